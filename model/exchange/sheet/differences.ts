/** What an edited sheet says otherwise than its plan: each difference with the edit that takes it, and what is not taken and why. */
import { spreadWords, type Spread } from "../../plan/ask/spread";
import { plainNumber } from "../../plan/ask/value-words";
import { putChange } from "../../plan/edit/changes";
import { cut, yourFigure, type Edit, type Signature } from "../../plan/edit/edit";
import { setDetail } from "../../plan/edit/quality";
import { setSpread } from "../../plan/edit/ranges";
import { loggedValue, loggedWhere, setValue } from "../../plan/edit/set-value";
import type { Assumption, Plan, Value } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { longest } from "../../plan/schema";
import type { KeptRow } from "../shapes/found";
import type { PlanSheetColumn } from "../shapes/known/plan-sheet";
import { dayIn, isSameDay, isSameNumber, isSameText, numberIn, type Decimals } from "./cells";
import type { MatchedRow } from "./matched";
import type { RowOf } from "./rows";
import { columnWords, spreadSaid, valueSaid, type Said } from "./said";
import { unescaped } from "./escaped";

/** One thing a sheet says otherwise, in words, and the edit that takes it. */
export interface Difference {
  readonly assumption: string;
  readonly label: string;
  readonly where: string;
  readonly from: string;
  readonly to: string;
  readonly row: number;
  readonly take: (plan: Plan, signed: Signature) => Outcome<Edit>;
}

/** What becomes of one row. */
export interface RowDifferences {
  readonly differences: readonly Difference[];
  /** Cells that cannot be used, a sentence each without its row. */
  readonly unclear: readonly string[];
  /** Columns of which a cell was emptied, and those that say something else and are not taken from a sheet. */
  readonly emptied: readonly string[];
  readonly notTaken: readonly string[];
}

type RowOfValue = Extract<RowOf, { readonly kind: "value" }>;
type RowOfChange = Extract<RowOf, { readonly kind: "change" }>;

const empty: RowDifferences = { differences: [], unclear: [], emptied: [], notTaken: [] };
const together = (all: readonly RowDifferences[]): RowDifferences => ({
  differences: all.flatMap((one) => one.differences),
  unclear: all.flatMap((one) => one.unclear),
  emptied: all.flatMap((one) => one.emptied),
  notTaken: all.flatMap((one) => one.notTaken),
});

function asDifference<T>(said: Said<T>, column: string, made: (to: T) => Difference): RowDifferences {
  switch (said.kind) {
    case "same":
      return empty;
    case "emptied":
      return { ...empty, emptied: [column] };
    case "unclear":
      return { ...empty, unclear: [said.says] };
    case "other":
      return { ...empty, differences: [made(said.to)] };
  }
}

/** The text of a column where it is not the plan's; undefined where it is, or where the cell is empty. */
function otherText(
  { cells }: KeptRow,
  column: PlanSheetColumn,
  before: string | number | undefined,
): string | undefined {
  const cell = cells.get(column);
  if (cell === undefined || isSameText(cell.text, String(before ?? ""))) return undefined;
  return unescaped(cell.text);
}

/** Columns that tell a person what a row is and are not changed through a sheet. */
const told: readonly PlanSheetColumn[] = ["label", "where", "unit", "status", "source", "scenario"];

function notTaken({ kept, row }: MatchedRow, also: readonly PlanSheetColumn[]): RowDifferences {
  const texts = [...told, ...also].filter((column) => otherText(kept, column, row.cells[column]) !== undefined);
  const date = kept.cells.get("sourceDate");
  const dates =
    date !== undefined && !isSameDay(date, String(row.cells.sourceDate ?? "")) ? ["sourceDate" as const] : [];
  return { ...empty, notTaken: [...texts, ...dates].map(columnWords) };
}

/** Why a figure is as it is: it is the person's own, from which file, and what the row gives as its reason now. */
const reasonFor = (typed: string | undefined, file: string, signed: Signature): string =>
  cut([yourFigure(signed), `From ${file}.`, typed ?? ""].join(" ").trim(), longest.prose);

function ofValue(plan: Plan, one: MatchedRow, about: RowOfValue, file: string, decimals: Decimals): RowDifferences {
  const { kept, row } = one;
  const { assumption, where, dated, holder } = about;
  const at = { where, dated };
  const whole = row.cells.whereId === undefined && dated === undefined;
  const reason = otherText(kept, "reason", row.cells.reason);
  const base = {
    assumption: assumption.id,
    label: assumption.label,
    where: loggedWhere(plan, where, dated, undefined) ?? "",
    row: kept.row,
  };
  const value = valueSaid(kept, holder.value, assumption.unit, decimals);
  const sure = (spread: Spread): string => spreadWords(assumption.unit, spread) ?? "certain";
  return together([
    asDifference(value, columnWords("value"), (to: Value) => ({
      ...base,
      from: loggedValue(assumption, holder.value),
      to: loggedValue(assumption, to),
      take: (now, by) =>
        setValue(now, { assumption: assumption.id, ...at, value: to, why: reasonFor(reason, file, by) }, by),
    })),
    asDifference(spreadSaid(kept, holder, assumption.unit, decimals), "range", (to) => ({
      ...base,
      label: `${assumption.label}: how sure`,
      from: sure(holder),
      to: sure(to),
      take: (now, by) => setSpread(now, assumption.id, at, to, by),
    })),
    ...(whole ? details(one, assumption, base, value.kind === "other" ? undefined : reason) : []),
    notTaken(one, whole ? [] : [...(value.kind === "other" ? [] : (["reason"] as const)), "owner", "reviewBy"]),
  ]);
}

/** Reason, owner and date to look again, which an assumption has once. */
function details(
  { kept, row }: MatchedRow,
  assumption: Assumption,
  base: Pick<Difference, "assumption" | "where" | "row">,
  reason: string | undefined,
): readonly RowDifferences[] {
  const detail = (column: "reason" | "owner" | "reviewBy", to: string | undefined): RowDifferences =>
    to === undefined
      ? // A text of nothing but blanks is an empty cell wherever it has been.
        !isSameText("", String(row.cells[column] ?? "")) && !kept.cells.has(column)
        ? { ...empty, emptied: [columnWords(column)] }
        : empty
      : {
          ...empty,
          differences: [
            {
              ...base,
              label: `${assumption.label}: ${columnWords(column).toLowerCase()}`,
              from: String(row.cells[column] ?? "none"),
              to,
              take: (now, by) => setDetail(now, assumption.id, column, to, by),
            },
          ],
        };
  const day = kept.cells.get("reviewBy");
  const review =
    day === undefined || isSameDay(day, String(row.cells.reviewBy ?? "")) ? undefined : (dayIn(day) ?? day.text);
  return [
    detail("reason", reason),
    detail("owner", otherText(kept, "owner", row.cells.owner)),
    detail("reviewBy", review),
  ];
}

function ofChange(plan: Plan, one: MatchedRow, about: RowOfChange, file: string, decimals: Decimals): RowDifferences {
  const { kept, row } = one;
  const { scenario, at, change } = about;
  const assumption = plan.assumptions.find(({ id }) => id === change.assumption) ?? { id: change.assumption, unit: "" };
  const unit = change.op === "multiply" ? "times" : assumption.unit;
  const words = (value: Value): string =>
    change.op === "multiply" && typeof value === "number"
      ? `times ${plainNumber(value)}`
      : `${change.op === "add" ? "plus " : ""}${loggedValue(assumption, value)}`;
  const reason = otherText(kept, "reason", row.cells.reason);
  const base = {
    assumption: change.assumption,
    label: String(row.cells.label ?? change.assumption),
    where: loggedWhere(plan, change.where, change.from, scenario) ?? "",
    row: kept.row,
  };
  const value = valueSaid(kept, change.value, unit, decimals);
  const ramp = kept.cells.get("ramp");
  const over = numberIn(ramp, decimals);
  const sameRamp =
    ramp === undefined ||
    (over.kind === "number" && change.ramp !== undefined && isSameNumber(over.value, change.ramp, ramp));
  return together([
    asDifference(value, columnWords("value"), (to: Value) => ({
      ...base,
      from: words(change.value),
      to: words(to),
      take: (now, by) =>
        putChange(now, scenario.id, at, { ...change, value: to ?? change.value, why: reasonFor(reason, file, by) }, by),
    })),
    reason === undefined || value.kind === "other"
      ? empty
      : {
          ...empty,
          differences: [
            {
              ...base,
              label: `${base.label}: reason`,
              from: change.why ?? "none",
              to: reason,
              take: (now, by) => putChange(now, scenario.id, at, { ...change, why: reason }, by),
            },
          ],
        },
    notTaken(one, []),
    sameRamp ? empty : { ...empty, notTaken: [columnWords("ramp")] },
  ]);
}

/** What a row says otherwise than the plan. */
export function differencesOf(plan: Plan, one: MatchedRow, file: string, decimals: Decimals): RowDifferences {
  const { of } = one.row;
  return of.kind === "value" ? ofValue(plan, one, of, file, decimals) : ofChange(plan, one, of, file, decimals);
}

const numbers = ["value", "low", "likely", "high", "level"] as const satisfies readonly PlanSheetColumn[];

/** How the numbers of a sheet are written: the way in which more of them are the plan's own. */
export function decimalsOf(rows: readonly MatchedRow[]): Decimals {
  const sameIn = (decimals: Decimals): number =>
    rows.reduce((sum, { kept, row }) => {
      const here = numbers.filter((column) => {
        const [cell, before] = [kept.cells.get(column), row.cells[column]];
        const read = numberIn(cell, decimals);
        return (
          cell !== undefined &&
          typeof before === "number" &&
          read.kind === "number" &&
          isSameNumber(read.value, before, cell)
        );
      });
      return sum + here.length;
    }, 0);
  return sameIn("comma") > sameIn("point") ? "comma" : "point";
}
