/** One call from a checked plan to its results. */
import type { Plan } from "../../plan/plan";
import type { Outcome, Problem } from "../../plan/problem";
import { notCarriedOut } from "../month/events/short";
import { compile, type CompileOptions } from "./compile";
import type { Table } from "../results/table";
import { tabulate, type Asked } from "../results/tabulate";
import { withVacanciesApart } from "../results/vacancies-apart";
import { projectByChance } from "./project-by-chance";
import { project } from "./project";
import type { Run } from "../program/run";
import { workspace } from "../program/run";

export interface Projection {
  readonly run: Run;
  /** Warnings and notes that travel with the results. */
  readonly problems: readonly Problem[];
  tables(asked: Asked): Table[];
}

export interface ProjectOptions extends CompileOptions {
  /** Keep every cell's stock, which the ledger and figures by age, origin and cause need. On unless switched off. */
  readonly recorded?: boolean;
  /** Runs the plan with whole people, by chance from this seed. The plan's own chance mode holds unless this is given. */
  readonly chance?: { readonly seed: string };
}

/**
 * Compiles and runs a plan: deterministically, or by chance where the plan or the options say so. Fails with the problems
 * that stop it.
 */
export function projectPlan(plan: Plan, options: ProjectOptions = {}): Outcome<Projection> {
  const compiled = compile(plan, options);
  if (!compiled.ok) return compiled;
  const chance = options.chance ?? (plan.chance?.on === true ? plan.chance : undefined);
  const work = workspace(compiled.value.program, {
    recorded: options.recorded ?? true,
    byChance: chance !== undefined,
  });
  const run = chance === undefined ? project(work) : projectByChance(work, chance.seed);
  const value = projectionOf(run);
  return { ok: true, problems: value.problems, value };
}

/** A run with its tables; it is as good as the run is (see {@link Run}). */
export const projectionOf = (run: Run): Projection => ({
  run,
  problems: [...run.program.problems, ...notCarriedOut(run)],
  tables: (asked) => withVacanciesApart(run, asked, tabulate(run, asked)),
});
