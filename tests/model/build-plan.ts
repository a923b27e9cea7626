/** Plans for tests, built from a few numbers; every figure here is made up for the test and says so. */
import type { Assumption, Plan, Structure, Value } from "../../model/plan/plan";
import { catalogueEntry } from "../../model/assumptions/catalogue";

type Entry = Omit<NonNullable<Assumption["where"]>[number], "value"> & { value: Value };

/** An assumption of the engine with a value, `where` entries and whatever else the test sets. */
export function given(id: string, value: Value, where: Entry[] = [], extra: Partial<Assumption> = {}): Assumption {
  const known = catalogueEntry(id);
  return {
    id,
    label: known?.label ?? id,
    unit: known?.unit ?? "share",
    value,
    ...(where.length > 0 ? { where } : {}),
    status: "judgement",
    reason: "made up for a test",
    ...extra,
  };
}

export const fiveYearBands: Structure["ages"] = Array.from({ length: 10 }, (_, i) => ({
  id: `${20 + 5 * i}-${24 + 5 * i}`,
  label: `${20 + 5 * i} to ${24 + 5 * i}`,
  from: 20 + 5 * i,
  years: 5,
}));

export interface PlanOptions {
  readonly places?: number;
  readonly settings?: number;
  /** Registered levels above the support level. */
  readonly registeredLevels?: number;
  readonly support?: boolean;
  readonly ages?: Structure["ages"];
  readonly origins?: number;
  readonly routes?: Structure["routes"];
  readonly closure?: Plan["closure"];
  readonly years?: number;
  readonly start?: string;
  readonly fromPool?: boolean;
  /** Replaces or adds assumptions, by id. */
  readonly assumptions?: readonly Assumption[];
  readonly scenarios?: Plan["scenarios"];
  readonly moves?: NonNullable<Structure["moves"]>;
  readonly conversions?: NonNullable<Structure["conversions"]>;
  readonly chanceSeed?: string;
  readonly events?: Plan["events"];
}

const numbered = (count: number, name: string): { id: string; label: string }[] =>
  Array.from({ length: count }, (_, i) => ({ id: `${name}${i + 1}`, label: `${name} ${i + 1}` }));

/** Equal shares over members, as `where` entries that add up to 1 exactly enough. */
export const equalShares = (
  dimension: "place" | "setting" | "level" | "age" | "origin" | "route",
  ids: readonly string[],
): Entry[] => ids.map((id) => ({ [dimension]: id, value: 1 / ids.length }));

export function buildPlan(options: PlanOptions = {}): Plan {
  const {
    places = 2,
    settings = 1,
    registeredLevels = 2,
    support = true,
    ages = fiveYearBands,
    origins = 2,
    routes = [],
    closure = "supply-led",
    years = 3,
    start = "2024-04",
    fromPool = routes.length > 0,
  } = options;
  const placeList = numbered(places, "place");
  const settingList = numbered(settings, "setting");
  const levels: Structure["levels"] = [
    ...(support
      ? [
          {
            id: "support",
            label: "Support worker",
            registered: false,
            payBand: "3",
            recruitedFrom: "open-market" as const,
          },
        ]
      : []),
    ...numbered(registeredLevels, "level").map((level) => ({
      ...level,
      registered: true,
      payBand: "5",
      recruitedFrom: fromPool ? ("pool" as const) : ("open-market" as const),
    })),
  ];
  const originList = [
    { id: "uk", label: "UK-trained", international: false },
    { id: "international", label: "Internationally recruited", international: true },
  ].slice(0, origins);
  const ageIds = ages.map((age) => age.id);
  const structure: Structure = {
    places: [
      { id: "all", label: "All places", kind: "nation" },
      ...placeList.map((place) => ({ ...place, kind: "region" as const, parent: "all" })),
    ],
    settings: settingList,
    levels,
    ages,
    origins: originList,
    routes,
    ...(options.moves === undefined ? {} : { moves: options.moves }),
    ...(options.conversions === undefined ? {} : { conversions: options.conversions }),
  };
  const defaults: Assumption[] = [
    given(
      "staff_in_post",
      null,
      placeList.map((place, i) => ({ place: place.id, value: 1000 + 100 * i })),
    ),
    given(
      "setting_share",
      null,
      equalShares(
        "setting",
        settingList.map((one) => one.id),
      ),
    ),
    given(
      "level_share",
      null,
      equalShares(
        "level",
        levels.map((one) => one.id),
      ),
    ),
    ...(origins > 1
      ? [
          given("origin_share", null, [
            { origin: "uk", value: 0.9 },
            { origin: "international", value: 0.1 },
          ]),
        ]
      : []),
    given("mean_age", 41),
    given("share_over_55", 0.116),
    given("participation", 0.85),
    given("vacancy_rate", 0.1),
    given("establishment_growth", 0.02),
    given("leaver_rate", 0.08),
    given("leaver_age_factor", 1),
    given("leaver_origin_factor", 1),
    given("leaver_level_factor", 1),
    given(
      "retirement_rate",
      0,
      ageIds.slice(-3).map((age, i) => ({ age, value: 0.05 + 0.1 * i })),
    ),
    given("promotion_rate", 0.1),
    given("promotion_limit", 0.2),
    given("internal_share", 0.5),
    given("months_to_fill", 3),
    given("attractiveness", 1),
    given("joining_age_open_market", null, equalShares("age", ageIds)),
    given("pool_loss", 0.2),
    given("international_recruits", 0, [{ level: levels.at(-1)!.id, value: 20 }]),
    given("returners", 0, [{ level: levels.at(-1)!.id, value: 8 }]),
    given(
      "arrival_share",
      null,
      equalShares(
        "place",
        placeList.map((one) => one.id),
      ),
    ),
    given("joining_age_international", null, equalShares("age", ageIds)),
    given("joining_age_returners", null, equalShares("age", ageIds)),
    ...(routes.length > 0
      ? [
          given("opening_intake", 200),
          given("commissioning_growth", 0.036),
          given("past_places_growth", 0.036),
          given(
            "intake_share",
            null,
            equalShares(
              "place",
              placeList.map((one) => one.id),
            ),
          ),
          given(
            "route_share",
            null,
            equalShares(
              "route",
              routes.filter((route) => route.kind !== "apprenticeship").map((route) => route.id),
            ),
          ),
          given("apprenticeship_share", 0.2),
          given("intake_month", 9),
          given("route_length", 36),
          given("registration_lag", 0),
          given("attrition", 0.03),
          given("registers_share", 0.95),
          given("joins_share", 0.8),
          given("apprentices_in_post", 0.5),
          given("apprentice_availability", 0.8),
          given("apprentice_supervision", 2),
          given("whole_time_week", 37.5),
          given("apprentice_fee", 24000),
          given("joining_age", null, equalShares("age", ageIds)),
        ]
      : []),
  ];
  const replaced = new Map(defaults.map((assumption) => [assumption.id, assumption]));
  for (const assumption of options.assumptions ?? []) replaced.set(assumption.id, assumption);
  return {
    format: "otplan",
    version: 3,
    title: "A plan for a test",
    start,
    years,
    closure,
    ...(options.chanceSeed === undefined ? {} : { chance: { on: true, seed: options.chanceSeed } }),
    structure,
    assumptions: [...replaced.values()],
    ...(options.events === undefined ? {} : { events: options.events }),
    scenarios: options.scenarios ?? [],
    sources: [],
    log: [],
  };
}
