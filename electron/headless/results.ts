/** What was asked of the workforce, out of its runs. */
import type { Problem, Projection, Table } from "../../model/index";
import { done, type Step } from "./outcome";
import { stoppedBy, underScenario } from "./read-input";
import type { ScenarioRun } from "./runs";
import type { Selection } from "./select";
import type { ScenarioSheet, Sheet } from "./sheet";

export interface Results extends Sheet {
  /** WTE in post on the day before the plan starts, of the people the filter leaves. */
  readonly opening: number;
  /** Findings of the runs, each once. */
  readonly problems: readonly Problem[];
}

/** A route takes courses, not staff: a filter by route leaves nothing to say about measures that cannot be told by route. */
function keepMissing(tables: readonly Table[], projection: Projection, selection: Selection): readonly Table[] {
  if (selection.where.route === undefined) return tables;
  const byRoute = projection.tables({ measures: selection.measures.map((measure) => measure.id), by: ["route"] });
  return tables.map((table, number) =>
    byRoute[number]!.values.every(Number.isNaN)
      ? { ...table, opening: table.opening.map(() => Number.NaN), values: table.values.map(() => Number.NaN) }
      : table,
  );
}

/** @param name how the plan is called in sentences */
export function resultsOf(runs: readonly ScenarioRun[], name: string, selection: Selection): Step<Results> {
  const scenarios: ScenarioSheet[] = [];
  const problems = new Map<string, Problem>();
  let opening = Number.NaN;
  const asked = {
    measures: selection.measures.map((measure) => measure.id),
    where: selection.where,
    time: selection.time,
  };
  for (const run of runs) {
    const projected = run.workforce();
    if (!projected.ok) return stoppedBy(underScenario(name, run.id), projected.problems);
    const projection = projected.value;
    const tables = (by: Selection["by"]): readonly Table[] =>
      keepMissing(projection.tables({ ...asked, by }), projection, selection);
    if (run.id === null)
      opening = projection.tables({ measures: ["staff_in_post"], where: selection.where })[0]!.opening[0]!;
    for (const found of projection.problems) problems.set(`${found.kind} ${found.at} ${found.says}`, found);
    scenarios.push({ id: run.id, name: run.name, tables: tables(selection.by), wholes: tables([]) });
  }
  const years = selection.years.map((number) => selection.calendar.years[number]!);
  const times =
    selection.time === "year"
      ? selection.years
      : years.flatMap((year) => Array.from({ length: year.last - year.first + 1 }, (_, month) => year.first + month));
  return done({ scenarios, opening, problems: [...problems.values()], times });
}
