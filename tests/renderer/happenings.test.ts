import { expect, test } from "vitest";
import { happeningsOf } from "../../renderer/past/happenings";
import { buildPlan, given } from "../model/build-plan";

const plan = buildPlan({
  assumptions: [given("leaver_rate", 0.08, [], { when: [{ from: "2025-04", value: 0.07 }] })],
  scenarios: [
    {
      id: "more",
      name: "More",
      changes: [
        { assumption: "leaver_rate", op: "set", value: 0.06, from: "2025-10", ramp: 12 },
        { assumption: "leaver_rate", op: "set", value: 0.05, from: "2099-01" },
      ],
    },
  ],
});

test("the plan's start, dated figures and a scenario's changes stand at their dates, and nothing beyond the end", () => {
  expect(happeningsOf(plan, undefined).map(({ at }) => at)).toEqual([-1, 0]);
  const [, , change] = [...happeningsOf(plan, "more")].sort((a, b) => a.at - b.at);
  expect(change?.at).toBeCloseTo(0.5, 9);
  expect(change?.says).toBe(
    "October 2025: the scenario's change to Leaver rate begins and is complete 12 months later",
  );
  expect(happeningsOf(plan, "more")).toHaveLength(3);
});

test("a figure with a value for every year is no happening", () => {
  const when = ["2025-04", "2026-04", "2027-04", "2028-04"].map((from) => ({ from, value: 0.07 }));
  const yearly = buildPlan({ assumptions: [given("leaver_rate", 0.08, [], { when })] });
  expect(happeningsOf(yearly, undefined).map(({ label }) => label)).toEqual(["Plan starts"]);
});
