/** What `actuals` says, for a terminal, a table and a program: the same as the screen shows. */
import {
  againstSays,
  beyondSays,
  flowSays,
  heldAmount,
  heldDifference,
  monthWords,
  partWords,
  toldOf,
  type Held,
  type MonthHeld,
  type Stretch,
} from "../../model/index";
import { csvLines } from "./csv";
import { columns } from "./layout";

/** A series that is held, with the plan's range in each of its months. */
export interface Ranged {
  readonly held: Held;
  readonly ranges: readonly (Stretch | undefined)[];
}

/** The range of what a series is told by: of a stock its last count; of a flow's months together there is none. */
function rangeTold({ held, ranges }: Ranged): Stretch | undefined {
  const last = held.months.findLastIndex(({ counted }) => counted !== null);
  return held.total === undefined ? ranges[last] : undefined;
}

const between = (unit: Held["unit"], stretch: Stretch | undefined): string =>
  stretch === undefined ? "" : `${heldAmount(unit, stretch.low)} to ${heldAmount(unit, stretch.high)}`;

function monthsText({ held: { unit, months }, ranges }: Ranged): readonly string[] {
  const row = ({ at, planned, counted, difference, chance }: MonthHeld, index: number): readonly string[] => [
    monthWords(at),
    Number.isNaN(planned) ? "not known" : heldAmount(unit, planned),
    counted === null ? "gap" : heldAmount(unit, counted),
    difference === null ? "" : heldDifference(unit, difference),
    between(unit, chance),
    between(unit, ranges[index]),
  ];
  return columns([
    ["MONTH", "PLANNED", "COUNTED", "DIFFERENCE", "BY CHANCE, 19 IN 20", "8 IN 10 FUTURES"],
    ...months.map(row),
  ]);
}

/** What differs, whether it is more than chance, why, and month by month. */
export function seriesText(one: Ranged): string {
  const { held } = one;
  const told = toldOf(held);
  const why = (told?.parts ?? []).map(({ id, value }) => [
    partWords[id].label,
    heldDifference(held.unit, value),
    partWords[id].means,
  ]);
  return [
    againstSays(held),
    ...beyondSays(held, rangeTold(one)),
    ...(why.length === 0 || told === undefined
      ? []
      : [
          "Why:",
          ...columns([...why, ["In all", heldDifference(held.unit, told.difference), ""]]).map((line) => `  ${line}`),
        ]),
    ...held.flows.map(flowSays).filter((line) => line !== ""),
    ...held.untold,
    ...monthsText(one),
  ].join("\n");
}

/** A line a month with its difference, and one for each part of it. */
export const actualsCsv = (all: readonly Ranged[]): string =>
  csvLines([
    "series,counts,unit,place,setting,level,service,month,planned,counted,difference,part,value".split(","),
    ...all.flatMap(({ held: { series, unit, months } }) =>
      months.flatMap(({ at, planned, counted, difference, parts }) => {
        const row = [
          series.id,
          series.counts,
          unit,
          series.place ?? "",
          [series.setting ?? []].flat().join(" "),
          [series.level ?? []].flat().join(" "),
          series.service ?? "",
          at,
          Number.isNaN(planned) ? "" : String(planned),
          counted === null ? "" : String(counted),
          difference === null ? "" : String(difference),
        ];
        return [[...row, "", ""], ...parts.map(({ id, value }) => [...row, id, String(value)])];
      }),
    ),
  ]);

/** NaN is no number of JSON: what the plan has no figure for is null. */
export const actualsJson = (plan: { readonly title: string; readonly hash: string }, all: readonly Ranged[]): string =>
  `${JSON.stringify(
    {
      format: "ot-actuals",
      version: 1,
      plan,
      series: all.map(({ held, ranges }) => ({
        ...held,
        says: [againstSays(held), ...beyondSays(held, rangeTold({ held, ranges }))],
        months: held.months.map((month, index) => ({ ...month, range: ranges[index] ?? null })),
      })),
    },
    (_, value: unknown) => (typeof value === "number" && Number.isNaN(value) ? null : value),
    2,
  )}\n`;
