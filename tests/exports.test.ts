/** What a file lets out, somebody else asks for: what only its own file uses is its own, and what nobody uses is gone. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

const sources: ReadonlyMap<string, string> = new Map(
  ["model", "renderer", "electron", "tests"]
    .flatMap((folder) => readdirSync(join(root, folder), { withFileTypes: true, recursive: true }))
    // Beside the rooms stand the settings of what builds and tests them.
    .concat(readdirSync(root, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
);

/** Names between braces: of `{ type A, b as c }` those before "as". */
const namesIn = (braces: string): string[] =>
  braces.split(",").flatMap((part) => /^\s*(?:type\s+)?([\w$]+)/.exec(part)?.[1] ?? []);

/** What a file asks of other files by name, whether at its head, on demand, or by the name of a whole file. */
function askedIn(text: string): string[] {
  const whole = [...text.matchAll(/import \* as (\w+) from/g)].map((found) => found[1]!);
  return [
    ...[...text.matchAll(/\b(?:import|export)\s+(?:type\s+)?(?:\w+,\s*)?\{([^{}]*)\}\s*from/g)],
    ...[...text.matchAll(/\{([^{}]*)\}\s*=\s*(?:await\s+import\(|await lateLibrary)/g)],
    ...[...text.matchAll(/import\([^()]*\)[\s)]*\.then\(\s*\(\{([^{}]*)\}/g)],
  ]
    .flatMap((found) => namesIn(found[1]!))
    .concat(
      whole.flatMap((name) => [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, "g"))].map(([, used]) => used!)),
    );
}

test("every function and value that a file of the product lets out is asked for by another file", () => {
  const askedBy = new Map<string, Set<string>>();
  for (const [file, text] of sources)
    for (const name of askedIn(text)) askedBy.set(name, (askedBy.get(name) ?? new Set()).add(file));
  const letOut = [...sources].flatMap(([file, text]) =>
    /^(?:tests\/|[^/]+$)/.test(file)
      ? []
      : [...text.matchAll(/^export (?:async |abstract )*(?:const|let|function\*?|class) ([\w$]+)/gm)].map(
          ([, name]) => [file, name!] as const,
        ),
  );
  expect(letOut.length).toBeGreaterThan(1000);
  const forNobody = letOut.filter(([file, name]) => [...(askedBy.get(name) ?? [])].every((by) => by === file));
  expect(forNobody.map(([file, name]) => `${file}: ${name}`)).toEqual([]);
});
