/** "Why?" for a number of a service: the sum it is made of, in words, and the figures behind it with their sources. */
import { didYouMean } from "../plan/ask/nearest";
import { problem, type Outcome } from "../plan/problem";
import type { Service, Where } from "../plan/plan";
import { serviceMeasureOf, serviceMeasures } from "../services/figures/service-measures";
import type { ServiceMeasure } from "../services/figures/view";
import type { Services } from "../services/services";
import { measureCauses, readValues, type MeasuredCause, type RankedAssumption } from "./causes";
import type { Lever } from "./lever";
import { serviceNumber, serviceParts, type ServiceNumberAsked } from "./service-parts";
import { sumSentence, type ExplainedPart } from "./sum-in-words";

export interface ServiceExplainRequest {
  readonly service: string;
  /** Id of one of the service's places; all of them together when left out. */
  readonly place?: string;
  readonly measure: string;
  /** Id of a tier; all of them when left out. */
  readonly tier?: string;
  /** A planning year such as 2030/31; the day before the plan starts when left out. */
  readonly year?: string;
}

export interface ServiceExplanation {
  readonly measure: ServiceMeasure;
  readonly place: string;
  readonly time: string;
  readonly value: number;
  readonly sentence: string;
  readonly parts: readonly ExplainedPart[];
  readonly assumptions: readonly RankedAssumption[];
}

const fails = (kind: string, says: string): Outcome<never> => ({
  ok: false,
  problems: [problem(kind, "", says)],
});

/** Explains one number of a service. Fails when the service, measure, tier or year is not there, naming the nearest. */
export function explainService(services: Services, request: ServiceExplainRequest): Outcome<ServiceExplanation> {
  const found = askedOf(services, request);
  if (!found.ok) return found;
  const { service, view, measure, tier, slot } = found.value;
  const value = serviceNumber(found.value);
  const parts = serviceParts(found.value);
  const place = view.place === undefined ? "all places together" : services.resolved.members.label("place", view.place);
  const when = request.year ?? "the day before the plan starts";
  const scope = `${tier < 0 ? service.label : `${service.label}, ${view.tiers[tier]!.label}`}, ${place}, ${when}`;
  const month = slot < 0 ? 0 : services.weeks.month[view.years[slot]!.last]!;
  const where: Where = {
    service: service.id,
    tier: request.tier ?? service.id,
    ...(view.place === undefined ? {} : { place: view.place }),
  };
  const lists = services
    .lists(service.id)
    .filter(({ spot }) => view.place === undefined || services.resolved.members.ids.place[spot.place] === view.place);
  return {
    ok: true,
    problems: [],
    value: {
      measure,
      place,
      time: when,
      value,
      sentence: sumSentence(`${measure.label} (${scope}) is`, { value, unit: measure.unit }, parts, measure.means),
      parts,
      assumptions: readValues(services.resolved, new Set(lists.flatMap(({ read }) => [...read])), month, where).filter(
        (entry) => Number.isFinite(entry.value),
      ),
    },
  };
}

/** How far a tenth less of each of some assumptions moves the number, by running the services with it. */
export function serviceCauses(
  lever: Lever,
  request: ServiceExplainRequest,
  assumptions: readonly string[],
): Generator<MeasuredCause, void> {
  return measureCauses(assumptions, (assumption) => {
    const services = lever.services(assumption);
    const found = services === undefined ? undefined : askedOf(services, request);
    return found?.ok === true ? serviceNumber(found.value) : Number.NaN;
  });
}

function askedOf(
  services: Services,
  request: ServiceExplainRequest,
): Outcome<ServiceNumberAsked & { readonly service: Service }> {
  const all = services.resolved.plan.structure.services ?? [];
  const asked = serviceMeasureOf(request.measure);
  if (asked === undefined)
    return fails(
      "unknown-measure",
      `There is no service figure "${request.measure}".${didYouMean(
        request.measure,
        serviceMeasures.map((one) => one.id),
      )}`,
    );
  const service = all.find((one) => one.id === request.service);
  if (service === undefined)
    return fails(
      "unknown-service",
      `The plan has no service "${request.service}".${didYouMean(
        request.service,
        all.map((one) => one.id),
      )}`,
    );
  const view = services.view(service.id, request.place);
  const measure: ServiceMeasure =
    service.capacity === "starts" && asked.unit === "hours per week" ? { ...asked, unit: "cases per week" } : asked;
  const tier = request.tier === undefined ? -1 : view.tiers.findIndex((one) => one.id === request.tier);
  if (request.tier !== undefined && (tier < 0 || !measure.byTier))
    return fails(
      "unknown-tier",
      tier < 0
        ? `${service.label} has no tier "${request.tier}".${didYouMean(
            request.tier,
            view.tiers.map((one) => one.id),
          )}`
        : `${measure.label} cannot be told by tier. Ask for it without one.`,
    );
  const slot = request.year === undefined ? -1 : view.years.findIndex((year) => year.name === request.year);
  if (request.year !== undefined && slot < 0)
    return fails(
      "unknown-year",
      `The service has no planning year "${request.year}"; it runs from ${view.years[0]?.name ?? ""} to ${view.years.at(-1)?.name ?? ""}.`,
    );
  return { ok: true, problems: [], value: { service, view, measure, tier, slot } };
}
