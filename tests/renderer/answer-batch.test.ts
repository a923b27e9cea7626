/** A batch is answered turn by turn; what is not wanted any more is left off, figures for pictures never. */
import { describe, expect, it } from "vitest";
import { answersFor } from "../../renderer/engine/answer";
import { batchAnswerer } from "../../renderer/engine/answer-batch";
import { createEngine, type Port } from "../../renderer/engine/engine";
import { inLanes } from "../../renderer/engine/lanes";
import type { Batch, Replies } from "../../renderer/engine/messages";
import type { Query } from "../../renderer/engine/queries";
import { buildPlan } from "../model/build-plan";

const years = { first: "2024/25", last: "2025/26" };
const tables = (measure: string): Query => ({ kind: "tables", scenario: undefined, asked: { measures: [measure] } });
const drivers: Query = { kind: "drivers", scenario: undefined, years, where: {} };
const checks: Query = { kind: "checks", scenario: undefined };
const causes: Query = {
  kind: "causes",
  scenario: undefined,
  request: { measure: "staff_in_post", place: "all", year: "2025/26" },
  assumptions: ["leaver_rate", "retirement_rate", "months_to_fill"],
};
const asked = { staff: tables("staff_in_post"), posts: tables("establishment"), drivers, checks };
const batch = (version: number, of: Readonly<Record<string, Query>> = asked): Batch => ({
  version,
  plan: buildPlan({ years: 2 }),
  queries: Object.entries(of).map(([key, query]) => ({ key, query })),
});
const keysOf = (replies: readonly Replies[]): string[] =>
  replies.flatMap(({ answers }) => answers.map(({ key }) => key));

describe("a batch", () => {
  it("is answered whole, what pictures are made of first", async () => {
    const said: Replies[] = [];
    await batchAnswerer((replies) => said.push(replies)).answer(batch(1));
    expect(keysOf(said)).toEqual(["staff", "posts", "drivers", "checks"]);
    expect(said.map(({ last }) => last).indexOf(true)).toBe(said.length - 1);
    expect(said.flatMap(({ answers }) => answers).every(({ answer }) => answer.ok)).toBe(true);
  });

  it("is left off between two answers, and ends as any does", async () => {
    const said: Replies[] = [];
    const batches = batchAnswerer((replies) => {
      said.push(replies);
      // Heard while what drives the gap is worked out: the checks of the first version are not wanted any more.
      const driving = keysOf(said).length === 2 && replies.answers.length === 0;
      if (replies.version === 1 && driving) queueMicrotask(batches.leaveOff);
    });
    await batches.answer(batch(1));
    expect(keysOf(said)).toEqual(["staff", "posts", "drivers"]);
    expect(said.at(-1)?.last).toBe(true);
    said.length = 0;
    await batches.answer(batch(2));
    expect(keysOf(said)).toContain("checks");
  });

  it.each([
    ["checks", checks],
    ["causes", causes],
  ] as const)(
    "is left off between two steps of %s, which are not said then, and are whole when nobody leaves them off",
    async (_, query) => {
      const ofBatch = async (leaves: boolean): Promise<readonly Replies[]> => {
        const said: Replies[] = [];
        const batches = batchAnswerer((replies) => {
          said.push(replies);
          // The first sign of life is that of the question: its first step has begun, and what is heard comes after it.
          if (leaves) queueMicrotask(batches.leaveOff);
        });
        await batches.answer(batch(1, { query }));
        return said;
      };
      expect(keysOf(await ofBatch(true))).toEqual([]);
      const whole = await ofBatch(false);
      expect(keysOf(whole)).toEqual(["query"]);
      const atOnce = answersFor(buildPlan({ years: 2 })).answer(query);
      expect(atOnce.ok).toBe(true);
      expect(whole.flatMap(({ answers }) => answers).map(({ answer }) => answer)).toEqual([atOnce]);
    },
  );

  it("goes through the months of a check one at a time", () => {
    const steps = answersFor(buildPlan({ years: 2 })).inSteps(checks);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBeGreaterThan(24);
  });

  it("gives the figures of pictures however soon it is left off", async () => {
    const said: Replies[] = [];
    const batches = batchAnswerer((replies) => said.push(replies));
    const answering = batches.answer(batch(1));
    batches.leaveOff();
    await answering;
    expect(keysOf(said)).toEqual(["staff", "posts"]);
    expect(said.at(-1)?.last).toBe(true);
  });
});

/** A worker of its own: what is sent to it is heard when it next listens. */
function lane() {
  const begun: number[] = [];
  const newPort = (): Port => {
    let hear: (replies: Replies) => void = () => undefined;
    const batches = batchAnswerer((replies) => hear(structuredClone(replies)));
    return {
      post: (sent) => {
        begun.push(sent.version);
        setTimeout(() => void batches.answer(structuredClone(sent)));
      },
      leaveOff: () => setTimeout(batches.leaveOff),
      onReplies: (listener) => (hear = listener),
      onFault: () => undefined,
      close: () => undefined,
    };
  };
  return { begun, engine: createEngine(newPort) };
}

it("a change leaves off what was asked of the plan before, and everything is answered of the last", async () => {
  const [fast, slow] = [lane(), lane()];
  const engine = inLanes(fast.engine, slow.engine, 5);
  for (const [key, query] of Object.entries(asked)) engine.want(key, query);
  engine.setPlan(buildPlan({ years: 2 }), 1);
  await expect.poll(() => slow.begun).toEqual([1]);
  for (let version = 2; version <= 4; version += 1) engine.setPlan(buildPlan({ years: 1 + version }), version);
  await expect
    .poll(() => Object.keys(asked).map((key) => engine.kept(key)?.version), { timeout: 120_000 })
    .toEqual([4, 4, 4, 4]);
  // The slow one was told of the first and of the last, and was not asked of the first again.
  expect(slow.begun).toEqual([1, 4]);
  engine.stop();
});
