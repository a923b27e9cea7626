/** Whatever the plan and the seed, people in a run by chance are whole, and none appears or vanishes off the ledger. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Plan } from "../../model/plan/plan";
import { compile } from "../../model/workforce/run/compile";
import { projectByChance } from "../../model/workforce/run/project-by-chance";
import { completersOf, learnersIn } from "../../model/workforce/month/train/learners";
import { ledger, type Account } from "../../model/workforce/ledger/ledger";
import { tabulate } from "../../model/workforce/results/tabulate";
import { workspace, type Run } from "../../model/workforce/program/run";
import { buildPlan, equalShares, fiveYearBands, given } from "../model/build-plan";

const routes: Plan["structure"]["routes"] = [
  { id: "degree", label: "Degree", kind: "degree" },
  { id: "apprentice", label: "Apprenticeship", kind: "apprenticeship" },
];

const randomPlan: fc.Arbitrary<Plan> = fc
  .record({
    places: fc.integer({ min: 1, max: 3 }),
    settings: fc.integer({ min: 1, max: 3 }),
    registeredLevels: fc.integer({ min: 1, max: 3 }),
    origins: fc.integer({ min: 1, max: 2 }),
    taught: fc.integer({ min: 0, max: 2 }),
    closure: fc.constantFrom("supply-led" as const, "posts-led" as const),
    staff: fc.constantFrom(3, 12.4, 90, 700),
    years: fc.integer({ min: 1, max: 4 }),
    start: fc.constantFrom("2024-04", "2025-10"),
    intake: fc.constantFrom(3, 40, 300),
    lag: fc.constantFrom(0, 2, 5),
    length: fc.constantFrom(1, 12, 30),
    limited: fc.boolean(),
    moving: fc.boolean(),
    vacancies: fc.constantFrom(-0.1, 0.02, 0.1, 0.4),
    growth: fc.constantFrom(-0.2, 0, 0.1),
    fill: fc.constantFrom(0.5, 3),
    leaving: fc.constantFrom(0.02, 0.1, 0.6),
    promotion: fc.constantFrom(0.05, 2),
    hours: fc.constantFrom("one", "by age"),
  })
  .map((made) => {
    const places = Array.from({ length: made.places }, (_, i) => `place${i + 1}`);
    const moves =
      made.moving && made.settings > 1
        ? [
            { id: "across", label: "Across", from: { setting: "setting1" }, to: { setting: "setting2" } },
            { id: "back", label: "Back", from: {}, to: { setting: "setting1" } },
            ...(made.places > 1
              ? [{ id: "away", label: "Away", from: { setting: "setting1" }, to: { place: "place2" } }]
              : []),
          ]
        : undefined;
    return buildPlan({
      ...made,
      routes: routes.slice(0, made.taught),
      ...(moves === undefined ? {} : { moves }),
      assumptions: [
        given(
          "staff_in_post",
          null,
          places.map((place, i) => ({ place, value: made.staff * (1 + i) })),
        ),
        given("vacancy_rate", made.vacancies),
        given("establishment_growth", made.growth),
        given("months_to_fill", made.fill),
        given("leaver_rate", made.leaving),
        given("promotion_rate", made.promotion),
        given("promotion_limit", made.promotion),
        given(
          "participation",
          0.85,
          made.hours === "one"
            ? []
            : fiveYearBands.slice(0, 5).map((band, i) => ({ age: band.id, value: 1 - 0.1 * i })),
        ),
        ...(made.taught > 0
          ? [
              given("opening_pool", 7.5),
              given("opening_intake", made.intake),
              given("registration_lag", made.lag),
              given("route_length", made.length),
              given("placement_limited", made.limited ? 1 : 0),
              given("placement_weeks_per_wte", 2),
              given("placement_weeks_per_learner", 10),
            ]
          : []),
        ...(made.taught > 1
          ? [given("route_share", null, equalShares("route", ["degree"])), given("apprentices_in_post", 0.6)]
          : []),
        ...(moves === undefined
          ? []
          : [
              given(
                "move_rate",
                0.3,
                moves.map((move, i) => ({ move: move.id, value: 0.2 + 0.4 * i })),
              ),
            ]),
      ],
    });
  });

function run(plan: Plan, seed: string): Run {
  const compiled = compile(plan);
  if (!compiled.ok) throw new Error(compiled.problems.map((one) => `${one.at}: ${one.says}`).join("\n"));
  return projectByChance(workspace(compiled.value.program, { recorded: true, byChance: true }), seed);
}

const firstNotWhole = (values: ArrayLike<number>): number =>
  Array.prototype.findIndex.call(values, (value: number) => !(Number.isInteger(value) && value >= 0));

describe("a run by chance", () => {
  it("has whole people everywhere, and never fewer than none", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(plan, seed);
        const { completers, hires, hired: hiredByCell, ...flows } = made.drawn!;
        for (const [name, values] of Object.entries({
          opening: made.opening,
          heads: made.heads,
          stock: made.stock,
          hired: made.hired,
          pool: made.pool,
          hiredFrom: made.hiredFrom,
          poolLost: made.poolLost,
          started: made.started,
          ...flows,
          ...completers,
          hiredByCell,
          hires: hires.heads,
        }))
          expect([name, firstNotWhole(values)]).toEqual([name, -1]);
      }),
      { numRuns: 60, seed: 20240401 },
    );
  });

  it("changes each cell, pool and course by exactly what the ledger says", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(plan, seed);
        const { program } = made;
        const { shape, months, training, sources } = program;
        const spots = shape.places * shape.levels * sources;
        const courses = training.cohorts.length * shape.places;
        const size = shape.cells + spots + courses;
        const change = new Float64Array(months * size);
        const index = (account: Account): number => {
          if (account.kind === "post") return account.cell;
          if (account.kind === "pool")
            return shape.cells + (account.place * shape.levels + account.level) * sources + account.source;
          return account.kind === "training" ? shape.cells + spots + account.cohort * shape.places + account.place : -1;
        };
        let unwhole = 0;
        ledger(made, (entry) => {
          if (!Number.isInteger(entry.heads) || entry.heads < 0) unwhole += 1;
          const from = index(entry.from);
          const to = index(entry.to);
          if (from >= 0) change[entry.month * size + from] = change[entry.month * size + from]! - entry.heads;
          if (to >= 0) change[entry.month * size + to] = change[entry.month * size + to]! + entry.heads;
        });
        expect(unwhole).toBe(0);

        const now = new Float64Array(size);
        now.set(made.opening);
        // The opening pool is what the first month's figures go back to; it must be the plan's, rounded.
        for (let i = 0; i < spots; i += 1) {
          const opening = made.pool[i]! - change[shape.cells + i]!;
          expect(Math.abs(opening - program.openingPool[i]!)).toBeLessThan(1);
          now[shape.cells + i] = opening;
        }
        training.cohorts.forEach((cohort, number) => {
          for (let place = 0; place < shape.places; place += 1)
            if (cohort.start < 0)
              now[shape.cells + spots + number * shape.places + place] = made.started[number * shape.places + place]!;
        });
        let wrong = 0;
        for (let month = 0; month < months; month += 1) {
          for (let i = 0; i < size; i += 1) now[i] = now[i]! + change[month * size + i]!;
          for (let cell = 0; cell < shape.cells; cell += 1)
            if (now[cell] !== made.stock[month * shape.cells + cell]) wrong += 1;
          for (let i = 0; i < spots; i += 1) if (now[shape.cells + i] !== made.pool[month * spots + i]) wrong += 1;
          training.cohorts.forEach((cohort, number) => {
            for (let place = 0; place < shape.places; place += 1) {
              // Between the end of the course and registration a cohort waits as the people it completed with.
              const expected =
                month >= cohort.end && month < cohort.join
                  ? completersOf(made, number, place).completed
                  : learnersIn(made, number, place, month);
              if (now[shape.cells + spots + number * shape.places + place] !== expected) wrong += 1;
            }
          });
        }
        expect(wrong).toBe(0);
      }),
      { numRuns: 60, seed: 20240402 },
    );
  });

  it("adds up in its tables: staff change by joiners, leavers, retirements and nothing else", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(plan, seed);
        const [heads, joiners, leavers, retired, bySource, abroad, returned, outside, market] = tabulate(made, {
          measures: [
            "headcount",
            "joiners",
            "leavers",
            "retirements",
            "joiners_newly_qualified",
            "joiners_international",
            "joiners_returners",
            "joiners_outside",
            "joiners_open_market",
          ],
          time: "month",
        }).map((table) => table.values);
        let before = made.opening.reduce((sum, one) => sum + one, 0);
        heads!.forEach((now, month) => {
          expect(now - before).toBe(joiners![month]! - leavers![month]! - retired![month]!);
          expect(joiners![month]).toBe(
            bySource![month]! + abroad![month]! + returned![month]! + outside![month]! + market![month]!,
          );
          before = now;
        });
      }),
      { numRuns: 40, seed: 20240403 },
    );
  });

  it("starts each place with its headcount, to within one person", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(plan, seed);
        const perPlace = made.opening.length / made.program.shape.places;
        for (let first = 0; first < made.opening.length; first += perPlace) {
          const heads = (stock: Float64Array): number =>
            stock.subarray(first, first + perPlace).reduce((sum, one) => sum + one, 0);
          expect(Math.abs(heads(made.opening) - heads(made.program.opening))).toBeLessThan(1);
        }
      }),
      { numRuns: 40, seed: 20240404 },
    );
  });

  it("never fills more posts than there are by a whole person, where posts lead and none are taken away", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(
          {
            ...plan,
            closure: "posts-led",
            assumptions: plan.assumptions.map((one) =>
              one.id === "establishment_growth"
                ? { ...one, value: 0.1 }
                : one.id === "participation"
                  ? given("participation", 0.85)
                  : one,
            ),
          },
          seed,
        );
        const { rows, levels } = made.program.shape;
        made.hired.forEach((_, at) => {
          // Apprentices who register keep working in their place whether it has a post for them or not.
          const level = (at % rows) % levels;
          if (level === made.program.firstRegistered && made.program.training.inPost.some((part) => part > 0)) return;
          const [now, before] = [made.wte[at]!, at < rows ? 0.85 * heads(made, at) : made.wte[at - rows]!];
          expect(now).toBeLessThan(Math.max(before + 1e-9, made.program.establishment[at]! + 0.85));
        });
      }),
      { numRuns: 40, seed: 20240405 },
    );
  });

  it("takes no learner the staff could not host, where placements limit the intake", () => {
    fc.assert(
      fc.property(randomPlan, fc.string(), (plan, seed) => {
        const made = run(plan, seed);
        const { program } = made;
        const { shape, training } = program;
        training.startsIn.forEach((starting, month) => {
          if (starting.length === 0 || training.limited[month] === 0) return;
          for (let place = 0; place < shape.places; place += 1) {
            const begun = starting.reduce((sum, number) => sum + made.started[number * shape.places + place]!, 0);
            if (begun === 0) continue;
            // Staff only leave before the month's learners start, so those of the month before are the most there can be.
            const rowsPerPlace = shape.rows / shape.places;
            let weeks = 0;
            for (let row = place * rowsPerPlace; row < (place + 1) * rowsPerPlace; row += 1)
              weeks += 2 * (month === 0 ? heads(made, row) : made.heads[(month - 1) * shape.rows + row]!);
            const learning = training.cohorts.reduce(
              (sum, _, number) => sum + learnersIn(made, number, place, month),
              0,
            );
            expect(learning * 10).toBeLessThanOrEqual(weeks);
          }
        });
      }),
      { numRuns: 60, seed: 20240406 },
    );
  });
});

function heads(made: Run, row: number): number {
  const { width } = made.program.shape;
  return made.opening.subarray(row * width, (row + 1) * width).reduce((sum, one) => sum + one, 0);
}
