/** Cells of a sheet that came back, held against what went out: a spreadsheet rounds, reformats and re-encodes what nobody edited. */
import { asWordedNow } from "../../plan/ask/level-name";
import { figureIn } from "../reading/figure-in-cell";
import { timeNamed } from "../reading/day-in-text";
import type { Cell } from "../reading/sheet";
import { unescaped } from "./escaped";

/** How the numbers of a file are written: 1,234.5 or 1.234,5. */
export type Decimals = "point" | "comma";

export type NumberInCell =
  | { readonly kind: "number"; readonly value: number; readonly percent: boolean }
  | { readonly kind: "blank"; readonly sign: string }
  | { readonly kind: "unreadable"; readonly says: string };

const written: Readonly<Record<Decimals, RegExp>> = {
  point: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i,
  comma: /^-?\d+(?:,\d+)?(?:e[+-]?\d+)?$/i,
};

/** The number of a cell: to its last digit as this program writes it, else as any cell of a table is read. */
export function numberIn(cell: Cell | undefined, decimals: Decimals): NumberInCell {
  if (cell === undefined) return { kind: "blank", sign: "" };
  const exactly = written[decimals].test(cell.text) ? Number(cell.text.replace(",", ".")) : Number.NaN;
  if (cell.number === undefined && cell.notWorkedOut !== true && Number.isFinite(exactly))
    return { kind: "number", value: exactly, percent: false };
  const read = figureIn(cell, { decimalComma: decimals === "comma" });
  if (read.kind === "missing") return { kind: "blank", sign: read.sign };
  if (read.kind === "unreadable") return read;
  return Number.isFinite(read.value)
    ? { kind: "number", value: read.value, percent: cell.number === undefined && read.percent }
    : { kind: "unreadable", says: `"${cell.text.slice(0, 40)}" is larger than a number can be.` };
}

/** Digits of a number as it is written, without zeros before the first. */
const digitsOf = (text: string): number => text.replace(/e.*$/i, "").replaceAll(/[^\d]/g, "").replace(/^0+/, "").length;

/** A spreadsheet shows at least so many digits of a number that it saves as text. */
const shown = 6;

/** True where a cell holds the plan's number, or what a spreadsheet that rounds to a cell's width leaves of it. */
export function isSameNumber(value: number, before: number, cell: Cell): boolean {
  if (value === before || value === Number(before.toPrecision(15))) return true;
  const digits = cell.number === undefined ? digitsOf(cell.text) : 0;
  return digits >= shown && digits <= 15 && Number(before.toPrecision(digits)) === value;
}

const plain = (text: string): string => asWordedNow(text.replaceAll(/\s+/g, " ").trim());

/** Letters that stand for one a file could not hold: what Excel's CSV writes, and a decoder. */
const lost = new Set(["?", "\ufffd"]);

/** True where a text is the plan's but for blanks, line ends, an escape before it and letters the file could not hold. */
export function isSameText(text: string, before: string): boolean {
  const theirs = plain(before);
  return [plain(text), plain(unescaped(text))].some(
    (ours) =>
      ours === theirs ||
      (ours.length === theirs.length &&
        ours !== "" &&
        Array.from({ length: ours.length }, (_, at) => ours.charAt(at)).every(
          (letter, at) => letter === theirs.charAt(at) || (lost.has(letter) && theirs.charAt(at) > "\u007e"),
        )),
  );
}

/** The month of a cell, however a spreadsheet has shown it since: 2026-04, Apr-26, a date. */
export const monthIn = (cell: Cell | undefined): string =>
  cell === undefined ? "" : (cell.day ?? timeNamed(cell.text)?.day ?? cell.text).slice(0, 7);

/** A day, a month or a year as a plan writes it; undefined for what is none. */
export const dayIn = (cell: Cell): string | undefined =>
  cell.day ?? (/^\d{4}(-\d{2}(-\d{2})?)?(\/\d{2})?$/.test(cell.text) ? cell.text : timeNamed(cell.text)?.day);

/** True where a cell names the plan's day, in whatever way a spreadsheet has shown it since. */
export const isSameDay = (cell: Cell, before: string): boolean =>
  cell.text === before ||
  (dayIn(cell) ?? "") === before ||
  (cell.day ?? timeNamed(cell.text)?.day) === timeNamed(before)?.day;
