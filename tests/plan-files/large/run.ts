/** The measurement of `npm run large-files`. Started by start.mjs. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Plan } from "../../../model";
import { largeFiles } from "./cases";

const { values: options } = parseArgs({
  options: { case: { type: "string", default: "" }, commands: { type: "boolean", default: false } },
});
const plan = JSON.parse(readFileSync("seeds/plans/community-team.otplan", "utf8")) as Plan;
const folder = mkdtempSync(join(tmpdir(), "otplan-large-"));
const file = join(folder, "large.otplan");

interface Read {
  readonly seconds: number;
  readonly megabytes: number;
  readonly says: string;
}

/** Processor time and memory of a command, as the system counts them for the processes that it starts. */
function command(words: readonly string[]): string {
  const timed = spawnSync(
    "/usr/bin/time",
    ["-f", "%U %S %M", process.execPath, "electron/headless/start.mjs", file, ...words],
    { encoding: "utf8", maxBuffer: 2 ** 30, timeout: 300_000 },
  );
  const [user = "", system = "", kilobytes = ""] = timed.stderr.trimEnd().split("\n").at(-1)?.split(" ") ?? [];
  return `${(Number(user) + Number(system)).toFixed(1)} s, ${Math.round(Number(kilobytes) / 1024)} MB, ends with ${timed.status ?? "nothing"}`;
}

try {
  for (const [name, [sizes, make]] of Object.entries(largeFiles))
    for (const size of [sizes].flat()) {
      if (!name.includes(options.case)) continue;
      writeFileSync(file, make(plan, size));
      const ran = spawnSync(process.execPath, [join(import.meta.dirname, "reader.mjs"), file], { encoding: "utf8" });
      const read = ran.status === 0 ? (JSON.parse(ran.stdout) as Read) : undefined;
      const megabytes = (statSync(file).size / 1e6).toFixed(1);
      const reader =
        read === undefined
          ? `ended badly: ${ran.stderr.slice(-300)}`
          : `${read.seconds.toFixed(2)} s | ${read.megabytes} MB | ${read.says}`;
      console.log(`${name} | ${size.toLocaleString("en-GB")} | ${megabytes} MB | ${reader}`);
      if (options.commands)
        for (const words of [
          ["--list", "scenarios"],
          ["--measure", "headcount"],
        ])
          console.log(`    ${words.join(" ")}: ${command(words)}`);
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
