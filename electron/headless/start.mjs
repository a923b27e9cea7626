// Runs a plan from the command line: bundles main.ts when a source is newer than the bundle, then calls it.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const folder = join(root, "dist", "headless");
const bundle = join(folder, "main.mjs");

/** Latest change of a file, or of anything in a folder; the folder's own time tells of files taken away. */
function changed(path) {
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, changed(join(path, name))), facts.mtimeMs);
}

/** Builds in a folder of its own and moves the bundle into place, so that two runs at once cannot read half of one. */
async function make() {
  const { build } = await import("vite");
  const building = join(folder, `.building-${process.pid}`);
  try {
    await build({
      root,
      configFile: false,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: join(here, "main.ts"),
        outDir: building,
        target: "node20",
        minify: false,
        rolldownOptions: { output: { format: "es", entryFileNames: "main.mjs", codeSplitting: false } },
      },
    });
    mkdirSync(folder, { recursive: true });
    renameSync(join(building, "main.mjs"), bundle);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

async function ready() {
  const sources = ["model", "seeds", "electron", "package-lock.json"]
    .map((name) => join(root, name))
    .filter(existsSync);
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
  if (sources.some((source) => changed(source) > built)) await make();
}

try {
  await ready();
} catch (error) {
  const missing = error?.code === "ERR_MODULE_NOT_FOUND";
  process.stderr.write(
    missing
      ? 'The project\'s packages are not installed. Run "npm ci" in its folder first.\n'
      : `The program could not be built from its sources: ${error?.message ?? error}\n`,
  );
  process.exit(1);
}
const { main, processIo } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(process.argv.slice(2), processIo());
