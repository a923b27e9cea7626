import { createRequire } from "node:module";
import type { Plugin } from "vite";
import { inRoot } from "./places.ts";

const ours = /^(?:react|react\/jsx-runtime)$/;
const idOf = (library: string): string => `\0by-name:${library}`;

/**
 * Gives each thing a screen takes of React a name of its own. React is written so that a build finds it through an
 * object at every use, `(0, library.jsx)(`, which made the page's script 40 kB longer.
 */
export const reactByName = (): Plugin => ({
  name: "react-by-name",
  enforce: "pre",
  resolveId: (source, importer) =>
    ours.test(source) && importer !== undefined && !/node_modules|^\0/.test(importer) ? idOf(source) : undefined,
  load(id) {
    const library = id.slice(idOf("").length);
    if (id !== idOf(library)) return undefined;
    const names = Object.keys(createRequire(inRoot("package.json"))(library) as object).filter(
      (name) => !name.startsWith("__"),
    );
    return [
      `import * as library from ${JSON.stringify(library)};`,
      ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => library.${name})();`),
    ].join("\n");
  },
});
