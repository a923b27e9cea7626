/** `--list`: what can be asked for by name. */
import {
  eventSentence,
  eventWhere,
  measures,
  serviceMeasures,
  type Assumption,
  type Plan,
  type Service,
} from "../../model/index";
import type { List } from "./arguments";
import { columns } from "./layout";

/** What an assumption stands at, when one number says it. */
function standing(assumption: Assumption): string {
  const elsewhere = assumption.where?.length ?? 0;
  const entries = elsewhere === 0 ? "" : `${elsewhere} ${elsewhere === 1 ? "entry" : "entries"}`;
  if (assumption.value === null) return entries === "" ? "empty" : entries;
  return `${assumption.value}${entries === "" ? "" : ` and ${entries}`}`;
}

const staffFrom: Readonly<Record<Service["staffing"], string>> = {
  workforce: "the workforce",
  "stated-team": "a team as stated",
  "not-known": "not known",
};

/** The services of a plan in rows, or that there are none. */
const perService = (
  plan: Plan,
  heads: readonly string[],
  rows: (service: Service) => readonly (readonly string[])[],
): (readonly string[])[] => {
  const { services = [] } = plan.structure;
  return services.length === 0 ? [["The plan has no services."]] : [heads, ...services.flatMap(rows)];
};

const rowsOf = {
  measures: () => [
    ["ID", "MEASURE", "UNIT", "MEANS"],
    ...measures.map((measure) => [measure.id, measure.label, measure.unit, measure.means]),
  ],
  scenarios: (plan: Plan) =>
    plan.scenarios.length === 0
      ? [["The plan has no scenarios."]]
      : [
          ["ID", "SCENARIO", "CHANGES", "EVENTS"],
          ...plan.scenarios.map((scenario) => [
            scenario.id,
            scenario.name,
            String(scenario.changes.length),
            String(scenario.events?.length ?? 0),
          ]),
        ],
  events: (plan: Plan) => {
    const lists = [{ name: "Base", events: plan.events }, ...plan.scenarios];
    const rows = lists.flatMap(({ name, events = [] }) =>
      events.map((event) => [eventSentence(event), eventWhere(plan, event), name, event.why ?? ""]),
    );
    return rows.length === 0 ? [["The plan has no events."]] : [["EVENT", "WHERE", "IN", "WHY"], ...rows];
  },
  places: (plan: Plan) => [
    ["ID", "PLACE", "KIND", "IN"],
    ...plan.structure.places.map((place) => [place.id, place.label, place.kind, place.parent ?? ""]),
  ],
  assumptions: (plan: Plan) => [
    ["ID", "ASSUMPTION", "VALUE", "UNIT", "STATUS"],
    ...plan.assumptions.map((assumption) => [
      assumption.id,
      assumption.label,
      standing(assumption),
      assumption.unit,
      assumption.status,
    ]),
  ],
  services: (plan: Plan) =>
    perService(plan, ["ID", "SERVICE", "PLACE", "STAFF FROM", "COUNTED IN"], (service) => [
      [service.id, service.label, service.place ?? "every place", staffFrom[service.staffing], service.capacity],
    ]),
  tiers: (plan: Plan) =>
    perService(plan, ["ID", "TIER", "SERVICE"], (service) =>
      service.tiers.map((tier) => [tier.id, tier.label, service.id]),
    ),
  "service-measures": () => [
    ["ID", "MEASURE", "UNIT", "BY TIER", "MEANS"],
    ...serviceMeasures.map((measure) => [
      measure.id,
      measure.label,
      measure.unit,
      measure.byTier ? "yes" : "no",
      measure.means,
    ]),
  ],
};

export const listOfMeasures = (): string => `${columns(rowsOf.measures()).join("\n")}\n`;
export const listOfServiceMeasures = (): string => `${columns(rowsOf["service-measures"]()).join("\n")}\n`;
export const listOf = (list: Exclude<List, "nations">, plan: Plan): string =>
  `${columns(rowsOf[list](plan)).join("\n")}\n`;
