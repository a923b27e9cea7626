/**
 * The common work item of the peer comparison, as a plan: places x 6 levels x 10 ages x 2 origins, 13 years of months,
 * three training routes of 36, 24 and 48 months, growing intakes and establishment, promotion, arrivals from abroad and
 * recruitment into vacancies. The order of a month is this engine's, so its numbers are not those of the peers; the
 * work is the same.
 */
import type { Plan } from "../../model/plan/plan";
import { buildPlan, equalShares, given } from "../model/build-plan";

export function workItem(places: number, years = 13): Plan {
  const plan = buildPlan({
    places,
    registeredLevels: 6,
    support: false,
    closure: "posts-led",
    years,
    fromPool: true,
    routes: [
      { id: "degree", label: "Degree", kind: "degree" },
      { id: "masters", label: "Master's degree", kind: "masters" },
      { id: "apprenticeship", label: "Apprenticeship", kind: "apprenticeship" },
    ],
  });
  const placeIds = Array.from({ length: places }, (_, i) => `place${i + 1}`);
  const replace = new Map(
    [
      given(
        "leaver_rate",
        0.08,
        placeIds.flatMap((place, i) => [
          { place, origin: "uk", value: 0.07 + 0.0007 * i },
          { place, origin: "international", value: 0.11 + 0.0007 * i },
        ]),
      ),
      given("route_length", 36, [
        { route: "masters", value: 24 },
        { route: "apprenticeship", value: 48 },
      ]),
      given("opening_intake", 250 * places),
      given("international_recruits", 0, [{ level: "level2", value: 40 * places }]),
      given("intake_share", null, equalShares("place", placeIds)),
    ].map((assumption) => [assumption.id, assumption]),
  );
  return { ...plan, assumptions: plan.assumptions.map((assumption) => replace.get(assumption.id) ?? assumption) };
}

/** A thousand draws of eight assumptions, evenly spread: what an uncertainty run lays over the plan. */
export function draws(
  count: number,
): ReadonlyMap<string, { readonly op: "set" | "add" | "multiply"; readonly value: number }>[] {
  const spread = (i: number, prime: number): number => (((i * prime) % count) + 0.5) / count;
  return Array.from(
    { length: count },
    (_, i) =>
      new Map([
        ["leaver_rate", { op: "multiply" as const, value: 0.8 + 0.4 * spread(i, 7) }],
        ["leaver_origin_factor", { op: "multiply" as const, value: 0.9 + 0.2 * spread(i, 11) }],
        ["retirement_rate", { op: "multiply" as const, value: 0.8 + 0.4 * spread(i, 13) }],
        ["commissioning_growth", { op: "set" as const, value: 0.06 * spread(i, 17) }],
        ["establishment_growth", { op: "set" as const, value: 0.04 * spread(i, 19) }],
        ["attrition", { op: "multiply" as const, value: 0.7 + 0.6 * spread(i, 23) }],
        ["international_recruits", { op: "multiply" as const, value: 0.5 + spread(i, 29) }],
        ["promotion_limit", { op: "multiply" as const, value: 0.7 + 0.6 * spread(i, 31) }],
      ]),
  );
}
