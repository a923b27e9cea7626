/** What is done to a service in a scenario reaches its list: looked through, clinics, a model by stages, posts, people. */
import { describe, expect, it } from "vitest";
import {
  addEvent,
  addPostsChange,
  changeModel,
  lookListThrough,
  putChange,
  putClinicsOn,
  type Outcome,
  type Edit,
  type Plan,
  type ServiceView,
} from "../../../model";
import { given } from "../build-plan";
import { counted, inHours, planWithService, tier, viewIn } from "../services/build-service";

const signed = { when: "2026-11-28T12:00:00Z" };
const withScenario = (plan: Plan): Plan => ({
  ...plan,
  scenarios: [{ id: "what-if", name: "What if", changes: [] }],
});
function made(outcome: Outcome<Edit>): Plan {
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
  return outcome.value.plan;
}
const under = (plan: Plan): ServiceView => viewIn(plan, { scenario: "what-if" });
const total = (values: Float64Array | undefined): number => values!.reduce((sum, one) => sum + one, 0);
/** The first week whose middle lies in a month of the plan. */
const firstWeek = (view: ServiceView, month: string): number => view.weeks.findIndex((day) => day >= `${month}-01`);

const list = withScenario(
  planWithService({ assumptions: counted({ referrals: 10, starts: 10, list: 500, longest: 60 }) }),
);

describe("a list looked through", () => {
  it("loses its people once, in the first week of the month", () => {
    const plan = made(lookListThrough(list, "what-if", { service: "service", from: "2026-10", share: 0.2 }, signed));
    const view = under(plan);
    const { removed, waiting } = view.figures;
    const week = removed!.findIndex((one) => one > 0);
    expect(Math.abs(week - firstWeek(view, "2026-10"))).toBeLessThanOrEqual(1);
    expect(removed![week]).toBeCloseTo(0.2 * 500, 6);
    expect(total(removed)).toBeCloseTo(0.2 * 500, 6);
    expect(waiting!.at(-1)).toBeCloseTo(400, 6);
  });

  it("a second time takes the same share of those who are then there", () => {
    const once = made(lookListThrough(list, "what-if", { service: "service", from: "2026-10", share: 0.2 }, signed));
    const twice = made(lookListThrough(once, "what-if", { service: "service", from: "2027-10", share: 0.5 }, signed));
    expect(under(twice).figures.waiting!.at(-1)).toBeCloseTo(500 * 0.8 * 0.5, 6);
  });

  it("is refused for a share or a month that cannot be", () => {
    for (const one of [
      { from: "2026-10", share: 1 },
      { from: "2026-10", share: -0.1 },
      { from: "2040-10", share: 0.1 },
    ])
      expect(lookListThrough(list, "what-if", { service: "service", ...one }, signed).ok).toBe(false);
  });
});

describe("clinics put on", () => {
  it.each([1, 4, 6, 13])("start so many a week for %i weeks, and no more", (weeks) => {
    const clinics = { service: "service", from: "2026-09", weeks, aWeek: 7 };
    const view = under(made(putClinicsOn(list, "what-if", clinics, signed)));
    expect(total(view.figures.started) - total(viewIn(list).figures.started)).toBeCloseTo(7 * weeks, 6);
    expect(view.figures.waiting!.at(-1)).toBeCloseTo(500 - 7 * weeks, 6);
    expect(view.figures.hours_available!.at(-1)).toBeCloseTo(10, 9);
  });

  it("are hours of a level where hours are counted, and need to be told whose", () => {
    const hours = withScenario(
      planWithService({
        service: { staffing: "stated-team", capacity: "hours" },
        assumptions: [
          given("referrals", 20),
          given("opening_list", 300),
          given("opening_longest_wait", 40),
          ...inHours({ wte: 2, minutes: 300, weeks: 1 }),
        ],
      }),
    );
    const clinics = { service: "service", from: "2026-09", weeks: 6, aWeek: 50 };
    expect(putClinicsOn(hours, "what-if", clinics, signed).ok).toBe(false);
    const view = under(made(putClinicsOn(hours, "what-if", { ...clinics, level: "level1" }, signed)));
    expect(total(view.figures.started) - total(viewIn(hours).figures.started)).toBeCloseTo((6 * 50) / 5, 6);
  });
});

describe("a model that changes by stages", () => {
  const tiers = withScenario(
    planWithService({
      service: { staffing: "stated-team", capacity: "hours", tiers: [tier("class"), tier("alone")] },
      assumptions: [
        given("referrals", 20),
        given("tier_share", null, [
          { tier: "class", value: 0 },
          { tier: "alone", value: 1 },
        ]),
        given("opening_list", null, [
          { tier: "class", value: 0 },
          { tier: "alone", value: 300 },
        ]),
        given("opening_longest_wait", 40),
        given("group_size", 1),
        ...inHours({ wte: 2, minutes: 300, weeks: 1 }),
      ],
    }),
  );
  const change = {
    service: "service",
    from: "2026-10",
    over: 6,
    tiers: [
      { tier: "class", share: 0.6, groupSize: 10 },
      { tier: "alone", share: 0.4 },
    ],
    training: { months: 3, loss: 0.3 },
  };
  const view = under(made(changeModel(tiers, "what-if", change, signed)));
  const referred = (of: number, month: string): number =>
    view.tierFigures.referred![(firstWeek(view, month) + 1) * 2 + of]!;

  it("is as it was before, half way half way, and complete at the end", () => {
    expect(referred(0, "2026-09")).toBeCloseTo(0, 9);
    expect(referred(0, "2027-01")).toBeCloseTo(20 * 0.3, 9);
    expect(referred(0, "2027-04")).toBeCloseTo(20 * 0.6, 9);
    expect(referred(1, "2027-04")).toBeCloseTo(20 * 0.4, 9);
  });

  it("takes time while it is learnt, and not before or after", () => {
    const hours = (month: string): number => view.figures.hours_available![firstWeek(view, month) + 1]!;
    expect(hours("2026-09")).toBeCloseTo(75, 9);
    expect(hours("2026-10")).toBeCloseTo(75 * 0.7, 9);
    expect(hours("2026-12")).toBeCloseTo(75 * 0.7, 9);
    expect(hours("2027-01")).toBeCloseTo(75, 9);
  });

  it("makes the list longer while it is learnt, and shorter in the end", () => {
    const before = viewIn(tiers).figures.waiting!;
    const week = firstWeek(view, "2026-11");
    expect(view.figures.waiting![week]).toBeGreaterThan(before[week]!);
    expect(view.figures.waiting!.at(-1)).toBeLessThan(before.at(-1)!);
  });

  it("is refused where shares are missing or do not add up, or nothing changes", () => {
    for (const wrong of [
      [{ tier: "class", share: 0.6 }],
      [
        { tier: "class", share: 0.6 },
        { tier: "alone", share: 0.6 },
      ],
      [{ tier: "none", contacts: 2 }],
    ])
      expect(changeModel(tiers, "what-if", { ...change, tiers: wrong }, signed).ok).toBe(false);
    const nothing = { service: "service", from: "2026-10", tiers: [] };
    expect(changeModel(tiers, "what-if", nothing, signed).ok).toBe(false);
  });
});

describe("the staff a service gets", () => {
  const staffed = withScenario(
    planWithService({
      closure: "posts-led",
      service: { staffing: "workforce" },
      assumptions: [
        ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
        given("staff_share", null, [{ level: "level1", value: 0.5 }]),
      ],
    }),
  );
  const before = viewIn(staffed);
  const where = { place: "place1", level: "level1" };
  const months = { setting: staffed.structure.settings[0]!.id, from: "2026-09" };
  const wteIn = (view: ServiceView, month: string): number => view.levels[0]!.wte[firstWeek(view, month) + 2]!;

  it.each([
    ["leaves", { what: "leaves", heads: 2 }, 1],
    ["joins", { what: "joins", heads: 2 }, -1],
    ["is away", { what: "is-away", wte: 2, to: "2027-03" }, 1],
  ] as const)("somebody %s: fewer or more are started", (_, event, longer) => {
    const plan = made(addEvent(staffed, "what-if", { ...event, ...where, ...months }, signed));
    const view = under(plan);
    expect(Math.sign(wteIn(before, "2026-11") - wteIn(view, "2026-11"))).toBe(longer);
    const week = firstWeek(view, "2027-01");
    expect(Math.sign(view.figures.waiting![week]! - before.figures.waiting![week]!)).toBe(longer);
  });

  it.each([
    ["lose", 1],
    ["freeze", 1],
    ["gain", -1],
  ] as const)("posts that are %s reach the list", (what, longer) => {
    const plan = made(addPostsChange(staffed, "what-if", { what, wte: 20, where, from: "2026-09" }, signed));
    const end = under(plan).figures.waiting!.at(-1)!;
    expect(Math.sign(end - before.figures.waiting!.at(-1)!)).toBe(longer);
  });

  it("a stated team changes on a date, and the starts with it", () => {
    const own = withScenario(
      planWithService({
        service: { staffing: "stated-team" },
        assumptions: [
          ...counted({ referrals: 10, starts: 10, list: 500, longest: 60 }),
          given("stated_team", null, [{ level: "level1", value: 5 }]),
        ],
      }),
    );
    const plan = made(
      putChange(
        own,
        "what-if",
        0,
        {
          assumption: "stated_team",
          op: "add",
          value: -1,
          where: { service: "service", level: "level1" },
          from: "2026-09",
        },
        signed,
      ),
    );
    const view = under(plan);
    expect(view.figures.started![firstWeek(view, "2026-08")]).toBeCloseTo(10, 9);
    expect(view.figures.started![firstWeek(view, "2026-09") + 1]).toBeCloseTo(8, 9);
  });
});
