/** A formula that comes to no number is refused by name, wherever it stands and for whomever and whenever it does so. */
import { describe, expect, test } from "vitest";
import {
  newFormulaProblems,
  readFigures,
  projectPlan,
  resolvePlan,
  setValue,
  usableFigures,
  type Assumption,
  type Change,
  type Plan,
} from "../../model";
import { runPlan as ranOnCommandLine } from "../headless/service-plans";
import { buildPlan, given } from "./build-plan";
import { done, signed } from "./edit/signed";

const nowhere = ["=0/0", "=log(-1)", "=1e400", "=sqrt(-4)", "=1/0"];
const own: Assumption[] = [
  { ...given("half_there", 0, [{ place: "place1", value: 2 }]), unit: "ratio" },
  { ...given("stops", 2, [], { when: [{ from: "2025-01", value: 0 }] }), unit: "ratio" },
];
/** Numbers for some places, and until a month, only. */
const partly = ["=0.08 / half_there", "=0.05 + 0 * log(half_there)", "=0.1 / stops"];
const plan = (assumptions: readonly Assumption[], changes: readonly Change[] = []): Plan =>
  buildPlan({
    assumptions: [...own, ...assumptions],
    scenarios: [{ id: "tried", name: "Tried", changes: [...changes] }],
  });

const places: Readonly<Record<string, (formula: string) => Plan>> = {
  "in the base": (formula) => plan([given("leaver_rate", formula)]),
  "in an exception": (formula) => plan([given("leaver_rate", 0.08, [{ level: "level1", value: formula }])]),
  "at a date": (formula) => plan([given("leaver_rate", 0.08, [], { when: [{ from: "2025-06", value: formula }] })]),
  "at a date of an exception, in a line": (formula) =>
    plan([
      given(
        "leaver_rate",
        0.08,
        [
          {
            level: "level1",
            value: 0.08,
            when: [
              { from: "2024-06", value: 0.08 },
              { from: "2026-06", value: formula },
            ],
          },
        ],
        { shape: "linear" },
      ),
    ]),
  "in a figure that may be left out": (formula) => plan([given("attractiveness", formula)]),
  "in an amount": (formula) => plan([given("establishment", null, [{ place: "place2", value: formula }])]),
  "in an amount at a date": (formula) =>
    plan([given("establishment", 2000, [], { when: [{ from: "2025-06", value: formula }] })]),
  "in a scenario": (formula) =>
    plan([], [{ assumption: "leaver_rate", op: "set", value: formula, from: "2025-06", where: { level: "level1" } }]),
  "in a scenario's amount": (formula) =>
    plan(
      [given("added_posts", null)],
      [{ assumption: "added_posts", op: "add", value: formula, from: "2025-06", ramp: 6, where: { place: "place2" } }],
    ),
};

describe.each(Object.entries(places))("%s", (_, written) => {
  test.each([...nowhere, ...partly])("%s", (formula) => {
    const outcome = projectPlan(written(formula), { scenario: "tried" });
    expect(outcome.ok).toBe(false);
    const found = outcome.problems.filter(({ kind }) =>
      ["formula-without-number", "formula-not-one-number", "formula-not-allowed"].includes(kind),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.says).toContain(formula === "=1e400" ? '"Infinity" is not a number' : formula);
    expect(found[0]?.says).toMatch(/^(Leaver rate|Attractiveness.*|Establishment|Posts added): /);
  });
});

/** Written where it holds for nobody, or at no month of the plan: what is typed is wrong all the same. */
const forNobody: Readonly<Record<string, (formula: string) => Plan>> = {
  "under values that cover everybody": (formula) =>
    plan([
      given("leaver_rate", formula, [
        { place: "place1", value: 0.08 },
        { place: "place2", value: 0.09 },
      ]),
    ]),
  "for a larger place whose parts have their own": (formula) =>
    plan([
      given("leaver_rate", 0.08, [
        { place: "all", value: formula },
        { place: "place1", value: 0.08 },
        { place: "place2", value: 0.09 },
      ]),
    ]),
  "until a date before the start": (formula) =>
    plan([given("leaver_rate", formula, [], { when: [{ from: "2023-04", value: 0.08 }] })]),
  "after the end": (formula) => plan([given("leaver_rate", 0.08, [], { when: [{ from: "2099-04", value: formula }] })]),
  "in a scenario after the end": (formula) =>
    plan([], [{ assumption: "leaver_rate", op: "set", value: formula, from: "2099-04" }]),
  "in an amount after the end": (formula) =>
    plan([given("establishment", 2000, [], { when: [{ from: "2099-04", value: formula }] })]),
  "in a scenario's amount after the end": (formula) =>
    plan([given("added_posts", null)], [{ assumption: "added_posts", op: "add", value: formula, from: "2099-04" }]),
};

describe.each(Object.entries(forNobody))("of other figures, %s", (_, written) => {
  test.each(["=never / 0", "=0.08 / (never - never)", "=log(never - 3)"])("%s", (formula) => {
    const tried = written(formula);
    const never: Assumption = { ...given("never", 2), unit: "ratio" };
    const outcome = projectPlan({ ...tried, assumptions: [...tried.assumptions, never] }, { scenario: "tried" });
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ kind }) => kind)).toContain("formula-without-number");
    expect(outcome.problems.find(({ kind }) => kind === "formula-without-number")?.says).toContain(formula);
  });
  test("one that has a number for somebody, or lacks what it names, is left alone", () => {
    for (const formula of ["=0.08 / half_there", "=0.16 / unknown"]) {
      const tried = written(formula);
      const unknown: Assumption = { ...given("unknown", null), unit: "ratio" };
      const outcome = projectPlan({ ...tried, assumptions: [...tried.assumptions, unknown] }, { scenario: "tried" });
      const kinds = outcome.problems.map(({ kind }) => kind);
      expect(kinds).not.toContain("formula-without-number");
    }
  });
});

test("says for whom and when", () => {
  const says = (formula: string): string =>
    resolvePlan(plan([given("leaver_rate", formula)]))
      .problems.map((one) => one.says)
      .join("\n");
  expect(says("=0.08 / half_there")).toContain("comes to no number for place 2 in April 2024.");
  expect(says("=0.1 / stops")).toContain("comes to no number in January 2025.");
});

test("a formula that nobody is left for is refused too, and what names an empty figure is missing, not wrong", () => {
  const covered = plan([
    given("leaver_rate", "=0/0", [
      { place: "place1", value: 0.08 },
      { place: "place2", value: 0.08 },
    ]),
  ]);
  expect(resolvePlan(covered).problems.map(({ kind }) => kind)).toContain("formula-without-number");
  const empty = plan([{ ...given("nobody_knows", null), unit: "share" }, given("leaver_rate", "= nobody_knows * 2")]);
  expect(resolvePlan(empty).problems.map(({ kind }) => kind)).not.toContain("formula-without-number");
});

test.each(nowhere)("%s is refused where it is pasted", (formula) => {
  expect(usableFigures(readFigures(`Leaver rate\t${formula}`, buildPlan()))).toEqual([]);
});

test.each([...nowhere, ...partly, "= no_such_figure"])("%s is refused where it is typed", (formula) => {
  const before = plan([]);
  for (const scenario of [undefined, "tried"]) {
    const { plan: after } = done(setValue(before, { assumption: "leaver_rate", value: formula, scenario }, signed));
    expect(newFormulaProblems(before, after).length).toBeGreaterThan(0);
    expect(newFormulaProblems(after, after)).toEqual([]);
  }
  const { plan: sound } = done(setValue(before, { assumption: "leaver_rate", value: "= 0.16 / 2" }, signed));
  expect(newFormulaProblems(before, sound)).toEqual([]);
});

describe("a number that makes what another figure's formula comes to impossible", () => {
  const before = plan(
    [
      { ...given("half_of_it", 4), unit: "WTE per year" },
      { ...given("of_these", 100), unit: "WTE" },
      given("leaver_rate", "= half_of_it / of_these"),
    ],
    [{ assumption: "half_of_it", op: "set", value: 5, why: "made up for a test" }],
  );
  const after = (assumption: string, value: number, scenario?: string): Plan =>
    done(setValue(before, { assumption, value, scenario }, signed)).plan;

  test.each([undefined, "tried"])("is refused where it is typed, in the base or in a scenario (%s)", (scenario) => {
    expect(newFormulaProblems(before, before)).toEqual([]);
    expect(newFormulaProblems(before, after("half_of_it", 6, scenario))).toEqual([]);
    const broken = newFormulaProblems(before, after("half_of_it", 400, scenario)).map(({ says }) => says);
    expect(broken[0]).toMatch(/^Leaver rate comes to 400% and must be between 0 and 100%/);
    expect(newFormulaProblems(before, after("of_these", 0, scenario)).map(({ kind }) => kind)).toContain(
      "formula-without-number",
    );
  });

  test("leaves what was broken before to be mended, in one edit or several, and scenarios to be made", () => {
    const broken = after("half_of_it", 400);
    for (const value of [300, 200, 4]) {
      const { plan: next } = done(setValue(broken, { assumption: "half_of_it", value }, signed));
      expect(newFormulaProblems(broken, next)).toEqual([]);
    }
    const more = { ...broken, scenarios: [...broken.scenarios, { id: "more", name: "More", changes: [] }] };
    expect(newFormulaProblems(broken, more)).toEqual([]);
  });
});

test("the command line says the same", async () => {
  const ran = await ranOnCommandLine(plan([given("attractiveness", "=0/0")]));
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toContain('the formula "=0/0" comes to no number');
});
