/**
 * Reads a number as people type it into a box or paste it from a sheet. What could mean two things is refused with a
 * sentence rather than guessed at, and a blank or a dash is never zero.
 */
import { problem, type Outcome } from "../../plan/problem";
import { parseFormula } from "./formula";
import { plainCharacters } from "./typed-characters";
import { parseUnit, sameUnit, type Unit } from "./units";

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
  "[x]",
  "[c]",
  "[z]",
  "not available",
  "not applicable",
  "missing",
]);

class Refused extends Error {}

/** Reads one box or cell; problems say what could not be read and how to write it. */
export function readNumber(text: string, options: ReadNumberOptions = {}): Outcome<NumberInput> {
  try {
    return { ok: true, value: read(plainCharacters(text), options), problems: [] };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: [problem("number-unreadable", "", error.message)] };
    throw error;
  }
}

function read(text: string, options: ReadNumberOptions): NumberInput {
  if (text === "") return { kind: "empty" };
  if (missingSigns.has(text.toLowerCase())) return { kind: "missing", sign: text };
  if (text.startsWith("=")) return worked(text);
  if (text.length > 100) throw new Refused(`"${text.slice(0, 30)}..." is too long to be one number.`);
  const ends = range(text);
  if (ends === undefined) return { kind: "number", value: valueOf(text, options) };
  const [first, last] = ends;
  // "8 to 14%" means both; "8% to 14" could mean either.
  const shared = percentEnd.test(last) && !percentEnd.test(first) ? { ...options, percent: true } : options;
  if (percentEnd.test(first) && !percentEnd.test(last))
    throw new Refused(`"${text}" has a % at one end only; write it at both, such as 8% to 14%.`);
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

function worked(text: string): NumberInput {
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

const percentEnd = /(%|\bper ?cent)\s*\)?$/i;

/** The two ends of "8 to 14", "8 - 14" or "8\u201314"; undefined when it is one number. */
function range(text: string): readonly [string, string] | undefined {
  const words =
    /^(.*[\d.%)a-z]) to (.+)$/i.exec(text) ?? /^([^\u2013\u2014]*\d[^\u2013\u2014]*)[\u2013\u2014](.+)$/.exec(text);
  // A hyphen stands between two numbers only after a digit, % or bracket, and not in an exponent such as 1e-3.
  const found = words ?? /^(.*?(?:\d|[\d.] ?%|\)|\d [a-z ]+?)) ?- ?(?=[-+(\u00a3.\d])(.+)$/i.exec(text);
  return found?.[1] === undefined || found[2] === undefined ? undefined : [found[1].trim(), found[2].trim()];
}

const digits =
  /^(?:[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d{0,2}(?: \d{3})+(?:\.\d+)?|\d+\.?\d*(?:e[-+]?\d{1,3})?|\.\d+(?:e[-+]?\d{1,3})?)$/i;

/** One number with its sign, currency, % and unit. */
function valueOf(text: string, options: ReadNumberOptions): number {
  const bracketed = /^\((.*)\)$/.exec(text);
  const inside = (bracketed?.[1] ?? text).trim();
  const parts = /^([-+\u2013]?) ?(\u00a3|GBP )? ?([-+]?)([\d., ]*\d\.?(?:e[-+]?\d+(?![\d.]))?)(.*)$/i.exec(inside);
  if (parts === null) throw new Refused(unreadable(text));
  const [, signBefore = "", currency = "", signAfter = "", written = "", rest = ""] = parts;
  if ([bracketed === null ? "" : "-", signBefore, signAfter].filter((sign) => sign !== "").length > 1)
    throw new Refused(`"${text}" has more than one sign; write a negative number as -12 or (12).`);
  if (currency !== "") checkMoney(text, options.unit);
  if (!digits.test(written.trim())) throw new Refused(separators(text, written.trim()));
  const percent = ending(text, written.trim(), rest.trim(), options) || (options.percent ?? false);
  const plain = written.replace(/[, ]/g, "");
  // Moving the exponent keeps 3.6% exactly 0.036, which dividing by 100 does not.
  const value = !percent ? Number(plain) : /e/i.test(plain) ? Number(plain) / 100 : Number(`${plain}e-2`);
  if (!Number.isFinite(value)) throw new Refused(`"${text}" is too large a number.`);
  const negative = bracketed !== null || signBefore === "-" || signBefore === "\u2013" || signAfter === "-";
  return negative && value !== 0 ? -value : value;
}

/** Whether what follows the digits makes it a percentage; the words of the expected unit may follow too. */
function ending(text: string, written: string, rest: string, { unit }: ReadNumberOptions): boolean {
  if (rest === "") return false;
  const [, sign, words = ""] = /^(%|per ?cent\b)? ?(.*)$/i.exec(rest) ?? [];
  if (sign !== undefined && unit !== undefined && !takesPercent(unit))
    throw new Refused(`"${text}" is a percentage, but a number in ${unit} is needed here.`);
  if (words === "") return sign !== undefined;
  if (sign === undefined && /^(k|m|bn|thousand|million)$/i.test(words))
    throw new Refused(`"${text}" is shortened; write the number in full, such as 1,200 for 1.2 thousand.`);
  if (unit === undefined)
    throw new Refused(`"${text}" has "${words}" after the number ${written}; write the number alone.`);
  if (!isUnit(words, unit))
    throw new Refused(
      `"${text}" has "${words}" after the number ${written}, but the unit here is ${unit}. Write the number alone or with that unit.`,
    );
  return sign !== undefined;
}

const times: Readonly<Record<string, string>> = { wk: "week", week: "week", yr: "year", year: "year", month: "month" };

/** "22 a week", "22/wk" and "22 referrals each week" are per week: the time in the words of a unit; undefined where they name none. */
function perTime(words: string): { readonly of: string; readonly time: string } | undefined {
  const found = /^(.*?) ?(?:\bper|\ban?|\beach|\bevery|\/) ?(wk|week|yr|year|month)$/i.exec(words);
  const time = times[found?.[2]?.toLowerCase() ?? ""];
  return found === null || time === undefined ? undefined : { of: found[1] ?? "", time };
}

/** The expected unit in any of its spellings, its first part ("12 weeks" will do for weeks per WTE per year) or its time ("22 a week"). */
function isUnit(words: string, expected: string): boolean {
  const per = perTime(words);
  if (
    per?.of === "" &&
    expected
      .split(/ per |\//i)
      .slice(1)
      .includes(per.time)
  )
    return true;
  const typed = unitOf(per === undefined ? words : `${per.of} per ${per.time}`);
  return [expected, expected.split(/ per |\//i)[0] ?? ""].some((text) => {
    const unit = unitOf(text);
    // A plain word of another kind ("switch" for a share) has no unit either, but is not what is asked for.
    return (
      typed !== undefined &&
      unit !== undefined &&
      (unit.powers.size > 0 ? sameUnit(typed, unit) : words.toLowerCase() === text.toLowerCase())
    );
  });
}

function unitOf(text: string): Unit | undefined {
  const unit = parseUnit(text);
  return unit.ok ? unit.value : undefined;
}

/** Shares and yearly rates are written as percentages; amounts are not. A unit nobody knows may be anything. */
function takesPercent(text: string): boolean {
  const unit = unitOf(text);
  return unit === undefined || [...unit.powers.values()].every((n) => n < 0);
}

function checkMoney(text: string, expected: string | undefined): void {
  const unit = expected === undefined ? undefined : unitOf(expected);
  if (expected !== undefined && (unit?.powers.get("GBP") ?? 0) <= 0)
    throw new Refused(`"${text}" is an amount of money, but a number in ${expected} is needed here.`);
}

function separators(text: string, written: string): string {
  if (/^\d+,\d+$/.test(written))
    return `"${text}" could be ${written.replace(",", ".")} or ${written.replace(",", "")}; write a decimal with a point, and commas only between thousands, as in 1,234.`;
  if (written.includes(" ") && !/[.,]/.test(written))
    return `"${text}" has a space that does not part thousands, so it could be two numbers; write 1234 or 1 234.`;
  return `"${text}" has points, commas or spaces in places that leave its size in doubt; write it as in 1,234.5.`;
}

function unreadable(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}...` : text;
  if (/^[<>~\u2248\u2264\u2265]/.test(text))
    return `"${shown}" says about how much, not how much; write a number, or a range such as 8 to 14.`;
  if (/^#[A-Z/0]+[!?]?$/.test(text))
    return `"${shown}" is an error from a spreadsheet, not a number; mend it there first.`;
  return `"${shown}" is not a number. Write one such as 1,234 or 3.5%, a range such as 8 to 14, or a sum such as = 0.8 * 12.`;
}
