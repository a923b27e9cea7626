/** The built-in checks of the model, run on the plan as asked and told in lines. */
import { checkPlanRuns, type CheckResult } from "../../model/index";
import { done, type Step } from "./outcome";
import { stoppedBy, underScenario, type Input } from "./read-input";
import type { Selection } from "./select";

/** A check, and the scenario it was run under: null for the base. */
export interface ScenarioCheck extends CheckResult {
  readonly scenario: string | null;
}

/** Checks the base and each scenario asked for. */
export function checksOf({ plan, name }: Input, selection: Selection): Step<ScenarioCheck[]> {
  const results: ScenarioCheck[] = [];
  for (const scenario of [null, ...selection.scenarios.map(({ id }) => id)]) {
    const checked = checkPlanRuns(plan, { closure: selection.closure, ...(scenario === null ? {} : { scenario }) });
    if (!checked.ok) return stoppedBy(underScenario(name, scenario), checked.problems);
    results.push(...checked.value.map((result) => ({ ...result, scenario })));
  }
  return done(results);
}

/** A count, then a line for each check: whether it holds, what it says and how it was tried. */
export function checksAsText(checks: readonly ScenarioCheck[], selection: Selection): string {
  const failed = checks.filter((check) => !check.holds).length;
  const count =
    failed === 0
      ? `All ${checks.length} built-in checks hold.`
      : `${failed} of ${checks.length} built-in checks ${failed === 1 ? "does" : "do"} not hold.`;
  const nameOf = (scenario: string): string => selection.scenarios.find(({ id }) => id === scenario)?.name ?? scenario;
  return `${[count, ...checks.map((check) => `${check.holds ? "holds" : "FAILS"}  ${check.scenario === null ? "" : `${nameOf(check.scenario)}: `}${check.says} (${check.detail})`)].join("\n")}\n`;
}
