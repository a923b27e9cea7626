/** Two workers: what is looked at never waits for what is slow, and the slow one is told of the last of several changes. */
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createEngine, type Port } from "../../renderer/engine/engine";
import { inLanes } from "../../renderer/engine/lanes";
import type { Batch, Replies } from "../../renderer/engine/messages";
import type { Query } from "../../renderer/engine/queries";
import { buildPlan } from "../model/build-plan";

const staff: Query = { kind: "tables", scenario: undefined, asked: { measures: ["staff_in_post"] } };
const checks: Query = { kind: "checks", scenario: undefined };
const soon = (milliseconds = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

/** An engine whose worker answers only when it is told to. */
function byHand() {
  const sent: Batch[] = [];
  let reply: ((replies: Replies) => void) | undefined;
  const port: Port = {
    post: (batch) => sent.push(batch),
    onReplies: (listener) => (reply = listener),
    onFault: () => undefined,
    close: () => undefined,
  };
  const answer = (): void => {
    const { version, queries } = sent.at(-1)!;
    const answers = queries.map(({ key }) => ({ key, answer: { ok: false as const, problems: [] } }));
    reply!({ version, answers, last: true, runs: 1 });
  };
  return { engine: createEngine(() => port), sent, answer };
}

describe("two lanes", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("figures of a changed plan are asked for and answered while a slow answer is still on its way", async () => {
    const [fast, slow] = [byHand(), byHand()];
    const engine = inLanes(fast.engine, slow.engine, 5);
    engine.want("staff", staff);
    engine.want("checks", checks);
    engine.setPlan(buildPlan(), 1);
    await soon();
    // A plan that has just been opened has its first figures before anything slow begins.
    expect([fast.sent.length, slow.sent.length]).toEqual([1, 0]);
    await soon(20);
    expect([fast.sent, slow.sent].map((sent) => sent.map(({ queries }) => queries.map(({ key }) => key)))).toEqual([
      [["staff"]],
      [["checks"]],
    ]);
    fast.answer();
    engine.setPlan(buildPlan({ years: 2 }), 2);
    await soon(20);
    expect(fast.sent.at(-1)!.version).toBe(2);
    fast.answer();
    expect(engine.kept("staff")?.version).toBe(2);
    expect(slow.sent).toHaveLength(1);
    expect(engine.kept("checks")).toBeUndefined();
  });

  test("the slow one is told of the last of changes that follow one another, once they have stopped", async () => {
    const [fast, slow] = [byHand(), byHand()];
    const engine = inLanes(fast.engine, slow.engine, 10);
    engine.want("checks", checks);
    engine.setPlan(buildPlan(), 1);
    await soon(30);
    slow.answer();
    for (let version = 2; version <= 6; version += 1) engine.setPlan(buildPlan({ years: version }), version);
    await soon();
    expect(slow.sent).toHaveLength(1);
    await soon(30);
    expect(slow.sent.map(({ version }) => version)).toEqual([1, 6]);
  });

  test("whoever listens hears of answers of both", async () => {
    const [fast, slow] = [byHand(), byHand()];
    const engine = inLanes(fast.engine, slow.engine, 5);
    let heard = 0;
    const stop = engine.subscribe(() => (heard += 1));
    engine.want("staff", staff);
    engine.want("checks", checks);
    engine.setPlan(buildPlan(), 1);
    await soon(20);
    fast.answer();
    slow.answer();
    expect(heard).toBe(2);
    stop();
    engine.stop();
  });
});
