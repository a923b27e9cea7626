/**
 * Compiles functions of TypeScript that know numbers and arrays of numbers alone into a WebAssembly module. What they do
 * is said once, in the source; both ways of running it give the same bits, because every operator stands for one
 * instruction of the same arithmetic and nothing is put in another order.
 */
import ts from "typescript";
import { moduleOf, type FunctionBytes } from "./binary.ts";
import { emit } from "./emit.ts";
import { sourcesOf, type SourceFunction } from "./functions.ts";

/**
 * A module that exports the functions named in `exported`, with what they call. Throws a SyntaxError that names the
 * place where a source does what a module cannot.
 * @param twoRuns makes every number two, those of two runs that are carried out together: side by side in
 * `Float64Array`, in `Apart` the second so many bytes after the first as `months.apart` says. Each run comes to what it
 * does alone.
 */
export function compileModule(
  files: readonly { readonly name: string; readonly text: string }[],
  exported: readonly string[],
  twoRuns = false,
): Uint8Array {
  const sources = sourcesOf(files, twoRuns);
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
  for (const name of twoRuns ? exported : [])
    if (reached.some(({ body }) => callsIn(body, name)))
      throw new SyntaxError(`${name} is called from outside and inside`);
  // What is called for one of two runs alone is told for which, and so is what that calls in turn.
  const forSome = new Set<string>();
  const made = (): FunctionBytes[] =>
    reached.map((source) =>
      emit(source, exported.includes(source.name), sources, forSome.has(source.name), (name, some) => {
        const number = numbers.get(name);
        if (number === undefined) throw new SyntaxError(`${source.name} calls ${name}, which is in none of the files`);
        if (some) forSome.add(name);
        return { number, forSome: forSome.has(name) };
      }),
    );
  for (let told = -1; told < forSome.size;) {
    told = forSome.size;
    made();
  }
  return moduleOf(made(), twoRuns);
}

const callsIn = (node: ts.Node, name: string): boolean =>
  (ts.isCallExpression(node) && node.expression.getText() === name) ||
  (ts.forEachChild(node, (part) => callsIn(part, name) || undefined) ?? false);
