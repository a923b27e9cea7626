/** Runs a few test files of a copy of the tree and says how it ended. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A wrong change may make a loop that never ends; a busy machine may take minutes over what is quick by itself. */
const LONGEST_MS = 10 * 60_000;
/** A test that is slow on a busy machine has not noticed anything. */
const ONE_TEST_MS = 5 * 60_000;

/**
 * @typedef {object} Ending
 * @property {"passed" | "failed" | "never ended" | "not run"} how
 * @property {string} [by] The test that failed, or what went wrong while the tests were loaded.
 */

const running = new Set();

/** Ends every run in progress, when the person gives up. */
export const stopAll = () => running.forEach((stop) => stop());

/**
 * @param {string} folder The tree the tests stand in.
 * @param {readonly string[]} tests Test files; it stops at the first test that fails.
 * @returns {Promise<Ending>}
 */
export function runTests(folder, tests) {
  const scratch = mkdtempSync(join(tmpdir(), "otplan-mutant-report-"));
  const report = join(scratch, "report.json");
  const args = [
    join(folder, "node_modules/vitest/vitest.mjs"),
    ...["run", "--project", "unit", "--bail", "1", "--maxWorkers", "1", `--testTimeout=${ONE_TEST_MS}`],
    ...["--reporter=json", `--outputFile=${report}`],
    ...tests,
  ];
  return new Promise((resolve) => {
    // A group of its own, so that the workers end with it.
    const child = spawn(process.execPath, args, { cwd: folder, stdio: "ignore", detached: true });
    let late = false;
    const stop = () => {
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    running.add(stop);
    const timer = setTimeout(() => {
      late = true;
      stop();
    }, LONGEST_MS);
    child.on("close", () => {
      clearTimeout(timer);
      running.delete(stop);
      const ending = late ? { how: "never ended" } : endingIn(report);
      rmSync(scratch, { recursive: true, force: true });
      resolve(ending);
    });
  });
}

/** @returns {Ending} */
function endingIn(report) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    return { how: "not run", by: "the tests gave no report" };
  }
  for (const file of results.testResults)
    for (const test of file.assertionResults) if (test.status === "failed") return { how: "failed", by: test.fullName };
  for (const file of results.testResults)
    if (file.status === "failed") return { how: "failed", by: `while loading: ${file.message.split("\n")[0]}` };
  return results.numPassedTests > 0 ? { how: "passed" } : { how: "not run", by: "no test was found" };
}
