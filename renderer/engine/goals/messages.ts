/** What passes between the page and the worker that looks for what it would take. */
import type {
  BalanceAsked,
  Frontier,
  Goal,
  GoalAnswer,
  LeverAsked,
  Outcome,
  Plan,
  Takes,
  TakesRange,
} from "../../../model";

/** What is looked for. */
export type GoalAsk =
  /** Where one lever has to be, or several with the least change; two are also held against each other. */
  | { readonly kind: "target"; readonly goal: Goal; readonly levers: readonly LeverAsked[] }
  /** Where a lever has to be for as many staff as are needed. */
  | { readonly kind: "balance"; readonly asked: BalanceAsked; readonly lever: LeverAsked }
  /** Between what the answer for a list lies in so many futures. */
  | { readonly kind: "list"; readonly takes: Takes; readonly draws: number };

export type GoalFound =
  | { readonly kind: "lever"; readonly answer: GoalAnswer; readonly frontier: Frontier | undefined }
  | { readonly kind: "list"; readonly range: TakesRange };

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
