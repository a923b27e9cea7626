import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Plugin } from "vite";
import { NOTICES, thirdPartyNotices } from "../build/notices.ts";
import { packed } from "./packed.ts";
import { inRoot, root } from "./places.ts";
import { saidOnce } from "./said-once.ts";

/** The seed that an import names, by its path in the repository; undefined for what is no seed. */
function seedOf(source: string, importer: string | undefined): string | undefined {
  const path = relative(root, resolve(importer === undefined ? root : dirname(importer), source.replace(/\?raw$/, "")));
  return /^seeds[\\/]/.test(path) ? path.replaceAll("\\", "/") : undefined;
}

// Without the "#" Vite would read the module as JSON.
const idOf = (path: string): string => `\0seed:${path}#`;
const pathOf = (id: string): string | undefined => /^\0seed:(.*)#$/.exec(id)?.[1];

/** The line between two texts, as renderer/shell/seeds-carried.ts reads it. */
const betweenTexts = "\n\u0003\n";

/** By their paths: modules are loaded in any order, and two builds are to be the same bytes. */
const inOrder = <T>(record: Readonly<Record<string, T>>): readonly (readonly [path: string, content: T])[] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** What that file reads: tables as they are, and texts with what they have in common said once. */
export const carried = (tables: Readonly<Record<string, unknown>>, texts: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    tables: Object.fromEntries(inOrder(tables)),
    paths: inOrder(texts).map(([path]) => path),
    texts: saidOnce(
      inOrder(texts)
        .map(([, text]) => text)
        .join(betweenTexts),
    ),
  });

/** Carries the seeds, and the licences of others, deflated, at an eighth of their size. The page waits for them once, before its first module that has any. */
export function seedsDeflated(): Plugin {
  const tables: Record<string, unknown> = {};
  const texts: Record<string, string> = {};
  return {
    name: "seeds-deflated",
    enforce: "pre",
    resolveId(source, importer) {
      if (source === "all-seeds") return "\0all-seeds";
      if (source === NOTICES) return idOf(NOTICES);
      const path = seedOf(source, importer);
      return path === undefined ? undefined : idOf(path);
    },
    load(id) {
      if (id === "\0all-seeds")
        return `import { seedsFrom } from ${JSON.stringify(inRoot("renderer/shell/seeds-carried.ts"))};\nexport default await seedsFrom("THE-SEEDS");`;
      const path = pathOf(id);
      if (path === undefined) return undefined;
      if (path === NOTICES) tables[path] = thirdPartyNotices();
      else {
        const text = readFileSync(inRoot(path), "utf8");
        if (path.endsWith(".json")) tables[path] = JSON.parse(text);
        else texts[path] = text.replace(/^ +/gm, "");
      }
      return `import seeds from "all-seeds";\nexport default seeds[${JSON.stringify(path)}];`;
    },
    renderChunk: (code) => code.replace("THE-SEEDS", () => packed(carried(tables, texts))),
  };
}

/**
 * The seeds that the engine's script reads. It takes them from a global, which the page writes before it when it starts a
 * worker, so that the file carries them once.
 */
export function seedsFromPage(): { readonly plugin: Plugin; readonly paths: ReadonlySet<string> } {
  const paths = new Set<string>();
  return {
    paths,
    plugin: {
      name: "seeds-from-page",
      enforce: "pre",
      resolveId(source, importer) {
        const path = seedOf(source, importer);
        return path === undefined ? undefined : idOf(path);
      },
      load(id) {
        const path = pathOf(id);
        if (path === undefined) return undefined;
        paths.add(path);
        return `export default seeds[${JSON.stringify(path)}];`;
      },
    },
  };
}

/** Writes what the page puts before the engine's script: those seeds as JSON. */
export const seedsForEngine = (paths: ReadonlySet<string>): Plugin => ({
  name: "seeds-for-engine",
  enforce: "pre",
  load(id) {
    if (id !== inRoot("renderer/engine/engine-seeds.ts")) return undefined;
    const list = [...paths].sort();
    const imports = list.map((path, at) => `import seed${at} from ${JSON.stringify(inRoot(path))};`);
    const named = list.map((path, at) => `${JSON.stringify(path)}: seed${at}`);
    return `${imports.join("\n")}\nexport const engineSeeds = JSON.stringify({ ${named.join(", ")} });`;
  },
});
