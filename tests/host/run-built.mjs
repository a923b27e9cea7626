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
 * @param environment variables besides those there are, from the scratch folder, which is gone afterwards
 */
export async function runBuilt(name, input, environment = () => ({})) {
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
        rolldownOptions: { input, output: { entryFileNames: "[name].mjs" } },
      },
    });
    const ran = spawnSync(process.execPath, [join(outDir, "run.mjs"), ...process.argv.slice(2)], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...environment(scratch) },
    });
    process.exitCode = ran.status ?? 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
