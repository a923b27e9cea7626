/** Expressions of a function, as instructions that leave their value: one for each operator, in the order of the source. */
import ts from "typescript";
import { number64, signed, unsigned, type Bytes, type ValueType } from "./binary.ts";
import { entriesOf, type Entries } from "./entries.ts";
import { refuse, type Kind, type Sources } from "./functions.ts";
import {
  code,
  divideNumbers,
  lanes,
  leastAndMost,
  masks,
  negativeTwice,
  numberTwice,
  ofTwoNumbers,
  ofTwoRuns,
  operators,
  twice,
  typeOf,
} from "./instructions.ts";
import { anywhere, joined, kindOf, type Names } from "./kinds.ts";

/** Where a function holds its names, and what it holds besides. */
export interface Held {
  readonly slots: ReadonlyMap<string, number>;
  /** A place for something that is held for a moment. */
  readonly spare: (type: ValueType) => Bytes;
  /** Where an entry lies that a loop goes through, and what its body says of names that are told before it. */
  readonly pointers: Map<ts.Node, Bytes>;
  readonly said: Map<string, ts.Expression>;
  /** In which of two runs what stands here is done, and whether they may be fewer than both. */
  readonly live: Bytes;
  readonly some: () => boolean;
  /** What is done in some of the runs alone. */
  readonly inSome: (made: () => Bytes) => Bytes;
}

/**
 * The number a function has in the module, and whether it is told for which runs it is called.
 * @param some whether it is called for one alone
 */
export type Called = (name: string, some: boolean) => { readonly number: number; readonly forSome: boolean };

export interface Expressions {
  readonly kind: (expression: ts.Expression) => Kind;
  /** Where a name is held. */
  readonly slot: (name: ts.Node) => Bytes;
  readonly literal: (value: number, wanted: Kind) => Bytes;
  /** An expression as what is wanted: whole numbers become numbers and flags masks, never the other way. */
  readonly value: (expression: ts.Expression, wanted: Kind) => Bytes;
  readonly operate: (left: ts.Expression, operator: ts.SyntaxKind, right: ts.Expression, has: Kind) => Bytes;
  readonly entries: Entries;
  readonly call: (node: ts.CallExpression) => Bytes;
}

export function expressionsOf(
  names: Names,
  sources: Sources,
  calledAs: Called,
  { slots, spare, live, some, inSome, pointers, said }: Held,
): Expressions {
  const { twoRuns } = sources;
  const kind = (expression: ts.Expression): Kind =>
    kindOf(expression, names, sources) ?? refuse(expression, "not known here");
  const slot = (name: ts.Node): Bytes =>
    unsigned(slots.get(name.getText()) ?? refuse(name, "no name of this function"));

  const entries = entriesOf({ twoRuns, kind, slot, literal, value, spare, pointers });

  function literal(value: number, wanted: Kind): Bytes {
    if (wanted === "mask") return value === 0 ? masks.none : masks.all;
    if (wanted !== "number") return [code.whole, ...signed(value)];
    return twoRuns ? numberTwice(number64(value)) : [code.number, ...number64(value)];
  }

  function value(expression: ts.Expression, wanted: Kind): Bytes {
    if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
      return value(expression.expression, wanted);
    if (ts.isNumericLiteral(expression)) return literal(Number(expression.text), wanted);
    const once = ts.isIdentifier(expression) ? said.get(expression.text) : undefined;
    if (once !== undefined) return value(once, wanted);
    if (ts.isIdentifier(expression)) {
      if (expression.text === "Infinity") return literal(Infinity, wanted);
      const constant = names.has(expression.text) ? undefined : sources.constants.get(expression.text);
      if (constant !== undefined) return literal(constant, wanted);
    }
    const has = kind(expression);
    if (has === "literal") return plain(expression, wanted);
    if (has === wanted) return plain(expression, has);
    if (has === "whole" && wanted === "number")
      return [...plain(expression, has), code.toNumber, ...(twoRuns ? twice : [])];
    if (has === "flag" && wanted === "mask")
      return expression.kind === ts.SyntaxKind.TrueKeyword || expression.kind === ts.SyntaxKind.FalseKeyword
        ? plain(expression, wanted)
        : [...literal(0, "whole"), ...plain(expression, has), code.minus, ...masks.spread];
    return refuse(expression, `a ${has} where a ${wanted} is wanted`);
  }

  function plain(expression: ts.Expression, has: Kind): Bytes {
    if (expression.kind === ts.SyntaxKind.TrueKeyword) return literal(1, has);
    if (expression.kind === ts.SyntaxKind.FalseKeyword) return literal(0, has);
    if (ts.isIdentifier(expression)) return [code.get, ...slot(expression)];
    if (ts.isElementAccessExpression(expression)) return entries.load(expression);
    if (ts.isPrefixUnaryExpression(expression)) return prefixed(expression, has);
    if (ts.isConditionalExpression(expression)) return either(expression, has);
    if (ts.isCallExpression(expression)) return call(expression);
    if (ts.isBinaryExpression(expression)) return binary(expression, has);
    return refuse(expression, "no expression of numbers");
  }

  function either({ condition, whenTrue, whenFalse }: ts.ConditionalExpression, has: Kind): Bytes {
    const test = value(condition, kind(condition));
    const parted = kind(condition) === "mask" && (calls(whenTrue) || calls(whenFalse));
    const branch = (of: ts.Expression): Bytes => (parted ? inSome(() => value(of, has)) : value(of, has));
    const [one, other] = [branch(whenTrue), branch(whenFalse)];
    if (kind(condition) !== "mask")
      return [...test, code.if, typeOf(has, twoRuns), ...one, code.else, ...other, code.end];
    if (!parted) return [...one, ...other, ...test, ...masks.select];
    // What is called is told in which of the two runs it is done, and is not called for none.
    const [before, holds] = [spare(typeOf("mask", true)), spare(typeOf("mask", true))];
    const within = (bytes: Bytes): Bytes => [
      ...[code.keep, ...live, ...masks.any],
      ...[code.if, typeOf(has, twoRuns), ...bytes, code.else, ...literal(0, has), code.end],
    ];
    return [
      ...[...test, code.set, ...holds, code.get, ...live, code.keep, ...before],
      ...[code.get, ...holds, ...masks.and, ...within(one)],
      ...[code.get, ...before, code.get, ...holds, ...masks.andNot, ...within(other)],
      ...[code.get, ...holds, ...masks.select, code.get, ...before, code.set, ...live],
    ];
  }

  function calls(expression: ts.Node): boolean {
    if (ts.isCallExpression(expression) && sources.functions.has(expression.expression.getText())) return true;
    return ts.forEachChild(expression, (part) => calls(part) || undefined) ?? false;
  }

  function prefixed({ operator, operand }: ts.PrefixUnaryExpression, has: Kind): Bytes {
    if (operator === ts.SyntaxKind.ExclamationToken)
      return [...value(operand, has), ...(has === "mask" ? masks.not : [code.not])];
    if (operator !== ts.SyntaxKind.MinusToken) return refuse(operand, "no sign of a number");
    return has === "number"
      ? [...value(operand, has), ...(twoRuns ? negativeTwice : [code.negative])]
      : [...literal(0, has), ...value(operand, has), code.minus];
  }

  function binary({ left, right, operatorToken }: ts.BinaryExpression, has: Kind): Bytes {
    const operator = operatorToken.kind;
    const both = operator === ts.SyntaxKind.AmpersandAmpersandToken;
    if (!both && operator !== ts.SyntaxKind.BarBarToken) return operate(left, operator, right, has);
    if (kind(left) === "mask") {
      if (calls(right)) refuse(right, "what is called would be told of runs that it is not for");
      return [...value(left, has), ...value(right, has), ...(both ? masks.and : masks.or)];
    }
    return [
      ...[...value(left, "flag"), code.if, typeOf(has, twoRuns)],
      ...(both ? value(right, has) : literal(1, has)),
      code.else,
      ...(both ? literal(0, has) : value(right, has)),
      code.end,
    ];
  }

  function operate(left: ts.Expression, operator: ts.SyntaxKind, right: ts.Expression, has: Kind): Bytes {
    const both = has === "flag" || has === "mask" ? joined(kind(left), kind(right)) : has;
    const on: Kind =
      both === "number" || operator === ts.SyntaxKind.SlashToken ? "number" : both === "flag" ? "flag" : "whole";
    const known = operators.get(operator);
    const single =
      operator === ts.SyntaxKind.SlashToken ? divideNumbers : on === "number" ? known?.number : known?.whole;
    const instruction =
      on === "number" && twoRuns ? ofTwoRuns.get(operator) : single === undefined ? undefined : [single];
    return [...value(left, on), ...value(right, on), ...(instruction ?? refuse(left.parent, "no such operator"))];
  }

  function call(node: ts.CallExpression): Bytes {
    const called = node.expression.getText();
    const given = [...node.arguments];
    const [first, second] = given;
    const instruction = twoRuns ? leastAndMost[called] : ofTwoNumbers[called];
    if (instruction !== undefined && given.length === 2)
      return [...given.flatMap((one) => value(one, "number")), ...instruction];
    if (called === "Math.floor" && first !== undefined && ts.isBinaryExpression(first))
      return [...value(first.left, "whole"), ...value(first.right, "whole"), code.divide];
    if (called === anywhere && first !== undefined)
      return kind(first) === "mask"
        ? [...value(first, "mask"), code.get, ...live, ...masks.and, ...masks.any]
        : value(first, "flag");
    const lane = lanes[called];
    const source = sources.functions.get(called) ?? sources.instructions.get(called);
    if (source?.parameters.length !== given.length) return refuse(node, "no such function");
    if (lane !== undefined && first !== undefined && second !== undefined && source.parameters[0]?.kind === "numbers")
      return [...entries.entry(node, first, second), ...given.slice(2).flatMap((one) => value(one, "lanes")), ...lane];
    const values = given.flatMap((one, i) => value(one, source.parameters[i]?.kind ?? "number"));
    if (lane !== undefined) return [...values, ...lane];
    const { number, forSome } = calledAs(called, some());
    return [...values, ...(forSome ? [code.get, ...live] : []), code.call, ...unsigned(number)];
  }

  return { kind, slot, literal, value, operate, entries, call };
}
