/** What a room looks at: the same numbers as anywhere else, and an axis that everything it can try fits on. */
import { describe, expect, it } from "vitest";
import {
  alreadyInBase,
  projectPlan,
  projectServices,
  resolutionsOf,
  roomLine,
  roomReach,
  suggestedSlider,
  triedIn,
  tryInRoom,
  type Change,
  type Plan,
  type Scenario,
  type WorkshopMeasure,
} from "../../../model";
import { buildPlan, given } from "../build-plan";
import { done, signed } from "../edit/signed";
import { seedPlan } from "../report/make-report";

const plan = buildPlan({
  places: 2,
  years: 3,
  assumptions: [given("leaver_rate", 0.1), given("months_to_fill", 24)],
  scenarios: [{ id: "stay", name: "All stay", changes: [{ assumption: "leaver_rate", op: "set", value: 0.05 }] }],
});

const runs = (of: Plan, scenario: string | undefined) => {
  const under = scenario === undefined ? {} : { scenario };
  return { staff: () => projectPlan(of, under), lists: () => projectServices(of, under) };
};
const line = (of: Plan, shown: WorkshopMeasure, scenario?: string) => {
  const found = roomLine(of, shown, runs(of, scenario));
  if (!found.ok) throw new Error(found.problems[0]?.says);
  return found.value;
};

describe("the measure a room looks at", () => {
  it("is that of the workforce, at its place", () => {
    const run = projectPlan(plan, { scenario: "stay" });
    if (!run.ok) throw new Error("does not run");
    const [table] = run.value.tables({ measures: ["staff_in_post"], where: { place: "place1" } });
    const found = line(plan, { measure: "staff_in_post", place: "place1" }, "stay");
    expect(found.values).toEqual([...(table?.values ?? [])]);
    expect(found.opening).toBe(table?.opening[0]);
  });

  it("is that of a list, and its flows have nothing on the opening day", () => {
    const children = seedPlan("tiered-children");
    const service = children.structure.services?.[0]?.id ?? "";
    const run = projectServices(children);
    if (!run.ok) throw new Error("does not run");
    const view = run.value.view(service, undefined);
    expect(line(children, { measure: "waiting", service }).values).toEqual([...(view.byYear.waiting ?? [])]);
    expect(line(children, { measure: "started", service }).opening).toBeNull();
  });

  it("says so where there is no such figure", () => {
    for (const shown of [
      { measure: "waiting", service: "gone" },
      { measure: "staff_in_post", place: "gone" },
    ])
      expect(roomLine(plan, shown, runs(plan, undefined)).ok).toBe(false);
  });
});

describe("a slider that is suggested", () => {
  it("of a growth of nothing goes to a few in a hundred either way, not to a few in ten thousand", () => {
    const still = buildPlan({ assumptions: [given("commissioning_growth", 0)] });
    const found = suggestedSlider(still, { assumption: "commissioning_growth" });
    if (!found.ok) throw new Error(found.problems[0]?.says);
    expect(found.value.op).toBe("set");
    expect(found.value.least).toBeLessThanOrEqual(-0.02);
    expect(found.value.most).toBeGreaterThanOrEqual(0.02);
    expect(found.value.most).toBeLessThanOrEqual(0.2);
  });
});

describe("the reach of a room", () => {
  const sliders = ["leaver_rate", "months_to_fill"].map((assumption) => {
    const found = suggestedSlider(plan, { assumption });
    if (!found.ok) throw new Error(found.problems[0]?.says);
    return found.value;
  });
  const shown: WorkshopMeasure = { measure: "staff_in_post" };
  const reach = roomReach(plan, shown, ["stay"], sliders);

  it("holds the base, the scenarios, and whatever the sliders are moved to", () => {
    if (reach === undefined) throw new Error("no reach");
    const [least, most] = reach;
    const within = (values: readonly (number | null)[]) =>
      values.forEach((value) => {
        expect(value).toBeGreaterThanOrEqual(least - 1e-9);
        expect(value).toBeLessThanOrEqual(most + 1e-9);
      });
    within(line(plan, shown).values);
    within(line(plan, shown, "stay").values);
    for (const [one, other] of [
      [0, 0],
      [0.3, 1],
      [1, 0.2],
      [1, 1],
    ]) {
      let tried = plan;
      [one ?? 0, other ?? 0].forEach((way, at) => {
        const slider = sliders[at];
        if (slider === undefined) return;
        const value = slider.least + way * (slider.most - slider.least);
        tried = done(tryInRoom(tried, { slider, value, from: triedIn(tried)?.id }, signed)).plan;
      });
      within(line(tried, shown, triedIn(tried)?.id).values);
    }
  });

  it("is wider than the base alone", () => {
    const values = line(plan, shown).values.filter((value) => value !== null);
    expect(reach?.[0]).toBeLessThan(Math.min(...values));
    expect(reach?.[1]).toBeGreaterThan(Math.max(...values));
  });
});

describe("what the base has already", () => {
  const figures = (change: Change, more: Partial<Scenario> = {}): Plan =>
    buildPlan({
      places: 2,
      years: 3,
      assumptions: [given("leaver_rate", "= 0.05 * 2"), given("months_to_fill", 24, [{ place: "place1", value: 12 }])],
      scenarios: [{ id: "other", name: "Other", changes: [change], ...more }],
    });
  const already = (plan: Plan) => alreadyInBase(plan, "other", resolutionsOf(plan));
  const leavers = { assumption: "leaver_rate", op: "set" } as const;

  it("is a typed figure that a formula of the base comes to, and a factor of one", () => {
    expect(already(figures({ ...leavers, value: 0.1 }))).toBe(true);
    expect(already(figures({ ...leavers, op: "multiply", value: 1 }))).toBe(true);
    expect(already(figures({ assumption: "months_to_fill", op: "set", value: 12, where: { place: "place1" } }))).toBe(
      true,
    );
  });

  it("is no figure that differs anywhere, nor from some month on, nor what is known to be coming", () => {
    expect(already(figures({ ...leavers, value: 0.11 }))).toBe(false);
    expect(already(figures({ assumption: "months_to_fill", op: "set", value: 12 }))).toBe(false);
    expect(already(figures({ ...leavers, value: 0.2, from: "2026-04" }))).toBe(false);
    const event = {
      what: "leaves",
      heads: 2,
      place: "place1",
      setting: "setting1",
      level: "level1",
      from: "2025-06",
    } as const;
    expect(already(figures({ ...leavers, value: 0.1 }, { events: [event] }))).toBe(false);
    expect(alreadyInBase(plan, undefined, resolutionsOf(plan))).toBe(false);
  });
});
