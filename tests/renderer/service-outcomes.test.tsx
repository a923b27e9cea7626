/** Outcomes and money of a service on the screen: how figures are said, which rows there are, and what is said where figures are missing. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, describe, expect, it, test } from "vitest";
import type { Backfill, MoneyView, OutcomeView, Plan, Service } from "../../model";
import { answersFor } from "../../renderer/engine/answer";
import type { Query } from "../../renderer/engine/queries";
import { Evidence } from "../../renderer/screens/services/outcomes/evidence";
import { LineTable, type LineRows } from "../../renderer/screens/services/outcomes/line-table";
import { moneyRows } from "../../renderer/screens/services/outcomes/money-rows";
import { outcomeRows } from "../../renderer/screens/services/outcomes/outcome-rows";
import { mostChanged, settingRows } from "../../renderer/screens/services/outcomes/setting-rows";
import { showPlan } from "../../renderer/state/plan-store";
import {
  amountText,
  backfillWords,
  moneyWords,
  outcomeWords,
  priceText,
  rangeText,
} from "../../renderer/words/service-outcomes";
import { given } from "../model/build-plan";
import { childrensService, clinicService, planOfServices } from "./service-plans";

const outcomes: NonNullable<Service["outcomes"]> = [
  { id: "falls", label: "Falls", unit: "falls", per: "person", relative: true, aim: "fewer" },
  { id: "days", label: "Wait for a diagnosis", unit: "days", per: "case", aim: "fewer" },
  { id: "visits", label: "GP appointments avoided", unit: "appointments", per: "wte", aim: "more" },
];
const figures = [
  given("outcome_effect", null, [
    { outcome: "falls", value: -0.35 },
    {
      outcome: "days",
      value: "= 112 - 128",
      source: "paper",
      status: "published",
      reason: "128 days before, 112 after.",
    },
    { outcome: "visits", value: "= each" },
  ]),
  {
    id: "each",
    label: "Appointments of one WTE",
    unit: "per case",
    value: 30,
    range: { low: 20, high: 45, level: 0.8 },
    status: "judgement" as const,
  },
  given("people_covered", 500),
  given("stated_team", null, [
    { service: "children", level: "support", value: 3 },
    { service: "children", level: "level1", value: 5 },
    { service: "children", level: "level2", value: 1.6 },
  ]),
  given("pay_point", null, [
    { level: "support", value: 25_000 },
    { level: "level1", value: 40_000 },
    { level: "level2", value: 50_000 },
  ]),
  given("pay_supplement", 0),
  given("on_cost_rate", 0.2),
  given("reimbursement_ceiling", null, [{ level: "level2", value: 55_000 }]),
];
const sources = [{ id: "paper", title: "A paper", publisher: "Somebody" }];
const scenarios = [
  {
    id: "more",
    name: "More moves",
    changes: [{ assumption: "move_rate", op: "set" as const, value: 0.1, where: { move: "across" } }],
  },
];
const made = planOfServices({
  settings: 2,
  services: [clinicService, { ...childrensService, outcomes }],
  assumptions: [...figures, given("move_rate", null, [{ move: "across", value: 0.01 }])],
  moves: [{ id: "across", label: "Across", from: { setting: "setting1" }, to: { setting: "setting2" } }],
  scenarios,
});
const plan: Plan = { ...made, sources };

function answer(query: Query, from = plan): unknown {
  const found = answersFor(from).answer(query);
  if (!found.ok) throw new Error(found.problems[0]?.says);
  return found.value;
}
const outcomesIn = (from = plan): readonly OutcomeView[] =>
  answer(
    { kind: "service-outcomes", scenario: undefined, service: "children", place: undefined },
    from,
  ) as readonly OutcomeView[];
const moneyIn = (from = plan): MoneyView =>
  answer({ kind: "service-money", scenario: undefined, service: "children", place: undefined }, from) as MoneyView;
const group = (groups: readonly LineRows[], id: string): LineRows => groups.find((one) => one.id === id)!;

beforeEach(() => showPlan(plan, { document: null, name: "Test", saved: true }));

describe("how an amount is said", () => {
  it.each([
    [-1234.4, "fewer", "1,234 fewer"],
    [12.6, "fewer", "13 more"],
    [64, "more", "64"],
    [-3.25, "more", "3.3 fewer"],
    [0, "fewer", "0"],
    [-0.001, "fewer", "0"],
    [0.154, "more", "0.15"],
    [Number.NaN, "more", "no figure"],
  ] as const)("%d where %s are wanted: %s", (value, aim, text) => expect(amountText(value, aim)).toBe(text));
  it.each([
    [20, 48, "more", "20 to 48"],
    [-48, -20, "fewer", "20 to 48 fewer"],
    [-5, 12, "fewer", "5 fewer to 12 more"],
    [3, 12, "fewer", "3 to 12 more"],
  ] as const)("%d to %d where %s are wanted: %s", (low, high, aim, text) =>
    expect(rangeText(low, high, aim)).toBe(text),
  );
  it.each([
    [7.456, "£7.46"],
    [27.4, "£27"],
    [426, "£426"],
    [1071.2, "£1,070"],
    [123_456, "£123,000"],
    [Number.NaN, "no figure"],
  ])("a price of %d: %s", (value, text) => expect(priceText(value)).toBe(text));
  test("an effect in words", () => {
    const one = { unit: "falls", aim: "fewer", before: 2.1 } as const;
    expect(outcomeWords.effect(-0.35, { ...one, per: "person", relative: true })).toBe(
      "35% fewer than before, when it was 2.1 for each person covered and year",
    );
    expect(outcomeWords.effect(-0.087, { ...one, per: "person", relative: true, before: Number.NaN })).toBe(
      "8.7% fewer than before",
    );
    expect(outcomeWords.effect(-16, { ...one, unit: "days", per: "case", relative: false })).toBe(
      "16 fewer days for each completed case",
    );
    expect(outcomeWords.readings(0.77, 1)).toBe("0.77 → 1");
  });
});

describe("outcomes", () => {
  test("each with what it is counted by, its range with how often it holds, and the falls waiting for what happened before", () => {
    const rows = outcomeRows(outcomesIn());
    expect(rows.map((one) => [one.heading, one.rows.map((row) => row.label)])).toEqual([
      ["Falls", ["Expected change", "People covered x years"]],
      ["Wait for a diagnosis, days", ["Expected change", "Completed cases"]],
      ["GP appointments avoided", ["Expected", "8 in 10 times between", "Staff, WTE x years"]],
    ]);
    const [days, visits] = outcomesIn().slice(1);
    expect(group(rows, "days").rows[0]!.cells[1]).toBe(amountText(days!.amount.values[1]!, "fewer"));
    expect(group(rows, "visits").rows[1]!.cells[1]).toBe(
      rangeText((visits!.amount.values[1]! * 20) / 30, (visits!.amount.values[1]! * 45) / 30, "more"),
    );
    const table = renderToStaticMarkup(
      <LineTable caption="Outcomes" years={days!.years} picked="2027/28" groups={rows} />,
    );
    expect(table).toContain("Not given yet: what happened before (Falls)");
    expect(table).not.toContain("NaN");
  });
  test("a number opens the assumption behind it", () => {
    const asked = outcomeRows(outcomesIn()).map((one) => one.rows[0]!.asked);
    expect(asked).toEqual([
      { assumption: "outcome_effect", where: { outcome: "falls" } },
      { assumption: "outcome_effect", where: { outcome: "days" } },
      { assumption: "each", where: { outcome: "visits" } },
    ]);
  });
  test("evidence beside each: before and after, range, status and source", () => {
    const page = renderToStaticMarkup(<Evidence outcomes={outcomesIn()} />);
    expect(page).toContain("128 → 112");
    expect(page).toContain("from 128 before to 112 after");
    expect(page).toContain("20 to 45, 8 in 10 times");
    expect(page).toMatch(/data-status="published">Published<\/span>, A paper/);
    expect(page).toContain("128 days before, 112 after.");
  });
  test("without a list the rest is told and the list's figures are counted, not listed", () => {
    const without = {
      ...plan,
      assumptions: plan.assumptions.filter((one) => !["referrals", "opening_list"].includes(one.id)),
    };
    const views = outcomesIn(without);
    expect(views[1]!.amount.missing.every((one) => one.why === "list")).toBe(true);
    expect(Number.isFinite(views[2]!.amount.values[1]!)).toBe(true);
    expect(
      renderToStaticMarkup(
        <LineTable caption="Outcomes" years={views[0]!.years} picked="" groups={outcomeRows(views)} />,
      ),
    ).toMatch(/Waits for the list, which needs \d+ more figures\./);
  });
  test("the finding says what is known", () => {
    expect(
      outcomeWords.finding("2027/28", [
        { label: "GP appointments avoided", text: "64" },
        { label: "Falls", text: "12 fewer" },
      ]),
    ).toBe("Expected in 2027/28: GP appointments avoided, 64; falls, 12 fewer");
    expect(outcomeWords.finding("2027/28", [])).toBe("What comes of this service cannot be worked out yet");
  });
});

describe("money", () => {
  test("by level and in all, for each case and outcome, and paid back where a ceiling is given", () => {
    const rows = moneyRows(moneyIn(), "children");
    expect(rows.map((one) => one.id)).toEqual(["staff", "each", "paid-back", "left", "supervision", "learners"]);
    expect(group(rows, "staff").rows.map((row) => row.label)).toEqual([
      "Support worker",
      "level 1",
      "level 2",
      "All levels",
    ]);
    expect(group(rows, "each").rows.map((row) => row.label)).toEqual([
      "Completed case",
      "Falls, one fewer",
      "Wait for a diagnosis, one fewer",
      "GP appointments avoided, one more",
    ]);
    // 1.6 WTE at 60,000, of which 55,000 is paid back, for 52 of 52.18 weeks.
    expect(group(rows, "paid-back").rows[2]!.cells[1]).toBe("£88k");
    expect(group(rows, "left").rows.map((row) => [row.label, row.cells[1]])).toEqual([["level 2", "£8k"]]);
    const table = renderToStaticMarkup(
      <LineTable caption="Money" years={moneyIn().years} picked="2027/28" groups={rows} />,
    );
    expect(table).toContain("reimbursement at most (Support worker)");
    expect(table).not.toContain("NaN");
  });
  test("nothing of reimbursement or waiting where the plan has no figure for them", () => {
    const without = { ...plan, assumptions: plan.assumptions.filter((one) => one.id !== "reimbursement_ceiling") };
    expect(moneyRows(moneyIn(without), "children").map((one) => one.id)).toEqual([
      "staff",
      "each",
      "supervision",
      "learners",
    ]);
  });
  test("several places together are worked out place by place", () => {
    const two: Plan = {
      ...planOfServices({
        places: 2,
        services: [clinicService, { ...childrensService, outcomes }],
        assumptions: figures.map((one) =>
          one.id === "pay_supplement" ? given("pay_supplement", 0, [{ place: "place2", value: 0.2 }]) : one,
        ),
      }),
      sources,
    };
    const of = (place: string | undefined): number =>
      (answer({ kind: "service-money", scenario: undefined, service: "children", place }, two) as MoneyView).cost.all;
    expect(of(undefined)).toBeCloseTo(of("place1") + of("place2"), 4);
    expect(of("place2")).toBeCloseTo(1.2 * of("place1"), 4);
  });
  test("the finding leaves out what is missing", () => {
    expect(moneyWords.finding("2027/28", 312_400, 1071)).toBe(
      "In 2027/28 the service's staff would cost £312,000, £1,070 for each completed case",
    );
    expect(moneyWords.finding("2027/28", 312_400, Number.NaN)).toBe(
      "In 2027/28 the service's staff would cost £312,000",
    );
    expect(moneyWords.finding("2027/28", Number.NaN, Number.NaN)).toBe(
      "What this service costs cannot be worked out yet",
    );
  });
});

describe("what posts leave behind", () => {
  const left = answer({ kind: "backfill", scenario: "more", where: {} }) as Backfill;
  test("the setting people leave has fewer, the one they go to more", () => {
    const { gains, loses } = mostChanged(left, left.years.length - 1);
    expect([loses?.label, gains?.label]).toEqual(["setting 1", "setting 2"]);
    expect(
      backfillWords.finding("2030/31", { label: "Primary care", change: 3 }, { label: "Acute", change: -2.14 }),
    ).toBe("By the end of 2030/31, primary care would have 3.0 WTE more than in the base, and acute 2.1 WTE fewer");
  });
  test("rows by setting, each asked about in its setting and year", () => {
    const [first] = settingRows(left, "place1");
    expect(first!.heading).toBe("setting 1");
    expect(first!.rows[0]!.asked!(1)).toEqual({
      measure: "staff_in_post",
      year: left.years[1],
      where: { setting: "setting1" },
      place: "place1",
    });
    expect(first!.rows[0]!.values[1]).toBeLessThan(0);
  });
  test("a scenario that changes nothing there leaves nothing to show", () => {
    const same = answer({ kind: "backfill", scenario: undefined, where: {} }) as Backfill;
    expect(settingRows(same, undefined)).toEqual([]);
    expect(mostChanged(same, 0)).toEqual({ gains: undefined, loses: undefined });
  });
});
