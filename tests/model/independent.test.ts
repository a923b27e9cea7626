/** The engine against a second writing of the contract (straight-line.ts), with everything a plan can have switched on. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model";
import { buildPlan, given } from "./build-plan";
import { awayPairs, firstDifference, learnerPairs, poolPairs, staffPairs } from "./compare-runs";
import { runPlan } from "./run-plan";
import { straightLine } from "./straight-line";

const bands = [
  { id: "20-34", label: "20 to 34", from: 20, years: 15 },
  { id: "35-49", label: "35 to 49", from: 35, years: 15 },
  { id: "50-59", label: "50 to 59", from: 50, years: 10 },
  { id: "60-69", label: "60 to 69", from: 60, years: 10 },
];
const routes: Plan["structure"]["routes"] = [
  { id: "bsc", label: "Degree", kind: "degree" },
  { id: "msc", label: "Pre-registration masters", kind: "masters" },
  { id: "appr", label: "Apprenticeship", kind: "apprenticeship" },
];
const byAge = (
  first: number,
  second: number,
  third: number,
  fourth: number,
  more: { route?: string } = {},
): { age: string; route?: string; value: number }[] =>
  [first, second, third, fourth].map((value, i) => ({ age: bands[i]!.id, ...more, value }));

const staff = ["place1", "place2"].flatMap((place, p) =>
  ["setting1", "setting2"].flatMap((setting, s) =>
    ["support", "level1", "level2", "level3"].map((level, l) => ({
      place,
      setting,
      level,
      value: [120, 90, 150, 60][l]! + 17 * p + 11 * s + 3 * p * l,
    })),
  ),
);

const everything = buildPlan({
  places: 2,
  settings: 2,
  registeredLevels: 3,
  ages: bands,
  routes,
  years: 6,
  closure: "posts-led",
  moves: [
    { id: "to-community", label: "Acute to community", from: { setting: "setting1" }, to: { setting: "setting2" } },
    { id: "back", label: "Community to acute", from: { setting: "setting2" }, to: { setting: "setting1" } },
    { id: "south", label: "North to south", from: { place: "place1" }, to: { place: "place2" } },
  ],
  conversions: [{ id: "up", label: "Band 5 to band 6", from: "level1", to: "level2" }],
  assumptions: [
    given("staff_in_post", null, staff),
    given("setting_share", null),
    given("level_share", null),
    given("origin_share", null, [
      { origin: "uk", value: 0.85 },
      { origin: "international", value: 0.15 },
      { place: "place2", origin: "uk", value: 0.93 },
      { place: "place2", origin: "international", value: 0.07 },
    ]),
    given("mean_age", 42, [{ level: "level1", value: 37 }]),
    given("share_over_55", 0.14, [{ level: "level1", value: 0.08 }]),
    given("participation", 0.85, [
      { age: "60-69", value: 0.7 },
      { level: "level3", value: 0.9 },
      { origin: "international", level: "level1", value: 0.95 },
      { level: "level3", age: "60-69", value: 0.65 },
    ]),
    given("vacancy_rate", 0.1, [
      { place: "place2", value: 0.02 },
      { place: "place2", level: "level1", value: 0.2 },
      { place: "place1", setting: "setting2", level: "level3", value: -0.03 },
    ]),
    given("establishment_growth", 0.02, [{ level: "level2", value: 0.035, when: [{ from: "2026-10", value: 0.01 }] }]),
    given("added_posts", null),
    given("posts_converted", null),
    given("posts_frozen", null),
    given("leaver_rate", 0.08, [
      { place: "place1", level: "level1", value: 0.11, when: [{ from: "2026-01", value: 0.09 }] },
      { level: "support", value: 0.13 },
    ]),
    given("leaver_age_factor", 1, [
      { age: "20-34", value: 1.3 },
      { age: "60-69", value: 0.6 },
    ]),
    given("leaver_origin_factor", 1, [{ origin: "international", value: 1.4 }]),
    given("leaver_level_factor", 1, [{ level: "level3", value: 0.7 }]),
    given("retirement_rate", 0, [
      { age: "50-59", value: 0.04 },
      { age: "60-69", value: 0.3 },
    ]),
    given("promotion_rate", 0.12, [{ level: "level2", value: 0.05 }]),
    given("promotion_limit", 0.2, [{ level: "level2", value: 0.02 }]),
    given("internal_share", 0.5, [{ level: "level3", value: 0.7 }]),
    given("months_to_fill", 4, [
      { setting: "setting2", value: 6 },
      { setting: ["setting1", "setting2"], level: "support", value: 2 },
    ]),
    given("attractiveness", 1, [{ setting: "setting2", value: 0.8 }]),
    given("joining_age_open_market", null, byAge(0.4, 0.35, 0.2, 0.05)),
    given("joining_age_international", null, byAge(0.5, 0.4, 0.1, 0)),
    given("joining_age_returners", null, byAge(0.1, 0.6, 0.25, 0.05)),
    given("joining_age", null, [...byAge(0.85, 0.13, 0.02, 0), ...byAge(0.6, 0.35, 0.05, 0, { route: "msc" })]),
    given("pool_loss", 0.3, [{ place: "place2", value: 0.15 }]),
    given(
      "international_recruits",
      0,
      [
        { level: "level1", value: 14 },
        { level: "level2", value: 9 },
      ],
      { when: [] },
    ),
    given("returners", 0, [
      { level: "level2", value: 6 },
      { level: "level3", value: 2 },
    ]),
    given("arrival_share", null, [
      { place: "place1", value: 0.6 },
      { place: "place2", value: 0.4 },
    ]),
    given("opening_intake", 95),
    given("commissioning_growth", 0.036),
    given("intake_share", null, [
      { place: "place1", value: 0.55 },
      { place: "place2", value: 0.45 },
      { place: "place1", route: "appr", value: 0.7 },
      { place: "place2", route: "appr", value: 0.3 },
    ]),
    given("route_share", null, [
      { route: "bsc", value: 0.75 },
      { route: "msc", value: 0.25 },
    ]),
    given("apprenticeship_share", 0.1, [], {
      shape: "linear",
      when: [
        { from: "2024-04", value: 0.1 },
        { from: "2031-04", value: 0.3 },
      ],
    }),
    given("intake_month", 9, [
      { route: "msc", value: 1 },
      { route: "appr", value: 10 },
    ]),
    given("route_length", 36, [
      { route: "msc", value: 24 },
      { route: "appr", value: 31 },
    ]),
    given("registration_lag", 1, [
      { route: "msc", value: 0 },
      { route: "appr", value: 2 },
    ]),
    given("attrition", 0.05, [
      { route: "msc", value: 0.03 },
      { route: "bsc", place: "place2", value: 0.08 },
    ]),
    given("registers_share", 0.95),
    given("joins_share", 0.8, [{ place: "place2", value: 0.9 }]),
    given("apprentices_in_post", 0.6),
    given("apprentice_availability", 0.8),
    given("apprentice_limit", 0.06, [{ place: "place2", value: 0.02, when: [{ from: "2027-04", value: 0.03 }] }]),
    given("placement_limited", 0, [], { when: [{ from: "2026-04", value: 1 }] }),
    given("placement_weeks_per_wte", 5, [{ setting: "setting2", value: 4 }]),
    given("placement_weeks_per_learner", 15, [{ route: "appr", value: 9 }]),
    given("academic_educators", 8, [], { when: [{ from: "2027-04", value: 2 }] }),
    given("learners_per_educator", 15, [{ route: "appr", value: 22 }]),
    given("educator_limited", 0, [], { when: [{ from: "2028-04", value: 1 }] }),
    given("enhanced_starts", 0, [
      { level: "support", value: 50 },
      { level: "level1", value: 9, when: [{ from: "2026-10", value: 14 }] },
      { level: "level2", value: 5 },
    ]),
    given("enhanced_length", 14),
    given("enhanced_attrition", 0.12),
    given("move_rate", 0.05, [{ move: "south", value: 0.09 }]),
  ],
  events: [
    { what: "leaves", heads: 12, place: "place1", setting: "setting1", level: "level2", from: "2024-10" },
    { what: "leaves", wte: 3.4, place: "place2", setting: "setting2", level: "level3", from: "2026-02" },
    { what: "moves-up", heads: 5, place: "place1", setting: "setting1", level: "level1", from: "2024-10" },
    { what: "moves-up", heads: 4, place: "place1", setting: "setting1", level: "level2", from: "2024-10" },
    { what: "joins", wte: 6, place: "place2", setting: "setting1", level: "level2", from: "2025-05" },
    {
      what: "is-away",
      heads: 3,
      place: "place1",
      setting: "setting2",
      level: "level1",
      from: "2024-01",
      to: "2024-11",
    },
  ],
  scenarios: [
    {
      id: "keep",
      name: "Keep more people",
      changes: [
        { assumption: "leaver_rate", op: "multiply", value: 0.8, from: "2025-10", ramp: 18, domain: "supply" },
        { assumption: "participation", op: "add", value: 0.02, from: "2027-04", where: { level: "level2" } },
      ],
      events: [
        { what: "leaves", heads: 900, place: "place2", setting: "setting1", level: "level3", from: "2028-01" },
        { what: "joins", heads: 2, place: "place2", setting: "setting1", level: "level3", from: "2028-01" },
        {
          what: "is-away",
          wte: 2.5,
          covered: 0.6,
          place: "place2",
          setting: "setting1",
          level: "level1",
          from: "2026-03",
          to: "2031-01",
        },
        {
          what: "is-away",
          heads: 500,
          covered: 1,
          place: "place2",
          setting: "setting1",
          level: "level3",
          from: "2028-03",
          to: "2028-09",
        },
      ],
    },
    {
      id: "keep-and-grow",
      name: "Keep more people and fund more posts",
      basedOn: "keep",
      changes: [
        {
          assumption: "added_posts",
          op: "add",
          value: 60,
          from: "2026-04",
          ramp: 24,
          where: { place: "place1", level: ["level1", "level2"] },
        },
        { assumption: "posts_converted", op: "add", value: 25, from: "2027-04", ramp: 12, where: { conversion: "up" } },
        { assumption: "leaver_rate", op: "add", value: 0.01, from: "2028-04", where: { level: "level3" } },
        { assumption: "international_recruits", op: "multiply", value: 0.5, from: "2027-01" },
        { assumption: "leaver_age_factor", op: "set", value: 1.1, from: "2028-01", where: { age: "20-34" } },
        { assumption: "retirement_rate", op: "set", value: 0.25, from: "2028-01", ramp: 6, where: { age: "60-69" } },
        // A freeze of some posts of two levels for two years, coming in over three months.
        {
          assumption: "posts_frozen",
          op: "add",
          value: 40,
          from: "2026-01",
          ramp: 3,
          where: { level: ["level1", "level2"] },
        },
        { assumption: "posts_frozen", op: "add", value: -40, from: "2028-01", where: { level: ["level1", "level2"] } },
        { assumption: "added_posts", op: "add", value: -12, from: "2027-01", where: { level: ["level1", "level3"] } },
      ],
    },
  ],
});

const cases = (["posts-led", "supply-led"] as const).flatMap((closure) =>
  [undefined, "keep-and-grow"].map((scenario) => ({ closure, scenario })),
);

describe.each(cases)("$closure, scenario $scenario", ({ closure, scenario }) => {
  const projection = runPlan(everything, { closure, ...(scenario === undefined ? {} : { scenario }) });
  const straight = straightLine(everything, closure, scenario);

  it("has the same posts, heads and WTE in every month, row and cell", () => {
    expect(firstDifference(staffPairs(projection, straight)) ?? "none").toBe("none");
  });
  it("has the same people looking for a post", () => {
    expect(firstDifference(poolPairs(projection, straight)) ?? "none").toBe("none");
  });
  it("has the same learners", () => {
    expect(firstDifference(learnerPairs(projection, straight)) ?? "none").toBe("none");
  });
  it("has the same people away, and the same standing in for them", () => {
    expect(firstDifference(awayPairs(projection, straight)) ?? "none").toBe("none");
  });
  it("meets the limits it is there to compare", () => {
    const { met } = straight;
    expect(met.intakeCut).toBeGreaterThan(0);
    expect(met.apprenticesCut).toBeGreaterThan(0);
    expect(met.educatorsCut).toBeGreaterThan(0);
    expect(met.enhancedCompleted).toBeGreaterThan(20);
    expect(met.overEstablished).toBeGreaterThan(0);
    expect(met.eventsCut > 0).toBe(scenario !== undefined);
    if (closure === "posts-led") {
      expect(met.movesCut).toBeGreaterThan(0);
      expect(met.promotionCapped).toBeGreaterThan(0);
      expect(met.poolEmptied).toBeGreaterThan(0);
    }
  });
});

describe.each(["posts-led", "supply-led"] as const)("more apprentices than support workers, %s", (closure) => {
  const crowded = {
    ...everything,
    assumptions: everything.assumptions.flatMap((one) =>
      one.id === "apprentice_limit" ? [] : [one.id === "opening_intake" ? given("opening_intake", 12000) : one],
    ),
  };
  const projection = runPlan(crowded, { closure });
  const straight = straightLine(crowded, closure);
  it("has the same people in post, looking and learning", () => {
    for (const pairs of [staffPairs, poolPairs, learnerPairs])
      expect(firstDifference(pairs(projection, straight)) ?? "none").toBe("none");
    expect(straight.met.apprenticesWithoutPost).toBeGreaterThan(0);
  });
});

describe("people who take a post elsewhere, moves that differ by level, and events", () => {
  const replaced = [
    given("opening_pool", null, [{ place: "place1", value: 400 }]),
    given("pool_mobility", 0.25, [{ level: "level1", value: 0.4, when: [{ from: "2026-01", value: 0.1 }] }]),
    given("move_rate", 0.05, [
      { move: "south", value: 0.09 },
      { move: "south", level: "level2", value: 0.02 },
    ]),
  ];
  const searching = {
    ...everything,
    assumptions: [
      ...everything.assumptions.filter((one) => !replaced.some((other) => other.id === one.id)),
      ...replaced,
    ],
  };
  // In "keep" everybody of a row leaves in a month in which two join it.
  it.each([undefined, "keep", "keep-and-grow"])(
    "are the same in every month, row and cell, scenario %s",
    (scenario) => {
      const projection = runPlan(searching, { closure: "posts-led", ...(scenario === undefined ? {} : { scenario }) });
      const straight = straightLine(searching, "posts-led", scenario);
      for (const pairs of [staffPairs, poolPairs, learnerPairs, awayPairs])
        expect(firstDifference(pairs(projection, straight)) ?? "none").toBe("none");
      expect(straight.met.relocated).toBeGreaterThan(20);
      expect(straight.met.relocationCut).toBeGreaterThan(0);
      expect(straight.met.emptied > 0).toBe(scenario !== undefined);
    },
  );
});
