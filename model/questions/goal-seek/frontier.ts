/** Two levers against each other: for each value of one, what the other has to be for the target to be just met. */
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { goalFigure, type OnRuns } from "./figure";
import type { Goal, LeverAsked } from "./goal";
import { closeTo, plain, seekWith, type LeverAt } from "./goal-seek";
import { goalLever } from "./lever";
import { nearestEnough } from "./root";

export interface FrontierPoint {
  readonly one: number;
  /** What the other has to be; undefined where no value of it is enough. */
  readonly other: number | undefined;
}

export interface Frontier {
  readonly goal: Goal;
  readonly label: string;
  readonly unit: string;
  readonly one: LeverAt["lever"];
  readonly other: LeverAt["lever"];
  readonly points: readonly FrontierPoint[];
}

/** Values of the first lever that are tried. */
const POINTS = 9;

/**
 * Works it out as the plan stands, from the first lever as it is to a quarter beyond where it would do by itself, or to the
 * best it can do. Fails as {@link goalSeek} does.
 */
export function goalFrontier(
  plan: Plan,
  asked: Goal,
  [first, second]: readonly [LeverAsked, LeverAsked],
  onRuns?: OnRuns,
): Outcome<Frontier> {
  const goal: Goal = { ...asked, chance: undefined };
  const one = goalLever(plan, first, goal.scenario);
  if (!one.ok) return one;
  const other = goalLever(plan, second, goal.scenario);
  if (!other.ok) return other;
  const levers = [one.value, other.value];
  const figure = goalFigure(plan, levers, goal, onRuns);
  if (!figure.ok) return figure;
  const alone = seekWith(
    { ...figure.value, standing: ([value = one.value.now]) => figure.value.standing([value, other.value.now]) },
    goal,
    one.value,
  );
  const { now, least, most, step } = one.value;
  const reached = alone.levers[0]?.value ?? now;
  const beyond = alone.kind === "already" ? now + step : reached + (reached - now) / 4;
  const end = Math.min(most, Math.max(least, beyond));
  const points = Array.from({ length: POINTS }, (_, at): FrontierPoint => {
    const value = now + ((end - now) * at) / (POINTS - 1);
    const found = nearestEnough((tried) => figure.value.standing([value, tried]), {
      from: other.value.now,
      least: other.value.least,
      most: other.value.most,
      tolerance: 1e-5 * (other.value.most - other.value.least),
      close: Math.max(closeTo(goal), 1e-6 * Math.abs(goal.value)),
      rounds: 16,
    });
    return { one: value, other: found.enough?.at };
  });
  return {
    ok: true,
    problems: [],
    value: {
      goal,
      label: figure.value.label,
      unit: figure.value.unit,
      one: plain(one.value),
      other: plain(other.value),
      points,
    },
  };
}
