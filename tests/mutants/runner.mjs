/**
 * A process that keeps the tests of one copy of the tree ready, so that a run costs its tests and not a start of
 * everything. It is told which files have changed and which tests to run, and answers with how they ended.
 */
import { join } from "node:path";

const [folder] = process.argv.slice(2);
process.chdir(folder);
const { createVitest } = await import("vitest/node");

/** A test that is slow on a busy machine has not noticed anything. */
const ONE_TEST_MS = 5 * 60_000;

/** What this run has shown so far; the results of earlier runs are remembered by the tests, and are not what is asked. */
let seen = { files: 0, tests: 0, failed: undefined };
const reporter = {
  onTestCaseResult: (test) => {
    seen.tests += 1;
    if (test.result().state === "failed") seen.failed ??= test.fullName;
  },
  onTestModuleEnd: (module) => {
    seen.files += 1;
    const [fault] = module.errors();
    if (fault !== undefined) seen.failed ??= `while loading: ${fault.message.split("\n")[0]}`;
  },
};
const vitest = await createVitest("test", {
  root: folder,
  project: ["unit"],
  watch: false,
  bail: 1,
  maxWorkers: 1,
  testTimeout: ONE_TEST_MS,
  reporters: [reporter],
});

process.on("message", async ({ changed, tests }) => {
  for (const file of changed) vitest.invalidateFile(join(folder, file));
  try {
    process.send(await ending(tests));
  } catch (fault) {
    process.send({ how: "not run", by: String(fault) });
  }
});
process.send("ready");

/** Runs test files; it stops at the first test that fails. */
async function ending(tests) {
  const wanted = new Set(tests.map((file) => join(folder, file)));
  const found = (await vitest.globTestSpecifications(tests)).filter(({ moduleId }) => wanted.has(moduleId));
  if (found.length !== wanted.size) return { how: "not run", by: "a test file was not found" };
  seen = { files: 0, tests: 0, failed: undefined };
  const { unhandledErrors } = await vitest.runTestSpecifications(found);
  if (seen.failed !== undefined) return { how: "failed", by: seen.failed };
  if (unhandledErrors.length > 0)
    return { how: "failed", by: String(unhandledErrors[0]?.message ?? unhandledErrors[0]) };
  const all = seen.tests > 0 && seen.files === wanted.size;
  return all ? { how: "passed" } : { how: "not run", by: "not every test file was run" };
}
