/** What keeps a plan from being run keeps it so in the application and on the command line, in the same words. */
import { describe, expect, test } from "vitest";
import type { Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Query } from "../../renderer/engine/queries";
import { runPlan, twoPlaces } from "../headless/service-plans";
import { buildPlan, given } from "../model/build-plan";

const staff = (scenario?: string): Query => ({ kind: "tables", scenario, asked: { measures: ["staff_in_post"] } });
const list: Query = { kind: "service", scenario: undefined, service: "service", place: undefined, profile: false };

/** The sentences an answer is refused with; none for one that is given. */
function refused(plan: Plan, query: Query): string[] {
  const answer = answersFor(plan).answer(query);
  return answer.ok ? [] : answer.problems.filter((found) => found.severity === "error").map((found) => found.says);
}

const unequalLevels = buildPlan({
  assumptions: [
    given("level_share", null, [
      { level: "support", value: 0.2 },
      { level: "level1", value: 0.3 },
      { level: "level2", value: 0.4 },
    ]),
  ],
});
const unsourced = buildPlan({ assumptions: [given("pool_loss", 0.2, [], { status: "published" })] });
const unequalTiers = twoPlaces({
  assumptions: [
    given("tier_share", null, [
      { tier: "low", value: 0.6 },
      { tier: "high", value: 0.3 },
    ]),
  ],
});

describe("the application and the command line refuse alike", () => {
  test.each([
    [
      "shares that do not add up",
      unequalLevels,
      /^.*: the shares over 3 levels add up to 0\.9, not 1\. Add 0\.1 in all\.$/,
    ],
    ["a published figure without a source", unsourced, /^.* is said to be published but names no source\./],
  ])("%s", async (_, plan, says) => {
    const inApplication = refused(plan, staff());
    expect(inApplication).toEqual([expect.stringMatching(says)]);
    const ran = await runPlan(plan);
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain(inApplication[0]!);
  });

  test("shares of a service stop its list, and not the workforce", async () => {
    expect(refused(unequalTiers, list)).toEqual([expect.stringMatching(/add up to 0\.9, not 1\./)]);
    expect(refused(unequalTiers, staff())).toEqual([]);
    const ran = await runPlan(unequalTiers, "--service", "service");
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain(refused(unequalTiers, list)[0]!);
    expect((await runPlan(unequalTiers, "--measure", "headcount")).exit).toBe(0);
  });

  test("what is wrong with a scenario stops that scenario alone", async () => {
    const plan = buildPlan({
      scenarios: [{ id: "lost", name: "Lost", changes: [{ assumption: "not_there", op: "set", value: 1 }] }],
    });
    expect(refused(plan, staff())).toEqual([]);
    expect(refused(plan, staff("lost"))).toEqual([
      expect.stringMatching(/^Lost changes "not_there", and the plan has no such assumption\./),
    ]);
    expect((await runPlan(plan)).exit).toBe(0);
    const ran = await runPlan(plan, "--scenario", "lost");
    expect(ran).toMatchObject({ exit: 1, out: "" });
    expect(ran.err).toContain(refused(plan, staff("lost"))[0]!);
  });
});

test("the closure asked for decides which empty figures stop a run", async () => {
  const plan = buildPlan({ closure: "posts-led", assumptions: [given("internal_share", null)] });
  const stopped = await runPlan(plan);
  expect(stopped).toMatchObject({ exit: 1, out: "" });
  expect(stopped.err).toMatch(/.* is empty, and the plan cannot be run without it\./);
  expect((await runPlan(plan, "--closure", "supply-led")).exit).toBe(0);
});
