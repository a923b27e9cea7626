import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { Plugin } from "vite";
import { inRoot } from "./places.ts";

/**
 * Whether an import is of the model.
 * @throws Error when it is of a part of the model, which would then be carried a second time
 */
export function isModel(source: string, importer: string): boolean {
  const [room, ...part] = relative(inRoot("."), resolve(dirname(importer), source)).split(sep);
  if (room !== "model") return false;
  if (part.length > 0 && part.join() !== "index") throw new Error(`${importer} takes ${source}, a part of the model.`);
  return true;
}

const imports = /^(?:import|export) \{([^}]*)\} from "([^"]+)";/gm;

/** The names that the files under a folder import from the model, types left out. */
function namesTaken(folder: string): ReadonlySet<string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
  const names = new Set<string>();
  for (const file of files.map((name) => join(folder, name)))
    for (const [, list = "", from = ""] of readFileSync(file, "utf8").matchAll(imports))
      if (isModel(from, file))
        for (const name of list.split(",").map((name) => name.trim()))
          if (name !== "" && !name.startsWith("type ")) names.add(name.replace(/ as .*/, ""));
  return names;
}

/**
 * Leaves out of the model's script what no screen and no worker takes: what only the command line prints. A name that
 * is taken in a way this does not see is missing from the script, and then the build of the page says so and stops.
 */
export const modelThatIsTaken = (): Plugin => ({
  name: "model-that-is-taken",
  enforce: "pre",
  load: (id) =>
    id === inRoot("renderer/engine/model-script.ts")
      ? `export { ${[...namesTaken(inRoot("renderer"))].sort().join(", ")} } from ${JSON.stringify(inRoot("model"))};`
      : undefined,
});
