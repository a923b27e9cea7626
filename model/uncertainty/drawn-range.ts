/** What draws make of a value: the numbers they come to and the curve, to be said and shown where it is edited. */
import { drawnWithin } from "../plan/ask/bounds";
import type { Spread } from "../plan/ask/spread";
import type { Assumption, Value } from "../plan/plan";
import { answerOf } from "./spread";
import { stepBetween } from "./step";

export interface Drawn {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Share of futures between low and high. */
  readonly level: number;
  /** Points from left to right: a value, and how dense the draws are about it. */
  readonly curve: readonly { readonly value: number; readonly density: number }[];
}

/** Probabilities the curve is drawn at, from 1 in 200 to 199: close together at both ends, where it bends most. */
const lucks = Array.from({ length: 121 }, (_, at) => {
  const way = at / 60 - 1;
  return 0.5 + 0.2475 * way * (3 - way * way);
});
const nudge = 1e-4;

/**
 * What is drawn of a number with a spread. It is not always what was written: what no curve can hold is drawn as the
 * nearest, and a range about another number than the value moves with it. Undefined without a spread or a number.
 */
export function drawnOf(
  assumption: Pick<Assumption, "id" | "limits" | "unit" | "range" | "evenly" | "where">,
  spread: Spread,
  value: Value,
): Drawn | undefined {
  const bounds = drawnWithin(assumption);
  const answer = answerOf(spread, value, bounds);
  if (answer === undefined) return undefined;
  const { middle, quantile } = answer;
  const about = typeof value === "number" ? value : middle;
  const at = (luck: number): number => Number(stepBetween(middle, quantile(luck), bounds)(about));
  const level = spread.evenly === undefined ? (spread.range?.level ?? 1) : 1;
  const [below, above] = [(1 - level) / 2, (1 + level) / 2];
  const tidy = (number: number): number => Number(number.toPrecision(6));
  return {
    low: tidy(at(below)),
    middle: tidy(at(0.5)),
    high: tidy(at(above)),
    level,
    curve: lucks.flatMap((luck) => {
      const width = at(luck + nudge * luck * (1 - luck)) - at(luck - nudge * luck * (1 - luck));
      return width > 0 ? [{ value: at(luck), density: (2 * nudge * luck * (1 - luck)) / width }] : [];
    }),
  };
}
