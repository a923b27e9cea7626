/** What the command line is given by accident or out of spite: it says so, and neither the plan nor the terminal suffers. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { copyFileSync, linkSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writePlan } from "../../model/index";
import { nodeDisk } from "../../electron/files/disk";
import { readText } from "../../electron/files/plan-text";
import { processIo } from "../../electron/headless/io";
import { shown } from "../../electron/headless/shown";
import { folderOfItsOwn, systemError } from "../electron/desk";
import { planAt, run, team } from "./command-line";

test("control characters and marks that turn writing are shown, and tabs and lines stay", () => {
  expect(shown("a\u001b[31mred\u0007\tb\r\nc\rd\u202ee\u009bf\u007f")).toBe("a␛[31mred␇\tb\r\nc␍d<U+202E>e<U+009B>f␡");
  expect(JSON.parse(shown(JSON.stringify({ title: "a\u202eb\u009b" })))).toEqual({ title: "a\u202eb\u009b" });
});

test("a title of escape sequences reaches neither stream", async () => {
  const plan = { ...(await planAt(team)), title: "Team \u001b]0;mine\u0007 \u202e" };
  const scenarios = plan.scenarios.map((one) => ({ ...one, name: `${one.name}\u001b[2J` }));
  const text = writePlan({ ...plan, scenarios });
  for (const words of [[], ["--list", "scenarios"], ["--scenario", "nobody\u001b[2J"], ["--checks"]]) {
    const { out, err } = await run(["evil.otplan", ...words], { "evil.otplan": text });
    expect(`${out}${err}`).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test("bytes that are no UTF-8 are refused with the line they begin in", async () => {
  const bytes = Buffer.from(readFileSync(team, "utf8").replace("rehabilitation", "r\u00e9habilitation"), "latin1");
  const ran = await run(["team.otplan"], {}, { readFile: () => Promise.resolve(bytes) });
  expect(ran).toMatchObject({ exit: 1, out: "" });
  expect(ran.err).toMatch(/^team\.otplan, line \d+: the file is not text in UTF-8 from there on\./);
});

test("results that cannot be written to standard output end in a sentence", async () => {
  const ran = await run([team, "--measure", "headcount"], {}, { stdout: () => Promise.reject(systemError("ENOSPC")) });
  expect(ran.exit).toBe(1);
  expect(ran.err).toContain("The results could not be written to standard output (the system says ENOSPC).\n");
});

test("notes that cannot be written cost no results, whatever keeps them", async () => {
  const told = await run([team, "--measure", "headcount"]);
  expect(told.err).toContain("note:");
  for (const code of ["ENOSPC", "EBADF", "EIO"]) {
    const ran = await run([team, "--measure", "headcount"], {}, { stderr: () => Promise.reject(systemError(code)) });
    expect(ran).toMatchObject({ exit: 0, out: told.out });
  }
  expect((await run(["none.otplan"], {}, { stderr: () => Promise.reject(systemError("ENOSPC")) })).exit).toBe(1);
});

test("two files of one run are two files, however their names are spelled", async () => {
  const words = [team, "--draws", "2", "--out", "draws.json", "--ranges", "draws.json"];
  const ran = await run(words);
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain("draws.json is what was just written, and would be lost. Name two files.");
  expect(ran.written.get("draws.json")).toContain('"format":"otplan-draws"');
  const io = processIo();
  const folder = folderOfItsOwn();
  await io.writeFile(join(folder, "a.json"), Buffer.from("{}"));
  symlinkSync("a.json", join(folder, "b.json"));
  expect(await io.wasWritten(join(folder, "b.json"))).toBe(true);
  expect(await io.wasWritten(join(folder, "c.json"))).toBe(false);
});

test.skipIf(process.platform !== "linux")("a file that says it is empty and never ends is left", async () => {
  const endless = "/proc/self/pagemap";
  await expect(processIo().readFile(endless, 1_000_000)).rejects.toMatchObject({ code: "ETOOLARGE" });
  expect(await readText(endless, nodeDisk)).toMatchObject({ ok: false, kind: "too-large" });
});

test("a scenario that cannot be run costs the others nothing", async () => {
  const plan = await planAt(team);
  const able = plan.scenarios[0]!;
  const unable = {
    id: "all-leave",
    name: "All leave",
    changes: [{ assumption: "leaver_rate", op: "set" as const, value: 1.03 }],
  };
  const text = writePlan({ ...plan, scenarios: [unable, able] });
  const files = { "made-up.otplan": text };
  const words = ["made-up.otplan", "--measure", "headcount", "--scenario"];
  const both = await run([...words, "all-leave", able.id], files);
  const alone = await run([...words, able.id], files);
  expect(both.exit).toBe(1);
  expect(both.err).toMatch(/left out: the scenario "All leave" cannot be run:\nmade-up\.otplan, scenario "all-leave"/);
  expect(both.out).toBe(alone.out);
});

// Of a process of its own: links, pipes and signals are the system's.
const start = ["electron/headless/start.mjs"];

test.skipIf(process.platform === "win32")(
  "--out never replaces what was read, and a pipe is refused instead of waited for",
  () => {
    const folder = folderOfItsOwn();
    const plan = join(folder, "plan.json");
    copyFileSync(team, plan);
    symlinkSync("plan.json", join(folder, "linked.json"));
    linkSync(plan, join(folder, "twin.json"));
    const before = readFileSync(plan);
    for (const out of [`${folder}/./plan.json`, join(folder, "linked.json"), join(folder, "twin.json")]) {
      const ran = spawnSync(process.execPath, [...start, plan, "--out", out], { encoding: "utf8" });
      expect(ran.status).toBe(2);
      expect(ran.stderr).toContain(`${out} is what was read, and would be lost.`);
    }
    expect(readFileSync(plan)).toEqual(before);
    const pipe = join(folder, "pipe.otplan");
    execFileSync("mkfifo", [pipe]);
    const ran = spawnSync(process.execPath, [...start, pipe], { encoding: "utf8", timeout: 120_000 });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain("this is a device or a pipe, not a file.");
  },
);

test.skipIf(process.platform === "win32")("a run that is stopped says so, with the code of the signal", async () => {
  // A busy machine takes long to start a program, and what does not listen yet is killed without a word.
  const listens = 'process.on("newListener", (name) => name === "SIGTERM" && process.stderr.write("listening\\n"))';
  const words = [
    "--import",
    `data:text/javascript,${listens}`,
    ...start,
    "seeds/plans/england-ics.otplan",
    "--draws",
    "5000",
  ];
  const run = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  run.stderr.on("data", (part: Buffer) => (said += part.toString("utf8")));
  await expect.poll(() => said).toMatch(/^listening/);
  setTimeout(() => run.kill("SIGTERM"), 1000);
  const code = await new Promise((ended) => run.on("close", ended));
  expect(code).toBe(143);
  expect(said).toMatch(/Stopped before it had finished\. No file was left half written\.\n$/);
});
