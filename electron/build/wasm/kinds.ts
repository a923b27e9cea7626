/** What every name in a function holds, told from what it is given: a name that is given a number anywhere holds numbers. */
import ts from "typescript";
import { refuse, type Kind, type SourceFunction, type Sources } from "./functions.ts";

export type Names = ReadonlyMap<string, Kind>;

const comparing = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
]);

/** The operator that a compound assignment works with. */
export const compound: ReadonlyMap<ts.SyntaxKind, ts.SyntaxKind> = new Map([
  [ts.SyntaxKind.PlusEqualsToken, ts.SyntaxKind.PlusToken],
  [ts.SyntaxKind.MinusEqualsToken, ts.SyntaxKind.MinusToken],
  [ts.SyntaxKind.AsteriskEqualsToken, ts.SyntaxKind.AsteriskToken],
  [ts.SyntaxKind.SlashEqualsToken, ts.SyntaxKind.SlashToken],
]);

/** Whether something holds in any of the runs that are carried out together. */
export const anywhere = "anywhere";

/** What arithmetic on two values gives. */
export const joined = (one: Kind | undefined, other: Kind | undefined): Kind | undefined =>
  one === "mask" || other === "mask"
    ? "mask"
    : one === undefined || one === other || one === "literal"
      ? (other ?? one)
      : other === undefined || other === "literal"
        ? one
        : "number";

/** What an expression is, as far as it is known; a literal until something else decides. */
export function kindOf(expression: ts.Expression, names: Names, sources: Sources): Kind | undefined {
  const of = (part: ts.Expression): Kind | undefined => kindOf(part, names, sources);
  if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)) return of(expression.expression);
  if (ts.isNumericLiteral(expression)) return /^\d+$/.test(expression.text) ? "literal" : "number";
  if (expression.kind === ts.SyntaxKind.TrueKeyword || expression.kind === ts.SyntaxKind.FalseKeyword) return "flag";
  if (ts.isIdentifier(expression)) {
    if (expression.text === "Infinity") return "number";
    return names.get(expression.text) ?? (sources.constants.has(expression.text) ? "literal" : undefined);
  }
  if (ts.isPrefixUnaryExpression(expression)) return of(expression.operand);
  if (ts.isConditionalExpression(expression)) {
    const either = joined(of(expression.whenTrue), of(expression.whenFalse));
    if (of(expression.condition) !== "mask") return either;
    // What differs between two runs is a number, or a flag of each.
    return either === "flag" ? "mask" : either === "whole" || either === "literal" ? "number" : either;
  }
  if (ts.isElementAccessExpression(expression)) {
    const array = of(expression.expression);
    return array === "numbers" || array === "apart" ? "number" : "whole";
  }
  if (ts.isCallExpression(expression)) {
    const called = expression.expression.getText();
    if (called === "Math.floor") return "whole";
    if (called === "Math.min" || called === "Math.max") return "number";
    if (called === anywhere) return "flag";
    return (sources.functions.get(called) ?? sources.instructions.get(called))?.result;
  }
  if (ts.isBinaryExpression(expression)) {
    const operator = expression.operatorToken.kind;
    if (comparing.has(operator)) {
      const compared = joined(of(expression.left), of(expression.right));
      return sources.twoRuns && (compared === "number" || compared === "mask") ? "mask" : "flag";
    }
    if (operator === ts.SyntaxKind.SlashToken || operator === ts.SyntaxKind.SlashEqualsToken) return "number";
    if (operator === ts.SyntaxKind.PercentToken) return "whole";
    return joined(of(expression.left), of(expression.right));
  }
  return refuse(expression, "no expression of numbers");
}

/**
 * What a function gives its names, at first and again, wherever it does. A name that hides another is refused: both
 * would be one.
 */
function givenIn(source: SourceFunction): [name: string, value: ts.Expression, again: boolean][] {
  const given: [string, ts.Expression, boolean][] = [];
  const visit = (part: ts.Node, visible: Set<string>): void => {
    if (ts.isVariableDeclaration(part)) {
      const name = part.name.getText();
      if (visible.has(name)) refuse(part, "the name is in use");
      visible.add(name);
      given.push([name, part.initializer ?? refuse(part, "nothing given at the start"), false]);
    }
    if (ts.isBinaryExpression(part) && ts.isIdentifier(part.left)) {
      const operator = part.operatorToken.kind;
      // What is divided is a number, whatever it is divided by.
      if (operator === ts.SyntaxKind.EqualsToken || compound.has(operator))
        given.push([part.left.text, operator === ts.SyntaxKind.SlashEqualsToken ? part : part.right, true]);
    }
    const inside = ts.isBlock(part) || ts.isForStatement(part) ? new Set(visible) : visible;
    ts.forEachChild(part, (inner) => {
      visit(inner, inside);
    });
  };
  visit(source.body, new Set(source.parameters.map(({ name }) => name)));
  return given;
}

/** The names of a function: its parameters, then what it declares. A name holds one kind of value all through it. */
export function namesOf(source: SourceFunction, sources: Sources): Names {
  const names = new Map(source.parameters.map(({ name, kind }) => [name, kind]));
  const parameters = new Set(names.keys());
  const given = givenIn(source);
  for (let settled = false; !settled;) {
    settled = true;
    for (const [name, value, again] of given) {
      if (parameters.has(name)) continue;
      const either = joined(names.get(name), kindOf(value, names, sources));
      // A flag that is set as a run goes on may be set in one of two runs alone.
      const now = either === "flag" && again && sources.twoRuns ? "mask" : either;
      if (now === undefined || now === names.get(name)) continue;
      names.set(name, now);
      settled = false;
    }
  }
  for (const [name, value] of given) {
    if (!names.has(name)) refuse(value, `it is not known what ${name} holds`);
    if (names.get(name) === "literal") names.set(name, "whole");
  }
  return names;
}
