/**
 * How a formula is read: the parser of mathjs, given nodes of our own. Its own nodes can also be run, changed and printed
 * as LaTeX, which is most of that library and nothing a formula of a plan may do.
 */
import { createParse } from "mathjs/number";

declare module "mathjs/number" {
  /** What the parser is made of: the library's own types leave it out. */
  export const createParse: (parts: {
    readonly typed: unknown;
    readonly numeric: (text: string) => number;
    readonly config: { readonly number: "number" };
    readonly [node: `${string}Node`]: unknown;
  }) => (text: string) => FormulaNode;
}

/** The parser tells nodes by marks of theirs and of what they are made from. */
abstract class Read {
  get isNode(): true {
    return true;
  }
}

/** A number, or a word that is one elsewhere, such as true. */
export class ConstantNode extends Read {
  readonly isConstantNode = true;
  constructor(readonly value: unknown) {
    super();
  }
  override toString(): string {
    return String(this.value);
  }
}

export class NameNode extends Read {
  readonly isSymbolNode = true;
  constructor(readonly name: string) {
    super();
  }
  override toString(): string {
    return this.name;
  }
}

/** A sign with what stands before and after it, or after it alone. */
export class SignNode extends Read {
  readonly isOperatorNode = true;
  /** @param implicit nothing is written between the two */
  constructor(
    readonly op: string,
    /** The parser's name of it, which tells -a from a - b. */
    readonly fn: string,
    readonly args: readonly FormulaNode[],
    readonly implicit = false,
  ) {
    super();
  }
  override toString(): string {
    const [first, second] = this.args;
    if (second !== undefined) return `${String(first)} ${this.implicit ? "" : `${this.op} `}${String(second)}`;
    return this.op === "!" || this.op === "'" ? `${String(first)}${this.op}` : `${this.op}${String(first)}`;
  }
}

export class CallNode extends Read {
  readonly isFunctionNode = true;
  constructor(
    readonly fn: FormulaNode,
    readonly args: readonly FormulaNode[],
  ) {
    super();
  }
  /** What is called, for the parser, which takes f(x) = x for a definition. */
  get name(): string {
    return this.fn instanceof NameNode ? this.fn.name : "";
  }
  override toString(): string {
    return `${String(this.fn)}(${this.args.join(", ")})`;
  }
}

export class BracketsNode extends Read {
  constructor(readonly content: FormulaNode) {
    super();
  }
  override toString(): string {
    return `(${String(this.content)})`;
  }
}

export class ChoiceNode extends Read {
  constructor(
    readonly condition: FormulaNode,
    readonly trueExpr: FormulaNode,
    readonly falseExpr: FormulaNode,
  ) {
    super();
  }
  override toString(): string {
    return `${String(this.condition)} ? ${String(this.trueExpr)} : ${String(this.falseExpr)}`;
  }
}

/** What the grammar has and a formula may not use. */
abstract class RefusedNode extends Read {
  /** What it is, as a sentence begins. */
  abstract readonly what: string;
  override toString(): string {
    return "...";
  }
}

export type FormulaNode = ConstantNode | NameNode | SignNode | CallNode | BracketsNode | ChoiceNode | RefusedNode;

const refused = (what: string) =>
  class extends RefusedNode {
    readonly what = what;
  };

class AccessorNode extends RefusedNode {
  readonly isAccessorNode = true;
  readonly what = "Reaching into a name with . or [ ]";
}

function numberOf(text: string): number {
  const value = Number(text);
  if (Number.isNaN(value) && text !== "NaN") throw new SyntaxError(`"${text}" is no number.`);
  return value;
}

/** The one kind of text that is read, of the several that the parser offers. */
const textOnly = (_name: string, kinds: { readonly string: unknown }): unknown => kinds.string;

/**
 * Reads a formula.
 * @throws SyntaxError with the place as `char`, the first letter being 1
 */
export const parse = createParse({
  typed: Object.assign(textOnly, { addConversion: () => undefined }),
  numeric: numberOf,
  config: { number: "number" },
  ConstantNode,
  SymbolNode: NameNode,
  OperatorNode: SignNode,
  FunctionNode: CallNode,
  ParenthesisNode: BracketsNode,
  ConditionalNode: ChoiceNode,
  AccessorNode,
  IndexNode: refused("Picking out a part with [ ]"),
  ArrayNode: refused("A list in [ ]"),
  ObjectNode: refused("An object in { }"),
  AssignmentNode: refused('Giving a name a value with "="'),
  FunctionAssignmentNode: refused("Defining a function"),
  BlockNode: refused("More than one formula in a cell"),
  RangeNode: refused("A range with :"),
  RelationalNode: refused("A chain of comparisons such as a < b < c"),
});
