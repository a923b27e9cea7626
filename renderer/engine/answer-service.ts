/** Answers about the services of one version of a plan: their lists, staff, money and outcomes. */
import {
  explainService,
  healthOf,
  modelIn,
  moneyOf,
  outcomesOf,
  serviceTakes,
  staffingOf,
  takesByLevel,
  targetsOf,
  type Plan,
  type Services,
} from "../../model";
import type { Answer } from "./answers";
import type { PlanRuns } from "./plan-runs";
import type { Query } from "./queries";
import { serviceTried } from "./service-tried";

const kinds = [
  "service",
  "explain-service",
  "service-outcomes",
  "service-money",
  "service-health",
  "service-trial",
  "service-model",
  "service-takes",
  "takes-by-level",
] as const satisfies readonly Query["kind"][];
type ServiceQuery = Extract<Query, { readonly kind: (typeof kinds)[number] }>;

export const isOfService = (query: Query): query is ServiceQuery =>
  (kinds as readonly Query["kind"][]).includes(query.kind);

type ResultsQuery = Extract<Query, { readonly kind: "service-outcomes" | "service-money" }>;

function resultsOf(services: Services, { kind, service, place }: ResultsQuery): Answer {
  const view = services.view(service, place);
  // Pay and effects may differ between places, so that several together are worked out one by one.
  const atPlaces = view.place === undefined ? view.places.map((one) => services.view(service, one.id)) : [];
  const outcomes = outcomesOf(services.resolved, view, atPlaces);
  return {
    ok: true,
    value: kind === "service-outcomes" ? outcomes : moneyOf(services.resolved, view, outcomes, atPlaces),
  };
}

export function answerOfService(plan: Plan, runs: PlanRuns, query: ServiceQuery): Answer {
  if (query.kind === "service-takes") return serviceTakes(plan, { ...query.request, scenario: query.scenario });
  if (query.kind === "takes-by-level") return takesByLevel(plan, { ...query.request, scenario: query.scenario });
  const worked = runs.services(query.scenario);
  if (query.kind === "service-trial") return serviceTried(plan, query, worked);
  if (!worked.ok) return { ok: false, problems: worked.problems };
  const services = worked.value;
  switch (query.kind) {
    case "service":
      return { ok: true, value: services.view(query.service, query.place, { profile: query.profile }) };
    case "explain-service":
      return explainService(services, query.request);
    case "service-outcomes":
    case "service-money":
      return resultsOf(services, query);
    case "service-health": {
      const { service, place, year } = query;
      return {
        ok: true,
        value: {
          health: healthOf(services, service, place, year),
          staffing: staffingOf(services, service, place, year),
          targets: targetsOf(services, service, place),
        },
      };
    }
    case "service-model":
      return { ok: true, value: modelIn(services, query.service, query.month) };
  }
}
