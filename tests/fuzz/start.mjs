/**
 * `npm run fuzz`: tries inputs made from a seed on what takes input from outside, and says what does not hold.
 *
 * `-- --minutes 5` divides so many minutes over the targets (1 otherwise), `-- --inputs 100000` tries so many of each,
 * `-- --seed word` makes others, `-- --target text` takes one target (several may be named), `-- --from 123` begins at an
 * input: with `--inputs 1` a fault is tried again. `-- --coverage` tries them in one thread and says how many lines of the
 * reader, the writer and what saves were met. Ends with 1 where something does not hold. Figures are in RESULTS.md.
 */
import { join } from "node:path";
import { runBuilt } from "../host/run-built.mjs";
import { sayCoverage } from "./coverage.mjs";

const here = import.meta.dirname;
const covers = process.argv.includes("--coverage");
await runBuilt(
  "fuzz",
  { run: join(here, "run.ts"), worker: join(here, "worker.ts"), saver: join(here, "saver.ts") },
  {
    environment: (scratch) => ({
      OTPLAN_SAVER: join(scratch, "out", "saver.mjs"),
      ...(covers ? { NODE_V8_COVERAGE: join(scratch, "coverage") } : {}),
    }),
    sourcemap: covers,
    after: (scratch) => (covers ? sayCoverage(scratch) : undefined),
  },
);
