/**
 * Goal seek over several levers: the least change that meets a target, each lever measured in its own steps (the width of
 * its range). From where they are, the margin's slope by each lever is measured by small steps, and the levers go to the
 * nearest point at which the straight plane through them meets the target, within their limits; again from there, until
 * that point stays. At last the levers go along the straight line from where they were until the target is just met, which
 * holds whatever the curve. For a plan that is linear in its levers this is exact; for another it is the least change near
 * where the search ends, and a smaller one far away is not looked for.
 */
import { elementAt } from "../../assumptions/present";
import { power } from "../../chance/portable";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { goalFigure, type OnRuns } from "./figure";
import { goalDraws, type Goal, type GoalLever, type LeverAsked } from "./goal";
import { closeTo, marginOf, plain, shareThatMeets, type GoalAnswer } from "./goal-seek";
import { goalLever } from "./lever";
import { closeIn, nearestEnough, type Tried } from "./root";

const ROUNDS = 5;
/** A slope is measured over so large a part of a lever's step. */
const SMALL = 0.05;

/** Finds it. Fails as {@link goalSeek} does. */
export function goalSeekSeveral(
  plan: Plan,
  goal: Goal,
  asked: readonly LeverAsked[],
  onRuns?: OnRuns,
): Outcome<GoalAnswer> {
  const levers: GoalLever[] = [];
  for (const one of asked) {
    const made = goalLever(plan, one, goal.scenario);
    if (!made.ok) return made;
    levers.push(made.value);
  }
  const figure = goalFigure(plan, levers, goal, onRuns);
  if (!figure.ok) return figure;
  const close = closeTo(goal);
  const { chance } = goal;
  const valuesAt = (steps: readonly number[]): readonly number[] =>
    levers.map(({ now, least, most, step }, at) => Math.min(most, Math.max(least, now + elementAt(steps, at) * step)));
  let last: { readonly key: string; readonly futures: Float64Array } | undefined;
  const marginAt = (steps: readonly number[]): number => {
    const values = valuesAt(steps);
    if (chance === undefined) return figure.value.standing(values);
    const key = values.join();
    if (last?.key !== key) last = { key, futures: figure.value.futures(values) };
    return marginOf(last.futures, chance);
  };
  const still = levers.map(() => 0);
  const start = marginAt(still);
  const answer = (kind: GoalAnswer["kind"], steps: readonly number[], margin: number): Outcome<GoalAnswer> => {
    const values = valuesAt(steps);
    return {
      ok: true,
      problems: [],
      value: {
        goal: chance === undefined ? goal : { ...goal, draws: goal.draws ?? goalDraws },
        label: figure.value.label,
        unit: figure.value.unit,
        kind,
        levers: levers.map((lever, at) => ({ lever: plain(lever), value: elementAt(values, at) })),
        now: figure.value.figure(start),
        then: figure.value.figure(margin),
        share: chance === undefined ? undefined : shareThatMeets(figure.value.futures(values), close),
        range: undefined,
      },
    };
  };
  if (start >= -close) return answer("already", still, start);
  const limits = levers.map(({ now, least, most, step }) => ({
    least: (least - now) / step,
    most: (most - now) / step,
  }));
  let here: readonly number[] = still;
  let margin = start;
  let best: { readonly steps: readonly number[]; readonly margin: number } = { steps: still, margin: start };
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = slopesAt(marginAt, here, margin, limits);
    const next = nearestOnPlane(here, margin, slopes, limits);
    const moved = next.reduce((sum, step, at) => sum + power(step - elementAt(here, at), 2), 0);
    here = next;
    margin = marginAt(here);
    if (margin > best.margin) best = { steps: here, margin };
    if (moved < 1e-8 || Math.abs(margin) <= close) break;
  }
  return alongTo(here, best.steps);

  /** Along the line from where the levers were, to where the target is just met. */
  function alongTo(towards: readonly number[], otherwise: readonly number[]): Outcome<GoalAnswer> {
    const along = towards.every((step) => step === 0) ? otherwise : towards;
    const far = Math.min(
      ...along.map((step, at) =>
        step === 0 ? Infinity : Math.max(1, elementAt(limits, at)[step > 0 ? "most" : "least"] / step),
      ),
    );
    const onLine = (part: number): number => marginAt(along.map((step) => step * part));
    const closing = { tolerance: 1e-10, close, rounds: chance === undefined ? 40 : 10 };
    const there: Tried = { at: 1, margin: onLine(1) };
    const found =
      there.margin >= -close
        ? closeIn(onLine, { at: 0, margin: start }, there, closing)
        : nearestEnough(onLine, { ...closing, from: 1, least: 1, most: Number.isFinite(far) ? far : 1 }).enough;
    if (found !== undefined)
      return answer(
        "found",
        along.map((step) => step * found.at),
        found.margin,
      );
    const slopes = slopesAt(marginAt, still, start, limits);
    const all = slopes.map((slope, at) => (slope === 0 ? 0 : elementAt(limits, at)[slope > 0 ? "most" : "least"]));
    const most = marginAt(all);
    if (most < -close) return answer("not-reachable", all, most);
    const between = closeIn(
      (part) => marginAt(all.map((step) => step * part)),
      { at: 0, margin: start },
      { at: 1, margin: most },
      closing,
    );
    return answer(
      "found",
      all.map((step) => step * between.at),
      between.margin,
    );
  }
}

type Limits = readonly { readonly least: number; readonly most: number }[];

/** How much the margin rises for a step of each lever. A lever at its limit is measured the other way. */
function slopesAt(
  marginAt: (steps: readonly number[]) => number,
  here: readonly number[],
  margin: number,
  limits: Limits,
): readonly number[] {
  return here.map((step, at) => {
    const small = step + SMALL > elementAt(limits, at).most ? -SMALL : SMALL;
    const slope = (marginAt(here.map((one, other) => (other === at ? one + small : one))) - margin) / small;
    return Number.isFinite(slope) ? slope : 0;
  });
}

/** The point nearest to no change at which a plane meets zero, within the limits: levers that would pass one stay at it. */
function nearestOnPlane(
  here: readonly number[],
  margin: number,
  slopes: readonly number[],
  limits: Limits,
): readonly number[] {
  const fixed = new Map<number, number>();
  // The plane's margin with no change at all.
  const level = margin - slopes.reduce((sum, slope, at) => sum + slope * elementAt(here, at), 0);
  for (;;) {
    const free = slopes.reduce((sum, slope, at) => sum + (fixed.has(at) ? 0 : slope * slope), 0);
    const held = [...fixed].reduce((sum, [at, step]) => sum + elementAt(slopes, at) * step, 0);
    if (free === 0) return here.map((_, at) => fixed.get(at) ?? 0);
    const point = slopes.map((slope, at) => fixed.get(at) ?? (-(level + held) * slope) / free);
    const beyond = point.findIndex((step, at) => {
      const { least, most } = elementAt(limits, at);
      return !fixed.has(at) && (step < least || step > most);
    });
    if (beyond < 0) return point;
    const { least, most } = elementAt(limits, beyond);
    fixed.set(beyond, Math.min(most, Math.max(least, elementAt(point, beyond))));
  }
}
