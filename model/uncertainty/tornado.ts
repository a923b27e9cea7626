/**
 * What each uncertain assumption does to results by itself: the plan is run with it at its low and at its high, or in
 * each of its readings, and everything else as the plan stands. Calibrations are solved anew in each run.
 */
import { boundsOf } from "../plan/ask/bounds";
import { numeric } from "../plan/ask/spread";
import type { Assumption, Plan, Value } from "../plan/plan";
import { columnOf, type KeptTable } from "./kept";
import type { Sample } from "./sample";
import { answerOf, weighedReadings } from "./spread";
import { uncertaintyOf, type Uncertain } from "./uncertain";

/** One end of a bar: one future in ten has the assumption below its low, and one in ten above its high. */
export interface TornadoRun {
  readonly assumption: Assumption;
  /** `low`, `high`, or the name of a reading. */
  readonly end: string;
  /** What the assumption comes to there; undefined where it has no one number, as with values by place only. */
  readonly at: number | undefined;
  /** The plan with this assumption at this end. */
  readonly plan: Plan;
}

const lowAndHigh = [
  { end: "low", luck: 0.1 },
  { end: "high", luck: 0.9 },
] as const;

/** Where the ends of an assumption lie: a luck in the middle of what each reading has, or the 10th and the 90th. */
function endsOf(assumption: Assumption): readonly { readonly end: string; readonly luck: number }[] {
  const weighed = weighedReadings(assumption);
  if (weighed === undefined) return lowAndHigh;
  let before = 0;
  return (assumption.readings ?? []).flatMap(({ label }, number) => {
    const share = weighed.shares[number] ?? 0;
    const luck = before + share / 2;
    before += share;
    return share === 0 ? [] : [{ end: label, luck }];
  });
}

function planWith(plan: Plan, { assumption, drawn }: Uncertain, lucks: number, luck: number): [Plan, Assumption] {
  const there = drawn(new Float64Array(lucks).fill(luck));
  return [{ ...plan, assumptions: plan.assumptions.map((one) => (one === assumption ? there : one)) }, there];
}

/**
 * What the assumption's own value comes to: of a formula with a range that which is drawn of it. It has none of its own
 * where only its parts or dated values have ranges.
 */
function figureAt(assumption: Assumption, value: Value, luck: number): number | undefined {
  if (weighedReadings(assumption) !== undefined) return numeric(value);
  if ((assumption.range ?? assumption.evenly) === undefined) return undefined;
  return typeof value === "string"
    ? answerOf(assumption, assumption.value, boundsOf(assumption))?.quantile(luck)
    : numeric(value);
}

/** The runs of a tornado in the order of the plan's assumptions; parts of one have its luck together. */
export function tornadoRuns(plan: Plan): readonly TornadoRun[] {
  const { uncertain, luck: lucks } = uncertaintyOf(plan);
  return uncertain.flatMap((one) =>
    endsOf(one.assumption).map(({ end, luck }) => {
      const [changed, there] = planWith(plan, one, lucks.length, luck);
      return { assumption: one.assumption, end, at: figureAt(one.assumption, there.value, luck), plan: changed };
    }),
  );
}

export interface TornadoEnd extends Pick<TornadoRun, "end" | "at"> {
  /** The result there, NaN where it has none. */
  readonly result: number;
}

export interface TornadoBar {
  readonly assumption: Assumption;
  readonly ends: readonly TornadoEnd[];
  /** From the least result to the greatest, the plan as it stands among them. */
  readonly low: number;
  readonly high: number;
}

export interface Tornado {
  /** The plan as it stands. */
  readonly asItStands: number;
  /** The widest first; equals in the order of the plan. Assumptions that move the result by nothing are not among them. */
  readonly bars: readonly TornadoBar[];
  /** Assumptions that move it by nothing, from any of their ends. */
  readonly still: readonly Assumption[];
  /** Assumptions of which an end could not be run or has no such result, and why where that is known. */
  readonly cannot: readonly { readonly assumption: Assumption; readonly says: string | undefined }[];
}

/**
 * The bars of a figure at a time, from the runs there are; an assumption is left out until all of its ends have been run.
 * @param done the first of the runs, in their order
 */
export function tornadoOf(
  runs: readonly Omit<TornadoRun, "plan">[],
  done: Sample,
  table: KeptTable,
  group: number,
  time: number,
): Tornado {
  const column = columnOf(table, group, time);
  // Results are kept in 32 bits, so what does not move must be held against the same.
  const asItStands = Math.fround(done.asItStands[column] ?? Number.NaN);
  const failed = new Map(done.failed.map(({ draw, says }) => [draw, says]));
  const byAssumption = new Map<Assumption, number[]>();
  runs.forEach(({ assumption }, number) => {
    byAssumption.set(assumption, [...(byAssumption.get(assumption) ?? []), number]);
  });
  const bars: TornadoBar[] = [];
  const still: Assumption[] = [];
  const cannot: Tornado["cannot"][number][] = [];
  for (const [assumption, numbers] of byAssumption) {
    if (numbers.some((number) => number >= done.count)) continue;
    const ends = numbers.flatMap((number): TornadoEnd[] => {
      const run = runs[number];
      return run === undefined
        ? []
        : [{ end: run.end, at: run.at, result: done.values[number * done.columns + column] ?? Number.NaN }];
    });
    const results = [asItStands, ...ends.map(({ result }) => result)];
    const [low, high] = [Math.min(...results), Math.max(...results)];
    if (Number.isNaN(low))
      cannot.push({ assumption, says: numbers.map((number) => failed.get(number)).find((says) => says !== undefined) });
    else if (low === high) still.push(assumption);
    else bars.push({ assumption, ends, low, high });
  }
  bars.sort((a, b) => b.high - b.low - (a.high - a.low));
  return { asItStands, bars, still, cannot };
}
