/**
 * `npm run documents`: makes every kind of report of the worked plans in every format, and tries them on programs that
 * read them: LibreOffice, where it is installed, opens each and makes a PDF of it, whose pages and words are read back
 * (poppler's `pdfinfo`, `pdftotext` and `pdftoppm`).
 *
 * `-- --schemas DIR` holds every part against the schemas of ECMA-376 (transitional) in a folder, with `xmllint`; they
 * are published at ecma-international.org and are not kept here. `-- --plan NAME`, `-- --kind KIND` and `-- --format
 * FORMAT` take one of each, `-- --out DIR` keeps the documents and a picture of every page, and `-- --write` writes
 * RESULTS.md. Ends with 1 where something does not hold.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

const here = import.meta.dirname;
const root = join(here, "../..");
const scratch = mkdtempSync(join(tmpdir(), "otplan-documents-"));

try {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir: join(scratch, "out"),
      rolldownOptions: { input: { run: join(here, "run.ts") }, output: { entryFileNames: "[name].mjs" } },
    },
  });
  const ran = spawnSync(process.execPath, [join(scratch, "out/run.mjs"), ...process.argv.slice(2)], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DOCUMENTS_SCRATCH: scratch },
  });
  process.exitCode = ran.status ?? 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
