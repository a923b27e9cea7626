/** The runs an appraisal of the plan as it stands is of: doing nothing, and each option. */
import { projectPlan, projectServices, resolutionsOf } from "../../calibrate/run";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Resolutions } from "../../resolve/resolutions";
import { serviceWorth, type ServiceWorth } from "../../services/judge/worth";
import type { Services } from "../../services/services";
import { layoutOf, tablesKept, writeRow, type Filled, type Keep } from "../../uncertainty/kept";
import type { Projection } from "../../workforce/run/projection";
import { appraisalKeep, finely, readIn, type Read } from "./figures";

export interface OptionRun {
  readonly projection: Projection | undefined;
  readonly services: Services | undefined;
}

export interface AppraisedRuns {
  readonly plan: Plan;
  readonly keep: Keep;
  readonly base: OptionRun;
  /** By option; undefined where it cannot be run. */
  readonly options: ReadonlyMap<string, OptionRun>;
  readonly stopped: ReadonlyMap<string, string>;
  readonly read: Read;
  /** What comes of each service, by scenario. */
  readonly worth: (run: OptionRun, service: string) => ServiceWorth | undefined;
}

const says = (outcome: Outcome<unknown>): string =>
  outcome.problems
    .filter(({ severity }) => severity === "error")
    .map((one) => one.says)
    .join(" ");

function runOf(plan: Plan, resolutions: Resolutions, scenario: string | undefined): Outcome<OptionRun> {
  const under = scenario === undefined ? {} : { scenario };
  const projection = projectPlan(plan, { resolutions, ...under });
  const services =
    (plan.structure.services ?? []).length === 0
      ? undefined
      : projectServices(plan, { resolutions, projection, ...under });
  if (!projection.ok && services?.ok !== true)
    return services === undefined || services.problems.length === 0 ? projection : services;
  return {
    ok: true,
    problems: [],
    value: {
      projection: projection.ok ? projection.value : undefined,
      services: services?.ok === true ? services.value : undefined,
    },
  };
}

/** Fails where doing nothing cannot be run. Chance is off: it would hide what an option does. */
export function runsFor(
  given: Plan,
  ids: readonly string[],
  years: readonly string[],
  resolutions?: Resolutions,
): Outcome<AppraisedRuns> {
  const byChance = given.chance?.on === true;
  const plan: Plan = byChance ? { ...given, chance: { on: false, seed: "none" } } : given;
  const resolved = byChance || resolutions === undefined ? resolutionsOf(plan) : resolutions;
  const base = runOf(plan, resolved, undefined);
  if (!base.ok) return base;
  const keep = appraisalKeep(plan, {
    staff: base.value.projection !== undefined,
    lists: base.value.services !== undefined,
  });
  const options = new Map<string, OptionRun>();
  const stopped = new Map<string, string>();
  for (const id of ids) {
    const found = runOf(plan, resolved, id);
    const lacks =
      found.ok &&
      ((base.value.projection !== undefined && found.value.projection === undefined) ||
        (base.value.services !== undefined && found.value.services === undefined));
    if (found.ok && !lacks) options.set(id, found.value);
    else stopped.set(id, found.ok ? "Its workforce or its lists cannot be worked out." : says(found));
  }
  const filled = [[undefined, base.value] as const, ...options].map(([scenario, { projection, services }]) => {
    const register = resolved.of(scenario);
    if (!register.ok) throw new Error("what has been run has a register");
    return { scenario, filled: tablesKept(keep, projection, services, register.value) };
  });
  const { tables, columns } = layoutOf(filled);
  const row = new Float64Array(columns);
  let first = 0;
  for (const { filled: one } of filled as readonly { readonly filled: readonly Filled[] }[]) {
    writeRow(one, tables.slice(first, first + one.length), row);
    first += one.length;
  }
  return {
    ok: true,
    problems: base.problems,
    value: {
      plan,
      keep,
      base: base.value,
      options,
      stopped,
      read: readIn(tables, years)(row),
      worth: ({ services }, service) => (services === undefined ? undefined : serviceWorth(services, service)),
    },
  };
}

/** Whether each of some measures is the same under two runs, wherever it is told finely. */
export function sameEverywhere(base: Projection, option: Projection): ReadonlySet<string> {
  const same = new Set<string>();
  for (const { by, measures } of finely) {
    const asked = { measures, by };
    const [before, after] = [base.tables(asked), option.tables(asked)];
    before.forEach(({ measure, values }, number) => {
      const other = after[number]?.values;
      if (
        other !== undefined &&
        values.every((value, at) => Math.abs(value - (other[at] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(value)))
      )
        same.add(`${measure.id}/${by.join()}`);
    });
  }
  return same;
}
