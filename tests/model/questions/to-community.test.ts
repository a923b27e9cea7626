/** Staff moved into the community by a date: the share told rises by as much as was asked, and nobody is lost on the way. */
import { describe, expect, it } from "vitest";
import { addToCommunity, postsBySetting, projectPlan, setValue, type Plan, type ToCommunity } from "../../../model";
import { done, kindOf, signed } from "../edit/signed";
import { seedPlan } from "./read-seed-plan";

const asked: ToCommunity = { points: 0.05, from: ["acute"], to: "community", start: "2025-04", by: "2035-04" };
const england = seedPlan("england");

const posts = ((): ReadonlyMap<string, number> => {
  const outcome = projectPlan(england, { recorded: false });
  if (!outcome.ok) throw new Error("England does not run");
  return postsBySetting(outcome.value.tables({ measures: ["establishment"], by: ["setting", "level"] })[0]!, asked.by);
})();

const told = (plan: Plan, scenario: string | undefined, measure: string, year: string, where = {}): number => {
  const outcome = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  const table = outcome.value.tables({ measures: [measure], where })[0]!;
  return table.values[table.times.indexOf(year)]!;
};

describe.each(["supply-led", "posts-led"] as const)("five points by April 2035, %s", (closure) => {
  const { plan, scenario } = done(addToCommunity({ ...england, closure }, asked, posts, signed));
  const share = (of: string | undefined): number => told(plan, of, "community_share", "2034/35");
  it("takes the share of posts there up by exactly as much, and that of staff by nearly as much; the base stays", () => {
    const posts = (of: string | undefined): number =>
      told(plan, of, "establishment", "2034/35", { setting: "community" }) / told(plan, of, "establishment", "2034/35");
    // It is complete in April 2035, a month of 120 after the year ends.
    expect(posts(scenario) - posts(undefined)).toBeCloseTo((0.05 * 119) / 120, 9);
    expect(share(undefined)).toBeCloseTo(told({ ...england, closure }, undefined, "community_share", "2034/35"), 9);
    expect(share(scenario) - share(undefined)).toBeGreaterThan(0.047);
    expect(share(scenario) - share(undefined)).toBeLessThan(0.053);
  });
  it("moves funded posts and makes none", () => {
    const change = (where = {}): number =>
      told(plan, scenario, "establishment", "2036/37", where) -
      told(plan, undefined, "establishment", "2036/37", where);
    expect(change()).toBeCloseTo(0, 6);
    expect(change({ setting: "acute" })).toBeLessThan(-900);
    expect(change({ setting: "acute" })).toBeCloseTo(-change({ setting: "community" }), 6);
  });
  it("stops moving people when it is complete", () => {
    expect(told(plan, scenario, "moves_out", "2033/34", { setting: "acute" })).toBeGreaterThan(50);
    expect(told(plan, scenario, "moves_out", "2036/37", { setting: "acute" })).toBeCloseTo(
      told(plan, undefined, "moves_out", "2036/37", { setting: "acute" }),
      6,
    );
  });
});

describe("what cannot move", () => {
  it.each([
    ["nothing", { points: 0 }, "no-points"],
    ["more than there is", { points: 0.9 }, "too-few-to-move"],
    ["in no time", { by: "2025-04" }, "no-time"],
    ["to where it is", { to: "acute" }, "no-settings"],
    ["from nowhere", { from: [] }, "no-settings"],
  ] as const)("is %s", (_what, more, kind) => {
    expect(kindOf(addToCommunity(england, { ...asked, ...more }, posts, signed))).toBe(kind);
  });
});

describe("the share of staff in the community", () => {
  it("is at least that of the settings known to be there, with the rest told as not known", () => {
    const wte = (setting: string): number => told(england, undefined, "staff_in_post", "2024/25", { setting });
    const known = ["community", "primary-care", "social-care", "independent"].reduce((sum, one) => sum + wte(one), 0);
    const open = ["mental-health", "care-trust", "other", "not-stated"].reduce((sum, one) => sum + wte(one), 0);
    const all = told(england, undefined, "staff_in_post", "2024/25");
    expect(told(england, undefined, "community_share", "2024/25")).toBeCloseTo(known / all, 9);
    expect(told(england, undefined, "community_unknown_share", "2024/25")).toBeCloseTo(open / all, 9);
  });
  it("is missing where nothing is known of anybody", () => {
    const plan = { ...england, assumptions: england.assumptions.filter(({ id }) => id !== "community_part") };
    expect(told(plan, undefined, "community_share", "2024/25")).toBeNaN();
  });
});

describe("portfolio careers", () => {
  const steps = [
    { assumption: "portfolio_share", value: 0.1 },
    { assumption: "portfolio_share", value: 0.3, where: { setting: "acute" } },
    { assumption: "portfolio_time", value: 0.4 },
    { assumption: "second_setting", value: 0 },
    { assumption: "second_setting", value: 0.7, where: { setting: "primary-care" } },
    { assumption: "second_setting", value: 0.3, where: { setting: "community" } },
  ];
  const plan = steps.reduce((now, step) => done(setValue(now, step, signed)).plan, england);
  it("have each person once in all, and every hour where it is worked", () => {
    const outcome = projectPlan(plan);
    if (!outcome.ok) throw new Error("does not run");
    const measures = ["staff_in_post", "working_wte", "headcount", "working_heads", "portfolio_heads"];
    const [wte, working, heads, people, two] = outcome.value.tables({ measures, by: ["setting"] });
    const whole = outcome.value.tables({ measures });
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    expect(sum(working!.values)).toBeCloseTo(sum(wte!.values), 6);
    expect(sum(working!.opening)).toBeCloseTo(sum(wte!.opening), 6);
    expect(whole[3]!.values).toEqual(whole[2]!.values);
    // In the settings apart, those with a second post elsewhere are there twice.
    const atHome = (setting: string): number => (setting === "primary-care" ? 0.7 : setting === "community" ? 0.3 : 0);
    const times = heads!.times.length;
    const twice = two!.groups.reduce(
      (total, { ids }, group) => total + two!.values[(group + 1) * times - 1]! * (1 - atHome(ids[0]!)),
      0,
    );
    const last = (values: Float64Array): number =>
      values.reduce((total, value, i) => (i % times === times - 1 ? total + value : total), 0);
    expect(last(people!.values) - last(heads!.values)).toBeCloseTo(twice, 6);
    const acute = wte!.groups.findIndex(({ ids }) => ids[0] === "acute");
    expect(working!.values[acute * times]!).toBeCloseTo(wte!.values[acute * times]! * (1 - 0.3 * 0.4), 6);
  });
});
