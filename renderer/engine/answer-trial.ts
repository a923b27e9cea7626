/** What a change to a scenario would make of a plan, before it is made. */
import { makeTrial, projectServices, type Outcome, type Plan, type Projection, type Services } from "../../model";
import type { Answer, ListThen, Tried } from "./answers";
import type { PlanRuns } from "./plan-runs";
import type { Query } from "./queries";

type TrialQuery = Extract<Query, { readonly kind: "trial" }>;

/** All places of a service together, at the end of the last planning year; undefined where the list cannot be worked out. */
function listThen(services: Services, service: string): ListThen | undefined {
  const view = services.view(service, undefined);
  const [waiting, longest] = [view.byYear.waiting?.at(-1), view.byYear.longest_wait?.at(-1)];
  return !view.runs || waiting === undefined || longest === undefined
    ? undefined
    : { label: view.label, waiting, longest };
}

function listBoth(
  runs: PlanRuns,
  { scenario, service }: TrialQuery,
  tried: Plan,
  projection: Outcome<Projection>,
): Tried["list"] {
  const then = projectServices(tried, { scenario, base: () => runs.whole(undefined), projection });
  const [before, after] = [runs.services(scenario), then].map((one) =>
    one.ok ? listThen(one.value, service ?? "") : undefined,
  );
  return before === undefined || after === undefined ? undefined : { now: before, then: after };
}

export function answerOfTrial(plan: Plan, runs: PlanRuns, query: TrialQuery): Answer {
  const now = runs.whole(query.scenario);
  if (!now.ok) return now;
  // Nobody signs what is only tried.
  const made = makeTrial(plan, query.scenario, query.trial, { when: "" });
  if (!made.ok) return made;
  const then = runs.tried(made.value.plan, query.scenario);
  if (!then.ok) return then;
  return {
    ok: true,
    value: {
      now: now.value.tables(query.asked),
      then: then.value.tables(query.asked),
      list: query.service === undefined ? undefined : listBoth(runs, query, made.value.plan, then),
    },
  };
}
