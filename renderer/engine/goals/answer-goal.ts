/** The worker's side of what it would take: one question, from beginning to end, told of as it goes. */
import {
  balanceWith,
  goalFrontier,
  goalSeek,
  goalSeekSeveral,
  takesRange,
  type Outcome,
  type Plan,
} from "../../../model";
import type { GoalAsk, GoalFound, GoalMessage, GoalReply } from "./messages";

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
  post({ kind: "goal-answer", job, answer: found(plan, ask, onRuns) });
}

function found(plan: Plan, ask: GoalAsk, onRuns: (runs: number) => void): Outcome<GoalFound> {
  if (ask.kind === "list")
    return {
      ok: true,
      problems: [],
      value: { kind: "list", range: takesRange(plan, ask.takes, ask.draws, onRuns) },
    };
  if (ask.kind === "balance") {
    const answer = balanceWith(plan, ask.asked, ask.lever, onRuns);
    return answer.ok ? { ...answer, value: { kind: "lever", answer: answer.value, frontier: undefined } } : answer;
  }
  const { goal, levers } = ask;
  const [first, second, ...more] = levers;
  let before = 0;
  const answer =
    first !== undefined && second === undefined
      ? goalSeek(plan, goal, first, (runs) => onRuns((before = runs)))
      : goalSeekSeveral(plan, goal, levers, (runs) => onRuns((before = runs)));
  if (!answer.ok) return answer;
  const alone = { kind: "lever", answer: answer.value, frontier: undefined } as const;
  if (first === undefined || second === undefined || more.length > 0) return { ...answer, value: alone };
  const frontier = goalFrontier(plan, goal, [first, second], (runs) => onRuns(before + runs));
  return frontier.ok ? { ...frontier, value: { ...alone, frontier: frontier.value } } : frontier;
}
