/**
 * The number in a cell of a table, as publications, reports of a staff record and ledgers write numbers. A blank, a
 * sign for what is suppressed and a dash are missing, never zero, unless the table is one in which a dash is nothing.
 */
import { plainCharacters } from "../../resolve/formula/typed-characters";
import { readNumber } from "../../resolve/formula/read-number";
import { shown } from "./shown";
import type { Cell } from "./sheet";

export type FigureInCell =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  /** Nothing there, or a sign that says why: `*`, `[c]`, `<10`. */
  | { readonly kind: "missing"; readonly sign: string }
  | { readonly kind: "unreadable"; readonly says: string };

export interface CellReading {
  /** Numbers are written 1.234,50. */
  readonly decimalComma?: boolean;
  /** What a dash is in this column: nothing, as ledgers write it, or no figure, as publications do. */
  readonly dash?: "zero" | "missing";
}

/** Letters a number and its marks may have: patterns over a cell as long as a page would take minutes. */
const longestNumber = 200;

/**
 * Marks of a footnote or of a kind of figure after a number: [note 3], [p], (r), 1,234r, a star, a raised digit. In print
 * they are marks; in a box, where they can be taken out, a star or a raised digit is asked about. A sign that there is no
 * figure, such as [c], is never taken off one.
 */
const marks =
  /(?<=[\d%)]) ?(?:\[(?:note ?)?\d{1,2}\]|\[(?:[prbenu]|low)\]|\([pre]\)|[pre](?![a-z])|[*\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]+)$/i;
/** A mark alone stands for no figure. */
const markAlone = /^(?:\[(?:note ?)?\d{1,2}\]|[\u00b9\u00b2\u00b3\u2070-\u2079\u2020\u2021]+)$/i;
const dashes = /^\u00a3?\s*[-\u2013\u2014]+$/;
/** Signs of official tables that stand alone for a figure that is not given, beside those a box knows. */
const suppressed =
  /^(?:#|~|\u2020|c|x|z|u|n\/?k|sup|supp(?:ressed)?|null|tb[acd]|\[[a-z]+\]|(?:[<\u2264]|less than|under|fewer than) ?\d+|not recorded|not known|unknown)$/i;

/** 1.234,50 as 1234.50; undefined for what is not written so. */
function pointed(text: string): string | undefined {
  const found = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s*%)?$/.exec(text);
  return found === null
    ? undefined
    : `${found[1] ?? ""}${(found[2] ?? "").replaceAll(".", "")}${found[3] === undefined ? "" : `.${found[3]}`}${found[4] ?? ""}`;
}

/** 12.5- and "12.5 Cr", as ledgers write what is below zero; "12.5 Dr" is above it. */
function ledgerSign(text: string): string {
  const credit = /^(.*\d)\s*(?:-|cr\.?)$/i.exec(text);
  if (credit?.[1] !== undefined) return `-${credit[1]}`;
  return text.replace(/\s*dr\.?$/i, "");
}

/** Reads the number of a cell; percentages are shares already. */
export function figureIn(cell: Cell, { decimalComma = false, dash = "missing" }: CellReading = {}): FigureInCell {
  if (cell.notWorkedOut === true)
    return {
      kind: "unreadable",
      says: `holds the formula "${cell.text.slice(0, 40)}" without its result. Open the file in Excel, save it and try again.`,
    };
  if (cell.number !== undefined) return { kind: "number", value: cell.number, percent: cell.percent === true };
  const text = plainCharacters(cell.text).replace(/^'/, "");
  if (text === "") return { kind: "missing", sign: "" };
  if (text.length > longestNumber)
    return { kind: "unreadable", says: `"${shown(text, 30)}" is too long to be a number.` };
  if (dashes.test(text))
    return dash === "zero" ? { kind: "number", value: 0, percent: false } : { kind: "missing", sign: text };
  if (suppressed.test(text) || markAlone.test(text)) return { kind: "missing", sign: text };
  if (/^#{3,}$/.test(text))
    return {
      kind: "unreadable",
      says: `shows "${text}": the column was too narrow. Widen it in Excel and copy again.`,
    };
  if (text.startsWith("="))
    return { kind: "unreadable", says: `is a formula, "${text.slice(0, 40)}", and formulas of a file are never run.` };
  const plain = ledgerSign(text.replace(marks, ""));
  const written = decimalComma ? (pointed(plain) ?? plain) : plain;
  const read = readNumber(written);
  if (!read.ok) return { kind: "unreadable", says: read.problems[0]?.says ?? `"${text}" is not a number.` };
  const input = read.value;
  if (input.kind === "range") return { kind: "unreadable", says: `"${text}" is two numbers.` };
  if (input.kind !== "number") return { kind: "missing", sign: text };
  return { kind: "number", value: input.value, percent: /%|per ?cent/i.test(written) };
}
