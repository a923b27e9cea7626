import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../model/assumptions/catalogue";
import { checkFormulaUnit, parseFormula } from "../../model/resolve/formula/formula";
import {
  divideUnits,
  multiplyUnits,
  parseUnit,
  plainUnit,
  powerUnit,
  sameUnit,
  unitText,
  type Unit,
} from "../../model/resolve/formula/units";

function unit(text: string): Unit {
  const read = parseUnit(text);
  if (!read.ok) throw new Error(read.problems.map((p) => p.says).join(" "));
  return read.value;
}

const own: Readonly<Record<string, string>> = {
  entrants_2024: "learners per year",
  unpaid_hours: "hours",
  wishes: "wishes",
  contract_years: "years",
  sessions: "sessions per week",
};
const unitsOf = (name: string): string | undefined => own[name] ?? catalogue.find((entry) => entry.id === name)?.unit;

function check(text: string, expected: string, label = "Leaver rate"): string {
  const read = parseFormula(text);
  if (!read.ok) throw new Error(read.problems.map((p) => p.says).join(" "));
  return checkFormulaUnit(read.value, unitsOf, { label, unit: expected })?.says ?? "fits";
}

describe("reading a unit", () => {
  test.each([
    ["WTE", "FTE"],
    ["wte", "filled posts"],
    ["posts", "WTE"],
    ["heads", "headcount"],
    ["people", "head"],
    ["share", "multiplier"],
    ["switch", "share"],
    ["per year", "per year, as a hazard"],
    ["GBP per WTE per year", "GBP per FTE year"],
    ["GBP per year per WTE", "\u00a3 / WTE / year"],
    ["weeks per learner per year", "weeks per year per learner"],
    ["referrals/week", "referrals per week"],
    ["FTE/year", "WTE per year"],
    ["  Months ", "month"],
    ["Odd Things", "odd things"],
  ])("%s is the same as %s", (a, b) => {
    expect(sameUnit(unit(a), unit(b))).toBe(true);
  });

  test.each([
    ["WTE", "heads"],
    ["WTE", "WTE per year"],
    ["months", "years"],
    ["share", "per year"],
    ["weeks per WTE per year", "weeks per learner per year"],
    ["calendar month", "months"],
    ["odd things", "other things"],
    ["%", "share"],
    ["GBP", "GBP per WTE per year"],
  ])("%s is not %s", (a, b) => {
    expect(sameUnit(unit(a), unit(b))).toBe(false);
  });

  test.each([
    ["weeks per WTE per year", "weeks per WTE per year"],
    ["GBP per FTE year", "GBP per WTE per year"],
    ["per year", "per year"],
    ["headcount", "heads"],
    ["multiplier", "a plain number"],
    ["sessions per week", "sessions per week"],
  ])("%s is written as %s", (text, written) => {
    expect(unitText(unit(text))).toBe(written);
  });

  test("every unit of the catalogue reads back as itself, and none is unknown to the table except a calendar month", () => {
    const units = new Set(catalogue.map((entry) => entry.unit));
    for (const text of units)
      if (!sameUnit(unit(text), plainUnit)) expect(sameUnit(unit(unitText(unit(text))), unit(text)), text).toBe(true);
    const known = new Set([
      "WTE",
      "head",
      "learner",
      "referral",
      "case",
      "contact",
      "minute",
      "hour",
      "GBP",
      "week",
      "month",
      "year",
    ]);
    expect([...units].filter((text) => [...unit(text).powers.keys()].some((base) => !known.has(base)))).toEqual([
      "calendar month",
    ]);
  });

  test("only an empty text is an error, and none throws", () => {
    expect(parseUnit("  ").ok).toBe(false);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc
            .array(fc.constantFrom("per", "year", "/", "WTE", ",", " ", "share"), { maxLength: 6 })
            .map((parts) => parts.join(" ")),
        ),
        (text) => {
          const read = parseUnit(text);
          expect(read.ok).toBe((text.split(",")[0] ?? "").trim() !== "");
        },
      ),
    );
  });
});

describe("the algebra", () => {
  const anyUnit = fc
    .dictionary(fc.constantFrom("WTE", "head", "year", "GBP"), fc.integer({ min: -3, max: 3 }))
    .map((powers): Unit => ({ powers: new Map(Object.entries(powers).filter(([, n]) => n !== 0)) }));
  test("dividing undoes multiplying, and a power is repeated multiplying", () => {
    fc.assert(
      fc.property(anyUnit, anyUnit, (a, b) => {
        expect(sameUnit(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
        expect(sameUnit(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
        expect(sameUnit(powerUnit(a, 2), multiplyUnits(a, a))).toBe(true);
        expect(sameUnit(powerUnit(powerUnit(a, 0.5), 2), a)).toBe(true);
        expect(sameUnit(divideUnits(a, a), plainUnit)).toBe(true);
      }),
    );
  });
});

describe("formulas that fit", () => {
  test.each([
    ["= leaver_rate * 0.9", "per year"],
    ["= 0.9 * leaver_rate + 1%", "per year"],
    ["= -log(1 - leaver_rate)", "per year, as a hazard"],
    ["= 1 - exp(-move_rate)", "per year"],
    ["= 1 - exp(-move_rate / 12)", "share"],
    ["= 1 - (1 - attrition) ^ 2", "share"],
    ["= (1 - attrition) ^ (route_length / 12)", "share"],
    ["= 8 * 12", "GBP per WTE per year"],
    ["= staff_in_post / (1 - vacancy_rate)", "WTE"],
    ["= staff_in_post * leaver_rate", "WTE per year"],
    ["= staff_in_post + 10", "WTE"],
    ["= opening_intake * (1 + commissioning_growth)", "learners per year"],
    ["= opening_intake * (1 + commissioning_growth) ^ 3", "learners per year"],
    ["= opening_intake * (1 + commissioning_growth) ^ contract_years", "learners per year"],
    ["= opening_intake * (1 + commissioning_growth + establishment_growth)", "learners per year"],
    ["= staff_in_post / participation", "headcount"],
    ["= opening_pool * participation", "WTE"],
    ["= entrants_2024 * 1.1", "learners per year"],
    ["= route_length / 12", "years"],
    ["= contract_years * 12", "months"],
    ["= leaver_rate / 12", "per month"],
    ["= min(leaver_rate, retirement_rate, 0.2)", "per year"],
    ["= max(0, added_posts)", "WTE"],
    ["= mean_age > 50 ? leaver_rate : 0.08", "per year"],
    ["= sqrt(staff_in_post * staff_in_post)", "WTE"],
    ["= pay_point * (1 + on_cost_rate)", "GBP per WTE per year"],
    ["= pay_point * staff_in_post", "GBP per year"],
    ["= wishes * 2", "Wishes"],
    ["= level_share * 2", "multiplier"],
    ["= months_to_fill / registration_lag", "share"],
  ])("%s for %s", (text, expected) => {
    expect(check(text, expected)).toBe("fits");
  });
});

describe("formulas that do not fit say both units", () => {
  test.each([
    ["= staff_in_post * leaver_rate", "per year", "gives WTE per year, but Leaver rate is per year"],
    ["= leaver_rate * 0.9", "share", "gives per year, but Leaver rate is share"],
    ["= level_share", "per year", "gives a plain number, but Leaver rate is per year"],
    ["= staff_in_post + pay_point", "WTE", '"staff_in_post + pay_point" adds WTE and GBP per WTE per year'],
    ["= mean_age - route_length", "years", '"mean_age - route_length" subtracts years and months'],
    ["= staff_in_post + opening_pool", "WTE", "adds WTE and heads"],
    ["= staff_in_post + level_share", "WTE", "adds WTE and a plain number"],
    ["= mean_age > staff_in_post ? 1 : 2", "share", "compares years and WTE"],
    ["= mean_age > 50 ? leaver_rate : staff_in_post", "per year", "chooses between per year and WTE"],
    ["= max(leaver_rate, level_share)", "per year", "compares per year and a plain number"],
    ["= exp(staff_in_post)", "share", '"exp(staff_in_post)" needs a plain number'],
    ["= log(mean_age)", "share", "what it works on is years"],
    ["= 2 ^ staff_in_post", "share", "raises to a power in WTE"],
    ["= staff_in_post ^ level_share", "WTE", "so its unit cannot be told"],
    ["= route_length / 10", "years", "gives months, but Leaver rate is years"],
    ["= sqrt(staff_in_post)", "WTE", "gives WTE^0.5"],
    ["= wishes + unpaid_hours", "hours", "adds wishes and hours"],
    ["= nobody_knows * 2", "WTE", "No unit is known for nobody_knows"],
    ["= (staff_in_post + 1) * 2", "heads", "gives WTE, but"],
    [
      "= staff_in_post / (1 - vacancy_rate)",
      "WTE per year",
      "The formula = staff_in_post / (1 - vacancy_rate) gives WTE, but Leaver rate is WTE per year.",
    ],
  ])("%s for %s", (text, expected, part) => {
    expect(check(text, expected)).toContain(part);
  });

  test("a long sum is checked, for which twice the work a term would never end", () => {
    expect(check(`= ${"leaver_rate + ".repeat(120)}0.1`, "per year")).toBe("fits");
  });
  test("does not follow from one that differs in a number on which the unit rests", () => {
    expect(check("= 2 * route_length / 12", "years")).toBe("fits");
    expect(check("= 3 * route_length / 12", "years")).toBe("fits");
    expect(check("= 2 * route_length / 13", "years")).not.toBe("fits");
    expect(check("= (contract_years * contract_years) ^ 0.5 * 2", "years")).toBe("fits");
    expect(check("= (contract_years * contract_years) ^ 0.5 * 7", "years")).toBe("fits");
    expect(check("= (contract_years * contract_years) ^ 1.5 * 2", "years")).not.toBe("fits");
  });
});

describe("a formula's own unit", () => {
  test("is the likeliest reading", () => {
    const read = parseFormula("= staff_in_post * leaver_rate");
    const found = read.ok ? read.value.unit(unitsOf) : read;
    expect(found.ok && unitText(found.value)).toBe("WTE per year");
  });
});
