/**
 * Formulas of a plan, written as in a spreadsheet: `= leaver_rate * 0.9`. mathjs only parses them; the parsed tree is
 * walked against the list of what is allowed and turned into our own (see `expression.ts`), so that none of mathjs's
 * functions can be reached and nothing is evaluated as code. Parsing is the only bundle taken from mathjs.
 *
 * Two readings differ between spreadsheets and mathematics, -2^2 and 2^3^2; both are refused until brackets say which
 * is meant. `log` and `ln` are the natural logarithm. 5% is 0.05 wherever it stands, as in a spreadsheet (mathjs
 * itself would read 100 + 5% as 105).
 */
import {
  create,
  parseDependencies,
  type ConditionalNode,
  type ConstantNode,
  type FactoryFunctionMap,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  type SymbolNode,
} from "mathjs/number";
import { problem, type Outcome } from "../../plan/problem";
import { compileExpression, functionNames, type Comparison, type Expression, type FunctionName } from "./expression";
import { unitOfExpression } from "./formula-units";
import { plainCharacters } from "./typed-characters";
import type { Unit } from "./units";

export { orderFormulas } from "./formula-order";
export { checkFormulaUnit } from "./formula-units";

/** A checked formula, compiled. */
export interface Formula {
  /** As written, with the "=" in front. */
  readonly text: string;
  /** Ids of the assumptions it uses, each once, in order of appearance. */
  readonly names: readonly string[];
  readonly expression: Expression;
  /** The number for these values. A name without a value counts as NaN; NaN and Infinity are given as they are. */
  evaluate(values: ReadonlyMap<string, number> | Readonly<Record<string, number>>): number;
  /** The unit of its number, given the units of the assumptions it names; adding unlike units is an error. */
  unit(unitsOf: (name: string) => string | undefined): Outcome<Unit>;
}

const math = create({ parseDependencies } as FactoryFunctionMap, {});
const longest = 2000;

/** A name a formula can use. Ids with - + : cannot be told from sums there. */
export const isFormulaName = (id: string): boolean =>
  /^[a-z][a-z0-9_]*$/.test(id) && !functionNames.some((name) => name === id);

class Refused extends Error {}

/** Reads a formula that starts with "=". Problems stand at `at`, say what is wrong and after which part of the text. */
export function parseFormula(text: string, at = ""): Outcome<Formula> {
  const refuse = (kind: string, says: string): Outcome<Formula> => ({ ok: false, problems: [problem(kind, at, says)] });
  const trimmed = text.trim();
  if (!trimmed.startsWith("="))
    return refuse(
      "formula-syntax",
      `A formula starts with "=", such as = leaver_rate * 0.9; "${shorten(trimmed)}" does not.`,
    );
  if (trimmed.length > longest)
    return refuse(
      "formula-too-long",
      `The formula has ${String(trimmed.length)} characters; the most is ${String(longest)}. Put part of it into an assumption of its own.`,
    );
  const body = plainSigns(trimmed.slice(1));
  if (body === "")
    return refuse(
      "formula-syntax",
      'After "=" something is missing: write a number, a name or a sum, such as = leaver_rate * 0.9.',
    );
  const sign = refusedSign(body);
  if (sign !== undefined) return refuse("formula-not-allowed", sign);
  try {
    const tree = parsed(body);
    if (tree instanceof Place) return refuse("formula-syntax", tree.says);
    const expression = convert(tree);
    const names = [...new Set(namesIn(expression))];
    const run = compileExpression(expression, new Map(names.map((name, slot) => [name, slot])));
    const slots = new Float64Array(names.length);
    const formula: Formula = {
      text: trimmed,
      names,
      expression,
      evaluate(values) {
        const valueOf =
          values instanceof Map
            ? (name: string) => (values as ReadonlyMap<string, number>).get(name)
            : (name: string) =>
                Object.hasOwn(values, name) ? (values as Readonly<Record<string, number>>)[name] : undefined;
        names.forEach((name, slot) => {
          slots[slot] = valueOf(name) ?? Number.NaN;
        });
        return run(slots);
      },
      unit: (unitsOf) => unitOfExpression(expression, unitsOf, at),
    };
    return { ok: true, value: formula, problems: [] };
  } catch (error) {
    if (error instanceof Refused) return refuse("formula-not-allowed", error.message);
    if (error instanceof RangeError)
      return refuse(
        "formula-too-deep",
        "The formula nests too many brackets or signs to be read. Put part of it into an assumption of its own.",
      );
    throw error;
  }
}

/** Signs that come from typing on a phone or pasting from a document, and the percentage, which mathjs reads otherwise. */
const plainSigns = (text: string): string =>
  plainCharacters(text)
    .replace(/\u2013/g, "-")
    .replace(/\u00d7/g, "*")
    .replace(/\u00f7/g, "/")
    // 5% becomes 5e-002, which is exactly 0.05; the three digits let messages turn it back into what was written.
    .replace(/(?<![\w.])(\d+\.?\d*|\.\d+) ?%/g, "$1e-002");

const asWritten = (text: string): string => text.replace(/e-002(?!\d)/g, "%");
const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}...` : text);
const tail = (text: string): string => (text.length > 40 ? `...${text.slice(-40)}` : text);

function refusedSign(body: string): string | undefined {
  if (body.includes("%"))
    return 'A "%" may only follow a number, as in 5%. For a remainder or a percentage of something else, write it out with / and *.';
  const found = /["'`#;[\]{}!&|~$\\@](?!=)/.exec(body)?.[0];
  if (found === undefined) return undefined;
  const what =
    found === '"' || found === "'" || found === "`"
      ? "Text in quotation marks"
      : found === "[" || found === "]"
        ? "Picking out a part with [ ]"
        : found === "{" || found === "}"
          ? "An object in { }"
          : `The sign ${found}`;
  return `${what} is not allowed in a formula. Use numbers, names of assumptions, + - * / ^ ( ) and the functions ${functionNames.join(", ")}.`;
}

/** Where the text stopped making sense. */
class Place {
  constructor(readonly says: string) {}
}

function parsed(body: string): MathNode | Place {
  try {
    return (math as unknown as { parse(text: string): MathNode }).parse(body);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof RangeError) throw error;
    const char = "char" in error && typeof error.char === "number" ? error.char : body.length + 1;
    const before = tail(asWritten(body.slice(0, char - 1)).trim());
    const rest = shorten(asWritten(body.slice(char - 1)).trim());
    const after = before === "" ? "At the start" : `After "${before}"`;
    if (error.message.startsWith("Parenthesis )")) return new Place(`${after} a closing bracket ")" is missing.`);
    if (rest === "") return new Place(`${after} something is missing.`);
    if (error.message.startsWith("Value expected"))
      return new Place(`${after} a number or a name is missing before "${rest}".`);
    return new Place(`${after} the formula cannot be read on: "${rest}" does not belong there.`);
  }
}

const refusedNodes: Readonly<Record<string, string>> = {
  AccessorNode: "Reaching into a name with . or [ ]",
  IndexNode: "Picking out a part with [ ]",
  ArrayNode: "A list in [ ]",
  ObjectNode: "An object in { }",
  AssignmentNode: 'Giving a name a value with "="',
  FunctionAssignmentNode: "Defining a function",
  BlockNode: "More than one formula in a cell",
  RangeNode: "A range with :",
  RelationalNode: "A chain of comparisons such as a < b < c",
};

/** Turns what mathjs read into our own tree; whatever is not on the list is refused by name. */
function convert(node: MathNode): Expression {
  switch (node.type) {
    case "ParenthesisNode":
      return convert((node as ParenthesisNode).content);
    case "ConstantNode": {
      const value: unknown = (node as ConstantNode).value;
      if (typeof value === "number" && Number.isFinite(value)) return { kind: "number", value };
      throw new Refused(`"${node.toString()}" is not a number a formula can use.`);
    }
    case "SymbolNode":
      return named((node as SymbolNode).name);
    case "ConditionalNode": {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode;
      return { kind: "choose", test: convert(condition), yes: convert(trueExpr), no: convert(falseExpr) };
    }
    case "OperatorNode":
      return operation(node as OperatorNode);
    case "FunctionNode":
      return call(node as FunctionNode);
    default:
      throw new Refused(`${refusedNodes[node.type] ?? `"${shorten(node.toString())}"`} is not allowed in a formula.`);
  }
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

function operation(node: OperatorNode): Expression {
  const op: string = node.op;
  const [first, second] = node.args as readonly (MathNode | undefined)[];
  if (first === undefined) throw new Refused(`"${op}" is not allowed in a formula.`);
  if (node.implicit)
    throw new Refused(
      `Between "${tail(first.toString())}" and "${shorten(second?.toString() ?? "")}" a sign is missing; write * to multiply.`,
    );
  if (second === undefined) {
    if (op !== "-" && op !== "+") throw new Refused(`The sign ${op} is not allowed in a formula.`);
    if (isPower(first))
      throw new Refused(
        `"${shorten(node.toString())}" is read differently by spreadsheets and in mathematics; add brackets to say which is meant, such as -(2^2) or (-2)^2.`,
      );
    return op === "+" ? convert(first) : { kind: "negate", of: convert(first) };
  }
  if (op === "^" && isPower(second))
    throw new Refused(
      `"${shorten(node.toString())}" is read differently by spreadsheets and in mathematics; add brackets to say which power comes first.`,
    );
  const kind =
    op === "+" || op === "-" ? "sum" : op === "*" || op === "/" ? "product" : op === "^" ? "power" : undefined;
  if (kind !== undefined)
    return { kind, op: op as "+" | "-" | "*" | "/" | "^", left: convert(first), right: convert(second) };
  if (comparisons.includes(op))
    return { kind: "compare", op: op as Comparison, left: convert(first), right: convert(second) };
  throw new Refused(`"${op}" is not allowed in a formula. The signs are + - * / ^ ( ) and, to choose, a > b ? c : d.`);
}

const isPower = (node: MathNode): boolean => node.type === "OperatorNode" && (node as OperatorNode).op === "^";

function call(node: FunctionNode): Expression {
  const called = node.fn as unknown as MathNode;
  if (called.type !== "SymbolNode")
    throw new Refused("Reaching into a name with . or [ ] is not allowed in a formula.");
  const written = (called as SymbolNode).name;
  // Spreadsheets write functions in capitals.
  const name = functionNames.find((known) => known === written.toLowerCase());
  if (name === undefined)
    throw new Refused(`"${written}" is not allowed in a formula. The functions are ${functionNames.join(", ")}.`);
  const args = node.args.map(convert);
  const many: readonly FunctionName[] = ["min", "max"];
  if (args.length === 0) throw new Refused(`${name} has nothing between its brackets; give it a number or a name.`);
  if (args.length > 1 && !many.includes(name))
    throw new Refused(
      `${name} works on one number, but is given ${String(args.length)}. Numbers in a formula have no thousands separators.`,
    );
  return { kind: "call", name, args };
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "negate":
      return namesIn(expression.of);
    case "choose":
      return [expression.test, expression.yes, expression.no].flatMap(namesIn);
    case "call":
      return expression.args.flatMap(namesIn);
    default:
      return [...namesIn(expression.left), ...namesIn(expression.right)];
  }
}
