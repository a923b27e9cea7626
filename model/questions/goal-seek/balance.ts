/**
 * Inverse mode: the intake, the posts or the leaver rate with which there are as many staff in a year as are needed, which is
 * the establishment with today's unmet need on top.
 */
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { goalFigure, type OnRuns } from "./figure";
import type { Goal, LeverAsked } from "./goal";
import { goalLever } from "./lever";
import { seekWith, toldOf, type GoalAnswer } from "./goal-seek";

export type BalanceAsked = Pick<Goal, "place" | "scenario" | "chance" | "draws"> & { readonly year: string };

/** Finds it, from whichever side: a gap is closed, a surplus taken down. */
export function balanceWith(plan: Plan, asked: BalanceAsked, lever: LeverAsked, onRuns?: OnRuns): Outcome<GoalAnswer> {
  const made = goalLever(plan, lever, asked.scenario);
  if (!made.ok) return made;
  const gap: Goal = { ...asked, measure: "gap_to_need", is: "at-most", value: 0 };
  const closing = goalFigure(plan, [made.value], gap, onRuns);
  if (!closing.ok) return closing;
  if (closing.value.standing([made.value.now]) < 0) return toldOf(seekWith(closing.value, gap, made.value));
  const surplus: Goal = { ...gap, is: "at-least" };
  const lowering = goalFigure(plan, [made.value], surplus, onRuns);
  return lowering.ok ? toldOf(seekWith(lowering.value, surplus, made.value)) : lowering;
}
