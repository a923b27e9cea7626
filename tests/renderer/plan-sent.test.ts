/** A changed plan goes to a worker as what has changed, and is there the same as if it had been sent whole. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readPlan, setValue, type Plan } from "../../model";
import { batchAnswerer } from "../../renderer/engine/answer-batch";
import { withKnownParts } from "../../renderer/engine/draws/known-parts";
import type { Batch, Replies } from "../../renderer/engine/messages";
import { asSent, asTaken, planSender, planTaker, type PlanSent } from "../../renderer/engine/plan-sent";
import type { Query } from "../../renderer/engine/queries";

const text = readFileSync("seeds/plans/england.otplan", "utf8");

function england(): Plan {
  const read = readPlan(text);
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
}

const by = { when: "2026-11-29T12:00:00Z", who: "" };

function withRate(plan: Plan, value: number): Plan {
  const made = setValue(plan, { assumption: "leaver_rate", value }, by);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return { ...made.value.plan, log: [...plan.log, made.value.logEntry] };
}

/** What a worker gets: copies. */
const lane = () => {
  const [send, take] = [planSender(), planTaker()];
  const sent: PlanSent[] = [];
  return {
    sent,
    plan: (plan: Plan): Plan => {
      const copy = structuredClone(send(plan));
      sent.push(copy);
      return take(copy);
    },
  };
};

describe("a plan on its way to a worker", () => {
  it("is whole the first time, then only what is another, and always the same plan", () => {
    const first = england();
    const second = withRate(first, 0.07);
    const third = { ...second, title: "Another", workshop: { question: "What do we do?" } };
    const fourth = { ...second, assumptions: second.assumptions.slice(0, 5), log: [] };
    const to = lane();
    for (const plan of [first, second, third, fourth, first]) expect(to.plan(plan)).toStrictEqual(plan);
    expect(to.sent.map((one) => "whole" in one)).toEqual([true, false, false, false, false]);
    // An edit of one figure is one assumption and one line of the log.
    expect(JSON.stringify(to.sent[1]).length).toBeLessThan(JSON.stringify(first).length / 10);
  });

  it("leaves what has not changed the same objects there", () => {
    const first = england();
    const to = lane();
    const there = to.plan(first);
    const then = to.plan(withRate(first, 0.07));
    const others = then.assumptions.filter((one, at) => one !== there.assumptions[at]);
    expect(others.map(({ id }) => id)).toEqual(["leaver_rate"]);
    expect(then.structure).toBe(there.structure);
    expect(then.scenarios).toBe(there.scenarios);
    expect(then.log.at(-1)).not.toBe(there.log.at(-1));
    const known = withKnownParts(to.plan(first), there);
    expect(known.assumptions.every((one, at) => one === there.assumptions[at])).toBe(true);
    expect(known.log).toBe(there.log);
  });

  it("goes whole to a worker that was begun in the place of a lost one, which takes no parts before it", () => {
    const send = planSender();
    send(england());
    const parts = send(withRate(england(), 0.07));
    expect(() => planTaker()(parts)).toThrow();
    expect(planSender()(england())).toHaveProperty("whole");
  });

  it("is put into its message, and a message without one is left alone", () => {
    const [send, take] = [planSender(), planTaker()];
    const batch: Batch = { version: 3, plan: england(), queries: [] };
    expect(asTaken<Batch>(asSent(batch, send), take)).toEqual(batch);
    const later: Batch = { version: 3, plan: undefined, queries: [] };
    expect(asTaken<Batch>(asSent(later, send), take)).toBe(later);
  });
});

it("a worker that was warmed says nothing of it, and then the same as one that was not", async () => {
  const query: Query = { kind: "tables", scenario: undefined, asked: { measures: ["staff_in_post", "cost"] } };
  const said = async (warm: boolean, plan: Plan): Promise<readonly Replies["answers"][]> => {
    const answers: Replies["answers"][] = [];
    const batches = batchAnswerer((replies) => answers.push(replies.answers));
    if (warm) batches.warm({ text, queries: [query] });
    expect(answers).toEqual([]);
    await batches.answer({ version: 1, plan, queries: [{ key: "asked", query }] });
    return answers;
  };
  for (const plan of [england(), withRate(england(), 0.07)])
    expect(await said(true, plan)).toEqual(await said(false, plan));
});
