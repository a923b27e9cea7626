/**
 * `npm run soak`: a working day of eight hours in some minutes (`-- --minutes-of-work 480` steps, a minute of work each),
 * on the page's own stores, engine and worker: drags, edits, undo, imports, draws, reports, saves. Memory after collecting
 * must stay flat, and nothing may be left unhandled; ends with 1 otherwise. `-- --chromium` works the built browser
 * edition for some minutes instead (`--minutes 5`). Figures are in RESULTS.md.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { runBuilt } from "../host/run-built.mjs";
import { soakInChromium } from "./in-chromium.mjs";

const { values } = parseArgs({
  options: { chromium: { type: "boolean", default: false }, minutes: { type: "string", default: "5" } },
  strict: false,
});
if (values.chromium) process.exitCode = await soakInChromium(Number(values.minutes));
else await runBuilt("soak", { run: join(import.meta.dirname, "run.ts") }, { node: ["--expose-gc"] });
