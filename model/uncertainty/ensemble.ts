/**
 * Runs draws of a plan and keeps the numbers asked for. Every draw is the plan run as any plan is: calibrations solved,
 * register resolved, workforce and services run with the staff of the same draw, chance too where the plan has it on.
 * Scenarios share draws, so that what differs between two of them is what they change.
 */
import { elementAt } from "../assumptions/present";
import { resolutionsOf } from "../calibrate/run";
import type { Plan } from "../plan/plan";
import { problem, type Outcome, type Problem } from "../plan/problem";
import type { Resolutions } from "../resolve/resolutions";
import type { Resolved } from "../resolve/resolved";
import type { ScenarioRuns } from "../workforce/versions/scenario-runs";
import { drawsOf, type Draws } from "./drawn-plan";
import { layoutOf, writeRow, type Filled, type Keep, type KeptTable } from "./kept";
import { runsOf, type Came, type ToRun } from "./run-versions";
import { versionsOf, type Work } from "./versions";

export interface EnsembleAsked {
  /** Undefined is the base. */
  readonly scenarios: readonly (string | undefined)[];
  readonly keep: Keep;
  readonly seed: string;
  /** What is run one after another; left out, the draws. */
  readonly work?: Work;
}

/** Most numbers an ensemble keeps: 200 MB. */
export const mostKept = 50_000_000;

export interface Ensemble {
  readonly draws: Draws;
  readonly tables: readonly KeptTable[];
  /** Numbers kept of a draw. */
  readonly columns: number;
  /** The plan as it stands, nothing drawn and nothing left to chance: a number for each column. */
  readonly asItStands: Float64Array;
  /** How many runs there are; infinity for draws. */
  readonly runs: number;
  /**
   * Runs draw k, or run k of other work, into a row of `columns` numbers. Undefined when it ran; otherwise the row is NaN and the problem says
   * why this future cannot be run.
   */
  run(k: number, row: Float32Array): Problem | undefined;
  /** Runs k and the one after it together, which takes less time: each comes to what it does alone. */
  runTwo(k: number, rows: readonly [Float32Array, Float32Array]): readonly [Problem | undefined, Problem | undefined];
  /** The same for a version of the plan with other values, nothing left to chance. */
  runPlan(plan: Plan, row: Float32Array | Float64Array): Problem | undefined;
  /** What an ensemble of the next version of the plan can go on from, once this one is not run any more. */
  readonly root: Root;
}

/** A version of a plan, and what versions of it run on, one after another. */
export interface Root {
  readonly resolutions: Resolutions;
  readonly runs: Map<string | undefined, ScenarioRuns>;
}

/** A plan that has been run as it stands. */
interface Ready {
  readonly tables: readonly KeptTable[];
  readonly columns: number;
  readonly asItStands: Float64Array;
  readonly runs: ReturnType<typeof runsOf>;
  readonly write: (filled: readonly (readonly Filled[])[], row: Float32Array | Float64Array) => void;
}

/** @param recorded whether every cell of a run is kept */
function ready(
  plan: Plan,
  asked: EnsembleAsked,
  standing: Resolutions,
  recorded: boolean,
  kept: Root["runs"],
): Outcome<Ready> {
  const runs = runsOf(plan, asked, recorded, kept);
  const [whole] = runs([{ version: plan, resolutions: standing, seed: undefined }]);
  if (!whole.ok) return whole;
  const { tables, columns } = layoutOf(
    asked.scenarios.map((scenario, number) => ({ scenario, filled: elementAt(whole.value, number) })),
  );
  const perScenario = tables.length / asked.scenarios.length;
  const write: Ready["write"] = (filled, row) =>
    filled.forEach((one, number) => writeRow(one, tables.slice(number * perScenario, (number + 1) * perScenario), row));
  const asItStands = new Float64Array(columns);
  write(whole.value, asItStands);
  return { ok: true, problems: whole.problems, value: { tables, columns, asItStands, runs, write } };
}

/** Whether a version can go on from another: their values alone may differ. */
const sameFrame = (one: Plan, other: Plan): boolean =>
  one.structure === other.structure && one.start === other.start && one.years === other.years;

/** So many assumptions may be others than in the version that draws go on from: each draw works them out again. */
const mostApart = 10;

/** Whether draws of a version would do so much again in every draw that it pays to go on from that version itself. */
const drifted = (root: Plan, plan: Plan): boolean =>
  plan.scenarios !== root.scenarios ||
  plan.calibrations !== root.calibrations ||
  plan.assumptions.filter((one, at) => one !== root.assumptions[at]).length > mostApart;

/**
 * The same, holding on to no other version of the plan. What is passed on is read before this is called: a function keeps
 * whatever any function beside it uses, and so would keep the resolutions it came from, and those theirs, for ever.
 */
function byItself(plan: Plan, known: ReadonlyMap<string | undefined, Outcome<Resolved>>): Resolutions {
  const { stopping, of } = resolutionsOf(plan);
  return { plan, stopping, of: (scenario) => known.get(scenario) ?? of(scenario) };
}

const resolvedUnder = ({ of }: Resolutions, scenarios: EnsembleAsked["scenarios"]) =>
  new Map([undefined, ...scenarios].map((scenario) => [scenario, of(scenario)]));

/** How many figures there are not, besides those of the opening day that no flow has. */
const missingIn = ({ tables, asItStands }: Ready): number =>
  asItStands.reduce((sum, value) => sum + (Number.isNaN(value) ? 1 : 0), 0) -
  tables.reduce((sum, { measure, groups }) => sum + (measure.kind === "stock" ? 0 : groups.length), 0);

/**
 * Makes a plan's ensemble ready: the plan is run once as it stands. Fails where that cannot be.
 * @param root of an ensemble of an earlier version: what has not changed since is not worked out again
 */
export function ensembleOf(plan: Plan, asked: EnsembleAsked, root?: Root): Outcome<Ensemble> {
  const draws = drawsOf(plan, asked.seed);
  const before = root !== undefined && sameFrame(root.resolutions.plan, plan) ? root : undefined;
  const standing = resolutionsOf(plan, before?.resolutions);
  const kept = before?.runs ?? new Map<string | undefined, ScenarioRuns>();
  const few = ready(plan, asked, standing, false, kept);
  if (!few.ok) return few;
  // Figures by age, origin and cause need every cell of a run, and are missing without.
  const missing = missingIn(few.value);
  const all = missing > 0 ? ready(plan, asked, standing, true, kept) : few;
  if (!all.ok) return all;
  const resolutions =
    before !== undefined && !drifted(before.resolutions.plan, plan)
      ? before.resolutions
      : byItself(plan, resolvedUnder(standing, asked.scenarios));
  const { tables, columns, asItStands, runs, write } = missingIn(all.value) < missing ? all.value : few.value;
  const { count, version: versionOf } = versionsOf(plan, draws, asked.seed, asked.work);
  // A draw goes on from what the plan did, so that nothing is made ready for the draws of each version anew.
  const toRun = (version: Plan, seed: string | undefined): ToRun => ({
    version,
    resolutions: resolutionsOf(version, resolutions),
    seed,
  });
  const drawn = (k: number): ToRun => {
    const { plan: version, chance } = versionOf(k);
    return toRun(version, chance);
  };
  const writeInto = (found: Came, row: Float32Array | Float64Array): Problem | undefined => {
    if (found.ok) {
      write(found.value, row);
      return undefined;
    }
    row.fill(Number.NaN);
    return (
      found.problems.find(({ severity }) => severity === "error") ??
      problem("draw-impossible", "", "This future cannot be run.")
    );
  };
  return {
    ok: true,
    problems: [...draws.problems, ...few.problems],
    value: {
      draws,
      tables,
      columns,
      asItStands,
      runs: count,
      run: (k, row) => writeInto(runs([drawn(k)])[0], row),
      runTwo: (k, rows) => {
        const [first, second] = runs([drawn(k), drawn(k + 1)]);
        return [writeInto(first, rows[0]), writeInto(second, rows[1])];
      },
      runPlan: (version, row) => writeInto(runs([toRun(version, undefined)])[0], row),
      root: { resolutions, runs: kept },
    },
  };
}
