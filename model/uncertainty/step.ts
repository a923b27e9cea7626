/**
 * One step of a value, taken by everything that moves with it. A range is given for one number; its parts and dated
 * values move as far as it does on the scale of its limits: in proportion where a value cannot pass one limit, by the
 * same odds between two, by the same difference where there is none. So a part keeps the limits, and a part that is the
 * value itself comes to exactly what was drawn.
 */
import type { Bounds } from "../plan/ask/bounds";
import type { Value } from "../plan/plan";

export type Step = (value: Value) => Value;

type Move = (value: number) => number;

const byDifference =
  (difference: number): Move =>
  (value) =>
    value + difference;

const byProportion =
  (limit: number, ratio: number): Move =>
  (value) =>
    limit + (value - limit) * ratio;

const byOdds =
  (least: number, most: number, ratio: number): Move =>
  (value) =>
    least + ((most - least) * ratio * (value - least)) / (most - value + ratio * (value - least));

const text = (number: number): string => (number < 0 ? `(${number})` : String(number));

/**
 * A formula's text, moved on the same scale and written so that it keeps its unit: between two limits by the odds, else
 * in proportion; where there is no proportion, by the difference.
 */
function movedFormula(written: string, from: number, to: number, { least, most }: Bounds): string {
  const inside = (value: number): boolean => least !== undefined && most !== undefined && value > least && value < most;
  if (least !== undefined && most !== undefined && inside(from) && inside(to)) {
    const ratio = ((to - least) * (most - from)) / ((most - to) * (from - least));
    return `= ${text(least)} + ${text(ratio)} / (1 / ((${written}) - ${text(least)}) + ${text((ratio - 1) / (most - least))})`;
  }
  return from === 0 ? `= (${written}) + ${text(to - from)}` : `= (${written}) * ${text(to / from)}`;
}

function moveBetween(from: number, to: number, { least, most }: Bounds): Move {
  const inside = (limit: number | undefined): limit is number => limit !== undefined && from !== limit && to !== limit;
  if (least !== undefined && most !== undefined)
    return inside(least) && inside(most)
      ? byOdds(least, most, ((to - least) * (most - from)) / ((most - to) * (from - least)))
      : byDifference(to - from);
  if (inside(least)) return byProportion(least, (to - least) / (from - least));
  if (inside(most)) return byProportion(most, (to - most) / (from - most));
  return byDifference(to - from);
}

/** The step from one number to another; an empty value stays empty. */
export function stepBetween(from: number, to: number, bounds: Bounds): Step {
  if (from === to) return (value) => value;
  const move = moveBetween(from, to, bounds);
  const { least = Number.NEGATIVE_INFINITY, most = Infinity } = bounds;
  return (value) => {
    if (value === null) return null;
    if (typeof value === "string") return movedFormula(value.slice(1).trim(), from, to, bounds);
    return value === from ? to : Math.min(most, Math.max(least, move(value)));
  };
}
