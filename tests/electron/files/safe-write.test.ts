import { chmod, chown, readFile, symlink, utimes, writeFile } from "node:fs/promises";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { nodeDisk } from "../../../electron/files/disk";
import { lockName } from "../../../electron/files/lock";
import { safeWrite } from "../../../electron/files/safe-write";
import { contents, diskWith, folderOfItsOwn, systemError } from "../desk";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

async function savedPlan(): Promise<{ folder: string; file: string }> {
  const folder = folderOfItsOwn();
  const file = join(folder, "north.otplan");
  await writeFile(file, "last save");
  return { folder, file };
}

test("a save takes the old file's place and leaves nothing beside it", async () => {
  const { folder, file } = await savedPlan();
  expect(await safeWrite(file, bytes("new save"))).toEqual({ ok: true });
  expect(await contents(folder)).toEqual({ "north.otplan": "new save" });
});

test("the folder is flushed once the new file has taken the old one's place, so that a power cut takes back nothing", async () => {
  const { folder, file } = await savedPlan();
  const steps: string[] = [];
  const disk = diskWith({
    rename: async (from, to) => {
      await nodeDisk.rename(from, to);
      steps.push("replaced");
    },
    flushFolder: (flushed) => {
      steps.push(`flushed ${flushed === folder ? "its folder" : flushed}`);
      return Promise.resolve();
    },
  });
  expect(await safeWrite(file, bytes("new save"), disk)).toEqual({ ok: true });
  expect(steps).toEqual(["replaced", "flushed its folder"]);
});

test.each([
  [
    "ENOSPC",
    "disk-full",
    "“north.otplan” was not saved because the disk is full. Your last save is untouched. Make some room, or use Save as to choose another place.",
  ],
  [
    "EACCES",
    "read-only-folder",
    "“north.otplan” was not saved because nothing may be written in its folder. Your last save is untouched. Use Save as to choose a folder of your own, such as Documents.",
  ],
  [
    "EROFS",
    "read-only-folder",
    "“north.otplan” was not saved because nothing may be written in its folder. Your last save is untouched. Use Save as to choose a folder of your own, such as Documents.",
  ],
  [
    "ENOENT",
    "folder-missing",
    "“north.otplan” was not saved because its folder is not there any more. Connect the drive or share it was on, or use Save as to choose another place.",
  ],
  [
    "ENAMETOOLONG",
    "failed",
    "“north.otplan” was not saved because its name is too long for this disk. Use Save as with a shorter name.",
  ],
  [
    "EIO",
    "failed",
    "“north.otplan” was not saved (the system says EIO). Your last save is untouched. Use Save as to choose another place.",
  ],
])(
  "when writing stops with %s half way, the last save is untouched and the half is removed",
  async (code, kind, says) => {
    const { folder, file } = await savedPlan();
    const disk = diskWith({
      writeNew: async (path, given) => {
        await nodeDisk.writeNew(path, given.subarray(0, 3));
        throw systemError(code);
      },
    });
    expect(await safeWrite(file, bytes("new save"), disk)).toEqual({ ok: false, kind, says });
    expect(await contents(folder)).toEqual({ "north.otplan": "last save" });
  },
);

test("a file held four times over is saved at the fifth try, waiting longer each time", async () => {
  const { folder, file } = await savedPlan();
  let tries = 0;
  const disk = diskWith({
    rename: (from, to) => {
      tries += 1;
      return tries <= 4 ? Promise.reject(systemError(tries % 2 === 0 ? "EPERM" : "EBUSY")) : nodeDisk.rename(from, to);
    },
  });
  expect(await safeWrite(file, bytes("new save"), disk)).toEqual({ ok: true });
  expect(disk.waited).toEqual([50, 100, 200, 400]);
  expect(await contents(folder)).toEqual({ "north.otplan": "new save" });
});

test.each(["EBUSY", "EPERM", "EACCES"])("a file held for ever (%s) is given up with a sentence", async (code) => {
  const { folder, file } = await savedPlan();
  const disk = diskWith({ rename: () => Promise.reject(systemError(code)) });
  expect(await safeWrite(file, bytes("new save"), disk)).toEqual({
    ok: false,
    kind: "locked",
    says: "“north.otplan” was not saved because another program is holding it. Your last save is untouched. Close it there or let it finish synchronising and save again, or use Save as.",
  });
  expect(disk.waited).toEqual([50, 100, 200, 400, 800, 1600]);
  expect(await contents(folder)).toEqual({ "north.otplan": "last save" });
});

test("a disk that gives back something else is not trusted with the plan", async () => {
  const { folder, file } = await savedPlan();
  const disk = diskWith({ read: () => Promise.resolve(bytes("new sAve")) });
  expect(await safeWrite(file, bytes("new save"), disk)).toEqual({
    ok: false,
    kind: "not-verified",
    says: "“north.otplan” was not saved: what the disk gave back is not what was written to it. Your last save is untouched. Use Save as to choose another disk.",
  });
  expect(await contents(folder)).toEqual({ "north.otplan": "last save" });
});

test("a file marked read-only is not replaced, although its folder would allow it", async () => {
  const { folder, file } = await savedPlan();
  await chmod(file, 0o444);
  expect(await safeWrite(file, bytes("new save"))).toEqual({
    ok: false,
    kind: "read-only-file",
    says: "“north.otplan” was not saved because it is marked read-only. Use Save as to keep your changes under another name, or unmark it in its properties.",
  });
  expect(await contents(folder)).toEqual({ "north.otplan": "last save" });
});

test("a plan that is a link stays a link, and keeps who may read it", async () => {
  const { folder, file } = await savedPlan();
  await chmod(file, 0o640);
  const link = join(folder, "link.otplan");
  await symlink(file, link);
  expect(await safeWrite(link, bytes("new save"))).toEqual({ ok: true });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(lstatSync(file).mode & 0o777).toBe(0o640);
  expect(await readFile(file, "utf8")).toBe("new save");
});

test("a link to a plan that is not there any more stays a link, and the plan is written where it leads", async () => {
  const folder = folderOfItsOwn();
  const link = join(folder, "link.otplan");
  await symlink("north.otplan", link);
  expect(await safeWrite(link, bytes("new save"))).toEqual({ ok: true });
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(await readFile(join(folder, "north.otplan"), "utf8")).toBe("new save");
  await symlink("none/north.otplan", join(folder, "far.otplan"));
  expect(await safeWrite(join(folder, "far.otplan"), bytes("new save"))).toMatchObject({ kind: "folder-missing" });
  expect(lstatSync(join(folder, "far.otplan")).isSymbolicLink()).toBe(true);
});

test("a file keeps whose it is and its group, as far as the system lets us", async () => {
  const { file } = await savedPlan();
  const asked: unknown[] = [];
  const { owner } = await nodeDisk.facts(file);
  const disk = diskWith({
    writeNew: (path, given, mode, whose) => {
      asked.push(whose);
      return nodeDisk.writeNew(path, given, mode, whose);
    },
  });
  expect(await safeWrite(file, bytes("new save"), disk)).toEqual({ ok: true });
  expect(await safeWrite(file, bytes("for me alone"), disk, { mode: 0o600 })).toEqual({ ok: true });
  expect(asked).toEqual([owner, undefined]);
});

test.skipIf(process.getuid?.() !== 0)(
  "who is in the group of a shared plan can still write it after a save",
  async () => {
    const { file } = await savedPlan();
    await chown(file, 1234, 4321);
    await chmod(file, 0o664);
    expect(await safeWrite(file, bytes("new save"))).toEqual({ ok: true });
    const { uid, gid, mode } = lstatSync(file);
    expect([uid, gid, mode & 0o777]).toEqual([1234, 4321, 0o664]);
  },
);

test("what a killed save left behind is swept an hour later, and only that", async () => {
  const { folder, file } = await savedPlan();
  const old = new Date(Date.now() - 2 * 60 * 60 * 1000);
  for (const name of [".north.otplan.0123456789ab.saving", ".south.otplan.0123456789ab.saving", "north.otplan.old"]) {
    await writeFile(join(folder, name), "left");
    await utimes(join(folder, name), old, old);
  }
  await writeFile(join(folder, ".north.otplan.ba9876543210.saving"), "somebody is at it now");
  await safeWrite(file, bytes("new save"));
  expect(Object.keys(await contents(folder)).sort()).toEqual([
    ".north.otplan.ba9876543210.saving",
    ".south.otplan.0123456789ab.saving",
    "north.otplan",
    "north.otplan.old",
  ]);
});

test.each([
  ["ahead of", 5],
  ["behind", -5],
])("a computer whose clock is %s that of the share waits for a lock just made there", async (_, minutes) => {
  const { folder, file } = await savedPlan();
  const lock = join(folder, lockName("north.otplan"));
  await writeFile(lock, "elsewhere\n1\nx");
  const now = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(now + minutes * 60_000);
  const saved = await safeWrite(file, bytes("new save"), diskWith(), { mayReplace: () => undefined });
  clock.mockRestore();
  expect(saved).toMatchObject({ ok: false, kind: "locked" });
  expect(await contents(folder)).toEqual({
    [lockName("north.otplan")]: "elsewhere\n1\nx",
    "north.otplan": "last save",
  });
});
