/**
 * Formulas that differ from one read before by their written numbers alone, as those of a plan do from draw to draw: the
 * words and signs are what they were, so only the numbers are read, and what was worked out of the rest is used again.
 */
import { elementAt } from "../../assumptions/present";
import { compileExpression, type Evaluator, type Expression } from "./expression";

/** A number standing by itself, with the % after it. Not part of a name, such as the 1 of band_1. */
const written = /(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])(?: ?%)?/g;

/** So many are held; a plan has fewer. */
const most = 500;

/** What formulas are that differ by their numbers alone. */
export interface Shape {
  /** With the numbers it was read with first. */
  readonly expression: Expression;
  /** Ids of the assumptions it uses, each once, in order of appearance. */
  readonly names: readonly string[];
  /** Reads the values of the names, and after them the written numbers in their order. */
  readonly run: Evaluator;
  /** By written number: whether it stands in a power, and so tells of the unit. */
  readonly inPower: readonly boolean[];
}

/** A formula as a shape and the numbers in it. */
export interface Shaped {
  readonly shape: Shape;
  readonly numbers: readonly number[];
}

const known = new Map<string, Shape>();

const withoutNumbers = (text: string): string => text.replace(written, "0");
const numberOf = (text: string): number => Number(text.endsWith("%") ? `${text.slice(0, -1).trimEnd()}e-002` : text);
const numbersIn = (text: string): number[] => (text.match(written) ?? []).map(numberOf);

/** A formula that is one read before but for its numbers. */
export function readAgain(text: string): Shaped | undefined {
  const shape = known.get(withoutNumbers(text));
  if (shape === undefined) return undefined;
  const numbers = numbersIn(text);
  return numbers.every(Number.isFinite) ? { shape, numbers } : undefined;
}

/** What a formula was read as; kept where its numbers are all that were written, in their order. */
export function remember(text: string, expression: Expression): Shaped {
  const numbers: number[] = [];
  const inPower: boolean[] = [];
  eachPart(expression, false, (part, within) => {
    if (part.kind !== "number") return;
    numbers.push(part.value);
    inPower.push(within);
  });
  const shape = shapeOf(expression, inPower);
  const found = numbersIn(text);
  if (numbers.length === found.length && numbers.every((number, at) => number === found[at])) {
    if (known.size === most) known.clear();
    known.set(withoutNumbers(text), shape);
  }
  return { shape, numbers };
}

function shapeOf(expression: Expression, inPower: readonly boolean[]): Shape {
  const names = new Set<string>();
  eachPart(expression, false, (part) => {
    if (part.kind === "name") names.add(part.name);
  });
  const slots = [...names, ...inPower.map((_, number) => numberName(number))];
  let number = 0;
  const named = replaced(expression, () => ({ kind: "name", name: numberName(number++) }));
  return {
    expression,
    names: [...names],
    run: compileExpression(named, new Map(slots.map((name, slot) => [name, slot]))),
    inPower,
  };
}

/** Stands for a written number where its value is read from a slot; no assumption can be called that. */
const numberName = (number: number): string => `#${number}`;

/** The expression of a formula. */
export function expressionOf({ shape, numbers }: Shaped): Expression {
  let number = 0;
  return replaced(shape.expression, () => ({ kind: "number", value: elementAt(numbers, number++) }));
}

/** Visits every part, in the order in which they are written. */
function eachPart(part: Expression, inPower: boolean, visit: (part: Expression, inPower: boolean) => void): void {
  visit(part, inPower);
  const on = (inner: Expression, within = inPower): void => eachPart(inner, within, visit);
  switch (part.kind) {
    case "number":
    case "name":
      return;
    case "negate":
      on(part.of);
      return;
    case "choose":
      for (const inner of [part.test, part.yes, part.no]) on(inner);
      return;
    case "call":
      for (const inner of part.args) on(inner);
      return;
    default:
      on(part.left);
      on(part.right, inPower || part.kind === "power");
  }
}

/** The same with something in place of each number, asked for in the order in which they are written. */
function replaced(part: Expression, number: () => Expression): Expression {
  const on = (inner: Expression): Expression => replaced(inner, number);
  switch (part.kind) {
    case "number":
      return number();
    case "name":
      return part;
    case "negate":
      return { kind: "negate", of: on(part.of) };
    case "choose":
      return { kind: "choose", test: on(part.test), yes: on(part.yes), no: on(part.no) };
    case "call":
      return { ...part, args: part.args.map(on) };
    default:
      return { ...part, left: on(part.left), right: on(part.right) };
  }
}
