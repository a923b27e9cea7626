/** Answers that are worked out in steps, between which others are heard: the checks of a run, and the causes of a number. */
import {
  checkingRun,
  checkServices,
  numberCauses,
  serviceCauses,
  sumCauses,
  type CheckResult,
  type Lever,
  type MeasuredCause,
  type Plan,
} from "../../model";
import type { Answer } from "./answers";
import type { PlanRuns } from "./plan-runs";
import type { Query } from "./queries";

type CausesQuery = Extract<Query, { readonly kind: "causes" | "service-causes" | "sum-causes" }>;
type StepsQuery = CausesQuery | Extract<Query, { readonly kind: "checks" }>;

export const isInSteps = (query: Query): query is StepsQuery =>
  query.kind === "checks" || query.kind === "causes" || query.kind === "service-causes" || query.kind === "sum-causes";

/** The run, and then each check: a plan of many places has some that take longer than a person waits for a picture. */
function* checksOf(plan: Plan, runs: PlanRuns, scenario: string | undefined): Generator<void, Answer> {
  const outcome = runs.whole(scenario);
  if (!outcome.ok) return { ok: false, problems: outcome.problems };
  const made: CheckResult[] = [];
  yield;
  for (const check of checkingRun(outcome.value.run)) {
    if (check !== undefined) made.push(check);
    yield;
  }
  const hasServices = (plan.structure.services ?? []).length > 0;
  const services = hasServices ? runs.services(scenario) : undefined;
  return { ok: true, value: [...made, ...(services?.ok === true ? checkServices(services.value) : [])] };
}

function causesOf(lever: Lever, query: CausesQuery): Iterable<MeasuredCause> {
  if (query.kind === "causes") return numberCauses(lever, query.request, query.assumptions);
  return query.kind === "sum-causes"
    ? sumCauses(lever, query.request, query.assumptions)
    : serviceCauses(lever, query.request, query.assumptions);
}

/** A run of the plan for each. */
function* eachCauseOf(runs: PlanRuns, query: CausesQuery): Generator<void, Answer> {
  const lever = runs.lever(query.scenario);
  if (!lever.ok) return { ok: false, problems: lever.problems };
  const made: MeasuredCause[] = [];
  for (const cause of causesOf(lever.value, query)) {
    made.push(cause);
    yield;
  }
  return { ok: true, value: made };
}

export const stepsTo = (plan: Plan, runs: PlanRuns, query: StepsQuery): Generator<void, Answer> =>
  query.kind === "checks" ? checksOf(plan, runs, query.scenario) : eachCauseOf(runs, query);

/** All steps, one straight after the other. */
export function atOnce(steps: Generator<void, Answer>): Answer {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
