/**
 * Runs draws of a plan and keeps the numbers asked for. Every draw is the plan run as any plan is: calibrations solved,
 * register resolved, workforce and services run with the staff of the same draw, chance too where the plan has it on.
 * Scenarios share draws, so that what differs between two of them is what they change.
 */
import { elementAt } from "../assumptions/present";
import { resolutionsOf } from "../calibrate/run";
import { projectServices } from "../services/services";
import { projectPlan, type Projection } from "../workforce/run/projection";
import type { Plan } from "../plan/plan";
import { problem, type Outcome, type Problem } from "../plan/problem";
import { drawsOf, type Draws } from "./drawn-plan";
import { layoutOf, tablesKept, writeRow, type Keep, type KeptTable } from "./kept";

export interface EnsembleAsked {
  /** Undefined is the base. */
  readonly scenarios: readonly (string | undefined)[];
  readonly keep: Keep;
  readonly seed: string;
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
  /**
   * Runs draw k into a row of `columns` numbers. Undefined when it ran; otherwise the row is NaN and the problem says
   * why this future cannot be run.
   */
  run(k: number, row: Float32Array): Problem | undefined;
}

type Filled = ReturnType<typeof tablesKept>;

/** Runs a plan under one scenario, and tells what is to be kept. */
function filledUnder(
  plan: Plan,
  asked: EnsembleAsked,
  chance: { readonly seed: string } | undefined,
): Outcome<readonly Filled[]> {
  const resolutions = resolutionsOf(plan);
  const { workforce = [], lists = [] } = asked.keep;
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  const steady: Plan = plan.chance === undefined ? plan : { ...plan, chance: { ...plan.chance, on: false } };
  const projected = new Map<string | undefined, Outcome<Projection>>();
  const projection = (scenario: string | undefined): Outcome<Projection> => {
    let outcome = projected.get(scenario);
    if (outcome === undefined)
      projected.set(
        scenario,
        (outcome = projectPlan(steady, {
          resolutions,
          ...(scenario === undefined ? {} : { scenario }),
          ...(chance === undefined ? {} : { chance }),
        })),
      );
    return outcome;
  };
  const all: Filled[] = [];
  for (const scenario of asked.scenarios) {
    const people = workforce.length > 0 ? projection(scenario) : undefined;
    if (people?.ok === false) return people;
    const services =
      lists.length > 0
        ? projectServices(steady, {
            resolutions,
            base: () => projection(undefined),
            ...(scenario === undefined ? {} : { scenario }),
            ...(fromWorkforce ? { projection: projection(scenario) } : {}),
            ...(chance === undefined ? {} : { seed: chance.seed }),
          })
        : undefined;
    if (services?.ok === false) return services;
    all.push(tablesKept(asked.keep, people?.value, services?.value));
  }
  return { ok: true, problems: [], value: all };
}

/** Makes a plan's ensemble ready: the plan is run once as it stands. Fails where that cannot be. */
export function ensembleOf(plan: Plan, asked: EnsembleAsked): Outcome<Ensemble> {
  const draws = drawsOf(plan, asked.seed);
  const standing = filledUnder(plan, asked, undefined);
  if (!standing.ok) return standing;
  const { tables, columns } = layoutOf(
    asked.scenarios.map((scenario, number) => ({ scenario, filled: elementAt(standing.value, number) })),
  );
  const perScenario = tables.length / asked.scenarios.length;
  const write = (filled: readonly Filled[], row: Float32Array | Float64Array): void =>
    filled.forEach((one, number) => writeRow(one, tables.slice(number * perScenario, (number + 1) * perScenario), row));
  const asItStands = new Float64Array(columns);
  write(standing.value, asItStands);
  const byChance = plan.chance?.on === true ? plan.chance.seed : undefined;
  return {
    ok: true,
    problems: [...draws.problems, ...standing.problems],
    value: {
      draws,
      tables,
      columns,
      asItStands,
      run: (k, row) => {
        const drawn = draws.plan(draws.luck(k));
        const chance = byChance === undefined ? undefined : { seed: `${asked.seed} ${byChance} ${k}` };
        const found = filledUnder(drawn, asked, chance);
        if (found.ok) {
          write(found.value, row);
          return undefined;
        }
        row.fill(Number.NaN);
        return found.problems.find(({ severity }) => severity === "error") ?? problem("draw-impossible", "", "");
      },
    },
  };
}
