/** The words of `shortages`: its options, what they mean for a plan, and what `--help` says of them. */
import {
  absoluteMonth,
  calendarOf,
  elementAt,
  placeKinds,
  quarterAt,
  quartersOf,
  type Plan,
  type SpotsAsked,
} from "../../model/index";
import type { OptionKind } from "./sorted-words";
import { didYouMean } from "./names";
import { badArguments, done, type Step } from "./outcome";

export const shortagesOptions: Readonly<Record<string, OptionKind>> = {
  scenario: "one",
  quarter: "one",
  by: "one",
  json: "flag",
  csv: "flag",
  "save-quarter": "flag",
  since: "one",
  out: "one",
  help: "flag",
};

export const shortagesExamples: Readonly<Record<string, string>> = {
  scenario: "posts-held",
  quarter: '"2026/27 Q3"',
  by: "region,level",
  since: "last-quarter.otplan",
  out: "shortages.csv",
};

export const shortagesHelp = `Prints what is short in a quarter: where, since when, what drives it and which scenario helps most.

  npm run project -- shortages PLAN [options]

  --quarter "2026/27 Q3"      the quarter told, or a month in it, as 2026-11 (default: the one today lies in, or
                              the nearest the plan has). Q1 is April to June
  --by PLACES[,setting][,level]   region, ics, place and so on, as in region,level (default: the largest places of
                              which there are several)
  --scenario NAME             under a scenario in place of the base; the others are tried against it
  --since FILE.otplan         beside the quarter last saved in that plan (default: in this one, where there is one)
  --save-quarter --out FILE.otplan   keeps what the quarter shows in the plan, and writes it there
  --json, --csv               the same as JSON or CSV; --out FILE.json or FILE.csv writes it to a file

The rules are the plan's own, or those shipped, which are a judgement. What cannot be judged is said with what
it lacks, and is not counted as not short.
`;

/** The quarter named: "2026/27 Q3", 2026/27Q3, or a month in it. */
export function quarterNamed(word: string | undefined, plan: Plan, today: string): Step<number> {
  const calendar = calendarOf(plan.start, plan.years);
  const quarters = quartersOf(calendar);
  if (word === undefined) return done(quarterAt(calendar, absoluteMonth(today.slice(0, 7))));
  const read = /^(\d{4}\/\d{2})\s*q([1-4])$/i.exec(word.trim());
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(word.trim());
  const at =
    read !== null
      ? quarters.findIndex(({ name }) => name === `${read[1] ?? ""} Q${read[2] ?? ""}`)
      : month !== null
        ? quarters.findIndex(({ first, last }) => {
            const absolute = absoluteMonth(month[0]) - calendar.start;
            return absolute >= first && absolute <= last;
          })
        : -1;
  return at >= 0
    ? done(at)
    : badArguments(
        `The plan has no quarter "${word}". Its quarters are ${elementAt(quarters, 0).name} to ${elementAt(quarters, -1).name}; write, for example, --quarter "${elementAt(quarters, 0).name}".`,
      );
}

const parts = ["setting", "level"] as const;

/** How staff are told apart. */
export function spotsNamed(words: string | undefined, plan: Plan): Step<SpotsAsked> {
  const kinds = [...new Set([...placeKinds(plan), "place" as const])];
  const spots = { places: elementAt(kinds, 0), settings: false, levels: false };
  for (const word of (words ?? "").split(",").filter((one) => one.trim() !== "")) {
    const name = word.trim().toLowerCase();
    const kind = kinds.find((one) => one === name);
    if (kind !== undefined) spots.places = kind;
    else if (name === "setting") spots.settings = true;
    else if (name === "level") spots.levels = true;
    else {
      const known = [...kinds, ...parts];
      return badArguments(
        `Shortages of this plan are not told by "${word.trim()}".${didYouMean(
          name,
          known.map((id) => ({ id, label: id })),
        )} --by takes ${kinds.join(" or ")}, and setting and level behind it.`,
      );
    }
  }
  return done(spots);
}
