/** One function, from what stands in the source to instructions: the same arithmetic in the same order. */
import ts from "typescript";
import { number64, signed, unsigned, type FunctionBytes } from "./binary.ts";
import { refuse, type Kind, type SourceFunction, type Sources } from "./functions.ts";
import { arrays, code, divideNumbers, lanes, ofTwoNumbers, operators, typeOf } from "./instructions.ts";
import { compound, joined, kindOf, namesOf } from "./kinds.ts";

type Bytes = readonly number[];

/** @param numberOf the number a function has in the module */
export function emit(
  source: SourceFunction,
  exported: boolean,
  sources: Sources,
  numberOf: (name: string) => number,
): FunctionBytes {
  const names = namesOf(source, sources);
  const slots = new Map([...names.keys()].map((name, slot) => [name, slot]));
  /** What a branch may leave, from the outermost in: "end" and "next" of loops, and what cannot be named. */
  const around: string[] = [];

  const kind = (expression: ts.Expression): Kind =>
    kindOf(expression, names, sources) ?? refuse(expression, "not known here");
  const slot = (name: ts.Node): Bytes =>
    unsigned(slots.get(name.getText()) ?? refuse(name, "no name of this function"));
  const literal = (value: number, wanted: Kind): Bytes =>
    wanted === "number" ? [code.number, ...number64(value)] : [code.whole, ...signed(value)];
  const inside = (label: string, bytes: () => Bytes): Bytes => {
    around.push(label);
    const made = bytes();
    around.pop();
    return made;
  };

  /** An expression as what is wanted: whole numbers become numbers, never the other way. */
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
    if (ts.isElementAccessExpression(expression)) return [...address(expression), ...array(expression).load];
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
      : [...literal(0, has), ...value(operand, has), 0x6b];
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

  function array({ expression }: ts.ElementAccessExpression): (typeof arrays)[keyof typeof arrays] {
    const held = kind(expression);
    return held === "numbers" || held === "wholes" || held === "bytes"
      ? arrays[held]
      : refuse(expression, "no array of numbers");
  }

  /** Where an entry of an array lies: the array's own place, and the index times what lies between two. */
  function place(values: ts.Expression, apart: number, index: ts.Expression): Bytes {
    const steps = value(index, "whole");
    return [
      ...[code.get, ...slot(values)],
      ...(apart === 0 ? steps : [...steps, ...literal(apart, "whole"), code.shift]),
      code.add,
    ];
  }
  const address = (entry: ts.ElementAccessExpression): Bytes =>
    place(entry.expression, array(entry).apart, entry.argumentExpression);

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
      return [
        ...place(first, arrays.numbers.apart, second),
        ...given.slice(2).flatMap((one) => value(one, "lanes")),
        ...lane,
      ];
    const values = given.flatMap((one, i) => value(one, source.parameters[i]?.kind ?? "number"));
    return [...values, ...(lane ?? [code.call, ...unsigned(numberOf(called))])];
  }

  /** `array.fill(0, from, to)`, by bytes: all the bytes of nought are noughts. */
  function fill(node: ts.CallExpression): Bytes | undefined {
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "fill") return undefined;
    const [what, from, to] = node.arguments;
    const values = node.expression.expression;
    const held = kind(values);
    if (what?.getText() !== "0" || from === undefined || to === undefined)
      return refuse(node, "only 0 from one entry to another");
    const { apart } =
      held === "numbers" || held === "wholes" || held === "bytes" ? arrays[held] : refuse(values, "no array");
    const begin = place(values, apart, from);
    return [
      ...begin,
      ...literal(0, "whole"),
      ...[...value(to, "whole"), ...value(from, "whole"), 0x6b],
      ...[...literal(apart, "whole"), code.shift],
      ...code.fill,
    ];
  }

  function assign(node: ts.BinaryExpression): Bytes {
    const { left, right, operatorToken } = node;
    const operator = compound.get(operatorToken.kind);
    if (operator === undefined && operatorToken.kind !== ts.SyntaxKind.EqualsToken)
      return refuse(node, "nothing is done");
    const has = kind(left);
    const made = operator === undefined ? value(right, has) : operate(left, operator, right, has);
    if (ts.isIdentifier(left)) return [...made, code.set, ...slot(left)];
    if (ts.isElementAccessExpression(left) && operator === undefined)
      return [...address(left), ...made, ...array(left).store];
    return refuse(node, "nothing that holds a value");
  }

  function declared(list: ts.VariableDeclarationList): Bytes {
    return list.declarations.flatMap(({ name, initializer }) =>
      initializer === undefined
        ? refuse(name, "nothing given at the start")
        : [...value(initializer, kind(name as ts.Identifier)), code.set, ...slot(name)],
    );
  }

  function done(expression: ts.Expression): Bytes {
    if (ts.isBinaryExpression(expression)) return assign(expression);
    if (!ts.isCallExpression(expression)) return refuse(expression, "nothing is done");
    const filled = fill(expression);
    if (filled !== undefined) return filled;
    const returned = kindOf(expression, names, sources);
    return returned === undefined ? call(expression) : [...call(expression), code.drop];
  }

  const branch = (label: string, node: ts.Node): Bytes => {
    const at = around.lastIndexOf(label);
    return at < 0 ? refuse(node, "nothing to leave") : [code.branch, ...unsigned(around.length - 1 - at)];
  };

  function loop(node: ts.ForStatement | ts.WhileStatement): Bytes {
    const [initializer, condition, step] = ts.isForStatement(node)
      ? [node.initializer, node.condition, node.incrementor]
      : [undefined, node.expression, undefined];
    const before =
      initializer === undefined
        ? []
        : ts.isVariableDeclarationList(initializer)
          ? declared(initializer)
          : done(initializer);
    const steps = step === undefined ? [] : stepped(step);
    return [
      ...before,
      ...[code.block, code.nothing],
      ...inside("end", () => [
        ...[code.loop, code.nothing],
        ...inside("again", () => [
          ...(condition === undefined ? [] : [...value(condition, "flag"), code.not, code.branchIf, ...unsigned(1)]),
          ...[code.block, code.nothing, ...inside("next", () => statement(node.statement)), code.end],
          ...steps,
          ...[code.branch, ...unsigned(0), code.end],
        ]),
      ]),
      code.end,
    ];
  }

  const stepped = (step: ts.Expression): Bytes =>
    ts.isBinaryExpression(step) && step.operatorToken.kind === ts.SyntaxKind.CommaToken
      ? [...stepped(step.left), ...stepped(step.right)]
      : done(step);

  function statement(node: ts.Statement): Bytes {
    if (ts.isBlock(node)) return node.statements.flatMap(statement);
    if (ts.isVariableStatement(node)) return declared(node.declarationList);
    if (ts.isExpressionStatement(node)) return done(node.expression);
    if (ts.isForStatement(node) || ts.isWhileStatement(node)) return loop(node);
    if (ts.isContinueStatement(node)) return branch("next", node);
    if (ts.isBreakStatement(node)) return branch("end", node);
    if (ts.isReturnStatement(node))
      return [...(node.expression === undefined ? [] : value(node.expression, source.result ?? "number")), code.return];
    if (!ts.isIfStatement(node)) return refuse(node, "no statement of this kind");
    return [
      ...value(node.expression, "flag"),
      ...[code.if, code.nothing],
      ...inside("", () => [
        ...statement(node.thenStatement),
        ...(node.elseStatement === undefined ? [] : [code.else, ...statement(node.elseStatement)]),
      ]),
      code.end,
    ];
  }

  const body = statement(source.body);
  return {
    name: source.name,
    exported,
    parameters: source.parameters.map((one) => typeOf(one.kind)),
    result: source.result === undefined ? undefined : typeOf(source.result),
    locals: [...names.values()].slice(source.parameters.length).map(typeOf),
    // A function that returns a value does so before its end.
    code: source.result === undefined ? body : [...body, code.unreachable],
  };
}
