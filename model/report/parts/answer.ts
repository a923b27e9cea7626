/** The answer in a sentence: what the staff, or the list, come to, with its range; it says which way they went. */
import { monthWords } from "../../plan/ask/value-words";
import { figureSays, numberOf, orNull, rangeOf } from "../numbers";
import type { Claim, HoldsTest, Say } from "../report";
import { endOfYear } from "../results/needed";
import { spreadIn } from "../results/futures";
import type { Results } from "../results/results";
import { lastYear } from "../results/target";
import { listOf, staffLine, type Told } from "../results/told";
import { placeSays } from "./identity";
import { claim, printedTest, withRange } from "./say";

/** Which way a figure goes, as it is printed, with the test that says so. */
function wayOf(
  label: string,
  unit: string,
  from: number,
  to: number,
): { readonly way: -1 | 0 | 1; readonly test: HoldsTest } {
  const same = figureSays(unit, from) === figureSays(unit, to);
  const way = same ? 0 : to > from ? 1 : -1;
  return {
    way,
    test: {
      says: `${label} at the end ${way === 0 ? "print as" : way > 0 ? "are above" : "are below"} those at the start`,
      left: orNull(to - from),
      is: way === 0 ? "equal" : way > 0 ? "above" : "below",
      right: 0,
      ...(way === 0 ? { within: Math.abs(to - from) } : {}),
    },
  };
}

const yearAt = ({ calendar }: Told, year: string): number => calendar.years.findIndex(({ name }) => name === year);

/** "By March 2037, staff in post in England fall from 25,000 WTE to 23,000 WTE (8 in 10 futures lie between ...)." */
function staffAnswer(results: Results, told: Told): readonly Claim[] {
  const { asked, plan, futures } = results;
  const year = lastYear(told);
  const at = yearAt(told, year);
  const line = staffLine(told, "staff_in_post", asked.place);
  const to = line?.years[at];
  if (line === undefined || to === undefined || !Number.isFinite(to) || !Number.isFinite(line.opening)) return [];
  const scenario = told.scenario ?? null;
  const why = (time: string | null) =>
    ({ of: "measure", measure: "staff_in_post", scenario, place: asked.place ?? null, time }) as const;
  const from = numberOf(line.unit, line.opening, { why: why(null) });
  const end = numberOf(line.unit, to, {
    why: why(year),
    range: rangeOf(line.unit, spreadIn(futures, told.scenario, "staff_in_post", undefined, year)),
  });
  const { way, test } = wayOf("staff in post", line.unit, line.opening, to);
  const moves: readonly Say[] =
    way === 0
      ? [" stay at ", ...withRange(end)]
      : [way > 0 ? " grow from " : " fall from ", from, " to ", ...withRange(end)];
  const vacant = staffLine(told, "vacant_posts", asked.place)?.years[at];
  const empty: readonly Say[] =
    vacant === undefined || !Number.isFinite(vacant)
      ? []
      : /[1-9]/.test(figureSays("WTE", vacant))
        ? [
            "; ",
            numberOf("WTE", vacant, { why: { ...why(year), measure: "vacant_posts" } }),
            " of posts are then empty",
          ]
        : ["; no post is then empty"];
  const under = told.scenario === undefined ? "" : ` under "${told.name}"`;
  return [
    claim(
      `staff.end${scenario === null ? "" : `.${scenario}`}`,
      [
        `By the end of ${monthWords(endOfYear(plan, year))}, staff in post in ${placeSays(results)}${under}`,
        ...moves,
        ...empty,
        ".",
      ],
      [
        test,
        empty.length === 0
          ? { says: "vacant posts are not known", left: null, is: "missing" }
          : printedTest("vacant posts", "WTE", vacant),
      ],
      told.scenario === undefined ? "answer" : "sentence",
    ),
  ];
}

/** "By March 2028, the list of ... grows from 120 people to 202 people (...); the longest wait is then 45 weeks." */
function listAnswer(results: Results, told: Told): readonly Claim[] {
  const { asked, plan, service, futures } = results;
  const view = listOf(told, service?.id, asked.place);
  const year = lastYear(told);
  const at = view?.years.findIndex(({ name }) => name === year) ?? -1;
  const [opening, to] = [view?.opening.waiting, view?.byYear.waiting?.[at]];
  if (view === undefined || opening === undefined || to === undefined || !Number.isFinite(to)) return [];
  const scenario = told.scenario ?? null;
  const why = (measure: string, time: string | null) =>
    ({ of: "service", measure, service: view.service, scenario, place: view.place ?? null, time }) as const;
  const end = numberOf("people", to, {
    why: why("waiting", year),
    range: rangeOf("people", spreadIn(futures, told.scenario, "waiting", view.service, year)),
  });
  const { way, test } = wayOf("people waiting", "people", opening, to);
  const moves: readonly Say[] =
    way === 0
      ? [" stays at ", ...withRange(end)]
      : [
          way > 0 ? " grows from " : " falls from ",
          numberOf("people", opening, { why: why("waiting", null) }),
          " to ",
          ...withRange(end),
        ];
  const longest = view.byYear.longest_wait?.[at];
  const waits: readonly Say[] =
    longest === undefined || !Number.isFinite(longest) || end.shown.startsWith("0 ")
      ? []
      : [
          "; the longest wait is then ",
          ...withRange(
            numberOf("weeks", longest, {
              why: why("longest_wait", year),
              range: rangeOf("weeks", spreadIn(futures, told.scenario, "longest_wait", view.service, year)),
            }),
          ),
        ];
  const under = told.scenario === undefined ? "" : ` under "${told.name}"`;
  return [
    claim(
      `list.end${scenario === null ? "" : `.${scenario}`}`,
      [
        `By the end of ${monthWords(endOfYear(plan, year))}, the list of ${view.label}${under}`,
        ...moves,
        ...waits,
        ".",
      ],
      [
        test,
        waits.length === 0
          ? { says: "no longest wait is told", left: null, is: "missing" }
          : { says: "the longest wait is known", left: orNull(longest), is: "known" },
      ],
      told.scenario === undefined ? "answer" : "sentence",
    ),
  ];
}

/** The list first where there is one, then the staff. */
export const answers = (results: Results, told: Told): readonly Claim[] => [
  ...listAnswer(results, told),
  ...staffAnswer(results, told),
];
