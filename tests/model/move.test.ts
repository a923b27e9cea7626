/** Moves between settings and places. */
import { describe, expect, it } from "vitest";
import type { Assumption, Plan, Structure } from "../../model";
import { buildPlan, given } from "./build-plan";
import { apart, over, problemsOf, runPlan } from "./run-plan";

const still: Assumption[] = [
  given("leaver_rate", 0),
  given("retirement_rate", 0),
  given("establishment_growth", 0),
  given("international_recruits", 0),
  given("returners", 0),
  given("opening_pool", 0),
  given("promotion_rate", 0),
  given("internal_share", 0),
];
const out = { id: "out", label: "Acute to community", from: { setting: "setting1" }, to: { setting: "setting2" } };
const plan = (
  moves: NonNullable<Structure["moves"]>,
  assumptions: readonly Assumption[],
  more: { settings?: number; places?: number; years?: number } = {},
): Plan =>
  buildPlan({
    places: 1,
    settings: 2,
    registeredLevels: 1,
    support: false,
    origins: 1,
    fromPool: true,
    years: 2,
    moves,
    ...more,
    assumptions: [...still, ...assumptions],
  });

describe("a yearly hazard of moving", () => {
  it("takes 1 - e^-h in a year out of one setting into the other", () => {
    const projection = runPlan(plan([out], [given("move_rate", 0.3)]));
    const heads = (setting: string): number => over(projection, "headcount", "month", { setting })[11]!;
    const opening = 500 / 0.85;
    expect(apart(heads("setting1"), opening * Math.exp(-0.3))).toBeLessThan(1e-11);
    expect(apart(heads("setting2"), opening * (2 - Math.exp(-0.3)))).toBeLessThan(1e-11);
  });
  it("settles where two hazards balance", () => {
    const back = { ...out, id: "back", from: out.to, to: out.from };
    const projection = runPlan(
      plan(
        [out, back],
        [
          given("move_rate", null, [
            { move: "out", value: 3 },
            { move: "back", value: 1 },
          ]),
        ],
        { years: 10 },
      ),
    );
    // Monthly chances 1 - e^-3/12 and 1 - e^-1/12 balance where heads stand in inverse proportion to them.
    const [there, here] = ["setting2", "setting1"].map(
      (setting) => over(projection, "headcount", "month", { setting })[119]!,
    );
    expect(apart(there! / here!, (1 - Math.exp(-3 / 12)) / (1 - Math.exp(-1 / 12)))).toBeLessThan(1e-9);
  });
  it("competes with another out of the same setting", () => {
    const other = {
      id: "other",
      label: "Acute to primary care",
      from: { setting: "setting1" },
      to: { setting: "setting3" },
    };
    const projection = runPlan(
      plan(
        [out, other],
        [
          given("move_rate", null, [
            { move: "out", value: 0.2 },
            { move: "other", value: 0.6 },
          ]),
        ],
        { settings: 3 },
      ),
    );
    const opening = 1000 / 3 / 0.85;
    const gained = (setting: string): number => over(projection, "headcount", "month", { setting })[11]! - opening;
    expect(apart(gained("setting2"), opening * (1 - Math.exp(-0.8)) * 0.25)).toBeLessThan(1e-10);
    expect(apart(gained("setting3"), opening * (1 - Math.exp(-0.8)) * 0.75)).toBeLessThan(1e-10);
  });
  it("between places keeps the setting, and counts in and out alike", () => {
    const projection = runPlan(
      plan(
        [{ id: "south", label: "South", from: { place: "place1" }, to: { place: "place2" } }],
        [given("move_rate", 0.1)],
        { places: 2 },
      ),
    );
    const moved = (1 - Math.exp(-0.1 / 12)) * (500 / 0.85);
    for (const setting of ["setting1", "setting2"]) {
      expect(apart(over(projection, "moves_out", "month", { setting, place: "place1" })[0]!, moved)).toBeLessThan(
        1e-10,
      );
      expect(apart(over(projection, "moves_in", "month", { setting, place: "place2" })[0]!, moved)).toBeLessThan(1e-10);
      expect(over(projection, "moves_in", "month", { setting, place: "place1" })[0]).toBe(0);
    }
  });
});

describe("posts lead", () => {
  const filled = [given("vacancy_rate", 0.1, [{ setting: "setting2", value: 0.005 }]), given("move_rate", 0.3)];
  it("and people move into vacancies only, shared when too many want to", () => {
    const base = plan([out], filled);
    const projection = runPlan({ ...base, closure: "posts-led" });
    // 500 / 0.995 posts leave 2.51 WTE; 1 - e^-0.025 of 500 WTE would be 12.3.
    expect(apart(over(projection, "moves_in")[0]! * 0.85, 500 / 0.995 - 500)).toBeLessThan(1e-9);
    expect(over(projection, "vacancies", "month", { setting: "setting2" })[0]).toBeCloseTo(0, 9);
    expect(apart(over(runPlan(base), "moves_in")[0]! * 0.85, 500 * (1 - Math.exp(-0.025)))).toBeLessThan(1e-9);
  });
  it("and nobody moves where there are more staff than posts", () => {
    const projection = runPlan({
      ...plan([out], [given("vacancy_rate", 0.1, [{ setting: "setting2", value: -0.05 }]), given("move_rate", 0.3)]),
      closure: "posts-led",
    });
    expect(Math.max(...over(projection, "moves_in"))).toBe(0);
  });
});

describe("moves without a figure", () => {
  it("are never none: the plan is not run, and a plan without moves has no figure for them", () => {
    expect(problemsOf(plan([out], [given("move_rate", null)])).map((problem) => problem.says)).toEqual([
      expect.stringContaining("Moves between settings or places is empty, and the plan cannot be run without it"),
    ]);
    expect(over(runPlan(plan([], [])), "moves_in", "year")).toEqual([NaN, NaN]);
  });
  it("cannot go to several places at once", () => {
    const says = problemsOf(
      plan(
        [{ id: "up", label: "To the nation", from: { place: "place1" }, to: { place: "all" } }],
        [given("move_rate", 0.1)],
        { places: 2 },
      ),
    ).map((problem) => problem.kind);
    expect(says).toContain("move-not-one-place");
  });
});
