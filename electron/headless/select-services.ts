/** What the command line asks of the services of a plan. */
import { serviceMeasures, type Plan, type Service, type ServiceMeasure, type Where } from "../../model/index";
import type { ServiceBreakdown } from "./by-and-where";
import { leafPlaces, type Place } from "./names";
import { badArguments, done, type Step } from "./outcome";

export interface ServiceAsked {
  readonly service: Service;
  /** The places shown: all the service has, or those the filter leaves. */
  readonly places: readonly Place[];
  /** False when the filter leaves several of more places: these have no total. */
  readonly together: boolean;
  /** True when the service has a list at one place only. */
  readonly atOnePlace: boolean;
  readonly by: readonly ServiceBreakdown[];
  /** Numbers of the tiers the filter leaves; undefined when it names none. */
  readonly tiers: readonly number[] | undefined;
}

export interface ServiceSelection {
  readonly services: readonly ServiceAsked[];
  readonly measures: readonly ServiceMeasure[];
  readonly time: "year" | "week";
}

/** What a list is first asked about. */
const usual: readonly string[] = [
  "referred",
  "started",
  "completed",
  "removed",
  "waiting",
  "longest_wait",
  "over_18",
  "over_52",
  "within_aim",
  "use_of_capacity",
];

const listed = (where: Where, dimension: "place" | "tier"): readonly string[] | undefined => {
  const named = where[dimension];
  return named === undefined ? undefined : typeof named === "string" ? [named] : named;
};

/** One service as the filter leaves it; undefined when it leaves nothing. */
function asked(service: Service, plan: Plan, where: Where, by: readonly ServiceBreakdown[]): ServiceAsked | undefined {
  const all = leafPlaces(plan, service.place);
  const within = listed(where, "place")?.flatMap((id) => leafPlaces(plan, id).map((place) => place.id));
  const places = all.filter((place) => within?.includes(place.id) ?? true);
  const named = listed(where, "tier");
  const tiers =
    named === undefined ? undefined : service.tiers.flatMap(({ id }, number) => (named.includes(id) ? [number] : []));
  if (places.length === 0 || tiers?.length === 0) return undefined;
  const together = places.length === 1 || places.length === all.length;
  return {
    service,
    places,
    together,
    atOnePlace: all.length === 1,
    by: together || by.some((name) => name !== "tier") ? by : ["place", ...by],
    tiers,
  };
}

/**
 * @param named the services named; all of the plan when there are none
 * @param measures the service measures named; the usual ones when there are none
 * @returns undefined when the filter leaves none of the plan's services and none was asked for by name
 */
export function selectServices(
  plan: Plan,
  named: readonly Service[],
  measures: readonly ServiceMeasure[],
  by: readonly ServiceBreakdown[],
  filter: { readonly where: Where; readonly inWords: string },
  time: ServiceSelection["time"],
): Step<ServiceSelection | undefined> {
  const services = (named.length === 0 ? (plan.structure.services ?? []) : named).flatMap(
    (service) => asked(service, plan, filter.where, by) ?? [],
  );
  if (services.length === 0 && named.length === 0 && measures.length === 0 && filter.where.tier === undefined)
    return done(undefined);
  if (services.length === 0)
    return badArguments(
      `${named.length === 0 ? "No service of the plan has a list" : `${named.map(({ label }) => label).join(" and ")} ${named.length === 1 ? "has" : "have"} no list`} for ${filter.inWords}. --list services and --list tiers show what there is.`,
    );
  if (measures.length > 0) return done({ services, measures, time });
  const inTiers = by.includes("tier") || filter.where.tier !== undefined;
  return done({
    services,
    measures: usual.flatMap((id) =>
      serviceMeasures.filter((measure) => measure.id === id && (measure.byTier || !inTiers)),
    ),
    time,
  });
}
