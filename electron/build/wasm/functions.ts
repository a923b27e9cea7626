/** The functions a module is made of, as they stand in the sources. */
import ts from "typescript";

/**
 * What a name or an expression holds. Flags are whole numbers 0 and 1; a literal is whatever is wanted where it stands.
 * A mask is a flag for each of two runs, all of its bits 1 or 0; `apart` are numbers that do not lie beside those of
 * the other run. Both are of modules for two runs alone.
 */
export type Kind =
  "whole" | "number" | "flag" | "mask" | "lanes" | "numbers" | "apart" | "wholes" | "bytes" | "literal";

export interface SourceFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly kind: Kind }[];
  readonly result: Kind | undefined;
  readonly body: ts.Block;
}

export interface Sources {
  readonly functions: ReadonlyMap<string, SourceFunction>;
  /** Functions without a body, which stand for instructions. */
  readonly instructions: ReadonlyMap<string, Omit<SourceFunction, "body">>;
  readonly constants: ReadonlyMap<string, number>;
  /** Whether every number is two: those of two runs side by side. */
  readonly twoRuns: boolean;
}

/** Says where a source uses what has no counterpart in a module. */
export function refuse(node: ts.Node, why: string): never {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  throw new SyntaxError(`${file.fileName}:${line + 1}: ${why}: ${node.getText().slice(0, 80)}`);
}

const kinds: Readonly<Record<string, Kind>> = {
  Whole: "whole",
  number: "number",
  boolean: "flag",
  Lanes: "lanes",
  Float64Array: "numbers",
  Apart: "apart",
  Int32Array: "wholes",
  Uint8Array: "bytes",
};

function kindOfType(type: ts.TypeNode | undefined, node: ts.Node, twoRuns: boolean): Kind {
  const kind = kinds[type?.getText() ?? ""] ?? refuse(node, "no number, flag or array of numbers");
  return kind === "apart" && !twoRuns ? "numbers" : kind;
}

function numberOf(expression: ts.Expression): number | undefined {
  if (ts.isNumericLiteral(expression)) return Number(expression.text);
  if (ts.isPrefixUnaryExpression(expression) && expression.operator === ts.SyntaxKind.MinusToken) {
    const positive = numberOf(expression.operand);
    return positive === undefined ? undefined : -positive;
  }
  return undefined;
}

/** Reads every function and every constant number at the top of the files; a name may be used once in all of them. */
export function sourcesOf(
  files: readonly { readonly name: string; readonly text: string }[],
  twoRuns: boolean,
): Sources {
  const functions = new Map<string, SourceFunction>();
  const instructions = new Map<string, Omit<SourceFunction, "body">>();
  const constants = new Map<string, number>();
  for (const { name: file, text } of files)
    for (const statement of ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true).statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) {
        const { name, parameters, type, body } = statement;
        if (functions.has(name.text) || instructions.has(name.text)) refuse(statement, "the name is used twice");
        const result = type?.getText() === "void" ? undefined : kindOfType(type, statement, twoRuns);
        const head: Omit<SourceFunction, "body"> = {
          name: name.text,
          parameters: parameters.map((one) => ({ name: one.name.getText(), kind: kindOfType(one.type, one, twoRuns) })),
          result: result === "flag" && twoRuns ? "mask" : result,
        };
        if (body === undefined) instructions.set(head.name, head);
        else functions.set(head.name, { ...head, body });
      }
      if (!ts.isVariableStatement(statement)) continue;
      for (const { name, initializer } of statement.declarationList.declarations) {
        const value = initializer === undefined ? undefined : numberOf(initializer);
        if (value !== undefined) constants.set(name.getText(), value);
      }
    }
  return { functions, instructions, constants, twoRuns };
}
