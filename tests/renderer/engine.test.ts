import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
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
    onFault: () => undefined,
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
    });
  };
  return { port, sent, answerLast, runs: () => answers?.runs() ?? 0 };
}

describe("engine", () => {
  test("one change is one run", async () => {
    const { port, sent, answerLast, runs } = handPort();
    const engine = createEngine(() => port);
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
    const engine = createEngine(() => port);
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
    const engine = createEngine(() => port);
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

  test("what is written beside the figures is sent nowhere and leaves answers those of now", async () => {
    const { port, sent, answerLast } = handPort();
    const engine = createEngine(() => port);
    const plan = buildPlan();
    engine.setPlan(plan, 1);
    engine.want("staff", query);
    await settled();
    answerLast();
    engine.setPlan({ ...plan, workshop: { question: "What do we do?" } }, 1);
    await settled();
    expect(sent).toHaveLength(1);
    expect(engine.kept("staff")?.version).toBe(1);
    engine.want("checks", { kind: "checks", scenario: undefined });
    await settled();
    expect(sent[1]!.plan).toBeUndefined();
  });

  test("an answer that gives the plan back is of the plan with all that is written in it", async () => {
    const { port, sent, answerLast } = handPort();
    const engine = createEngine(() => port);
    const plan = buildPlan();
    const asked = { to: "2027-04", horizon: "keep-end", take: [], counts: [] } as const;
    engine.setPlan(plan, 1);
    engine.want("roll", { kind: "roll", asked, when: "2026-11-29T12:00:00Z" });
    await settled();
    // Written while the answer is on its way, and again once it is there.
    engine.setPlan({ ...plan, workshop: { question: "First" } }, 1);
    answerLast();
    expect(engine.kept("roll")).toBeUndefined();
    await settled();
    expect(sent[1]!.plan?.workshop?.question).toBe("First");
    answerLast();
    expect(engine.kept("roll")?.version).toBe(1);
    engine.setPlan({ ...plan, workshop: { question: "Second" } }, 1);
    await settled();
    expect(sent[2]!.plan?.workshop?.question).toBe("Second");
  });

  test("quick answers are kept at once, and the batch is done with its last part", async () => {
    const { port, sent } = handPort();
    let reply: ((replies: Replies) => void) | undefined;
    const engine = createEngine(() => ({ ...port, onReplies: (listener) => (reply = listener) }));
    engine.setPlan(buildPlan(), 1);
    engine.want("quick", query);
    engine.want("slow", { kind: "checks", scenario: undefined });
    await settled();
    const answer = answersFor(buildPlan()).answer(query);
    reply!({ version: 1, answers: [{ key: "quick", answer }], last: false, runs: 1 });
    expect(engine.kept("quick")?.version).toBe(1);
    engine.setPlan(buildPlan({ years: 2 }), 2);
    await settled();
    expect(sent).toHaveLength(1);
    reply!({ version: 1, answers: [{ key: "slow", answer }], last: true, runs: 1 });
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

/** Workers that answer what they can: a question in `deadly` kills the one that is asked it, one in `endless` is never answered. */
function workers(deadly: readonly string[], endless: readonly string[] = []) {
  const started: { closed: boolean; asked: string[] }[] = [];
  const newPort = (): Port => {
    const worker = { closed: false, asked: [] as string[] };
    started.push(worker);
    let reply: (replies: Replies) => void = () => undefined;
    let fault: () => void = () => undefined;
    let desk: PlanAnswers | undefined;
    return {
      post: ({ version, plan, queries }) => {
        if (plan !== undefined) desk = answersFor(plan);
        worker.asked.push(queries.map(({ key }) => key).join(" "));
        if (queries.some(({ key }) => endless.includes(key))) return;
        queueMicrotask(() => {
          if (queries.some(({ key }) => deadly.includes(key))) fault();
          else {
            const answers = queries.map(({ key, query: asked }) => ({ key, answer: desk!.answer(asked) }));
            reply({ version, answers, last: true, runs: 1 });
          }
        });
      },
      onReplies: (listener) => (reply = listener),
      onFault: (listener) => (fault = listener),
      close: () => (worker.closed = true),
    };
  };
  return { started, newPort };
}

describe("a worker", () => {
  const other: Query = { ...query, asked: { measures: ["headcount"] } };
  const later = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("that dies is replaced, which is said once, and only the question that kills it stays unanswered", async () => {
    const { started, newPort } = workers(["deadly"]);
    const said: string[] = [];
    const engine = createEngine(newPort, { says: (text) => said.push(text) });
    engine.setPlan(buildPlan(), 1);
    for (const key of ["one", "deadly", "two"]) engine.want(key, key === "two" ? other : query);
    await later(5);
    expect(engine.kept("one")?.answer.ok).toBe(true);
    expect(engine.kept("two")?.answer.ok).toBe(true);
    const failed = engine.kept("deadly")?.answer;
    expect(failed?.ok === false ? failed.problems[0]?.says : "").toMatch(
      /tables stopped without an answer.*plan is untouched/,
    );
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/started again.*plan is untouched/);
    // Together; then one by one with a new worker after the deadly one; and never again for this version.
    expect(started.map(({ asked }) => asked)).toEqual([["one deadly two"], ["one", "deadly"], ["two"]]);
    expect(started.slice(0, -1).every(({ closed }) => closed)).toBe(true);
    engine.want("three", other);
    await later(5);
    expect(started.at(-1)?.asked).toEqual(["two", "three"]);
  });

  test("that dies leaves earlier numbers marked as earlier, and a changed plan is asked about afresh", async () => {
    const deadly: string[] = [];
    const { started, newPort } = workers(deadly);
    const said: string[] = [];
    const engine = createEngine(newPort, { says: (text) => said.push(text) });
    engine.want("staff", query);
    engine.setPlan(buildPlan(), 1);
    await later(5);
    deadly.push("staff");
    engine.setPlan(buildPlan({ years: 2 }), 2);
    await later(5);
    expect(engine.kept("staff")).toMatchObject({ version: 1, answer: { ok: true } });
    expect([said.length, started.length]).toEqual([1, 1]);
    deadly.pop();
    engine.setPlan(buildPlan({ years: 3 }), 3);
    await later(5);
    expect(engine.kept("staff")).toMatchObject({ version: 3, answer: { ok: true } });
    expect([said.length, started.length]).toEqual([1, 2]);
  });

  test("that never answers is replaced when it has shown no sign of life for long enough", async () => {
    const { started, newPort } = workers([], ["endless"]);
    const said: string[] = [];
    const engine = createEngine(newPort, { says: (text) => said.push(text), patience: 30 });
    engine.setPlan(buildPlan(), 1);
    engine.want("endless", query);
    await later(5);
    expect(said).toEqual([]);
    await later(100);
    expect(engine.kept("endless")?.answer.ok).toBe(false);
    engine.want("staff", other);
    await later(20);
    expect(engine.kept("staff")?.answer.ok).toBe(true);
    expect([said.length, started.length]).toEqual([1, 2]);
    engine.stop();
  });

  test("that is slow but shows signs of life is left at it", async () => {
    let reply: (replies: Replies) => void = () => undefined;
    let ports = 0;
    const engine = createEngine(
      () => {
        ports += 1;
        return { ...handPort().port, onReplies: (listener) => (reply = listener) };
      },
      { patience: 60 },
    );
    engine.setPlan(buildPlan(), 1);
    engine.want("slow", query);
    for (let i = 0; i < 6; i += 1) {
      await later(25);
      reply({ version: 1, answers: [], last: false, runs: 0 });
    }
    reply({
      version: 1,
      answers: [{ key: "slow", answer: answersFor(buildPlan()).answer(query) }],
      last: true,
      runs: 1,
    });
    expect([ports, engine.kept("slow")?.answer.ok]).toEqual([1, true]);
    engine.stop();
  });
});
