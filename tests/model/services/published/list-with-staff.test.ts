/** A published list run on under a plan's staff: beside a second writing, and what must always hold. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { listWithStaff, type ListBasis, type ListDrivers } from "../../../../model";
import { longestFirst, onPaper, type OnPaper } from "./straight-list-with-staff";

const basisOf = (
  people: readonly number[],
  referrals: number,
  starts: number,
  profile: readonly number[],
): ListBasis => ({
  list: { month: "2023-10", service: "children", place: "here", source: "made-up", people, total: 0 },
  referrals,
  starts,
  months: ["2023-10"],
  order: { profile, months: ["2023-10"] },
  asks: [],
});

/** April 2024, as `plan/calendar` counts months. */
const april2024 = 2024 * 12 + 3;
const driversOf = (wte: readonly number[], elasticity: number, growth: number, openingWte = wte[0]!): ListDrivers => ({
  start: april2024,
  wte: Float64Array.from(wte),
  openingWte,
  elasticity: new Float64Array(wte.length - 1).fill(elasticity),
  growth: new Float64Array(wte.length - 1).fill(growth),
});

describe("beside a second writing", () => {
  const profile = [0.4, 1, 2, 1.2, 1.5, 0.8, 0.5];
  const days = [30, 31, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31];
  const wte = Array.from({ length: 18 }, (_, month) => 200 + 3 * Math.sin(month) - 1.5 * month);
  const small = (of: Partial<OnPaper>): OnPaper => ({
    first: 130,
    second: 110,
    referrals: 60,
    starts: 52,
    profile,
    days,
    held: 5,
    wte,
    openingWte: 200,
    elasticity: 0.7,
    growth: 0.04,
    ...of,
  });
  const modelled = (of: OnPaper) => {
    const basis = basisOf([of.first, of.second, 0, 0, 0, 0, 0], of.referrals, of.starts, of.profile);
    return listWithStaff(basis, driversOf(of.wte, of.elasticity, of.growth, of.openingWte))!;
  };

  it.each([
    ["a list that grows", small({})],
    ["a list that goes to nothing and comes back", small({ referrals: 40, growth: 0.9 })],
    ["more than in proportion", small({ elasticity: 1.6, growth: -0.1 })],
  ])("agrees to 1e-9: %s", (_, of) => {
    const [run, paper] = [modelled(of), onPaper(of)];
    for (const measure of ["waiting", "over18", "over52"] as const)
      paper[measure].forEach((people, month) =>
        expect(Math.abs(run[measure][month + 1]! - people), `${measure} ${month}`).toBeLessThan(
          1e-9 * Math.max(1, people),
        ),
      );
    expect(paper.waiting.length).toBe(run.months.length - 1);
    expect(run.months.at(-1)).toBe("2025-08");
  });

  it("has as many waiting as with the longest waiting first, who then wait less long", () => {
    const of = small({});
    const [run, paper] = [modelled(of), longestFirst(of)];
    paper.waiting.forEach((people, month) => expect(run.waiting[month + 1]).toBeCloseTo(people, 8));
    paper.over18.forEach((people, month) => expect(run.over18[month + 1]).toBeGreaterThanOrEqual(people - 1e-9));
    expect(run.over18.at(-1)).toBeGreaterThan(paper.over18.at(-1)! + 1);
  });
});

const randomList = fc.record({
  people: fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { minLength: 7, maxLength: 7 }),
  referrals: fc.double({ min: 1, max: 120, noNaN: true }),
  starts: fc.double({ min: 0, max: 150, noNaN: true }),
  profile: fc.array(fc.double({ min: 0.05, max: 8, noNaN: true }), { minLength: 7, maxLength: 7 }),
  wte: fc.array(fc.double({ min: 1, max: 300, noNaN: true }), { minLength: 13, maxLength: 13 }),
  elasticity: fc.double({ min: 0, max: 2, noNaN: true }),
  growth: fc.double({ min: -0.3, max: 0.3, noNaN: true }),
});
const check = { seed: 20231031, numRuns: 50 };
const measures = ["waiting", "over18", "over52"] as const;

describe("what must always hold", () => {
  it("more staff never lengthens a list, nor anybody's wait", () => {
    fc.assert(
      fc.property(
        randomList,
        fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 12, maxLength: 12 }),
        ({ people, referrals, starts, profile, wte, elasticity, growth }, more) => {
          const basis = basisOf(people, referrals, starts, profile);
          const less = listWithStaff(basis, driversOf(wte, elasticity, growth))!;
          const added = wte.map((one, month) => one + (more[month - 1] ?? 0));
          const with_ = listWithStaff(basis, driversOf(added, elasticity, growth))!;
          for (const measure of measures)
            less[measure].forEach((before, month) =>
              expect(with_[measure][month]!, `${measure} ${month}`).toBeLessThanOrEqual(before + 1e-7),
            );
        },
      ),
      check,
    );
  });

  it("staff make no difference with an elasticity of 0", () => {
    fc.assert(
      fc.property(randomList, ({ people, referrals, starts, profile, wte, growth }) => {
        const basis = basisOf(people, referrals, starts, profile);
        const [one, other] = [wte, wte.map((staff, month) => (month === 0 ? staff : 7 * staff))].map((staff) =>
          listWithStaff(basis, driversOf(staff, 0, growth))!,
        );
        for (const measure of measures) expect(other![measure]).toEqual(one![measure]);
      }),
      check,
    );
  });

  it("nobody is lost: with staff that stay, a month adds its referrals and takes off its starts, down to nobody", () => {
    fc.assert(
      fc.property(randomList, ({ people, referrals, starts, profile }) => {
        const run = listWithStaff(basisOf(people, referrals, starts, profile), driversOf(Array(13).fill(50), 1, 0))!;
        run.waiting.forEach((waiting, month) => {
          expect(waiting).toBeGreaterThanOrEqual(0);
          if (month === 0) return;
          const before = run.waiting[month - 1]!;
          const year = Number(run.months[month]!.slice(0, 4));
          const weeks = new Date(Date.UTC(year, Number(run.months[month]!.slice(5)), 0)).getUTCDate() / 7;
          expect(run.referred[month]).toBeCloseTo(referrals * weeks, 6);
          expect(waiting).toBeCloseTo(before + run.referred[month]! - run.off[month]!, 6);
          if (before + (referrals - starts) * weeks > starts) expect(run.off[month]).toBeCloseTo(starts * weeks, 6);
          else expect(run.off[month]!).toBeLessThanOrEqual(starts * weeks + 1e-6);
        });
      }),
      check,
    );
  });

  it("is not run where the count is not before the end of the plan", () => {
    const basis = basisOf([10, 0, 0, 0, 0, 0, 0], 5, 5, [1, 1, 1, 1, 1, 1, 1]);
    const ended = { ...driversOf([10, 10, 10], 1, 0), start: 2023 * 12 + 8 };
    expect(listWithStaff(basis, ended)).toBeUndefined();
  });
});
