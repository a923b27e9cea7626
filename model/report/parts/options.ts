/** The options side by side: do nothing, and each scenario, with what it comes to, its cost and the chance of the target. */
import { unitOf } from "../../plan/ask/figure-words";
import { lowerFirst } from "../../plan/ask/words";
import { moneyOf } from "../../services/judge/money";
import type { ServiceView } from "../../services/figures/view";
import { bandCell, cellOf, differenceOf, kindOf, numberColumn, numberOf, textColumn } from "../numbers";
import type { Block, Claim, ReportTable, Say } from "../report";
import type { Cell, Column, NumberCell } from "../table";
import { chanceOf, spreadIn } from "../results/futures";
import type { Results } from "../results/results";
import { lastYear } from "../results/target";
import { listOf, staffLine, type Told } from "../results/told";
import { chanceSays, chanceTest, claim, printedTest } from "./say";
import { targetFigure, targetReached, targetSays } from "./target-words";

/** A column of the table and what stands in it for each scenario. */
interface Part {
  readonly column: Column;
  readonly cell: (told: Told) => Cell;
}

/** What the base is as an option. */
export const optionName = ({ scenario, name }: Told): string =>
  scenario === undefined ? "Do nothing (the base)" : name;

const staffPart = (results: Results, year: string, measure: string, heading: string, unit: string): Part => ({
  column: numberColumn(heading, unit),
  cell: (told) =>
    cellOf(
      unit,
      staffLine(told, measure, results.asked.place)?.years[told.calendar.years.findIndex(({ name }) => name === year)],
    ),
});

const rangePart = (
  { futures }: Results,
  year: string,
  heading: string,
  unit: string,
  measure: string,
  service?: string,
): Part => ({
  // In the unit of its heading, as the numbers beside it: a row that needs a line more puts the table on another page.
  column: { ...textColumn(`${heading}, 8 in 10 futures`, 1.5), unit: unitOf(kindOf(unit)) },
  cell: ({ scenario }) => bandCell(unit, spreadIn(futures, scenario, measure, service, year)),
});

function chancePart({ futures, target }: Results): Part[] {
  if (target === undefined || futures === undefined) return [];
  return [
    {
      column: numberColumn("Chance of the target", "share"),
      cell: ({ scenario }) => {
        const chance = chanceOf(futures, scenario, target);
        return {
          value: chance?.share ?? null,
          shown: chance === undefined ? "no figure" : `${Math.round(chance.share * 100)}%`,
        };
      },
    },
  ];
}

/** WTE of a service's staff in the last week of a year; NaN where nothing is known of them. */
function wteIn({ levels, years }: ServiceView, year: string): number {
  const week = years.find(({ name }) => name === year)?.last;
  if (week === undefined || levels.length === 0) return Number.NaN;
  return levels.reduce((sum, { wte }) => sum + (wte[week] ?? Number.NaN), 0);
}

/** What the staff, or the service that is told, cost in a year: its heading and an option's figure. */
export const costHeading = (results: Results, year: string): string =>
  results.service === undefined
    ? `${staffLine(results.base, "cost", results.asked.place)?.label ?? "Pay bill"} of ${year}`
    : `Cost of ${year}`;

export function costCell({ service, asked }: Results, told: Told, year: string): NumberCell {
  if (service === undefined) {
    const at = told.calendar.years.findIndex(({ name }) => name === year);
    return cellOf("GBP", staffLine(told, "cost", asked.place)?.years[at]);
  }
  const view = listOf(told, service.id, asked.place);
  const at = view?.years.findIndex(({ name }) => name === year) ?? -1;
  return cellOf(
    "GBP",
    view === undefined || told.lists === undefined || at < 0
      ? undefined
      : moneyOf(told.lists.resolved, view, []).cost.values[at],
  );
}

function listParts(results: Results, service: string, year: string): readonly Part[] {
  const { asked } = results;
  const read = (told: Told, of: (view: ServiceView, at: number) => number | undefined): number => {
    const view = listOf(told, service, asked.place);
    const at = view?.years.findIndex(({ name }) => name === year) ?? -1;
    return view === undefined || at < 0 ? Number.NaN : (of(view, at) ?? Number.NaN);
  };
  const drawn = results.futures !== undefined;
  return [
    {
      column: numberColumn("Waiting", "people"),
      cell: (told) =>
        cellOf(
          "people",
          read(told, (view, at) => view.byYear.waiting?.[at]),
        ),
    },
    {
      column: numberColumn("Longest wait", "weeks"),
      cell: (told) =>
        cellOf(
          "weeks",
          read(told, (view, at) => view.byYear.longest_wait?.[at]),
        ),
    },
    ...(drawn ? [rangePart(results, year, "Longest wait", "weeks", "longest_wait", service)] : []),
    {
      column: numberColumn("Started in the year", "people"),
      cell: (told) =>
        cellOf(
          "people",
          read(told, (view, at) => view.byYear.started?.[at]),
        ),
    },
    {
      column: numberColumn("Staff", "WTE"),
      cell: (told) =>
        cellOf(
          "WTE",
          read(told, (view) => wteIn(view, year)),
        ),
    },
    { column: numberColumn(costHeading(results, year), "GBP"), cell: (told) => costCell(results, told, year) },
  ];
}

function staffParts(results: Results, year: string): readonly Part[] {
  return [
    staffPart(results, year, "staff_in_post", "Staff in post", "WTE"),
    ...(results.futures === undefined ? [] : [rangePart(results, year, "Staff in post", "WTE", "staff_in_post")]),
    staffPart(results, year, "establishment", "Funded posts", "WTE"),
    staffPart(results, year, "vacant_posts", "Vacant posts", "WTE"),
    { column: numberColumn(costHeading(results, year), "GBP"), cell: (told) => costCell(results, told, year) },
  ];
}

/** A column that says nothing of any option is left out, and named below. */
const isKnown = (cell: Cell): boolean => (typeof cell === "string" ? cell !== "" : cell.value !== null);

/** The table of options at the end of the target's year, or of the plan. */
function optionsTable(results: Results): ReportTable {
  const { told, service, target } = results;
  const year = target?.year ?? lastYear(results.base);
  const all = [
    ...(service === undefined ? staffParts(results, year) : listParts(results, service.id, year)),
    ...chancePart(results),
  ];
  const parts = all.filter(({ cell }) => told.some((one) => isKnown(cell(one))));
  const unknown = all.filter((part) => part.column.kind !== "text" && !parts.includes(part));
  return {
    block: "table",
    id: "options",
    role: "options",
    title: `What each option comes to at the end of ${year}`,
    alternative: `Table of ${told.length} ${told.length === 1 ? "option" : "options"} with ${parts.map(({ column }) => lowerFirst(column.heading)).join(", ")}.`,
    columns: [textColumn("Option", 2.5), ...parts.map(({ column }) => column)],
    rowHeaders: true,
    rows: told.map((one) => ({ cells: [optionName(one), ...parts.map(({ cell }) => cell(one))] })),
    notes: [
      ...(target === undefined ? [] : [`The target is ${targetSays(target)}.`]),
      ...(unknown.length === 0
        ? []
        : [
            `Not known, because figures are missing: ${unknown.map(({ column }) => lowerFirst(column.heading)).join(", ")}.`,
          ]),
    ],
    landscape: parts.length > 7,
    source: "This plan, run by the model",
    date: `The end of ${year}`,
  };
}

/** Whether a value is as the target has it. */
const isMet = (value: number, { is, value: aim }: NonNullable<Results["target"]>): boolean =>
  is === "at-most" ? value <= aim + 1e-9 : value >= aim - 1e-9;

/** That a scenario has fewer staff than the base: posts that are not funded are not vacant, and nobody is helped by that. */
function fewerStaff({ base, asked, target }: Results, told: Told): number {
  if (target?.service !== undefined || target?.measure === "staff_in_post") return 0;
  const at = base.calendar.years.findIndex(({ name }) => name === target?.year);
  const [now, before] = [told, base].map((one) => staffLine(one, "staff_in_post", asked.place)?.years[at]);
  const fewer = (before ?? Number.NaN) - (now ?? Number.NaN);
  return fewer > 0 ? fewer : 0;
}

/** One sentence a scenario: whether it meets the target, and by how much it differs from the base. */
function reachedClaim(results: Results, told: Told): readonly Claim[] {
  const { target, asked, base, futures } = results;
  if (target === undefined || told.scenario === undefined) return [];
  const unit = targetFigure(target)?.unit ?? "";
  const [value, before] = [targetReached(told, target, asked.place), targetReached(base, target, asked.place)];
  if (!Number.isFinite(value)) return [];
  const met = isMet(value, target);
  const chance = chanceOf(futures, told.scenario, target);
  const change = differenceOf(unit, value - before);
  const fewer = fewerStaff(results, told);
  const isFewer = printedTest("staff fewer than in the base", "WTE", fewer);
  const apart: readonly Say[] =
    change.value === null ? [] : change.shown === "no change" ? [", as in the base"] : [", ", change, " from the base"];
  return [
    claim(
      `options.${told.scenario}`,
      [
        `"${told.name}" ${met ? "meets" : "does not meet"} the target: ${lowerFirst(targetFigure(target)?.label ?? target.measure)} `,
        numberOf(unit, value),
        ` in ${target.year}`,
        ...apart,
        ...(isFewer.right === 1 ? [", with ", numberOf("WTE", fewer), " fewer staff in post than in the base"] : []),
        ...(chance === undefined ? [] : ["; the target is met ", ...chanceSays(chance)]),
        ".",
      ],
      [
        {
          says: `${targetFigure(target)?.label ?? target.measure} is ${met === (target.is === "at-most") ? "at most" : "at least"} the target`,
          left: value,
          is: met ? (target.is === "at-most" ? "at most" : "at least") : target.is === "at-most" ? "above" : "below",
          right: target.value,
          within: met ? 1e-9 : 0,
        },
        change.value === null
          ? { says: "the base has no such figure", left: null, is: "missing" }
          : change.shown === "no change"
            ? {
                says: "it prints as in the base",
                left: change.value,
                is: "equal",
                right: 0,
                within: Math.abs(change.value),
              }
            : {
                says: "it is not as in the base",
                left: change.value,
                is: change.value > 0 ? "above" : "below",
                right: 0,
              },
        isFewer,
        ...(chance === undefined ? [] : [chanceTest(chance)]),
      ],
    ),
  ];
}

/** The table of options, and a sentence for each scenario. */
export const optionBlocks = (results: Results): readonly Block[] => [
  optionsTable(results),
  ...results.told.flatMap((told) => reachedClaim(results, told)),
];
