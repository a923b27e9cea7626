/** Runs the plan, base first, and keeps what was asked for. */
import { projectPlan, type Problem, type Projection, type Table } from "../../model/index";
import { openingWte } from "./opening";
import { done, type Step } from "./outcome";
import { stoppedBy, underScenario, type Input } from "./read-input";
import type { Selection } from "./select";

export interface ScenarioResult {
  /** Null for the base. */
  readonly id: string | null;
  readonly name: string;
  /** One for each measure, in the order asked. */
  readonly tables: readonly Table[];
  /** The same measures for all groups of the table together. */
  readonly wholes: readonly Table[];
}

export interface Results {
  readonly scenarios: readonly ScenarioResult[];
  /** WTE in post on the day before the plan starts, of the people the filter leaves. */
  readonly opening: number;
  /** Findings of the runs, each once. */
  readonly problems: readonly Problem[];
  /** Numbers of the table's times that lie in the years asked for. */
  readonly times: readonly number[];
}

/** A route takes courses, not staff: a filter by route leaves nothing to say about measures that cannot be told by route. */
function keepMissing(tables: readonly Table[], projection: Projection, selection: Selection): readonly Table[] {
  if (selection.where.route === undefined) return tables;
  const byRoute = projection.tables({ measures: selection.measures.map((measure) => measure.id), by: ["route"] });
  return tables.map((table, number) => (byRoute[number]!.values.every(Number.isNaN) ? { ...table, values: new Float64Array(table.values.length).fill(Number.NaN) } : table));
}

/** Tables of one run of the plan, under a scenario or the base. */
function runOne({ plan, name }: Input, selection: Selection, scenario: string | undefined): Step<{ readonly projection: Projection; readonly tables: readonly Table[]; readonly wholes: readonly Table[] }> {
  const projected = projectPlan(plan, { closure: selection.closure, ...(scenario === undefined ? {} : { scenario }) });
  if (!projected.ok) return stoppedBy(underScenario(name, scenario), projected.problems);
  const projection = projected.value;
  const asked = { measures: selection.measures.map((measure) => measure.id), where: selection.where, time: selection.time };
  return done({ projection, tables: keepMissing(projection.tables({ ...asked, by: selection.by }), projection, selection), wholes: keepMissing(projection.tables({ ...asked, by: [] }), projection, selection) });
}

export function resultsOf(input: Input, selection: Selection): Step<Results> {
  const scenarios: ScenarioResult[] = [];
  const problems = new Map<string, Problem>();
  let opening = Number.NaN;
  for (const scenario of [undefined, ...selection.scenarios]) {
    const run = runOne(input, selection, scenario?.id);
    if (!run.ok) return run;
    const { projection, tables, wholes } = run.value;
    if (scenario === undefined) opening = openingWte(projection, selection.where);
    for (const found of projection.problems) problems.set(`${found.kind} ${found.at} ${found.says}`, found);
    scenarios.push({ id: scenario?.id ?? null, name: scenario?.name ?? "Base", tables, wholes });
  }
  const years = selection.years.map((number) => selection.calendar.years[number]!);
  const times = selection.time === "year" ? selection.years : years.flatMap((year) => Array.from({ length: year.last - year.first + 1 }, (_, month) => year.first + month));
  return done({ scenarios, opening, problems: [...problems.values()], times });
}
