/**
 * The workforce of one version of a plan after another under a scenario, such as its draws or what a person makes of it:
 * what stays the same is compiled once, and runs share their buffers. Two versions can be run together.
 */
import type { Outcome, Problem } from "../../plan/problem";
import type { Resolutions } from "../../resolve/resolutions";
import { workspace, type Run, type Workspace } from "../program/run";
import { compileResolved, type Compiled } from "../run/compile";
import { project } from "../run/project";
import { projectByChance } from "../run/project-by-chance";
import { projectionOf, type Projection } from "../run/projection";
import { workspaceForTwo, type TwoRuns } from "../wasm/two/two-runs";
import { workspaceForMany } from "../wasm/workspace-for-many";

export interface RunOptions {
  /** What is known to keep this version from being run. */
  readonly stops: readonly Problem[];
  /** Whether every cell's stock is kept, which the ledger and figures by age, origin and cause need. */
  readonly recorded: boolean;
  /** Runs it in whole people by chance. */
  readonly seed: string | undefined;
}

/** A version of a plan, and how it is to be run. */
export type Asked = readonly [Resolutions, RunOptions];

/** The first of two versions that are run together, or one that is run alone; and the second. */
export type Which = 0 | 1;

export interface ScenarioRuns {
  /**
   * Runs a version of the plan: what `projectPlan` gives, to the bit and the problem. Good until the next is run; a
   * recorded run of a version stands beside one that is not, and that of a second version beside that of the first.
   */
  run(resolutions: Resolutions, options: RunOptions, which?: Which): Outcome<Projection>;
  /** The same for two versions, together where that can be. */
  runBoth(first: Asked, second: Asked): readonly [Outcome<Projection>, Outcome<Projection>];
}

/** What versions are run on that come one after another. */
interface Line {
  compiled(resolutions: Resolutions, stops: readonly Problem[]): Outcome<Compiled>;
  run(of: Compiled, options: RunOptions): Run;
}

function line(scenario: string | undefined): Line {
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
    compiled: (resolutions, stops) => {
      const base = resolutions.of(undefined);
      const now = base.ok ? resolutions.of(scenario) : base;
      if (!base.ok || !now.ok) return { ok: false, problems: stops.length > 0 ? stops : now.problems };
      const register = { now: now.value, base: base.value };
      const { closure } = resolutions.plan;
      const known = [...now.problems, ...stops];
      const before = compiled?.program.closure === closure ? compiled : undefined;
      const made = before?.revise(register, known) ?? compileResolved(register, closure, known);
      if (made.ok) compiled = made.value;
      return made;
    },
    run: (of, { recorded, seed }) => {
      const space = spaceFor(of, recorded, seed !== undefined);
      return seed === undefined ? project(space) : projectByChance(space, seed);
    },
  };
}

const told = (run: Run): Outcome<Projection> => {
  const value = projectionOf(run);
  return { ok: true, problems: value.problems, value };
};

export function scenarioRuns(scenario: string | undefined): ScenarioRuns {
  const lines = [line(scenario), line(scenario)] as const;
  let together:
    | { readonly of: readonly [Compiled, Compiled]; readonly recorded: boolean; readonly two: TwoRuns | undefined }
    | undefined;
  const twoFor = (of: readonly [Compiled, Compiled], recorded: boolean): TwoRuns | undefined => {
    if (together?.of[0] !== of[0] || together.of[1] !== of[1] || together.recorded !== recorded)
      together = { of, recorded, two: workspaceForTwo([of[0].program, of[1].program], { recorded }) };
    return together.two;
  };
  return {
    run: (resolutions, options, which = 0) => {
      const made = lines[which].compiled(resolutions, options.stops);
      return made.ok ? told(lines[which].run(made.value, options)) : made;
    },
    runBoth: (...asked) => {
      const [first, second] = asked.map(([resolutions, { stops }], which) =>
        lines[which as Which].compiled(resolutions, stops),
      ) as [Outcome<Compiled>, Outcome<Compiled>];
      const [{ recorded, seed }, other] = [asked[0][1], asked[1][1]];
      const byChance = seed !== undefined || other.seed !== undefined;
      if (first.ok && second.ok && !byChance && recorded === other.recorded) {
        const two = twoFor([first.value, second.value], recorded);
        if (two?.project() === true) return [told(two.runs[0]), told(two.runs[1])];
      }
      return [
        first.ok ? told(lines[0].run(first.value, asked[0][1])) : first,
        second.ok ? told(lines[1].run(second.value, asked[1][1])) : second,
      ];
    },
  };
}
