/** The longest wait at the start against the weeks that those waiting are said to have waited. */
import { waitingBands } from "../../assumptions/declared/choices";
import { idsOf } from "../ask/scope";
import { valueWords } from "../ask/value-words";
import { placeOf } from "../json/place-in-file";
import type { Members } from "../members";
import type { Assumption, Plan, WhereEntry } from "../plan";
import { warning, type Problem } from "../problem";
import { inWords } from "./in-words";

const sameService = (one: WhereEntry, other: Partial<WhereEntry>): boolean =>
  one.service === undefined ||
  other.service === undefined ||
  idsOf(one.service).some((id) => idsOf(other.service).includes(id));

/** The weeks that nobody of a list has passed; undefined where nobody waits, or some are not given by weeks waited. */
function longestGiven({ value, where = [] }: Assumption, wait: Partial<WhereEntry>): number | undefined {
  if (value !== null) return undefined;
  const people = where.filter((entry) => entry.value !== null && entry.value !== 0 && sameService(entry, wait));
  const reach = people.flatMap(({ band }) =>
    idsOf(band ?? "over-52").map((id) => waitingBands.find((one) => one.id === id)?.to ?? Number.POSITIVE_INFINITY),
  );
  return reach.length === 0 ? undefined : Math.max(...reach);
}

/** A longest wait that nobody on the list can have: the list opens with its bands, so that it would say nothing. */
export function checkOpeningWaits(plan: Plan, members: Members): Problem[] {
  const list = plan.assumptions.find(({ id }) => id === "opening_list");
  const number = plan.assumptions.findIndex(({ id }) => id === "opening_longest_wait");
  const longest = plan.assumptions[number];
  if (list === undefined || longest === undefined) return [];
  const given = [
    { entry: { value: longest.value }, path: ["value"] as (string | number)[] },
    ...(longest.where ?? []).map((entry, at) => ({ entry, path: ["where", at, "value"] as (string | number)[] })),
  ];
  return given.flatMap(({ entry, path }) => {
    const last = longestGiven(list, entry);
    if (typeof entry.value !== "number" || last === undefined || Math.ceil(entry.value) <= last) return [];
    return [
      warning(
        "longest-wait-beyond",
        placeOf(longest, ["assumptions", number, ...path]),
        `${inWords(longest, path, members)} is ${valueWords(longest.unit, entry.value)}, but nobody is given as waiting longer than ${valueWords(longest.unit, last)}. The list opens with the weeks waited that are given; correct one of the two.`,
      ),
    ];
  });
}
