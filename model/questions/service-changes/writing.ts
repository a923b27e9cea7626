/** Writing changes of a service into a scenario or into the base, as one edit. */
import { monthWords } from "../../plan/ask/value-words";
import { calendarOf } from "../../plan/calendar";
import { checkPlan } from "../../plan/check/check-plan";
import { edited, refused, tooLong, type Edit, type Signature } from "../../plan/edit/edit";
import { assumptionIn, scenarioIn, withAssumption, withScenario } from "../../plan/edit/parts";
import { listed } from "../../plan/edit/set-value";
import type { Change, Plan, Scenario, Service } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { changeSchema, longest, monthText } from "../../plan/schema";
import { intoBase } from "./into-base";

/** A service, and the scenario it is changed in; the base where that is undefined. */
export interface ServiceIn {
  readonly into: Scenario | undefined;
  readonly service: Service;
}

/** Finds both. Refused where one of them is not there, or a month is none or lies outside the plan. */
export function serviceIn(
  plan: Plan,
  of: string | undefined,
  id: string,
  months: readonly string[],
): Outcome<ServiceIn> {
  const into = of === undefined ? undefined : scenarioIn(plan, of);
  if (of !== undefined && into === undefined)
    return refused("unknown-scenario", "The plan has no such scenario. Choose another.");
  const service = plan.structure.services?.find((one) => one.id === id);
  if (service === undefined) return refused("unknown-service", "The plan has no such service. Choose another.");
  const unread = months.find((month) => !monthText.safeParse(month).success);
  if (unread !== undefined)
    return refused(
      "no-month",
      unread === "" ? "Say in which month, written as 2027-04." : `"${unread}" is no month. Write it as 2027-04.`,
    );
  const outside = months.find((month) => !inPlan(plan, month));
  return outside === undefined
    ? { ok: true, problems: [], value: { into, service } }
    : refused("outside-plan", `${monthWords(outside)} lies outside the plan. Choose a month in it.`);
}

/** Whether a month, written as 2027-04, lies in the plan. */
function inPlan(plan: Plan, month: string): boolean {
  const calendar = calendarOf(plan.start, plan.years);
  return calendar.monthOf(month) >= 0 && calendar.monthOf(month) < calendar.months;
}

/**
 * The plan with an assumption of the model listed, where it was not: a scenario changes only what is there.
 * @param leftOut what leaving the assumption out means, which an empty one is then given; null where it means nothing
 */
export function withListed(plan: Plan, id: string, leftOut: number | null): Plan {
  const own = assumptionIn(plan, id);
  const there = own ?? listed(id);
  if (there === undefined || (own !== undefined && (own.value !== null || leftOut === null))) return plan;
  return withAssumption(plan, { ...there, value: leftOut });
}

/**
 * The changes after those of the scenario, or as dated values of the base; those dated after the end of the plan are
 * left out. Refused, by the checks that open a plan, where the plan would not open with them.
 */
export function written(
  plan: Plan,
  { into, service }: ServiceIn,
  changes: readonly Change[],
  told: { readonly what: string; readonly to: string; readonly why?: string | undefined },
  signed: Signature,
): Outcome<Edit> {
  const long = tooLong(told.why ?? "", longest.prose);
  if (long !== undefined) return long;
  const kept = changes.filter(({ from }) => from === undefined || inPlan(plan, from));
  if (!kept.every((one) => changeSchema.safeParse(one).success))
    return refused("no-change", "This cannot be written into a plan. Look at the month and the numbers.");
  const made =
    into === undefined
      ? intoBase(plan, kept, signed)
      : {
          ok: true as const,
          problems: [],
          value: withScenario(plan, { ...into, changes: [...into.changes, ...kept] }),
        };
  if (!made.ok) return made;
  const known = new Set(checkPlan(plan).map(({ says }) => says));
  const problems = checkPlan(made.value).filter(({ severity, says }) => severity === "error" && !known.has(says));
  return problems.length > 0
    ? { ok: false, problems }
    : edited(made.value, signed, {
        ...told,
        where: into === undefined ? service.label : `${service.label}, in "${into.name}"`,
        from: "as before",
      });
}

/** The reason of a change, where one was given. */
export const grounds = (why: string | undefined): { readonly why?: string } =>
  why === undefined || why === "" ? {} : { why };
