/**
 * Goal seek: where one lever has to be for a figure to meet a target, as the plan stands or in so many of its futures. The
 * futures are the same for every value tried, so the share of them that meets it is a function of the lever alone; what is
 * brought to zero is the margin that so many of the futures have at least.
 */
import { elementAt } from "../../assumptions/present";
import { percentile } from "../../chance/percentiles";
import type { Plan } from "../../plan/plan";
import { problem, type Outcome } from "../../plan/problem";
import { goalDraws, type Goal, type GoalLever, type LeverAsked } from "./goal";
import { goalFigure, type GoalFigure, type OnRuns } from "./figure";
import { goalLever } from "./lever";
import { closeIn, nearestEnough, type Found, type Tried, type Within } from "./root";

/** A lever and where the answer has it. */
export interface LeverAt {
  readonly lever: Omit<GoalLever, "changes">;
  readonly value: number;
}

export interface GoalAnswer {
  readonly goal: Goal;
  /** What the figure is called, and its unit. */
  readonly label: string;
  readonly unit: string;
  readonly kind: "already" | "found" | "not-reachable";
  /** Where the levers have to be; where the target cannot be reached, where they come nearest. */
  readonly levers: readonly LeverAt[];
  /** The figure as it is now, and with the levers there: of every year the worst, of the futures the one so many reach. */
  readonly now: number;
  readonly then: number;
  /** Share of the futures that meet the target then; undefined as the plan stands. */
  readonly share: number | undefined;
  /** Between which values of the lever 8 in 10 of the futures would have just enough; straight between what was tried. */
  readonly range: { readonly low: number; readonly high: number } | undefined;
}

/** The margin that at least so large a share of the futures has. A future that cannot be run has none. */
export function marginOf(futures: Float64Array, chance: number): number {
  const inOrder = Float64Array.from(futures, (margin) => (Number.isNaN(margin) ? Number.NEGATIVE_INFINITY : margin))
    .sort()
    .reverse();
  return elementAt(inOrder, Math.max(0, Math.ceil(chance * inOrder.length - 1e-9) - 1));
}

export const shareThatMeets = (futures: Float64Array, close: number): number =>
  futures.filter((margin) => margin >= -close).length / futures.length;

/** What of a margin counts as none: beyond what a figure of the futures, kept in single precision, can tell. */
export const closeTo = ({ value, chance }: Goal): number =>
  (chance === undefined ? 1e-9 : 1e-6) * Math.max(1, Math.abs(value));

/** Finds it. Fails where a name is not there or the plan cannot be run; a target out of reach is an answer. */
export function goalSeek(plan: Plan, goal: Goal, asked: LeverAsked, onRuns?: OnRuns): Outcome<GoalAnswer> {
  const made = goalLever(plan, asked, goal.scenario);
  if (!made.ok) return made;
  const lever = made.value;
  const figure = goalFigure(plan, [lever], goal, onRuns);
  if (!figure.ok) return figure;
  return toldOf(seekWith(figure.value, goal, lever));
}

/** An answer, unless the figure is none wherever the levers are: something that it is worked out from is not given. */
export function toldOf(answer: GoalAnswer): Outcome<GoalAnswer> {
  if (!Number.isNaN(answer.now) || !Number.isNaN(answer.then)) return { ok: true, problems: [], value: answer };
  const { label, goal } = answer;
  const when = goal.year === undefined ? "in every year" : `in ${goal.year}`;
  const lacking = goal.measure === "gap_to_need" ? "the unmet need" : "something it is worked out from";
  const says = `${label} is not known ${when}: ${lacking} is not given. Give it in Assumptions first.`;
  return { ok: false, problems: [problem("goal-not-known", "", says)] };
}

/** The same with a figure that is made ready. */
export function seekWith(figure: GoalFigure, goal: Goal, lever: GoalLever): GoalAnswer {
  const { chance } = goal;
  const within: Within = {
    from: lever.now,
    least: lever.least,
    most: lever.most,
    tolerance: 1e-10 * Math.max(1e-3, lever.most - lever.least),
    close: closeTo(goal),
    rounds: 60,
  };
  const stands = nearestEnough((value) => figure.standing([value]), within);
  const tried: Futures[] = [];
  const inFutures = (value: number): number => {
    const known = tried.find((one) => one.at === value);
    const futures = known?.futures ?? figure.futures([value]);
    if (known === undefined) tried.push({ at: value, futures });
    return marginOf(futures, chance ?? 0);
  };
  const found = chance === undefined ? stands : likely(inFutures, stands, within);
  const at = (found.enough ?? found.best).at;
  const margin = (found.enough ?? found.best).margin;
  const now = chance === undefined ? figure.standing([lever.now]) : inFutures(lever.now);
  const reached = tried.find((one) => one.at === at);
  return {
    goal: chance === undefined ? goal : { ...goal, draws: goal.draws ?? goalDraws },
    label: figure.label,
    unit: figure.unit,
    kind: found.already ? "already" : found.enough === undefined ? "not-reachable" : "found",
    levers: [{ lever: plain(lever), value: at }],
    now: figure.figure(now),
    then: figure.figure(margin),
    share: reached === undefined ? undefined : shareThatMeets(reached.futures, within.close),
    range: found.enough === undefined || found.already ? undefined : rangeOf(tried, at, lever),
  };
}

/** A lever without the function in it, which can pass to and from a worker. */
export const plain = ({ asked, label, unit, now, least, most, step }: GoalLever): LeverAt["lever"] => ({
  asked,
  label,
  unit,
  now,
  least,
  most,
  step,
});

interface Futures {
  readonly at: number;
  readonly futures: Float64Array;
}

/** Looks on from the answer as the plan stands, which lies near and is cheap to find, and outward where there is none. */
function likely(marginAt: (value: number) => number, stands: Found, within: Within): Found {
  const rough: Within = { ...within, tolerance: 1e-4 * Math.abs(within.most - within.least), rounds: 12 };
  const from = { at: within.from, margin: marginAt(within.from) };
  if (from.margin >= -within.close) return { enough: from, best: from, already: true };
  const { enough } = stands;
  if (enough === undefined || stands.already) return nearestEnough(marginAt, rough);
  let last: Tried = from;
  const limit = enough.at > from.at ? within.most : within.least;
  for (const part of [0, 0.03, 0.1, 0.3, 0.6, 1]) {
    const at = enough.at + (limit - enough.at) * part;
    const here = { at, margin: marginAt(at) };
    if (here.margin >= -within.close) {
      const exact = { ...rough, tolerance: 1e-4 * Math.max(Math.abs(here.at - last.at), 1e-9) };
      return { enough: closeIn(marginAt, last, here, exact), best: here, already: false };
    }
    if (here.margin > last.margin) last = here;
  }
  return { enough: undefined, best: last, already: false };
}

/** Where each future would have just enough, straight through the two values tried nearest to the answer. */
function rangeOf(tried: readonly Futures[], answer: number, { least, most }: GoalLever): GoalAnswer["range"] {
  const [one] = tried.filter(({ at }) => at === answer);
  // Two values too near each other would tell rounding apart, not futures.
  const second = tried
    .filter(({ at }) => Math.abs(at - answer) > 1e-3 * (most - least))
    .reduce<Futures | undefined>(
      (best, next) => (best === undefined || Math.abs(next.at - answer) < Math.abs(best.at - answer) ? next : best),
      undefined,
    );
  if (one === undefined || second === undefined) return undefined;
  const needed = Array.from(one.futures, (margin, k) => {
    const slope = (elementAt(second.futures, k) - margin) / (second.at - one.at);
    return Math.min(most, Math.max(least, one.at - margin / slope));
  }).filter((value) => !Number.isNaN(value));
  const inOrder = Float64Array.from(needed).sort();
  return inOrder.length === 0 ? undefined : { low: percentile(inOrder, 0.1), high: percentile(inOrder, 0.9) };
}
