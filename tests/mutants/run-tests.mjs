/** Runs test files of one copy of the tree, in a process that is replaced when a wrong change makes it hang. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A wrong change may make a loop that never ends; a busy machine may take minutes over what is quick by itself. */
const LONGEST_MS = 10 * 60_000;

/**
 * @typedef {object} Ending
 * @property {"passed" | "failed" | "never ended" | "not run"} how
 * @property {string} [by] The test that failed, or what went wrong while the tests were loaded.
 */

/**
 * @param {string} folder The copy the tests stand in.
 * @returns {{ run: (changed: readonly string[], tests: readonly string[]) => Promise<Ending>, stop: () => void }}
 * `changed` are the files that are not as they were at the last run.
 */
export function testRunner(folder) {
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let child;
  const stop = () => {
    if (child?.pid === undefined) return;
    try {
      // A group of its own, so that the workers end with it.
      process.kill(-child.pid, "SIGKILL");
    } catch {
      child.kill("SIGKILL");
    }
    child = undefined;
  };
  const started = async () => {
    if (child?.connected) return child;
    child = spawn(process.execPath, [join(import.meta.dirname, "runner.mjs"), folder], {
      cwd: folder,
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      detached: true,
    });
    await once(child, "message");
    return child;
  };
  const run = async (changed, tests) => {
    const now = await started();
    now.send({ changed, tests });
    const ending = await new Promise((resolve) => {
      const timer = setTimeout(() => resolve({ how: "never ended" }), LONGEST_MS);
      const answer = (found) => {
        clearTimeout(timer);
        resolve(found);
      };
      now.once("message", answer);
      now.once("exit", () => answer({ how: "not run", by: "the tests ended before they answered" }));
    });
    if (ending.how === "never ended") stop();
    now.removeAllListeners();
    return ending;
  };
  return { run, stop };
}
