/** What a row of an edited sheet says of its value and of how sure it is: the same as the plan, something else, or nothing that can be used. */
import { isRate } from "../../plan/ask/value-words";
import type { Range, Spread } from "../../plan/ask/spread";
import { usualLevel } from "../../plan/edit/ranges";
import type { Value } from "../../plan/plan";
import type { KeptRow } from "../shapes/found";
import { planSheetHeadings, type PlanSheetColumn } from "../shapes/known/plan-sheet";
import { isSameNumber, isSameText, numberIn, type Decimals } from "./cells";
import { unescaped } from "./escaped";

export type Said<T> =
  | { readonly kind: "same" }
  | { readonly kind: "other"; readonly to: T }
  /** A cell that held something is empty now. */
  | { readonly kind: "emptied" }
  | { readonly kind: "unclear"; readonly says: string };

const same = { kind: "same" } as const;
const unclear = (says: string): { readonly kind: "unclear"; readonly says: string } => ({ kind: "unclear", says });

/** The heading of a column without what stands in brackets. */
export const columnWords = (column: PlanSheetColumn): string => planSheetHeadings[column].replace(/ \(.*$/, "");

/** A number in a column beside the one the plan has there. */
function numberSaid(
  { cells }: KeptRow,
  column: PlanSheetColumn,
  before: number | undefined,
  unit: string,
  decimals: Decimals,
): Said<number> {
  const cell = cells.get(column);
  const read = numberIn(cell, decimals);
  if (read.kind === "blank") return before === undefined && read.sign === "" ? same : { kind: "emptied" };
  if (read.kind === "unreadable") return unclear(`${columnWords(column)}: ${read.says}`);
  if (before !== undefined && cell !== undefined && isSameNumber(read.value, before, cell)) return same;
  if (read.percent && !isRate(unit))
    return unclear(`${columnWords(column)}: "${cell?.text ?? ""}" is a percentage, and the unit is ${unit}.`);
  return { kind: "other", to: read.value };
}

function formulaSaid({ cells }: KeptRow, before: string | undefined): Said<string> {
  const cell = cells.get("formula");
  if (cell === undefined) return before === undefined ? same : { kind: "emptied" };
  if (before !== undefined && isSameText(cell.text, before)) return same;
  const text = unescaped(cell.text);
  if (cell.notWorkedOut === true || cell.number !== undefined || !text.startsWith("="))
    return unclear(
      `${columnWords("formula")}: "${cell.text.slice(0, 40)}" is no formula of a plan, which is text that begins with "=". A spreadsheet's own formula is never run.`,
    );
  return { kind: "other", to: text };
}

/** A value: a number or a formula, never both. */
export function valueSaid(row: KeptRow, before: Value, unit: string, decimals: Decimals): Said<Value> {
  const [wasNumber, wasFormula] = [
    typeof before === "number" ? before : undefined,
    typeof before === "string" ? before : undefined,
  ];
  const number = numberSaid(row, "value", wasNumber, unit, decimals);
  const formula = formulaSaid(row, wasFormula);
  if (number.kind === "unclear") return number;
  if (formula.kind === "unclear") return formula;
  if (number.kind === "other" && formula.kind === "other")
    return unclear("It has both a value and a formula. Leave one of them empty.");
  // What is typed beside what was there: only where that was emptied is it meant in its place.
  if (number.kind === "other")
    return wasFormula !== undefined && formula.kind === "same"
      ? unclear("It has both a value and a formula. Leave one of them empty.")
      : number;
  if (formula.kind === "other")
    return wasNumber !== undefined && number.kind === "same"
      ? unclear("It has both a value and a formula. Leave one of them empty.")
      : formula;
  return number.kind === "emptied" || formula.kind === "emptied" ? { kind: "emptied" } : same;
}

type RangePart = "low" | "likely" | "high" | "level";
const parts: readonly RangePart[] = ["low", "likely", "high", "level"];

/** How sure a value is: three numbers and a level, or two it is equally likely between. */
export function spreadSaid(row: KeptRow, before: Spread, unit: string, decimals: Decimals): Said<Spread> {
  const were: Readonly<Partial<Record<RangePart, number | undefined>>> = before.range ?? before.evenly ?? {};
  const evenly = /^evenly$/i.test(row.cells.get("level")?.text ?? "");
  const saidOf = (part: RangePart): Said<number> =>
    part === "level" && evenly ? same : numberSaid(row, part, were[part], part === "level" ? "share" : unit, decimals);
  const said = parts.map((part) => ({ part, said: saidOf(part) }));
  const wrong = said.find((one) => one.said.kind === "unclear")?.said;
  if (wrong?.kind === "unclear") return wrong;
  const emptied = said.filter((one) => one.said.kind === "emptied");
  if (emptied.length > 0) return { kind: "emptied" };
  const kindChanged = evenly !== (before.evenly !== undefined) && (evenly || row.cells.has("level"));
  if (said.every((one) => one.said.kind === "same") && !kindChanged) return same;
  const to = Object.fromEntries(
    said.flatMap((one) => {
      const value = one.said.kind === "other" ? one.said.to : were[one.part];
      return value === undefined ? [] : [[one.part, value]];
    }),
  ) as Partial<Record<RangePart, number>>;
  const { low, high, likely, level = usualLevel } = to;
  if (low === undefined || high === undefined)
    return unclear("A range needs a low and a high, and one of them is empty.");
  const range: Range = { low, high, level, ...(likely === undefined ? {} : { likely }) };
  return { kind: "other", to: evenly ? { evenly: { low, high } } : { range } };
}
