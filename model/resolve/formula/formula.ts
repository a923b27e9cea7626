/**
 * Formulas of a plan, written as in a spreadsheet: `= leaver_rate * 0.9`. What was read (`grammar.ts`) is walked against
 * the list of what is allowed and turned into an expression (`to-expression.ts`), so that no function of a library can be
 * reached and nothing is evaluated as code.
 *
 * Two readings differ between spreadsheets and mathematics, -2^2 and 2^3^2; both are refused until brackets say which
 * is meant. `log` and `ln` are the natural logarithm. 5% is 0.05 wherever it stands, as in a spreadsheet (mathjs
 * itself would read 100 + 5% as 105).
 */
import { problem, type Outcome } from "../../plan/problem";
import { functionNames, type Expression } from "./expression";
import { unitOfExpression } from "./formula-units";
import { parse, type FormulaNode } from "./grammar";
import { expressionOf, readAgain, remember, type Shaped } from "./same-but-numbers";
import { shorten, tail } from "./shortened";
import { Refused, toExpression } from "./to-expression";
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
  /** The same as what is known of all formulas that differ from it by their numbers alone. */
  readonly shaped: Shaped;
  /** Room for the values of the names, in their order; what comes after them is not to be touched. */
  readonly slots: Float64Array;
  /** The number for the values of the names that are in `slots`. */
  run(): number;
  /** The number for these values. A name without a value counts as NaN; NaN and Infinity are given as they are. */
  evaluate(values: ReadonlyMap<string, number> | Readonly<Record<string, number>>): number;
  /** The unit of its number, given the units of the assumptions it names; adding unlike units is an error. */
  unit(unitsOf: (name: string) => string | undefined): Outcome<Unit>;
}

const longest = 2000;

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
  const again = readAgain(trimmed);
  if (again !== undefined) return { ok: true, value: formulaOf(trimmed, again, at), problems: [] };
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
    return { ok: true, value: formulaOf(trimmed, remember(trimmed, toExpression(tree)), at), problems: [] };
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

function formulaOf(text: string, shaped: Shaped, at: string): Formula {
  const { shape, numbers } = shaped;
  const { names } = shape;
  const slots = new Float64Array(names.length + numbers.length);
  slots.set(numbers, names.length);
  let expression: Expression | undefined;
  return {
    text,
    names,
    shaped,
    get expression() {
      return (expression ??= expressionOf(shaped));
    },
    slots,
    run: () => shape.run(slots),
    evaluate(values) {
      const valueOf =
        values instanceof Map
          ? (name: string) => (values as ReadonlyMap<string, number>).get(name)
          : (name: string) =>
              Object.hasOwn(values, name) ? (values as Readonly<Record<string, number>>)[name] : undefined;
      names.forEach((name, slot) => {
        slots[slot] = valueOf(name) ?? Number.NaN;
      });
      return shape.run(slots);
    },
    unit: (unitsOf) => unitOfExpression(expressionOf(shaped), unitsOf, at),
  };
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

function parsed(body: string): FormulaNode | Place {
  try {
    return parse(body);
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
