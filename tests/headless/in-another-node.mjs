/**
 * `node tests/headless/in-another-node.mjs [VERSION]`: the same draws in this Node and in another (24 where none is
 * named), fetched from the npm registry, must leave the same bytes. Run by hand: the test suite fetches nothing.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const version = process.argv[2] ?? "24";
const scratch = mkdtempSync(join(tmpdir(), "otplan-node-"));
const plans = { "community-team": 100, england: 8 };

/** What a Node leaves for a plan. */
function drawn(command, before, plan, draws) {
  const out = join(scratch, "part.json");
  const words = [`seeds/plans/${plan}.otplan`, "--draws", String(draws), "--out", out];
  execFileSync(command, [...before, "electron/headless/start.mjs", ...words], { stdio: ["ignore", "ignore", "pipe"] });
  return readFileSync(out);
}

try {
  const other = ["-y", "-p", `node@${version}`, "node"];
  const called = execFileSync("npx", [...other, "--version"], { encoding: "utf8" }).trim();
  for (const [plan, draws] of Object.entries(plans)) {
    const same = drawn(process.execPath, [], plan, draws).equals(drawn("npx", other, plan, draws));
    console.log(
      `${plan}, ${draws} draws: ${process.version} and ${called} ${same ? "leave the same bytes" : "DIFFER"}`,
    );
    if (!same) process.exitCode = 1;
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
