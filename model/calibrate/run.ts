/**
 * The ways into the sums for a plan as it stands in its file: its calibrations are solved first, so that nobody can run
 * it without. The rooms below know nothing of them.
 */
import type { Calibration, Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { resolutionsOf as resolutionsOfSolved, type Resolutions } from "../resolve/resolutions";
import { projectServices as projectSolvedServices, type Services, type ServicesOptions } from "../services/services";
import { compile as compileSolved, type Compiled, type CompileOptions } from "../workforce/run/compile";
import { projectPlan as projectSolved, type Projection, type ProjectOptions } from "../workforce/run/projection";
import { calibrated } from "./calibrated";
import { growthRead } from "./growth-read";

/**
 * The register of a plan under each of its scenarios, resolved once each, with its calibrations solved.
 * @param from another version of the plan, which many are told apart from (the draws of an ensemble): what is the same
 * is not worked out again, and what comes out is no other for it
 */
export function resolutionsOf(plan: Plan, from?: Resolutions): Resolutions {
  const registers = new Map<string, Resolutions["of"]>();
  const needed = new Map<string | undefined, readonly Calibration[]>();
  const growthFor = (scenario: string | undefined): readonly Calibration[] => {
    const read = needed.get(scenario) ?? growthRead(plan, scenario);
    needed.set(scenario, read);
    return read;
  };
  const registersWith = (growth: readonly Calibration[]): Resolutions["of"] => {
    const key = JSON.stringify(growth.map(({ id }) => id));
    let of = registers.get(key);
    if (of === undefined) {
      const solved = calibrated(plan, growth, from?.plan);
      of = solved.ok ? resolutionsOfSolved(solved.value.plan, { from, base: solved.value.register }).of : () => solved;
      registers.set(key, of);
    }
    return of;
  };
  return {
    plan,
    // What stops a plan is looked for as it is written: a figure still to be solved counts as given.
    stopping: resolutionsOfSolved(plan).stopping,
    of: (scenario) => registersWith(growthFor(scenario))(scenario),
  };
}

/** Makes a plan ready to run. See the compile step of the workforce. */
export const compile = (plan: Plan, options: CompileOptions = {}): Outcome<Compiled> =>
  compileSolved(plan, { resolutions: resolutionsOf(plan), ...options });

/** Compiles and runs a plan's workforce. */
export const projectPlan = (plan: Plan, options: ProjectOptions = {}): Outcome<Projection> =>
  projectSolved(plan, { resolutions: resolutionsOf(plan), ...options });

/** Runs a plan's services. */
export const projectServices = (plan: Plan, options: ServicesOptions = {}): Outcome<Services> =>
  projectSolvedServices(plan, { resolutions: resolutionsOf(plan), ...options });
