/** A copy of the working tree to make wrong changes in, so that the tree itself is never touched. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Every file that git knows or would take, as it stands now. */
function filesOf(root) {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], { cwd: root });
  return listed
    .toString("utf8")
    .split("\0")
    .filter((file) => file !== "" && existsSync(join(root, file)));
}

/**
 * Copies the tree into a folder of its own, with the packages linked.
 *
 * @param {string} root
 * @returns {{ folder: string, remove: () => void }}
 */
export function copyTree(root) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "otplan-mutants-")));
  for (const file of filesOf(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    if (file !== "node_modules") cpSync(join(root, file), join(folder, file));
  }
  symlinkSync(realpathSync(join(root, "node_modules")), join(folder, "node_modules"), "junction");
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
