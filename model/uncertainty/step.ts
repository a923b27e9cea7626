/**
 * One step of a value, taken by everything that moves with it. A range is given for one number; its parts and dated
 * values move as far as it does on the scale of its limits: in proportion where a value cannot pass one limit, by the
 * same odds between two, by the same difference where there is none. So a part keeps the limits, and a part that is the
 * value itself comes to exactly what was drawn.
 */
import type { Bounds } from "../plan/ask/bounds";
import type { Value } from "../plan/plan";

export type Step = (value: Value) => Value;

const text = (number: number): string => (number < 0 ? `(${number})` : String(number));

/** What a number, or the text of a formula, becomes. */
interface Move {
  readonly number: (value: number) => number;
  readonly formula: (written: string) => string;
}

const byDifference = (difference: number): Move => ({
  number: (value) => value + difference,
  formula: (written) => `= (${written}) + ${text(difference)}`,
});

const byProportion = (limit: number, ratio: number): Move => ({
  number: (value) => limit + (value - limit) * ratio,
  formula: (written) =>
    limit === 0
      ? `= (${written}) * ${text(ratio)}`
      : `= ${text(limit)} + ((${written}) - ${text(limit)}) * ${text(ratio)}`,
});

const byOdds = (least: number, most: number, ratio: number): Move => {
  const width = most - least;
  return {
    number: (value) => least + (width * ratio * (value - least)) / (most - value + ratio * (value - least)),
    formula: (written) => {
      const above = `((${written}) - ${text(least)})`;
      return `= ${text(least)} + ${text(width * ratio)} * ${above} / (${text(most)} - (${written}) + ${text(ratio)} * ${above})`;
    },
  };
};

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
    if (typeof value === "string") return move.formula(value.slice(1).trim());
    return value === from ? to : Math.min(most, Math.max(least, move.number(value)));
  };
}
