/** Draws as processes make them: in threads of their own, by GNU parallel, and where nobody reads on. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOfItsOwn } from "../electron/desk";
import { run, team } from "./command-line";

const program = "electron/headless/start.mjs";
const asked = [team, "--measure", "headcount", "vacancies", "--by", "whole", "--draws", "24"];

/** The file that a process leaves. */
function made(words: readonly string[], out: string): string {
  execFileSync(process.execPath, [program, ...words, "--out", out], { stdio: ["ignore", "pipe", "pipe"] });
  return readFileSync(out, "utf8");
}

test("1, 2 and 4 real threads leave the same bytes as none", async () => {
  const folder = folderOfItsOwn();
  const here = (await run([...asked, "--out", "p.json"])).written.get("p.json");
  for (const workers of ["1", "2", "4"])
    expect(made([...asked, "--workers", workers], join(folder, `${workers}.json`))).toBe(here);
});

test("the recipe for GNU parallel merges to the bytes of one run", (context) => {
  if (spawnSync("parallel", ["--version"]).error !== undefined) {
    context.skip("GNU parallel is not installed here");
    return;
  }
  const folder = folderOfItsOwn();
  const whole = made([...asked, "--workers", "1"], join(folder, "one.json"));
  const words = [...asked, "--from", "{}", "--to", "$(({}+8))", "--workers", "1"].map((word) =>
    word.replace(" ", "\\ "),
  );
  const command = `"${process.execPath}" ${program} ${words.join(" ")} --out "${folder}/part-{}.json"`;
  execFileSync("parallel", [command, ":::", "0", "8", "16"], { stdio: ["ignore", "pipe", "pipe"] });
  const parts = ["16", "0", "8"].map((from) => join(folder, `part-${from}.json`));
  expect(made(["merge", ...parts], join(folder, "whole.json"))).toBe(whole);
});

test("a reader of draws that leaves early is no error", async () => {
  const child = spawn(process.execPath, [program, ...asked, "--time", "month", "--years", "2026/27..2028/29"]);
  let err = "";
  child.stderr.on("data", (part: Buffer) => (err += part.toString("utf8")));
  child.stdout.destroy();
  const code = await new Promise((ended) => child.on("close", ended));
  expect(err).toBe("");
  expect(code).toBe(0);
});
