import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inRoot } from "./places.ts";

/** Name, version and licence of a package, for whoever looks into the file. */
export function packageInWords(name: string): string {
  const require = createRequire(inRoot("package.json"));
  const folder = require.resolve.paths(name)?.map((path) => `${path}/${name}/package.json`) ?? [];
  for (const file of folder)
    try {
      const { version, license } = JSON.parse(readFileSync(file, "utf8")) as { version: string; license: string };
      return `${name} ${version}, ${license}`;
    } catch {
      // Not in this folder of modules; the next one up may have it.
    }
  return name;
}
