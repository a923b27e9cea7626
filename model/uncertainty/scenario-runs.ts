/** The workforce of one draw after another under a scenario: what stays the same is compiled once, and runs share their buffers. */
import type { Plan } from "../plan/plan";
import { hasErrors, type Outcome, type Problem } from "../plan/problem";
import type { Resolutions } from "../resolve/resolutions";
import { workspace, type Workspace } from "../workforce/program/run";
import { compileResolved, type Compiled } from "../workforce/run/compile";
import { project } from "../workforce/run/project";
import { projectByChance } from "../workforce/run/project-by-chance";
import { workspaceForMany } from "../workforce/wasm/workspace-for-many";
import { projectionOf, type Projection } from "../workforce/run/projection";

export interface ScenarioRuns {
  /**
   * Runs a version of the plan; good until the next is run.
   * @param stops what is known to keep this version from being run
   * @param seed runs it in whole people by chance
   */
  run(resolutions: Resolutions, stops: readonly Problem[], seed: string | undefined): Outcome<Projection>;
}

/** @param recorded whether every cell's stock is kept, which figures by age and origin need */
export function scenarioRuns(
  { closure }: Pick<Plan, "closure">,
  scenario: string | undefined,
  recorded: boolean,
): ScenarioRuns {
  let compiled: Compiled | undefined;
  let work: { readonly of: Compiled; readonly byChance: boolean; readonly space: Workspace } | undefined;
  const spaceFor = (of: Compiled, byChance: boolean): Workspace => {
    if (work?.of !== of || work.byChance !== byChance) {
      const space = byChance
        ? workspace(of.program, { recorded, byChance })
        : workspaceForMany(of.program, { recorded }, work?.space);
      work = { of, byChance, space };
    }
    return work.space;
  };
  return {
    run: (resolutions, stops, seed) => {
      const base = resolutions.of(undefined);
      const now = base.ok ? resolutions.of(scenario) : base;
      if (!base.ok || !now.ok) return { ok: false, problems: now.problems };
      if (hasErrors(stops)) return { ok: false, problems: stops };
      const register = { now: now.value, base: base.value };
      const known = [...now.problems, ...stops];
      const made = compiled?.revise(register, known) ?? compileResolved(register, closure, known);
      if (!made.ok) return made;
      compiled = made.value;
      const space = spaceFor(compiled, seed !== undefined);
      const value = projectionOf(seed === undefined ? project(space) : projectByChance(space, seed));
      return { ok: true, problems: value.problems, value };
    },
  };
}
