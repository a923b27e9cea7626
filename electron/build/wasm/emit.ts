/** One function, from what stands in the source to instructions: the same arithmetic in the same order. */
import ts from "typescript";
import { unsigned, type FunctionBytes } from "./binary.ts";
import { expressionsOf, type Bytes } from "./expressions.ts";
import { refuse, type SourceFunction, type Sources } from "./functions.ts";
import { code, typeOf } from "./instructions.ts";
import { compound, kindOf, namesOf } from "./kinds.ts";

/** @param numberOf the number a function has in the module */
export function emit(
  source: SourceFunction,
  exported: boolean,
  sources: Sources,
  numberOf: (name: string) => number,
): FunctionBytes {
  const names = namesOf(source, sources);
  const { kind, slot, literal, value, operate, array, place, call } = expressionsOf(names, sources, numberOf);
  /** What a branch may leave, from the outermost in: "end" and "next" of loops, and what cannot be named. */
  const around: string[] = [];
  const inside = (label: string, bytes: () => Bytes): Bytes => {
    around.push(label);
    const made = bytes();
    around.pop();
    return made;
  };

  /** `array.fill(0, from, to)`, by bytes: all the bytes of nought are noughts. */
  function fill(node: ts.CallExpression): Bytes | undefined {
    if (!ts.isPropertyAccessExpression(node.expression) || node.expression.name.text !== "fill") return undefined;
    const [what, from, to] = node.arguments;
    const values = node.expression.expression;
    if (what?.getText() !== "0" || from === undefined || to === undefined)
      return refuse(node, "only 0 from one entry to another");
    return [
      ...place(values, from),
      ...literal(0, "whole"),
      ...[...value(to, "whole"), ...value(from, "whole"), code.minus],
      ...[...literal(array(values).apart, "whole"), code.shift],
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
      return [...place(left.expression, left.argumentExpression), ...made, ...array(left.expression).store];
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
