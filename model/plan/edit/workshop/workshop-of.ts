/** The plan with its workshop changed; a workshop of which nothing is left is not kept. */
import type { Plan } from "../../plan";
import type { Workshop } from "../../workshop-schema";
import { scenarioIn } from "../parts";
import { without } from "../without";

export const workshopOf = ({ workshop }: Pick<Plan, "workshop">): Workshop => workshop ?? {};

/** Parts that are undefined or empty lists are taken out. */
export function withWorkshop(
  plan: Plan,
  changed: { readonly [Part in keyof Workshop]?: Workshop[Part] | undefined },
): Plan {
  const parts = Object.entries({ ...plan.workshop, ...changed }).filter(
    ([, part]) => part !== undefined && !(Array.isArray(part) && part.length === 0),
  );
  const rest = without(plan, "workshop");
  return parts.length === 0 ? rest : { ...rest, workshop: Object.fromEntries(parts) };
}

/** What a scenario is called in front of a room: "Base" where none is named. */
export const scenarioCalled = (plan: Plan, scenario: string | undefined): string =>
  scenario === undefined ? "Base" : (scenarioIn(plan, scenario)?.name ?? scenario);
