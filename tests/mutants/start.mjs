/**
 * `npm run mutants`: makes small wrong changes to a copy of the product, one at a time, and runs the tests that should
 * notice. A change that no test notices has survived: either a test is missing, or the change makes no difference and
 * does not belong in the list.
 *
 * `-- --only id` runs the mutants with that word in their id, `-- --jobs 2` runs two at a time, `-- --check` only looks
 * whether every change can still be made, `-- --unchecked` leaves out the first run without any change (for when the tests
 * are known to pass), `-- --write` keeps the figures in RESULTS.md. Not part of `npm test`.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copyTree } from "./copy.mjs";
import { mutants as all } from "./list/index.mjs";
import { faultsOf, mutated } from "./mutant.mjs";
import { resultsPage } from "./results.mjs";
import { testRunner } from "./run-tests.mjs";

const root = join(import.meta.dirname, "../..");
const { values: options } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    jobs: { type: "string", default: "1" },
    check: { type: "boolean", default: false },
    unchecked: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});

const chosen = all.filter(({ id }) => options.only.length === 0 || options.only.some((word) => id.includes(word)));
if (chosen.length === 0) fail([`No mutant has ${options.only.join(" or ")} in its id.`]);
const faults = faultsOf(chosen, (file) =>
  existsSync(join(root, file)) ? readFileSync(join(root, file), "utf8") : undefined,
);
if (faults.length > 0) fail(faults);
if (options.check) {
  console.log(`All ${chosen.length} changes can be made.`);
  process.exit(0);
}

const desks = Array.from({ length: Math.max(1, Number(options.jobs) || 1) }, () => {
  const copy = copyTree(root);
  return { ...copy, ...testRunner(copy.folder) };
});
process.on("exit", () => {
  desks.forEach((desk) => desk.stop());
  desks.forEach((desk) => desk.remove());
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

// Tests that fail by themselves would kill every mutant.
const tests = [...new Set(chosen.flatMap((mutant) => mutant.tests))].sort();
console.log(`${tests.length} test files without any change...`);
const before = options.unchecked ? { how: "passed" } : await desks[0].run([], tests);
if (before.how !== "passed") fail([`The tests have to pass before anything is changed: ${before.how}, ${before.by}.`]);

const began = Date.now();
const waiting = [...chosen];
const results = [];
await Promise.all(
  desks.map(async ({ folder, run }) => {
    let changed = [];
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      const file = join(folder, mutant.file);
      const right = readFileSync(file, "utf8");
      writeFileSync(file, mutated(right, mutant));
      const { how, by } = await run([...changed, mutant.file], mutant.tests);
      writeFileSync(file, right);
      changed = [mutant.file];
      const ending = how === "passed" ? "survived" : how === "not run" ? "not run" : "killed";
      results.push({ mutant, ending, by: by ?? how });
      console.log(
        `${ending.padEnd(9)} ${mutant.id}${ending === "survived" ? `: ${mutant.wrong}` : `, by: ${by ?? how}`}`,
      );
    }
  }),
);

desks.forEach((desk) => desk.stop());
const page = resultsPage(all, results, Math.round((Date.now() - began) / 1000));
console.log(`\n${page.summary}`);
if (options.write) writeFileSync(join(import.meta.dirname, "RESULTS.md"), page.text);
process.exitCode = results.every(({ ending }) => ending === "killed") ? 0 : 1;

function fail(says) {
  says.forEach((sentence) => console.error(sentence));
  process.exit(2);
}
