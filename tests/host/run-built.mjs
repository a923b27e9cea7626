/** Builds TypeScript of the tests as the program is built, and runs it in a process of its own: for checks too long for the tests. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");

/**
 * Runs `run` with the words of the command line and sets the exit code to what it ends with.
 * @param name what the scratch folder is called
 * @param input the files that are built, by the name they get; one is `run`
 * @param how variables besides those there are, from the scratch folder, which is gone afterwards; whether maps of the
 *   source are built; what is done when it has run; words for Node itself
 */
export async function runBuilt(
  name,
  input,
  { environment = () => ({}), sourcemap = false, after = () => undefined, node = [] } = {},
) {
  const scratch = mkdtempSync(join(tmpdir(), `otplan-${name}-`));
  const outDir = join(scratch, "out");
  try {
    await build({
      root,
      configFile: false,
      logLevel: "error",
      ssr: { noExternal: true },
      build: {
        ssr: true,
        target: "node20",
        outDir,
        sourcemap,
        rolldownOptions: { input, output: { entryFileNames: "[name].mjs" } },
      },
    });
    const ran = spawnSync(process.execPath, [...node, join(outDir, "run.mjs"), ...process.argv.slice(2)], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment(scratch) },
    });
    process.exitCode = ran.status ?? 1;
    after(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
