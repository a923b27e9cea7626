/** The words of `history`: its options, and what they mean for the reading of a table. */
import { countedIds, namedMembers, type CountedId, type HistoryChoices, type Plan } from "../../model/index";
import type { OptionKind } from "./sorted-words";
import { knownPlaces } from "./known-places";
import { findNamed, placeNamed } from "./names";
import { badArguments, done, type Step } from "./outcome";

export const historyOptions: Readonly<Record<string, OptionKind>> = {
  add: "one",
  "dry-run": "flag",
  out: "one",
  counts: "one",
  place: "one",
  setting: "one",
  level: "one",
  service: "one",
  source: "one",
  label: "one",
  dates: "one",
  spans: "one",
  month: "one",
  help: "flag",
};

export const historyExamples: Readonly<Record<string, string>> = {
  add: "counts.csv",
  out: "with-past.otplan",
  counts: "headcount",
  place: "london",
  setting: "community",
  level: "registered",
  service: "children",
  source: '"ESR, March 2026"',
  label: '"Staff of the team"',
  dates: "day-first",
  spans: "years",
  month: "3",
};

export const historyHelp = `Prints what was counted before a plan, or puts counts into it.

  npm run project -- history PLAN [--out FILE.csv|FILE.json]
  npm run project -- history PLAN --add TABLE [--dry-run] --out FILE.otplan

Without --add: the plan's own series and those published of its staff, month by month, with gaps and breaks
in words; --out writes them to a file.

  --add TABLE                 counts of a file of text with commas, semicolons or tabs, dates down or across:
                              what they would become is printed, with every row that is not read. A blank, a
                              dash or a star is a gap, never zero.
  --dry-run                   shows that and writes nothing
  --counts WHAT               what they count, where the headings do not say: ${countedIds.slice(0, 5).join(", ")},
                              ${countedIds.slice(5).join(", ")}
  --place, --setting, --level, --service NAME   whom they count, where the table does not say
  --source TEXT, --label TEXT where they are from, and what the series is called
  --dates day-first|month-first   which number of 4/1/2024 is the day
  --spans months|years        whether 2011-12 is a month or a planning year
  --month 3                   in which month a year without one was counted
`;

/** Which option answers what the dates of a table leave open. */
export const answers = {
  "day-or-month": "--dates day-first (4/1/2024 is 4 January) or --dates month-first (it is 1 April)",
  "month-or-year": "--spans years (2011-12 is a planning year) or --spans months (it is December 2011)",
  "which-month": "--month 3 (a year without a month was counted in March)",
} as const;

type Given = ReadonlyMap<string, readonly string[]>;

function oneOf<T extends string>(option: string, word: string | undefined, allowed: readonly T[]): Step<T | undefined> {
  if (word === undefined) return done(undefined);
  const found = allowed.find((one) => one === word.trim().toLowerCase());
  return found === undefined ? badArguments(`--${option} takes ${allowed.join(" or ")}, not "${word}".`) : done(found);
}

/** What is said beside a table, found in the plan. */
export function readChoices(given: Given, plan: Plan): Step<HistoryChoices> {
  const one = (name: string): string | undefined => given.get(name)?.[0];
  const counts = oneOf<CountedId>("counts", one("counts"), countedIds);
  if (!counts.ok) return counts;
  const days = oneOf("dates", one("dates"), ["day-first", "month-first"] as const);
  if (!days.ok) return days;
  const spans = oneOf("spans", one("spans"), ["months", "years"] as const);
  if (!spans.ok) return spans;
  const month = one("month");
  if (month !== undefined && !/^(?:[1-9]|1[0-2])$/.test(month.trim()))
    return badArguments(`--month takes a month from 1 to 12, as in --month 3, not "${month}".`);
  let who: HistoryChoices["who"] = {};
  const members = namedMembers(plan.structure);
  const placed = one("place");
  if (placed !== undefined) {
    const place = placeNamed(placed, plan);
    if (!place.ok) return place;
    who = { ...who, place: place.value.id };
  }
  for (const dimension of ["setting", "level", "service"] as const) {
    const word = one(dimension);
    if (word === undefined) continue;
    const list = members[dimension].map(({ id }) => id).join(", ");
    const found = findNamed(
      dimension,
      word,
      members[dimension],
      list === "" ? "The plan has none." : `It has ${list}.`,
    );
    if (!found.ok) return found;
    who = { ...who, [dimension]: found.value.id };
  }
  return done({
    counts: counts.value,
    days: days.value,
    spans: spans.value,
    month: month === undefined ? undefined : Number(month),
    who,
    label: one("label"),
    source: one("source"),
    known: knownPlaces,
  });
}
