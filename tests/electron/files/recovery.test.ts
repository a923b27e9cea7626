import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Recovery } from "../../../electron/files/recovery";
import { clock, diskWith, folderOfItsOwn, planFiles, planText, systemError } from "../desk";

async function twoRuns(): Promise<{
  folder: string;
  file: string;
  run: (start: string) => { recovery: Recovery; files: ReturnType<typeof planFiles> };
}> {
  const folder = folderOfItsOwn();
  await mkdir(join(folder, "plans"));
  const file = join(folder, "plans", "north.otplan");
  await writeFile(file, planText("last save"));
  const run = (start: string): { recovery: Recovery; files: ReturnType<typeof planFiles> } => {
    const files = planFiles(diskWith(), folder);
    return { recovery: new Recovery(join(folder, "recovery"), diskWith(), files, clock(start)), files };
  };
  return { folder, file, run };
}

test("work of a run that ended badly is offered to the next one, and saves to its own file", async () => {
  const { file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  if (!opened.ok) throw new Error(opened.says);
  await first.recovery.keep(opened.document, "north.otplan", planText("half an hour's work"));
  expect(await first.recovery.list()).toEqual([]);
  expect(await readFile(file, "utf8")).toBe(planText("last save"));

  const second = run("2027-03-01T10:00:00Z");
  const [draft] = await second.recovery.list();
  expect(draft).toMatchObject({ name: "north.otplan", hasFile: true });
  const taken = await second.recovery.take(draft?.id ?? "");
  if (!taken.ok) throw new Error(taken.says);
  expect(taken.text).toBe(planText("half an hour's work"));
  expect(await second.files.save(taken.document ?? "", taken.text)).toMatchObject({ ok: true, name: "north.otplan" });
  expect(await readFile(file, "utf8")).toBe(taken.text);
});

test("a file that changed after the crash is not saved over by recovered work", async () => {
  const { file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  await first.recovery.keep(opened.ok ? opened.document : null, "north.otplan", planText("mine"));
  await writeFile(file, planText("a colleague's"));
  const second = run("2027-03-01T10:00:00Z");
  const taken = await second.recovery.take((await second.recovery.list())[0]?.id ?? "");
  if (!taken.ok) throw new Error(taken.says);
  expect(await second.files.save(taken.document ?? "", taken.text)).toMatchObject({
    ok: false,
    kind: "changed-on-disk",
  });
  expect(await readFile(file, "utf8")).toBe(planText("a colleague's"));
});

test("a second crash straight after recovering loses nothing", async () => {
  const { run } = await twoRuns();
  await run("2027-03-01T09:00:00Z").recovery.keep(null, "Untitled", planText("never saved"));
  const second = run("2027-03-01T10:00:00Z");
  await second.recovery.take((await second.recovery.list())[0]?.id ?? "");
  const third = run("2027-03-01T11:00:00Z");
  expect(await third.recovery.list()).toMatchObject([{ name: "Untitled", hasFile: false }]);
});

test("each keeping replaces the last one, in order, and clearing leaves nothing", async () => {
  const { folder, run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  await Promise.all(["a", "b", "c"].map((text) => recovery.keep(null, "Untitled", text)));
  const files = await readdir(join(folder, "recovery"));
  expect(files).toHaveLength(1);
  expect(await readFile(join(folder, "recovery", files[0] ?? ""), "utf8")).toContain('"text":"c"');
  await recovery.clear();
  expect(await readdir(join(folder, "recovery"))).toEqual([]);
});

test("when the page dies, its draft is offered to the next page of the same run", async () => {
  const { run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  await recovery.keep(null, "Untitled", "work");
  recovery.leaveForNextWindow();
  expect(await recovery.list()).toMatchObject([{ name: "Untitled" }]);
});

test("a draft whose file is gone comes without one; a damaged draft is not offered", async () => {
  const { folder, file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  await first.recovery.keep(opened.ok ? opened.document : null, "north.otplan", planText("mine"));
  await rm(file);
  await writeFile(join(folder, "recovery", "1234567890123-0123abcd.json"), '{"name":"cut sh');
  const second = run("2027-03-01T10:00:00Z");
  const drafts = await second.recovery.list();
  expect(drafts).toMatchObject([{ name: "north.otplan", hasFile: false }]);
  expect(await second.recovery.take(drafts[0]?.id ?? "")).toMatchObject({ ok: true, document: null });
  expect(await second.recovery.take("1234567890123-0123abcd")).toEqual({
    ok: false,
    kind: "unknown",
    says: "That unsaved work cannot be found any more. Open the plan itself instead; its earlier saves are under Backups.",
  });
});

test("half a draft of a killed run is cleared away at the start, whole ones are not", async () => {
  const { folder, run } = await twoRuns();
  await run("2027-03-01T09:00:00Z").recovery.keep(null, "Untitled", "work");
  await writeFile(join(folder, "recovery", ".1234567890123-0123abcd.json.0123456789ab.saving"), '{"name":');
  const second = run("2027-03-01T10:00:00Z");
  await second.recovery.tidy();
  expect(await readdir(join(folder, "recovery"))).toHaveLength(1);
  expect(await second.recovery.list()).toHaveLength(1);
});

test("a disk too full for the draft is said in time", async () => {
  const folder = folderOfItsOwn();
  const disk = diskWith({ writeNew: () => Promise.reject(systemError("ENOSPC")) });
  const recovery = new Recovery(join(folder, "recovery"), disk, planFiles(disk, folder), clock());
  expect(await recovery.keep(null, "Untitled", "work")).toEqual({
    ok: false,
    kind: "disk-full",
    says: "Unsaved changes to “Untitled” could not be put aside in case of a crash. Save the plan soon. The disk is full.",
  });
});
