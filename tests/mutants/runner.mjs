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
let seen = { tests: 0, failed: undefined };
const reporter = {
  onTestCaseResult: (test) => {
    seen.tests += 1;
    if (test.result().state === "failed") seen.failed ??= test.fullName;
  },
  onTestModuleEnd: (module) => {
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

/** Runs test files in the order given, which begins with the quickest to notice; it stops at the first that fails. */
async function ending(tests) {
  for (const test of tests) {
    const one = await endingOf(test);
    if (one.how !== "passed") return one;
  }
  return { how: "passed" };
}

async function endingOf(test) {
  const found = (await vitest.globTestSpecifications([test])).filter(({ moduleId }) => moduleId === join(folder, test));
  if (found.length !== 1) return { how: "not run", by: `${test} was not found` };
  seen = { tests: 0, failed: undefined };
  const { unhandledErrors } = await vitest.runTestSpecifications(found);
  if (seen.failed !== undefined) return { how: "failed", by: seen.failed };
  if (unhandledErrors.length > 0)
    return { how: "failed", by: String(unhandledErrors[0]?.message ?? unhandledErrors[0]) };
  return seen.tests > 0 ? { how: "passed" } : { how: "not run", by: `${test} ran no test` };
}
