/** Every value that is written for an assumption. */
import type { Path } from "../json/json-reader";
import type { Assumption, Value } from "../plan";

/** The values with their paths inside the assumption: its own, by date, by part, and its readings. */
export function writtenValues(assumption: Assumption): (readonly [Value, Path])[] {
  const list: (readonly [Value, Path])[] = [[assumption.value, ["value"]]];
  assumption.when?.forEach((entry, place) => list.push([entry.value, ["when", place, "value"]]));
  assumption.where?.forEach((entry, place) => {
    list.push([entry.value, ["where", place, "value"]]);
    entry.when?.forEach((dated, at) => list.push([dated.value, ["where", place, "when", at, "value"]]));
  });
  assumption.readings?.forEach((reading, place) => list.push([reading.value, ["readings", place, "value"]]));
  return list;
}
