/** Every declared assumption refuses what nobody can mean, wherever it is given, in its own name and unit. */
import { describe, expect, it } from "vitest";
import { catalogue, catalogueEntry } from "../../model/assumptions/catalogue";
import { outsideWords, senseOf } from "../../model/plan/ask/bounds";
import { checkPlan } from "../../model/plan/check/check-plan";
import { putChange } from "../../model/plan/edit/changes";
import { setValueWithRange } from "../../model/plan/edit/ranges";
import { setValue } from "../../model/plan/edit/set-value";
import type { Plan } from "../../model/plan/plan";
import { hasErrors, type Outcome } from "../../model/plan/problem";
import { newFormulaProblems } from "../../model/resolve/new-formulas";
import { buildPlan, given } from "./build-plan";

const signed = { when: "2026-11-29T08:00:00.000Z" };
const refusal = (made: Outcome<unknown>): string | undefined =>
  made.ok ? undefined : made.problems.map(({ says }) => says).join(" ");
const told = (id: string, value: number): string | undefined => {
  const entry = catalogueEntry(id);
  return entry && outsideWords(entry.label, entry.unit, value, senseOf({ id }));
};

/** Those that may be any number on one side, and why. */
const boundless: Readonly<Record<string, string>> = {};

describe("limits of sense", () => {
  it("are stated on both sides of every declared assumption, or it is written why not", () => {
    const open = catalogue.filter(({ id }) => {
      const { least, most } = senseOf({ id });
      return (least === undefined || most === undefined) && boundless[id] === undefined;
    });
    expect(open.map(({ id }) => id)).toEqual([]);
    for (const { id, limits, sense, usual } of catalogue) {
      const { least = 0, most = 0 } = senseOf({ id });
      expect(least, id).toBeLessThan(most);
      // Limits of sense stand only where the sums need none, and beyond what is usual.
      expect(sense?.most === undefined || limits.most === undefined, id).toBe(true);
      expect(usual?.above === undefined || usual.above < most, id).toBe(true);
      expect(usual?.below === undefined || usual.below > least, id).toBe(true);
    }
  });

  it.each(catalogue.map(({ id, label }) => [id, label] as const))(
    "%s refuses 1e9 and -1e9 by its name",
    (id, label) => {
      for (const value of [1e9, -1e9]) {
        const says = told(id, value) ?? "";
        expect(says).toMatch(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")} must be between `));
        expect(says).not.toMatch(/undefined|Infinity|NaN|no figure|no most|a number in/);
      }
    },
  );

  it("are told in the assumption's own unit", () => {
    expect(told("leaver_rate", 1.5)).toBe("Leaver rate must be between 0 and 100%, and 150% is not.");
    expect(told("leaver_rate", 1)).toBe("Leaver rate must be between 0 and 100%, and 100% itself is too much.");
    expect(told("mean_age", 400)).toBe("Mean age must be between 16 and 90 years, and 400 years is not.");
    expect(told("referrals", 1e9)).toBe(
      `${catalogueEntry("referrals")?.label ?? ""} must be between 0 and 100,000 referrals per week, and 1,000,000,000 referrals per week is not.`,
    );
    expect(told("arrivals_growth", -2)).toBe(
      "Growth of arrivals must be between \u221250% and 100%, and \u2212200% is not.",
    );
    expect(told("leaver_rate", 0)).toBeUndefined();
    expect(told("pay_point", 600_000)).toContain("between \u00a30 and \u00a3500,000 a year per WTE");
  });
});

describe("a figure of the plan's own", () => {
  const own = (unit: string, value: number, limits?: { least?: number; most?: number }): string | undefined =>
    outsideWords(
      "Our figure",
      unit,
      value,
      senseOf({ id: "our_figure", unit, ...(limits === undefined ? {} : { limits }) }),
    );

  it.each([
    ["share", 1.2, "must be between 0 and 100%, and 120% is not"],
    ["share", -0.1, "must be between 0 and 100%"],
    ["per year", 8.4, "must be between \u2212100% and 500%"],
    ["heads", 1e10, "people"],
    ["hours per week", 200, "168 hours per week"],
    ["GBP per head", 1e13, "\u00a3"],
  ])("in %s cannot be %d", (unit, value, says) => {
    expect(own(unit, value)).toContain(says);
  });

  it.each([
    ["share", 1],
    ["per year", -0.2],
    ["heads", 63_766_671],
    ["WTE", -40],
    ["children per WTE", 1e12],
    ["constructor", 1e12],
  ])("in %s can be %d", (unit, value) => {
    expect(own(unit, value)).toBeUndefined();
  });

  it("keeps the limits it says itself, and no others", () => {
    expect(own("share", 1.2, { most: 2 })).toBeUndefined();
    expect(own("share", 2.5, { most: 2 })).toContain("200% at most");
  });

  it("is refused beyond them where it is given, and told of in a file that has it", () => {
    const figure = { id: "our_figure", label: "Our figure", unit: "share", value: 0.5, status: "judgement" as const };
    const plan = buildPlan({ assumptions: [figure] });
    expect(refusal(setValue(plan, { assumption: "our_figure", value: 1.5 }, signed))).toContain("between 0 and 100%");
    const opened = buildPlan({ assumptions: [{ ...figure, value: 1.5 }] });
    expect(checkPlan(opened).filter(({ kind }) => kind === "beyond-sense")).toHaveLength(1);
    expect(hasErrors(checkPlan(opened))).toBe(false);
  });
});

describe("where a value is given", () => {
  const plan = buildPlan({
    assumptions: [given("months_to_fill", 3), given("leaver_rate", 0.1), given("establishment", 40)],
    scenarios: [{ id: "s", name: "Other", changes: [] }],
  });

  it("refuses it in the base, in a scenario, as a range and as a change", () => {
    expect(refusal(setValue(plan, { assumption: "establishment", value: 1e9 }, signed))).toContain(
      "Establishment must be between 0 and 1,000,000 WTE",
    );
    expect(refusal(setValue(plan, { assumption: "leaver_rate", value: 1 }, signed))).toContain("between 0 and 100%");
    expect(refusal(setValue(plan, { assumption: "leaver_rate", value: 1, scenario: "s" }, signed))).toContain(
      "between 0 and 100%",
    );
    const range = { low: 10, likely: 20, high: 1e9 };
    expect(refusal(setValueWithRange(plan, "establishment", {}, range, signed))).toContain("1,000,000 WTE");
    const change = (op: "set" | "add" | "multiply", value: number) =>
      refusal(putChange(plan, "s", 0, { assumption: "establishment", op, value }, signed));
    expect(change("set", 1e9)).toContain("between 0 and 1,000,000 WTE");
    expect(change("add", 1e9)).toContain("What is added to Establishment");
    expect(change("multiply", 1e9)).toContain("multiplied by 1,000 at most");
    expect([change("set", 50), change("add", -20), change("multiply", 0.7)]).toEqual([undefined, undefined, undefined]);
  });

  it("refuses a sum that comes to it", () => {
    const made = setValue(plan, { assumption: "establishment", value: "= 1000 * 1000 * 1000" }, signed);
    const after: Plan = made.ok ? made.value.plan : plan;
    expect(after).not.toBe(plan);
    expect(newFormulaProblems(plan, after).map(({ says }) => says)[0]).toContain("between 0 and 1,000,000 WTE");
  });

  it("opens a file that holds it, with a warning that says so", () => {
    const old = buildPlan({ assumptions: [given("establishment", 2_000_000), given("staff_in_post", 2_000_000)] });
    const found = checkPlan(old).filter(({ kind }) => kind === "beyond-sense");
    expect(found.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
    expect(found[0]?.says).toContain("between 0 and 1,000,000 WTE");
    expect(hasErrors(found)).toBe(false);
  });
});

describe("numbers in sentences", () => {
  it("are not written out to three hundred noughts, and a choice is no amount", () => {
    const plan = {
      ...buildPlan({ assumptions: [given("leaver_rate", 0.08)] }),
      scenarios: [
        { id: "t", name: "T", changes: [{ assumption: "leaver_rate", op: "multiply" as const, value: 1e300 }] },
      ],
    };
    const says = checkPlan(plan).map((one) => one.says);
    expect(says).toContain('In "T": Leaver rate is multiplied by 1e+300. Is it meant?');
    expect(told("price_year", 1e9)).toBe(
      `${catalogueEntry("price_year")?.label ?? ""} must be between 2021 and 2030, and 1000000000 is not.`,
    );
  });
});
