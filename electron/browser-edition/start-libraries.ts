import { relative } from "node:path";
import type { Rolldown } from "vite";
import { inAscii } from "./in-ascii.ts";
import { packed, unpacked } from "./packed.ts";
import { packageInWords } from "./packages.ts";
import { root } from "./places.ts";

/**
 * What is no code to read: the bytes of modules for WebAssembly, what assumptions are, in our own long sentences, and the
 * words of parts of the page that nobody sees first. None of it imports what is not listed here.
 */
const said = new RegExp(
  [
    String.raw`[\\/]model[\\/]workforce[\\/]wasm[\\/](?:two[\\/])?bytes\.ts$`,
    String.raw`[\\/]model[\\/]assumptions[\\/]declared[\\/][\w-]+\.ts$`,
    String.raw`[\\/]renderer[\\/]words[\\/](?:actuals|bring-in|merge|pasted-boxes|places|roll|settings|shortages|who-they-are|workshop-guide)\.ts$`,
  ].join("|"),
);

/** Takes what is of packages out of a script, into a chunk of its own, and what is no code to read. */
export const librariesApart = {
  groups: [{ name: "libraries", test: (id: string) => /[\\/]node_modules[\\/]/.test(id) || said.test(id) }],
};

/** A script of ours and, apart from it, the packages it needs to start. */
export interface ScriptAndLibraries {
  readonly code: string;
  readonly exports: readonly string[];
  /** One script without imports, to run before; empty when there is nothing. */
  readonly libraries: string;
  /** Name, version and licence of each package in it. */
  readonly named: string;
}

const importsOf = /^import(?:\{([^}]*)\}from)?["'`]([^"'`]+)["'`];?/;
const exportsOf = /export\s*\{([^}]*)\};?\s*$/;

/** "a as b" of an import as a pattern, and of an export as an object. */
const renamed = (list: string, to: string): string => list.replace(/([\w$]+) as ([\w$]+)/g, to);

/** A list of exports as an object: nobody can import from a script inside a page. */
export const exportsInto = (place: string, code: string): string =>
  code.replace(exportsOf, (_, list: string) => `${place}={${renamed(list, "$2:$1")}};`);

/**
 * Takes what a chunk imports from a global instead.
 * @throws Error when an import is written in a way that this does not know
 */
function importsFromGlobal(chunk: Rolldown.OutputChunk): string {
  let imports = "";
  let rest = chunk.code.trimStart();
  let count = 0;
  for (let found = importsOf.exec(rest); found !== null; found = importsOf.exec(rest)) {
    const [whole, list, from = ""] = found;
    if (list !== undefined) imports += `const{${renamed(list, "$1:$2")}}=libraries[${JSON.stringify(fileOf(from))}];`;
    rest = rest.slice(whole.length).trimStart();
    count += 1;
  }
  if (count !== chunk.imports.length) throw new Error(`${chunk.fileName} imports in a way that is not known.`);
  return imports + rest;
}

const fileOf = (path: string): string => path.replace(/^.*\//, "");

/** The packages that a chunk has code of, in words. */
const packagesIn = (chunks: readonly Rolldown.OutputChunk[]): string =>
  [
    ...new Set(
      chunks
        .flatMap(({ modules }) => Object.keys(modules))
        .flatMap((id) => /.*node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(relative(root, id))?.[1] ?? [])
        .map((name) => name.replaceAll("\\", "/")),
    ),
  ]
    .sort()
    .map(packageInWords)
    .join("; ");

/** What was built with `librariesApart`, as one script of ours and one of packages. */
export function apartOf(chunks: readonly Rolldown.OutputChunk[]): ScriptAndLibraries {
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (entry === undefined) throw new Error("Nothing was built.");
  const ordered: Rolldown.OutputChunk[] = [];
  const needs = (chunk: Rolldown.OutputChunk): void => {
    for (const name of chunk.imports) {
      const needed = chunks.find(({ fileName }) => fileName === name);
      if (needed === undefined || ordered.includes(needed)) continue;
      needs(needed);
      ordered.push(needed);
    }
  };
  needs(entry);
  const libraries = ordered.map((chunk) => {
    const place = `globalThis.libraries[${JSON.stringify(fileOf(chunk.fileName))}]`;
    const ours = inAscii(exportsInto(place, importsFromGlobal(chunk)));
    return `(()=>{"use strict";globalThis.libraries??={};${ours}})();`;
  });
  return {
    code: importsFromGlobal(entry),
    exports: entry.exports,
    libraries: libraries.join("\n"),
    named: packagesIn(ordered),
  };
}

const carriedForStart = /<script type="text\/plain" id="[^"]+" data-starts="(script|style)"[^>]*>([^<]*)</g;

/** A script or stylesheet as the page carries it until it starts (renderer/shell/start.ts): deflated. */
export const carried = (id: string, starts: "script" | "style", text: string, named?: string): string =>
  `<script type="text/plain" id="${id}" data-starts="${starts}"${named === undefined ? "" : ` data-libraries="${named}"`}>${packed(text)}</script>`;

/** The texts that a page runs or applies once it has inflated them. */
export const startedBy = (html: string, starts: "script" | "style"): readonly string[] =>
  [...html.matchAll(carriedForStart)].filter(([, kind]) => kind === starts).map(([, , text = ""]) => unpacked(text));
