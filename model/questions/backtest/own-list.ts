/**
 * A list tried on its own past: from each month that was counted it goes on as it had gone until then, and is put beside
 * what was counted after. Where referrals and starts were counted too, it goes on by what came less what was started.
 */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth } from "../../plan/calendar";
import type { CountedPoint, CountedSeries } from "../../plan/plan";

/** Months whose flows say how a list goes on. */
const lookBack = 6;

/** How far off the list was, so many months ahead. */
export interface OwnListError {
  readonly ahead: number;
  readonly forecasts: number;
  /** Median size of the error, as a share of what was counted. */
  readonly off: number;
  /** The same for saying that the list stays as it is. */
  readonly offAsItWas: number;
}

type Counts = ReadonlyMap<number, number>;

/** Counts by month; after a break nothing before it can be compared. */
const byMonth = (points: readonly CountedPoint[]): Counts =>
  new Map(points.flatMap(({ at, value }) => (value === null ? [] : [[absoluteMonth(at), value] as const])));

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? elementAt(sorted, half)
    : (elementAt(sorted, half - 1) + elementAt(sorted, half)) / 2;
}

/** By how many people a month the list had grown until a month; undefined where nothing says so. */
function growthUntil(month: number, waiting: Counts, net: Counts): number | undefined {
  const months = Array.from({ length: lookBack }, (_, back) => month - back);
  const flows = months.flatMap((at) => net.get(at) ?? []);
  if (flows.length > 0) return mean(flows);
  const earliest = months.findLast((at) => at < month && waiting.has(at)) ?? Number.NaN;
  const [then, now] = [waiting.get(earliest), waiting.get(month)];
  return then === undefined || now === undefined ? undefined : (now - then) / (month - earliest);
}

/**
 * The usual error of a list by months ahead, up to six. None where it was counted in too few months.
 * @param series the plan's own series of one list: people waiting and, where given by month, referrals and starts
 */
export function ownListErrors(series: readonly CountedSeries[]): readonly OwnListError[] {
  const pointsOf = (counts: CountedSeries["counts"]): readonly CountedPoint[] =>
    series.find((one) => one.counts === counts && one.over !== "year")?.points ?? [];
  const points = pointsOf("waiting");
  const breaks = points.flatMap(({ at, break: broken }) => (broken === undefined ? [] : [absoluteMonth(at)]));
  const waiting = byMonth(points);
  const [referred, started] = [byMonth(pointsOf("referred")), byMonth(pointsOf("started"))];
  const net: Counts = new Map(
    [...referred].flatMap(([month, came]) => {
      const went = started.get(month);
      return went === undefined ? [] : [[month, came - went] as const];
    }),
  );
  const found = new Map<number, { off: number; offAsItWas: number }[]>();
  for (const [from, list] of waiting) {
    const growth = growthUntil(from, waiting, net);
    if (growth === undefined) continue;
    for (let ahead = 1; ahead <= lookBack; ahead += 1) {
      const counted = waiting.get(from + ahead);
      const broken = breaks.some((at) => at > from - lookBack && at <= from + ahead);
      if (counted === undefined || counted <= 0 || broken) continue;
      const said = Math.max(0, list + growth * ahead);
      const errors = found.get(ahead) ?? [];
      errors.push({ off: Math.abs(said / counted - 1), offAsItWas: Math.abs(list / counted - 1) });
      found.set(ahead, errors);
    }
  }
  return [...found]
    .sort(([a], [b]) => a - b)
    .map(([ahead, errors]) => ({
      ahead,
      forecasts: errors.length,
      off: median(errors.map(({ off }) => off)),
      offAsItWas: median(errors.map(({ offAsItWas }) => offAsItWas)),
    }));
}
