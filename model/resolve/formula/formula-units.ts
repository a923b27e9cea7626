/**
 * The unit of a formula's result. A number written in a formula has no unit of its own, so in a sum or a comparison it
 * takes the unit of what stands beside it, and in a product it is a plain number.
 *
 * A part of a formula can have more than one reading, and a formula is right when one of them fits. Two habits of the
 * field need this: `1 + growth` over one year is a factor although growth is "per year", and `/ 12` may turn months
 * into years or only divide by twelve.
 */
import { problem, type Outcome, type Problem } from "../../plan/problem";
import { compileExpression, expressionText, type Expression } from "./expression";
import type { Shape, Shaped } from "./same-but-numbers";
import {
  divideUnits,
  multiplyUnits,
  parseUnit,
  perYear,
  plainUnit,
  powerUnit,
  sameUnit,
  unitText,
  type Unit,
} from "./units";

interface Reading {
  /** Made of written numbers only: fits any unit. */
  readonly bare: boolean;
  /** At least one, the likeliest first. */
  readonly units: readonly Unit[];
}

class Mismatch extends Error {}

const most = 12;
const bareNumber: Reading = { bare: true, units: [plainUnit] };
const has = (reading: Reading, unit: Unit): boolean => reading.units.some((own) => sameUnit(own, unit));
const reading = (units: readonly Unit[]): Reading => ({
  bare: false,
  units: units.filter((unit, i) => units.findIndex((other) => sameUnit(other, unit)) === i).slice(0, most),
});
const inWords = ({ units }: Reading): string => unitText(units[0] ?? plainUnit);

/** The unit of an expression, the likeliest where several readings fit; an error when unlike things are added or compared. */
export function unitOfExpression(
  expression: Expression,
  unitsOf: (name: string) => string | undefined,
  at = "",
): Outcome<Unit> {
  const found = readings(expression, unitsOf, at);
  return found.ok ? { ok: true, value: found.value.units[0] ?? plainUnit, problems: [] } : found;
}

/**
 * Whether a formula gives the unit of the assumption it is for. A formula of written numbers only fits any unit.
 *
 * @param expected the unit, with the assumption's label where the message is to name it
 * @returns undefined when it fits; otherwise an error that names both units, or both sides of the sum that cannot be added
 */
export function checkFormulaUnit(
  formula: { readonly text: string; readonly expression: Expression; readonly shaped: Shaped },
  unitsOf: (name: string) => string | undefined,
  expected: string | { readonly label: string; readonly unit: string },
  at = "",
): Problem | undefined {
  const { label, unit: written } =
    typeof expected === "string" ? { label: "the assumption it is for", unit: expected } : expected;
  if (fitsAsBefore(formula.shaped, unitsOf, written)) return undefined;
  const found = readings(formula.expression, unitsOf, at);
  if (!found.ok) return found.problems[0];
  const unit = parseUnit(written);
  if (!unit.ok || found.value.bare || has(found.value, unit.value)) {
    fitted.set(formula.shaped.shape, {
      unit: written,
      of: formula.shaped.shape.names.map(unitsOf),
      told: tellingOf(formula.shaped),
    });
    return undefined;
  }
  return problem(
    "formula-unit",
    at,
    `The formula ${formula.text} gives ${inWords(found.value)}, but ${label} is ${written}. Check what is multiplied and divided, or the units of the assumptions it names.`,
  );
}

/** What a shape of formula was last right for. */
interface Fitted {
  readonly unit: string;
  /** Units of what it names. */
  readonly of: readonly (string | undefined)[];
  readonly told: readonly number[];
}

const fitted = new WeakMap<Shape, Fitted>();

/** Its numbers, as far as the unit rests on them: powers, and those that turn months into years and the like. */
const tellingOf = ({ shape, numbers }: Shaped): readonly number[] =>
  numbers.map((number, at) => (shape.inPower[at] === true || isConversion(number) ? number : 0));

/** Whether a formula of the same shape was right for the same unit. */
function fitsAsBefore(shaped: Shaped, unitsOf: (name: string) => string | undefined, unit: string): boolean {
  const last = fitted.get(shaped.shape);
  if (last?.unit !== unit) return false;
  const told = tellingOf(shaped);
  return (
    told.every((number, at) => number === last.told[at]) &&
    shaped.shape.names.every((name, at) => unitsOf(name) === last.of[at])
  );
}

function readings(expression: Expression, unitsOf: (name: string) => string | undefined, at: string): Outcome<Reading> {
  try {
    return { ok: true, value: read(expression, unitsOf), problems: [] };
  } catch (error) {
    if (error instanceof Mismatch) return { ok: false, problems: [problem("formula-unit", at, error.message)] };
    throw error;
  }
}

function read(part: Expression, unitsOf: (name: string) => string | undefined): Reading {
  const of = (inner: Expression): Reading => read(inner, unitsOf);
  switch (part.kind) {
    case "number":
      return bareNumber;
    case "name": {
      const unit = parseUnit(unitsOf(part.name) ?? "");
      if (!unit.ok) throw new Mismatch(`No unit is known for ${part.name}; give it one in the list of assumptions.`);
      return reading([unit.value]);
    }
    case "negate":
      return of(part.of);
    case "sum": {
      const [a, b] = [of(part.left), of(part.right)];
      return overOneYear(a, b, agreed(a, b, part, part.op === "+" ? "adds" : "subtracts"));
    }
    case "product":
      return product(part.op === "/" ? "/" : "*", part.left, part.right, of);
    case "power":
      return power(of(part.left), of(part.right), part);
    case "compare":
      agreed(of(part.left), of(part.right), part, "compares");
      return reading([plainUnit]);
    case "choose":
      of(part.test);
      return agreed(of(part.yes), of(part.no), part, "chooses between");
    case "call": {
      const args = part.args.map(of);
      if (part.name === "exp" || part.name === "log" || part.name === "ln")
        return exponential(args[0] ?? bareNumber, part);
      if (part.name === "sqrt") return raise(args[0] ?? bareNumber, 0.5);
      return args.reduce((a, b) => agreed(a, b, part, "compares"));
    }
  }
}

/** What both sides can be; a bare number goes along with anything. */
function agreed(a: Reading, b: Reading, part: Expression, does: string): Reading {
  if (a.bare) return b;
  if (b.bare) return a;
  const shared = a.units.filter((unit) => has(b, unit));
  if (shared.length === 0)
    throw new Mismatch(
      `"${expressionText(part)}" ${does} ${inWords(a)} and ${inWords(b)}, which cannot be set against each other. Convert one of them first.`,
    );
  return reading(shared);
}

/** 1 + growth, 1 - leaver_rate and 1 + growth + more growth: over one year a yearly rate is also a plain share. */
function overOneYear(a: Reading, b: Reading, sum: Reading): Reading {
  const loose = (side: Reading): boolean => side.bare || (has(side, plainUnit) && has(side, perYear));
  return !sum.bare && has(sum, perYear) && (loose(a) || loose(b)) ? reading([plainUnit, ...sum.units]) : sum;
}

/** How many of the shorter make one of the longer. */
const conversions: readonly { readonly number: number; readonly short: string; readonly long: string }[] = [
  { number: 12, short: "month", long: "year" },
  { number: 52, short: "week", long: "year" },
  { number: 60, short: "minute", long: "hour" },
];

const isConversion = (written: number): boolean => conversions.some(({ number }) => number === written);

function product(op: "*" | "/", left: Expression, right: Expression, of: (part: Expression) => Reading): Reading {
  const [a, b] = [of(left), of(right)];
  if (a.bare && b.bare) return bareNumber;
  const join = op === "*" ? multiplyUnits : divideUnits;
  const units = a.units.flatMap((x) => b.units.map((y) => join(x, y)));
  const literal = right.kind === "number" ? right.value : left.kind === "number" && op === "*" ? left.value : undefined;
  const known = conversions.filter(({ number }) => number === literal);
  return reading([
    ...units,
    ...units.flatMap((unit) => known.flatMap(({ short, long }) => converted(unit, op, short, long))),
  ]);
}

/** Months / 12 are years, and a yearly rate / 12 is a monthly one; multiplying does the reverse. */
function converted(unit: Unit, op: "*" | "/", short: string, long: string): readonly Unit[] {
  const [from, to] = op === "/" ? [short, long] : [long, short];
  const swap = (old: string, fresh: string, n: number): Unit =>
    multiplyUnits(unit, {
      powers: new Map([
        [old, -n],
        [fresh, n],
      ]),
    });
  return [
    ...(unit.powers.get(from) === 1 ? [swap(from, to, 1)] : []),
    ...(unit.powers.get(to) === -1 ? [swap(to, from, -1)] : []),
  ];
}

const raise = (base: Reading, exponent: number): Reading =>
  base.bare ? base : reading(base.units.map((unit) => powerUnit(unit, exponent)));

const years: Unit = { powers: new Map([["year", 1]]) };

function power(
  base: Reading,
  exponent: Reading,
  part: Expression & { readonly kind: "sum" | "product" | "power" },
): Reading {
  if (exponent.bare) return raise(base, compileExpression(part.right, new Map())(new Float64Array(0)));
  // A factor over one year may be raised to a number of years.
  if (!has(exponent, plainUnit) && !has(exponent, years))
    throw new Mismatch(
      `"${expressionText(part)}" raises to a power in ${inWords(exponent)}; a power is a plain number or a number of years.`,
    );
  if (!has(base, plainUnit))
    throw new Mismatch(
      `"${expressionText(part)}" raises ${inWords(base)} to a power that is not a written number, so its unit cannot be told.`,
    );
  return reading([plainUnit]);
}

/** A yearly hazard is taken over one year, as in 1 - exp(-hazard), and the logarithm of a yearly share gives one back. */
function exponential(inner: Reading, part: Expression): Reading {
  if (inner.bare) return inner;
  if (has(inner, perYear)) return reading([plainUnit, perYear]);
  if (has(inner, plainUnit)) return reading([plainUnit]);
  throw new Mismatch(`"${expressionText(part)}" needs a plain number, but what it works on is ${inWords(inner)}.`);
}
