import { utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { nodeDisk } from "../../../electron/files/disk";
import { STALE_AFTER, lockName, underLock } from "../../../electron/files/lock";
import { contents, diskWith, folderOfItsOwn } from "../desk";

/** What the clock of the disk says while somebody waits for a lock. */
const NOW = Date.UTC(2026, 10, 29, 12);
const now = (): number => NOW;

const take = (folder: string, disk = diskWith()) =>
  underLock(folder, "north.otplan", disk, now, () => Promise.resolve("done"));

/** A lock as somebody left it, so many milliseconds ago. */
async function left(folder: string, holder: string, ago: number): Promise<void> {
  const lock = join(folder, lockName("north.otplan"));
  await writeFile(lock, holder);
  await utimes(lock, new Date(NOW - ago), new Date(NOW - ago));
}

test("a lock is held while something is done, and leaves nothing, also when it fails", async () => {
  const folder = folderOfItsOwn();
  const inside = await underLock(folder, "north.otplan", diskWith(), now, async (stillMine) => ({
    files: Object.keys(await contents(folder)),
    mine: await stillMine(),
  }));
  expect(inside).toEqual({ held: false, value: { files: [".north.otplan.lock"], mine: true } });
  await expect(
    underLock(folder, "north.otplan", diskWith(), now, () => Promise.reject(new Error("broken"))),
  ).rejects.toThrow("broken");
  expect(await contents(folder)).toEqual({});
});

test("while somebody on another computer holds it we wait, then give way and leave their lock", async () => {
  const folder = folderOfItsOwn();
  await left(folder, "elsewhere\n1\nx", STALE_AFTER - 1000);
  const disk = diskWith();
  expect(await take(folder, disk)).toEqual({ held: true });
  expect(disk.waited.length).toBeGreaterThan(5);
  expect(await contents(folder)).toEqual({ ".north.otplan.lock": "elsewhere\n1\nx" });
});

test("a lock that is too old to be held is set aside", async () => {
  const folder = folderOfItsOwn();
  await left(folder, "elsewhere\n1\nx", STALE_AFTER + 1000);
  expect(await take(folder)).toEqual({ held: false, value: "done" });
  expect(await contents(folder)).toEqual({});
});

test("a lock that a killed program made and did not live to write its name in is set aside within a save", async () => {
  const folder = folderOfItsOwn();
  await left(folder, "", 1000);
  expect(await take(folder)).toEqual({ held: true });
  await left(folder, "", 2000);
  expect(await take(folder)).toEqual({ held: false, value: "done" });
  expect(await contents(folder)).toEqual({});
});

test("a lock of a program of this computer that was killed is set aside at once, one that runs is not", async () => {
  const folder = folderOfItsOwn();
  await left(folder, `${hostname()}\n${process.pid}\nx`, 0);
  expect(await take(folder)).toEqual({ held: true });
  const gone = spawnSync(process.execPath, ["--eval", ""]).pid;
  await left(folder, `${hostname()}\n${gone}\nx`, 0);
  expect(await take(folder)).toEqual({ held: false, value: "done" });
});

test("whoever lost the lock while asleep is told before doing what cannot be taken back", async () => {
  const folder = folderOfItsOwn();
  const result = await underLock(folder, "north.otplan", diskWith(), now, async (stillMine) => {
    await writeFile(join(folder, lockName("north.otplan")), "elsewhere\n1\nx");
    return stillMine();
  });
  expect(result).toEqual({ held: false, value: false });
  expect(await contents(folder)).toEqual({ ".north.otplan.lock": "elsewhere\n1\nx" });
});

test("of two that find the same old lock, the slower one leaves the lock that the quicker one has made since", async () => {
  const folder = folderOfItsOwn();
  await left(folder, "elsewhere\n1\nx", STALE_AFTER + 1000);
  let letSlowGoOn = (): void => undefined;
  const slowMayGoOn = new Promise<void>((goOn) => (letSlowGoOn = goOn));
  let sayRead = (): void => undefined;
  const slowHasRead = new Promise<void>((read) => (sayRead = read));
  const slow = diskWith({
    rename: async (from, to) => {
      sayRead();
      await slowMayGoOn;
      await nodeDisk.rename(from, to);
    },
  });
  const slowly = take(folder, slow);
  await slowHasRead;
  const quickly = await underLock(folder, "north.otplan", diskWith(), now, async (stillMine) => {
    letSlowGoOn();
    const outcome = await slowly;
    return { slowly: outcome, mine: await stillMine() };
  });
  expect(quickly).toEqual({ held: false, value: { slowly: { held: true }, mine: true } });
});
