/** Numbers that are drawn and are no single measure: told as sums that come to what is drawn, with their causes. */
import { describe, expect, it } from "vitest";
import {
  comesTo,
  explainNumber,
  explainSum,
  gapAtEnd,
  gapAtStart,
  gapDrivers,
  leverOf,
  sumCauses,
  type SumRequest,
  type SumTerm,
} from "../../../model";
import { buildPlan, given } from "../build-plan";
import { over, runPlan } from "../run-plan";

const plan = buildPlan({ closure: "posts-led", registeredLevels: 2, years: 3 });
const projection = runPlan(plan);
const years = { first: "2024/25", last: "2026/27" };
const asked = (terms: readonly SumTerm[], more: Partial<SumRequest> = {}): SumRequest => ({
  label: "Leavers",
  unit: "WTE",
  terms,
  place: "place2",
  years,
  ...more,
});
function told(request: SumRequest) {
  const found = explainSum(projection, request);
  if (!found.ok) throw new Error(found.problems[0]!.says);
  return found.value;
}

describe("a step of the gap between posts and staff", () => {
  const drivers = gapDrivers(projection, years, { place: "place2" });

  it("is told as a sum that comes to the WTE drawn", () => {
    expect(drivers.steps.length).toBeGreaterThan(3);
    for (const { label, terms, wte } of drivers.steps) {
      const { value, parts } = told(asked(terms, { label }));
      expect(value, label).toBe(wte);
      expect(parts.length, label).toBeGreaterThan(1);
      expect(comesTo(parts), label).toBeCloseTo(wte, 9);
    }
  });

  it("begins and ends with posts less staff", () => {
    expect(told(asked(gapAtStart)).value).toBeCloseTo(drivers.from, 9);
    const end = told(asked(gapAtEnd));
    expect(end.value).toBeCloseTo(over(projection, "vacancies", "year", { place: "place2" })[2]!, 9);
    expect(end.parts.map(({ says, label }) => `${says} ${label}`)).toEqual([
      " Establishment, end of 2026/27",
      "less Staff in post, end of 2026/27",
    ]);
    expect(told(asked(gapAtStart)).parts[0]!.label).toBe("Establishment, the day before the plan starts");
  });

  it("says that its beginning is of the day before the plan starts", () => {
    expect(told(asked(gapAtStart)).time).toBe("the day before the plan starts");
    const later = told(asked(gapAtStart, { years: { first: "2025/26", last: "2026/27" } }));
    expect(later.time).toBe("2025/26 to 2026/27");
    expect(later.parts[0]!.label).toBe("Establishment, end of 2024/25");
    const [opening] = asked(gapAtStart).terms;
    const alone = told(asked([opening!]));
    expect(alone.parts).toEqual([]);
    expect(alone.value).toBe(told(asked(gapAtStart)).parts[0]!.value);
    expect(alone.sentence).toContain("Funded posts at the end of the period.");
  });

  it("is told year by year where it is one flow over several", () => {
    const { parts, value, sentence } = told(asked([{ says: "plus", measure: "leavers_wte", taken: "over the years" }]));
    const yearly = over(projection, "leavers_wte", "year", { place: "place2" });
    expect(parts.map((part) => part.value)).toEqual(yearly);
    expect(parts.map((part) => part.says)).toEqual(["", "plus", "plus"]);
    expect(value).toBeCloseTo(
      yearly.reduce((sum, one) => sum + one, 0),
      9,
    );
    expect(sentence).toContain("Leavers in place 2, 2024/25 to 2026/27 is ");
    expect(sentence).toMatch(/WTE of people who left/);
  });

  it("says first what is taken off, where nothing is added", () => {
    const { value, parts, sentence } = told(
      asked([
        { says: "less", measure: "joiners_wte", taken: "over the years" },
        { says: "times", measure: "joiners_open_market", taken: "over the years" },
        { says: "divided by", measure: "joiners", taken: "over the years" },
      ]),
    );
    expect(value).toBeLessThan(0);
    expect(parts[0]!.says).toBe("less");
    expect(parts[0]!.value).toBeGreaterThan(0);
    expect(sentence).toMatch(/ is -[\d,.]+ WTE: less [\d,.]+ WTE \(joiners, WTE, 2024\/25 to 2026\/27\) times /);
  });
});

it("a flow of one year is told as its measure is", () => {
  const one = { first: "2025/26", last: "2025/26" };
  const sum = told(
    asked([{ says: "plus", measure: "leavers", taken: "over the years", level: "level1" }], { years: one }),
  );
  const own = explainNumber(projection, {
    measure: "leavers",
    place: "place2",
    year: "2025/26",
    where: { level: "level1" },
  });
  if (!own.ok) throw new Error(own.problems[0]!.says);
  expect(sum.value).toBe(own.value.value);
  expect(sum.parts).toEqual(own.value.parts);
});

it("has as its causes what really moves it, as far as it does", () => {
  const request = asked([{ says: "plus", measure: "leavers_wte", taken: "over the years" }]);
  const lever = leverOf(plan);
  if (!lever.ok) throw new Error("the plan was expected to run");
  const [rate] = sumCauses(lever.value, request, ["leaver_rate"]);
  const was = plan.assumptions.find((one) => one.id === "leaver_rate")!.value as number;
  const others = plan.assumptions.filter((one) => one.id !== "leaver_rate");
  const less = runPlan({ ...plan, assumptions: [...others, given("leaver_rate", was * 0.9)] });
  const leavers = (of: typeof projection): number =>
    over(of, "leavers_wte", "year", { place: "place2" }).reduce((sum, one) => sum + one, 0);
  expect(rate!.moves).toBeCloseTo(leavers(less) / leavers(projection) - 1, 9);
  expect(rate!.moves).toBeLessThan(-0.05);
  expect(told(request).assumptions.map((entry) => entry.id)).toContain("leaver_rate");
});

it.each([
  [
    "measure",
    asked([{ says: "plus", measure: "leavrs_wte", taken: "over the years" }]),
    'no measure "leavrs_wte".*"leavers_wte"',
  ],
  ["place", asked(gapAtEnd, { place: "place9" }), 'no place "place9"'],
  ["year", asked(gapAtEnd, { years: { first: "2024/25", last: "2044/45" } }), 'no planning year "2044/45"'],
])("names a %s that is not there", (_, request, says) => {
  const found = explainSum(projection, request);
  expect(found.ok).toBe(false);
  expect(found.problems[0]!.says).toMatch(new RegExp(says));
});
