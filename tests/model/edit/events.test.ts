/** The verbs of what is known to be coming: each an edit with its words, refused with a sentence where it cannot be. */
import { describe, expect, it } from "vitest";
import {
  addEvent,
  changeEvent,
  eventsOf,
  readPlan,
  removeEvent,
  writePlan,
  type Plan,
  type PlannedEvent,
} from "../../../model";
import { buildPlan } from "../build-plan";
import { done, kindOf, signed } from "./signed";

const plan = buildPlan({
  places: 2,
  start: "2026-04",
  scenarios: [
    { id: "plain", name: "Plain", changes: [] },
    { id: "upon", name: "Upon it", basedOn: "plain", changes: [] },
  ],
});
const row = { place: "place1", setting: "setting1", level: "level1" } as const;
const leave: PlannedEvent = { what: "leaves", heads: 2, ...row, from: "2026-10", why: "Retirement" };
const away: PlannedEvent = {
  what: "is-away",
  heads: 1,
  ...row,
  from: "2026-08",
  to: "2027-05",
  covered: 0.6,
};

describe("an event", () => {
  it("is added to the base or to a scenario, and said in words", () => {
    const inBase = done(addEvent(plan, undefined, leave, signed));
    expect(inBase.plan.events).toEqual([leave]);
    expect(inBase.logEntry).toEqual({
      when: signed.when,
      by: "Asha",
      what: "Known to be coming",
      where: "place 1; level 1 (band 5)",
      from: "nothing",
      to: "2 people leave in October 2026",
      why: "Retirement",
    });
    const inScenario = done(addEvent(inBase.plan, "plain", away, signed));
    expect(inScenario.plan.scenarios[0]!.events).toEqual([away]);
    expect(inScenario.logEntry).toMatchObject({
      where: 'place 1; level 1 (band 5), in "Plain"',
      to: "1 person is away from August 2026, back in May 2027, 60% covered",
    });
    expect(eventsOf(inScenario.plan, "upon").map(({ event }) => event)).toEqual([leave, away]);
    expect(eventsOf(inScenario.plan, undefined).map(({ event }) => event)).toEqual([leave]);
  });
  it("is changed and taken out at its place in its list", () => {
    const two = [leave, away].reduce((now, event) => done(addEvent(now, "plain", event, signed)).plan, plan);
    const changed = done(changeEvent(two, "plain", 0, { ...leave, heads: 1 }, signed));
    expect(changed.plan.scenarios[0]!.events).toEqual([{ ...leave, heads: 1 }, away]);
    expect(changed.logEntry).toMatchObject({
      from: "2 people leave in October 2026",
      to: "1 person leaves in October 2026",
    });
    const without = done(removeEvent(changed.plan, "plain", 0, signed));
    expect(without.plan.scenarios[0]!.events).toEqual([away]);
    expect(without.logEntry).toMatchObject({ from: "1 person leaves in October 2026", to: "nothing" });
    // The last one leaves no empty list behind.
    expect(done(removeEvent(without.plan, "plain", 0, signed)).plan).toEqual(plan);
  });
  it("is written to the file and read back", () => {
    const both = done(addEvent(done(addEvent(plan, undefined, leave, signed)).plan, "upon", away, signed)).plan;
    const read = readPlan(writePlan(both));
    expect(read.ok && read.value).toEqual(both);
  });
  it("is not looked for where there is none", () => {
    expect(kindOf(addEvent(plan, "nowhere", leave, signed))).toBe("unknown-scenario");
    expect(kindOf(changeEvent(plan, undefined, 0, leave, signed))).toBe("unknown-event");
    expect(kindOf(removeEvent(plan, "plain", 3, signed))).toBe("unknown-event");
  });
});

describe("an event that cannot be", () => {
  const nobody: PlannedEvent = { what: "leaves", ...row, from: "2026-10" };
  const cases: readonly (readonly [string, PlannedEvent, string, RegExp])[] = [
    ["no amount", nobody, "event-amount", /how many people or how many WTE/],
    ["two amounts", { ...leave, wte: 1 }, "event-amount", /one of the two/],
    ["half a person", { ...leave, heads: 1.5 }, "event-amount", /counted whole/],
    ["no WTE", { ...nobody, wte: 0 }, "event-amount", /above zero/],
    ["no such place", { ...leave, place: "place9" }, "unknown-member", /no place "place9"/],
    ["a place of several", { ...leave, place: "all" }, "event-not-one-place", /All places has 2 places under it/],
    ["before the plan", { ...leave, from: "2026-03" }, "event-outside-plan", /April 2026 to March 2029/],
    ["after the plan", { ...leave, from: "2029-04" }, "event-outside-plan", /April 2029 is not a month of the plan/],
    ["over before the plan", { ...away, from: "2025-01", to: "2026-04" }, "event-outside-plan", /January 2025/],
    ["never back", { ...away, to: undefined }, "event-dates", /in which month they are back/],
    ["back at once", { ...away, to: "2026-08" }, "event-dates", /not after August 2026/],
    ["back after leaving", { ...leave, to: "2027-01" }, "event-dates", /Only somebody who is away comes back/],
    ["covered after leaving", { ...leave, covered: 0.5 }, "event-cover", /Only the work of somebody who is away/],
    ["more than covered", { ...away, covered: 1.5 }, "event-amount", /a share from 0 to 1/],
    ["no level above", { ...leave, what: "moves-up", level: "level2" }, "event-no-level-above", /highest level/],
  ];
  it.each(cases)("%s", (_name, event, kind, says) => {
    const made = addEvent(plan, undefined, event, signed);
    expect(kindOf(made)).toBe(kind);
    expect(made.problems[0]?.says).toMatch(says);
  });
  it("is found in a file, with its place in it", () => {
    const faulty: Plan = { ...plan, events: [{ ...leave, from: "2031-01" }] };
    const read = readPlan(writePlan(faulty));
    expect(read.problems.filter(({ severity }) => severity === "error").map(({ kind, at }) => [kind, at])).toEqual([
      ["event-outside-plan", "events[0]"],
    ]);
    const unknown = readPlan(writePlan({ ...plan, events: [{ ...leave, level: "level7" }] }));
    expect(unknown.ok).toBe(false);
    expect(unknown.problems[0]).toMatchObject({ kind: "unknown-member", at: "events[0].level" });
  });
  it("may have begun before the plan where somebody is away", () => {
    expect(kindOf(addEvent(plan, undefined, { ...away, from: "2026-01" }, signed))).toBeUndefined();
  });
});
