/** The worker's side of what it would take: one question, from beginning to end, told of as it goes. */
import { goalSeek } from "../../../model";
import type { GoalMessage, GoalReply } from "./messages";

/** Between two signs of life, in milliseconds. */
const BETWEEN = 100;

export function answerGoal({ job, plan, ask }: GoalMessage, post: (reply: GoalReply) => void): void {
  let told = performance.now();
  const onRuns = (runs: number): void => {
    const now = performance.now();
    if (now - told < BETWEEN) return;
    told = now;
    post({ kind: "goal-runs", job, runs });
  };
  post({ kind: "goal-answer", job, answer: goalSeek(plan, ask.goal, ask.lever, onRuns) });
}
