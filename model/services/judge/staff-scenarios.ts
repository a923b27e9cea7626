/** Which scenarios of a plan give a service staff that the base does not have. */
import type { Plan, Scenario, Where } from "../../plan/plan";

/** Figures that bring posts or people into a service. */
const staffing: ReadonlySet<string> = new Set(["added_posts", "establishment", "staff_in_post", "stated_team"]);

/** Names of the scenarios that change posts or people of a service, by a change of their own or one they are based on. */
export function scenariosWithStaff(plan: Plan, serviceId: string): readonly string[] {
  const service = plan.structure.services?.find((one) => one.id === serviceId);
  const named = (scope: Where["setting"], id: string | undefined): boolean =>
    scope === undefined || id === undefined || [scope].flat().includes(id);
  const gives = (scenario: Scenario): boolean =>
    scenario.changes.some(
      ({ assumption, op, value, where }) =>
        staffing.has(assumption) &&
        (op === "multiply" || value !== 0) &&
        named(where?.setting, service?.setting) &&
        named(where?.service, serviceId),
    ) || plan.scenarios.some((one) => one.id === scenario.basedOn && gives(one));
  return plan.scenarios.filter(gives).map(({ name }) => name);
}
