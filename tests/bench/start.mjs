/**
 * `npm run bench`: builds the engine as production does (bundled and minified), compiles the C reference where gcc is
 * there, and runs the measurements in one process. `npm run bench -- --peers` also installs other engines from the npm
 * registry into a scratch folder and measures them; `-- --quick` takes fewer samples, `-- --only=draws` measures the items with that word in their name. Nothing is asserted on time.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const scratch = mkdtempSync(join(tmpdir(), "otplan-bench-"));

/** The C reference, compiled for this machine; undefined when there is no gcc. */
function compileReference() {
  const program = join(scratch, "work-item");
  const made = spawnSync("gcc", ["-O3", "-march=native", "-o", program, join(here, "reference/work-item.c"), "-lm"], {
    stdio: "pipe",
  });
  return made.status === 0 ? program : undefined;
}

try {
  const reference = compileReference();
  await build({
    root: join(here, "../.."),
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      minify: true,
      outDir: join(scratch, "out"),
      rolldownOptions: {
        input: {
          bench: join(here, "bench.ts"),
          "draws-worker": join(here, "draws-worker.ts"),
          engine: join(here, "engine.ts"),
        },
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  const args = [
    join(scratch, "out/bench.mjs"),
    ...process.argv.slice(2),
    ...(reference === undefined ? [] : [`--reference=${reference}`]),
    `--plans=${join(here, "../../seeds/plans")}`,
  ];
  execFileSync(process.execPath, args, { stdio: "inherit" });
  if (process.argv.includes("--app")) {
    const { measureApp } = await import("./app.mjs");
    await measureApp();
  }
  if (process.argv.includes("--peers")) {
    const { measurePeers } = await import("./peers/measure.mjs");
    await measurePeers(join(scratch, "peers"), reference, join(scratch, "out/engine.mjs"));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
