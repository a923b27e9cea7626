import { describe, expect, test } from "vitest";
import { createEngine, type Port } from "../../renderer/engine/engine";
import { answersFor, type PlanAnswers } from "../../renderer/engine/answer";
import type { Batch, Replies } from "../../renderer/engine/messages";
import type { Query } from "../../renderer/engine/queries";
import { buildPlan } from "../model/build-plan";

const query: Query = { kind: "tables", scenario: undefined, asked: { measures: ["staff_in_post"] } };
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A port that answers when told to, counting what it was sent. */
function handPort() {
  const sent: Batch[] = [];
  let reply: ((replies: Replies) => void) | undefined;
  let answers: PlanAnswers | undefined;
  const port: Port = {
    post: (batch) => sent.push(structuredClone(batch)),
    onReplies: (listener) => (reply = listener),
    close: () => undefined,
  };
  const answerLast = (): void => {
    const batch = sent.at(-1)!;
    if (batch.plan !== undefined) answers = answersFor(batch.plan);
    reply!({
      version: batch.version,
      answers: batch.queries.map(({ key, query: asked }) => ({ key, answer: answers!.answer(asked) })),
      last: true,
      runs: answers!.runs(),
      milliseconds: 1,
    });
  };
  return { port, sent, answerLast, runs: () => answers?.runs() ?? 0 };
}

describe("engine", () => {
  test("one change is one run", async () => {
    const { port, sent, answerLast, runs } = handPort();
    const engine = createEngine(port);
    engine.setPlan(buildPlan(), 1);
    engine.want("staff", query);
    engine.want("again", { ...query, asked: { measures: ["headcount"] } });
    await settled();
    expect(sent).toHaveLength(1);
    answerLast();
    expect(runs()).toBe(1);
    await settled();
    expect(sent).toHaveLength(1);
  });

  test("twenty changes while the worker is busy are one more run, of the newest", async () => {
    const { port, sent, answerLast } = handPort();
    const engine = createEngine(port);
    engine.want("staff", query);
    engine.setPlan(buildPlan(), 1);
    await settled();
    for (let version = 2; version <= 21; version += 1) {
      engine.setPlan({ ...buildPlan(), title: `Plan ${version}` }, version);
      await settled();
    }
    expect(sent).toHaveLength(1);
    answerLast();
    await settled();
    expect(sent).toHaveLength(2);
    expect(sent[1]!.version).toBe(21);
    expect(sent[1]!.plan?.title).toBe("Plan 21");
    // What is kept meanwhile still says that it belongs to the first version.
    expect(engine.kept("staff")?.version).toBe(1);
    answerLast();
    expect(engine.kept("staff")?.version).toBe(21);
  });

  test("the plan is sent once a version, and only the questions that are due", async () => {
    const { port, sent, answerLast } = handPort();
    const engine = createEngine(port);
    engine.setPlan(buildPlan(), 1);
    const stop = engine.want("staff", query);
    await settled();
    answerLast();
    engine.want("drivers", { kind: "checks", scenario: undefined });
    await settled();
    expect(sent[1]!.plan).toBeUndefined();
    expect(sent[1]!.queries.map(({ key }) => key)).toEqual(["drivers"]);
    answerLast();
    stop();
    engine.setPlan(buildPlan({ years: 2 }), 2);
    await settled();
    expect(sent[2]!.queries.map(({ key }) => key)).toEqual(["drivers"]);
  });

  test("quick answers are kept at once, and the batch is done with its last part", async () => {
    const { port, sent } = handPort();
    let reply: ((replies: Replies) => void) | undefined;
    const engine = createEngine({ ...port, onReplies: (listener) => (reply = listener) });
    engine.setPlan(buildPlan(), 1);
    engine.want("quick", query);
    engine.want("slow", { kind: "checks", scenario: undefined });
    await settled();
    const answer = answersFor(buildPlan()).answer(query);
    reply!({ version: 1, answers: [{ key: "quick", answer }], last: false, runs: 1, milliseconds: 1 });
    expect(engine.kept("quick")?.version).toBe(1);
    engine.setPlan(buildPlan({ years: 2 }), 2);
    await settled();
    expect(sent).toHaveLength(1);
    reply!({ version: 1, answers: [{ key: "slow", answer }], last: true, runs: 1, milliseconds: 2 });
    await settled();
    expect(sent).toHaveLength(2);
  });

  test("a fault in one answer names what was asked and leaves the others", () => {
    const answers = answersFor(buildPlan());
    const broken = answers.answer({ kind: "tables", scenario: undefined, asked: { measures: ["no_such_measure"] } });
    expect(broken.ok).toBe(false);
    if (!broken.ok) expect(broken.problems[0]!.says).toMatch(/tables failed: .*no_such_measure.*plan is untouched/);
    expect(answers.answer(query).ok).toBe(true);
  });
});
