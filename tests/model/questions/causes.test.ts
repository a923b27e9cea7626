/**
 * A number's causes are what its computation read, largest first. Held against plans whose every figure is really made
 * a tenth less by hand, one at a time, and run from the start. England's are in files of their own.
 */
import { describe, expect, it } from "vitest";
import {
  explainService,
  leverOf,
  projectServices,
  ranked,
  serviceCauses,
  type Assumption,
  type Plan,
  type ServiceExplainRequest,
} from "../../../model";
import { holds, sweep } from "./a-tenth-less";
import { seedPlan } from "./read-seed-plan";

const serviceMeasuresAsked = [
  "referred",
  "started",
  "waiting",
  "mean_wait",
  "in_treatment",
  "removed",
  "hours_available",
  "use_of_capacity",
] as const;

/** The plan's first service under a team that is stated instead of the plan's own staff. */
function withStatedTeam(plan: Plan): Plan {
  const [service, ...others] = plan.structure.services ?? [];
  const team: Assumption = {
    id: "stated_team",
    label: "Team, as stated",
    unit: "WTE",
    value: 4,
    status: "judgement",
    reason: "made up for a test",
  };
  return {
    ...plan,
    structure: { ...plan.structure, services: [{ ...service!, staffing: "stated-team" }, ...others] },
    assumptions: [...plan.assumptions.filter((one) => one.id !== "stated_team"), team],
  };
}

describe.each([
  { name: "a service staffed from the workforce", plan: seedPlan("children-before-after"), least: 10 },
  { name: "a service whose team is stated", plan: withStatedTeam(seedPlan("children-before-after")), least: 10 },
  { name: "a service whose starts are counted", plan: seedPlan("tiered-children"), least: 3 },
])("$name", ({ plan, least }) => {
  it("names every assumption that moves a number by more than half a percent, largest first", () => {
    const service = plan.structure.services![0]!.id;
    const year = "2027/28";
    const numbersOf = (edited: Plan): readonly number[] | undefined => {
      const services = projectServices(edited);
      if (!services.ok) return undefined;
      const view = services.value.view(service, undefined);
      const slot = view.years.findIndex((one) => one.name === year);
      return serviceMeasuresAsked.map((measure) => view.byYear[measure]?.[slot] ?? Number.NaN);
    };
    const swept = sweep(plan, numbersOf);
    const services = projectServices(plan);
    const lever = leverOf(plan);
    if (!services.ok || !lever.ok) throw new Error("the plan was expected to run");
    let pairs = 0;
    serviceMeasuresAsked.forEach((measure, number) => {
      const request: ServiceExplainRequest = { service, measure, year };
      const found = explainService(services.value, request);
      if (!found.ok) throw new Error(found.problems[0]!.says);
      const { assumptions } = found.value;
      const ids = [...new Set(assumptions.map((entry) => entry.id))];
      const causes = [...serviceCauses(lever.value, request, ids)];
      pairs += holds(swept, number, measure, ranked(assumptions, causes));
    });
    expect(pairs).toBeGreaterThanOrEqual(least);
  });
});
