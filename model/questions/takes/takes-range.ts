/** How sure it is what a list would take: the same question in every future drawn. */
import { percentile } from "../../chance/percentiles";
import { levelWords } from "../../plan/ask/spread";
import type { Plan } from "../../plan/plan";
import { drawsOf } from "../../uncertainty/drawn-plan";
import { seedOf } from "../../uncertainty/standing-seed";
import { serviceTakes, type Takes, type TakesRequest } from "./service-takes";
import { pounds } from "./takes-words";

/** Between which amounts 8 in 10 of the futures lie. */
export interface Between {
  readonly low: number;
  readonly high: number;
}

export interface TakesRange {
  readonly draws: number;
  /** Futures in which some amount is enough. */
  readonly reached: number;
  /** How many more, in the unit of the answer. Like the others, futures in which none is enough count as the most; undefined where that has no end. */
  readonly more: Between | undefined;
  /** Cases started a week with so many more. */
  readonly starts: Between | undefined;
  /** GBP a year for them, at what a future pays; undefined also where pay is not given. */
  readonly cost: Between | undefined;
}

/**
 * @param takes the answer as the plan stands: futures are asked about the same level
 * @param draws how many futures
 * @param onDone told how many of them are done; an error it throws ends the work
 */
export function takesRange(
  plan: Plan,
  { request, level }: Takes,
  draws: number,
  onDone: (done: number) => void = () => undefined,
): TakesRange {
  const futures = drawsOf(plan, seedOf(plan));
  const asked: TakesRequest = level === undefined ? request : { ...request, level: level.id };
  const found: Takes[] = [];
  for (let k = 0; k < draws; k += 1) {
    const one = serviceTakes(futures.plan(futures.luck(k)), asked);
    if (one.ok) found.push(one.value);
    onDone(k + 1);
  }
  const reached = found.filter(({ more }) => more !== undefined).length;
  const between = (of: (takes: Takes) => number | undefined): Between | undefined =>
    eightInTen(found.map((one) => (one.more === undefined ? Infinity : (of(one) ?? Number.NaN))));
  return {
    draws: found.length,
    reached,
    more: between(({ more }) => more),
    starts: between(({ then }) => then.starts),
    cost: between(({ more, cost }) => (more === 0 ? 0 : cost)),
  };
}

function eightInTen(values: readonly number[]): Between | undefined {
  const inOrder = Float64Array.from(values).sort();
  const [low, high] = [percentile(inOrder, 0.1), percentile(inOrder, 0.9)];
  return values.length > 0 && !values.some(Number.isNaN) && Number.isFinite(high) ? { low, high } : undefined;
}

const written = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
const units = { starts: "more starts a week", team: "more WTE", posts: "more funded posts (WTE)" } as const;
const betweenWords = ({ low, high }: Between, write: (value: number) => string): string =>
  write(low) === write(high) ? write(low) : `between ${write(low)} and ${write(high)}`;

/** "In 8 in 10 of 50 futures it takes between 12 and 14 starts a week, which is between 1.2 and 2.3 more WTE of Band 6, between £60,000 and £120,000 a year." */
export function takesRangeSays({ kind, level }: Takes, { draws, reached, more, starts, cost }: TakesRange): string {
  if (more === undefined) return `In ${written(reached)} of ${written(draws)} futures some amount is enough.`;
  const share = `In ${levelWords(0.8)} of ${written(draws)} futures`;
  if (more.high === 0) return `${share} nothing more is needed.`;
  const of = level === undefined ? "" : ` of ${level.label}`;
  const amount = `${betweenWords(more, written)} ${units[kind]}${of}`;
  const started = starts === undefined ? "" : `${betweenWords(starts, written)} starts a week, `;
  const money = cost === undefined ? "" : `, ${betweenWords(cost, pounds)} a year`;
  return `${share} it takes ${started}${started === "" || kind === "starts" ? "" : "which is "}${amount}${money}.`;
}
