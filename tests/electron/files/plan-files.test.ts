import { chmod, mkdir, readFile, rename, stat, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Failure, OpenedPlan, SavedPlan } from "../../../electron/bridge";
import { nodeDisk } from "../../../electron/files/disk";
import type { PlanFiles } from "../../../electron/files/plan-files";
import { planFormat } from "../../../electron/files/plan-format";
import { writePlan } from "../../../model/index";
import { buildPlan } from "../../model/build-plan";
import { contents, diskWith, folderOfItsOwn, planFiles, planText, systemError } from "../desk";

async function desk(disk = diskWith()): Promise<{ plans: string; file: string; files: PlanFiles; own: string }> {
  const folder = folderOfItsOwn();
  const plans = join(folder, "plans");
  await mkdir(plans);
  const file = join(plans, "north.otplan");
  await writeFile(file, planText("last save"));
  const own = join(folder, "own");
  return { plans, file, files: planFiles(disk, own), own };
}

function opened(answer: OpenedPlan | Failure): OpenedPlan {
  if (!answer.ok) throw new Error(answer.says);
  return answer;
}
function saved(answer: SavedPlan | Failure): SavedPlan {
  if (!answer.ok) throw new Error(answer.says);
  return answer;
}

test("a plan opens with its name and folder, and nothing in the answer is a path", async () => {
  const { file, files } = await desk();
  const answer = opened(await files.open(file));
  expect(answer).toMatchObject({ name: "north.otplan", folder: "plans", text: planText("last save") });
  expect(JSON.stringify(answer)).not.toContain(file.slice(0, 8));
});

test("saving writes the file, moves the same document on and keeps the previous save", async () => {
  const { file, files } = await desk();
  const { document } = opened(await files.open(file));
  const first = saved(await files.save(document, planText("second save")));
  expect(first).toMatchObject({ document, name: "north.otplan", notes: [] });
  saved(await files.save(document, planText("third save")));
  expect(await readFile(file, "utf8")).toBe(planText("third save"));
  const backups = await files.listBackups(document);
  expect(backups).toHaveLength(2);
  const texts = await Promise.all(backups.map(async ({ id }) => opened(await files.openBackup(document, id)).text));
  expect(texts).toEqual([planText("second save"), planText("last save")]);
});

test("two saves at once follow one another instead of taking each other for another program", async () => {
  const { file, files } = await desk();
  const { document } = opened(await files.open(file));
  const answers = await Promise.all([files.save(document, planText("a")), files.save(document, planText("b"))]);
  expect(answers.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await readFile(file, "utf8")).toBe(planText("b"));
});

test("a file changed by another program is not replaced until the person says so, and then is kept", async () => {
  const { file, files, plans } = await desk();
  const { document } = opened(await files.open(file));
  await writeFile(file, planText("a colleague's"));
  expect(await files.save(document, planText("mine"))).toEqual({
    ok: false,
    kind: "changed-on-disk",
    says: "“north.otplan” has been changed by another program since you opened it here. Merge those changes with yours, save over them, use Save as to keep both, or reload the file and lose your own changes.",
  });
  expect(await contents(plans)).toEqual({ "north.otplan": planText("a colleague's") });
  saved(await files.save(document, planText("mine"), { overwriteChanged: true }));
  expect(await readFile(file, "utf8")).toBe(planText("mine"));
  const [backup] = await files.listBackups(document);
  expect(opened(await files.openBackup(document, backup?.id ?? "")).text).toBe(planText("a colleague's"));
});

test("a change that leaves size and time alike is still found", async () => {
  const { file, files } = await desk();
  const { document } = opened(await files.open(file));
  const { mtime } = await stat(file);
  await writeFile(file, planText("lost save"));
  await utimes(file, mtime, mtime);
  expect(await files.save(document, planText("mine"))).toMatchObject({ ok: false, kind: "changed-on-disk" });
});

test("a file only touched, as OneDrive does, is saved without a question", async () => {
  const { file, files } = await desk();
  const { document } = opened(await files.open(file));
  await utimes(file, new Date(), new Date(Date.now() + 60_000));
  saved(await files.save(document, planText("mine")));
});

test("reloading takes the other program's changes, after which saving is free again", async () => {
  const { file, files } = await desk();
  const { document } = opened(await files.open(file));
  await writeFile(file, planText("a colleague's"));
  expect(opened(await files.reload(document))).toMatchObject({ document, text: planText("a colleague's") });
  saved(await files.save(document, planText("mine")));
});

test("a plan of a newer version opens, and is never saved over, whatever was agreed to", async () => {
  const { file, files, plans } = await desk();
  const newer = planText("from next year", 2);
  await writeFile(file, newer);
  const { document, text } = opened(await files.open(file));
  expect(text).toBe(newer);
  const refused = {
    ok: false,
    kind: "newer-on-disk",
    says: "“north.otplan” was not saved: the file there was made by a newer version of this application, and saving over it would lose what this version does not know. Use Save as to choose another name, or update the application.",
  };
  expect(await files.save(document, planText("mine"))).toEqual(refused);
  expect(await files.save(document, planText("mine"), { overwriteChanged: true })).toEqual(refused);
  expect(await files.saveTo(file, planText("mine"))).toEqual(refused);
  expect(await contents(plans)).toEqual({ "north.otplan": newer });
});

test.each([
  ["cut short", planText("last save").slice(0, 20)],
  ["empty", ""],
  ["no plan at all", "year,WTE\n2027,12.5\n"],
  ["with a byte order mark", `\uFEFF${planText("last save")}`],
])("a text that is %s is passed up for the model to judge, and the file is left alone", async (_what, text) => {
  const { file, files, plans } = await desk();
  await writeFile(file, text);
  const before = await contents(plans);
  expect(opened(await files.open(file)).text).toBe(text.replace("\uFEFF", ""));
  expect(await contents(plans)).toEqual(before);
});

test("a picture is not a plan", async () => {
  const { file, files, plans } = await desk();
  await writeFile(file, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff]));
  const before = await contents(plans);
  expect(await files.open(file)).toEqual({
    ok: false,
    kind: "not-text",
    says: "“north.otplan” is not a plan: it does not hold text. Choose a file that ends in .otplan. If it should be a plan it has been damaged, and an earlier copy is needed.",
  });
  expect(await contents(plans)).toEqual(before);
});

test("a file above 50 MB is never read whole and never saved over", async () => {
  let mostRead = 0;
  const disk = diskWith({
    read: async (path, most) => {
      const bytes = await nodeDisk.read(path, most);
      mostRead = Math.max(mostRead, bytes.length);
      return bytes;
    },
  });
  const { file, files } = await desk(disk);
  const { document } = opened(await files.open(file));
  await truncate(file, 1024 * 1024 * 1024);
  const says =
    "“north.otplan” was not saved: the file there is larger than 50 MB, which no plan is, and it would be lost. It is as it was. Use Save as to choose another name.";
  expect(await files.saveTo(file, planText("mine"))).toEqual({ ok: false, kind: "too-large", says });
  expect(await files.save(document, planText("mine"))).toEqual({ ok: false, kind: "changed-on-disk", says });
  expect((await stat(file)).size).toBe(1024 * 1024 * 1024);
  expect(mostRead).toBeLessThan(1024 * 1024);
});

test("a file that grows past 50 MB while a plan is saved there is kept", async () => {
  let grows: Promise<void> | undefined;
  const disk = diskWith({
    writeNew: async (path, ...rest) => {
      await nodeDisk.writeNew(path, ...rest);
      // Once the plan has been written beside it, and before it takes its place.
      if (path.endsWith(".saving")) await (grows ??= truncate(file, 60 * 1024 * 1024));
    },
  });
  const { file, files } = await desk(disk);
  const { document } = opened(await files.open(file));
  expect(await files.save(document, planText("mine"))).toMatchObject({ ok: false, kind: "changed-on-disk" });
  expect((await stat(file)).size).toBe(60 * 1024 * 1024);
});

test("a file above 50 MB is refused without being read", async () => {
  const disk = diskWith({ read: () => Promise.reject(new Error("was read")) });
  const { file, files } = await desk(disk);
  await truncate(file, 51 * 1024 * 1024);
  expect(await files.open(file)).toEqual({
    ok: false,
    kind: "too-large",
    says: "“north.otplan” is 51 MB, and the largest plan this application opens is 50 MB. Check that you chose the plan and not another file.",
  });
});

test.each([
  [
    "not there",
    "ENOENT",
    "not-found",
    "“north.otplan” is not there any more. It may have been moved, renamed or deleted, or be on a drive that is not connected. Find it with Open, or look in the recycle bin.",
  ],
  [
    "somebody else's",
    "EACCES",
    "no-permission",
    "You are not allowed to read “north.otplan”. Ask its owner to share it with you, or open a copy.",
  ],
  [
    "held for ever",
    "EBUSY",
    "locked",
    "“north.otplan” is in use by another program. Close it there, wait until it has synchronised, and open it again.",
  ],
  [
    "on a failing disk",
    "EIO",
    "failed",
    "“north.otplan” could not be read (the system says EIO). Copy it to this computer and open the copy.",
  ],
])("a file that is %s is refused with a sentence", async (_what, code, kind, says) => {
  const { file, files } = await desk(diskWith({ read: () => Promise.reject(systemError(code)) }));
  expect(await files.open(file)).toEqual({ ok: false, kind, says });
});

test("what is not a whole plan is never written over one", async () => {
  const { file, files, plans } = await desk();
  const { document } = opened(await files.open(file));
  for (const text of ["", "{", planText("mine").slice(0, -5), '{"format":"other","version":1}']) {
    expect(await files.save(document, text)).toEqual({
      ok: false,
      kind: "not-a-plan",
      says: "“north.otplan” was not saved because what was to be written is not a whole plan. Your last save is untouched. Undo the last change and save again.",
    });
  }
  expect(await contents(plans)).toEqual({ "north.otplan": planText("last save") });
});

test("what the model's own reader would refuse is not written, and the sentence says what and where", async () => {
  const folder = folderOfItsOwn();
  const file = join(folder, "north.otplan");
  const plan = buildPlan();
  await writeFile(file, writePlan(plan));
  const files = planFiles(diskWith(), join(folder, "own"), planFormat);
  const { document } = opened(await files.open(file));
  const log = [{ what: "Leaver rate", when: "2027-03-01T09:00:00.000Z", to: "1".repeat(503) }];
  const refused = await files.save(document, writePlan({ ...plan, log }));
  expect(refused).toMatchObject({ ok: false, kind: "would-not-open" });
  if (!refused.ok)
    expect(refused.says).toMatch(
      /^“north\.otplan” was not saved, because it could not be opened again: .*log\[0\]\.to.* Undo the last change and save again\.$/,
    );
  expect(await readFile(file, "utf8")).toBe(writePlan(plan));
  saved(await files.save(document, writePlan({ ...plan, title: "Changed" })));
});

test("a plan of a newer version is not saved over because its text begins with a byte order mark", async () => {
  const { file, files } = await desk();
  await writeFile(file, `\uFEFF${planText("from next year", 2)}`);
  expect(await files.saveTo(file, planText("mine"))).toMatchObject({ ok: false, kind: "newer-on-disk" });
});

test("a program that saves between our look and our rename keeps its save, and ours is not told to be saved", async () => {
  let theirs: string | undefined = planText("theirs");
  const disk = diskWith({
    writeNew: async (path, bytes, mode) => {
      if (path.endsWith(".saving") && path.includes("plans") && theirs !== undefined) {
        await writeFile(file, theirs);
        theirs = undefined;
      }
      return nodeDisk.writeNew(path, bytes, mode);
    },
  });
  const { file, files, plans } = await desk(disk);
  const { document } = opened(await files.open(file));
  expect(await files.save(document, planText("mine"))).toMatchObject({ ok: false, kind: "changed-on-disk" });
  expect(await contents(plans)).toEqual({ "north.otplan": planText("theirs") });
});

test.skipIf(process.platform === "win32")("a save keeps who may read and write the file", async () => {
  const { file, files } = await desk();
  await chmod(file, 0o664);
  const { document } = opened(await files.open(file));
  saved(await files.save(document, planText("mine")));
  expect((await stat(file)).mode & 0o777).toBe(0o664);
});

test("a file with the longest name a disk takes can be saved", async () => {
  const { files, plans } = await desk();
  const name = `${"n".repeat(248)}.otplan`;
  await writeFile(join(plans, name), planText("last save"));
  const { document } = opened(await files.open(join(plans, name)));
  saved(await files.save(document, planText("mine")));
  expect((await contents(plans))[name]).toBe(planText("mine"));
});

test("a full disk loses neither the last save nor the document", async () => {
  let full = true;
  const disk = diskWith({
    writeNew: (path, bytes, mode) =>
      full && path.includes("plans") ? Promise.reject(systemError("ENOSPC")) : nodeDisk.writeNew(path, bytes, mode),
  });
  const { file, files, plans } = await desk(disk);
  const { document } = opened(await files.open(file));
  expect(await files.save(document, planText("mine"))).toMatchObject({ ok: false, kind: "disk-full" });
  expect(await contents(plans)).toEqual({ "north.otplan": planText("last save") });
  full = false;
  saved(await files.save(document, planText("mine")));
});

test("a backup that cannot be kept is mentioned and does not stop the save", async () => {
  const disk = diskWith({
    writeNew: (path, bytes, mode) =>
      path.includes("backups") ? Promise.reject(systemError("ENOSPC")) : nodeDisk.writeNew(path, bytes, mode),
  });
  const { file, files } = await desk(disk);
  const { document } = opened(await files.open(file));
  expect(saved(await files.save(document, planText("mine"))).notes).toEqual([
    "“north.otplan” is saved, but its previous save could not be kept as a backup: the disk is full.",
  ]);
  expect(await readFile(file, "utf8")).toBe(planText("mine"));
});

test("a plan moved away meanwhile is written afresh, and the person is told", async () => {
  const { file, files, plans } = await desk();
  const { document } = opened(await files.open(file));
  await rename(file, join(plans, "moved.otplan"));
  expect(saved(await files.save(document, planText("mine"))).notes).toEqual([
    "“north.otplan” had been moved or deleted since it was opened, so it was written afresh in its old place.",
  ]);
  expect(await contents(plans)).toEqual({ "north.otplan": planText("mine"), "moved.otplan": planText("last save") });
});

test("saving in another place keeps what was there and leaves the first file alone", async () => {
  const { file, files, plans } = await desk();
  opened(await files.open(file));
  const other = join(plans, "south.otplan");
  await writeFile(other, planText("theirs"));
  const { document, name } = saved(await files.saveTo(other, planText("mine")));
  expect(name).toBe("south.otplan");
  expect(await contents(plans)).toEqual({ "north.otplan": planText("last save"), "south.otplan": planText("mine") });
  const [backup] = await files.listBackups(document);
  expect(opened(await files.openBackup(document, backup?.id ?? "")).text).toBe(planText("theirs"));
});

test("a document of another run is not known, and the work is not lost by it", async () => {
  const { files } = await desk();
  expect(await files.save("from-yesterday", planText("mine"))).toEqual({
    ok: false,
    kind: "unknown",
    says: "The file this plan came from is not known any more. Your changes are still here: use Save as to choose where to keep them.",
  });
});
