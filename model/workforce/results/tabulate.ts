/** Tables of measures out of a run, for any breakdown, by month or planning year, with the opening day before them. */
import { inPrices } from "../../plan/ask/price-year";
import { monthName } from "../../plan/calendar";
import type { Where } from "../../plan/plan";
import type { Run } from "../program/run";
import { groupingOf, type Breakdown } from "./grouping";
import { priceYearOf } from "../program/price-year";
import { ratio, type Measure } from "./measure";
import { measureOf } from "./measures";
import { openingTotalsOf, totalsOf } from "./quantities";
import { cellQuantities, type Into, type Slots } from "./quantity";
import type { MeasureInfo, Table } from "./table";

export interface Asked {
  readonly measures: readonly string[];
  readonly by?: readonly Breakdown[];
  readonly where?: Where;
  readonly time?: "month" | "year";
}

/** Months or planning years of a run, and which months each covers. */
export function slotsOf(run: Run, time: "month" | "year"): Slots {
  const { months, calendar } = run.program;
  const of = new Int32Array(months);
  const last = new Uint8Array(months);
  if (time === "month") {
    for (let month = 0; month < months; month += 1) of[month] = month;
    last.fill(1);
    return { names: Array.from({ length: months }, (_, month) => monthName(calendar.start + month)), of, last };
  }
  calendar.years.forEach((year, number) => {
    of.fill(number, year.first, year.last + 1);
    last[year.last] = 1;
  });
  return { names: calendar.years.map((year) => year.name), of, last };
}

/** A measure by group and time out of the quantities that make it: group * times + time. */
function figuresOf(measure: Measure, totals: Into, groups: number, times: number): Float64Array {
  const values = new Float64Array(groups * times);
  const parts = measure.quantities.map((quantity) => totals(quantity));
  if (parts.some((part) => part === undefined)) return values.fill(Number.NaN);
  for (let i = 0; i < values.length; i += 1) values[i] = measure.of(...parts.map((part) => part![i]!));
  if (measure.running === true)
    for (let i = 0; i < values.length; i += 1) if (i % times > 0) values[i] = values[i - 1]! + values[i]!;
  if (measure.id === "skill_mix")
    for (let time = 0; time < times; time += 1) {
      let whole = 0;
      for (let i = time; i < values.length; i += times) whole += values[i]!;
      for (let i = time; i < values.length; i += times) values[i] = ratio(values[i]!, whole);
    }
  return values;
}

/** What is told of a measure of a run. Money says whose prices it is in wherever it goes, so that no two years are mixed. */
export function infoOf({ id, label, unit, kind, means }: Measure, run: Run): MeasureInfo {
  if (unit !== "GBP") return { id, label, unit, kind, means };
  const year = priceYearOf(run.program.inputs.series("price_year"));
  return {
    id,
    label: inPrices(label, year),
    unit,
    kind,
    means,
    ...(year === undefined ? {} : { prices: year.label }),
  };
}

const finerThanRows: readonly string[] = ["age", "origin"];

/** Whether tables need a run that keeps every cell: of another, some of what they tell is missing. */
export function needsCells({ measures, by = [], where = {} }: Asked): boolean {
  const quantities = measures.flatMap((id) => measureOf(id)?.quantities ?? []);
  return (
    [...by, ...Object.keys(where)].some((name) => finerThanRows.includes(name)) ||
    quantities.some((quantity) => cellQuantities.some((one) => one === quantity))
  );
}

/**
 * Tables of the measures asked for, in their order. Throws a RangeError for a measure there is not; what cannot be told
 * in this breakdown, or has figures missing, is NaN.
 */
export function tabulate(run: Run, asked: Asked): Table[] {
  const list = asked.measures.map((id) => {
    const measure = measureOf(id);
    if (measure === undefined) throw new RangeError(`there is no measure ${id}`);
    return measure;
  });
  const by = asked.by ?? [];
  const grouping = groupingOf(run.program.inputs.resolved, run.program.shape, by, asked.where);
  const slots = slotsOf(run, asked.time ?? "year");
  const quantitiesOf = (some: readonly Measure[]) => [...new Set(some.flatMap((measure) => measure.quantities))];
  const totals = totalsOf(run, grouping, slots, quantitiesOf(list));
  const openings = openingTotalsOf(run, grouping, quantitiesOf(list.filter((measure) => measure.kind === "stock")));
  const { groups } = grouping;
  const times = slots.names;
  return list.map((measure): Table => {
    const missing = ["moves_in", "moves_out"].includes(measure.id) && run.program.movePairs.length === 0;
    const values = missing
      ? new Float64Array(groups.length * times.length).fill(Number.NaN)
      : figuresOf(measure, totals, groups.length, times.length);
    const opening =
      measure.kind === "stock"
        ? figuresOf(measure, openings, groups.length, 1)
        : new Float64Array(groups.length).fill(Number.NaN);
    // A running total nobody can tell begins with no figure, not with nothing spent.
    if (measure.running === true)
      for (let group = 0; group < groups.length; group += 1)
        if (Number.isNaN(values[group * times.length])) opening[group] = Number.NaN;
    return { measure: infoOf(measure, run), by, groups, times, opening, values };
  });
}
