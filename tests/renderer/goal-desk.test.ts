/** Where what it would take is asked: the newest question wins, it can be stopped, and a lost worker is said. */
import { expect, test } from "vitest";
import type { Plan } from "../../model";
import { answerGoal } from "../../renderer/engine/goals/answer-goal";
import { createGoalDesk, type GoalPort } from "../../renderer/engine/goals/goal-desk";
import type { GoalAsk, GoalMessage, GoalReply } from "../../renderer/engine/goals/messages";
import { buildPlan } from "../model/build-plan";

const plan: Plan = buildPlan({ places: 1 });
const ask = (value: number): GoalAsk => ({
  goal: { measure: "headcount", year: "2025/26", is: "at-least", value },
  lever: { assumption: "leaver_rate" },
  against: undefined,
});

function desk() {
  const ports: { sent: GoalMessage[]; closed: boolean; reply: (reply: GoalReply) => void; fault: () => void }[] = [];
  const made = createGoalDesk((): GoalPort => {
    const port: (typeof ports)[number] = { sent: [], closed: false, reply: () => {}, fault: () => {} };
    ports.push(port);
    return {
      post: (message) => void port.sent.push(message),
      onReply: (listener) => void (port.reply = listener),
      onFault: (listener) => void (port.fault = listener),
      close: () => void (port.closed = true),
    };
  }, "lost");
  return { made, ports };
}

test("the worker answers with what the plan comes to", () => {
  const replies: GoalReply[] = [];
  answerGoal({ kind: "goal", job: 3, plan, ask: ask(1000) }, (reply) => replies.push(reply));
  const last = replies.at(-1)!;
  expect(last).toMatchObject({ kind: "goal-answer", job: 3, answer: { ok: true } });
  expect(structuredClone(last)).toEqual(last);
});

test("a newer question ends the one that is looked for, and an older answer is not shown", () => {
  const { made, ports } = desk();
  made.ask(1, plan, ask(1000));
  ports[0]!.reply({ kind: "goal-runs", job: 1, runs: 7 });
  expect(made.shown()).toMatchObject({ state: "running", runs: 7 });
  made.ask(1, plan, ask(1100));
  expect(ports[0]!.closed).toBe(true);
  ports[0]!.reply({ kind: "goal-answer", job: 1, answer: { ok: false, problems: [] } });
  expect(made.shown()).toMatchObject({ state: "running", answer: undefined });
  ports[1]!.reply({ kind: "goal-answer", job: 2, answer: { ok: false, problems: [] } });
  expect(made.shown()).toMatchObject({ state: "done", ask: ask(1100) });
});

test("it can be stopped, and asked again in a new worker", () => {
  const { made, ports } = desk();
  made.ask(1, plan, ask(1000));
  made.stop();
  expect(ports[0]!.closed).toBe(true);
  expect(made.shown()).toMatchObject({ state: "stopped" });
  made.ask(1, plan, ask(1000));
  expect(ports).toHaveLength(2);
  expect(made.shown()).toMatchObject({ state: "running" });
});

test("a lost worker is said", () => {
  const { made, ports } = desk();
  made.ask(1, plan, ask(1000));
  ports[0]!.fault();
  expect(made.shown()).toMatchObject({ state: "done", answer: { ok: false, problems: [{ says: "lost" }] } });
});
