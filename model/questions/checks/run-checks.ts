/**
 * Runs the built-in checks on a plan: as it stands, with every assumption drawn at its least and at its most, and, for
 * the direction in which a figure moves things, with a tenth less in the base and in a scenario.
 */
import { canDraw, catalogueEntry } from "../../assumptions/catalogue";
import { compile, projectPlan, projectServices, resolutionsOf } from "../../calibrate/run";
import type { Resolutions } from "../../resolve/resolutions";
import type { Assumption, Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { CompileOptions } from "../../workforce/run/compile";
import { project } from "../../workforce/run/project";
import { workspace, type Run } from "../../workforce/program/run";
import { runChecks } from "./checks";
import type { CheckResult } from "./check-result";
import { byMonth, checkDirections, type Trial } from "./directions";
import { checkServices } from "./service-checks";

/** The checks on one run, each when it is asked for; undefined between two months of one that goes through them all. */
export function* checkingRun(run: Run): Generator<CheckResult | undefined, void> {
  for (const { id, says, finds, inMonths } of runChecks) {
    const found = inMonths === undefined ? finds(run) : yield* inMonths(run);
    yield { id, says, holds: found === undefined, detail: found ?? "holds as the plan stands" };
  }
}

/** The checks on one run; quick enough for every projection. */
export const checkRun = (run: Run): CheckResult[] => [...checkingRun(run)].filter((result) => result !== undefined);

/** The least and most an assumption is tried at: its hard limits, or where these are open its range, or half and double. */
function leastAndMost(assumption: Assumption): { readonly least: number; readonly most: number } | undefined {
  const limits = { ...catalogueEntry(assumption.id)?.limits, ...assumption.limits } as {
    least?: number;
    most?: number;
    mostExcluded?: boolean;
  };
  const value = typeof assumption.value === "number" ? assumption.value : undefined;
  const low =
    limits.least ?? assumption.range?.low ?? (value === undefined ? undefined : Math.min(value / 2, value * 2));
  const high =
    limits.most === undefined
      ? (assumption.range?.high ?? (value === undefined ? undefined : Math.max(value / 2, value * 2)))
      : limits.mostExcluded === true
        ? 0.99 * limits.most
        : limits.most;
  return low === undefined || high === undefined || low === high ? undefined : { least: low, most: high };
}

/** Assumptions that a single number can be laid over: not shares that must add up to 1, nor amounts, nor those of the opening. */
const tried = (plan: Plan): Assumption[] =>
  plan.assumptions.filter(({ id }) => {
    const declared = catalogueEntry(id);
    return declared?.kind === "each" && canDraw(id) && declared.tried !== false;
  });

/** All checks on a plan; fails only when the plan cannot run at all. */
export function checkPlanRuns(plan: Plan, asked: CompileOptions = {}): Outcome<CheckResult[]> {
  const options = { resolutions: resolutionsOf(plan), ...asked };
  const compiled = compile(plan, options);
  if (!compiled.ok) return compiled;
  const { program } = compiled.value;
  const work = workspace(program, { recorded: true });
  const results = new Map(checkRun(project(work)).map((result) => [result.id, result]));
  const tries = tried(plan);
  const runs = { count: 0 };
  const note = (id: string, found: string | undefined, how: string): void => {
    const now = results.get(id)!;
    if (now.holds && found !== undefined) results.set(id, { ...now, holds: false, detail: `${found}, with ${how}` });
  };
  const drawn = new Map<string, Trial>();
  for (const assumption of tries) {
    const bounds = leastAndMost(assumption);
    if (bounds === undefined) continue;
    const pushes = catalogueEntry(assumption.id)?.pushes;
    const measured: Float64Array[] = [];
    for (const [word, value] of [
      ["least", bounds.least],
      ["most", bounds.most],
    ] as const) {
      compiled.value.draw(new Map([[assumption.id, { op: "set", value }]]));
      const run = project(work);
      runs.count += 1;
      if (pushes !== undefined) measured.push(byMonth(run, pushes));
      for (const check of runChecks) note(check.id, check.finds(run), `${assumption.label} at its ${word} (${value})`);
    }
    const [less, more] = measured;
    if (less !== undefined && more !== undefined)
      drawn.set(assumption.id, {
        less,
        more,
        says: `from ${bounds.least} to ${bounds.most} ${assumption.unit} in draws`,
      });
  }
  compiled.value.draw(new Map());
  for (const result of checkDirections(plan, options, compiled.value, work, drawn)) results.set(result.id, result);
  const told = [...results.values()].map((result) =>
    result.holds && result.detail === "holds as the plan stands"
      ? {
          ...result,
          detail: `holds as the plan stands and in ${runs.count} runs with one assumption at its least or most`,
        }
      : result,
  );
  return { ok: true, problems: compiled.problems, value: [...told, ...checksOnLists(plan, options)] };
}

/** The checks on the lists of the plan's services as it stands. */
function checksOnLists(plan: Plan, options: CompileOptions & { readonly resolutions: Resolutions }): CheckResult[] {
  if ((plan.structure.services ?? []).length === 0) return [];
  const services = projectServices(plan, {
    resolutions: options.resolutions,
    ...(options.scenario === undefined ? {} : { scenario: options.scenario }),
    projection: projectPlan(plan, options),
  });
  return services.ok ? checkServices(services.value) : [];
}
