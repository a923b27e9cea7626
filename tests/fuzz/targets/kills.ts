/** A program that saves, killed for real at any instant: the file is whole, nothing that was told is lost, a backup is there. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Backups } from "../../../electron/files/backups";
import { nodeDisk } from "../../../electron/files/disk";
import { PlanFiles } from "../../../electron/files/plan-files";
import { countedPlan, countIn } from "../inputs/counted-plan";
import type { Target } from "../target";

/** The program, where it has been built: only the long run does. */
const saver = process.env["OTPLAN_SAVER"] ?? "";
export const hasSaver = (): boolean => existsSync(saver);

export const kills: Target<number> = {
  name: "kills",
  must: "the file is whole, what was told to be saved is there, a backup too, and the next save succeeds",
  make: (stream) => stream.below(120),
  fault: async (after) => {
    const folder = mkdtempSync(join(tmpdir(), "otplan-kills-"));
    try {
      return await killedAfter(after, folder);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function killedAfter(milliseconds: number, folder: string): Promise<string | undefined> {
  const file = join(folder, "north.otplan");
  const own = join(folder, "own");
  writeFileSync(file, countedPlan(0, "nobody"));
  const child = spawn(process.execPath, [saver, file, own], { stdio: ["ignore", "pipe", "ignore"] });
  let said = "";
  child.stdout.setEncoding("utf8");
  await once(child.stdout, "data");
  child.stdout.on("data", (text: string) => (said += text));
  await new Promise((done) => setTimeout(done, milliseconds));
  child.kill("SIGKILL");
  await once(child, "close");

  const told = Math.max(0, ...said.split("\n").map(Number).filter(Number.isInteger));
  const there = countIn(readFileSync(file, "utf8"));
  if (!Number.isInteger(there)) return "the file is torn";
  // What was saved right before the end may not have been told any more.
  if (there !== told && there !== told + 1) return `${told} was told and ${there} is there`;
  const backups = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.startsWith("own") && name.endsWith(".otplan"))
    .map((name) => countIn(readFileSync(join(folder, name), "utf8")));
  if (there > 0 && !backups.includes(there - 1)) return `the save before ${there} is no backup: ${backups.join(", ")}`;
  const now = (): Date => new Date();
  const files = new PlanFiles(nodeDisk, new Backups(own, nodeDisk, now), { version: 3, refusal: () => undefined }, now);
  const opened = await files.open(file);
  if (!opened.ok) return `it does not open: ${opened.says}`;
  const saved = await files.save(opened.document, countedPlan(there + 1, "next"));
  return saved.ok ? undefined : `the next save is refused: ${saved.says}`;
}
