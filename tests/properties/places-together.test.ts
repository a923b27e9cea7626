/** Places put together or divided: nobody is lost, nobody is counted twice, and nobody else's people change. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addPlacesUnder, compile, mergePlaces, splitPlace, type Plan, type PlacesEdit } from "../../model";
import type { Outcome } from "../../model/plan/problem";
import { given } from "../model/build-plan";
import { apart, over, runPlan } from "../model/run-plan";
import { randomModel, seed } from "./random-model";
import { splitPlace as halvesOf } from "./split-plan";

const signed = { when: "2026-11-29T09:00:00.000Z" };
const none = new Map<string, number>();

/** Heads, WTE, posts and people looking, by place, on the day before the plan. */
function opening(plan: Plan): ReadonlyMap<string, readonly [number, number, number, number]> {
  const compiled = compile(plan);
  if (!compiled.ok) throw new Error(compiled.problems[0]?.says);
  const { shape, opening: heads, openingWte, openingEstablishment, openingPool } = compiled.value.program;
  const parents = new Set(plan.structure.places.map(({ parent }) => parent));
  const leaves = plan.structure.places.filter(({ id }) => !parents.has(id));
  const sum = (values: Float64Array, number: number): number => {
    const each = values.length / shape.places;
    return values.subarray(number * each, (number + 1) * each).reduce((all, value) => all + value, 0);
  };
  return new Map(
    leaves.map(({ id }, i) => [
      id,
      [sum(heads, i), sum(openingWte, i), sum(openingEstablishment, i), sum(openingPool, i)],
    ]),
  );
}

function made(outcome: Outcome<PlacesEdit>): Plan {
  if (!outcome.ok) throw new Error(outcome.problems[0]?.says);
  if (outcome.value.edit === undefined) throw new Error(outcome.value.asked[0]?.says);
  return outcome.value.edit.plan;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
function expectNear(now: readonly number[] | undefined, wanted: readonly number[]): void {
  wanted.forEach((value, i) =>
    expect(near(now?.[i] ?? Number.NaN, value), `${String(now?.[i])} instead of ${value}`).toBe(true),
  );
}

const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 100 }).map((step) => min + ((max - min) * step) / 100);

/** Figures that differ by place in more ways than a random plan has them. */
const different = fc.record({
  hours: fc.option(between(0.4, 1), { nil: undefined }),
  hoursOfLevel: fc.option(between(0.4, 1), { nil: undefined }),
  vacancy: between(-0.1, 0.4),
  posts: fc.option(between(0, 500), { nil: undefined }),
  ofSetting: fc.option(between(0, 0.9), { nil: undefined }),
  leaver: between(0.02, 0.3),
  looking: between(0, 30),
});

const plans = fc
  .tuple(randomModel({ moves: false, events: false }), different)
  // Where nobody works there is nothing to weight rates by, and they are asked for.
  .filter(([{ assumptions }]) =>
    assumptions.some(({ id, where = [] }) => id === "staff_in_post" && where.every(({ value }) => value !== 0)),
  )
  .filter(([{ structure }]) => structure.places.filter(({ id }) => /^place\d$/.test(id)).length === 3)
  .map(([plan, of]): Plan => {
    const level = plan.structure.levels.at(-1)?.id ?? "";
    const setting = plan.structure.settings[0]?.id ?? "";
    return {
      ...plan,
      assumptions: plan.assumptions.flatMap((one) => {
        const { id, where = [] } = one;
        const also = (...entries: typeof where) => [{ ...one, where: [...where, ...entries] }];
        switch (id) {
          case "participation":
            return of.hours === undefined
              ? [one]
              : [
                  given("participation", 0.8, [
                    { place: "place2", value: of.hours },
                    ...(of.hoursOfLevel === undefined ? [] : [{ place: "place1", level, value: of.hoursOfLevel }]),
                  ]),
                ];
          case "vacancy_rate":
            return also({ place: "place2", level, value: of.vacancy });
          case "leaver_rate":
            return also({
              place: "place2",
              level: plan.structure.levels[0]?.id ?? "",
              value: of.leaver,
              when: [{ from: "2025-09", value: 0.1 }],
            });
          case "opening_pool":
            return also({ place: "place1", level, value: of.looking });
          case "staff_in_post": {
            const staff = Number(where[0]?.value ?? 0);
            return of.ofSetting === undefined || plan.structure.settings.length < 2
              ? [one]
              : also({ place: "place1", setting, value: staff * of.ofSetting });
          }
          default:
            return [one];
        }
      }),
    };
  });

describe(`places put together and divided, seed ${seed}`, () => {
  it("two become one: it has what both had, and the third what it had", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const before = opening(plan);
        const after = made(mergePlaces(plan, ["place1", "place2"], { label: "Both" }, none, signed));
        const now = opening(after);
        const [one, two, three] = ["place1", "place2", "place3"].map((id) => before.get(id) ?? [0, 0, 0, 0]);
        expectNear(
          now.get("both"),
          one!.map((value, i) => value + two![i]!),
        );
        expectNear(now.get("place3"), three!);
      }),
      { seed, numRuns: 60 },
    );
  });

  it("one is divided by shares: each part has its share, and the others what they had", () => {
    fc.assert(
      fc.property(plans, between(0, 1), (plan, share) => {
        const before = opening(plan);
        const after = made(
          splitPlace(
            plan,
            "place2",
            [
              { label: "North", share },
              { label: "South", share: 1 - share },
            ],
            none,
            signed,
          ),
        );
        const now = opening(after);
        const old = before.get("place2") ?? [];
        expectNear(
          now.get("north"),
          old.map((value) => value * share),
        );
        expectNear(
          now.get("south"),
          old.map((value) => value * (1 - share)),
        );
        for (const id of ["place1", "place3"]) expectNear(now.get(id), before.get(id) ?? []);
      }),
      { seed, numRuns: 40 },
    );
  });

  it("teams are added under one: its people are theirs", () => {
    fc.assert(
      fc.property(plans, fc.option(between(0, 1), { nil: undefined }), (plan, share) => {
        const before = opening(plan);
        const teams = [
          { label: "Team A", kind: "team" as const, ...(share === undefined ? {} : { share }) },
          { label: "Team B", kind: "team" as const, ...(share === undefined ? {} : { share: 1 - share }) },
        ];
        const now = opening(made(addPlacesUnder(plan, "place1", teams, none, signed)));
        const old = before.get("place1") ?? [];
        expectNear(
          now.get("team-a"),
          old.map((value) => value * (share ?? 1)),
        );
        expectNear(
          now.get("team-b"),
          old.map((value) => value * (1 - (share ?? 1))),
        );
        for (const id of ["place2", "place3"]) expectNear(now.get(id), before.get(id) ?? []);
      }),
      { seed, numRuns: 40 },
    );
  });

  it("halves that are alike run as the whole did once they are one again", () => {
    const alike = randomModel({ moves: false, events: false }).map((plan) => ({
      ...plan,
      assumptions: plan.assumptions.filter(({ id }) => !id.startsWith("pool_mobility")),
    }));
    fc.assert(
      fc.property(alike, (plan) => {
        const again = made(
          mergePlaces(halvesOf(plan, "place1"), ["place1-a", "place1-b"], { label: "One again" }, none, signed),
        );
        const [first, second] = [runPlan(plan), runPlan(again)];
        for (const measure of [
          "headcount",
          "staff_in_post",
          "establishment",
          "joiners",
          "exits",
          "looking",
          "learners",
        ] as const) {
          const [a, b] = [over(first, measure), over(second, measure)];
          a.forEach((value, month) => {
            if (Math.max(value, b[month]!) > 1e-3)
              expect(apart(b[month]!, value), `${measure} in month ${month}: ${value} and ${b[month]}`).toBeLessThan(
                1e-9,
              );
          });
        }
      }),
      { seed, numRuns: 40 },
    );
  });
});
