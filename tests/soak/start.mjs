/**
 * `npm run soak`: a working day of eight hours in some minutes (`-- --minutes-of-work 480` steps, a minute of work each),
 * on the page's own stores, engine and worker: drags, edits, undo, imports, draws, reports, saves. Memory after collecting
 * must stay flat, and nothing may be left unhandled; ends with 1 otherwise. Figures are in RESULTS.md.
 */
import { join } from "node:path";
import { runBuilt } from "../host/run-built.mjs";

await runBuilt("soak", { run: join(import.meta.dirname, "run.ts") }, { node: ["--expose-gc"] });
