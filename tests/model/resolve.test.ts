/** From what a plan says to numbers: which value holds where and when, formulas, and a scenario's changes in order. */
import { describe, expect, it } from "vitest";
import { indexIn } from "../../model/resolve/series";
import { resolvePlan, type Assumption, type Plan, type Resolved } from "../../model";
import { buildPlan, given } from "./build-plan";
import { close, resolved } from "./run-plan";

type At = Partial<Record<string, number>>;
const valueOf = (from: Resolved, id: string, month = 0, at: At = {}): number => {
  const series = from.series(id)!;
  return series.at(month)[indexIn(series, (name) => at[name] ?? 0)]!;
};
const kindsOf = (plan: Plan, scenario?: string): string[] => {
  const outcome = resolvePlan(plan, scenario);
  return outcome.ok ? [] : outcome.problems.map((problem) => problem.kind);
};
const withRate = (assumption: Assumption, scenarios: Plan["scenarios"] = [], more: readonly Assumption[] = []): Plan =>
  buildPlan({ settings: 2, years: 3, assumptions: [assumption, ...more], scenarios });
const change = (
  op: "set" | "add" | "multiply",
  value: number | string,
  more: object = {},
): Plan["scenarios"][number]["changes"][number] => ({ assumption: "leaver_rate", op, value, ...more });

describe("what a value rests on", () => {
  const rate = given("leaver_rate", 0.08, [], { status: "published", source: "esr", reason: "Workforce statistics" });
  const from = (changes: Plan["scenarios"][number]["changes"]): unknown => {
    const plan = {
      ...withRate(rate, [{ id: "s", name: "s", changes }]),
      sources: [{ id: "esr", title: "ESR", publisher: "NHS" }],
    };
    const { source, status, reason } = resolved(plan, "s").origin("leaver_rate", 0, () => 0)!;
    return { source, status, reason };
  };
  const ofBase = { source: "esr", status: "published", reason: "Workforce statistics" };

  it("is the base's where a scenario adds to it or multiplies it", () => {
    expect(from([])).toEqual(ofBase);
    expect(from([change("add", 0.01, { why: "Agreed" }), change("multiply", 0.9)])).toEqual(ofBase);
  });
  it("is nothing of the base's where a scenario sets it", () => {
    const own = { source: undefined, status: "judgement", reason: "Agreed" };
    expect(from([change("set", 0.07, { why: "Agreed" })])).toEqual(own);
    expect(from([change("set", 0.07, { why: "Agreed" }), change("multiply", 0.9, { why: "Less" })])).toEqual(own);
    // Before its month, and elsewhere, the base still holds.
    expect(from([change("set", 0.07, { from: "2030-04" })])).toEqual(ofBase);
    expect(from([change("set", 0.07, { where: { setting: "setting2" } })])).toEqual(ofBase);
  });
});

describe("which value holds", () => {
  it("is the most specific: a place under an inner place, two dimensions over one", () => {
    const plan = withRate(
      given("leaver_rate", 0.08, [
        { place: "all", value: 0.09 },
        { place: "place2", value: 0.1 },
        { place: "place2", level: "level1", value: 0.11 },
      ]),
    );
    const from = resolved(plan);
    expect(
      [{ place: 0 }, { place: 1 }, { place: 1, level: 1 }, { place: 0, level: 1 }].map((at) =>
        valueOf(from, "leaver_rate", 0, at),
      ),
    ).toEqual([0.09, 0.1, 0.11, 0.09]);
  });
  it("is the shorter list when one lies in the other", () => {
    const from = resolved(
      withRate(
        given("leaver_rate", 0.08, [
          { level: ["level1", "level2"], value: 0.07 },
          { level: "level2", value: 0.05 },
        ]),
      ),
    );
    expect([0, 1, 2].map((level) => valueOf(from, "leaver_rate", 0, { level }))).toEqual([0.08, 0.07, 0.05]);
  });
  it("is an error that names both when two tie", () => {
    const outcome = resolvePlan(
      withRate(
        given("leaver_rate", 0.08, [
          { place: "place1", value: 0.09 },
          { setting: "setting2", value: 0.1 },
        ]),
      ),
    );
    if (outcome.ok) throw new Error("a tie was passed over");
    expect(outcome.problems.map((problem) => problem.kind)).toEqual(["tied-values"]);
    expect(outcome.problems[0]!.says).toContain('"place 1"');
    expect(outcome.problems[0]!.says).toContain('"setting 2"');
  });
  it("ties whichever order the entries stand in", () => {
    // At level 1 the entry naming both dimensions settles it; at level 2 the setting still ties with the shorter list.
    const entries = [
      { level: ["level1", "level2"], value: 0.09 },
      { setting: "setting2", value: 0.1 },
      { level: "level2", value: 0.07 },
      { level: "level1", setting: "setting2", value: 0.11 },
    ];
    for (const order of [
      [0, 1, 2, 3],
      [0, 2, 1, 3],
      [1, 0, 2, 3],
      [3, 1, 2, 0],
      [2, 0, 1, 3],
      [2, 1, 0, 3],
    ])
      expect(
        kindsOf(
          withRate(
            given(
              "leaver_rate",
              0.08,
              order.map((i) => entries[i]!),
            ),
          ),
        ),
        order.join(),
      ).toContain("tied-values");
  });
  it("does not tie where an entry naming both dimensions settles it", () => {
    const from = resolved(
      withRate(
        given("leaver_rate", 0.08, [
          { setting: "setting2", value: 0.1 },
          { level: "level1", value: 0.09 },
          { setting: "setting2", level: "level1", value: 0.12 },
        ]),
      ),
    );
    expect(valueOf(from, "leaver_rate", 0, { setting: 1, level: 1 })).toBe(0.12);
  });
  it("is missing, not zero, where an entry is empty", () => {
    const from = resolved(withRate(given("leaver_rate", 0.08, [{ place: "place2", value: null }])));
    expect([0, 1].map((place) => valueOf(from, "leaver_rate", 0, { place }))).toEqual([0.08, NaN]);
  });
});

describe("dated values", () => {
  const dated = (shape: "step" | "linear"): Resolved =>
    resolved(
      withRate(
        given("leaver_rate", 0.02, [], {
          shape,
          when: [
            { from: "2024-10", value: 0.04 },
            { from: "2025-10", value: 0.1 },
          ],
        }),
      ),
    );
  it("hold from their month on, the plain value before", () => {
    const from = dated("step");
    expect([0, 5, 6, 17, 18, 35].map((month) => valueOf(from, "leaver_rate", month))).toEqual([
      0.02, 0.02, 0.04, 0.04, 0.1, 0.1,
    ]);
  });
  it("run in a straight line between dates, level after the last", () => {
    const from = dated("linear");
    expect([0, 5, 6, 7, 12, 17, 18, 35].map((month) => valueOf(from, "leaver_rate", month))).toEqual(
      close([0.02, 0.02, 0.04, 0.045, 0.07, 0.095, 0.1, 0.1], 14),
    );
  });
  it("count from the start of their own plan, where another version of it starts later", () => {
    const when = [{ from: "2025-04", value: 0.2 }];
    const plan = withRate(given("leaver_rate", 0.08, [{ setting: "setting1", value: 0.1, when }]));
    const later: Plan = { ...plan, start: "2024-10" };
    for (const version of [plan, later]) {
      const months = Array.from({ length: 24 }, (_, month) => valueOf(resolved(version), "leaver_rate", month));
      expect(months).toEqual(
        Array.from({ length: 24 }, (_, month) => valueOf(resolved(structuredClone(version)), "leaver_rate", month)),
      );
    }
    expect(valueOf(resolved(later), "leaver_rate", 5)).toBe(0.1);
    expect(valueOf(resolved(later), "leaver_rate", 6)).toBe(0.2);
  });

  it("count from before the start when they begin there", () => {
    const from = resolved(
      withRate(
        given("leaver_rate", 0.02, [], {
          shape: "linear",
          when: [
            { from: "2023-04", value: 0.02 },
            { from: "2025-04", value: 0.26 },
          ],
        }),
      ),
    );
    expect([0, 6, 12].map((month) => valueOf(from, "leaver_rate", month))).toEqual(close([0.14, 0.2, 0.26], 14));
  });
});

describe("formulas", () => {
  const shared = given("rate_everywhere", 0.08, [{ place: "place2", value: 0.1 }], {
    unit: "per year",
    label: "A rate",
  });
  it("give a number for each combination and month of what they name", () => {
    const dated = { ...shared, when: [{ from: "2025-04", value: 0.06 }] };
    const from = resolved(withRate(given("leaver_rate", "= rate_everywhere * 0.5"), [], [dated]));
    expect([{ place: 0 }, { place: 1 }].map((at) => valueOf(from, "leaver_rate", 0, at))).toEqual([0.04, 0.05]);
    expect(valueOf(from, "leaver_rate", 12)).toBe(0.03);
  });
  it("feel a scenario's change to what they name", () => {
    const scenarios = [
      { id: "one", name: "One", changes: [{ assumption: "rate_everywhere", op: "multiply" as const, value: 2 }] },
    ];
    const plan = withRate(given("leaver_rate", "= rate_everywhere * 0.5"), scenarios, [shared]);
    expect(valueOf(resolved(plan, "one"), "leaver_rate", 0, { place: 1 })).toBeCloseTo(0.1, 14);
  });
  it("in a circle are an error that prints it", () => {
    const outcome = resolvePlan(
      withRate(given("leaver_rate", "= rate_everywhere"), [], [{ ...shared, value: "= leaver_rate" }]),
    );
    if (outcome.ok) throw new Error("a circle was passed over");
    expect(outcome.problems.map((problem) => problem.says).join()).toMatch(
      /leaver_rate.*rate_everywhere.*leaver_rate|rate_everywhere.*leaver_rate.*rate_everywhere/,
    );
  });
  it("that come to a number outside the limits are an error", () => {
    expect(kindsOf(withRate(given("leaver_rate", "= rate_everywhere * 10"), [], [shared]))).toContain("outside-limits");
    expect(
      kindsOf(
        withRate(given("leaver_rate", 0.08), [
          {
            id: "far",
            name: "Far",
            changes: [change("add", 0.5, { from: "2026-04" }), change("multiply", 2, { from: "2026-04" })],
          },
        ]),
        "far",
      ),
    ).toContain("outside-limits");
  });
  it("of missing figures are missing", () => {
    const from = resolved(withRate(given("leaver_rate", "= rate_everywhere + 0.01"), [], [{ ...shared, value: null }]));
    expect(valueOf(from, "leaver_rate", 0, { place: 0 })).toBeNaN();
  });
});

describe("a scenario", () => {
  const at = (changes: Plan["scenarios"][number]["changes"], months: number[], place = 0): number[] => {
    const from = resolved(withRate(given("leaver_rate", 0.08), [{ id: "one", name: "One", changes }]), "one");
    return months.map((month) => valueOf(from, "leaver_rate", month, { place }));
  };
  it("applies its changes in order: set then multiply is not multiply then set", () => {
    expect(at([change("set", 0.1), change("multiply", 0.5)], [0])).toEqual([0.05]);
    expect(at([change("multiply", 0.5), change("set", 0.1)], [0])).toEqual([0.1]);
  });
  it("applies its parents' changes first, so that the child overrides", () => {
    const scenarios: Plan["scenarios"] = [
      { id: "child", name: "Child", basedOn: "parent", changes: [change("add", 0.01)] },
      { id: "parent", name: "Parent", basedOn: "grandparent", changes: [change("multiply", 0.5)] },
      { id: "grandparent", name: "Grandparent", changes: [change("set", 0.2)] },
      { id: "overrides", name: "Overrides", basedOn: "parent", changes: [change("set", 0.03)] },
    ];
    const plan = withRate(given("leaver_rate", 0.08), scenarios);
    const of = (id: string): number => valueOf(resolved(plan, id), "leaver_rate");
    expect([of("grandparent"), of("parent"), of("child"), of("overrides")]).toEqual(close([0.2, 0.1, 0.11, 0.03], 14));
    expect(valueOf(resolved(plan), "leaver_rate")).toBe(0.08);
  });
  it("comes in evenly over its ramp, complete that many months after its date", () => {
    const months = [11, 12, 15, 18, 35];
    expect(at([change("set", 0.14, { from: "2025-04", ramp: 6 })], months)).toEqual(
      close([0.08, 0.08, 0.11, 0.14, 0.14], 14),
    );
    expect(at([change("add", 0.06, { from: "2025-04", ramp: 6 })], months)).toEqual(
      close([0.08, 0.08, 0.11, 0.14, 0.14], 14),
    );
    expect(at([change("multiply", 1.5, { from: "2025-04", ramp: 6 })], months)).toEqual(
      close([0.08, 0.08, 0.1, 0.12, 0.12], 14),
    );
  });
  it("without a ramp holds from its month on, and only where it says", () => {
    expect(at([change("set", 0.1, { from: "2025-04", where: { place: "place2" } })], [11, 12], 1)).toEqual([0.08, 0.1]);
    expect(at([change("set", 0.1, { from: "2025-04", where: { place: "place2" } })], [11, 12], 0)).toEqual([
      0.08, 0.08,
    ]);
  });
  it("may be a formula of another assumption", () => {
    expect(at([change("set", "= establishment_growth + 0.03")], [0])).toEqual([0.05]);
  });
  it("gives a figure where the plan has none", () => {
    const plan = withRate(given("leaver_rate", null), [{ id: "one", name: "One", changes: [change("set", 0.1)] }]);
    expect(valueOf(resolved(plan, "one"), "leaver_rate")).toBe(0.1);
  });
});

describe("totals", () => {
  const plan = buildPlan({
    years: 2,
    assumptions: [given("added_posts", null, [{ place: "place1", value: 10, when: [{ from: "2024-07", value: 16 }] }])],
    scenarios: [
      {
        id: "one",
        name: "One",
        changes: [
          { assumption: "added_posts", op: "add", value: 5, where: { place: "place2" }, from: "2024-10", ramp: 6 },
          { assumption: "added_posts", op: "multiply", value: 2 },
        ],
      },
    ],
  });
  it("stay as they were given: what a scenario does to them is told beside them, in order", () => {
    const { amounts, amountChanges } = resolved(plan, "one");
    expect(amounts("added_posts").map((amount) => amount.at(3))).toEqual([16]);
    const [added, doubled] = amountChanges("added_posts");
    expect([5, 6, 9, 12, 20].map((month) => added!.weight(month))).toEqual([0, 0, 0.5, 1, 1]);
    expect([added!.op, added!.amount(20), doubled!.op, doubled!.amount(0), doubled!.weight(0)]).toEqual([
      "add",
      5,
      "multiply",
      2,
      1,
    ]);
  });
  it("are changed by nothing in the base", () => {
    expect(resolved(plan).amountChanges("added_posts")).toEqual([]);
  });
});
