/** Between what eight in ten of a plan's futures have a series, in each month that was counted. */
import { elementAt } from "../../assumptions/present";
import { inOrder, percentile, type Stretch } from "../../chance/percentiles";
import { countedKind } from "../../plan/counted";
import type { CountedSeries, Plan } from "../../plan/plan";
import type { ServiceMeasureId } from "../../services/figures/view";
import type { EnsembleAsked } from "../../uncertainty/ensemble";
import type { KeptTable } from "../../uncertainty/kept";
import { futureOf, type Sample } from "../../uncertainty/sample";
import { seedOf } from "../../uncertainty/standing-seed";
import { placeOfList, whereOfSeries } from "./against-plan";
import type { Held, MonthHeld } from "./held";
import { monthIn, sumOver } from "./months";
import { byMonth } from "./planned";

/** Draws that counts are held against, where nobody asks for another number. */
export const actualsDraws = 100;

/** How many of the futures lie between the ends. */
const rangeLevel = 0.8;

const ofStaff = ({ series }: Held): boolean => countedKind(series.counts).of === "workforce";

/** What to draw of a plan for the series that are held against it. */
export function drawsForHeld(plan: Plan, held: readonly Held[]): EnsembleAsked {
  return {
    scenarios: [undefined],
    seed: seedOf(plan),
    keep: {
      workforce: held
        .filter((one) => ofStaff(one))
        .map(({ series }) => ({ measures: [series.counts], where: whereOfSeries(series), time: "month" })),
      lists: held.flatMap(({ series: one }) => {
        const place = placeOfList(plan, one);
        return countedKind(one.counts).of === "workforce" || one.service === undefined
          ? []
          : [
              {
                service: one.service,
                ...(place === undefined ? {} : { place }),
                measures: [one.counts as ServiceMeasureId],
                time: "week" as const,
              },
            ];
      }),
    },
  };
}

/** One future of a table by month of the run, the opening day first. */
function monthsIn(plan: Plan, sample: Sample, table: KeptTable, draw: number): readonly number[] {
  const future = futureOf(sample, table, 0, draw);
  if (table.per !== "week") return [...future];
  const opening = table.measure.kind === "stock" ? elementAt(future, 0) : undefined;
  return byMonth(plan, future.subarray(1), opening);
}

function rangeAt(
  plan: Plan,
  series: CountedSeries,
  { at }: MonthHeld,
  futures: readonly (readonly number[])[],
): Stretch | undefined {
  const month = monthIn(plan, at);
  const values = futures.flatMap((future) => {
    const value =
      series.over === undefined ? future[month] : sumOver(future, month - (series.over === "year" ? 12 : 1), month);
    return value === undefined || Number.isNaN(value) ? [] : [value];
  });
  if (values.length === 0) return undefined;
  const sorted = inOrder(values);
  return { low: percentile(sorted, (1 - rangeLevel) / 2), high: percentile(sorted, (1 + rangeLevel) / 2) };
}

/**
 * Of every series that is held, in its order, and of each of its months, between what the futures lie; undefined where no
 * future has a figure.
 * @param sample of what {@link drawsForHeld} asks for
 */
export function rangesOfHeld(
  plan: Plan,
  held: readonly Held[],
  sample: Sample,
): readonly (readonly (Stretch | undefined)[])[] {
  const staff = held.filter((one) => ofStaff(one));
  const ordered = [...staff, ...held.filter((one) => !staff.includes(one))];
  return held.map((one) => {
    const table = sample.tables[ordered.indexOf(one)];
    if (table === undefined || table.groups.length !== 1) return one.months.map(() => undefined);
    const futures = Array.from({ length: sample.count }, (_, draw) => monthsIn(plan, sample, table, draw));
    return one.months.map((month) => rangeAt(plan, one.series, month, futures));
  });
}
