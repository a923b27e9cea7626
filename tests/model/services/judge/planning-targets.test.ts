/** Planning targets judged on published lists and on lists made to sit at the edges. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  judgeTargets,
  type JudgedTarget,
  type ListReading,
  type PlanningTarget,
} from "../../../../model/services/judge/planning-targets";

const within = (year: string, value: number): PlanningTarget => ({ year, measure: "within-18-weeks", value });
const longest = (year: string, value: number): PlanningTarget => ({ year, measure: "over-52-weeks", value });
const list = (year: string, waiting: number, over18Weeks: number, over52Weeks = 0): ListReading => ({
  year,
  waiting,
  over18Weeks,
  over52Weeks,
});
const one = (target: PlanningTarget, ...readings: ListReading[]): JudgedTarget => judgeTargets([target], readings)[0]!;

describe("lists published for England in October 2023", () => {
  const children = list("2023/24", 18355, 5633 + 1302, 1302);
  const adults = list("2023/24", 6935, 901 + 60, 60);
  test("children: 62.2% within 18 weeks, 2,897 too many for 78%", () => {
    const judged = one(within("2023/24", 0.78), children);
    expect(judged).toMatchObject({ met: false, firstMet: undefined });
    expect(judged.reached).toBeCloseTo(0.622, 3);
    expect(Math.round(judged.tooMany)).toBe(2897);
  });
  test("adults: 86.1% within 18 weeks, but 60 over 52", () => {
    const judged = judgeTargets([within("2023/24", 0.78), longest("2023/24", 0)], [adults]);
    expect(judged[0]).toMatchObject({ met: true, tooMany: 0, firstMet: "2023/24" });
    expect(judged[0]!.reached).toBeCloseTo(0.861, 3);
    expect(judged[1]).toMatchObject({ reached: 60, met: false, tooMany: 60, firstMet: undefined });
  });
});

describe("a run of years", () => {
  const years = [
    list("2026/27", 1000, 300, 40),
    list("2027/28", 1000, 220, 0),
    list("2028/29", 1000, 210, 3),
    list("2029/30", 1000, 190, 0),
  ];
  test("each target is judged at the end of its own year, and its first year may be before or after", () => {
    expect(judgeTargets([within("2026/27", 0.78), within("2028/29", 0.8), longest("2028/29", 0)], years)).toEqual([
      {
        year: "2026/27",
        measure: "within-18-weeks",
        value: 0.78,
        reached: 0.7,
        met: false,
        tooMany: expect.closeTo(80, 9) as number,
        firstMet: "2027/28",
      },
      {
        year: "2028/29",
        measure: "within-18-weeks",
        value: 0.8,
        reached: 0.79,
        met: false,
        tooMany: expect.closeTo(10, 9) as number,
        firstMet: "2029/30",
      },
      { year: "2028/29", measure: "over-52-weeks", value: 0, reached: 3, met: false, tooMany: 3, firstMet: "2027/28" },
    ]);
  });
  test("weeks before the end of a year do not count", () => {
    const weeks = [
      list("2026/27", 100, 0),
      list("2026/27", 100, 50, 9),
      list("2027/28", 100, 60),
      list("2027/28", 100, 10),
    ];
    expect(one(within("2026/27", 0.78), ...weeks)).toMatchObject({ reached: 0.5, met: false, firstMet: "2027/28" });
    expect(one(longest("2026/27", 0), ...weeks)).toMatchObject({ reached: 9, met: false });
    expect(one(within("2027/28", 0.78), ...weeks)).toMatchObject({ reached: 0.9, met: true });
  });
  test("none asked for, none judged", () => {
    expect(judgeTargets([], years)).toEqual([]);
  });
});

describe("at the edges", () => {
  test("exactly at the target is met", () => {
    for (const percent of [55, 57, 58, 78, 80, 92])
      expect(one(within("2026/27", percent / 100), list("2026/27", 100, 100 - percent)), `${percent}%`).toMatchObject({
        reached: percent / 100,
        met: true,
        tooMany: 0,
      });
    expect(one(longest("2026/27", 5), list("2026/27", 100, 50, 5))).toMatchObject({ met: true, tooMany: 0 });
    expect(one(longest("2026/27", 5), list("2026/27", 100, 50, 6))).toMatchObject({ met: false, tooMany: 1 });
  });
  test("what rounding leaves of a person is nobody; half a person is not", () => {
    expect(one(longest("2026/27", 0), list("2026/27", 100, 50, 1e-11))).toMatchObject({ met: true, tooMany: 0 });
    expect(one(longest("2026/27", 0), list("2026/27", 100, 50, 0.5))).toMatchObject({ met: false, tooMany: 0.5 });
  });
  test("an empty list is within every target", () => {
    expect(one(within("2026/27", 1), list("2026/27", 0, 0))).toMatchObject({
      reached: 1,
      met: true,
      tooMany: 0,
      firstMet: "2026/27",
    });
    expect(one(longest("2026/27", 0), list("2026/27", 0, 0))).toMatchObject({ reached: 0, met: true, tooMany: 0 });
  });
  test("a list nobody knows is missing, not empty, and years that are known still count", () => {
    const missing = { reached: NaN, met: undefined, tooMany: NaN };
    expect(one(within("2026/27", 0.78))).toMatchObject({ ...missing, firstMet: undefined });
    expect(one(within("2026/27", 0.78), list("2026/27", NaN, NaN, NaN), list("2027/28", 100, 10))).toMatchObject({
      ...missing,
      firstMet: "2027/28",
    });
    expect(one(longest("2026/27", 0), list("2026/27", 100, 10, NaN))).toMatchObject(missing);
  });
  test("a target nobody gave is not judged, but what was reached is shown", () => {
    expect(one(within("2026/27", NaN), list("2026/27", 100, 10))).toMatchObject({
      reached: 0.9,
      met: undefined,
      tooMany: NaN,
      firstMet: undefined,
    });
  });
});

describe("properties", () => {
  const lists = fc
    .tuple(fc.integer({ min: 1, max: 20000 }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([waiting, share]) => list("2026/27", waiting, Math.floor(waiting * share)));
  const percents = fc.integer({ min: 0, max: 100 });
  const check = { seed: 20240401, numRuns: 500 };
  it("met is what whole people counted in hundredths say", () => {
    fc.assert(
      fc.property(lists, percents, (reading, percent) => {
        expect(one(within("2026/27", percent / 100), reading).met).toBe(
          100 * (reading.waiting - reading.over18Weeks) >= percent * reading.waiting,
        );
      }),
      check,
    );
  });
  it("with those too many seen and others come in their place, the target is met, and not with one fewer", () => {
    fc.assert(
      fc.property(lists, percents, (reading, percent) => {
        const { met, tooMany } = one(within("2026/27", percent / 100), reading);
        fc.pre(met === false);
        const seen = Math.ceil(tooMany - 1e-6);
        const after = (people: number): boolean | undefined =>
          one(within("2026/27", percent / 100), list("2026/27", reading.waiting, reading.over18Weeks - people)).met;
        expect([after(seen), after(seen - 1)]).toEqual([true, false]);
      }),
      check,
    );
  });
});
