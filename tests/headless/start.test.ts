/** The command as it is run: a process, its two streams, its exit code and the file it leaves. */
import { spawn, spawnSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOfItsOwn } from "../electron/desk";
import { england, run } from "./command-line";

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** @param leaveAfter stops reading standard output after so many characters */
function start(words: readonly string[], input?: string, leaveAfter = Number.POSITIVE_INFINITY): Promise<Ended> {
  const child = spawn(process.execPath, ["electron/headless/start.mjs", ...words], { stdio: ["pipe", "pipe", "pipe"] });
  let out = "";
  let err = "";
  child.stdout.on("data", (part: Buffer) => {
    out += part.toString("utf8");
    if (out.length > leaveAfter) child.stdout.destroy();
  });
  child.stderr.on("data", (part: Buffer) => (err += part.toString("utf8")));
  if (input === undefined) child.stdin.end();
  else createReadStream(input).pipe(child.stdin);
  return new Promise((ended, fail) => {
    child.on("error", fail);
    child.on("close", (code) => ended({ code, out, err }));
  });
}

test("a plan sent by standard input gives the tables alone on standard output, and a file of results whole", async () => {
  const folder = folderOfItsOwn();
  const [shown, written] = await Promise.all([
    start(["-", "--measure", "need"], england),
    start([england, "--measure", "headcount", "--out", join(folder, "r.json")]),
  ]);
  const same = await run([england, "--measure", "need"]);
  expect(shown).toEqual({ code: 0, out: same.out, err: same.err.replaceAll(england, "standard input") });
  expect(written).toEqual({ code: 0, out: "", err: `Written: ${join(folder, "r.json")}\n` });
  expect(await readdir(folder)).toEqual(["r.json"]);
  expect(await readFile(join(folder, "r.json"), "utf8")).toBe(
    (await run([england, "--measure", "headcount", "--out", "r.json"])).written.get("r.json"),
  );
});

test("what is wrong goes to standard error with its exit code, and a reader that leaves early is no error", async () => {
  expect(await start([england, "--measure", "vacancis"])).toEqual({
    code: 2,
    out: "",
    err: 'There is no measure "vacancis". Did you mean "vacancies" (Net vacancies)? --list measures lists them.\n',
  });
  const left = await start(
    [
      "seeds/plans/england-ics.otplan",
      "--by",
      "ics,setting",
      "--years",
      "2024/25..2036/37",
      "--measure",
      "staff_in_post",
      "headcount",
      "establishment",
      "vacancies",
      "cost",
    ],
    undefined,
    100,
  );
  expect(left.code).toBe(0);
  // Notes on the figures are no complaint about the reader.
  expect(left.err.split("\n").filter((line) => line !== "" && !line.startsWith("note: "))).toEqual([]);
  expect(left.out).not.toMatch(/Pay bill/);
});

const closedFrom = (how: string): { readonly status: number | null; readonly err: string } => {
  const words = `"${process.execPath}" electron/headless/start.mjs "${england}" --list scenarios ${how}`;
  const { status, stderr } = spawnSync("sh", ["-c", words], { encoding: "utf8", stdio: ["pipe", "pipe", "pipe"] });
  return { status, err: stderr };
};

test.runIf(process.platform !== "win32")("a stream that is closed from the start costs no results unseen", () => {
  const says =
    "The results could not be written, because standard output is closed. Run it again without closing it, or send the results to a file with > or --out.\n";
  expect(closedFrom(">&-")).toEqual({ status: 1, err: says });
  expect(closedFrom(">&- 2>&-")).toEqual({ status: 1, err: "" });
  expect(closedFrom("<&- >&- 2>&-")).toEqual({ status: 1, err: "" });
  expect(closedFrom("<&-")).toEqual({ status: 0, err: "" });
  expect(closedFrom("2>&-")).toEqual({ status: 0, err: "" });
  expect(closedFrom("</dev/null >&- 2>&-")).toEqual({ status: 1, err: "" });
  // Thrown away on purpose.
  expect(closedFrom(">/dev/null")).toEqual({ status: 0, err: "" });
  expect(closedFrom("</dev/null >/dev/null 2>/dev/null")).toEqual({ status: 0, err: "" });
});
