/**
 * Where the entries lie that a loop goes through one after another: worked out once before it and moved on with its
 * count, so that no turn works out an index.
 */
import ts from "typescript";
import { compound } from "./kinds.ts";

/** An entry of an array that moves on with a loop: one to read its first place of, and all that are the same. */
export interface Moving {
  readonly array: ts.Identifier;
  readonly index: ts.Expression;
  readonly step: number;
  readonly all: readonly ts.Node[];
}

export interface Through {
  readonly moving: readonly Moving[];
  /** What the body of the loop says once, and what it is: told where a first place is worked out before the loop. */
  readonly said: ReadonlyMap<string, ts.Expression>;
}

/** What reads and writes an array at an index besides brackets. */
const ofPairs: ReadonlySet<string> = new Set(["pairAt", "putPair"]);

const bare = (expression: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)
    ? bare(expression.expression)
    : expression;

/** By name, what each turn of a loop adds to its counts. */
function stepsOf(step: ts.Expression | undefined): Map<string, number> {
  const steps = new Map<string, number>();
  const add = (part: ts.Expression | undefined): void => {
    if (part === undefined || !ts.isBinaryExpression(part)) return;
    const { left, operatorToken, right } = part;
    if (operatorToken.kind === ts.SyntaxKind.CommaToken) {
      add(left);
      add(right);
    }
    if (operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken) return;
    if (ts.isIdentifier(left) && ts.isNumericLiteral(right)) steps.set(left.text, Number(right.text));
  };
  add(step);
  return steps;
}

/** The entries that move on with a loop that has no other inside. */
export function through(node: ts.ForStatement): Through {
  const steps = stepsOf(node.incrementor);
  const changed = new Set<string>();
  const said = new Map<string, ts.Expression>();
  const accesses: { readonly node: ts.Node; readonly array: ts.Expression; readonly index: ts.Expression }[] = [];
  const inside: ts.Node[] = [];
  const visit = (part: ts.Node): void => {
    if (ts.isForStatement(part) || ts.isWhileStatement(part)) inside.push(part);
    if (ts.isElementAccessExpression(part))
      accesses.push({ node: part, array: part.expression, index: part.argumentExpression });
    const [array, index] = ts.isCallExpression(part) && ofPairs.has(part.expression.getText()) ? part.arguments : [];
    if (array !== undefined && index !== undefined) accesses.push({ node: part, array, index });
    if (ts.isVariableDeclaration(part) && part.initializer !== undefined) {
      const name = part.name.getText();
      // Said in two blocks, it may be one thing here and another there.
      if (said.has(name)) changed.add(name);
      said.set(name, part.initializer);
    }
    if (ts.isBinaryExpression(part) && ts.isIdentifier(part.left)) {
      const operator = part.operatorToken.kind;
      if (operator === ts.SyntaxKind.EqualsToken || compound.has(operator)) changed.add(part.left.text);
    }
    ts.forEachChild(part, visit);
  };
  visit(node.statement);
  if (inside.length > 0) return { moving: [], said };

  /** How far an index moves in a turn; undefined where that is not said. */
  function moves(index: ts.Expression): number | undefined {
    const expression = bare(index);
    if (ts.isNumericLiteral(expression)) return 0;
    if (ts.isIdentifier(expression)) {
      const { text } = expression;
      if (changed.has(text)) return undefined;
      const once = said.get(text);
      return once === undefined ? (steps.get(text) ?? 0) : moves(once);
    }
    if (!ts.isBinaryExpression(expression)) return undefined;
    const [left, right] = [moves(expression.left), moves(expression.right)];
    if (left === undefined || right === undefined) return undefined;
    const operator = expression.operatorToken.kind;
    if (operator === ts.SyntaxKind.PlusToken) return left + right;
    if (operator === ts.SyntaxKind.MinusToken) return left - right;
    return operator === ts.SyntaxKind.AsteriskToken && left === 0 && right === 0 ? 0 : undefined;
  }

  const found = new Map<string, Moving & { readonly all: ts.Node[] }>();
  for (const { node: access, array: held, index } of accesses) {
    const array = bare(held);
    const step = moves(index);
    if (step === undefined || step === 0 || !ts.isIdentifier(array)) continue;
    const key = `${array.text}[${index.getText()}]`;
    const there = found.get(key) ?? { array, index, step, all: [] };
    there.all.push(access);
    found.set(key, there);
  }
  return { moving: [...found.values()], said };
}
