import { deflateRawSync } from "node:zlib";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { scriptOf } from "./built.ts";
import { packageInWords } from "./packages.ts";
import { inRoot } from "./places.ts";

const ours = JSON.stringify(inRoot("renderer/engine/late-library.ts"));
/** An import when it is needed, of a package and of no file of the project. */
const late = /\bimport\("([^."/\s][^"\s]*)"\)/g;

/** The package that a library is of or is a part of: "docx" of "docx/charts". */
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/** Turns an import that the model makes when it needs a library into a question to the page, and notes which libraries. */
export function lateLibraries(): { readonly plugin: Plugin; readonly names: ReadonlySet<string> } {
  const names = new Set<string>();
  return {
    names,
    plugin: {
      name: "late-libraries",
      transform(code, id) {
        if (id.includes("/node_modules/")) return undefined;
        const found = [...code.matchAll(late)];
        if (found.length === 0) return undefined;
        for (const [, name = ""] of found) names.add(name);
        return `import { lateLibrary } from ${ours};\n${code.replaceAll(late, (_, name: string) => `lateLibrary(${JSON.stringify(name)}, ${JSON.stringify(packageOf(name))})`)}`;
      },
    },
  };
}

/** What the model takes of one package, as one script that puts all of it into a global, by name: parts of a package share their code. */
async function scriptOfLibrary(names: readonly string[]): Promise<string> {
  const parts = names.map((name, at) => [JSON.stringify(name), `part${at}`] as const);
  const entry: Plugin = {
    name: "late-library-entry",
    resolveId: (source) => (source === "late-library-entry" ? inRoot("late-library-entry.js") : undefined),
    load: (id) =>
      id === inRoot("late-library-entry.js")
        ? [
            ...parts.map(([name, part]) => `import * as ${part} from ${name};`),
            `globalThis.lateLibraries = { ...globalThis.lateLibraries, ${parts.map(([name, part]) => `[${name}]: ${part}`).join(", ")} };`,
          ].join("\n")
        : undefined,
  };
  return (await scriptOf("late-library-entry", "iife", [entry])).code;
}

/** The libraries as text in the page, a package each: deflated, in base64, not run before a worker is started with one. */
export const librariesOf = (names: ReadonlySet<string>): Promise<HtmlTagDescriptor[]> =>
  Promise.all(
    [...new Set([...names].map(packageOf))].sort().map(async (library): Promise<HtmlTagDescriptor> => ({
      tag: "script",
      attrs: { type: "text/plain", id: library, "data-library": packageInWords(library) },
      children: deflateRawSync(await scriptOfLibrary([...names].filter((name) => packageOf(name) === library).sort()), {
        level: 9,
      }).toString("base64"),
      injectTo: "body",
    })),
  );
