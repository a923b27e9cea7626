/**
 * `npm run fuzz`: tries inputs made from a seed on what takes input from outside, and says what does not hold.
 *
 * `-- --minutes 5` divides so many minutes over the targets (1 otherwise), `-- --inputs 100000` tries so many of each,
 * `-- --seed word` makes others, `-- --target text` takes one target (several may be named), `-- --from 123` begins at an
 * input: with `--inputs 1` a fault is tried again. Ends with 1 where something does not hold. Figures are in RESULTS.md.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const root = join(here, "../..");
const scratch = mkdtempSync(join(tmpdir(), "otplan-fuzz-"));

try {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: scratch,
      rolldownOptions: {
        input: { run: join(here, "run.ts"), worker: join(here, "worker.ts") },
        output: { entryFileNames: "[name].mjs" },
      },
    },
  });
  const ran = spawnSync(process.execPath, [join(scratch, "run.mjs"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
  });
  process.exitCode = ran.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
