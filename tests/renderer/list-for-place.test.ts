/** Putting a published list into a service. The lists are made up here, so that what they give can be worked out by hand. */
import { applyEdit } from "../../renderer/state/apply-edit";
import { beforeEach, describe, expect, it } from "vitest";
import {
  type Assumption,
  checkPlan,
  type ListChoice,
  listForPlace,
  listTargets,
  type Plan,
  prepareList,
  publishedLists,
  type Service,
} from "../../model";
import { openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { given } from "../model/build-plan";
import { planWithService, viewIn } from "../model/services/build-service";
import seeds from "../../seeds/sources.json";

const source = "community-waits-2023";
const columns = [
  "month",
  "service",
  "place",
  "source",
  "0-1",
  "1-2",
  "2-4",
  "4-12",
  "12-18",
  "18-52",
  "over-52",
  "total",
];
const lists = publishedLists({
  columns,
  rows: [
    ["2023-04", "children", "place1", source, 10, 10, 20, 40, 20, 0, 0, 100],
    ["2023-05", "children", "place1", source, 10, 10, 20, 40, 20, 0, 0, 100],
    ["2023-05", "children", "place2", source, 20, 0, 0, 0, 0, 0, 0, 20],
    ["2023-05", "children", "place3", source, null, null, null, null, null, null, null, null],
    ["2023-05", "children", "all", source, 30, 10, 20, 40, 20, 0, 0, 120],
    ["2023-04", "children", "growing", source, 1, 0, 0, 0, 0, 99, 0, 100],
    ["2023-05", "children", "growing", source, 1, 0, 0, 0, 0, 111, 0, 112],
    ["2023-05", "children", "bare", source, null, null, null, null, null, null, null, 50],
    ["2023-05", "children", "elsewhere", source, 5, 5, 0, 0, 0, 0, 0, 10],
  ],
});
const shipped = { lists, sources: seeds.sources };
const choice: ListChoice = {
  service: "service",
  listed: "children",
  month: "2023-05",
  from: "place1",
  fromLabel: "Place 1",
  to: "place1",
};
const serviceOf = (plan: Plan): Service => plan.structure.services![0]!;
const of = (plan: Plan, id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);
const valuesOf = (plan: Plan, id: string): unknown[] => (of(plan, id)?.where ?? []).map((entry) => entry.value);
const used = (plan: Plan, asked: Partial<ListChoice> = {}): Plan => {
  showPlan(plan, { document: null, name: "test", saved: true });
  const outcome = applyEdit((now, by) => listForPlace(now, shipped, { ...choice, ...asked }, by));
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return openPlan()!.plan;
};

beforeEach(() => showPlan(planWithService(), { document: null, name: "test", saved: true }));

describe("a published list in a service of one place", () => {
  it("takes out what came of another list where this one says nothing of it, and keeps what a person gave", () => {
    const first = used(planWithService());
    // It grew by 12 where 1.1 a week were referred, so nothing is known of its starts.
    const growing = used(first, { from: "growing", fromLabel: "Growing" });
    expect(valuesOf(growing, "referrals")).toEqual([1.1]);
    expect(valuesOf(growing, "starts_per_week")).toEqual([null]);
    // Without bands nothing is known of referrals, starts or the order.
    const bare = used(first, { from: "bare", fromLabel: "Bare" });
    expect(valuesOf(bare, "opening_list")).toEqual([50]);
    for (const id of ["referrals", "starts_per_week"]) expect(valuesOf(bare, id)).toEqual([null]);
    for (const id of ["start_order", "start_profile"]) expect(valuesOf(bare, id)).toEqual([]);
    const own = planWithService({
      assumptions: [given("referrals", null, [{ service: "service", value: 9 }]), given("starts_per_week", 8)],
    });
    expect(valuesOf(used(own, { from: "bare", fromLabel: "Bare" }), "referrals")).toEqual([9]);
    expect(of(used(own, { from: "bare", fromLabel: "Bare" }), "starts_per_week")?.value).toBe(8);
  });
  it("sets the list by band, referrals and starts, and names its source in the plan", () => {
    const plan = used(planWithService());
    expect(valuesOf(plan, "opening_list")).toEqual([10, 10, 20, 40, 20, 0, 0]);
    // 10 x 1.1; the list stood still, so as many came off it.
    expect(valuesOf(plan, "referrals")).toEqual([11]);
    expect(valuesOf(plan, "starts_per_week")).toEqual([11]);
    expect(of(plan, "opening_list")).toMatchObject({ value: null, status: "published", source });
    expect(of(plan, "referrals")).toMatchObject({ value: null, status: "derived" });
    expect(of(plan, "opening_list")!.where![0]).not.toHaveProperty("place");
    expect(plan.sources.map((one) => one.id)).toEqual([source]);
    expect(checkPlan(plan).filter((found) => found.severity === "error")).toEqual([]);
  });

  it("runs: 100 wait at the start, and as many are started as are referred", () => {
    const { opening, figures } = viewIn(used(planWithService()));
    expect(opening.waiting).toBeCloseTo(100, 9);
    expect(opening.over_18).toBe(0);
    expect([...figures.waiting!].every((waiting) => Math.abs(waiting - 100) < 1e-6)).toBe(true);
  });

  it("is one undo step and one entry in the log", () => {
    const before = planWithService();
    const plan = used(before);
    expect(openPlan()!.history.done).toHaveLength(1);
    expect(plan.log).toHaveLength(1);
    expect(plan.log[0]).toMatchObject({
      what: "Published waiting list used",
      to: "Place 1, children and young people, May 2023: 100 people waiting, 11.0 referrals a week, 11.0 started a week",
    });
    expect(plan.log[0]!.why).toContain("Community health services waiting lists");
    undo();
    expect(openPlan()!.plan.assumptions).toEqual(before.assumptions);
    expect(openPlan()!.plan.sources).toEqual([]);
  });

  it("replaces what was given for the same people, in whichever way it was given", () => {
    const plan = used(
      planWithService({
        assumptions: [
          given("opening_list", 700),
          given("referrals", 3, [{ service: "service", value: 4 }]),
          given("starts_per_week", 2),
        ],
      }),
    );
    expect(of(plan, "opening_list")!.value).toBeNull();
    expect(valuesOf(plan, "opening_list")).toEqual([10, 10, 20, 40, 20, 0, 0]);
    expect(valuesOf(plan, "referrals")).toEqual([11]);
    expect(of(used(plan), "opening_list")!.where).toHaveLength(7);
    expect(openPlan()!.plan.sources).toHaveLength(1);
  });

  it("leaves starts alone in a service that counts hours", () => {
    const plan = used(planWithService({ service: { capacity: "hours", staffing: "stated-team" } }));
    expect(of(plan, "starts_per_week")).toBeUndefined();
  });

  it("refuses a place that sent nothing, a service that is not there, and a plan that cannot be changed", () => {
    const says = (asked: Partial<ListChoice>): string => {
      const outcome = applyEdit((now, by) => listForPlace(now, shipped, { ...choice, ...asked }, by));
      return outcome.ok ? "" : outcome.problems.map((found) => found.kind).join();
    };
    expect(says({ from: "place3" })).toBe("no-list");
    expect(says({ service: "other" })).toBe("no-service");
    expect(says({ to: "place9" })).toBe("no-place");
    showPlan(planWithService(), { document: null, name: "newer", saved: true, readOnly: true });
    expect(says({})).toBe("read-only");
    expect(openPlan()!.plan.log).toEqual([]);
  });
});

describe("a published list in a service of several places", () => {
  const three = () => planWithService({ places: 3 });

  it("offers each place its own list where all have one, then the place of the same id, then the others", () => {
    const isPublished = (place: string): boolean => lists.series("children", place).length > 0;
    expect(listTargets(three(), serviceOf(three()), "all", isPublished).map((one) => one.id)).toEqual([
      "each",
      "place1",
      "place2",
      "place3",
    ]);
    expect(listTargets(three(), serviceOf(three()), "place2", isPublished).map((one) => one.id)).toEqual([
      "place2",
      "place1",
      "place3",
    ]);
    expect(listTargets(three(), serviceOf(three()), "elsewhere", isPublished).map((one) => one.id)).toEqual([
      "place1",
      "place2",
      "place3",
    ]);
    expect(listTargets(three(), serviceOf(three()), "all", (place) => place !== "place3").map((one) => one.id)).toEqual(
      ["place1", "place2", "place3"],
    );
  });

  it("gives each place its own, and passes over the one that sent nothing", () => {
    showPlan(three(), { document: null, name: "test", saved: true });
    const outcome = applyEdit((now, by) =>
      listForPlace(now, shipped, { ...choice, from: "all", fromLabel: "All places", to: "each" }, by),
    );
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value.logEntry.to).toContain("120 people waiting, 33.0 referrals a week");
    expect(outcome.problems.map((found) => [found.severity, found.kind])).toContainEqual(["note", "no-list"]);
    const { plan } = openPlan()!;
    expect(of(plan, "referrals")!.where!.map(({ place, value }) => [place, value])).toEqual([
      ["place1", 11],
      ["place2", 22],
    ]);
    expect(new Set(of(plan, "opening_list")!.where!.map((entry) => entry.place))).toEqual(
      new Set(["place1", "place2"]),
    );
  });

  it("keeps the other places' figures, and refuses to count people twice", () => {
    const plan = planWithService({
      places: 3,
      assumptions: [
        given("opening_list", null, [
          { tier: "service", place: "place2", value: 50 },
          { tier: "only", place: "place1", value: 9 },
        ]),
        given("referrals", 7),
      ],
    });
    expect(of(used(plan), "opening_list")!.where!.map((entry) => entry.value)).toEqual([50, 10, 10, 20, 40, 20, 0, 0]);
    expect(of(openPlan()!.plan, "referrals")!.value).toBe(7);
    const together = planWithService({
      places: 3,
      assumptions: [given("opening_list", null, [{ tier: "service", value: 50 }])],
    });
    const outcome = prepareList(together, shipped, choice);
    expect(outcome.ok ? "" : outcome.problems[0]!.kind).toBe("given-together");
    const outright = prepareList(
      planWithService({ places: 3, assumptions: [given("opening_list", 50)] }),
      shipped,
      choice,
    );
    expect(outright.ok).toBe(false);
  });

  it("puts nothing into a plan that would not hold with it, and says why", () => {
    const strict = planWithService({
      places: 3,
      assumptions: [given("referrals", null, [], { limits: { least: 0, most: 5 } })],
    });
    showPlan(strict, { document: null, name: "test", saved: true });
    // The list comes to 11 referrals a week.
    const outcome = applyEdit((now, by) => listForPlace(now, shipped, choice, by));
    expect(outcome.ok).toBe(false);
    expect(outcome.problems[0]?.says).toContain("11");
    expect(openPlan()!.plan).toBe(strict);
  });

  it("keeps the figures of another service", () => {
    const other: Service = {
      id: "second",
      label: "Second",
      staffing: "not-known",
      capacity: "starts",
      tiers: [{ id: "second-only", label: "Only" }],
    };
    const plan = used(
      planWithService({
        more: [other],
        assumptions: [
          given("opening_list", null, [{ tier: "second", value: 50 }]),
          given("starts_per_week", null, [
            { service: "second", value: 5 },
            { service: "service", value: 6 },
          ]),
        ],
      }),
    );
    expect(valuesOf(plan, "opening_list")).toEqual([50, 10, 10, 20, 40, 20, 0, 0]);
    expect(valuesOf(plan, "starts_per_week")).toEqual([5, 11]);
    expect(checkPlan(plan).filter((found) => found.severity === "error")).toEqual([]);
  });
});
