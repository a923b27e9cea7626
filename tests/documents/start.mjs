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
import { join } from "node:path";
import { runBuilt } from "../host/run-built.mjs";

await runBuilt(
  "documents",
  { run: join(import.meta.dirname, "run.ts") },
  {
    environment: (scratch) => ({ DOCUMENTS_SCRATCH: scratch }),
  },
);
