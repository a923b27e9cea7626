/** Frozen posts: funded, and not filled for a time; in both closures, by expected numbers and by chance. */
import { describe, expect, it } from "vitest";
import { projectPlan, type Change, type Plan } from "../../model";
import { buildPlan, given, type PlanOptions } from "./build-plan";
import { firstDifference, poolPairs, staffPairs } from "./compare-runs";
import { over, runPlan } from "./run-plan";
import { straightLine } from "./straight-line";

const frozen = { place: "place1", level: "level2" } as const;
const freeze = (wte: number, where: Change["where"] = frozen): Change[] => [
  { assumption: "posts_frozen", op: "add", value: wte, from: "2025-04", where },
  { assumption: "posts_frozen", op: "add", value: -wte, from: "2026-04", where },
];
const plan = (changes: readonly Change[], options: PlanOptions = {}): Plan =>
  buildPlan({
    settings: 2,
    registeredLevels: 2,
    routes: [{ id: "bsc", label: "Degree", kind: "degree" }],
    closure: "posts-led",
    ...options,
    assumptions: [given("posts_frozen", null), given("placement_limited", 0), ...(options.assumptions ?? [])],
    scenarios: [{ id: "freeze", name: "Freeze", changes: [...changes] }],
  });
const posts = (of: Plan): number => over(runPlan(of), "establishment", "month", frozen)[12]!;
/** Every post of the place and level, as they stand when the freeze begins. */
const all = (options: PlanOptions = {}): Plan => {
  const level = { ...options, assumptions: [given("establishment_growth", 0), ...(options.assumptions ?? [])] };
  return plan(freeze(posts(plan([], level))), level);
};
const inPlace = (of: Plan, measure: string, scenario?: string): number[] =>
  over(runPlan(of, scenario === undefined ? {} : { scenario }), measure, "month", frozen);

describe.each(["posts-led", "supply-led"] as const)("a freeze of every post, %s", (closure) => {
  const tried = all({ closure });
  it("hires nobody into them while it lasts, and people again after it", () => {
    const joiners = inPlace(tried, "joiners", "freeze");
    expect(joiners.slice(12, 24).every((heads) => heads === 0)).toBe(true);
    expect(joiners.slice(0, 12).every((heads) => heads > 0)).toBe(true);
    expect(joiners[24]).toBeGreaterThan(0);
  });
  it("leaves the posts funded and counts those without anybody as vacant", () => {
    expect(inPlace(tried, "establishment", "freeze")).toEqual(inPlace(tried, "establishment"));
    const vacant = inPlace(tried, "vacant_posts", "freeze");
    const staff = inPlace(tried, "staff_in_post", "freeze");
    const funded = inPlace(tried, "establishment", "freeze");
    vacant.forEach((wte, month) => expect(wte).toBeCloseTo(Math.max(0, funded[month]! - staff[month]!), 9));
    const held = inPlace(tried, "frozen_posts", "freeze");
    held.forEach((wte, month) => expect(wte).toBeCloseTo(month >= 12 && month < 24 ? funded[month]! : 0, 9));
  });
  it("agrees with the months written out a second time", () => {
    const [run, straight] = [runPlan(tried, { scenario: "freeze" }), straightLine(tried, closure, "freeze")];
    expect(firstDifference(staffPairs(run, straight)) ?? "none").toBe("none");
    expect(firstDifference(poolPairs(run, straight)) ?? "none").toBe("none");
  });
});

describe("when posts lead", () => {
  it("never gives more staff than without it, in any month, however much is frozen", () => {
    const base = inPlace(plan([]), "staff_in_post");
    let before = base;
    for (const wte of [5, 40, 120, 200]) {
      const staff = inPlace(plan(freeze(wte)), "staff_in_post", "freeze");
      staff.forEach((one, month) => expect(one).toBeLessThanOrEqual(before[month]! + 1e-9));
      before = staff;
    }
    expect(before[23]).toBeLessThan(base[23]! - 1);
  });
  it("lets nobody be promoted or moved into a frozen post", () => {
    const tried = plan(freeze(1000, { place: "place1", level: "level2", setting: "setting1" }), {
      moves: [{ id: "in", label: "In", from: { setting: "setting2" }, to: { setting: "setting1" } }],
      assumptions: [
        given("move_rate", 0.5),
        given("establishment", null, [{ place: "place1", level: "level2", setting: "setting1", value: 1000 }]),
      ],
    });
    const run = runPlan(tried, { scenario: "freeze" });
    const into = (measure: string): number[] =>
      over(run, measure, "month", { place: "place1", level: "level2", setting: "setting1" });
    const came = into("promotions_in").map((heads, month) => heads + into("moves_in")[month]!);
    expect(came.slice(12, 24).every((heads) => heads === 0)).toBe(true);
    expect(came[11]).toBeGreaterThan(0);
  });
});

it("by chance, hires nobody into frozen posts in any of many futures", () => {
  for (const closure of ["posts-led", "supply-led"] as const)
    for (const seed of ["one", "two", "three", "four"]) {
      const joiners = inPlace(all({ closure, chanceSeed: seed }), "joiners", "freeze");
      expect(joiners.slice(12, 24).reduce((sum, heads) => sum + heads, 0)).toBe(0);
      expect(joiners.slice(0, 12).reduce((sum, heads) => sum + heads, 0)).toBeGreaterThan(0);
    }
});

describe("is refused", () => {
  const kinds = (changes: readonly Change[]): string[] =>
    projectPlan(plan(changes), { scenario: "freeze" }).problems.map((one) => one.kind);
  it("for more posts than there are", () => {
    expect(kinds(freeze(5000))).toContain("frozen-beyond-posts");
    expect(kinds(freeze(50))).toEqual([]);
  });
  it("for less than no post", () => {
    expect(kinds([{ assumption: "posts_frozen", op: "add", value: -3, from: "2025-04", where: frozen }])).toContain(
      "frozen-below-zero",
    );
  });
});
