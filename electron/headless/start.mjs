// Runs a plan from the command line: bundles main.ts when a source is newer than the bundle, then calls it.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

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

const stops = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
let run;
let stoppedBy;

function stopped() {
  process.stderr.write("Stopped before it had finished. No file was left half written.\n");
  process.exit(128 + stops[stoppedBy]);
}

for (const signal of Object.keys(stops))
  process.on(signal, () => {
    stoppedBy ??= signal;
    if (run === undefined) stopped();
    else run.kill("SIGKILL");
  });

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

// The sums keep a process from answering to anything, so they are done in one of their own; this one waits and is stopped.
run = spawn(process.execPath, [join(here, "run.mjs"), bundle, ...process.argv.slice(2)], { stdio: "inherit" });
run.on("error", (error) => {
  process.stderr.write(`The program could not be started (the system says ${error.code ?? error.message}).\n`);
  process.exitCode = 1;
});
run.on("exit", (code, signal) => {
  if (stoppedBy !== undefined) stopped();
  if (code === null)
    process.stderr.write(`The system ended the run (${signal}), probably for want of memory. Ask for less at once.\n`);
  process.exitCode = code ?? 1;
});
