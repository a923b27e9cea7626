/**
 * Compiles functions of TypeScript that know numbers and arrays of numbers alone into a WebAssembly module. What they do
 * is said once, in the source; both ways of running it give the same bits, because every operator stands for one
 * instruction of the same arithmetic and nothing is put in another order.
 */
import ts from "typescript";
import { moduleOf } from "./binary.ts";
import { emit } from "./emit.ts";
import { sourcesOf, type SourceFunction } from "./functions.ts";

/**
 * A module that exports the functions named in `exported`, with what they call. Throws a SyntaxError that names the place
 * where a source does what a module cannot.
 */
export function compileModule(
  files: readonly { readonly name: string; readonly text: string }[],
  exported: readonly string[],
): Uint8Array {
  const sources = sourcesOf(files);
  const reached: SourceFunction[] = [];
  const numbers = new Map<string, number>();
  const reach = (name: string): void => {
    const source = sources.functions.get(name);
    if (source === undefined || numbers.has(name)) return;
    numbers.set(name, reached.length);
    reached.push(source);
    const calls = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) reach(node.expression.getText());
      ts.forEachChild(node, calls);
    };
    calls(source.body);
  };
  for (const name of exported) {
    if (!sources.functions.has(name)) throw new SyntaxError(`${name} is in none of the files`);
    reach(name);
  }
  return moduleOf(
    reached.map((source) =>
      emit(source, exported.includes(source.name), sources, (name) => {
        const number = numbers.get(name);
        if (number === undefined) throw new SyntaxError(`${source.name} calls ${name}, which is in none of the files`);
        return number;
      }),
    ),
  );
}
