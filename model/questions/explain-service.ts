/** "Why?" for a number of a service: the sum it is made of, in words, and the figures behind it with their sources. */
import { didYouMean } from "../plan/ask/nearest";
import { problem, type Outcome } from "../plan/problem";
import type { Where } from "../plan/plan";
import { figure, lowerFirst } from "../plan/ask/words";
import { valuesOf, type ExplainedAssumption } from "../resolve/values-of";
import type { ExplainedPart } from "./explain";
import { serviceMeasureOf, serviceMeasures } from "../services/figures/service-measures";
import type { Services } from "../services/services";
import type { ServiceMeasureId, ServiceMeasure, ServiceView } from "../services/figures/view";

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
  readonly assumptions: readonly ExplainedAssumption[];
}

/** The sums people check by hand. */
const sums: Partial<Record<ServiceMeasureId, readonly (readonly [says: string, measure: ServiceMeasureId])[]>> = {
  waiting: [
    ["at the start of the year", "waiting"],
    ["plus", "referred"],
    ["plus", "rereferred"],
    ["less", "started"],
    ["less", "removed"],
  ],
  in_treatment: [
    ["at the start of the year", "in_treatment"],
    ["plus", "started"],
    ["less", "completed"],
  ],
  open: [
    ["", "waiting"],
    ["plus", "in_treatment"],
  ],
};

const comers: readonly string[] = ["referrals", "referral_growth", "referral_season", "accepted_share", "tier_share"];
const goers: readonly string[] = ["removal_rate", "escalation_rate", "escalation_after"];
const again: readonly string[] = ["rereferral_share", "rereferral_after"];
const work: readonly string[] = [
  "contacts",
  "direct_minutes",
  "travel_minutes",
  "indirect_minutes",
  "group_size",
  "non_attendance",
  "rebooked_share",
  "weeks_in_treatment",
  "delegated_share",
  "delegation_supervision",
  "relative_effort",
];
const time: readonly string[] = [
  "starts_per_week",
  "starts_per_wte",
  "stated_team",
  "staff_share",
  "contracted_hours",
  "leave_share",
  "sickness_share",
  "parental_leave_share",
  "study_share",
  "supervision_share",
  "supervision_given",
  "patient_facing_share",
];
const order: readonly string[] = ["start_policy", "tier_priority", "ring_share"];
const before: readonly string[] = ["opening_list", "opening_longest_wait", "opening_in_treatment"];

function behind(id: ServiceMeasureId): readonly string[] {
  switch (id) {
    case "referred":
      return comers;
    case "rereferred":
      return [...again, ...comers];
    case "removed":
    case "escalated":
      return goers;
    case "hours_available":
      return time;
    case "in_treatment":
    case "completed":
    case "started":
    case "hours_used":
    case "use_of_capacity":
      return [...time, ...work, ...order, ...comers];
    case "over_aim":
    case "within_aim":
      return [
        "wait_target",
        "share_within_target",
        ...before,
        ...comers,
        ...goers,
        ...again,
        ...time,
        ...work,
        ...order,
      ];
    default:
      return [...before, ...comers, ...goers, ...again, ...time, ...work, ...order];
  }
}

const fails = (kind: string, says: string): Outcome<ServiceExplanation> => ({
  ok: false,
  problems: [problem(kind, "", says)],
});

/** Explains one number of a service. Fails when the service, measure, tier or year is not there, naming the nearest. */
export function explainService(services: Services, request: ServiceExplainRequest): Outcome<ServiceExplanation> {
  const { plan } = services.resolved;
  const all = plan.structure.services ?? [];
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

  const read = (id: ServiceMeasureId, year: number): number =>
    tier < 0 ? total(view, id, year) : ofTier(view, id, tier, year);
  const value = read(measure.id, slot);
  const parts = (slot < 0 ? [] : (sums[measure.id] ?? [])).map(([says, id]): ExplainedPart => {
    const part = serviceMeasureOf(id)!;
    const opens = says === "at the start of the year";
    return {
      label: opens
        ? `${part.label}, ${slot === 0 ? "the day before the plan starts" : `end of ${view.years[slot - 1]!.name}`}`
        : part.label,
      value: read(id, opens ? slot - 1 : slot),
      unit: part.unit,
      says,
    };
  });
  // Of one tier, people who got worse while waiting come and go too; over all tiers they cancel out.
  if (measure.id === "waiting" && tier >= 0 && parts.length > 0)
    parts.push({
      label: "Got worse while waiting, in less out",
      value: value - parts.reduce((sum, part) => sum + (part.says === "less" ? -part.value : part.value), 0),
      unit: "people",
      says: "plus",
    });
  const shown = parts.filter((part, i) => i < 2 || Math.abs(part.value) > 1e-6 || Number.isNaN(part.value));
  const place = placeWords(services, view);
  const when = request.year ?? "the day before the plan starts";
  const scope = `${tier < 0 ? service.label : `${service.label}, ${view.tiers[tier]!.label}`}, ${place}, ${when}`;
  const terms = shown.map(
    (part, i) =>
      `${i === 0 || part.says === "" ? "" : `${part.says} `}${figure(part.value, part.unit)} (${lowerFirst(part.label)})`,
  );
  const sentence =
    terms.length === 0
      ? `${measure.label} (${scope}): ${figure(value, measure.unit)}. ${measure.means}`
      : `${measure.label} (${scope}): ${figure(value, measure.unit)} is ${terms.join(" ")}.`;
  const month = slot < 0 ? 0 : services.weeks.month[view.years[slot]!.last]!;
  const where: Where = {
    service: service.id,
    tier: request.tier ?? service.id,
    ...(view.place === undefined ? {} : { place: view.place }),
  };
  const assumptions = behind(measure.id)
    .flatMap((id) => valuesOf(services.resolved, id, month, where))
    .filter((entry) => Number.isFinite(entry.value));
  return { ok: true, problems: [], value: { measure, place, time: when, value, sentence, parts: shown, assumptions } };
}

const placeWords = (services: Services, view: ServiceView): string =>
  view.place === undefined ? "all places together" : services.resolved.members.label("place", view.place);

const total = (view: ServiceView, id: ServiceMeasureId, year: number): number =>
  (year < 0 ? view.opening[id] : view.byYear[id]?.[year]) ?? Number.NaN;

function ofTier(view: ServiceView, id: ServiceMeasureId, tier: number, year: number): number {
  if (year < 0) return view.openingByTier[id]?.[tier] ?? Number.NaN;
  const values = view.tierFigures[id];
  if (values === undefined) return Number.NaN;
  const { first, last } = view.years[year]!;
  const tiers = view.tiers.length;
  if (serviceMeasureOf(id)!.kind === "stock") return values[last * tiers + tier]!;
  let sum = 0;
  for (let week = first; week <= last; week += 1) sum += values[week * tiers + tier]!;
  return sum;
}
