/**
 * `npm run large-files`: writes every file of cases.ts, at its full size, and says of each what the reader says, the
 * processor time and the memory of a process that does nothing else; then the same of whole commands that open it.
 * `-- --case "in a chain"` takes those whose name has the words, `-- --commands` runs the commands too. Figures are in
 * RESULTS.md.
 */
import { join } from "node:path";
import { runBuilt } from "../../host/run-built.mjs";

const here = import.meta.dirname;
await runBuilt("large-files", { run: join(here, "run.ts"), reader: join(here, "reader.ts") });
