/**
 * The health of a service's list at the end of a planning year, from the service's own run: who joins it and who could be
 * started by then, how many wait and for how long, against what the plan aims for. The formulas are those of list-health.ts.
 *
 * Rates are people a week, waits are weeks. What is not known is NaN.
 */
import { expm1 } from "../../chance/portable";
import { elementAt } from "../../assumptions/present";
import { valuesOf, type ExplainedAssumption } from "../../resolve/values-of";
import { tierShare } from "../figures/tier-share";
import { factorForShare, listHealth, type ListHealth } from "./list-health";
import { startsAtCapacity } from "../list/queue/started-before";
import type { ServiceList, Services } from "../services";
import type { NeededFigure, ServiceMeasureId, ServiceView } from "../figures/view";
import type { WeeksOfYear } from "../figures/weeks";

/** Rates are means of this many weeks, the last of the year: a quarter evens out single weeks, and is recent. */
const WEEKS_OF_RATES = 13;

/** Read off the run; given by the plan. */
export type MeasuredInputId = "demand" | "capacity" | "waiting" | "mean_wait";
export type GivenInputId =
  "wait_target" | "share_within_target" | "list_factor" | "weeks_to_clear" | "demand_variation" | "capacity_variation";
export type HealthInputId = MeasuredInputId | GivenInputId;

export interface HealthInput {
  readonly id: HealthInputId;
  readonly value: number;
  readonly unit: string;
  /** The assumption it is, or that it rests on first of all. */
  readonly assumption: string;
  /** Measures of the service that explain a number read off the run; none for a figure of the plan. */
  readonly measures: readonly ServiceMeasureId[];
  /** Where a figure of the plan comes from; undefined for a number read off the run, and where the plan does not have it. */
  readonly given: ExplainedAssumption | undefined;
}

/** The list judged with one factor: the one given, or the one that follows from the share aimed for. */
export interface HealthReading {
  readonly basis: "factor" | "share";
  /** How many times the mean wait goes into the longest wait aimed for. */
  readonly factor: number;
  /** Share started within the aim when waits are exponential: 1 - e^-factor. */
  readonly share: number;
  readonly targetMeanWait: number;
  /** People who can be on the list with waits as aimed for. */
  readonly targetList: number;
  /** Waiting / target list. */
  readonly timesTarget: number;
  readonly reliefNeeded: boolean | undefined;
  /** Starts a week that bring the list to its target in the weeks given, and how many more that is than could be started; undefined where relief is not needed. */
  readonly reliefCapacity: number | undefined;
  readonly moreForRelief: number | undefined;
  /** Starts a week that keep a list at its target, and how many more that is than could be started. */
  readonly targetCapacity: number;
  readonly moreForTarget: number;
}

export interface ServiceHealth {
  readonly service: string;
  /** Id of the place; undefined for all of them together. */
  readonly place: string | undefined;
  readonly year: string;
  /** The weeks the rates are means of: how many, and the first day of the first and of the last. */
  readonly weeks: { readonly count: number; readonly first: string; readonly last: string };
  readonly inputs: Readonly<Record<HealthInputId, HealthInput>>;
  /** What demand is made of, and who comes off the list without being started, a week. */
  readonly referred: number;
  readonly rereferred: number;
  readonly removed: number;
  /** Demand less capacity: how many more come in a week than could be started. */
  readonly excess: number;
  readonly load: number;
  readonly pressure: number;
  /** By the factor given, and by the share aimed for. */
  readonly readings: { readonly factor: HealthReading; readonly share: HealthReading };
  /** The factor given holds; without one, the share aimed for. */
  readonly inUse: HealthReading["basis"];
  /** Empty figures without which the list, or its health, cannot be told. */
  readonly needed: readonly NeededFigure[];
}

const units: Readonly<Record<HealthInputId, string>> = {
  demand: "people per week",
  capacity: "cases per week",
  waiting: "people",
  mean_wait: "weeks",
  wait_target: "weeks",
  share_within_target: "share",
  list_factor: "multiplier",
  weeks_to_clear: "weeks",
  demand_variation: "multiplier",
  capacity_variation: "multiplier",
};

/** The lists of a service at one of its places, or at all of them. */
export const listsAt = (services: Services, service: string, place: string | undefined): readonly ServiceList[] =>
  services
    .lists(service)
    .filter(({ spot }) => place === undefined || services.resolved.members.ids.place[spot.place] === place);

/** Weeks of a planning year of a service. Throws for a year the plan does not have. */
export function weeksOfYear(services: Services, year: string): WeeksOfYear {
  const found = services.weeks.years.find(({ name }) => name === year);
  if (found === undefined) throw new RangeError(`the plan has no planning year ${year}`);
  return found;
}

const meanOver = (
  values: Float64Array | undefined,
  { first, last }: { readonly first: number; readonly last: number },
): number => {
  let sum = 0;
  for (let week = first; week <= last; week += 1) sum += values?.[week] ?? Number.NaN;
  return sum / (last - first + 1);
};

/**
 * Cases a week that could be started at one place if all its time went to cases in the mix in which people joined the list,
 * for the first time or again; where nobody did, in the mix of its referrals. Mean over the weeks. Nobody waits for a tier's
 * own share of time in this, and nobody gets worse on the way. NaN where no case takes any time.
 */
function capacityOf(
  services: Services,
  { spot, queue }: ServiceList,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  if (queue === undefined) return Number.NaN;
  const { flows } = services.run(queue);
  const { tiers } = queue;
  const kinds = queue.kinds.length;
  const joined = new Float64Array(tiers);
  for (let week = first; week <= last; week += 1)
    for (let tier = 0; tier < tiers; tier += 1)
      joined[tier] =
        elementAt(joined, tier) +
        elementAt(flows.referred, week * tiers + tier) +
        elementAt(flows.rereferred, week * tiers + tier);
  const all = joined.reduce((sum, people) => sum + people, 0);
  let cases = 0;
  for (let week = first; week <= last; week += 1) {
    const shares = (tier: number): number =>
      all > 0 ? elementAt(joined, tier) / all : tierShare(spot, elementAt(services.weeks.month, week), tier);
    cases += startsAtCapacity(
      elementAt(queue.terms, elementAt(queue.termsOf, week)),
      shares,
      (kind) => elementAt(queue.availableOfKinds, week * kinds + kind),
      kinds,
      spot.service.capacity === "starts",
    );
  }
  return Number.isFinite(cases) ? cases / (last - first + 1) : Number.NaN;
}

function readingOf(
  basis: HealthReading["basis"],
  factor: number,
  health: ListHealth,
  waiting: number,
  capacity: number,
): HealthReading {
  const relief =
    health.reliefNeeded === false ? undefined : health.reliefNeeded === undefined ? Number.NaN : health.reliefCapacity;
  return {
    basis,
    factor,
    share: -expm1(-factor),
    targetMeanWait: health.targetMeanWait,
    targetList: health.targetList,
    timesTarget: waiting / health.targetList,
    reliefNeeded: health.reliefNeeded,
    reliefCapacity: relief,
    moreForRelief: relief === undefined ? undefined : relief - capacity,
    targetCapacity: health.targetCapacity,
    moreForTarget: health.targetCapacity - capacity,
  };
}

const capacityFrom = ({ capacity, staffing }: ServiceView): string =>
  capacity === "starts" ? "starts_per_week" : staffing === "workforce" ? "staff_share" : "stated_team";

/**
 * The health of a service's list at the end of a planning year.
 *
 * @param place id of one of the service's places; all of them together when undefined
 * @param year written 2026/27; throws where the plan does not have it
 */
export function healthOf(services: Services, service: string, place: string | undefined, year: string): ServiceHealth {
  const view = services.view(service, place);
  const lists = listsAt(services, service, place);
  const { first, last } = weeksOfYear(services, year);
  const over = { first: Math.max(first, last - WEEKS_OF_RATES + 1), last };
  const month = elementAt(services.weeks.month, last);
  const rate = (id: ServiceMeasureId): number => meanOver(view.figures[id], over);
  const referred = rate("referred");
  const rereferred = rate("rereferred");
  const measured = (
    id: MeasuredInputId,
    value: number,
    assumption: string,
    measures: readonly ServiceMeasureId[],
  ): HealthInput => ({ id, value, unit: units[id], assumption, measures, given: undefined });
  const given = (id: GivenInputId): HealthInput => ({
    id,
    value: elementAt(lists, 0).spot.figure(id, month),
    unit: units[id],
    assumption: id,
    measures: [],
    given: valuesOf(services.resolved, id, month, { service })[0],
  });
  const inputs: ServiceHealth["inputs"] = {
    demand: measured("demand", referred + rereferred, "referrals", ["referred", "rereferred"]),
    capacity: measured(
      "capacity",
      lists.reduce((sum, list) => sum + capacityOf(services, list, over), 0),
      capacityFrom(view),
      ["hours_available"],
    ),
    waiting: measured("waiting", view.figures.waiting?.[last] ?? Number.NaN, "opening_list", ["waiting"]),
    mean_wait: measured("mean_wait", view.figures.mean_wait?.[last] ?? Number.NaN, "opening_longest_wait", [
      "mean_wait",
    ]),
    wait_target: given("wait_target"),
    share_within_target: given("share_within_target"),
    list_factor: given("list_factor"),
    weeks_to_clear: given("weeks_to_clear"),
    demand_variation: given("demand_variation"),
    capacity_variation: given("capacity_variation"),
  };
  const value = (id: HealthInputId): number => inputs[id].value;
  const judged = (factor: number): ListHealth =>
    listHealth({
      demand: value("demand"),
      capacity: value("capacity"),
      waiting: value("waiting"),
      target: value("wait_target"),
      meanWait: value("mean_wait"),
      factor,
      weeksToClear: value("weeks_to_clear"),
      demandVariation: value("demand_variation"),
      capacityVariation: value("capacity_variation"),
    });
  const reading = (basis: HealthReading["basis"], factor: number): HealthReading =>
    readingOf(basis, factor, judged(factor), value("waiting"), value("capacity"));
  const byFactor = value("list_factor");
  const byShare = factorForShare(value("share_within_target"));
  const { load, pressure } = judged(byFactor);
  return {
    service: view.service,
    place: view.place,
    year,
    weeks: {
      count: over.last - over.first + 1,
      first: elementAt(services.weeks.names, over.first),
      last: elementAt(services.weeks.names, over.last),
    },
    inputs,
    referred,
    rereferred,
    removed: rate("removed"),
    excess: value("demand") - value("capacity"),
    load,
    pressure,
    readings: { factor: reading("factor", byFactor), share: reading("share", byShare) },
    inUse: Number.isNaN(byFactor) && !Number.isNaN(byShare) ? "share" : "factor",
    needed: view.needed.filter(({ missing }) => missing === "list" || missing === "health"),
  };
}
