/** Expressions of a function, as instructions that leave their value: one for each operator, in the order of the source. */
import ts from "typescript";
import { number64, signed, unsigned } from "./binary.ts";
import { refuse, type Kind, type Sources } from "./functions.ts";
import { arrays, code, divideNumbers, lanes, ofTwoNumbers, operators, typeOf } from "./instructions.ts";
import { joined, kindOf, type Names } from "./kinds.ts";

export type Bytes = readonly number[];

export interface Expressions {
  readonly kind: (expression: ts.Expression) => Kind;
  /** Where a name is held. */
  readonly slot: (name: ts.Node) => Bytes;
  readonly literal: (value: number, wanted: Kind) => Bytes;
  /** An expression as what is wanted: whole numbers become numbers, never the other way. */
  readonly value: (expression: ts.Expression, wanted: Kind) => Bytes;
  readonly operate: (left: ts.Expression, operator: ts.SyntaxKind, right: ts.Expression, has: Kind) => Bytes;
  readonly array: (values: ts.Expression) => (typeof arrays)[keyof typeof arrays];
  /** Where an entry of an array lies: the array's own place, and the index times what lies between two. */
  readonly place: (values: ts.Expression, index: ts.Expression) => Bytes;
  readonly call: (node: ts.CallExpression) => Bytes;
}

/** @param numberOf the number a function has in the module */
export function expressionsOf(names: Names, sources: Sources, numberOf: (name: string) => number): Expressions {
  const slots = new Map([...names.keys()].map((name, number) => [name, number]));
  const kind = (expression: ts.Expression): Kind =>
    kindOf(expression, names, sources) ?? refuse(expression, "not known here");
  const slot = (name: ts.Node): Bytes =>
    unsigned(slots.get(name.getText()) ?? refuse(name, "no name of this function"));
  const literal = (value: number, wanted: Kind): Bytes =>
    wanted === "number" ? [code.number, ...number64(value)] : [code.whole, ...signed(value)];

  function value(expression: ts.Expression, wanted: Kind): Bytes {
    if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
      return value(expression.expression, wanted);
    if (ts.isNumericLiteral(expression)) return literal(Number(expression.text), wanted);
    if (ts.isIdentifier(expression)) {
      if (expression.text === "Infinity") return literal(Infinity, wanted);
      const constant = names.has(expression.text) ? undefined : sources.constants.get(expression.text);
      if (constant !== undefined) return literal(constant, wanted);
    }
    const has = kind(expression);
    if (has === "literal") return plain(expression, wanted);
    if (has === wanted) return plain(expression, has);
    if (has === "whole" && wanted === "number") return [...plain(expression, has), code.toNumber];
    return refuse(expression, `a ${has} where a ${wanted} is wanted`);
  }

  function plain(expression: ts.Expression, has: Kind): Bytes {
    if (expression.kind === ts.SyntaxKind.TrueKeyword) return literal(1, has);
    if (expression.kind === ts.SyntaxKind.FalseKeyword) return literal(0, has);
    if (ts.isIdentifier(expression)) return [code.get, ...slot(expression)];
    if (ts.isElementAccessExpression(expression))
      return [...place(expression.expression, expression.argumentExpression), ...array(expression.expression).load];
    if (ts.isPrefixUnaryExpression(expression)) return prefixed(expression, has);
    if (ts.isConditionalExpression(expression))
      return [
        ...value(expression.condition, "flag"),
        ...[code.if, typeOf(has), ...value(expression.whenTrue, has)],
        ...[code.else, ...value(expression.whenFalse, has), code.end],
      ];
    if (ts.isCallExpression(expression)) return call(expression);
    if (ts.isBinaryExpression(expression)) return binary(expression, has);
    return refuse(expression, "no expression of numbers");
  }

  function prefixed({ operator, operand }: ts.PrefixUnaryExpression, has: Kind): Bytes {
    if (operator === ts.SyntaxKind.ExclamationToken) return [...value(operand, "flag"), code.not];
    if (operator !== ts.SyntaxKind.MinusToken) return refuse(operand, "no sign of a number");
    return has === "number"
      ? [...value(operand, has), code.negative]
      : [...literal(0, has), ...value(operand, has), code.minus];
  }

  function binary({ left, right, operatorToken }: ts.BinaryExpression, has: Kind): Bytes {
    const operator = operatorToken.kind;
    if (operator === ts.SyntaxKind.AmpersandAmpersandToken)
      return [
        ...value(left, "flag"),
        code.if,
        typeOf("flag"),
        ...value(right, "flag"),
        code.else,
        ...literal(0, has),
        code.end,
      ];
    if (operator === ts.SyntaxKind.BarBarToken)
      return [
        ...value(left, "flag"),
        code.if,
        typeOf("flag"),
        ...literal(1, has),
        code.else,
        ...value(right, "flag"),
        code.end,
      ];
    return operate(left, operator, right, has);
  }

  function operate(left: ts.Expression, operator: ts.SyntaxKind, right: ts.Expression, has: Kind): Bytes {
    const both = has === "flag" ? joined(kind(left), kind(right)) : has;
    const on: Kind =
      both === "number" || operator === ts.SyntaxKind.SlashToken ? "number" : both === "flag" ? "flag" : "whole";
    const known = operators.get(operator);
    const instruction =
      operator === ts.SyntaxKind.SlashToken ? divideNumbers : on === "number" ? known?.number : known?.whole;
    return [...value(left, on), ...value(right, on), instruction ?? refuse(left.parent, "no such operator")];
  }

  function array(values: ts.Expression): (typeof arrays)[keyof typeof arrays] {
    const held = kind(values);
    return held === "numbers" || held === "wholes" || held === "bytes"
      ? arrays[held]
      : refuse(values, "no array of numbers");
  }

  function place(values: ts.Expression, index: ts.Expression): Bytes {
    const { apart } = array(values);
    const steps = value(index, "whole");
    return [
      ...[code.get, ...slot(values)],
      ...(apart === 0 ? steps : [...steps, ...literal(apart, "whole"), code.shift]),
      code.add,
    ];
  }

  function call(node: ts.CallExpression): Bytes {
    const called = node.expression.getText();
    const given = [...node.arguments];
    const [first, second] = given;
    const instruction = ofTwoNumbers[called];
    if (instruction !== undefined && given.length === 2)
      return [...given.flatMap((one) => value(one, "number")), instruction];
    if (called === "Math.floor" && first !== undefined && ts.isBinaryExpression(first))
      return [...value(first.left, "whole"), ...value(first.right, "whole"), code.divide];
    const lane = lanes[called];
    const source = sources.functions.get(called) ?? sources.instructions.get(called);
    if (source?.parameters.length !== given.length) return refuse(node, "no such function");
    if (lane !== undefined && first !== undefined && second !== undefined && source.parameters[0]?.kind === "numbers")
      return [...place(first, second), ...given.slice(2).flatMap((one) => value(one, "lanes")), ...lane];
    const values = given.flatMap((one, i) => value(one, source.parameters[i]?.kind ?? "number"));
    return [...values, ...(lane ?? [code.call, ...unsigned(numberOf(called))])];
  }

  return { kind, slot, literal, value, operate, array, place, call };
}
