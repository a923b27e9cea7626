import type { HtmlTagDescriptor, Plugin } from "vite";
import { scriptOf } from "./built.ts";
import { packed } from "./packed.ts";
import { packageInWords } from "./packages.ts";
import { inRoot } from "./places.ts";

const ours = JSON.stringify(inRoot("renderer/engine/late-library.ts"));
/** An import when it is needed, of a package and of no file of the project, and what is taken of it at once. */
const late = /\{([\w\s,:$]+)\} = await import\("([^."/\s][^"\s]*)"\)/g;
const anyLate = /\bimport\("[^."/\s][^"\s]*"\)/g;

/** The package that a library is of or is a part of: "docx" of "docx/charts". */
const packageOf = (name: string): string => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name;

/** What is taken of each library, by its name. */
export type Taken = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Turns an import that the model makes when it needs a library into a question to the page, and notes which libraries
 * and what of them: nothing else is carried.
 * @throws Error when a file takes a library whole
 */
export function lateLibraries(): { readonly plugin: Plugin; readonly taken: Taken } {
  const taken = new Map<string, Set<string>>();
  return {
    taken,
    plugin: {
      name: "late-libraries",
      transform(code, id) {
        if (id.includes("/node_modules/")) return undefined;
        const found = [...code.matchAll(late)];
        if (found.length !== [...code.matchAll(anyLate)].length)
          throw new Error(`${id} takes a library whole: name what it takes of it, as the pattern of a constant.`);
        if (found.length === 0) return undefined;
        for (const [, list = "", library = ""] of found) {
          const names = taken.get(library) ?? new Set();
          for (const name of list.split(",").map((name) => name.replace(/:.*/s, "").trim()))
            if (name !== "") names.add(name);
          taken.set(library, names);
        }
        const asked = (list: string, library: string): string =>
          `{${list}} = await lateLibrary(${JSON.stringify(library)}, ${JSON.stringify(packageOf(library))})`;
        return `import { lateLibrary } from ${ours};\n${code.replaceAll(late, (_, list: string, library: string) => asked(list, library))}`;
      },
    },
  };
}

/**
 * Leaves out the picture that the library of slides puts where a film would play: no document has one, and it is a sixth
 * of the late libraries (75 kB).
 * @throws Error when the library keeps it elsewhere
 */
const withoutPictureOfFilm: Plugin = {
  name: "without-picture-of-film",
  transform(code, id) {
    if (!/[\\/]pptxgenjs[\\/]dist[\\/]/.test(id)) return undefined;
    const without = code.replace(/(IMG_PLAYBTN = ')data:image\/png;base64,[^']+/, "$1data:,");
    if (without === code) throw new Error(`${id} has no picture of a film.`);
    return without;
  },
};

/** What the model takes of one package, as one script that puts it into a global, by name: parts of a package share their code. */
async function scriptOfLibrary(parts: readonly (readonly [string, ReadonlySet<string>])[]): Promise<string> {
  const lines = parts.map(([library, names], part) => {
    const local = [...names].sort().map((name, at) => [name, `part${part}_${at}`] as const);
    return {
      imports: `import { ${local.map(([name, as]) => `${name} as ${as}`).join(", ")} } from ${JSON.stringify(library)};`,
      put: `${JSON.stringify(library)}: { ${local.map(([name, as]) => `${name}: ${as}`).join(", ")} }`,
    };
  });
  const entry: Plugin = {
    name: "late-library-entry",
    enforce: "pre",
    resolveId: (source) =>
      source === "late-library-entry"
        ? inRoot("late-library-entry.js")
        : source === "jszip"
          ? inRoot("electron/browser-edition/stored-zip.ts")
          : undefined,
    load: (id) =>
      id === inRoot("late-library-entry.js")
        ? [
            ...lines.map(({ imports }) => imports),
            `globalThis.lateLibraries = { ...globalThis.lateLibraries, ${lines.map(({ put }) => put).join(", ")} };`,
          ].join("\n")
        : undefined,
  };
  return (await scriptOf("late-library-entry", "iife", [entry, withoutPictureOfFilm])).code;
}

/** The libraries as text in the page, a package each: deflated, not run before a worker is started with one. */
export const librariesOf = (taken: Taken): Promise<HtmlTagDescriptor[]> =>
  Promise.all(
    [...new Set([...taken.keys()].map(packageOf))].sort().map(async (library): Promise<HtmlTagDescriptor> => {
      const parts = [...taken].filter(([name]) => packageOf(name) === library).sort(([a], [b]) => (a < b ? -1 : 1));
      return {
        tag: "script",
        attrs: { type: "text/plain", id: library, "data-library": packageInWords(library) },
        children: packed(await scriptOfLibrary(parts)),
        injectTo: "body",
      };
    }),
  );
