/**
 * A plan whose start is moved onto what its own run had come to goes on as it would have: the same people, posts, pools
 * and learners in every month left, under both closures, to one part in a thousand million.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectServices, type Plan } from "../../model";
import { without } from "../../model/plan/edit/without";
import { monthName, absoluteMonth } from "../../model/plan/calendar";
import { movedPlan, runSoFar } from "../../model/questions/roll/moved-plan";
import { carriedLists, weekOf } from "../../model/questions/roll/lists";
import { carriedFrom, stockBefore } from "../../model/questions/roll/state";
import { seedPlan } from "../model/questions/read-seed-plan";
import { runPlan } from "../model/run-plan";
import { randomModel, seed } from "./random-model";

const signed = { when: "2026-11-29T09:00:00.000Z" };

/** The plan moved by some months onto its own run, its end where it was or later. */
export function movedBy(plan: Plan, months: number): Plan {
  const soFar = runSoFar(plan);
  if (!soFar.ok) throw new Error(soFar.problems[0]?.says);
  const start = monthName(absoluteMonth(plan.start) + months);
  const moved = movedPlan(
    soFar.value,
    {
      start,
      years: Math.max(1, Math.ceil(plan.years - months / 12)),
      heads: stockBefore(soFar.value.run, months),
      carried: carriedFrom(soFar.value.run, months),
      lists: carriedLists(soFar.value.plan, start),
      reason: "As the run had it.",
      why: "",
    },
    signed,
  );
  if (!moved.ok) throw new Error(moved.problems.map(({ says }) => says).join("\n"));
  return moved.value.plan;
}

/** How far two lists of numbers are apart, at the most, as a share of the larger (of 1 where that is less). */
function farthest(was: Float64Array, now: Float64Array): number {
  let most = 0;
  for (let at = 0; at < Math.min(was.length, now.length); at += 1) {
    const [a, b] = [was[at] ?? 0, now[at] ?? 0];
    most = Math.max(most, Math.abs(a - b) / Math.max(1, Math.abs(a), Math.abs(b)));
  }
  return most;
}

/** What every month has come to in two runs, where the second starts so many months later. */
export function apartOnceMoved(plan: Plan, months: number): Record<string, number> {
  const was = runPlan(plan, { recorded: true }).run;
  const now = runPlan(movedBy(plan, months), { recorded: true }).run;
  const { rows, cells, places } = was.program.shape;
  const later = (values: Float64Array, each: number): Float64Array => values.subarray(months * each);
  return {
    people: farthest(later(was.stock, cells), now.stock),
    wte: farthest(later(was.wte, rows), now.wte),
    posts: farthest(later(was.program.establishment, rows), now.program.establishment),
    open: farthest(later(was.program.fillable, rows), now.program.fillable),
    looking: farthest(later(was.pool, was.openingPool.length), now.pool),
    hired: farthest(later(was.hired, rows), now.hired),
    qualified: farthest(later(was.apprenticed, places), now.apprenticed),
    away: farthest(later(was.program.known.away, rows), now.program.known.away),
    opening: farthest(stockBefore(was, months), now.opening),
  };
}

const exactly = 1e-9;

describe("the start moved onto the plan's own run", () => {
  for (const closure of ["supply-led", "posts-led"] as const)
    it(`reproduces the later months of any plan, ${closure}`, () => {
      fc.assert(
        fc.property(randomModel({ closure }), fc.integer({ min: 1, max: 35 }), (plan, months) => {
          const k = Math.min(months, plan.years * 12 - 1);
          // A plan is refused that has more people leave in its first month than there are on the day before.
          const first = monthName(absoluteMonth(plan.start) + k);
          fc.pre(!(plan.events ?? []).some(({ what, from }) => what !== "joins" && from === first));
          for (const [what, apart] of Object.entries(apartOnceMoved(plan, k)))
            expect(apart, `${what}, moved by ${k} months`).toBeLessThan(exactly);
        }),
        { seed, numRuns: 15 },
      );
    });
});

describe("plans that ship, moved onto their own run", () => {
  for (const [name, months] of [
    ["england", 24],
    ["community-team", 12],
    ["schools", 7],
  ] as const)
    for (const closure of ["supply-led", "posts-led"] as const)
      it(`${name} goes on the same, ${closure}`, () => {
        for (const [what, apart] of Object.entries(
          apartOnceMoved({ ...without(seedPlan(name), "chance"), closure }, months),
        ))
          expect(apart, what).toBeLessThan(exactly);
      });

  it("a plan moved twice goes on as one moved once", () => {
    const plan = seedPlan("england");
    const twice = runPlan(movedBy(movedBy(plan, 12), 12), { recorded: true }).run;
    const once = runPlan(movedBy(plan, 24), { recorded: true }).run;
    expect(farthest(once.stock, twice.stock)).toBeLessThan(exactly);
  });
});

/** People waiting week by week in every list of a plan. */
function waitingIn(plan: Plan): ReadonlyMap<string, number[]> {
  const ran = projectServices(plan);
  if (!ran.ok) throw new Error(ran.problems[0]?.says);
  return new Map(
    (plan.structure.services ?? []).flatMap(({ id }) =>
      ran.value.lists(id).flatMap(({ spot, queue }): (readonly [string, number[]])[] => {
        if (queue === undefined) return [];
        const { flows, tiers } = ran.value.run(queue);
        const weeks = Array.from({ length: flows.waiting.length / tiers }, (_, week) =>
          flows.waiting.subarray(week * tiers, (week + 1) * tiers).reduce((sum, one) => sum + one, 0),
        );
        return [[`${id} at ${spot.place}`, weeks] as const];
      }),
    ),
  );
}

/**
 * Weeks are counted from the first day of the plan, so that those of the moved plan begin up to three and a half days
 * before or after those of the old one: what happens to a list in that time is what two runs may differ by.
 */
const asShareOfList = 0.02;

describe("lists of a plan moved onto its own run", () => {
  for (const name of [
    "tiered-children",
    "schools",
    "community-team",
    "children-before-after",
    "intermediate-care",
    "vocational-rehabilitation",
    "front-door",
    "care-home-prevention",
  ])
    it(`${name}: every list goes on within the days its weeks are apart`, () => {
      const plan = without(seedPlan(name), "chance");
      const months = 12;
      const was = waitingIn(plan);
      const moved = movedBy(plan, months);
      const now = waitingIn(moved);
      expect([...now.keys()]).toEqual([...was.keys()]);
      const first = weekOf(plan, moved.start);
      for (const [list, weeks] of now)
        weeks.forEach((people, week) => {
          const before = was.get(list)?.[first + week];
          if (before === undefined) return;
          expect(Math.abs(people - before), `${list}, week ${week}`).toBeLessThan(
            1 + asShareOfList * Math.max(people, before),
          );
        });
    });
});
