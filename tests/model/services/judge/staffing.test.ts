/** Staffing from workload against published cases, and against the hours the staff it asks for have to give. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  availableTime,
  staffingNeed,
  type StaffingInput,
  type StaffingNeed,
} from "../../../../model/services/judge/staffing";
import { apart } from "../../run-plan";

function need(input: StaffingInput): StaffingNeed {
  const outcome = staffingNeed(input);
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join(" "));
  return outcome.value;
}
const problemOf = (input: StaffingInput): string => {
  const outcome = staffingNeed(input);
  return outcome.ok
    ? "none"
    : outcome.problems.map((found) => `${found.severity} ${found.kind}: ${found.says}`).join(" ");
};

/** A clinic in Kenya, human-resources-health 12960-017-0186-3: 100,000 consultations of a quarter of an hour, ten days of training for everybody. */
const kenya: StaffingInput = {
  year: {
    possibleDays: 52 * 4.5,
    absences: [
      { label: "Public holidays", days: 10 },
      { label: "Annual leave", days: 30 },
      { label: "Sick leave", days: 15 },
    ],
    hoursPerDay: 8,
  },
  workloads: [{ label: "Consultations", yearly: 100_000, hoursPerUnit: 0.25 }],
  categoryAllowances: [{ label: "Training", share: 10 / 179 }],
  individualAllowances: [],
  actual: 20,
};
/** A year of 1,000 hours, so that the sums can be done in the head. */
const plain: StaffingInput = {
  year: { possibleDays: 125, absences: [], hoursPerDay: 8 },
  workloads: [
    { label: "Assessments", yearly: 20_000, hoursPerUnit: 2 },
    { label: "Reviews", yearly: 40_000, hoursPerUnit: 0.5 },
  ],
  categoryAllowances: [
    { label: "Meetings", share: 0.15 },
    { label: "Records", share: 0.25 },
  ],
  individualAllowances: [
    { label: "Supervising learners", hoursPerYear: 1500 },
    { label: "Ordering equipment", hoursPerYear: 500 },
  ],
  actual: 51,
};

describe("published cases", () => {
  test("179 days are available in Kenya", () => {
    expect(availableTime(kenya.year)).toEqual({ days: 179, hours: 1432 });
  });
  test("17.46 staff are needed there before allowances", () => {
    expect(need(kenya).base).toBeCloseTo(17.46, 2);
    expect(need(kenya).required).toBeCloseTo(25_000 / 8 / (179 - 10), 10);
  });
  test("120 staff where 100 are needed are a ratio of 1.2 and 20 too many", () => {
    const hundred = need({
      ...plain,
      workloads: [{ label: "All", yearly: 100, hoursPerUnit: 1000 }],
      categoryAllowances: [],
      individualAllowances: [],
      actual: 120,
    });
    expect(hundred).toMatchObject({ required: 100, ratio: 1.2, difference: 20 });
  });
});

test("every part, in the head", () => {
  const parts = need(plain);
  expect(parts.available).toEqual({ days: 125, hours: 1000 });
  expect(parts.workloads.map(({ label, standardWorkload, staff }) => [label, standardWorkload, staff])).toEqual([
    ["Assessments", 500, 40],
    ["Reviews", 2000, 20],
  ]);
  expect(parts.base).toBe(60);
  expect(parts.categoryFactor).toBeCloseTo(1 / 0.6, 12);
  expect(parts.individualFactor).toBe(2);
  expect(parts.required).toBeCloseTo(102, 10);
  expect(parts.ratio).toBeCloseTo(0.5, 12);
  expect(parts.difference).toBeCloseTo(-51, 10);
});

describe("what is wrong is said", () => {
  test.each([
    [[0.6, 0.4], "100%"],
    [[0.7, 0.2, 0.1], "100%"],
    [[0.75, 0.5], "125%"],
  ])("allowances of %j leave no time", (shares, words) => {
    const found = problemOf({
      ...plain,
      categoryAllowances: shares.map((share, i) => ({ label: `Allowance ${i}`, share })),
    });
    expect(found).toContain("error allowances-take-all-time");
    expect(found).toContain(words);
    expect(found).toContain("Allowance 1");
  });
  test("absences that leave no day, and days of no hours", () => {
    expect(problemOf({ ...plain, year: { ...plain.year, absences: [{ label: "Leave", days: 125 }] } })).toContain(
      "no-available-time",
    );
    expect(problemOf({ ...plain, year: { ...plain.year, hoursPerDay: 0 } })).toContain("no-available-time");
  });
  test("no workload listed is not a workload of 0", () => {
    expect(problemOf({ ...plain, workloads: [] })).toContain("no-workload");
    expect(need({ ...plain, workloads: [{ label: "Assessments", yearly: 0, hoursPerUnit: 2 }] }).required).toBe(2);
  });
});

test("what is missing stays missing, and what does not depend on it is there", () => {
  expect(need({ ...plain, actual: NaN })).toMatchObject({
    required: need(plain).required,
    ratio: NaN,
    difference: NaN,
  });
  expect(
    need({ ...plain, workloads: [...plain.workloads, { label: "Home visits", yearly: NaN, hoursPerUnit: 1 }] }),
  ).toMatchObject({ base: NaN, required: NaN, individualFactor: 2 });
  expect(need({ ...plain, categoryAllowances: [{ label: "Meetings", share: NaN }] })).toMatchObject({
    base: 60,
    categoryFactor: NaN,
    required: NaN,
  });
  expect(need({ ...plain, year: { ...plain.year, absences: [{ label: "Sickness", days: NaN }] } }).required).toBeNaN();
});

describe("properties", () => {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  const labelled = <T extends object>(shape: fc.Arbitrary<T>, most: number): fc.Arbitrary<(T & { label: string })[]> =>
    fc.array(
      shape.map((one) => ({ label: "One", ...one })),
      { minLength: 1, maxLength: most },
    );
  const inputs: fc.Arbitrary<StaffingInput> = fc.record({
    year: fc.record({
      possibleDays: number(150, 366),
      absences: labelled(fc.record({ days: number(0, 30) }), 4),
      hoursPerDay: number(4, 12),
    }),
    workloads: labelled(fc.record({ yearly: number(1, 1e5), hoursPerUnit: number(0.05, 40) }), 5),
    categoryAllowances: labelled(fc.record({ share: number(0, 0.3) }), 3),
    individualAllowances: labelled(fc.record({ hoursPerYear: number(0, 5000) }), 3),
    actual: number(0, 500),
  });
  const check = { seed: 20240401, numRuns: 300 };

  it("staff who are exactly those required are a ratio of 1 and a difference of 0", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        expect(need({ ...input, actual: need(input).required })).toMatchObject({ ratio: 1, difference: 0 });
      }),
      check,
    );
  });
  it("the hours of those required are those of the workload, of what everybody does and of what some do", () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { available, required, individualFactor } = need(input);
        const work = input.workloads.reduce((sum, { yearly, hoursPerUnit }) => sum + yearly * hoursPerUnit, 0);
        const some = input.individualAllowances.reduce((sum, { hoursPerYear }) => sum + hoursPerYear, 0);
        const share = input.categoryAllowances.reduce((sum, allowance) => sum + allowance.share, 0);
        const everybody = share * (required - individualFactor) * available.hours;
        expect(apart(required * available.hours, work + everybody + some)).toBeLessThan(1e-9);
      }),
      check,
    );
  });
  it("more of either allowance, more work or more absence never needs fewer staff", () => {
    const more: fc.Arbitrary<(input: StaffingInput) => StaffingInput> = fc.oneof(
      number(0, 0.09).map((share) => (input: StaffingInput) => ({
        ...input,
        categoryAllowances: [...input.categoryAllowances, { label: "More", share }],
      })),
      number(0, 5000).map((hoursPerYear) => (input: StaffingInput) => ({
        ...input,
        individualAllowances: [...input.individualAllowances, { label: "More", hoursPerYear }],
      })),
      number(0, 1e4).map((yearly) => (input: StaffingInput) => ({
        ...input,
        workloads: [...input.workloads, { label: "More", yearly, hoursPerUnit: 1 }],
      })),
      number(0, 20).map((days) => (input: StaffingInput) => ({
        ...input,
        year: { ...input.year, absences: [...input.year.absences, { label: "More", days }] },
      })),
    );
    fc.assert(
      fc.property(inputs, more, (input, added) => {
        expect(need(added(input)).required).toBeGreaterThanOrEqual(need(input).required);
      }),
      check,
    );
  });
});
