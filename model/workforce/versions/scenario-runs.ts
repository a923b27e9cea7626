/**
 * The workforce of one version of a plan after another under a scenario, such as its draws or what a person makes of it:
 * what stays the same is compiled once, and runs share their buffers.
 */
import type { Outcome, Problem } from "../../plan/problem";
import type { Resolutions } from "../../resolve/resolutions";
import { workspace, type Workspace } from "../program/run";
import { compileResolved, type Compiled } from "../run/compile";
import { project } from "../run/project";
import { projectByChance } from "../run/project-by-chance";
import { projectionOf, type Projection } from "../run/projection";
import { workspaceForMany } from "../wasm/workspace-for-many";

export interface RunOptions {
  /** What is known to keep this version from being run. */
  readonly stops: readonly Problem[];
  /** Whether every cell's stock is kept, which the ledger and figures by age, origin and cause need. */
  readonly recorded: boolean;
  /** Runs it in whole people by chance. */
  readonly seed: string | undefined;
}

export interface ScenarioRuns {
  /**
   * Runs a version of the plan: what `projectPlan` gives, to the bit and the problem. Good until the next is run; a
   * recorded run of a version stands beside one that is not.
   */
  run(resolutions: Resolutions, options: RunOptions): Outcome<Projection>;
}

export function scenarioRuns(scenario: string | undefined): ScenarioRuns {
  let compiled: Compiled | undefined;
  const spaces = new Map<string, { readonly of: Compiled; readonly space: Workspace }>();
  const spaceFor = (of: Compiled, recorded: boolean, byChance: boolean): Workspace => {
    const kind = `${recorded}/${byChance}`;
    const there = spaces.get(kind);
    if (there?.of === of) return there.space;
    const space = byChance
      ? workspace(of.program, { recorded, byChance })
      : workspaceForMany(of.program, { recorded }, there?.space);
    spaces.set(kind, { of, space });
    return space;
  };
  return {
    run: (resolutions, { stops, recorded, seed }) => {
      const base = resolutions.of(undefined);
      const now = base.ok ? resolutions.of(scenario) : base;
      if (!base.ok || !now.ok) return { ok: false, problems: stops.length > 0 ? stops : now.problems };
      const register = { now: now.value, base: base.value };
      const { closure } = resolutions.plan;
      const known = [...now.problems, ...stops];
      const before = compiled?.program.closure === closure ? compiled : undefined;
      const made = before?.revise(register, known) ?? compileResolved(register, closure, known);
      if (!made.ok) return made;
      compiled = made.value;
      const space = spaceFor(compiled, recorded, seed !== undefined);
      const value = projectionOf(seed === undefined ? project(space) : projectByChance(space, seed));
      return { ok: true, problems: value.problems, value };
    },
  };
}
