/** How sure it is what a list would take: the same question in every future drawn. */
import { percentile } from "../../chance/percentiles";
import { levelWords } from "../../plan/ask/spread";
import type { Plan } from "../../plan/plan";
import { drawsOf } from "../../uncertainty/drawn-plan";
import { seedOf } from "../../uncertainty/standing-seed";
import { serviceTakes, type Takes, type TakesRequest } from "./service-takes";

export interface TakesRange {
  readonly draws: number;
  /** Futures in which some amount is enough. */
  readonly reached: number;
  /** Between which amounts 8 in 10 of the futures lie, those in which none is enough as the most; undefined where that has no end. */
  readonly more: { readonly low: number; readonly high: number } | undefined;
}

/** @param takes the answer as the plan stands: futures are asked about the same level @param draws how many futures */
export function takesRange(plan: Plan, { request, level }: Takes, draws: number): TakesRange {
  const futures = drawsOf(plan, seedOf(plan));
  const asked: TakesRequest = level === undefined ? request : { ...request, level: level.id };
  const more = Float64Array.from({ length: draws }, (_, k) => {
    const found = serviceTakes(futures.plan(futures.luck(k)), asked);
    return found.ok ? (found.value.more ?? Infinity) : Number.NaN;
  })
    .filter((amount) => !Number.isNaN(amount))
    .sort();
  const reached = more.filter(Number.isFinite).length;
  const [low, high] = [percentile(more, 0.1), percentile(more, 0.9)];
  return {
    draws: more.length,
    reached,
    more: Number.isFinite(low) && Number.isFinite(high) ? { low, high } : undefined,
  };
}

const written = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });

/** "In 8 in 10 of 50 futures it takes between 1.2 and 2.3 more WTE, £60,000 to £120,000 a year." */
export function takesRangeSays({ kind, more, cost }: Takes, { draws, reached, more: range }: TakesRange): string {
  if (range === undefined) return `In ${written(reached)} of ${written(draws)} futures some amount is enough.`;
  const unit = kind === "starts" ? "more starts a week" : "more WTE";
  const each = cost === undefined || more === undefined || more === 0 ? undefined : cost / more;
  const pounds = (amount: number): string =>
    `£${(amount * (each ?? 0)).toLocaleString("en-GB", { maximumSignificantDigits: 3, maximumFractionDigits: 0 })}`;
  const money = each === undefined ? "" : `, ${pounds(range.low)} to ${pounds(range.high)} a year`;
  return `In ${levelWords(0.8)} of ${written(draws)} futures it takes between ${written(range.low)} and ${written(range.high)} ${unit}${money}.`;
}
