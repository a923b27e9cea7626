/** Runs a plan that a test expects to run, and reads the numbers tests ask for most. */
import { expect } from "vitest";
import {
  projectPlan,
  resolvePlan,
  type Plan,
  type Problem,
  type ProjectOptions,
  type Projection,
  type Resolved,
  type Where,
} from "../../model";

/** The projection of a plan; a plan that cannot be run fails the test with the problems that stop it. */
export function runPlan(plan: Plan, options: ProjectOptions = {}): Projection {
  const outcome = projectPlan(plan, options);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value;
}

/** The problems that stop a plan; a plan that runs fails the test. */
export function problemsOf(plan: Plan, options: ProjectOptions = {}): readonly Problem[] {
  const outcome = projectPlan(plan, options);
  if (outcome.ok) throw new Error("this plan was expected not to run");
  return outcome.problems;
}

export function resolved(plan: Plan, scenario?: string): Resolved {
  const outcome = resolvePlan(plan, scenario);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value;
}

/** A measure of everybody (or of a part) at each month or planning year. */
export const over = (
  projection: Projection,
  measure: string,
  time: "month" | "year" = "month",
  where: Where = {},
): number[] => [...projection.tables({ measures: [measure], time, where })[0]!.values];

export const total = (values: Iterable<number>): number => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};

/** How far a number is from the expected one, relative to that. */
export function apart(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(1e-300, Math.abs(expected));
}

/** Stands for each expected number, met to a number of decimal places. */
export const close = (values: readonly number[], places: number): number[] =>
  values.map((value) => expect.closeTo(value, places) as number);
