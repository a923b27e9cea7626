/** Those who finish training in a year, from their start to a post. */
import { valueAt, type ResultTable } from "../../engine/table-values";
import type { Figure } from "../../words/format";
import { stageWords as words } from "../../words/training";

/** Asked for in this order. */
export const stageMeasures = [
  "intakes",
  "completions",
  "course_leavers",
  "unregistered",
  "registered_elsewhere",
  "new_registrants",
  "apprentices_qualified",
  "joiners_newly_qualified",
] as const;
export type StageTables = Readonly<Record<(typeof stageMeasures)[number], ResultTable>>;

export function stageTables(tables: readonly ResultTable[] | undefined): StageTables | undefined {
  return tables === undefined
    ? undefined
    : (Object.fromEntries(stageMeasures.map((id, i) => [id, tables[i]!])) as StageTables);
}

/** How many of those who finish in a year started: `before` when they did so before the plan, `unknown` when a course has no plain length. */
export type Started = number | "before" | "unknown";

/**
 * Adds up the intakes of each route in the year in which those who finish now began.
 * @param years planning years from start to end of each route of the table, undefined where they are not known
 */
export function startedFor(intakesByRoute: ResultTable, time: number, years: readonly (number | undefined)[]): Started {
  let total = 0;
  for (let route = 0; route < intakesByRoute.groups.length; route += 1) {
    const span = years[route];
    if (span === undefined) return "unknown";
    if (time - span < 0) return "before";
    const started = valueAt(intakesByRoute, route, time - span);
    if (started === null) return "unknown";
    total += started;
  }
  return total;
}

/** The same figure twice where two sums of it differ by rounding alone. */
const settled = (value: number, beside: Figure): number =>
  beside !== null && Math.abs(value - beside) < 1e-6 ? beside : value;

export interface Stage {
  readonly id: keyof typeof words.stages;
  readonly label: string;
  readonly value: Figure;
}

/** Each stage counts those who are still there; a stage that cannot be had is missing. */
export function stagesOf(tables: StageTables, started: Started, time: number): readonly Stage[] {
  const at = (id: keyof StageTables): Figure => valueAt(tables[id], 0, time);
  const less = (from: Figure, off: Figure): Figure => (from === null || off === null ? null : from - off);
  const completed = at("completions");
  const registered = less(completed, at("unregistered"));
  const qualified = at("apprentices_qualified");
  const hired = at("joiners_newly_qualified");
  const values: Record<Stage["id"], Figure> = {
    started: typeof started === "number" ? started : null,
    completed,
    registered,
    here: less(registered, at("registered_elsewhere")),
    hired:
      hired === null || qualified === null
        ? null
        : settled(hired + qualified, less(registered, at("registered_elsewhere"))),
  };
  return (Object.keys(words.stages) as Stage["id"][]).map((id) => ({ id, label: words.stages[id], value: values[id] }));
}
