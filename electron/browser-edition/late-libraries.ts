import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { deflateRawSync } from "node:zlib";
import type { HtmlTagDescriptor, Plugin } from "vite";
import { scriptOf } from "./built.ts";
import { inRoot } from "./places.ts";

const ours = JSON.stringify(inRoot("renderer/engine/late-library.ts"));
/** An import when it is needed, of a package and of no file of the project. */
const late = /\bimport\("([^."/\s][^"\s]*)"\)/g;

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
        return `import { lateLibrary } from ${ours};\n${code.replaceAll(late, 'lateLibrary("$1")')}`;
      },
    },
  };
}

/** Name, version and licence of the package that a library is from, for whoever looks into the file. */
function packageOf(name: string): string {
  const own = /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;
  const require = createRequire(inRoot("package.json"));
  const folder = require.resolve.paths(own)?.map((path) => `${path}/${own}/package.json`) ?? [];
  for (const file of folder)
    try {
      const { version, license } = JSON.parse(readFileSync(file, "utf8")) as { version: string; license: string };
      return `${own} ${version}, ${license}`;
    } catch {
      // Not in this folder of modules; the next one up may have it.
    }
  return own;
}

/** A library as a script that puts all it exports into a global, by name. */
async function scriptOfLibrary(name: string): Promise<string> {
  const entry: Plugin = {
    name: "late-library-entry",
    resolveId: (source) => (source === "late-library-entry" ? inRoot("late-library-entry.js") : undefined),
    load: (id) =>
      id === inRoot("late-library-entry.js")
        ? `import * as library from ${JSON.stringify(name)};\nglobalThis.lateLibraries = { ...globalThis.lateLibraries, [${JSON.stringify(name)}]: library };`
        : undefined,
  };
  return (await scriptOf("late-library-entry", "iife", [entry])).code;
}

/** The libraries as text in the page: deflated, in base64, not run before a worker is started with one. */
export const librariesOf = (names: ReadonlySet<string>): Promise<HtmlTagDescriptor[]> =>
  Promise.all(
    [...names].sort().map(async (name): Promise<HtmlTagDescriptor> => ({
      tag: "script",
      attrs: { type: "text/plain", id: name, "data-library": packageOf(name) },
      children: deflateRawSync(await scriptOfLibrary(name), { level: 9 }).toString("base64"),
      injectTo: "body",
    })),
  );
