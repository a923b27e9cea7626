/** What is worked out of a plan's past, against a second writing of the contract (straight-calibration.ts). */
import { describe, expect, it } from "vitest";
import { calibrated, type Plan, type Resolved } from "../../model";
import { indexIn } from "../../model/resolve/series";
import { seedPlan } from "./questions/read-seed-plan";
import { small } from "./past-plan";
import { resolved, runPlan, total } from "./run-plan";
import { straightLine } from "./straight-line";
import { straightPast, type Facts, type StraightPast } from "./straight-calibration";

/** Figures as the plan has them, before anything is worked out. */
const figuresOf =
  (register: Resolved): Facts["figure"] =>
  (id, at = {}, month = 0) => {
    const series = register.series(id);
    if (series === undefined) return Number.NaN;
    const named = at as Readonly<Record<string, string | undefined>>;
    const member = indexIn(series, (name) => {
      const one = named[name];
      return one === undefined ? 0 : register.members.index(name, one);
    });
    return series.at(month)[member] ?? Number.NaN;
  };

function factsOf(plan: Plan): Facts {
  const { run } = runPlan(plan);
  const { places, settings, levels, origins, ages } = run.program.shape;
  const list = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
  const opening = list(places, (p) =>
    list(settings, (s) =>
      list(levels, (l) =>
        list(origins, (o) =>
          list(ages, (a) => run.opening[(((p * settings + s) * levels + l) * origins + o) * ages + a]!),
        ),
      ),
    ),
  );
  return { plan, opening, figure: figuresOf(resolved(plan)) };
}

/** The same as the model has them, read from the plan with everything worked out. */
function solvedOf(plan: Plan): StraightPast {
  const outcome = calibrated(plan, []);
  if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
  const register = resolved(outcome.value.plan);
  const figure = figuresOf(register);
  const { ages, levels, places } = plan.structure;
  const without = plan.assumptions.find(({ id }) => id === "leaver_rate")!.where ?? [];
  const rest = places.find(({ id, parent }) => parent !== undefined && !without.some(({ place }) => place === id))!;
  const ofBands = (id: string): number[] => ages.map((age) => figure(id, { age: age.id }));
  const ofLevels = (id: string): number =>
    levels.reduce((sum, { id: level, registered }) => (registered ? Math.max(sum, figure(id, { level })) : sum), 0);
  const heads = runPlan(plan).run.opening.reduce((sum, one) => sum + one, 0);
  const balance = outcome.value.solved.find(({ calibration }) => calibration.method === "age-balance")!;
  return {
    rateOfTheRest: figure("leaver_rate", { place: rest.id }),
    fromAbroad: ofLevels("international_recruits"),
    fromOutside: ofLevels("registered_joiners"),
    agesFromOutside: ofBands("joining_age_registered"),
    agesOfSupport: ofBands("joining_age_open_market"),
    factors: ofBands("leaver_age_factor"),
    leftOver: balance.residual * heads,
  };
}

/** A plan with other figures: numbers by assumption, for everybody or for the part that has one already. */
const withFigures = (
  plan: Plan,
  figures: Readonly<Record<string, number | Readonly<Record<string, number>>>>,
): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) => {
    const figure = figures[one.id];
    if (figure === undefined) return one;
    if (typeof figure === "number") return { ...one, value: figure };
    const names = ["place", "age", "level", "origin", "route"] as const;
    return {
      ...one,
      where: (one.where ?? []).map((entry) => {
        const member = names.map((name) => entry[name]).find((id) => typeof id === "string" && id in figure);
        return typeof member === "string" ? { ...entry, value: figure[member]! } : entry;
      }),
    };
  }),
});

/** Figures that agree to a thousand-millionth of their size; shares and what is left over of a person to as much of one. */
function expectSame(plan: Plan): StraightPast {
  const [straight, engine] = [straightPast(factsOf(plan)), solvedOf(plan)];
  const pairs: [string, number, number, number][] = [
    ["the rate of the rest", engine.rateOfTheRest, straight.rateOfTheRest, 0],
    ["from abroad", engine.fromAbroad, straight.fromAbroad, 1],
    ["from outside", engine.fromOutside, straight.fromOutside, 1],
    ["left over", engine.leftOver, straight.leftOver, 1],
    ...(["agesFromOutside", "agesOfSupport", "factors"] as const).flatMap((list) =>
      engine[list].map((value, a): [string, number, number, number] => [
        `${list}, band ${String(a)}`,
        value,
        straight[list][a]!,
        1,
      ]),
    ),
  ];
  for (const [name, value, other, least] of pairs)
    expect(Math.abs(value - other), `${name}: the engine has ${value}, the second writing ${other}`).toBeLessThan(
      1e-9 * Math.max(least, Math.abs(other)),
    );
  return straight;
}

const england = seedPlan("england");

describe("what is worked out of England's past is the same, written twice", () => {
  it("as the plan is", () => {
    const { leftOver, factors } = expectSame(england);
    expect(leftOver).toBeLessThan(1e-9);
    expect(Math.max(...factors)).toBeGreaterThan(1.5);
  });
  it("with other leaver rates, retirement, growth of the past and ages", () => {
    expectSame(
      withFigures(england, {
        leaver_rate: { london: 0.13, "south-east": 0.07 },
        leaver_rate_england: 0.085,
        leaver_origin_factor: { international: 1.2 },
        retirement_rate: { "60-64": 0.22 },
        past_growth: 0.0319,
        mean_age: 42.5,
        share_over_55: 0.14,
        establishment_growth: 0.01,
      }),
    );
  });
  it("where more graduate than any range of exits explains, and the rest is left over", () => {
    const { leftOver, factors } = expectSame(
      withFigures(england, { joins_share: 0.95, uk_share_england: 0.9, past_growth: 0.01, apprentices_in_post: 0.8 }),
    );
    expect(leftOver).toBeGreaterThan(10);
    expect(Math.max(...factors)).toBe(2);
  });
});

describe("what is worked out of a smaller plan is the same, written twice", () => {
  it.each([
    ["as it is", {}],
    [
      "with other figures",
      { leaver_rate_everywhere: 0.11, past_growth_everywhere: 0.03, mean_age: 41, opening_intake: 110 },
    ],
  ])("%s", (_, figures) => {
    expectSame(withFigures(small, figures));
  });

  it.each([
    ["larger", 1.12],
    ["growing", 1.015 ** 6],
  ])("places for a reading of the 3.6%%: %s", (scenario, wanted) => {
    const outcome = calibrated(small);
    if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says).join("\n"));
    const id = scenario === "larger" ? "places_for_larger_workforce" : "places_for_growing_workforce";
    const solved = outcome.value.plan.assumptions.find((one) => one.id === id)!.value as number;
    /** Registered people at the end over those at the start, with so many places from the second year on. */
    const growth = (places: number): number => {
      const plan = withFigures(outcome.value.plan, { [id]: places });
      const { stock } = straightLine(plan, "supply-led", scenario);
      const registered = (table: readonly number[][][][][]): number =>
        table.flat().reduce((sum, byLevel) => sum + total(byLevel.slice(1).flat(2)), 0);
      return registered(stock.at(-1)!) / registered(factsOf(plan).opening);
    };
    // As many places more or fewer as what is left of the growth comes to.
    const reached = growth(solved);
    const perPlace = (growth(1.1 * solved) - reached) / (0.1 * solved);
    expect(perPlace).toBeGreaterThan(0);
    expect(Math.abs(reached - wanted) / perPlace).toBeLessThan(1e-9 * solved);
  });
});
