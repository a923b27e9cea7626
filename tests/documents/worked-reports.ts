/** Every kind of report of plans that are worked through, as the app makes them. */
import { modelVersion, reportKinds, reportOf, type Plan, type Report, type ReportKind } from "../../model/index";
import { shippedForReports } from "../../electron/headless/shipped-for-reports";
import { resultsOf } from "../model/report/results-of";
import { exampleOf } from "../../renderer/files/shipped-plans";
import { workedExample } from "../../renderer/files/worked-examples";

/** A list of people waiting, a team and a nation: what reports are made of. */
const plans: Readonly<Record<string, () => Plan | undefined>> = {
  "tiered-children": () => workedExample("tiered-children"),
  "community-team": () => exampleOf("community"),
  england: () => exampleOf("regions"),
};

export const planNames = Object.keys(plans);

export function workedPlan(name: string): Plan {
  const plan = plans[name]?.();
  if (plan === undefined) throw new Error(`There is no plan ${name}: ${planNames.join(", ")}.`);
  return plan;
}

/** As many scenarios as are told where nobody picks any. */
const told = 3;

/**
 * @param draws futures that ranges are read from
 * @throws Error where the plan cannot be run
 */
export function workedReport(plan: Plan, kind: ReportKind, draws: number): Report {
  const results = resultsOf(
    plan,
    {
      kind,
      scenarios: plan.scenarios.slice(0, told).map(({ id }) => id),
      draws,
      made: "2026-11-29",
      version: modelVersion,
      hash: "0".repeat(64),
    },
    shippedForReports(),
  );
  if (!results.ok) throw new Error(results.problems.map(({ says }) => says).join("\n"));
  return reportOf(results.value);
}

export { reportKinds };
