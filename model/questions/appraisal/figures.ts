/** What an appraisal reads of a run, and reading it out: of the plan as it stands, or of one of its futures. */
import { present } from "../../assumptions/present";
import type { Plan } from "../../plan/plan";
import { columnOf, type Keep, type KeptTable } from "../../uncertainty/kept";
import { tableOf, type Meant } from "../../uncertainty/sample";
import type { Breakdown } from "../../workforce/results/grouping";
import { newPostMeasures, workforceEffects, workforceLines, type NewPostMeasure } from "./lines";

/** Figures of the plan without dimensions that an appraisal reads. */
const ownFigures = ["programme_cost", "optimism_bias"] as const;

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

interface Finely {
  readonly by: readonly Breakdown[];
  readonly measures: readonly string[];
}

/** The drivers of the lines in so fine a breakdown that a line whose driver is the same everywhere comes to nothing. */
export const finely: readonly Finely[] = workforceLines
  .filter(({ by }, number) => workforceLines.findIndex((one) => one.by.join() === by.join()) === number)
  .map(({ by }) => ({
    by,
    measures: unique(workforceLines.filter((line) => line.by.join() === by.join()).map(({ driver }) => driver)),
  }));

/**
 * What to keep of every run.
 * @param staff whether the workforce can be run
 * @param lists whether the services can
 */
export function appraisalKeep(
  plan: Plan,
  { staff, lists }: { readonly staff: boolean; readonly lists: boolean },
): Keep {
  const measures = unique([
    ...workforceLines.flatMap(({ plus, less = [], driver }) => [...plus, ...less, driver]),
    ...workforceEffects.map(({ measure }) => measure),
  ]);
  return {
    workforce: staff ? [{ measures }, { measures: newPostMeasures, by: ["level"] }] : [],
    worth: lists ? (plan.structure.services ?? []).map(({ id }) => id) : [],
    figures: ownFigures,
  };
}

/** The figures of a scenario by planning year; undefined where they were not kept. */
export interface Read {
  (scenario: string | undefined, measure: string, service?: string): readonly number[] | undefined;
  /** Figures of each level; no level where they were not kept. */
  readonly levels: (
    scenario: string | undefined,
    measures: readonly NewPostMeasure[],
  ) => readonly Readonly<Record<NewPostMeasure, readonly number[]>>[];
}

/** Reads tables out of a row of numbers, such as one future. Years in which a service has no whole week have nothing of it. */
export function readIn(tables: readonly KeptTable[], years: readonly string[]): (row: ArrayLike<number>) => Read {
  const kept = new Map<string, KeptTable | undefined>();
  const find = (meant: Meant): KeptTable | undefined => {
    const key = `${meant.scenario ?? ""}/${meant.service ?? ""}/${meant.measure}/${meant.by ?? ""}`;
    if (!kept.has(key)) kept.set(key, tableOf({ tables }, meant));
    return kept.get(key);
  };
  return (row) => {
    const groupIn = (table: KeptTable, group: number): readonly number[] =>
      years.map((year) => {
        const time = table.times.indexOf(year);
        return time < 0 ? 0 : present(row[columnOf(table, group, time)], "a figure of a year");
      });
    const whole = (scenario: string | undefined, measure: string, service?: string): readonly number[] | undefined => {
      const table = find({ scenario, measure, service });
      return table === undefined ? undefined : groupIn(table, 0);
    };
    const levels: Read["levels"] = (scenario, measures) => {
      const found = measures.map((measure) => [measure, find({ scenario, measure, by: "level" })] as const);
      const groups = found[0]?.[1]?.groups ?? [];
      return groups.map(
        (_, group) =>
          Object.fromEntries(
            found.map(([measure, table]) => [measure, table === undefined ? [] : groupIn(table, group)]),
          ) as Record<NewPostMeasure, readonly number[]>,
      );
    };
    return Object.assign(whole, { levels });
  };
}
