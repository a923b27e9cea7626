/** When what an assumption comes to may become another number. */
import { changeMonths } from "../plan/ask/dated";
import type { AppliedChange } from "../plan/ask/ancestry";
import type { TimedChange, Working } from "./made";
import type { Piece } from "./pieces";

/** The changes of a scenario by the people and months of the plan. */
export const timed = (changes: readonly AppliedChange[], work: Working): TimedChange[] =>
  changes.map((applied) => ({
    applied,
    scope: work.members.scope(applied.change.where ?? {}),
    from: applied.change.from === undefined ? Number.NEGATIVE_INFINITY : work.calendar.monthOf(applied.change.from),
  }));

/** The months in which what never changes may do so. */
const fromTheStart: readonly number[] = [0];

/** In order; begins with 0, unless a formula rests on what was before the start. */
export function changeMonthsOf(
  pieces: readonly Piece[],
  changes: readonly TimedChange[],
  names: readonly string[],
  work: Working,
): readonly number[] {
  const dated =
    pieces.some(({ values }) => values.dated.length > 0) || changes.some(({ from }) => Number.isFinite(from));
  const never = (months: readonly number[]): boolean => months.length === 1 && months[0] === 0;
  if (!dated && names.every((name) => never(work.series.get(name)?.changes ?? fromTheStart))) return fromTheStart;
  const months = new Set<number>(fromTheStart);
  for (const piece of pieces) for (const month of changeMonths(piece.values, work.calendar.months)) months.add(month);
  for (const { from, applied } of changes) {
    if (!Number.isFinite(from)) continue;
    for (let month = from; month <= Math.min(work.calendar.months - 1, from + (applied.change.ramp ?? 0)); month += 1)
      months.add(month);
  }
  for (const name of names) for (const month of work.series.get(name)?.changes ?? []) months.add(month);
  // Formulas over dated history may change before the start too, so months below 0 are kept.
  return [...months].filter((month) => month < work.calendar.months).sort((a, b) => a - b);
}

/** Where a scenario's change stands, for messages. */
export const scenarioOf = ({ scenario }: AppliedChange): string => `scenarios (${scenario.name})`;
