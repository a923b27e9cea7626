import { spawn, type ChildProcess } from "node:child_process";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test } from "vitest";
import { build } from "vite";
import { folderOfItsOwn, planText } from "../desk";

const PAIRS = 60;

/** The saving code as a program: it opens a file and says so, then saves when told, and says what it was told. */
async function asProgram(folder: string): Promise<string> {
  const root = resolve(import.meta.dirname, "../../..");
  const from = (file: string): string => JSON.stringify(join(root, "electron/files", file));
  const entry = join(folder, "entry.ts");
  await writeFile(
    entry,
    `import { createInterface } from "node:readline";
import { Backups } from ${from("backups.ts")};
import { nodeDisk } from ${from("disk.ts")};
import { PlanFiles } from ${from("plan-files.ts")};
const [own] = process.argv.slice(2);
const now = () => new Date();
const format = { version: 1, refusal: () => undefined };
const files = new PlanFiles(nodeDisk, new Backups(own, nodeDisk, now), format, now);
let opened;
for await (const line of createInterface({ input: process.stdin })) {
  const [order, given] = JSON.parse(line);
  if (order === "open") {
    opened = await files.open(given);
    console.log("opened");
  } else {
    const saved = await files.save(opened.document, given);
    console.log(saved.ok ? "saved" : saved.kind);
  }
}
`,
  );
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: join(folder, "program"),
      rolldownOptions: { input: entry, output: { entryFileNames: "saving.mjs", format: "es" } },
    },
  });
  return join(folder, "program", "saving.mjs");
}

interface Program {
  /** Gives an order; resolves with the line it answers. */
  order(...what: readonly string[]): Promise<string>;
}

function started(program: string, own: string): Program {
  const child: ChildProcess = spawn(process.execPath, [program, own], { stdio: ["pipe", "pipe", "inherit"] });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error("no pipes");
  onTestFinished(() => void child.kill());
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: stdout }).on("line", (line) => waiting.shift()?.(line));
  return {
    order: (...what) =>
      new Promise((done) => {
        waiting.push(done);
        stdin.write(`${JSON.stringify(what)}\n`);
      }),
  };
}

test("of two programs that save at once one is told so, the other that the file has changed", async () => {
  const folder = folderOfItsOwn();
  const program = await asProgram(folder);
  const plans = join(folder, "plans");
  await mkdir(plans);
  const file = join(plans, "north.otplan");
  await writeFile(file, planText("the first"));
  const both = [started(program, join(folder, "own-a")), started(program, join(folder, "own-b"))] as const;
  for (let pair = 0; pair < PAIRS; pair += 1) {
    await Promise.all(both.map((one) => one.order("open", file)));
    const texts = [planText(`a ${pair}`), planText(`b ${pair}`)];
    const told = await Promise.all(both.map((one, i) => one.order("save", texts[i] ?? "")));
    expect([...told].sort(), `pair ${pair}`).toEqual(["changed-on-disk", "saved"]);
    expect(await readFile(file, "utf8")).toBe(texts[told.indexOf("saved")]);
  }
  expect(await readdir(plans)).toEqual(["north.otplan"]);
});
