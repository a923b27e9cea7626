/** Figures that a plan's services need and that are empty for all of a service. They never stop the plan: the service's list stays missing. */
import { elementAt } from "../../assumptions/present";
import type { ServiceNeed } from "../../assumptions/catalogue";
import { serviceCatalogue } from "../../assumptions/catalogue";
import { gives, type Entry } from "../ask/entries";
import type { Members } from "../members";
import type { Plan, Service } from "../plan";
import type { MissingInput } from "./missing-input";
import { whereToFind } from "../../assumptions/catalogue";

/** Whether a service needs the figure by its structure alone; what depends on other figures shows when it is run (services/needs.ts). */
function calledFor(need: ServiceNeed, { capacity, staffing, tiers, outcomes = [] }: Service, byWte: boolean): boolean {
  switch (need) {
    case "every":
    case "health":
      return true;
    case "tiers":
      return tiers.length > 1;
    case "hours":
    case "work":
      return capacity === "hours";
    case "starts":
      return capacity === "starts" && !byWte;
    case "starts-per-wte":
      return capacity === "starts" && byWte;
    case "stated-team":
    case "workforce":
      return staffing === need;
    case "outcome":
      return outcomes.length > 0;
    case "relative-outcome":
      return outcomes.some((outcome) => outcome.relative === true);
    case "person-outcome":
      return outcomes.some((outcome) => outcome.per === "person");
    case "opening-wait":
    case "rereferral":
    case "delegation":
    case "ring-fenced":
    case "urgent-first":
    case "by-profile":
      return false;
  }
}

const missing = (need: ServiceNeed): string =>
  need === "health"
    ? "the health of its list stays missing"
    : need.endsWith("outcome")
      ? "what comes of it stays missing"
      : "its list stays missing";

export function emptyServiceInputs(
  plan: Plan,
  members: Members,
  entriesOf: (assumption: string) => readonly Entry[],
): MissingInput[] {
  const services = plan.structure.services ?? [];
  // A plan that lists starts by WTE, given or still empty, means to count by them.
  const byWte = plan.assumptions.some((assumption) => assumption.id === "starts_per_wte");
  return serviceCatalogue.flatMap(({ id, label, needed, follows }) => {
    if (typeof needed !== "object" || !("service" in needed)) return [];
    const covers = (entry: Entry, service: Service): boolean => {
      const meets = (dimension: "service" | "tier" | "outcome", ids: readonly string[]): boolean =>
        entry.scope.get(dimension)?.some((member) => ids.includes(elementAt(members.ids[dimension], member))) ?? true;
      return (
        meets("service", [service.id]) &&
        meets(
          "tier",
          service.tiers.map((tier) => tier.id),
        ) &&
        meets(
          "outcome",
          (service.outcomes ?? []).map((outcome) => outcome.id),
        )
      );
    };
    return services
      .filter(
        (service) =>
          calledFor(needed.service, service, byWte) &&
          !(follows !== undefined && entriesOf(follows).some(gives)) &&
          !entriesOf(id).some((entry) => gives(entry) && covers(entry, service)),
      )
      .map((service): MissingInput => ({
        assumption: id,
        label,
        severity: "note",
        says: `${label} is empty for ${service.label}, so ${missing(needed.service)}. ${whereToFind(id)}`,
        measures: [],
      }));
  });
}
