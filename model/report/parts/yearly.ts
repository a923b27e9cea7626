/** Results by planning year: a table for each measure, its scenarios down and its years across. */
import { elementAt } from "../../assumptions/present";
import { lowerFirst } from "../../plan/ask/words";
import { unitOf, type NumberKind } from "../../plan/ask/figure-words";
import type { ServiceMeasureId } from "../../services/figures/view";
import { serviceMeasures } from "../../services/figures/service-measures";
import { cellOf, kindOf, textColumn } from "../numbers";
import type { Cell, ReportTable } from "../table";
import type { Results } from "../results/results";
import { listOf, staffLine, type Line, type Told } from "../results/told";

const staffMeasures = [
  "staff_in_post",
  "headcount",
  "establishment",
  "vacant_posts",
  "vacancy_rate",
  "joiners",
  "exits",
  "exit_rate",
  "learners",
  "cost",
  "total_cost",
] as const;
const listMeasures: readonly ServiceMeasureId[] = [
  "referred",
  "started",
  "waiting",
  "longest_wait",
  "over_18",
  "over_52",
  "within_aim",
];

const START = "Start";

/** More columns of years than this are too wide for an upright page. */
const UPRIGHT = 7;

function yearlyTable(
  id: string,
  label: string,
  of: string,
  told: readonly Told[],
  lineOf: (one: Told) => Line | undefined,
): readonly ReportTable[] {
  const lines = told.flatMap((one) => {
    const line = lineOf(one);
    return line === undefined ? [] : [{ told: one, line }];
  });
  const [first] = lines;
  if (first === undefined || !lines.some(({ line }) => line.years.some(Number.isFinite))) return [];
  const { unit, kind } = first.line;
  const years = [...new Set(lines.flatMap(({ told: { calendar } }) => calendar.years.map(({ name }) => name)))].sort();
  const stock = kind === "stock" && lines.some(({ line }) => Number.isFinite(line.opening));
  const word = unitOf(kindOf(unit));
  const column = (heading: string) => ({ heading, unit: word === "" ? unit : word, kind: kindOf(unit) });
  const titled = `${label}, ${of}`;
  return [
    {
      block: "table",
      id,
      role: "figures",
      title: `${titled} (${word === "" ? unit : word})`,
      alternative: `Table of ${lowerFirst(titled)} by planning year for ${lines.map(({ told: { name } }) => name).join(", ")}.`,
      columns: [textColumn("Scenario", 2.5), ...(stock ? [column(START)] : []), ...years.map(column)],
      rowHeaders: true,
      rows: lines.map(({ told: one, line }) => ({
        cells: [
          one.name,
          ...(stock ? [cellOf(unit, line.opening)] : []),
          ...years.map((year) => cellOf(unit, line.years[one.calendar.years.findIndex(({ name }) => name === year)])),
        ],
      })),
      notes: [],
      landscape: years.length > UPRIGHT,
      source: "This plan, run by the model",
      date: `${elementAt(years, 0)} to ${elementAt(years, -1)}`,
    },
  ];
}

/** The tables of one scenario as one: a figure a row, in its own unit. */
export function figuresTogether(tables: readonly ReportTable[], title: string): readonly ReportTable[] {
  const [first] = tables;
  if (first === undefined) return [];
  const headings = [...new Set(tables.flatMap(({ columns }) => columns.slice(1).map(({ heading }) => heading)))];
  const times = [...headings.filter((one) => one === START), ...headings.filter((one) => one !== START).sort()];
  return [
    {
      ...first,
      id: "years.base",
      title,
      alternative: `Table of ${tables.length} figures of the base by planning year.`,
      columns: [textColumn("Figure", 3), ...times.map((heading) => ({ heading, kind: "mixed" as const }))],
      rows: tables.map(({ title: figure, columns, rows: [row] }) => ({
        cells: [
          figure,
          ...times.map((time): Cell => {
            const at = columns.findIndex(({ heading }) => heading === time);
            const [cell, column] = [row?.cells[at], columns[at]];
            return typeof cell !== "object" || column === undefined
              ? ""
              : {
                  ...cell,
                  kind: column.kind as NumberKind,
                  ...(column.unit === undefined ? {} : { unit: column.unit }),
                };
          }),
        ],
      })),
    },
  ];
}

/** The measures of the staff of a place by year; those of which nothing is known are left out. */
export const staffTables = (
  told: readonly Told[],
  place: string | undefined,
  of: string,
  measures: readonly string[] = staffMeasures,
): readonly ReportTable[] =>
  measures.flatMap((measure) => {
    const label = told.map((one) => staffLine(one, measure, place)?.label).find((one) => one !== undefined) ?? measure;
    return yearlyTable(`staff.${measure}`, label, of, told, (one) => staffLine(one, measure, place));
  });

/** The measures of a list by year. */
export const listTables = (
  { told, beside, asked }: Pick<Results, "told" | "beside" | "asked">,
  service: { readonly id: string; readonly label: string },
): readonly ReportTable[] =>
  listMeasures.flatMap((measure) => {
    const declared = serviceMeasures.find(({ id }) => id === measure);
    if (declared === undefined) return [];
    return yearlyTable(
      `list.${service.id}.${measure}`,
      declared.label,
      service.label,
      [...told, ...(beside === undefined ? [] : [beside])],
      (one) => {
        const view = listOf(one, service.id, asked.place);
        const years = view?.byYear[measure];
        return view === undefined || years === undefined
          ? undefined
          : {
              label: declared.label,
              unit: declared.unit,
              kind: declared.kind,
              opening: view.opening[measure] ?? Number.NaN,
              years,
            };
      },
    );
  });
