/** The money of a service against sums done by hand: pay by level, what is paid back, supervision, learners. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { moneyOf, type MoneyView } from "../../../../model/services/judge/money";
import { outcomesOf } from "../../../../model/services/judge/outcomes";
import { given } from "../../build-plan";
import { apart } from "../../run-plan";
import { handMade, outcome, viewOf, type HandMade, type ViewOptions } from "../hand-made";

const weeksInYear = 52.178571428571431;
/** The part of a year that the 52 weeks of 2027/28 are. */
const part = 52 / weeksInYear;

/** 40,000 with a fifth on top and a quarter of that: 60,000 a WTE; support workers 30,000 at the same rates, 45,000. */
const pay = [
  given("pay_point", null, [
    { level: "level1", value: 40_000 },
    { level: "support", value: 30_000 },
  ]),
  given("pay_supplement", 0.2),
  given("on_cost_rate", 0.25),
];
const money = ({ resolved, view }: HandMade): MoneyView => moneyOf(resolved, view, outcomesOf(resolved, view));
const withPay = (
  view: ViewOptions,
  assumptions: typeof pay = [],
  service: Parameters<typeof handMade>[0] = {},
): MoneyView => money(handMade(service, { assumptions: [...pay, ...assumptions] }, view));
const named = (line: {
  readonly missing: readonly {
    readonly assumption: string;
    readonly label: string;
    readonly for: string;
    readonly why: string;
  }[];
}): string[] => line.missing.map((one) => `${one.assumption} ${one.for} ${one.why}`);

describe("cost", () => {
  const team = withPay({ completed: [4], wte: { support: 2, level1: 3 } });
  test("WTE x pay x supplement x on-costs, for the weeks of the year", () => {
    expect(team.levels.map(({ id, wteYears, cost }) => [id, wteYears.values[1], cost.values[1]])).toEqual([
      ["support", expect.closeTo(2 * part, 9), expect.closeTo(90_000 * part, 5)],
      ["level1", expect.closeTo(3 * part, 9), expect.closeTo(180_000 * part, 5)],
    ]);
    expect(team.cost.values[1]).toBeCloseTo(270_000 * part, 5);
    expect(team.cost.all).toBeCloseTo((270_000 * 156) / weeksInYear, 4);
  });
  test("by completed case", () => {
    expect(team.costOfCase.values[1]).toBeCloseTo((270_000 * part) / (4 * 52), 6);
    // Cost and cases both grow with the weeks, so a case costs the same over all years.
    expect(apart(team.costOfCase.all, team.costOfCase.values[1]!)).toBeLessThan(1e-12);
  });
  test("a case costs nothing known where nobody completed, and the reason is not an empty figure", () => {
    const { costOfCase } = withPay({ completed: [0], wte: { level1: 1 } });
    expect(costOfCase.values[1]).toBeNaN();
    expect(costOfCase.missing).toEqual([expect.objectContaining({ why: "none", label: "Cases completed" })]);
  });
  test("pay follows its dates", () => {
    const raised = money(
      handMade(
        {},
        {
          assumptions: [
            given("pay_point", 40_000, [], { when: [{ from: "2027-04", value: 50_000 }] }),
            given("pay_supplement", 0),
            given("on_cost_rate", 0),
          ],
        },
        { completed: [1], wte: { level1: 1 } },
      ),
    );
    expect(raised.cost.values[0]).toBeCloseTo(40_000 * part, 6);
    expect(raised.cost.values[1]).toBeCloseTo(50_000 * part, 6);
  });
  test("each place has its own pay", () => {
    const byPlace = {
      places: 2,
      assumptions: [
        ...pay.slice(0, 1),
        given("pay_supplement", 0, [{ place: "place2", value: 0.2 }]),
        given("on_cost_rate", 0),
      ],
    };
    const { plan, resolved, view } = handMade({}, byPlace, { completed: [2], wte: { level1: 3 } });
    expect(named(moneyOf(resolved, view, []).cost)).toEqual(["pay_supplement level 1 differs"]);
    const both = moneyOf(
      resolved,
      view,
      [],
      [
        viewOf(plan, { completed: [1], wte: { level1: 2 }, place: "place1" }),
        viewOf(plan, { completed: [1], wte: { level1: 1 }, place: "place2" }),
      ],
    );
    expect(both.cost.values[1]).toBeCloseTo((2 * 40_000 + 48_000) * part, 5);
    expect(both.costOfCase.values[1]).toBeCloseTo(((2 * 40_000 + 48_000) * part) / 104, 6);
  });
  it.each([
    [
      "pay",
      { completed: [1], wte: { level1: 1 } },
      [given("pay_point", null), ...pay.slice(1)],
      ["pay_point level 1 empty"],
    ],
    ["the supplement", { completed: [1], wte: { level1: 1 } }, [pay[0]!, pay[2]!], ["pay_supplement level 1 empty"]],
    ["staff", { completed: [1] }, pay, ["stated_team  empty"]],
    [
      "one level of it",
      { completed: [1], wte: { support: 1, level1: Number.NaN } },
      pay,
      ["stated_team level 1 empty"],
    ],
  ])("missing while %s is missing", (_, view, assumptions, why) => {
    const { cost, costOfCase } = money(handMade({}, { assumptions }, view));
    expect([...cost.values, cost.all, costOfCase.all].every(Number.isNaN)).toBe(true);
    expect(named(cost)).toEqual(why);
  });
  test("is known while the list is not, and a case's is not", () => {
    const { cost, costOfCase } = withPay({ wte: { level1: 1 } });
    expect(cost.values[1]).toBeCloseTo(60_000 * part, 6);
    expect(costOfCase.values[1]).toBeNaN();
    expect(named(costOfCase)).toEqual(["referrals  list"]);
  });
  test("a level with nobody in it needs no pay", () => {
    const { cost } = money(
      handMade(
        {},
        { assumptions: [given("pay_point", null, [{ level: "level1", value: 40_000 }]), ...pay.slice(1)] },
        { completed: [1], wte: { level1: 1, support: 0 } },
      ),
    );
    expect(cost.values[1]).toBeCloseTo(60_000 * part, 6);
    expect(cost.missing).toEqual([]);
  });
});

describe("cost of an outcome", () => {
  const costOf = (effect: number | null, aim: "more" | "fewer"): MoneyView["costOfOutcome"][number]["cost"] =>
    withPay({ completed: [2], wte: { level1: 1 } }, [given("outcome_effect", effect)], {
      outcomes: [outcome("one", "case", { aim })],
    }).costOfOutcome[0]!.cost;
  test("half an appointment more in each of 104 cases", () => {
    expect(costOf(0.5, "more").values[1]).toBeCloseTo((60_000 * part) / 52, 6);
  });
  test("a quarter of a fall fewer in each: a price of a fall avoided, not below zero", () => {
    expect(costOf(-0.25, "fewer").values[1]).toBeCloseTo((60_000 * part) / 26, 6);
  });
  it.each([
    ["nothing", 0, "more"],
    ["more falls where fewer are wanted", 0.25, "fewer"],
    ["fewer where more are wanted", -0.25, "more"],
  ] as const)("%s has no price", (_, effect, aim) => {
    const line = costOf(effect, aim);
    expect(line.values[1]).toBeNaN();
    expect(named(line)).toEqual(["  none"]);
  });
  test("an effect nobody knows is named", () => {
    expect(named(costOf(null, "more"))).toEqual(["outcome_effect one empty"]);
  });
});

describe("what is paid back", () => {
  const of = (ceilings: Record<string, number>, wte: Record<string, number> = { level1: 2 }): MoneyView =>
    withPay({ completed: [1], wte }, [
      given(
        "reimbursement_ceiling",
        null,
        Object.entries(ceilings).map(([level, value]) => ({ level, value })),
      ),
    ]);
  test("up to the ceiling; the rest is left to pay", () => {
    const { reimbursement } = of({ level1: 50_000 });
    expect(reimbursement!.levels[0]).toMatchObject({ costOfWte: 60_000, ceiling: 50_000 });
    expect(reimbursement!.paidBack.values[1]).toBeCloseTo(100_000 * part, 5);
    expect(reimbursement!.left.values[1]).toBeCloseTo(20_000 * part, 5);
  });
  test("no more than it cost", () => {
    const { reimbursement } = of({ level1: 72_141 });
    expect(reimbursement!.paidBack.values[1]).toBeCloseTo(120_000 * part, 5);
    expect(reimbursement!.left.values[1]).toBe(0);
  });
  test("a level without a ceiling is missing, not unpaid, and the other keeps its own", () => {
    const { reimbursement } = of({ level1: 50_000 }, { support: 1, level1: 2 });
    const [support, registered] = reimbursement!.levels;
    expect(support!.ceiling).toBeNaN();
    expect([support!.paidBack.values[1], support!.left.values[1]]).toEqual([Number.NaN, Number.NaN]);
    expect(registered!.paidBack.values[1]).toBeCloseTo(100_000 * part, 5);
    expect(reimbursement!.paidBack.values[1]).toBeNaN();
    expect(named(reimbursement!.paidBack)).toEqual(["reimbursement_ceiling Support worker empty"]);
  });
  test("without any ceiling nothing is shown", () => {
    expect(of({}).reimbursement).toBeUndefined();
  });
});

describe("the cost of waiting", () => {
  const of = (extra: object, value: number | null = 12): MoneyView["waiting"] => {
    const made = handMade(
      {},
      { assumptions: [...pay, { ...given("waiting_cost", value), ...extra }] },
      { completed: [1], waiting: 30, wte: { level1: 1 } },
    );
    return money({
      ...made,
      resolved: {
        ...made.resolved,
        plan: { ...made.plan, sources: [{ id: "paper", title: "A paper", publisher: "Somebody" }] },
      },
    }).waiting;
  };
  test("30 people for 52 weeks at 12 a week", () => {
    const waiting = of({ source: "paper" });
    expect(waiting!.source).toBe("A paper");
    expect(waiting!.weeksWaited.values[1]).toBe(30 * 52);
    expect(waiting!.cost!.values[1]).toBe(30 * 52 * 12);
  });
  test("not without a source", () => {
    expect(of({})).toMatchObject({ source: undefined, cost: undefined });
  });
  test("not without a figure", () => {
    expect(of({ source: "paper" }, null)).toBeUndefined();
  });
});

describe("supervision given in the service", () => {
  const supervised = [
    given("supervision_given", null, [
      { level: "support", value: 1.5 },
      { level: "level1", value: 4 },
    ]),
    given("contracted_hours", 37.5),
  ];
  test("hours for each WTE of the others, at the supervising level's pay for an hour", () => {
    const { supervision, cost } = withPay({ completed: [1], wte: { support: 4, level1: 1 } }, supervised, {
      supervisor: "level1",
    });
    expect(supervision!.level).toBe("level 1");
    expect(supervision!.hours.values[1]).toBe(1.5 * 4 * 52);
    // 6 of the 37.5 hours of one WTE: 16% of its cost.
    expect(supervision!.cost.values[1]).toBeCloseTo(0.16 * 60_000 * part, 6);
    expect(cost.values[1]).toBeCloseTo((4 * 45_000 + 60_000) * part, 5);
  });
  test("none counted without a supervising level, or without hours", () => {
    expect(withPay({ completed: [1], wte: { support: 4, level1: 1 } }, supervised).supervision).toBeUndefined();
    expect(
      withPay({ completed: [1], wte: { support: 4, level1: 1 } }, [], { supervisor: "level1" }).supervision,
    ).toBeUndefined();
  });
  test("its cost is missing, its hours are not, while contracted hours are empty", () => {
    const { supervision } = withPay({ completed: [1], wte: { support: 4, level1: 1 } }, supervised.slice(0, 1), {
      supervisor: "level1",
    });
    expect(supervision!.hours.values[1]).toBe(312);
    expect(supervision!.cost.values[1]).toBeNaN();
    expect(named(supervision!.cost)).toEqual(["contracted_hours level 1 empty"]);
  });
});

describe("what hosting learners gives", () => {
  const hosted = (value: number | null, where: Parameters<typeof given>[2] = []) =>
    given("placement_weeks_per_wte", value, where);
  const learners = (
    assumptions: typeof pay,
    service: Parameters<typeof handMade>[0] = {},
    wte: Record<string, number> = { support: 5, level1: 3 },
  ): MoneyView["learners"] => money(handMade(service, { settings: 2, assumptions }, { completed: [1], wte })).learners;
  test("weeks for each registered WTE of the year, none for support workers", () => {
    expect(learners([hosted(4)])!.placementWeeks.values[1]).toBeCloseTo(12 * part, 9);
  });
  test("of the setting the service is in", () => {
    expect(
      learners([hosted(4, [{ setting: "setting2", value: 10 }])], { setting: "setting2" })!.placementWeeks.values[1],
    ).toBeCloseTo(30 * part, 9);
  });
  test("missing where its settings differ and nobody says which it is in", () => {
    const line = learners([hosted(4, [{ setting: "setting2", value: 10 }])])!.placementWeeks;
    expect(line.values[1]).toBeNaN();
    expect(named(line)).toEqual(["placement_weeks_per_wte  differs"]);
  });
  test("missing while the figure is, and not asked of a service without registered staff", () => {
    expect(learners([hosted(null)])!.placementWeeks.values[1]).toBeNaN();
    expect(learners([hosted(4)], {}, { support: 5 })).toBeUndefined();
  });
});

describe("whatever the numbers", () => {
  const number = (least: number, most: number): fc.Arbitrary<number> =>
    fc.integer({ min: 0, max: 1000 }).map((step) => least + ((most - least) * step) / 1000);
  const runs = { seed: 20261122, numRuns: 40 };
  test("cost adds up over levels and over years, and what is paid back and what is left add up to it", () => {
    fc.assert(
      fc.property(
        // Of nobody there is no cost at all.
        number(0.1, 9),
        number(0.1, 9),
        number(0, 90_000),
        number(0, 90_000),
        (support, registered, ceiling, other) => {
          const ceilings = given("reimbursement_ceiling", null, [
            { level: "support", value: ceiling },
            { level: "level1", value: other },
          ]);
          const of = (wte: Record<string, number>): MoneyView => withPay({ completed: [1], wte }, [ceilings]);
          const both = of({ support, level1: registered });
          const near = (a: number, b: number): void => expect(Math.abs(a - b)).toBeLessThan(1e-6 * (1 + Math.abs(b)));
          near(both.cost.all, of({ support }).cost.all + of({ level1: registered }).cost.all);
          near(
            both.cost.all,
            both.cost.values.reduce((sum, value) => sum + value, 0),
          );
          [0, 1, 2].forEach((year) =>
            near(
              both.reimbursement!.paidBack.values[year]! + both.reimbursement!.left.values[year]!,
              both.cost.values[year]!,
            ),
          );
          expect(both.reimbursement!.left.all).toBeGreaterThanOrEqual(0);
        },
      ),
      runs,
    );
  });
});

describe("without staff", () => {
  const none = withPay({ completed: [0], wte: { level1: 0 } }, [given("reimbursement_ceiling", 50_000)]);
  it("there is no cost and nothing paid back, and it says why: neither is a nought", () => {
    expect([...none.cost.values, none.cost.all].every(Number.isNaN)).toBe(true);
    expect(none.cost.missing).toEqual([expect.objectContaining({ why: "staff" })]);
    expect(none.levels).toEqual([]);
    expect(none.reimbursement?.paidBack.values.every(Number.isNaN) ?? true).toBe(true);
  });
  it("a level nobody ever works at is no row of its own", () => {
    expect(withPay({ completed: [1], wte: { support: 0, level1: 2 } }).levels.map(({ id }) => id)).toEqual(["level1"]);
  });
});
