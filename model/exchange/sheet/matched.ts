/** Rows of a sheet that came back beside the values of the plan they are of. */
import type { Plan } from "../../plan/plan";
import type { KeptRow } from "../shapes/found";
import { monthIn } from "./cells";
import { assumptionRows, changeRows, type PlanSheetRow } from "./rows";

export interface MatchedRow {
  readonly kept: KeptRow;
  readonly row: PlanSheetRow;
}

export interface Matched {
  readonly rows: readonly MatchedRow[];
  /** Rows that are of no value the plan has, or of one that several rows are of. */
  readonly unknown: readonly KeptRow[];
  readonly twice: readonly KeptRow[];
  /** Values of the plan that no row is of. */
  readonly absent: readonly PlanSheetRow[];
}

const keyOf = (parts: readonly (string | number | undefined)[]): string =>
  JSON.stringify(parts.map((part) => String(part ?? "").replaceAll(/\s/g, "")));

/** A value by its ids and date; a change by its scenario and number, and by what it is about, so that no other is met. */
const keyInPlan = ({ cells }: PlanSheetRow): string =>
  keyOf([cells.id, cells.whereId, cells.from, cells.scenarioId, cells.change, cells.op]);

const keyInFile = ({ cells }: KeptRow): string =>
  keyOf([
    cells.get("id")?.text,
    cells.get("whereId")?.text,
    monthIn(cells.get("from")),
    cells.get("scenarioId")?.text,
    cells.get("change")?.text,
    cells.get("op")?.text,
  ]);

function grouped<T>(all: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/**
 * Pairs rows with values: of a value that a plan holds several times the n-th row with the n-th of them. Where more rows
 * than that are of one value, which of them is meant nobody can tell, and none is paired.
 */
export function matched(plan: Plan, kept: readonly KeptRow[]): Matched {
  const inPlan = grouped([...assumptionRows(plan), ...changeRows(plan)], keyInPlan);
  const inFile = grouped(kept, keyInFile);
  const found = [...inFile].map(([key, rows]) => ({ rows, values: inPlan.get(key) ?? [] }));
  const paired = found.filter(({ rows, values }) => values.length > 0 && rows.length <= values.length);
  return {
    rows: paired
      .flatMap(({ rows, values }) =>
        rows.flatMap((one, at): MatchedRow[] => {
          const row = values[at];
          return row === undefined ? [] : [{ kept: one, row }];
        }),
      )
      .sort((one, other) => one.kept.row - other.kept.row),
    unknown: found.flatMap(({ rows, values }) => (values.length === 0 ? rows : [])),
    twice: found.flatMap(({ rows, values }) => (values.length > 0 && rows.length > values.length ? rows : [])),
    absent: [...inPlan].flatMap(([key, values]) => values.slice(inFile.get(key)?.length ?? 0)),
  };
}
