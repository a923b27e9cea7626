/** What the sliders of a workshop can be: their ends, what they are called, and their values in words. */
import type { Assumption, Plan } from "../plan";
import type { WorkshopSlider } from "../workshop-schema";
import { catalogueEntry } from "../../assumptions/catalogue";
import { outsideWords, senseOf } from "./bounds";
import { isEverything, sameWhere, whereLabel, whereOf } from "./scope";
import { plainNumber, valueWords } from "./value-words";

/** A factor beyond this is a slip of the keys. */
const mostTimes = 10;

/** Units of choices, which no slider goes through. */
const choices: readonly string[] = ["switch", "choice", "calendar month", "rank"];

type Moves = Pick<WorkshopSlider, "assumption" | "where" | "from">;

/** True when two sliders move the same thing, or a change and a slider. */
export const sameSlider = (a: Moves, b: Moves): boolean =>
  a.assumption === b.assumption && a.from === b.from && sameWhere(a.where, b.where);

/** A slider's value as people say it: "7.5%", "plus 20 WTE", "1.2 times". */
export function sliderValueWords({ op }: Pick<WorkshopSlider, "op">, unit: string, value: number): string {
  if (op === "multiply") return `${plainNumber(value)} times`;
  if (op === "set") return valueWords(unit, value);
  return value === 0 ? "as it is" : `${value > 0 ? "plus" : "less"} ${valueWords(unit, Math.abs(value))}`;
}

/** "Leaver rate, London". */
export function sliderLabel(plan: Plan, { assumption: id, where }: Pick<Moves, "assumption" | "where">): string {
  const label = plan.assumptions.find((one) => one.id === id)?.label ?? catalogueEntry(id)?.label ?? id;
  return isEverything(where) ? label : `${label}, ${whereLabel(plan, whereOf(where))}`;
}

/** Why an assumption cannot stand on a slider between two ends, as a kind and a sentence; undefined where it can. */
export function sliderFault(
  { id, label, unit, limits }: Pick<Assumption, "id" | "label" | "unit" | "limits">,
  { op, least, most }: Pick<WorkshopSlider, "op" | "least" | "most">,
): readonly [kind: string, says: string] | undefined {
  if (choices.includes(unit)) return ["no-lever", `${label} is a choice and not a number on a slider. Choose another.`];
  if (!(least < most))
    return ["slider-ends", `The least of ${label} must be below its most. Give two ends, the lower first.`];
  if (op === "multiply")
    return least >= 0 && most <= mostTimes
      ? undefined
      : ["outside-limits", `${label} can be multiplied by 0 to ${mostTimes}. Choose ends within that.`];
  const sense = senseOf({ id, unit, ...(limits === undefined ? {} : { limits }) });
  const way = Math.max(Math.abs(sense.least ?? 0), Math.abs(sense.most ?? Number.POSITIVE_INFINITY));
  const bounds = op === "set" ? sense : { least: -way, most: way, mostExcluded: false };
  const named = op === "set" ? label : `What is added to ${label}`;
  const says = outsideWords(named, unit, least, bounds) ?? outsideWords(named, unit, most, bounds);
  return says === undefined ? undefined : ["outside-limits", says];
}
