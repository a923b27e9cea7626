/** Scenarios, or two plans, against the base: by how much they differ, and in how many of the same futures they are higher. */
import { levelWords } from "../../plan/ask/spread";
import { differenceOf as drawnDifference } from "../../uncertainty/chances";
import { inDraws } from "../../uncertainty/sample";
import { columnOf } from "../../uncertainty/kept";
import {
  cellOf,
  differenceCell,
  differenceOf,
  kindOf,
  numberColumn,
  numberOf,
  rangeOf,
  shownAs,
  textColumn,
} from "../numbers";
import { headingWithUnit } from "../read";
import type { Claim, ReportTable, Say } from "../report";
import type { Cell, Column, NumberCell } from "../table";
import { futuresTable, spreadIn } from "../results/futures";
import type { Results } from "../results/results";
import { lastYear } from "../results/target";
import { listOf, staffLine, type Told } from "../results/told";
import { claim, withRange } from "./say";

/** The figure that scenarios are told apart by: the list where there is one, else staff in post. */
interface Figure {
  readonly measure: "waiting" | "staff_in_post";
  readonly service: string | undefined;
  readonly unit: string;
  readonly at: (told: Told) => number;
  readonly words: { readonly more: string; readonly fewer: string };
}

/** The last year that is whole and that every plan told has; the last of this plan where they have none in common. */
function yearCompared({ base, beside }: Pick<Results, "base" | "beside">): string {
  const has = (name: string): boolean =>
    beside?.calendar.years.some((year) => year.whole && year.name === name) ?? true;
  return base.calendar.years.findLast(({ whole, name }) => whole && has(name))?.name ?? lastYear(base);
}

function figureOf({ service, asked, base, beside }: Results): Figure {
  const year = yearCompared({ base, beside });
  const index = (told: Told): number => told.calendar.years.findIndex(({ name }) => name === year);
  return service === undefined
    ? {
        measure: "staff_in_post",
        service: undefined,
        unit: "WTE",
        at: (told) => staffLine(told, "staff_in_post", asked.place)?.years[index(told)] ?? Number.NaN,
        words: { more: "more staff in post", fewer: "fewer staff in post" },
      }
    : {
        measure: "waiting",
        service: service.id,
        unit: "people",
        at: (told) => listOf(told, service.id, asked.place)?.byYear.waiting?.[index(told)] ?? Number.NaN,
        words: { more: "more waiting", fewer: "fewer waiting" },
      };
}

const shareWords = (share: number): string => {
  if (share === 0 || share === 1) return share === 0 ? "none" : "all";
  return levelWords(Math.min(0.99, Math.max(0.01, Math.round(share * 100) / 100)));
};

/** Between what a difference lies; one number where both ends print as the same. */
function bandSays(unit: string, { low, high }: { readonly low: number; readonly high: number }): readonly Say[] {
  const [least, most] = [differenceOf(unit, low), differenceOf(unit, high)];
  return least.shown === most.shown
    ? [", and in 8 in 10 of them the difference is ", least]
    : [", and in 8 in 10 of them the difference lies between ", least, " and ", most];
}

/** In how many of the same futures a scenario has more, and the range of the difference; nothing where none were drawn. */
function futuresSay({ futures, base, beside }: Results, told: Told, figure: Figure): readonly Say[] {
  const { measure, service, unit } = figure;
  const [table, less] = [told.scenario, undefined].map((scenario) => futuresTable(futures, scenario, measure, service));
  const time = table?.times.indexOf(yearCompared({ base, beside })) ?? -1;
  if (futures === undefined || table === undefined || less === undefined || time < 0 || told.plan !== base.plan)
    return [];
  const [then, now] = [table, less].map((one) => inDraws(futures, columnOf(one, 0, time)));
  const apart = [...(then ?? [])]
    .map((value, draw) => value - (now?.[draw] ?? Number.NaN))
    .filter((value) => !Number.isNaN(value));
  if (apart.length === 0) return [];
  const share = apart.filter((value) => value > 0).length / apart.length;
  const band = drawnDifference(futures, table, less, 0)[time]?.bands.find(({ level }) => level === 0.8);
  return [
    "; it is higher in ",
    shownAs("share", share, shareWords(share)),
    " of the same futures",
    ...(band === undefined || !Number.isFinite(band.low) ? [] : bandSays(unit, band)),
  ];
}

/** One sentence a scenario, or plan: more, fewer, or the same as the base. */
export function comparisonClaims(results: Results): readonly Claim[] {
  const { told, beside, base, futures, besideFutures } = results;
  const figure = figureOf(results);
  const year = yearCompared(results);
  const than = beside === undefined ? "the base" : "this plan";
  const { measure, service, unit } = figure;
  // Each plan draws its own futures, so that one cannot be told from the other future by future: each has its range.
  const ranged = (value: number, sample: Results["futures"], other: boolean): readonly Say[] =>
    other
      ? withRange(numberOf(unit, value, { range: rangeOf(unit, spreadIn(sample, undefined, measure, service, year)) }))
      : [numberOf(unit, value)];
  const from = figure.at(base);
  const others = [...told.filter(({ scenario }) => scenario !== undefined), ...(beside === undefined ? [] : [beside])];
  return others.flatMap((one): Claim[] => {
    const to = figure.at(one);
    if (!Number.isFinite(to) || !Number.isFinite(from)) return [];
    const change = differenceOf(figure.unit, to - from);
    const same = change.shown === "no change";
    const way = to > from ? 1 : -1;
    const size = numberOf(figure.unit, Math.abs(to - from));
    const other = one === beside;
    const apart: readonly Say[] = same
      ? [
          `as many ${figure.unit === "WTE" ? "staff in post" : "people waiting"} as in ${than}, `,
          ...ranged(to, besideFutures, other),
        ]
      : [
          size,
          ` ${way > 0 ? figure.words.more : figure.words.fewer} than in ${than}, `,
          ...ranged(to, besideFutures, other),
          " in place of ",
          ...ranged(from, futures, other),
        ];
    return [
      claim(
        `compare.${one.scenario ?? "plan"}`,
        [`At the end of ${year} "${one.name}" has `, ...apart, ...(same ? [] : futuresSay(results, one, figure)), "."],
        [
          same
            ? { says: `it prints as ${than}`, left: to - from, is: "equal", right: 0, within: Math.abs(to - from) }
            : {
                says: `it is ${way > 0 ? "above" : "below"} ${than}`,
                left: to - from,
                is: way > 0 ? "above" : "below",
                right: 0,
              },
        ],
        "headline",
      ),
    ];
  });
}

/** A number whose column counts other things in other rows. */
const ofUnit = (unit: string, cell: NumberCell): NumberCell => ({ ...cell, unit, kind: kindOf(unit) });

/** Key figures at the end, a column a scenario or plan, with its difference from the base. */
export function comparisonTable(results: Results): ReportTable {
  const { told, beside, base, asked, service } = results;
  const all = [...told, ...(beside === undefined ? [] : [beside])];
  const year = yearCompared(results);
  const index = (one: Told): number => one.calendar.years.findIndex(({ name }) => name === year);
  const staff = [
    "staff_in_post",
    "headcount",
    "establishment",
    "vacant_posts",
    "vacancy_rate",
    "joiners",
    "exits",
    "cost",
  ].flatMap((measure) => {
    const line = staffLine(base, measure, asked.place);
    return line === undefined
      ? []
      : [
          {
            label: line.label,
            unit: line.unit,
            at: (one: Told) => staffLine(one, measure, asked.place)?.years[index(one)] ?? Number.NaN,
          },
        ];
  });
  const lists = (["waiting", "longest_wait", "started", "within_aim"] as const).flatMap((measure) =>
    service === undefined
      ? []
      : [
          {
            label: {
              waiting: "Waiting",
              longest_wait: "Longest wait",
              started: "Started in the year",
              within_aim: "Share waiting within the aim",
            }[measure],
            unit: { waiting: "people", longest_wait: "weeks", started: "people", within_aim: "share" }[measure],
            at: (one: Told) => listOf(one, service.id, asked.place)?.byYear[measure]?.[index(one)] ?? Number.NaN,
          },
        ],
  );
  const drawn = (one: Told): Results["futures"] => (one === beside ? results.besideFutures : results.futures);
  const { measure, unit: counted } = figureOf(results);
  const rangeSays = (one: Told): string =>
    (rangeOf(counted, spreadIn(drawn(one), one.scenario, measure, service?.id, year))?.shown ?? "")
      .replace(/^.*lie between /, "")
      .replace(" and ", " to ");
  const ranges = all.some((one) => rangeSays(one) !== "");
  const rows = [...lists, ...staff].filter(({ at }) => all.some((one) => Number.isFinite(at(one))));
  const from = beside === undefined ? "base" : "this plan";
  const nameOf = (one: Told): string => (one === base && beside !== undefined ? "This plan" : one.name);
  const mixed = (heading: string): Column => ({ heading, kind: "mixed" });
  return {
    block: "table",
    id: "compare.figures",
    role: "options",
    title: `What differs at the end of ${year}`,
    alternative: `Table of ${all.length} ${beside === undefined ? "scenarios" : "plans and scenarios"} with ${rows.length} figures each, and how far each is from ${beside === undefined ? "the base" : "this plan"}.`,
    columns: [
      textColumn("Figure", 2),
      ...all.flatMap((one) => [
        mixed(nameOf(one)),
        ...(one === base ? [] : [mixed(all.length === 2 ? `From ${from}` : `${nameOf(one)}, from ${from}`)]),
      ]),
    ],
    rowHeaders: true,
    rows: [
      ...rows.map(({ label, unit, at }) => ({
        cells: [
          headingWithUnit(numberColumn(label, unit)),
          ...all.flatMap((one): readonly Cell[] => [
            ofUnit(unit, cellOf(unit, at(one))),
            ...(one === base ? [] : [ofUnit(unit, differenceCell(unit, at(one) - at(base)))]),
          ]),
        ],
      })),
      ...(ranges
        ? [
            {
              cells: [
                `${service === undefined ? "Staff in post" : "Waiting"}, 8 in 10 futures`,
                ...all.flatMap((one) => [rangeSays(one), ...(one === base ? [] : [""])]),
              ],
            },
          ]
        : []),
    ],
    notes: [],
    landscape: true,
    source: beside === undefined ? "This plan, run by the model" : "Both plans, run by the model",
    date: `The end of ${year}`,
  };
}
