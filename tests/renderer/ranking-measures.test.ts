/** Scenarios are put in order of the waits of a list, where the plan has one that can be worked out. */
import { expect, it } from "vitest";
import type { Plan } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import { isWait, lastOf } from "../../renderer/screens/scenarios/ranking-measures";
import type { ScenarioResult } from "../../renderer/screens/scenarios/use-all-scenarios";
import { counted, planWithService } from "../model/services/build-service";

const plan: Plan = {
  ...planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) }),
  scenarios: [
    {
      id: "more",
      name: "More",
      changes: [{ assumption: "starts_per_week", op: "add", value: 1, where: { service: "service" } }],
    },
  ],
};

function resultOf(scenario: string | undefined): ScenarioResult {
  const answer = answersFor(plan).answer({
    kind: "service",
    scenario,
    service: "service",
    place: undefined,
    profile: false,
  });
  if (!answer.ok) throw new Error(answer.problems[0]?.says);
  return { scenario, tables: undefined, list: answer.value as ScenarioResult["list"], problems: [], fresh: true };
}

it("more starts leave fewer people waiting at the end of the last year, one fewer for each", () => {
  const [base, more] = [resultOf(undefined), resultOf("more")];
  expect(lastOf(base, "waiting")).toBeCloseTo(500, 6);
  expect(lastOf(more, "waiting")).toBeCloseTo(500 - 156, 6);
  expect(lastOf(more, "longest_wait")).toBeLessThan(lastOf(base, "longest_wait")!);
});

it("without a list there is no wait to order by", () => {
  expect(lastOf({ ...resultOf(undefined), list: undefined }, "over_18")).toBeNull();
  expect(isWait("vacant_posts")).toBe(false);
});
