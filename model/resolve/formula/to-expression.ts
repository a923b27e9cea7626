/** What was read of a formula, as an expression: it is walked against the list of what is allowed, the rest refused by name. */
import { functionNames, type Comparison, type Expression, type FunctionName } from "./expression";
import { BracketsNode, CallNode, ChoiceNode, ConstantNode, NameNode, SignNode, type FormulaNode } from "./grammar";
import { shorten, tail } from "./shortened";

/** What is not allowed in a formula; its message is for whoever wrote it. */
export class Refused extends Error {}

/** A name a formula can use. Ids with - + : cannot be told from sums there. */
const isFormulaName = (id: string): boolean =>
  /^[a-z][a-z0-9_]*$/.test(id) && !functionNames.some((name) => name === id);

/** @throws Refused where something is not allowed */
export function toExpression(node: FormulaNode): Expression {
  if (node instanceof BracketsNode) return toExpression(node.content);
  if (node instanceof ConstantNode) {
    if (typeof node.value === "number" && Number.isFinite(node.value)) return { kind: "number", value: node.value };
    // What was written is gone by now.
    if (node.value === Infinity)
      throw new Refused('"Infinity" is not a number a formula can use, and neither is one too large to hold.');
    throw new Refused(`"${String(node)}" is not a number a formula can use.`);
  }
  if (node instanceof NameNode) return named(node.name);
  if (node instanceof ChoiceNode)
    return {
      kind: "choose",
      test: toExpression(node.condition),
      yes: toExpression(node.trueExpr),
      no: toExpression(node.falseExpr),
    };
  if (node instanceof SignNode) return operation(node);
  if (node instanceof CallNode) return call(node);
  throw new Refused(`${node.what} is not allowed in a formula.`);
}

function named(name: string): Expression {
  if (functionNames.some((known) => known === name))
    throw new Refused(`${name} is a function and needs what it works on in brackets, as in ${name}(...).`);
  if (!isFormulaName(name))
    throw new Refused(
      `"${name}" cannot be the name of an assumption in a formula: such names have small letters, digits and _ only, and start with a letter.`,
    );
  return { kind: "name", name };
}

const comparisons: readonly string[] = ["<", "<=", ">", ">=", "==", "!="];

function operation(node: SignNode): Expression {
  const { op } = node;
  const [first, second] = node.args;
  if (first === undefined) throw new Refused(`"${op}" is not allowed in a formula.`);
  if (node.implicit)
    throw new Refused(
      `Between "${tail(String(first))}" and "${shorten(String(second))}" a sign is missing; write * to multiply.`,
    );
  if (second === undefined) {
    if (op !== "-" && op !== "+") throw new Refused(`The sign ${op} is not allowed in a formula.`);
    if (isPower(first))
      throw new Refused(
        `"${shorten(String(node))}" is read differently by spreadsheets and in mathematics; add brackets to say which is meant, such as -(2^2) or (-2)^2.`,
      );
    return op === "+" ? toExpression(first) : { kind: "negate", of: toExpression(first) };
  }
  if (op === "^" && isPower(second))
    throw new Refused(
      `"${shorten(String(node))}" is read differently by spreadsheets and in mathematics; add brackets to say which power comes first.`,
    );
  const kind =
    op === "+" || op === "-" ? "sum" : op === "*" || op === "/" ? "product" : op === "^" ? "power" : undefined;
  if (kind !== undefined)
    return { kind, op: op as "+" | "-" | "*" | "/" | "^", left: toExpression(first), right: toExpression(second) };
  if (comparisons.includes(op))
    return { kind: "compare", op: op as Comparison, left: toExpression(first), right: toExpression(second) };
  throw new Refused(`"${op}" is not allowed in a formula. The signs are + - * / ^ ( ) and, to choose, a > b ? c : d.`);
}

const isPower = (node: FormulaNode): boolean => node instanceof SignNode && node.op === "^";

function call(node: CallNode): Expression {
  if (!(node.fn instanceof NameNode))
    throw new Refused("Reaching into a name with . or [ ] is not allowed in a formula.");
  const written = node.fn.name;
  // Spreadsheets write functions in capitals.
  const name = functionNames.find((known) => known === written.toLowerCase());
  if (name === undefined)
    throw new Refused(`"${written}" is not allowed in a formula. The functions are ${functionNames.join(", ")}.`);
  const args = node.args.map(toExpression);
  const many: readonly FunctionName[] = ["min", "max"];
  if (args.length === 0) throw new Refused(`${name} has nothing between its brackets; give it a number or a name.`);
  if (args.length > 1 && !many.includes(name))
    throw new Refused(
      `${name} works on one number, but is given ${String(args.length)}. Numbers in a formula have no thousands separators.`,
    );
  return { kind: "call", name, args };
}
