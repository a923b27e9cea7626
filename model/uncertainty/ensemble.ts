/**
 * Runs draws of a plan and keeps the numbers asked for. Every draw is the plan run as any plan is: calibrations solved,
 * register resolved, workforce and services run with the staff of the same draw, chance too where the plan has it on.
 * Scenarios share draws, so that what differs between two of them is what they change.
 */
import { elementAt } from "../assumptions/present";
import { resolutionsOf } from "../calibrate/run";
import type { Plan } from "../plan/plan";
import { checkShares } from "../plan/check/shares";
import { hasErrors, problem, type Outcome, type Problem } from "../plan/problem";
import type { Resolutions } from "../resolve/resolutions";
import { projectServices, type Services } from "../services/services";
import type { Projection } from "../workforce/run/projection";
import { scenarioRuns, type ScenarioRuns } from "../workforce/versions/scenario-runs";
import { drawsOf, type Draws } from "./drawn-plan";
import { layoutOf, tablesKept, writeRow, type Filled, type Keep, type KeptTable } from "./kept";
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

/** Runs versions of a plan under the scenarios asked for, and gives what is to be kept of each. */
function runsOf(
  plan: Plan,
  { scenarios, keep }: Pick<EnsembleAsked, "scenarios" | "keep">,
  recorded: boolean,
  runs: Root["runs"],
): (version: Plan, resolutions: Resolutions, seed: string | undefined) => Outcome<readonly (readonly Filled[])[]> {
  const { workforce = [], lists = [], composition = [], worth = [] } = keep;
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const runsUnder = (scenario: string | undefined): ScenarioRuns => {
    const there = runs.get(scenario) ?? scenarioRuns(scenario);
    runs.set(scenario, there);
    return there;
  };
  return (version, resolutions, seed) => {
    const steady: Plan =
      version.chance === undefined ? version : { ...version, chance: { ...version.chance, on: false } };
    const base = resolutions.of(undefined);
    if (!base.ok) return base;
    // What the plan contradicts as it stands is looked for once; of what draws change, the run itself keeps all but this.
    const drawn = version === plan ? undefined : checkShares(version, base.value.members);
    const stops = (part: "workforce" | "services", scenario: string | undefined): readonly Problem[] =>
      drawn ?? resolutions.stopping(part, scenario);
    const peopleUnder = (scenario: string | undefined): Outcome<Projection> =>
      runsUnder(scenario).run(resolutions, { stops: stops("workforce", scenario), recorded, seed });
    const servicesUnder = (
      scenario: string | undefined,
      people: Outcome<Projection> | undefined,
    ): Outcome<Services> => {
      const now = resolutions.of(scenario);
      if (!now.ok) return now;
      const found = stops("services", scenario);
      if (hasErrors(found)) return { ok: false, problems: found };
      return projectServices(steady, {
        resolutions,
        register: { now: now.value, base: base.value },
        base: () => peopleUnder(undefined),
        ...(scenario === undefined ? {} : { scenario }),
        ...(fromWorkforce ? { projection: people ?? peopleUnder(scenario) } : {}),
        ...(seed === undefined ? {} : { seed }),
      });
    };
    const all: (readonly Filled[])[] = [];
    for (const scenario of scenarios) {
      const people = workforce.length + composition.length > 0 ? peopleUnder(scenario) : undefined;
      if (people?.ok === false) return people;
      const services = lists.length + worth.length > 0 ? servicesUnder(scenario, people) : undefined;
      if (services?.ok === false) return services;
      const register = resolutions.of(scenario);
      if (!register.ok) return register;
      all.push(tablesKept(keep, people?.value, services?.value, register.value));
    }
    return { ok: true, problems: [], value: all };
  };
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
  const whole = runs(plan, standing, undefined);
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
  const { resolutions, runs: kept } = before ?? {
    resolutions: standing,
    runs: new Map<string | undefined, ScenarioRuns>(),
  };
  const few = ready(plan, asked, standing, false, kept);
  if (!few.ok) return few;
  // Figures by age, origin and cause need every cell of a run, and are missing without.
  const missing = missingIn(few.value);
  const all = missing > 0 ? ready(plan, asked, standing, true, kept) : few;
  if (!all.ok) return all;
  const { tables, columns, asItStands, runs, write } = missingIn(all.value) < missing ? all.value : few.value;
  const { count, version: versionOf } = versionsOf(plan, draws, asked.seed, asked.work);
  const runInto = (version: Plan, seed: string | undefined, row: Float32Array | Float64Array): Problem | undefined => {
    // A draw goes on from what the plan did, so that nothing is made ready for the draws of each version anew.
    const found = runs(version, resolutionsOf(version, resolutions), seed);
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
      run: (k, row) => {
        const { plan: version, chance } = versionOf(k);
        return runInto(version, chance, row);
      },
      runPlan: (version, row) => runInto(version, undefined, row),
      root: { resolutions, runs: kept },
    },
  };
}
