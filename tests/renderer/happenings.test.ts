import { expect, test } from "vitest";
import type { Plan } from "../../model";
import { happeningsOf } from "../../renderer/past/happenings";
import { datesOver } from "../../renderer/charts/chart-dates";
import { datesOf, spansOf } from "../../renderer/past/plan-dates";
import { buildPlan, given } from "../model/build-plan";
import { shipped } from "../model/nations/shipped";

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

test("a change of a scenario without a date begins with the plan", () => {
  const undated = buildPlan({
    assumptions: [given("leaver_rate", 0.08)],
    scenarios: [{ id: "more", name: "More", changes: [{ assumption: "leaver_rate", op: "set", value: 0.06 }] }],
  });
  const [only, ...others] = happeningsOf(undated, "more");
  expect(others).toEqual([]);
  expect(only?.says).toContain("the scenario's change to Leaver rate begins");
  expect(only?.start).toBeUndefined();
  expect(happeningsOf(undated, undefined)[0]?.start).toBe(true);
});

test("what happens in one month stands by name where it is two, and says what its number counts where it is more", () => {
  const labels = (...changed: readonly string[]) => {
    const scenario = {
      id: "more",
      name: "More",
      changes: changed.map((id) => ({ assumption: id, op: "set", value: 0.06 })),
    };
    const assumptions = changed.map((id) => given(id, 0.08));
    const of = buildPlan({ assumptions, scenarios: [scenario as Plan["scenarios"][number]] });
    const later = { ...scenario, changes: scenario.changes.map((one) => ({ ...one, from: "2025-04" })) };
    const then = buildPlan({ assumptions, scenarios: [later as Plan["scenarios"][number]] });
    return [happeningsOf(of, "more")[0]?.label, happeningsOf(then, "more")[1]?.label];
  };
  expect(labels("leaver_rate")).toEqual(["Plan starts; Leaver rate", "Leaver rate"]);
  const three = labels("leaver_rate", "attrition", "retirement_rate");
  expect(three).toEqual(["Plan starts; 3 changes", "Leaver rate and 2 other changes"]);
});

test("charts are told what happens in the base and under each scenario drawn", () => {
  const dates = datesOf(plan, "more", ["more", "gone"]);
  expect([...(dates?.under.keys() ?? [])]).toEqual(["base", "more"]);
  expect(dates?.under.get("base")).toHaveLength(2);
  expect(dates?.happenings).toEqual(dates?.under.get("more"));
});

test("counts that figures rest on stand at their time, in years from the end of the plan's first", () => {
  const england = shipped("england.otplan");
  expect(spansOf(england)).toEqual([
    { window: "2001 to 2025", from: -24.25, until: 0.75, what: ["Registered people joining from outside"] },
    { window: "2023/24", from: -2, until: -1, what: ["Leaver rate outside London and the South East"] },
  ]);
});

test("what changes only a list is marked on charts of lists alone", () => {
  const lists = buildPlan({
    assumptions: [given("leaver_rate", 0.08), { ...given("referrals", 10), when: [{ from: "2025-04", value: 12 }] }],
  });
  expect(happeningsOf(lists, undefined).map(({ label }) => label)).toEqual(["Plan starts"]);
  expect(happeningsOf(lists, undefined, true)).toHaveLength(2);
  const dates = datesOf(lists, undefined, []);
  expect(datesOver(dates, ["2024/25"])?.happenings).toHaveLength(1);
  expect(datesOver(dates, ["2024/25"], { ofList: true })?.happenings).toHaveLength(2);
});
