/** Random plans for the engine, from one to three of everything, small enough to run by the hundred. */
import fc from "fast-check";
import { middleOf, partOver55 } from "../../model/workforce/opening/age-profile";
import type { Assumption, Closure, Plan, PlannedEvent, Structure } from "../../model";
import { buildPlan, given } from "../model/build-plan";

/** The seed of every property here: a failure found once is found again. */
export const seed = 20240401;

/** A thousand steps from least to most, both included: extremes a planner could type, not those of floating point. */
const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: 1000 }).map((step) => min + ((max - min) * step) / 1000);

const bandSets: readonly Structure["ages"][] = [
  [{ id: "all", label: "All ages", from: 20, years: 50 }],
  [
    { id: "20-39", label: "20 to 39", from: 20, years: 20 },
    { id: "40-69", label: "40 to 69", from: 40, years: 30 },
  ],
  [
    { id: "20-34", label: "20 to 34", from: 20, years: 15 },
    { id: "35-54", label: "35 to 54", from: 35, years: 20 },
    { id: "55-59", label: "55 to 59", from: 55, years: 5 },
    { id: "60-69", label: "60 to 69", from: 60, years: 10 },
  ],
  Array.from({ length: 6 }, (_, i) => ({ id: `b${i}`, label: `Band ${i}`, from: 20 + 8 * i, years: 8 })),
];
const kinds = ["degree", "masters", "apprenticeship"] as const;

export interface ModelLimits {
  readonly closure?: Closure;
  /** Levels filled from the open labour market, and limits that make less lead to more, can be left out. */
  readonly support?: false;
  readonly placements?: false;
  readonly moves?: false;
  /** What is known to be coming can be left out. */
  readonly events?: false;
  /**
   * Several places and settings, moves that differ by level, people who look further, and events of which two empty and
   * join one row in one month: all in every plan.
   */
  readonly allAtOnce?: true;
}

/** Something known to be coming, before it has a place: numbers from 0 to 1 choose among what the plan has. */
const anyEvent = fc.record({
  what: fc.constantFrom("leaves" as const, "joins" as const, "is-away" as const, "moves-up" as const),
  heads: fc.constantFrom(undefined, 1, 2, 30, 2000),
  wte: between(0.1, 60),
  at: fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11)),
  from: fc.integer({ min: 1, max: 30 }),
  months: fc.integer({ min: 1, max: 40 }),
  covered: fc.option(between(0, 1), { nil: undefined }),
});
/** Everybody of a row leaves in a month in which some join it. */
const turnover = fc.tuple(anyEvent, fc.integer({ min: 1, max: 9 })).map(([event, heads]) => [
  { ...event, what: "leaves" as const, heads: 5000 },
  { ...event, what: "joins" as const, heads },
]);
const lookingFurther = fc.record({
  near: between(0, 1),
  here: between(0, 1),
  far: between(0, 1),
  apart: fc.boolean(),
});
const twoDigits = (month: number): string => String(month).padStart(2, "0");
/** A month of the calendar, counted from January 2025: inside every random plan but its first month. */
const monthFrom = (month: number): string => `${2025 + Math.floor(month / 12)}-${twoDigits((month % 12) + 1)}`;

const numbers = (count: number, min: number, max: number): fc.Arbitrary<number[]> =>
  fc.array(between(min, max), { minLength: count, maxLength: count });
const shares = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
};

export function randomModel(limits: ModelLimits = {}): fc.Arbitrary<Plan> {
  const together = limits.allAtOnce === true;
  const least = together ? 2 : 1;
  return fc
    .record({
      places: fc.integer({ min: least, max: 3 }),
      settings: fc.integer({ min: least, max: 3 }),
      registeredLevels: fc.integer({ min: 1, max: 3 }),
      support: limits.support === false ? fc.constant(false) : fc.boolean(),
      bands: fc.constantFrom(...bandSets),
      origins: fc.integer({ min: 1, max: 2 }),
      routes: fc.subarray([0, 1, 2], { minLength: 0 }),
      closure:
        limits.closure === undefined
          ? fc.constantFrom("supply-led" as const, "posts-led" as const)
          : fc.constant(limits.closure),
      start: fc.constantFrom("2024-04", "2024-09", "2025-01"),
      moves: limits.moves === false ? fc.constant(0) : fc.integer({ min: together ? 3 : 0, max: 3 }),
      placements: limits.placements === false ? fc.constant(0) : fc.constantFrom(0, 0, 1),
      ages: numbers(24, 0.05, 1),
      placeWeights: numbers(3, 0.2, 1),
      settingWeights: numbers(3, 0, 1),
      levelWeights: numbers(4, 0, 1),
      staff: numbers(3, 0, 3000),
      rates: numbers(10, 0.01, 0.25),
      hours: numbers(4, 0.4, 1),
      factors: numbers(4, 0.2, 3),
      training: numbers(10, 0.05, 0.95),
      lengths: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
      months: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 3, maxLength: 3 }),
      lag: fc.integer({ min: 0, max: 5 }),
      dated: numbers(4, 0.02, 0.3),
      vacancy: numbers(3, -0.2, 0.4),
      intake: between(0, 400),
      arrivals: numbers(3, 0, 80),
      outside: fc.option(fc.record({ heads: between(0, 60), growth: between(-0.1, 0.1) }), { nil: undefined }),
      courseEnd: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      starts: fc.option(between(0, 0.9), { nil: undefined }),
      apprenticeLimit: fc.option(between(0, 0.5), { nil: undefined }),
      events: fc
        .array(anyEvent, { maxLength: limits.events === false ? 0 : 5 })
        .chain((events) => (together ? turnover.map((pair) => [...pair, ...events]) : fc.constant(events))),
      mobility: together ? lookingFurther : fc.option(lookingFurther, { nil: undefined }),
      change: fc.record({
        multiply: between(0.3, 1.7),
        posts: between(-100, 300),
        ramp: fc.integer({ min: 1, max: 18 }),
      }),
      taught:
        limits.placements === false
          ? fc.constant(undefined)
          : fc.option(
              fc.record({
                educators: between(0, 40),
                each: between(2, 40),
                enhanced: between(0, 60),
                months: fc.integer({ min: 1, max: 30 }),
                attrition: between(0, 0.5),
              }),
              { nil: undefined },
            ),
    })
    .map((of): Plan => {
      const { bands, places, settings, registeredLevels } = of;
      const routes = of.routes.map((kind) => ({ id: kinds[kind]!, label: kinds[kind]!, kind: kinds[kind]! }));
      const ids = (name: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${name}${i + 1}`);
      const placeIds = ids("place", places);
      const settingIds = ids("setting", settings);
      const levelIds = [...(of.support ? ["support"] : []), ...ids("level", registeredLevels)];
      const ageShares = (from: number): number[] => shares(of.ages.slice(from, from + bands.length));
      const opening = ageShares(0);
      const byAge = (id: string, from: number): Assumption =>
        given(
          id,
          null,
          ageShares(from).map((value, i) => ({ age: bands[i]!.id, value })),
        );
      const byPlace = (id: string): Assumption =>
        given(
          id,
          null,
          shares(of.placeWeights.slice(0, places)).map((value, i) => ({ place: placeIds[i]!, value })),
        );
      const moveList = [
        { id: "across", label: "Across", from: { setting: "setting1" }, to: { setting: `setting${settings}` } },
        { id: "back", label: "Back", from: { setting: `setting${settings}` }, to: { setting: "setting1" } },
        { id: "away", label: "Away", from: { place: "place1" }, to: { place: `place${places}` } },
      ]
        .filter(({ from, to }) => from.setting !== to.setting || from.place !== to.place)
        .slice(0, of.moves);
      const taught = routes.filter((route) => route.kind !== "apprenticeship");
      const later = (value: number): { when: { from: string; value: number }[] } => ({
        when: [{ from: "2025-06", value }],
      });
      const eventOf = ({ what, heads, wte, at, from, months, covered }: (typeof of.events)[number]): PlannedEvent => {
        // Nobody moves up from the highest level.
        const most = what === "moves-up" ? levelIds.length - 1 : levelIds.length;
        return {
          what: most === 0 ? "leaves" : what,
          ...(heads === undefined ? { wte } : { heads }),
          place: placeIds[at[0] % places]!,
          setting: settingIds[at[1] % settings]!,
          level: levelIds[at[2] % Math.max(1, most)]!,
          from: monthFrom(from),
          ...(what === "is-away"
            ? { to: monthFrom(from + months), ...(covered === undefined ? {} : { covered }) }
            : {}),
        };
      };
      const events = of.events.map(eventOf);
      const plan = buildPlan({
        places,
        settings,
        registeredLevels,
        support: of.support,
        ages: bands,
        origins: of.origins,
        routes,
        closure: of.closure,
        start: of.start,
        years: 4,
        fromPool: true,
        ...(events.length > 0 ? { events: events.slice(0, 3) } : {}),
        ...(moveList.length > 0 ? { moves: moveList } : {}),
        assumptions: [
          given(
            "staff_in_post",
            null,
            placeIds.map((place, i) => ({ place, value: of.staff[i]! })),
          ),
          given(
            "setting_share",
            null,
            shares(of.settingWeights.slice(0, settings).map((weight) => weight + 0.01)).map((value, i) => ({
              setting: settingIds[i]!,
              value,
            })),
          ),
          given(
            "level_share",
            null,
            shares(of.levelWeights.slice(0, levelIds.length).map((weight) => weight + 0.01)).map((value, i) => ({
              level: levelIds[i]!,
              value,
            })),
          ),
          given(
            "mean_age",
            opening.reduce((sum, share, i) => sum + share * middleOf(bands[i]!), 0),
          ),
          given(
            "share_over_55",
            opening.reduce((sum, share, i) => sum + share * partOver55(bands[i]!), 0),
          ),
          given("participation", of.hours[0]!, [
            { age: bands.at(-1)!.id, value: of.hours[1]! },
            {
              level: levelIds.at(-1)!,
              age: bands
                .map((band) => band.id)
                .slice(0, 1)
                .concat(bands.length > 1 ? [bands.at(-1)!.id] : [bands[0]!.id]),
              value: of.hours[2]!,
              when: [{ from: "2026-01", value: of.hours[3]! }],
            },
          ]),
          given("vacancy_rate", of.vacancy[0]!, [
            { place: "place1", value: of.vacancy[1]! },
            { place: "place1", setting: "setting1", value: of.vacancy[2]! },
          ]),
          given("establishment_growth", of.rates[0]! - 0.1),
          given("leaver_rate", of.rates[1]!, [{ level: levelIds[0]!, value: of.rates[2]!, ...later(of.dated[0]!) }]),
          given("leaver_age_factor", 1, [{ age: bands[0]!.id, value: of.factors[0]! }]),
          given("leaver_origin_factor", 1, of.origins > 1 ? [{ origin: "international", value: of.factors[1]! }] : []),
          given("leaver_level_factor", 1, [{ level: levelIds.at(-1)!, value: of.factors[2]! }]),
          given("retirement_rate", 0, [{ age: bands.at(-1)!.id, value: of.rates[3]! }]),
          given("promotion_rate", of.rates[4]!),
          given("promotion_limit", of.rates[5]!),
          given("internal_share", of.training[0]!),
          given("months_to_fill", 12 * of.training[1]!),
          given("attractiveness", 1, [{ setting: "setting1", value: of.factors[3]! }]),
          given("pool_loss", of.rates[6]!),
          given("opening_pool", null, [{ level: levelIds.at(-1)!, value: of.arrivals[0]! }]),
          given("international_recruits", 0, [{ level: levelIds.at(-1)!, value: of.arrivals[1]! }]),
          given("returners", of.arrivals[2]! / 4),
          ...(of.outside === undefined
            ? []
            : [
                given("registered_joiners", of.outside.heads),
                given("arrivals_growth", of.outside.growth),
                byAge("joining_age_registered", 9),
              ]),
          ...(of.mobility === undefined
            ? []
            : [
                given("pool_mobility", of.mobility.near, [{ place: "place1", value: of.mobility.here }]),
                given("pool_mobility_nation", of.mobility.far),
              ]),
          byPlace("arrival_share"),
          byAge("joining_age_open_market", 6),
          byAge("joining_age_international", 12),
          byAge("joining_age_returners", 18),
          given("added_posts", null),
          ...(moveList.length > 0
            ? [
                given("move_rate", of.rates[7]!, [
                  { move: moveList.at(-1)!.id, value: 4 * of.rates[8]! },
                  { move: moveList.at(-1)!.id, level: levelIds.at(-1)!, value: of.rates[9]! },
                ]),
              ]
            : []),
          ...(routes.length > 0
            ? [
                given("opening_intake", of.intake),
                given("commissioning_growth", of.rates[9]! - 0.1),
                given("past_places_growth", of.rates[3]! - 0.1),
                ...(of.courseEnd === undefined ? [] : [given("course_end_month", of.courseEnd)]),
                // So many that they are always fewer than all places: the first year's, however much places shrink.
                ...(of.starts === undefined ? [] : [given("apprentice_starts", of.starts * of.intake * 0.5)]),
                byPlace("intake_share"),
                given("route_share", taught.length > 0 ? 1 / taught.length : null),
                given("apprenticeship_share", of.training[2]!, [], {
                  shape: "linear",
                  when: [
                    { from: "2024-04", value: of.training[2]! },
                    { from: "2027-04", value: of.training[3]! },
                  ],
                }),
                given(
                  "intake_month",
                  9,
                  routes.map((route, i) => ({ route: route.id, value: of.months[i]! })),
                ),
                given(
                  "route_length",
                  36,
                  routes.map((route, i) => ({ route: route.id, value: of.lengths[i]! })),
                ),
                given("registration_lag", of.lag),
                given("attrition", of.dated[1]!, [{ place: "place1", value: of.dated[2]!, ...later(of.dated[3]!) }]),
                given("registers_share", of.training[4]!),
                given("joins_share", of.training[5]!),
                given("apprentices_in_post", of.training[6]!),
                byAge("joining_age", 3),
                ...(of.apprenticeLimit === undefined ? [] : [given("apprentice_limit", of.apprenticeLimit)]),
                given("placement_limited", of.placements),
                given("placement_weeks_per_wte", 3 * of.training[7]!),
                given("placement_weeks_per_learner", 20 * of.training[8]!),
                ...(of.taught === undefined
                  ? []
                  : [
                      given("academic_educators", of.taught.educators),
                      given("learners_per_educator", of.taught.each),
                      given("educator_limited", of.placements),
                    ]),
              ]
            : []),
          ...(of.taught === undefined
            ? []
            : [
                given("enhanced_starts", of.taught.enhanced),
                given("enhanced_length", of.taught.months),
                given("enhanced_attrition", of.taught.attrition),
              ]),
        ],
        scenarios: [
          {
            id: "changed",
            name: "Changed",
            changes: [
              {
                assumption: "leaver_rate",
                op: "multiply",
                value: of.change.multiply,
                from: "2025-01",
                ramp: of.change.ramp,
              },
              {
                assumption: "added_posts",
                op: "add",
                // More posts than there are cannot be taken away.
                value: Math.max(of.change.posts, -0.3 * of.staff[0]!),
                from: "2025-10",
                ramp: of.change.ramp,
                where: { place: "place1" },
              },
              { assumption: "months_to_fill", op: "add", value: 2, where: { level: levelIds.at(-1)! } },
            ],
            ...(events.length > 3 ? { events: events.slice(3) } : {}),
          },
        ],
      });
      return of.mobility?.apart === true ? withRegions(plan) : plan;
    });
}

/** The same plan with its first places under a region, so that some are neighbours and some are further. */
function withRegions(plan: Plan): Plan {
  const places = plan.structure.places.map((place, i) =>
    i === 1 || i === 2 ? { ...place, kind: "ics" as const, parent: "region" } : place,
  );
  const region = { id: "region", label: "A region", kind: "region" as const, parent: "all" };
  return { ...plan, structure: { ...plan.structure, places: [places[0]!, region, ...places.slice(1)] } };
}
