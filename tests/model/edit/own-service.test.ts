/** A service of one's own in an open plan, what services and tiers are called, and the dates of a plan. */
import { describe, expect, test } from "vitest";
import {
  addOwnService,
  addTier,
  ownOrderOf,
  planForTeam,
  projectServices,
  removeTier,
  renameService,
  renameTier,
  setPlanDates,
  waitingBands,
  type AddedOwnService,
  type Plan,
} from "../../../model";
import { seedPlan } from "../questions/read-seed-plan";
import { done, figure, kindOf, signed } from "./signed";

const children = seedPlan("tiered-children");
const team = done(
  planForTeam(
    seedPlan("community-team"),
    { name: "Harbour", staffInPost: 12, posts: { kind: "establishment", wte: 13 }, leaverRate: 0.1 },
    signed,
  ),
).plan;

const own: AddedOwnService = {
  name: "Harbour children",
  place: undefined,
  counted: "2026-04-01",
  list: { kind: "total", people: 640 },
  longest: 74,
  referrals: { value: 22 },
  starts: { value: 19 },
  order: undefined,
  shares: [0.5, 0.3, 0.2],
  staff: { kind: "of-the-plan", share: 1 },
};

const viewOf = (plan: Plan, service: string) => {
  const run = projectServices(plan);
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return run.value.view(service, undefined);
};

describe("a service of one's own in a plan for a team", () => {
  const { plan, first } = done(addOwnService(team, children, own, signed));

  test("has the list as it was counted and the staff of that team", () => {
    const view = viewOf(plan, first ?? "");
    expect(view.label).toBe("Harbour children");
    expect(view.runs).toBe(true);
    expect([view.opening.waiting, view.opening.longest_wait]).toEqual([640, 74]);
    const wte = view.levels.reduce((sum, level) => sum + (level.chain[0]?.links[0]?.value ?? 0), 0);
    expect(wte).toBeGreaterThan(0);
    expect(JSON.stringify(plan.assumptions.find(({ id }) => id === "starts_per_week"))).not.toContain("949");
  });

  test("may have a team of its own, by band", () => {
    const staff = { kind: "its-own", team: [{ band: "6", people: 5, wte: 4.6, vacant: 0 }] } as const;
    const added = done(addOwnService(team, children, { ...own, staff }, signed)).plan;
    expect((figure(added, "stated_team").where ?? []).map(({ level, value }) => [level, value])).toContainEqual([
      "registered",
      4.6,
    ]);
  });

  test("leaves a service that was there as it is", () => {
    const [before, after] = [
      viewOf(children, "children"),
      viewOf(done(addOwnService(children, children, own, signed)).plan, "children"),
    ];
    expect(after.figures.waiting).toEqual(before.figures.waiting);
  });

  test.each([
    ["no-name", { name: "" }],
    ["no-starts", { starts: undefined }],
    ["outside-limits", { staff: { kind: "of-the-plan", share: 0 } }],
    ["outside-limits", { referrals: { value: 1e9 } }],
    ["unknown-band", { staff: { kind: "its-own", team: [{ band: "9", people: 1, wte: 1, vacant: 0 }] } }],
  ] as const satisfies readonly (readonly [string, Partial<AddedOwnService>])[])("is refused: %s", (kind, more) =>
    expect(kindOf(addOwnService(team, children, { ...own, ...more }, signed))).toBe(kind),
  );
});

describe("services and tiers", () => {
  const tier = { service: "children", tier: "universal" };
  const labels = (plan: Plan): readonly string[] =>
    (plan.structure.services ?? []).flatMap((service) => [service.label, ...service.tiers.map((one) => one.label)]);

  test("are called what a person says, once", () => {
    const named = done(renameService(children, "children", "Sandwell children", signed)).plan;
    const both = done(renameTier(named, tier, "Advice", signed)).plan;
    expect(labels(both)).toEqual(["Sandwell children", "Advice", "Targeted", "Individualised"]);
    expect(kindOf(renameTier(children, tier, "Targeted", signed))).toBe("name-taken");
    expect(kindOf(renameService(children, "children", "", signed))).toBe("no-name");
    expect(kindOf(renameService(children, "atlantis", "A", signed))).toBe("unknown-service");
    expect(kindOf(renameTier(children, { ...tier, tier: "atlantis" }, "A", signed))).toBe("unknown-tier");
  });

  test("a new tier changes nothing until somebody is referred to it, and goes again", () => {
    const added = done(addTier(children, "children", "Schools", signed)).plan;
    const [before, after] = [viewOf(children, "children"), viewOf(added, "children")];
    expect(after.runs).toBe(true);
    const last = (view: typeof before): number => view.figures.waiting?.at(-1) ?? Number.NaN;
    expect(last(after)).toBeCloseTo(last(before), 9);
    const gone = done(removeTier(added, { service: "children", tier: "schools" }, signed)).plan;
    expect(labels(gone)).toEqual(labels(children));
    expect(kindOf(removeTier(children, tier, signed))).toBe("tier-in-use");
  });

  test("the only tier stays, and one beside it leaves everybody where they are", () => {
    const only: Plan = {
      ...children,
      structure: {
        ...children.structure,
        services: (children.structure.services ?? []).map((service) => ({
          ...service,
          tiers: [{ id: "all", label: "All" }],
        })),
      },
      assumptions: children.assumptions.filter(({ id }) => id !== "tier_share"),
    };
    expect(kindOf(removeTier(only, { service: "children", tier: "all" }, signed))).toBe("last-tier");
    const two = done(addTier(only, "children", "Schools", signed)).plan;
    expect((figure(two, "tier_share").where ?? []).map(({ tier: of, value }) => [of, value])).toEqual([
      ["all", 1],
      ["schools", 0],
    ]);
  });
});

describe("the dates of a plan", () => {
  test("can be changed; the weeks of the list begin with the plan", () => {
    const { plan, logEntry } = done(setPlanDates(children, { start: "2026-12", years: 2 }, signed));
    expect(viewOf(plan, "children").weeks[0]).toBe("2026-12-01");
    expect(logEntry).toMatchObject({ from: "from April 2026, 3 years", to: "from December 2026, 2 years" });
  });

  test.each([
    ["no-month", { start: "2026-13", years: 3 }],
    ["no-years", { start: "2026-12", years: 0 }],
    ["no-years", { start: "2026-12", years: 2.5 }],
  ] as const)("are refused: %s", (kind, dates) => expect(kindOf(setPlanDates(children, dates, signed))).toBe(kind));
});

describe("the order of one's own list", () => {
  const by = (people: readonly number[]) =>
    Object.fromEntries(waitingBands.map(({ id }, band) => [id, people[band] ?? 0]));

  test("keeps those waiting long where many do, and starts them first where few do", () => {
    const stays = ownOrderOf(by([22, 20, 40, 120, 90, 258, 90]), 22);
    const clears = ownOrderOf(by([22, 22, 44, 176, 120, 10, 0]), 22);
    const last = (order: typeof stays): number => (order?.profile[5] ?? 0) / (order?.profile[3] ?? 1);
    expect(last(clears)).toBeGreaterThan(last(stays));
  });

  test("says from which counts, and is not made up where nobody waits or more leave than can", () => {
    const now = by([22, 20, 40, 120, 90, 258, 90]);
    expect(ownOrderOf(now, 22)?.workedOut).toContain("in balance");
    expect(ownOrderOf(now, 22, { people: by([20, 20, 40, 118, 92, 250, 80]), weeks: 13 })?.workedOut).toContain(
      "13 weeks apart",
    );
    expect(ownOrderOf(by([]), 22)).toBeUndefined();
    expect(ownOrderOf(now, 0)).toBeUndefined();
    expect(ownOrderOf(now, 22, { people: by([]), weeks: 4 })).toBeUndefined();
  });
});
