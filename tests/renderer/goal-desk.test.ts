/** Where what it would take is asked: the newest question wins, it can be stopped, and a lost worker is said. */
import { expect, test } from "vitest";
import type { Plan } from "../../model";
import { answerGoal } from "../../renderer/engine/goals/answer-goal";
import { createGoalDesk, type GoalPort } from "../../renderer/engine/goals/goal-desk";
import type { GoalAsk, GoalMessage, GoalReply } from "../../renderer/engine/goals/messages";
import { buildPlan, given } from "../model/build-plan";

const plan: Plan = buildPlan({ places: 1 });
const ask = (value: number): GoalAsk => ({
  kind: "target",
  goal: { measure: "headcount", year: "2025/26", is: "at-least", value },
  levers: [{ assumption: "leaver_rate" }],
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

const answered = (asked: GoalAsk, of: Plan = plan) => {
  const replies: GoalReply[] = [];
  answerGoal({ kind: "goal", job: 4, plan: of, ask: asked }, (reply) => replies.push(reply));
  const last = replies.at(-1)!;
  if (last.kind !== "goal-answer" || !last.answer.ok || last.answer.value.kind !== "lever")
    throw new Error("no answer");
  return last.answer.value;
};

test("two levers share the change and are held against each other; three only share it", () => {
  const { goal } = ask(2200) as Extract<GoalAsk, { kind: "target" }>;
  const names = ["leaver_rate", "international_recruits", "returners"].map((assumption) => ({ assumption }));
  const two = answered({ kind: "target", goal, levers: names.slice(0, 2) });
  expect(two.answer.levers).toHaveLength(2);
  expect(two.frontier!.points.length).toBeGreaterThan(2);
  const three = answered({ kind: "target", goal, levers: names });
  expect(three.answer.levers).toHaveLength(3);
  expect(three.frontier).toBeUndefined();
});

test("the balance is answered as the model has it", () => {
  const needed = buildPlan({
    places: 1,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    assumptions: [given("unmet_need", 0.05), given("international_recruits", 120), given("leaver_rate", 0.1)],
  });
  const found = answered(
    { kind: "balance", asked: { year: "2025/26" }, lever: { assumption: "international_recruits" } },
    needed,
  );
  expect(found.answer).toMatchObject({ kind: "found", goal: { measure: "gap_to_need", value: 0 } });
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
