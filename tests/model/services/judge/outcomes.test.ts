/** What comes of a service, against sums done by hand: effect x cases, contacts, WTE-years or people and years. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { moneyOf } from "../../../../model/services/judge/money";
import { outcomesOf, type OutcomeView } from "../../../../model/services/judge/outcomes";
import { given } from "../../build-plan";
import { apart } from "../../run-plan";
import { viewIn, planWithService } from "../build-service";
import { handMade, outcome, tier, viewOf, type HandMade } from "../hand-made";

/** 365.25 days of 7. */
const weeksInYear = 52.178571428571431;
const effect = (value: number | string | null, extra: Parameters<typeof given>[3] = {}) =>
  given("outcome_effect", value, [], extra);
const only = ({ resolved, view }: HandMade): OutcomeView => outcomesOf(resolved, view)[0]!;
const source = { id: "paper", title: "A paper", publisher: "Somebody" };
const withSource = (made: HandMade): HandMade => ({
  ...made,
  resolved: { ...made.resolved, plan: { ...made.plan, sources: [source] } },
});

describe("what an outcome is counted by", () => {
  test("completed cases: 3 a week in the 52 weeks of the year, half an appointment each", () => {
    const {
      driver,
      amount,
      effect: each,
      years,
    } = only(
      handMade({ outcomes: [outcome("appointments", "case")] }, { assumptions: [effect(0.5)] }, { completed: [3] }),
    );
    expect(years).toEqual(["2026/27", "2027/28", "2028/29"]);
    expect(driver.values).toEqual([52 * 3, 52 * 3, 52 * 3]);
    expect(amount.values).toEqual([78, 78, 78]);
    expect(amount.all).toBe(234);
    expect(each.values).toEqual([0.5, 0.5, 0.5]);
  });
  test("attended contacts: what is booked again counts once, what is missed for good not at all", () => {
    const tiers = [tier("brief"), tier("long")];
    // Of 6 contacts a fifth is missed and half of that booked again: 6 / (1 - 0.1) x 0.8. Of 10, none is missed.
    const assumptions = [
      effect(0.1),
      given("contacts", null, [
        { tier: "brief", value: 6 },
        { tier: "long", value: 10 },
      ]),
      given("non_attendance", 0, [{ tier: "brief", value: 0.2 }]),
      given("rebooked_share", null, [{ tier: "brief", value: 0.5 }]),
    ];
    const { driver, amount } = only(
      handMade({ outcomes: [outcome("appointments", "contact")], tiers }, { assumptions }, { completed: [2, 1] }),
    );
    const contacts = 52 * (2 * (6 / 0.9) * 0.8 + 10);
    expect(driver.values[1]).toBeCloseTo(contacts, 9);
    expect(amount.values[1]).toBeCloseTo(0.1 * contacts, 9);
  });
  test("contacts change when the plan changes them", () => {
    const assumptions = [
      effect(1),
      given("contacts", 4, [], { when: [{ from: "2027-04", value: 8 }] }),
      given("non_attendance", 0),
    ];
    const { driver } = only(
      handMade({ outcomes: [outcome("appointments", "contact")] }, { assumptions }, { completed: [1] }),
    );
    expect(driver.values).toEqual([52 * 4, 52 * 8, 52 * 8]);
  });
  test("WTE and years: 4 WTE in 52 weeks are a little under 4 WTE-years, and over three years as much as the days come to", () => {
    const { driver, amount } = only(
      handMade(
        { outcomes: [outcome("appointments", "wte")] },
        { assumptions: [effect(34)] },
        { completed: [1], wte: { support: 1, level1: 3 } },
      ),
    );
    expect(driver.values[1]).toBeCloseTo((4 * 52) / weeksInYear, 9);
    expect(driver.all).toBeCloseTo((4 * 156) / weeksInYear, 9);
    expect(amount.values[1]).toBeCloseTo((34 * 4 * 52) / weeksInYear, 9);
  });
  test("people covered and years, with a fall of 35% in what happened before: fewer, not more", () => {
    const assumptions = [effect(-0.35), given("outcome_before", 2), given("people_covered", 500)];
    const { driver, amount, before } = only(
      handMade({ outcomes: [outcome("falls", "person", { relative: true, aim: "fewer" })] }, { assumptions }, {}),
    );
    expect(driver.values[1]).toBeCloseTo((500 * 52) / weeksInYear, 9);
    expect(amount.values[1]).toBeCloseTo((-350 * 52) / weeksInYear, 9);
    expect(before.all).toBe(2);
  });
  test("a first year that begins in October has half a year's worth", () => {
    const { driver } = only(
      handMade(
        { outcomes: [outcome("falls", "person")] },
        { start: "2026-10", assumptions: [effect(1), given("people_covered", 100)] },
        {},
      ),
    );
    expect(driver.values[0]).toBeCloseTo((100 * 26) / weeksInYear, 9);
  });
});

describe("an effect that differs", () => {
  test("changes by date: each week counts with its own effect", () => {
    const changing = given("outcome_effect", 1, [], { when: [{ from: "2027-04", value: 3 }] });
    const { amount, effect: each } = only(
      handMade({ outcomes: [outcome("appointments", "case")] }, { assumptions: [changing] }, { completed: [1] }),
    );
    expect(amount.values).toEqual([52, 156, 156]);
    expect(each.values).toEqual([1, 3, 3]);
    expect(each.all).toBeCloseTo((52 + 156 + 156) / 156, 12);
  });
  const places = { places: 2, assumptions: [given("outcome_effect", 1, [{ place: "place2", value: 2 }])] };
  const outcomes = [outcome("appointments", "case")];
  test("by place: with the places one by one it is added up, with all of them at once it is missing", () => {
    const { plan, resolved, view } = handMade({ outcomes }, places, { completed: [3] });
    const [together] = outcomesOf(resolved, view);
    expect(together!.amount.values.every(Number.isNaN)).toBe(true);
    expect(together!.amount.missing).toEqual([
      expect.objectContaining({ assumption: "outcome_effect", why: "differs", for: "appointments" }),
    ]);
    const [apartFrom] = outcomesOf(resolved, view, [
      viewOf(plan, { completed: [2], place: "place1" }),
      viewOf(plan, { completed: [1], place: "place2" }),
    ]);
    expect(apartFrom!.driver.values[1]).toBe(156);
    expect(apartFrom!.amount.values[1]).toBe(52 * 2 * 1 + 52 * 1 * 2);
    expect(apartFrom!.effect.values[1]).toBeCloseTo(4 / 3, 12);
    expect(apartFrom!.evidence.map(({ place, effect: each }) => [place, each])).toEqual([
      ["place1", 1],
      ["place2", 2],
    ]);
  });
  test("of one place only that place's counts", () => {
    const { plan, resolved } = handMade({ outcomes }, places, {});
    expect(outcomesOf(resolved, viewOf(plan, { completed: [1], place: "place2" }))[0]!.amount.values[1]).toBe(104);
  });
});

describe("what is missing stays missing and is named", () => {
  const missing = (made: HandMade): string[] =>
    only(made).amount.missing.map((one) => `${one.assumption} ${one.for} ${one.why}`);
  const isMissing = (made: HandMade): boolean =>
    [...only(made).amount.values, only(made).amount.all].every(Number.isNaN);
  const falls = [outcome("falls", "person", { relative: true })];
  it.each([
    [
      "the effect",
      handMade({ outcomes: [outcome("visits", "case")] }, { assumptions: [effect(null)] }, { completed: [1] }),
      ["outcome_effect visits empty"],
    ],
    [
      "an effect that is not even listed",
      handMade({ outcomes: [outcome("visits", "case")] }, {}, { completed: [1] }),
      ["outcome_effect visits empty"],
    ],
    [
      "what happened before",
      handMade({ outcomes: falls }, { assumptions: [effect(-0.35), given("people_covered", 500)] }, { completed: [1] }),
      ["outcome_before falls empty"],
    ],
    [
      "the people covered",
      handMade({ outcomes: falls }, { assumptions: [effect(-0.35), given("outcome_before", 2)] }, { completed: [1] }),
      ["people_covered  empty"],
    ],
    [
      "the list",
      handMade({ outcomes: [outcome("visits", "case")] }, { assumptions: [effect(1)] }, {}),
      ["referrals  list"],
    ],
    [
      "contacts",
      handMade(
        { outcomes: [outcome("visits", "contact")] },
        { assumptions: [effect(1), given("non_attendance", 0.1)] },
        { completed: [1] },
      ),
      ["contacts only empty"],
    ],
    [
      "the staff",
      handMade({ outcomes: [outcome("visits", "wte")] }, { assumptions: [effect(1)] }, { completed: [1] }),
      ["stated_team  empty"],
    ],
    [
      "one level of the staff",
      handMade(
        { outcomes: [outcome("visits", "wte")] },
        { assumptions: [effect(1)] },
        { completed: [1], wte: { support: 1, level1: Number.NaN } },
      ),
      ["stated_team level 1 empty"],
    ],
  ])("%s", (_, made, named) => {
    expect(isMissing(made)).toBe(true);
    expect(missing(made)).toEqual(named);
  });
  test("an outcome that can be had does not suffer from one that cannot", () => {
    const made = handMade(
      { outcomes: [outcome("one", "case"), outcome("other", "case")] },
      { assumptions: [given("outcome_effect", null, [{ outcome: "other", value: 2 }])] },
      { completed: [1] },
    );
    expect(outcomesOf(made.resolved, made.view).map((one) => one.amount.values[1])).toEqual([Number.NaN, 104]);
  });
  test("a tier nobody completed needs no contacts", () => {
    const assumptions = [effect(1), given("contacts", null, [{ tier: "brief", value: 6 }]), given("non_attendance", 0)];
    const { amount } = only(
      handMade(
        { outcomes: [outcome("visits", "contact")], tiers: [tier("brief"), tier("long")] },
        { assumptions },
        { completed: [1, 0] },
      ),
    );
    expect(amount.values[1]).toBe(52 * 6);
    expect(amount.missing).toEqual([]);
  });
});

describe("evidence", () => {
  const made = (
    assumptions: Parameters<typeof handMade>[1]["assumptions"],
    scenarios: Parameters<typeof handMade>[1]["scenarios"] = [],
    scenario?: string,
  ): OutcomeView =>
    only(
      withSource(
        handMade(
          { outcomes: [outcome("visits", "case")] },
          { assumptions: assumptions!, scenarios: scenarios },
          { completed: [1] },
          scenario,
        ),
      ),
    );
  const range = { low: 1, high: 4, level: 0.8 };
  test("source, status and range come with the effect", () => {
    const { evidence, low, amount, high, level } = made([effect(2, { range, source: "paper", status: "published" })]);
    expect(evidence).toEqual([
      expect.objectContaining({ place: undefined, effect: 2, source: "A paper", status: "published", range }),
    ]);
    expect([low.values[1], amount.values[1], high.values[1], level]).toEqual([52, 104, 208, 0.8]);
  });
  test("an entry's own source, status and reason come before those of the whole", () => {
    const entry = { outcome: "visits", value: 2, status: "derived" as const, reason: "ours" };
    expect(made([given("outcome_effect", null, [entry], { source: "paper" })]).evidence[0]).toMatchObject({
      source: "A paper",
      status: "derived",
      reason: "ours",
    });
  });
  test("without a range there is no low or high, and nothing is missing for that", () => {
    const { low, high, level } = made([effect(2)]);
    expect([low.values[1], high.values[1], level, low.missing]).toEqual([Number.NaN, Number.NaN, undefined, []]);
  });
  test("a range given with one value says nothing of another", () => {
    expect(made([given("outcome_effect", 2, [{ outcome: "visits", value: 3 }], { range })]).level).toBeUndefined();
  });
  test("a formula has the range of what it names", () => {
    const own = {
      id: "days",
      label: "Days",
      unit: "per case",
      value: 10,
      range: { low: 8, high: 15, level: 0.9 },
      status: "judgement" as const,
    };
    const { low, high, level } = made([own, effect("= 1 - days")]);
    expect([low.values[1], high.values[1], level]).toEqual([52 * -14, 52 * -7, 0.9]);
  });
  test("a scenario's change is named and leaves neither range nor before and after", () => {
    const scenarios = [
      { id: "better", name: "Better", changes: [{ assumption: "outcome_effect", op: "multiply" as const, value: 2 }] },
    ];
    const { evidence, amount, level } = made(
      [effect("= 5 - 3", { range: { low: 1, high: 4, level: 0.8 } })],
      scenarios,
      "better",
    );
    expect(amount.values[1]).toBe(52 * 4);
    expect(evidence[0]).toMatchObject({ changedBy: ["Better"], range: undefined, readings: undefined });
    expect(level).toBeUndefined();
  });
  describe("before and after", () => {
    const named = (id: string, value: number) => ({
      id,
      label: id,
      unit: "per case",
      value,
      status: "published" as const,
      source: "paper",
    });
    it.each([
      [
        "two numbers, after less before",
        [effect("= 112 - 128")],
        { before: { label: "", value: 128 }, after: { label: "", value: 112 } },
      ],
      [
        "two figures of the register",
        [named("first", 128), named("second", 112), effect("= second - first")],
        { before: { label: "first", value: 128 }, after: { label: "second", value: 112 } },
      ],
      [
        "two readings",
        [
          effect(-16, {
            readings: [
              { label: "Before", value: 128 },
              { label: "After", value: 112 },
            ],
          }),
        ],
        { before: { label: "Before", value: 128 }, after: { label: "After", value: 112 } },
      ],
      [
        "two readings of a figure that is named",
        [
          {
            ...named("change", -16),
            readings: [
              { label: "Before", value: 128 },
              { label: "After", value: 112 },
            ],
          },
          effect("= change"),
        ],
        { before: { label: "Before", value: 128 }, after: { label: "After", value: 112 } },
      ],
      [
        "not readings that are rivals",
        [
          effect(-0.087, {
            readings: [
              { label: "Appendix", value: -0.087 },
              { label: "Body", value: -0.09 },
            ],
          }),
        ],
        undefined,
      ],
      ["not a share of something", [effect("= 52 * 2 / 3")], undefined],
      ["not a difference of more", [effect("= 9 - 3 - 1")], undefined],
    ])("%s", (_, assumptions, readings) => {
      expect(made(assumptions).evidence[0]!.readings).toEqual(readings);
    });
    test("a figure that is only named lends its source", () => {
      expect(made([named("change", -16), { ...effect("= change"), status: "judgement" }]).evidence[0]).toMatchObject({
        assumption: "change",
        source: "A paper",
        status: "published",
      });
    });
  });
});

describe("whatever the numbers", () => {
  const number = (least: number, most: number): fc.Arbitrary<number> =>
    fc.integer({ min: 0, max: 1000 }).map((step) => least + ((most - least) * step) / 1000);
  const runs = { seed: 20261122, numRuns: 40 };
  test("twice the cases bring about twice as much", () => {
    fc.assert(
      fc.property(number(-5, 5), number(0.1, 30), number(0.1, 9), (each, cases, times) => {
        const amountOf = (people: number): number =>
          only(
            handMade(
              { outcomes: [outcome("visits", "case")] },
              { assumptions: [effect(each)] },
              { completed: [people] },
            ),
          ).amount.all;
        expect(Math.abs(amountOf(cases * times) - times * amountOf(cases))).toBeLessThan(
          1e-9 * (1 + Math.abs(times * amountOf(cases))),
        );
      }),
      runs,
    );
  });
  test("low is never above likely, nor likely above high, for effects below zero as above", () => {
    fc.assert(
      fc.property(
        fc.tuple(number(-5, 5), number(-5, 5), number(-5, 5)),
        // Of no cases there is no amount.
        number(0.1, 30),
        fc.boolean(),
        (ends, cases, relative) => {
          const [low, likely, high] = [...ends].sort((a, b) => a - b) as [number, number, number];
          const {
            low: least,
            amount,
            high: most,
          } = only(
            handMade(
              { outcomes: [outcome("visits", "case", { relative })] },
              { assumptions: [effect(likely, { range: { low, high, level: 0.8 } }), given("outcome_before", 3)] },
              { completed: [cases] },
            ),
          );
          for (const year of [0, 1, 2]) {
            expect(least.values[year]).toBeLessThanOrEqual(amount.values[year]!);
            expect(amount.values[year]).toBeLessThanOrEqual(most.values[year]!);
          }
        },
      ),
      runs,
    );
  });
});

test("a list that was run: the amount is the effect of everybody it completed", () => {
  const plan = planWithService({
    service: { outcomes: [outcome("visits", "case")] },
    assumptions: [
      given("referrals", 10),
      given("starts_per_week", 8),
      given("opening_list", 0),
      given("weeks_in_treatment", 6),
      effect(0.25),
    ],
  });
  const view = viewIn(plan);
  const [visits] = outcomesOf(
    handMade({ outcomes: [outcome("visits", "case")] }, { assumptions: plan.assumptions }, {}).resolved,
    view,
  );
  expect(visits!.amount.all).toBeGreaterThan(0);
  expect(apart(visits!.amount.values[1]!, 0.25 * view.byYear.completed![1]!)).toBeLessThan(1e-12);
});

describe("for whom an outcome is", () => {
  const tiers = [tier("in-work"), tier("out-of-work")];
  const with0 = given("non_attendance", 0);
  it("counts the cases of its tiers alone: of 3 a week in work and 2 out of work, 56 in 100 of the three", () => {
    const { resolved, view } = handMade(
      {
        outcomes: [{ ...outcome("leave", "case", { aim: "fewer" }), tiers: ["in-work"] }, outcome("all", "case")],
        tiers,
      },
      { assumptions: [effect(-0.56)] },
      { completed: [3, 2] },
    );
    const [leave, all] = outcomesOf(resolved, view);
    expect(leave!.driver.values[1]).toBe(156);
    expect(leave!.amount.values[1]).toBeCloseTo(-0.56 * 156, 9);
    expect(leave!.tiers).toEqual(["in-work"]);
    expect(all!.driver.values[1]).toBe(260);
    expect(all!.tiers).toEqual([]);
  });
  it("counts the contacts of its tiers alone, and misses nothing of another's", () => {
    const { amount } = only(
      handMade(
        { outcomes: [{ ...outcome("appointments", "contact"), tiers: ["in-work"] }], tiers },
        { assumptions: [effect(1), with0, given("contacts", null, [{ tier: "in-work", value: 4 }])] },
        { completed: [3, 2] },
      ),
    );
    expect(amount.values[1]).toBe(52 * 3 * 4);
  });
});

describe("a mean of each person", () => {
  const scores = (mean: boolean | undefined, completed: readonly number[] = [3]) =>
    only(
      handMade(
        {
          outcomes: [
            { ...outcome("eq-5d", "case", { unit: "index points" }), ...(mean === undefined ? {} : { mean }) },
          ],
        },
        { assumptions: [effect(0.15, { range: { low: 0.05, high: 0.2, level: 0.8 } })] },
        { completed },
      ),
    );
  it("is told for one of them and never added up, in a year or over years", () => {
    const { amount, low, high, driver } = scores(true);
    expect(amount.values).toEqual([0.15, 0.15, 0.15]);
    expect([amount.all, low.all, high.all, driver.all]).toEqual([0.15, 0.05, 0.2, 468]);
  });
  it("is what a file without a word on it means by points, scores and an index", () => {
    expect(scores(undefined).mean).toBe(true);
    expect(scores(false).amount.values[1]).toBeCloseTo(0.15 * 156, 9);
    expect(only(handMade({ outcomes: [outcome("appointments", "case")] }, { assumptions: [effect(1)] }, {})).mean).toBe(
      false,
    );
  });
  it("is none where nobody was seen", () => {
    const { amount } = scores(true, [0]);
    expect(amount.values.every(Number.isNaN)).toBe(true);
    expect(amount.missing).toEqual([expect.objectContaining({ why: "none", label: "Cases completed" })]);
  });
  it("has no price", () => {
    const { resolved, view } = handMade(
      { outcomes: [{ ...outcome("eq-5d", "case"), mean: true }, outcome("visits", "case")] },
      { assumptions: [effect(1)] },
      { completed: [1], wte: { level1: 1 } },
    );
    expect(moneyOf(resolved, view, outcomesOf(resolved, view)).costOfOutcome.map(({ id }) => id)).toEqual(["visits"]);
  });
});

it("nothing comes of nobody: an effect for each WTE is no nought where nobody works", () => {
  const { amount } = only(
    handMade(
      { outcomes: [outcome("appointments", "wte")] },
      { assumptions: [effect(34)] },
      { completed: [0], wte: { level1: 0 } },
    ),
  );
  expect([...amount.values, amount.all].every(Number.isNaN)).toBe(true);
  expect(amount.missing).toEqual([expect.objectContaining({ why: "staff" })]);
});

it("names what a formula lacks, not the effect it gives", () => {
  const own = {
    id: "struggling",
    label: "Who struggle",
    unit: "per case, contact, WTE or person",
    value: null,
    status: "judgement" as const,
  };
  const { amount } = only(
    handMade(
      { outcomes: [outcome("visits", "case")] },
      { assumptions: [effect("= 0.11 * struggling"), own] },
      { completed: [1] },
    ),
  );
  expect(amount.missing.map(({ assumption, why }) => [assumption, why])).toEqual([["struggling", "empty"]]);
});
