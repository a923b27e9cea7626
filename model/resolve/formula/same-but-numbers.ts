/**
 * Formulas that differ from one read before by their written numbers alone, as those of a plan do from draw to draw: the
 * words and signs are what they were, so only the numbers are read.
 */
import type { Expression } from "./expression";

/** A number standing by itself. Not part of a name, such as the 1 of band_1. */
const written = /(?<![\w.])(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/g;

/** So many are held; a plan has fewer. */
const most = 500;

const known = new Map<string, Expression>();

const withoutNumbers = (body: string): string => body.replace(written, "0");
const numbersIn = (body: string): number[] => (body.match(written) ?? []).map(Number);

/** The expression of a formula that is one read before but for its numbers. */
export function readAgain(body: string): Expression | undefined {
  const before = known.get(withoutNumbers(body));
  const numbers = numbersIn(body);
  return before === undefined || !numbers.every(Number.isFinite) ? undefined : withNumbers(before, numbers.values());
}

/** Keeps what a formula was read as, where its numbers are all that were written, in their order. */
export function remember(body: string, expression: Expression): void {
  const numbers = numbersIn(body);
  const found = numbersOf(expression);
  if (numbers.length !== found.length || numbers.some((number, at) => number !== found[at])) return;
  if (known.size === most) known.clear();
  known.set(withoutNumbers(body), expression);
}

function numbersOf(expression: Expression): readonly number[] {
  switch (expression.kind) {
    case "number":
      return [expression.value];
    case "name":
      return [];
    case "negate":
      return numbersOf(expression.of);
    case "choose":
      return [expression.test, expression.yes, expression.no].flatMap(numbersOf);
    case "call":
      return expression.args.flatMap(numbersOf);
    default:
      return [...numbersOf(expression.left), ...numbersOf(expression.right)];
  }
}

/** The same with other numbers, in the order in which they are written. */
function withNumbers(expression: Expression, numbers: Iterator<number, undefined>): Expression {
  const next = (part: Expression): Expression => withNumbers(part, numbers);
  switch (expression.kind) {
    case "number":
      return { kind: "number", value: numbers.next().value ?? Number.NaN };
    case "name":
      return expression;
    case "negate":
      return { kind: "negate", of: next(expression.of) };
    case "choose":
      return { kind: "choose", test: next(expression.test), yes: next(expression.yes), no: next(expression.no) };
    case "call":
      return { ...expression, args: expression.args.map(next) };
    default:
      return { ...expression, left: next(expression.left), right: next(expression.right) };
  }
}
