/** What passes between the page and the worker that looks for what it would take. */
import type { Frontier, Goal, GoalAnswer, LeverAsked, Outcome, Plan } from "../../../model";

/** What is looked for: where one lever has to be, and another against it where there is one. */
export interface GoalAsk {
  readonly goal: Goal;
  readonly lever: LeverAsked;
  readonly against: LeverAsked | undefined;
}

export interface GoalFound {
  readonly answer: GoalAnswer;
  readonly frontier: Frontier | undefined;
}

export interface GoalMessage {
  readonly kind: "goal";
  readonly job: number;
  readonly plan: Plan;
  readonly ask: GoalAsk;
}

export type GoalReply =
  /** A sign of life: how many runs there have been. */
  | { readonly kind: "goal-runs"; readonly job: number; readonly runs: number }
  | { readonly kind: "goal-answer"; readonly job: number; readonly answer: Outcome<GoalFound> };
