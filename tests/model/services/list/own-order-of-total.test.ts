/** The order of a list given as a total: the list, run on with as many started as referred, stays as it was given. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ownOrderOfTotal, planForService, projectServices, readPlan, type Plan } from "../../../../model";
import { done, signed } from "../../edit/signed";

const seed = (file: string): Plan => {
  const read = readPlan(readFileSync(new URL(`../../../../seeds/plans/${file}.otplan`, import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};
const template = seed("care-home-prevention");

/** The list of a total run on, whatever its staff do, so that only the order tells. */
function runOn(people: number, longest: number, referrals: number, starts: number) {
  const order = ownOrderOfTotal(people, longest, referrals);
  const { plan } = done(
    planForService(
      { template, levels: template },
      {
        name: "Ours",
        place: "Here",
        counted: "2026-03-31",
        list: { kind: "total", people },
        longest,
        referrals: { value: referrals },
        starts: { value: starts },
        order,
        team: [{ band: "6", people: undefined, wte: 4, vacant: 0 }],
      },
      signed,
    ),
  );
  const services = (plan.structure.services ?? []).map((one) => ({ ...one, staffing: "not-known" as const }));
  const run = projectServices({ ...plan, structure: { ...plan.structure, services } });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  return run.value.view(services[0]?.id ?? "", undefined);
}

describe("the order of a list given as a total", () => {
  test.each([
    [60, 74, 22],
    [60, 30, 22],
    [640, 74, 22],
    [640, 200, 22],
    [200, 52, 10],
    [12, 40, 3],
    [3000, 90, 60],
  ])(
    "%d waiting, the longest for %d weeks, %d in and out a week: the longest wait stays about that",
    (people, longest, rate) => {
      const { opening, figures } = runOn(people, longest, rate, rate);
      expect([opening.waiting, opening.longest_wait]).toEqual([expect.closeTo(people, 6), longest]);
      const later = [4, 13, 26, 52, 78, 103].map((week) => figures.longest_wait?.[week] ?? Number.NaN);
      for (const wait of later) {
        expect(wait).toBeGreaterThanOrEqual(0.8 * longest);
        expect(wait).toBeLessThanOrEqual(1.2 * longest + 1);
      }
      expect(figures.waiting?.[103]).toBeCloseTo(people, 6);
    },
  );

  test("whoever has waited long goes on waiting where fewer are started than come", () => {
    const { figures } = runOn(60, 74, 22, 17);
    for (const week of [4, 13, 26, 52]) expect(figures.longest_wait?.[week]).toBeGreaterThanOrEqual(74);
  });

  test("is fitted from both ends, and says which: a long tail is passed over, a short one is not", () => {
    const tail = ownOrderOfTotal(60, 74, 22);
    const near = ownOrderOfTotal(640, 40, 22);
    const steep = (profile: readonly number[] = []): number => (profile[5] ?? 0) / (profile[2] ?? 1);
    expect(steep(tail?.profile)).toBeLessThan(1);
    expect(steep(near?.profile)).toBeGreaterThan(1);
    expect(tail?.workedOut).toMatch(/60 waiting.*2\.7 weeks.*74.*would stay as it is.*less likely/s);
    expect(near?.workedOut).toContain("likelier");
  });

  test("is longest first where nobody has clearly waited longer than that gives, and unknown where nothing tells", () => {
    expect(ownOrderOfTotal(640, 30, 22)).toBeUndefined();
    expect(ownOrderOfTotal(0, 0, 22)).toBeUndefined();
    expect(ownOrderOfTotal(640, 74, 0)).toBeUndefined();
  });
});
