/**
 * Reads a number as people type it into a box or paste it from a sheet. What could mean two things is refused with a
 * sentence rather than guessed at, and a blank or a dash is never zero.
 */
import { power as raised } from "../../chance/portable";
import { problem, type Outcome } from "../../plan/problem";
import { isRate } from "../../plan/ask/value-words";
import { parseFormula } from "./formula";
import { withoutMarks } from "./footnote-marks";
import { otherThanNumber, unreadable } from "./not-a-number";
import { plainCharacters } from "./typed-characters";
import { isUnit, takesPercent, unitOf } from "./unit-after-number";

/** What was typed. Percentages are already shares: 3.5% is 0.035. */
export type NumberInput =
  | {
      readonly kind: "number";
      readonly value: number;
      /** As typed, where it was a sum such as "= 0.8 * 12". */ readonly formula?: string;
    }
  | { readonly kind: "range"; readonly low: number; readonly high: number }
  /** Nothing was typed. */
  | { readonly kind: "empty" }
  /** A sign that says there is no figure: n/a, -, *, .. */
  | { readonly kind: "missing"; readonly sign: string };

export interface ReadNumberOptions {
  /** The box shows percentages, so that a number without a sign is one too: 3.5 is 0.035. A sum after "=" is taken as it is. */
  readonly percent?: boolean;
  /** Unit of what is read. Its words may follow the number, and money or a percentage is refused where it cannot be meant. */
  readonly unit?: string;
  /**
   * A person types, so that 5k is 5,000. In a table it is refused: what stands behind a shortened figure has been
   * rounded away.
   */
  readonly shortened?: boolean;
  /** False where no range can be kept, so that none is suggested. */
  readonly ranges?: boolean;
}

/** Signs of official tables and of spreadsheets for a figure that is not there. */
const missingSigns: ReadonlySet<string> = new Set([
  "n/a",
  "na",
  "n.a.",
  "#n/a",
  "-",
  "--",
  "\u2013",
  "\u2014",
  "*",
  "**",
  "..",
  "...",
  "\u2026",
  ":",
  "#",
  "[x]",
  "[c]",
  "[z]",
  "[u]",
  "[d]",
  "[w]",
  "[low]",
  "not available",
  "not applicable",
  "not known",
  "not recorded",
  "unknown",
  "missing",
]);

class Refused extends Error {}

/** Reads one box or cell; problems say what could not be read and how to write it. */
export function readNumber(text: string, options: ReadNumberOptions = {}): Outcome<NumberInput> {
  try {
    return { ok: true, value: read(withHalves(withoutMarks(plainCharacters(text))), options), problems: [] };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: [problem("number-unreadable", "", error.message)] };
    throw error;
  }
}

/** "1\u00bd" is 1.5: the fractions of a keyboard after whole numbers, or alone. */
const halves: Readonly<Record<string, string>> = { "\u00bc": ".25", "\u00bd": ".5", "\u00be": ".75" };
const withHalves = (text: string): string =>
  text.replace(
    /(?<![\d.,])(\d*) ?([\u00bc-\u00be])(?!\d)/g,
    (_, whole: string, half: string) => `${whole}${halves[half] ?? ""}`,
  );

function read(text: string, options: ReadNumberOptions): NumberInput {
  if (text === "") return { kind: "empty" };
  if (missingSigns.has(text.toLowerCase())) return { kind: "missing", sign: text };
  if (text.startsWith("=")) return worked(text);
  // First, since looking for what else a text may be takes longer by far than the text is.
  if (text.length > 100) throw new Refused(`"${text.slice(0, 30)}..." is too long to be one number.`);
  const other = otherThanNumber(text, options.ranges !== false);
  if (other !== undefined) throw new Refused(other);
  const ends = range(text);
  if (ends === undefined) return { kind: "number", value: valueOf(text, options) };
  const [first, last] = ends;
  // "8 to 14%" means both; "8% to 14" could mean either.
  const shared = percentEnd.test(last) && !percentEnd.test(first) ? { ...options, percent: true } : options;
  if (percentEnd.test(first) && !percentEnd.test(last))
    throw new Refused(`"${text}" has a % at one end only; write it at both, such as 8% to 14%.`);
  if (thousands.test(first) !== thousands.test(last))
    throw new Refused(`"${text}" is shortened at one end only; write both in full, such as 5,000 to 6,000.`);
  const [low, high] = [valueOf(first, shared), valueOf(last, options)];
  if (low > high)
    throw new Refused(`The range "${text}" runs from the higher number to the lower; write the lower one first.`);
  return { kind: "range", low, high };
}

/** True for a formula that names assumptions, so that what it comes to depends on the plan. */
export function namesAssumptions(text: string): boolean {
  const formula = text.startsWith("=") ? parseFormula(text) : undefined;
  return formula?.ok === true && formula.value.names.length > 0;
}

const spreadsheetCell = /\$?\b[A-Z]{1,3}\$?\d+\b/;

function worked(text: string): NumberInput {
  const cell = spreadsheetCell.exec(text)?.[0];
  if (cell !== undefined)
    throw new Refused(`"${cell}" is a cell of a spreadsheet, which is not known here; copy what the formula comes to.`);
  const formula = parseFormula(text);
  if (!formula.ok) throw new Refused(formula.problems.map((found) => found.says).join(" "));
  const name = formula.value.names[0];
  if (name !== undefined)
    throw new Refused(`"${name}" is a name; here a sum may use numbers only, such as = 0.8 * 12.`);
  const value = formula.value.evaluate({});
  if (!Number.isFinite(value))
    throw new Refused(`${text} does not give a number; look for a division by zero or the root of a negative number.`);
  return { kind: "number", value: value + 0, formula: text };
}

/** Powers of ten by which a number is shortened. */
const shortened: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, million: 6, bn: 9, billion: 9 };
const shortening = /^(k|m|bn|thousand|million|billion)(?![a-z])/i;
const thousands = /\d ?(?:k|thousand|million|bn|billion)\b/i;

const percentEnd = /(%|\bper ?cent)\s*\)?$/i;

/** The two ends of "8 to 14", "8 - 14" or "8\u201314"; undefined when it is one number. */
function range(text: string): readonly [string, string] | undefined {
  const words =
    /^between (.+) and (.+)$/i.exec(text) ??
    /^(.*[\d.%)a-z]) to (.+)$/i.exec(text) ??
    /^([^\u2013\u2014]*\d[^\u2013\u2014]*)[\u2013\u2014](.+)$/.exec(text);
  // A hyphen stands between two numbers only after a digit, % or bracket, and not in an exponent such as 1e-3.
  const found = words ?? /^(.*?(?:\d|[\d.] ?%|\)|\d [a-z ]+?)) ?- ?(?=[-+(\u00a3.\d])(.+)$/i.exec(text);
  return found?.[1] === undefined || found[2] === undefined ? undefined : [found[1].trim(), found[2].trim()];
}

const digits =
  /^(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?:['\u2019]\d{3})+(?:\.\d+)?|\d+\.?\d*(?:e[-+]?\d{1,3})?|\.\d+(?:e[-+]?\d{1,3})?)$/i;

/** One number with its sign, currency, % and unit. */
function valueOf(text: string, options: ReadNumberOptions): number {
  const bracketed = /^\((.*)\)$/.exec(text);
  // Ledgers write the minus after the number.
  const ledger = /^(.*[\d%)]) ?-$/.exec(text);
  const inside = (bracketed?.[1] ?? ledger?.[1] ?? text).trim();
  const parts = /^([-+\u2013]?) ?(\u00a3|GBP )? ?([-+]?)([\d., '\u2019]*\d\.?(?:e[-+]?\d+(?![\d.]))?)(.*)$/i.exec(
    inside,
  );
  if (parts === null) throw new Refused(unreadable(text, options.ranges !== false));
  const [, signBefore = "", currency = "", signAfter = "", written = "", rest = ""] = parts;
  const around = bracketed === null && ledger === null ? "" : "-";
  if ([around, signBefore, signAfter].filter((sign) => sign !== "").length > 1)
    throw new Refused(`"${text}" has more than one sign; write a negative number as -12 or (12).`);
  if (currency !== "") checkMoney(text, options.unit);
  if (!digits.test(written.trim())) throw new Refused(separators(text, written.trim()));
  const { percent, power } = ending(text, written.trim(), rest.trim(), options);
  const plain = written.replace(/[, '\u2019]/g, "");
  const exponent = power - (percent || (options.percent === true && power === 0) ? 2 : 0);
  // Moving the exponent keeps 3.6% exactly 0.036, which dividing by 100 does not.
  const value = /e/i.test(plain) ? scaled(Number(plain), exponent) : Number(`${plain}e${exponent}`);
  if (!Number.isFinite(value)) throw new Refused(`"${text}" is too large a number.`);
  const negative = around !== "" || signBefore === "-" || signBefore === "\u2013" || signAfter === "-";
  return negative && value !== 0 ? -value : value;
}

const scaled = (value: number, exponent: number): number =>
  exponent < 0 ? value / raised(10, -exponent) : value * raised(10, exponent);

/** What follows the digits: a per cent sign, thousands in short, the words of the expected unit. */
function ending(
  text: string,
  written: string,
  rest: string,
  options: ReadNumberOptions,
): { readonly percent: boolean; readonly power: number } {
  const { unit } = options;
  if (rest === "") return { percent: false, power: 0 };
  const [, sign, after = ""] = /^(%|per ?cent\b)? ?(.*)$/i.exec(rest) ?? [];
  if (sign !== undefined && unit !== undefined && !takesPercent(unit))
    throw new Refused(`"${text}" is a percentage, but ${wanted(unit)} is needed here.`);
  const percent = sign !== undefined;
  const short = percent ? undefined : shortening.exec(after)?.[0];
  const words = after.slice(short?.length ?? 0).trim();
  const power = short === undefined ? 0 : shortenedBy(text, short, options);
  if (words === "") return { percent, power };
  if (/^cr\.?$/i.test(words))
    throw new Refused(
      `"${text}" is a credit of a ledger, which stands below zero in one column and above it in another; write ${written} or -${written}.`,
    );
  if (unit === undefined)
    throw new Refused(`"${text}" has "${words}" after the number ${written}; write the number alone.`);
  if (!isUnit(words, unit) && isRate(unit))
    throw new Refused(
      `"${text}" has "${words}" after the number ${written}, but a percentage is needed here, such as ${written}%.`,
    );
  if (!isUnit(words, unit))
    throw new Refused(
      `"${text}" has "${words}" after the number ${written}, but the unit here is ${unit}. Write the number alone or with that unit.`,
    );
  return { percent, power };
}

/** By how many powers of ten a number is shortened; refused in tables, and where the letter may stand for the unit. */
function shortenedBy(text: string, letters: string, options: ReadNumberOptions): number {
  const unit = /^m$/i.test(letters) ? /^(?:minutes|months)\b/i.exec(options.unit ?? "")?.[0] : undefined;
  if (unit !== undefined)
    throw new Refused(`"${text}" is shortened, and may be ${unit} or millions; write ${unit} in full.`);
  if (options.shortened !== true || options.percent === true)
    throw new Refused(`"${text}" is shortened; write the number in full, such as 1,200 for 1.2 thousand.`);
  return shortened[letters.toLowerCase()] ?? 0;
}

/** What is to be written: a rate is written in per cent, whatever its unit is called. */
const wanted = (unit: string): string => (isRate(unit) ? "a percentage" : `a number in ${unit}`);

function checkMoney(text: string, expected: string | undefined): void {
  const unit = expected === undefined ? undefined : unitOf(expected);
  if (expected !== undefined && (unit?.powers.get("GBP") ?? 0) <= 0)
    throw new Refused(`"${text}" is an amount of money, but ${wanted(expected)} is needed here.`);
}

function separators(text: string, written: string): string {
  if (/^\d+,\d+$/.test(written))
    return `"${text}" could be ${written.replace(",", ".")} or ${written.replace(",", "")}; write a decimal with a point, and commas only between thousands, as in 1,234.`;
  if (written.includes(" ") && !/[.,]/.test(written))
    return `"${text}" has a space that does not part thousands, so it could be two numbers; write 1234 or 1 234.`;
  return `"${text}" has points, commas or spaces in places that leave its size in doubt; write it as in 1,234.5.`;
}
