/** Posts empty in one place do not vanish behind staff over establishment in another, whatever the plan. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Breakdown, type Projection, type Table } from "../../model";
import { runPlan, total } from "../model/run-plan";
import { randomModel, seed } from "./random-model";

const check = { seed, numRuns: 60 };
const asked = ["establishment", "vacant_posts", "over_establishment", "vacancies"] as const;

/** The figures of one group, on the day before the plan starts and at the end of each year. */
const figuresOf = ({ opening, values, times }: Table, group: number): number[] => [
  opening[group]!,
  ...values.subarray(group * times.length, (group + 1) * times.length),
];
/** The same figure of every group. */
const added = (table: Table): number[] =>
  figuresOf(table, 0).map((_, time) => total(table.groups.map((_, group) => figuresOf(table, group)[time]!)));

/** Every breakdown that posts have, one of them alone or two together. */
const byPosts = ["region", "place", "setting", "level"] as const;
const anyBreakdown: fc.Arbitrary<readonly Breakdown[]> = fc.subarray([...byPosts], { maxLength: 2 });

function measured(projection: Projection, by: readonly Breakdown[]) {
  const [posts, vacant, over, net] = projection.tables({ measures: asked, by }) as [Table, Table, Table, Table];
  return { posts, vacant, over, net };
}

describe(`vacancies of random plans, seed ${seed}`, () => {
  it("are vacant posts less staff over establishment in every group, and neither is below zero", () => {
    fc.assert(
      fc.property(randomModel(), anyBreakdown, (plan, by) => {
        const { posts, vacant, over, net } = measured(runPlan(plan), by);
        net.groups.forEach((_, group) => {
          const sizes = figuresOf(posts, group);
          const [empty, above, less] = [vacant, over, net].map((table) => figuresOf(table, group)) as [
            number[],
            number[],
            number[],
          ];
          sizes.forEach((size, time) => {
            expect(empty[time]).toBeGreaterThanOrEqual(0);
            expect(above[time]).toBeGreaterThanOrEqual(0);
            expect(Math.abs(empty[time]! - above[time]! - less[time]!)).toBeLessThan(1e-9 * Math.max(1, size));
          });
        });
      }),
      check,
    );
  });

  it("are told as a rate of the posts that is never below nothing nor above all of them, and as a net rate", () => {
    fc.assert(
      fc.property(randomModel(), anyBreakdown, (plan, by) => {
        const tables = runPlan(plan).tables({
          measures: ["establishment", "vacant_posts", "vacancies", "vacancy_rate", "net_vacancy_rate"],
          by,
        });
        tables[0]!.groups.forEach((_, group) => {
          const figures = tables.map((table) => figuresOf(table, group));
          figuresOf(tables[0]!, group).forEach((size, time) => {
            const [, empty, net, rate, netRate] = figures.map((values) => values[time]!);
            expect(size).toBeGreaterThanOrEqual(0);
            // A rate of no posts is no rate.
            expect(rate).toBe(size === 0 ? Number.NaN : empty! / size);
            expect(netRate).toBe(size === 0 ? Number.NaN : net! / size);
            if (size === 0) return;
            expect(rate).toBeGreaterThanOrEqual(0);
            expect(rate).toBeLessThanOrEqual(1);
            expect(netRate).toBeLessThanOrEqual(rate! + 1e-9);
          });
        });
      }),
      check,
    );
  });

  it("are counted in each place, setting and level apart, and add up over the groups of any breakdown", () => {
    fc.assert(
      fc.property(randomModel(), fc.constantFrom(...byPosts), (plan, by) => {
        const projection = runPlan(plan);
        const rows = projection.tables({
          measures: ["establishment", "staff_in_post"],
          by: ["place", "setting", "level"],
        });
        const apart = rows[0]!.groups.map((_, group) => {
          const [posts, staff] = rows.map((table) => figuresOf(table, group)) as [number[], number[]];
          return posts.map((value, time) => value - staff[time]!);
        });
        const whole = measured(projection, []);
        const parts = measured(projection, [by]);
        figuresOf(whole.posts, 0).forEach((size, time) => {
          const least = 1e-9 * Math.max(1, size);
          const empty = total(apart.map((row) => Math.max(0, row[time]!)));
          const above = total(apart.map((row) => Math.max(0, -row[time]!)));
          expect(Math.abs(figuresOf(whole.vacant, 0)[time]! - empty)).toBeLessThan(least);
          expect(Math.abs(figuresOf(whole.over, 0)[time]! - above)).toBeLessThan(least);
          expect(Math.abs(added(parts.vacant)[time]! - empty)).toBeLessThan(least);
          expect(Math.abs(added(parts.over)[time]! - above)).toBeLessThan(least);
        });
      }),
      check,
    );
  });
});
