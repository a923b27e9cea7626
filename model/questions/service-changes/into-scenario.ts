/** Writing changes of a service into a scenario, as one edit. */
import { calendarOf } from "../../plan/calendar";
import { monthWords } from "../../plan/ask/value-words";
import { edited, refused, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, scenarioIn, withAssumption, withScenario } from "../../plan/edit/parts";
import { listed } from "../../plan/edit/set-value";
import type { Change, Plan, Scenario, Service } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";

export interface ServiceInScenario {
  readonly into: Scenario;
  readonly service: Service;
}

/** The scenario and the service. Refused where one of them is not there, or a month lies outside the plan. */
export function serviceInScenario(
  plan: Plan,
  scenario: string,
  id: string,
  months: readonly string[],
): Outcome<ServiceInScenario> {
  const into = scenarioIn(plan, scenario);
  if (into === undefined) return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const service = plan.structure.services?.find((one) => one.id === id);
  if (service === undefined) return refused("unknown-service", "The plan has no such service. Choose another.");
  const outside = months.find((month) => !inPlan(plan, month));
  return outside === undefined
    ? { ok: true, problems: [], value: { into, service } }
    : refused("outside-plan", `${monthWords(outside)} lies outside the plan. Choose a month in it.`);
}

/** Whether a month, written as 2027-04, lies in the plan. */
export function inPlan(plan: Plan, month: string): boolean {
  const calendar = calendarOf(plan.start, plan.years);
  return calendar.monthOf(month) >= 0 && calendar.monthOf(month) < calendar.months;
}

/** The plan with an assumption of the model listed, where it was not: a scenario changes only what is there. */
export function withListed(plan: Plan, id: string, value: number | null): Plan {
  const unlisted = assumptionIn(plan, id) === undefined ? listed(id) : undefined;
  return unlisted === undefined ? plan : withAssumption(plan, { ...unlisted, value });
}

/** The changes after those of the scenario; those dated after the end of the plan are left out. */
export function addedTo(
  plan: Plan,
  { into, service }: ServiceInScenario,
  changes: readonly Change[],
  told: { readonly what: string; readonly to: string; readonly why?: string | undefined },
  signed: Signature,
): Outcome<Edit> {
  const kept = changes.filter(({ from }) => from === undefined || inPlan(plan, from));
  return edited(withScenario(plan, { ...into, changes: [...into.changes, ...kept] }), signed, {
    ...told,
    where: `${service.label}, in "${into.name}"`,
  });
}

/** The reason of a change, where one was given. */
export const grounds = (why: string | undefined): { readonly why?: string } =>
  why === undefined || why === "" ? {} : { why };
