/**
 * Units of assumptions as products of base units with exponents: "weeks per WTE per year" is week^1 WTE^-1 year^-1.
 * Enough to catch the slip of adding people to money or months to years. A unit nobody has declared is a base unit of
 * its own, equal only to itself.
 */
import { problem, type Outcome } from "../../plan/problem";

/** Exponent of each base unit; a base with exponent 0 is left out, so a plain number has none. */
export interface Unit {
  readonly powers: ReadonlyMap<string, number>;
}

interface Base {
  readonly one: string;
  readonly many: string;
  /** Other words for it, in small letters. */
  readonly also: readonly string[];
}

const bases: readonly Base[] = [
  // Posts are published by name ("filled posts", "posts") but counted and used as WTE, so they are the same unit here.
  {
    one: "WTE",
    many: "WTE",
    also: [
      "fte",
      "wtes",
      "ftes",
      "post",
      "posts",
      "filled post",
      "filled posts",
      "funded post",
      "funded posts",
      "whole-time equivalent",
      "whole-time equivalents",
    ],
  },
  {
    one: "head",
    many: "heads",
    also: ["headcount", "people", "person", "persons", "support worker", "support workers"],
  },
  { one: "learner", many: "learners", also: ["apprentice", "apprentices"] },
  { one: "GBP", many: "GBP", also: ["\u00a3", "pound", "pounds"] },
  { one: "minute", many: "minutes", also: ["min", "mins"] },
  { one: "hour", many: "hours", also: ["hr", "hrs"] },
  { one: "day", many: "days", also: [] },
  { one: "week", many: "weeks", also: ["wk", "wks"] },
  { one: "month", many: "months", also: [] },
  { one: "year", many: "years", also: ["yr", "yrs", "annum"] },
  { one: "referral", many: "referrals", also: [] },
  { one: "case", many: "cases", also: [] },
  { one: "contact", many: "contacts", also: [] },
  { one: "child", many: "children", also: [] },
  { one: "appointment", many: "appointments", also: [] },
];

/** Plain numbers under other names. A percentage is not among them: 5 per cent is not the number 5. */
const plainWords: ReadonlySet<string> = new Set([
  "share",
  "shares",
  "multiplier",
  "elasticity",
  "switch",
  "factor",
  "ratio",
  "proportion",
  "probability",
  "number",
  "choice",
  "rank",
]);

const baseOf = new Map(
  bases.flatMap((base) =>
    [base.one.toLowerCase(), base.many.toLowerCase(), ...base.also].map((word) => [word, base.one] as const),
  ),
);
const manyOf = new Map(bases.map((base) => [base.one, base.many]));

const unitFrom = (powers: Iterable<readonly [string, number]>): Unit => ({
  powers: new Map([...powers].filter(([, n]) => n !== 0)),
});

/** A share, a multiplier, a switch: a number without a unit. */
export const plainUnit: Unit = unitFrom([]);
export const perYear: Unit = unitFrom([["year", -1]]);

/** Reads a unit such as "GBP per WTE per year" or "referrals/week"; only an empty text is an error. What follows a comma is a remark. */
export function parseUnit(text: string): Outcome<Unit> {
  const words = (text.split(",")[0] ?? "").replace(/\//g, " per ").trim().replace(/\s+/g, " ");
  if (words === "")
    return {
      ok: false,
      problems: [problem("unit-empty", "", "The unit is empty; write one such as WTE, share or per year.")],
    };
  const [over, ...under] = ` ${words} `.split(/ per (?=.)/i).map((part) => part.trim());
  // "per" with nothing behind it, or text that is no unit at all, is taken whole as a base unit of its own.
  if (under.some((part) => part === "" || /^per$/i.test(part)))
    return { ok: true, value: unitFrom([[words.toLowerCase(), 1]]), problems: [] };
  const value = under.reduce(
    (unit, part) => divideUnits(unit, single(part)),
    over === undefined || over === "" ? plainUnit : single(over),
  );
  return { ok: true, value, problems: [] };
}

function single(text: string): Unit {
  const word = text.toLowerCase();
  if (plainWords.has(word)) return plainUnit;
  const known = baseOf.get(word);
  if (known !== undefined) return unitFrom([[known, 1]]);
  // "GBP per WTE year" means the same as "GBP per WTE per year": a product of two known units.
  const parts = word.split(" ").map((part) => baseOf.get(part));
  if (parts.length === 2 && parts[0] !== undefined && parts[1] !== undefined)
    return multiplyUnits(unitFrom([[parts[0], 1]]), unitFrom([[parts[1], 1]]));
  return unitFrom([[word, 1]]);
}

export const sameUnit = (a: Unit, b: Unit): boolean =>
  a.powers.size === b.powers.size && [...a.powers].every(([base, n]) => Math.abs((b.powers.get(base) ?? 0) - n) < 1e-9);

export const multiplyUnits = (a: Unit, b: Unit): Unit => combined(a, b, 1);
export const divideUnits = (a: Unit, b: Unit): Unit => combined(a, b, -1);
export const powerUnit = (unit: Unit, exponent: number): Unit =>
  unitFrom([...unit.powers].map(([base, n]) => [base, n * exponent] as const));

function combined(a: Unit, b: Unit, sign: 1 | -1): Unit {
  const powers = new Map(a.powers);
  for (const [base, n] of b.powers) powers.set(base, (powers.get(base) ?? 0) + sign * n);
  return unitFrom(powers);
}

/** The unit in words: "weeks per WTE per year"; "a plain number" when it has none. */
export function unitText(unit: Unit): string {
  if (unit.powers.size === 0) return "a plain number";
  const raised = (word: string, n: number): string =>
    n === 1 ? word : `${word}^${String(Math.round(n * 1000) / 1000)}`;
  const over = [...unit.powers].filter(([, n]) => n > 0).map(([base, n]) => raised(manyOf.get(base) ?? base, n));
  // Time comes last, as people say it: per WTE per year.
  const under = [...unit.powers]
    .filter(([, n]) => n < 0)
    .sort(([a], [b]) => Number(isTime(a)) - Number(isTime(b)))
    .map(([base, n]) => `per ${raised(base, -n)}`);
  return [over.join(" "), ...under].filter((part) => part !== "").join(" ");
}

const isTime = (base: string): boolean => ["minute", "hour", "day", "week", "month", "year"].includes(base);
