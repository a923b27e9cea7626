/** The worker's side of what it would take: one question, from beginning to end, told of as it goes. */
import { goalFrontier, goalSeek, type Outcome } from "../../../model";
import type { GoalFound, GoalMessage, GoalReply } from "./messages";

/** Between two signs of life, in milliseconds. */
const BETWEEN = 100;

export function answerGoal({ job, plan, ask }: GoalMessage, post: (reply: GoalReply) => void): void {
  let told = performance.now();
  let before = 0;
  let counted = 0;
  const onRuns = (runs: number): void => {
    counted = before + runs;
    const now = performance.now();
    if (now - told < BETWEEN) return;
    told = now;
    post({ kind: "goal-runs", job, runs: counted });
  };
  const found = (): Outcome<GoalFound> => {
    const answer = goalSeek(plan, ask.goal, ask.lever, onRuns);
    if (!answer.ok) return answer;
    const { against } = ask;
    if (against === undefined) return { ...answer, value: { answer: answer.value, frontier: undefined } };
    before = counted;
    const frontier = goalFrontier(plan, ask.goal, [ask.lever, against], onRuns);
    return frontier.ok ? { ...frontier, value: { answer: answer.value, frontier: frontier.value } } : frontier;
  };
  post({ kind: "goal-answer", job, answer: found() });
}
