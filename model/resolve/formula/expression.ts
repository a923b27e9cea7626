/**
 * What a formula may consist of, and nothing else. Formulas are turned into this tree before anything is done with
 * them, so that evaluating and unit checking never meet a construct they do not know.
 */
import { exp, log, power as raised } from "../../chance/portable";

export const functionNames = ["min", "max", "abs", "round", "floor", "ceil", "sqrt", "exp", "log", "ln"] as const;
export type FunctionName = (typeof functionNames)[number];
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "negate"; readonly of: Expression }
  | {
      readonly kind: "sum" | "product" | "power";
      readonly op: "+" | "-" | "*" | "/" | "^";
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: "compare"; readonly op: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "choose"; readonly test: Expression; readonly yes: Expression; readonly no: Expression }
  | { readonly kind: "call"; readonly name: FunctionName; readonly args: readonly Expression[] };

/** The expression as a person would write it, with no more brackets than it needs. */
export function expressionText(expression: Expression): string {
  const inBrackets = (part: Expression, least: number): string =>
    tightness(part) < least ? `(${expressionText(part)})` : expressionText(part);
  switch (expression.kind) {
    case "number":
      return String(expression.value);
    case "name":
      return expression.name;
    case "negate":
      return `-${inBrackets(expression.of, 5)}`;
    case "choose":
      return `${inBrackets(expression.test, 1)} ? ${inBrackets(expression.yes, 1)} : ${inBrackets(expression.no, 1)}`;
    case "call":
      return `${expression.name}(${expression.args.map(expressionText).join(", ")})`;
    case "power":
      return `${inBrackets(expression.left, 5)} ^ ${inBrackets(expression.right, 5)}`;
    default: {
      const own = tightness(expression);
      return `${inBrackets(expression.left, own)} ${expression.op} ${inBrackets(expression.right, own + 1)}`;
    }
  }
}

function tightness(expression: Expression): number {
  switch (expression.kind) {
    case "choose":
      return 0;
    case "compare":
      return 1;
    case "sum":
      return 2;
    case "product":
      return 3;
    case "negate":
    case "power":
      return 4;
    case "number":
      return expression.value < 0 ? 4 : 5;
    default:
      return 5;
  }
}

/** Reads the values of a formula's names from their slots and gives its number; NaN when a value it needs is missing. */
export type Evaluator = (slots: Float64Array) => number;

/** Halves are rounded away from zero, as spreadsheets do and `Math.round` does not. */
const roundAwayFromZero = (x: number): number => (x < 0 ? -Math.round(-x) : Math.round(x));

const single: Record<Exclude<FunctionName, "min" | "max">, (x: number) => number> = {
  abs: Math.abs,
  round: roundAwayFromZero,
  floor: Math.floor,
  ceil: Math.ceil,
  sqrt: Math.sqrt,
  exp,
  log,
  ln: log,
};

/** A missing value stays missing: in JavaScript NaN ^ 0 would be 1. */
const power = (base: number, exponent: number): number => (Number.isNaN(base) ? Number.NaN : raised(base, exponent));

/** 1 or 0, and NaN when either side is missing, so that a missing figure cannot quietly choose a branch. */
function compare(op: Comparison, a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number.NaN;
  switch (op) {
    case "<":
      return a < b ? 1 : 0;
    case "<=":
      return a <= b ? 1 : 0;
    case ">":
      return a > b ? 1 : 0;
    case ">=":
      return a >= b ? 1 : 0;
    case "==":
      return a === b ? 1 : 0;
    case "!=":
      return a !== b ? 1 : 0;
  }
}

function arithmetic(op: "+" | "-" | "*" | "/" | "^", left: Evaluator, right: Evaluator): Evaluator {
  switch (op) {
    case "+":
      return (slots) => left(slots) + right(slots);
    case "-":
      return (slots) => left(slots) - right(slots);
    case "*":
      return (slots) => left(slots) * right(slots);
    case "/":
      return (slots) => left(slots) / right(slots);
    case "^":
      return (slots) => power(left(slots), right(slots));
  }
}

/** Compiles the tree once into nested functions; `slotOf` says where the value of a name stands. No code is generated. */
export function compileExpression(expression: Expression, slotOf: ReadonlyMap<string, number>): Evaluator {
  const compile = (part: Expression): Evaluator => {
    switch (part.kind) {
      case "number": {
        const { value } = part;
        return () => value;
      }
      case "name": {
        const slot = slotOf.get(part.name);
        return slot === undefined ? () => Number.NaN : (slots) => slots[slot] ?? Number.NaN;
      }
      case "negate": {
        const of = compile(part.of);
        return (slots) => -of(slots);
      }
      case "sum":
      case "product":
      case "power": {
        const left = compile(part.left);
        const right = compile(part.right);
        return arithmetic(part.op, left, right);
      }
      case "compare": {
        const left = compile(part.left);
        const right = compile(part.right);
        const { op } = part;
        return (slots) => compare(op, left(slots), right(slots));
      }
      case "choose": {
        const test = compile(part.test);
        const yes = compile(part.yes);
        const no = compile(part.no);
        return (slots) => {
          const chosen = test(slots);
          return Number.isNaN(chosen) ? Number.NaN : chosen !== 0 ? yes(slots) : no(slots);
        };
      }
      case "call": {
        const args = part.args.map(compile);
        if (part.name === "min" || part.name === "max") {
          const pick = part.name === "min" ? Math.min : Math.max;
          return (slots) => args.map((arg) => arg(slots)).reduce((a, b) => pick(a, b));
        }
        const of = single[part.name];
        const arg = args[0];
        return arg === undefined ? () => Number.NaN : (slots) => of(arg(slots));
      }
    }
  };
  return compile(expression);
}
