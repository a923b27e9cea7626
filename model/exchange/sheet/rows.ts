/** The values of a plan as rows: one for each value it holds, for everybody or a part and from each date, and one for each change of a scenario. */
import { provenanceOf } from "../../plan/ask/provenance";
import type { Spread } from "../../plan/ask/spread";
import { idsOf, whereLabel, whereOf } from "../../plan/ask/scope";
import type { Assumption, Change, Plan, Scenario, Value, Where, WhereEntry } from "../../plan/plan";
import { dimensionNames } from "../../assumptions/catalogue";
import type { PlanSheetColumn } from "../shapes/known/plan-sheet";

/** Which value of the plan a row is. */
export type RowOf =
  | {
      readonly kind: "value";
      readonly assumption: Assumption;
      readonly where: Where;
      readonly dated: string | undefined;
      readonly holder: Spread & { readonly value: Value };
    }
  | { readonly kind: "change"; readonly scenario: Scenario; readonly at: number; readonly change: Change };

/** Numbers as numbers and texts as they are, not yet escaped; what is not said is not there. */
export type PlanSheetCells = Readonly<Partial<Record<PlanSheetColumn, string | number>>>;

export interface PlanSheetRow {
  readonly of: RowOf;
  readonly cells: PlanSheetCells;
}

/** A scope as ids: "place=devon; level=band-5,band-6". */
const whereIds = (where: Where): string =>
  dimensionNames
    .flatMap((name) => (where[name] === undefined ? [] : [`${name}=${idsOf(where[name]).join(",")}`]))
    .join("; ");

const valueCells = (value: Value): PlanSheetCells =>
  typeof value === "number" ? { value } : typeof value === "string" ? { formula: value } : {};

const spreadCells = ({ range, evenly }: Spread): PlanSheetCells =>
  evenly !== undefined
    ? { low: evenly.low, high: evenly.high, level: "evenly" }
    : range === undefined
      ? {}
      : {
          low: range.low,
          ...(range.likely === undefined ? {} : { likely: range.likely }),
          high: range.high,
          level: range.level,
        };

const given = (cells: Readonly<Partial<Record<PlanSheetColumn, string | undefined>>>): PlanSheetCells =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== undefined && text !== ""));

const scopeCells = (plan: Plan, where: Where): PlanSheetCells => ({
  where: whereLabel(plan, where),
  ...given({ whereId: whereIds(where) }),
});

function rowsOf(plan: Plan, assumption: Assumption, entry: WhereEntry | undefined): readonly PlanSheetRow[] {
  const now = entry ?? assumption;
  const where = whereOf(entry);
  const { source, status, reason } = provenanceOf(assumption, entry);
  const listed = plan.sources.find((one) => one.id === source);
  const row = (dated: string | undefined, holder: Spread & { readonly value: Value }): PlanSheetRow => ({
    of: { kind: "value", assumption, where, dated, holder },
    cells: {
      label: assumption.label,
      ...scopeCells(plan, where),
      ...given({ from: dated }),
      unit: assumption.unit,
      ...valueCells(holder.value),
      ...spreadCells(holder),
      status,
      ...given({ source: listed?.title ?? source, sourceDate: listed?.date, reason }),
      // Whoever owns it owns all of it: said once, where it can be changed.
      ...(entry === undefined && dated === undefined
        ? given({ owner: assumption.owner, reviewBy: assumption.reviewBy })
        : {}),
      id: assumption.id,
    },
  });
  return [row(undefined, now), ...(now.when ?? []).map((one) => row(one.from, one))];
}

/** Every value of the base, in the plan's own order. */
export const assumptionRows = (plan: Plan): readonly PlanSheetRow[] =>
  plan.assumptions.flatMap((assumption) => [
    ...rowsOf(plan, assumption, undefined),
    ...(assumption.where ?? []).flatMap((entry) => rowsOf(plan, assumption, entry)),
  ]);

/** Every change of every scenario; its value is what is set, added or multiplied by. */
export const changeRows = (plan: Plan): readonly PlanSheetRow[] =>
  plan.scenarios.flatMap((scenario) =>
    scenario.changes.map((change, at): PlanSheetRow => {
      const assumption = plan.assumptions.find((one) => one.id === change.assumption);
      return {
        of: { kind: "change", scenario, at, change },
        cells: {
          label: assumption?.label ?? change.assumption,
          ...scopeCells(plan, whereOf(change.where)),
          ...given({ from: change.from, unit: change.op === "multiply" ? "times" : assumption?.unit }),
          ...valueCells(change.value),
          ...given({ reason: change.why }),
          id: change.assumption,
          scenario: scenario.name,
          scenarioId: scenario.id,
          change: at + 1,
          op: change.op,
          ...(change.ramp === undefined ? {} : { ramp: change.ramp }),
        },
      };
    }),
  );
