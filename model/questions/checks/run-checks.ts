/** Runs the built-in checks on a plan: as it stands, and with every assumption at its least and at its most. */
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
import { checkServices } from "./service-checks";

/** The checks on one run; quick enough for every projection. */
export function checkRun(run: Run): CheckResult[] {
  return runChecks.map((check) => {
    const found = check.finds(run);
    return { id: check.id, says: check.says, holds: found === undefined, detail: found ?? "holds as the plan stands" };
  });
}

/** The least and most an assumption is tried at: its hard limits, or where these are open its range, or half and double. */
export function leastAndMost(assumption: Assumption): { readonly least: number; readonly most: number } | undefined {
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

function staffOf(run: Run): Float64Array {
  const { rows } = run.program.shape;
  const staff = new Float64Array(run.program.months);
  for (let i = 0; i < run.wte.length; i += 1) staff[Math.floor(i / rows)] = staff[Math.floor(i / rows)]! + run.wte[i]!;
  return staff;
}

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
  for (const assumption of tries) {
    const bounds = leastAndMost(assumption);
    if (bounds === undefined) continue;
    const staff: Float64Array[] = [];
    for (const [word, value] of [
      ["least", bounds.least],
      ["most", bounds.most],
    ] as const) {
      compiled.value.draw(new Map([[assumption.id, { op: "set", value }]]));
      const run = project(work);
      runs.count += 1;
      staff.push(staffOf(run));
      for (const check of runChecks) note(check.id, check.finds(run), `${assumption.label} at its ${word} (${value})`);
    }
    const pushes = catalogueEntry(assumption.id)?.pushes;
    if (pushes === undefined || (pushes.under ?? program.closure) !== program.closure) continue;
    let wrong = -1;
    const [low, high] = staff as [Float64Array, Float64Array];
    for (let month = 0; month < low.length && wrong < 0; month += 1)
      if ((high[month]! - low[month]!) * pushes.direction < -1e-6 * Math.max(1, low[month]!)) wrong = month;
    results.set(pushes.check, {
      id: pushes.check,
      says: pushes.says,
      holds: wrong < 0,
      detail:
        wrong < 0
          ? `holds from ${bounds.least} to ${bounds.most} ${assumption.unit}`
          : `${low[wrong]!.toFixed(1)} WTE at ${bounds.least} and ${high[wrong]!.toFixed(1)} at ${bounds.most}, in month ${wrong + 1}`,
    });
  }
  compiled.value.draw(new Map());
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
