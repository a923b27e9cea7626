/** Services whose staff come out of the modelled workforce: what happens to the staff happens to the list. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../model";
import { equalShares, given } from "../../build-plan";
import { runPlan } from "../../run-plan";
import { counted, inHours, planWithService, queueIn, tier, viewIn, type ServiceOptions } from "../build-service";

type Scenario = Plan["scenarios"][number];

const scenario = (id: string, ...changes: Scenario["changes"]): Scenario => ({ id, name: id, changes });
/** 100 WTE of support staff and level 1 each; a tenth of them works in the service, a tenth of their posts is vacant. */
const staffed = (options: ServiceOptions): Plan =>
  planWithService({
    registeredLevels: 1,
    closure: "posts-led",
    ...options,
    service: { staffing: "workforce", capacity: "hours", ...options.service },
    assumptions: [
      given("staff_in_post", null, [{ place: "place1", value: 200 }]),
      given("establishment_growth", 0),
      given("months_to_fill", 12),
      given("staff_share", null, [{ level: "level1", value: 0.1 }]),
      ...(options.assumptions ?? []),
    ],
  });
/** 10 WTE at 40 hours start 40 cases of 10 hours; as many come. */
const hours = staffed({
  assumptions: [
    ...inHours({ wte: 0, hours: 40, minutes: 60, contacts: 10, weeks: 5 }).filter((one) => one.id !== "stated_team"),
    given("referrals", 40),
    given("opening_list", 400),
    given("opening_longest_wait", 10),
  ],
  scenarios: [
    scenario("leaving", { assumption: "leaver_rate", op: "multiply", value: 1.5 }),
    scenario("filling", { assumption: "months_to_fill", op: "set", value: 3 }),
    scenario("new parents", { assumption: "parental_leave_share", op: "set", value: 0.05 }),
    scenario("new parents later", { assumption: "parental_leave_share", op: "set", value: 0.05, from: "2027-04" }),
  ],
});
const waiting = (plan: Plan, id?: string): number[] => [
  ...viewIn(plan, id === undefined ? {} : { scenario: id }).figures.waiting!,
];

describe("the list follows the staff", () => {
  const base = waiting(hours);
  it("is longer where more staff leave", () => {
    const more = waiting(hours, "leaving");
    more.forEach((people, week) => expect(people).toBeGreaterThanOrEqual(base[week]!));
    expect(more.at(-1)! - base.at(-1)!).toBeGreaterThan(100);
  });
  it("is shorter where vacancies are filled", () => {
    const filled = waiting(hours, "filling");
    filled.forEach((people, week) => expect(people).toBeLessThanOrEqual(base[week]!));
    expect(base.at(-1)! - filled.at(-1)!).toBeGreaterThan(100);
  });
  it("is longer where staff are on parental leave, by their share of the starts", () => {
    const away = waiting(hours, "new parents");
    away.forEach((people, week) => expect(people).toBeGreaterThanOrEqual(base[week]!));
    // Over any five weeks, as long as a treatment lasts, as many are started as there is time to hold.
    const { run } = queueIn(hours);
    const { run: less } = queueIn(hours, { scenario: "new parents" });
    const startedIn = ({ flows }: typeof run, from: number): number =>
      flows.started.slice(from, from + 5).reduce((sum, one) => sum + one, 0);
    for (const week of [5, 20, 51]) expect(startedIn(less, week) / startedIn(run, week)).toBeCloseTo(0.95, 9);
  });
  it("is the same until the parental leave begins", () => {
    const later = waiting(hours, "new parents later");
    const begins = viewIn(hours).weeks.findIndex((day) => day > "2027-03-29");
    expect(later.slice(0, begins)).toEqual(base.slice(0, begins));
    expect(later[begins + 1]!).toBeGreaterThan(base[begins + 1]!);
  });
});

describe("staff known to be away", () => {
  const row = { place: "place1", setting: "setting1", level: "level1" } as const;
  const away = (covered: number): number[] =>
    waiting({
      ...hours,
      events: [{ what: "is-away", heads: 20, covered, ...row, from: "2026-10", to: "2027-10" }],
    });
  const base = waiting(hours);
  const begins = viewIn(hours).weeks.findIndex((day) => day > "2026-08-31");
  it("make the list longer from the month in which they go, and nothing before it", () => {
    const longer = away(0);
    expect(longer.slice(0, begins)).toEqual(base.slice(0, begins));
    longer.forEach((people, week) => expect(people).toBeGreaterThanOrEqual(base[week]! - 1e-9));
    expect(longer[begins + 12]! - base[begins + 12]!).toBeGreaterThan(1);
  });
  it("make it less so the more of them is covered, and not at all where all of it is", () => {
    const [none, half, all] = [0, 0.5, 1].map((share) => away(share).at(-1)!);
    expect(half).toBeLessThan(none! - 1);
    expect(all).toBeLessThan(half! - 1);
    expect(all).toBeCloseTo(base.at(-1)!, 6);
  });
});

describe("the staff of the service", () => {
  it("are its share of the staff in post, from month end to month end along a straight line", () => {
    const shares = [
      { level: "level1", setting: "setting1", value: 0.3 },
      { level: "level1", setting: "setting2", value: 0.05 },
      { level: "support", setting: "setting2", value: 0.2 },
    ] as const;
    const plan = staffed({
      settings: 2,
      assumptions: [
        given("setting_share", null, [
          { setting: "setting1", value: 0.25 },
          { setting: "setting2", value: 0.75 },
        ]),
        given("level_share", null, equalShares("level", ["support", "level1"])),
        given("staff_share", null, [...shares]),
        ...counted({ referrals: 1, starts: 1, list: 0 }),
      ],
      service: { capacity: "starts" },
    });
    const view = viewIn(plan);
    const table = runPlan(plan).tables({ measures: ["staff_in_post"], by: ["setting", "level"], time: "month" })[0]!;
    const atEnd = (month: number, setting: string, level: string): number => {
      const group = table.groups.findIndex(({ ids }) => ids.join() === [setting, level].join());
      return month < 0
        ? 200 * (setting === "setting1" ? 0.25 : 0.75) * 0.5
        : table.values[group * table.times.length + month]!;
    };
    for (const level of ["support", "level1"]) {
      const own = view.levels.find((one) => one.id === level)!;
      view.weeks.forEach((name, week) => {
        const day = new Date(Date.parse(name) + 3.5 * 86_400_000);
        const month = (day.getUTCFullYear() - 2026) * 12 + day.getUTCMonth() - 3;
        const days = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 0)).getUTCDate();
        const passed = (day.getUTCDate() - 0.5) / days;
        const expected = shares
          .filter((one) => one.level === level)
          .reduce(
            (sum, { setting, value }) =>
              sum + value * ((1 - passed) * atEnd(month - 1, setting, level) + passed * atEnd(month, setting, level)),
            0,
          );
        expect(own.wte[week], name).toBeCloseTo(expected, 9);
      });
    }
  });
  it("are those of its own setting alone where it names one", () => {
    const plan = staffed({
      settings: 2,
      assumptions: [
        given("setting_share", null, [
          { setting: "setting1", value: 0.25 },
          { setting: "setting2", value: 0.75 },
        ]),
        ...counted({ referrals: 1, starts: 1, list: 0 }),
      ],
      service: { capacity: "starts", setting: "setting1" },
    });
    const { queue } = queueIn(plan);
    expect(queue.staff.opening[1]).toBeCloseTo(0.1 * 100 * 0.25, 9);
  });
  it("count temporary staff in vacancies, where the share covered is known", () => {
    const cover = staffed({
      assumptions: [given("temporary_cover", 0.5), ...counted({ referrals: 1, starts: 1, list: 0 })],
      service: { capacity: "starts" },
    });
    // 100 WTE in post leave 100 / 0.9 - 100 vacant; half of them are covered.
    expect(queueIn(cover).queue.staff.opening[1]).toBeCloseTo(0.1 * (100 + 0.5 * (100 / 0.9 - 100)), 9);
  });
});

describe("where starts are counted", () => {
  const plan = staffed({
    service: { capacity: "starts", tiers: [tier("only")] },
    assumptions: [
      ...counted({ referrals: 10, starts: 8, list: 100, longest: 10 }),
      given("participation", 0.8),
      given("temporary_cover", 0),
    ],
    scenarios: [
      scenario("hours", { assumption: "participation", op: "multiply", value: 1.2 }),
      scenario("share", { assumption: "staff_share", op: "multiply", value: 1.5, where: { level: "level1" } }),
      scenario("cover", { assumption: "temporary_cover", op: "set", value: 0.9 }),
    ],
  });
  const base = queueIn(plan);
  const wte = (of: typeof base, week: number): number => of.queue.staff.wte[week * 2 + 1]!;

  it("they rise and fall with the staff, against those of the day before the plan", () => {
    base.run.available.forEach((starts, week) => expect(starts).toBeCloseTo((8 * wte(base, week)) / 10, 9));
    expect(base.run.available[150]).not.toBeCloseTo(8, 1);
  });
  it.each(["hours", "share", "cover"])(
    "a scenario that changes %s from the first day is told against the plan before it",
    (id) => {
      const other = queueIn(plan, { scenario: id });
      other.run.available.forEach((starts, week) => expect(starts).toBeCloseTo((8 * wte(other, week)) / 10, 9));
      expect(other.run.available[0]!).toBeGreaterThan(base.run.available[0]! * (id === "cover" ? 1.05 : 1.15));
    },
  );
  it("the workforce before the scenario may be handed in, and comes to the same", () => {
    const projection = runPlan(plan);
    const handed = queueIn(plan, { scenario: "staff", base: () => ({ ok: true, value: projection, problems: [] }) });
    expect(handed.run.available).toEqual(queueIn(plan, { scenario: "staff" }).run.available);
  });
});
