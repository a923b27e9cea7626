/** The causes of a number: what its computation read, largest first by how far a tenth less of each really moves it. */
import type { Where } from "../plan/plan";
import type { Resolved } from "../resolve/resolved";
import { priceYearOf } from "../workforce/program/price-year";
import { valuesOf, type ExplainedAssumption } from "../resolve/values-of";

/** How far the number moves when one assumption is a tenth less. */
export interface MeasuredCause {
  readonly assumption: string;
  /**
   * Relative to the number: -0.03 makes it 3% smaller. Infinite where the number is nothing; NaN where a tenth less
   * cannot be run: it passes a limit, or there is none of it (see `hasTenths`).
   */
  readonly moves: number;
}

export interface RankedAssumption extends ExplainedAssumption {
  /** As in {@link MeasuredCause}; undefined until it is measured. */
  readonly moves: number | undefined;
}

/** Less than a millionth is what is left of rounding. */
const still = 1e-6;

const relativeMove = (from: number, to: number): number =>
  to === from ? 0 : from === 0 ? (to - from) * Number.POSITIVE_INFINITY : (to - from) / Math.abs(from);

/**
 * Each when it is asked for, since each is a run of the plan.
 * @param read the number with one assumption a tenth less, or as it is where none is named; NaN where it cannot be run
 */
export function* measureCauses(
  assumptions: readonly string[],
  read: (assumption?: string) => number,
): Generator<MeasuredCause, void> {
  const now = read();
  for (const assumption of assumptions) yield { assumption, moves: relativeMove(now, read(assumption)) };
}

/** The month itself, or where a dated list has ended by then the last month that still had a figure. */
function lastGiven(resolved: Resolved, id: string, month: number): number {
  const series = resolved.series(id);
  if (series === undefined) return month;
  const given = (at: number): boolean => series.at(at).some(Number.isFinite);
  return given(month) ? month : (series.changes.filter((at) => at < month).findLast(given) ?? month);
}

/** The values of what was read, where each comes from. None of them measured yet. */
export function readValues(
  resolved: Resolved,
  read: Iterable<string>,
  month: number,
  asked: Where,
): readonly RankedAssumption[] {
  const year = priceYearOf(resolved.series("price_year"));
  const where: Where = year === undefined ? asked : { ...asked, prices: year.id };
  return [...read].flatMap((id) => {
    // What lies elsewhere can matter here: people look for posts beyond a place.
    const at = lastGiven(resolved, id, month);
    const here = valuesOf(resolved, id, at, where);
    const values = here.length > 0 ? here : valuesOf(resolved, id, at, {});
    return values.map((entry) => ({ ...entry, moves: undefined }));
  });
}

export interface Ranked {
  /** Those that move the number, largest first; then those that cannot be measured, and those not measured yet. */
  readonly assumptions: readonly RankedAssumption[];
  /** How many were read and do not move the number. */
  readonly unmoved: number;
}

/** Puts the sizes of causes to the assumptions. An assumption with several values stands together. */
export function ranked(assumptions: readonly RankedAssumption[], causes: readonly MeasuredCause[]): Ranked {
  const moves = new Map(causes.map((cause) => [cause.assumption, cause.moves]));
  const size = (entry: RankedAssumption): number => {
    const by = entry.moves;
    return by === undefined ? -2 : Number.isNaN(by) ? -1 : Math.abs(by);
  };
  const measured = assumptions.map((entry) => ({ ...entry, moves: moves.get(entry.id) ?? entry.moves }));
  const unmoved = measured.filter((entry) => entry.moves !== undefined && Math.abs(entry.moves) < still);
  const order = new Map(measured.map((entry, i) => [entry.id, i]));
  return {
    assumptions: measured
      .filter((entry) => !unmoved.includes(entry))
      .sort((a, b) => size(b) - size(a) || order.get(a.id)! - order.get(b.id)!),
    unmoved: new Set(unmoved.map((entry) => entry.id)).size,
  };
}
