import { mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { KeptDraft } from "../../../electron/bridge";
import { nodeDisk } from "../../../electron/files/disk";
import { Recovery } from "../../../electron/files/recovery";
import { anyPlan, clock, diskWith, folderOfItsOwn, planFiles, planText, systemError } from "../desk";

const draft = (document: string | null, name: string, text: string, revision = 1): KeptDraft => ({
  document,
  name,
  text,
  revision,
});

interface Run {
  readonly recovery: Recovery;
  readonly files: ReturnType<typeof planFiles>;
  readonly now: () => Date;
}

async function twoRuns(): Promise<{
  folder: string;
  file: string;
  run: (start: string) => Run;
}> {
  const folder = folderOfItsOwn();
  await mkdir(join(folder, "plans"));
  const file = join(folder, "plans", "north.otplan");
  await writeFile(file, planText("last save"));
  const run = (start: string): Run => {
    const files = planFiles(diskWith(), folder);
    const now = clock(start);
    return { recovery: new Recovery(join(folder, "recovery"), diskWith(), files, anyPlan, now), files, now };
  };
  return { folder, file, run };
}

test("work of a run that ended badly is offered to the next one, and saves to its own file", async () => {
  const { file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  if (!opened.ok) throw new Error(opened.says);
  await first.recovery.keep(draft(opened.document, "north.otplan", planText("half an hour's work")));
  expect(await first.recovery.list()).toEqual([]);
  expect(await readFile(file, "utf8")).toBe(planText("last save"));

  const second = run("2027-03-01T10:00:00Z");
  const [found] = await second.recovery.list();
  expect(found).toMatchObject({ name: "north.otplan", hasFile: true });
  const taken = await second.recovery.take(found?.id ?? "");
  if (!taken.ok) throw new Error(taken.says);
  expect(taken.text).toBe(planText("half an hour's work"));
  expect(await second.files.save(taken.document ?? "", taken.text)).toMatchObject({ ok: true, name: "north.otplan" });
  expect(await readFile(file, "utf8")).toBe(taken.text);
});

test("a file that changed after the crash is not saved over by recovered work", async () => {
  const { file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  await first.recovery.keep(draft(opened.ok ? opened.document : null, "north.otplan", planText("mine")));
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
  await run("2027-03-01T09:00:00Z").recovery.keep(draft(null, "Untitled", planText("never saved")));
  const second = run("2027-03-01T10:00:00Z");
  await second.recovery.take((await second.recovery.list())[0]?.id ?? "");
  const third = run("2027-03-01T11:00:00Z");
  expect(await third.recovery.list()).toMatchObject([{ name: "Untitled", hasFile: false }]);
});

test("each keeping replaces the last one, in order, and clearing leaves nothing", async () => {
  const { folder, run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  await Promise.all(["a", "b", "c"].map((text) => recovery.keep(draft(null, "Untitled", planText(text)))));
  const files = await readdir(join(folder, "recovery"));
  expect(files).toHaveLength(1);
  expect(await readFile(join(folder, "recovery", files[0] ?? ""), "utf8")).toContain('\\"title\\": \\"c\\"');
  await recovery.clear();
  expect(await readdir(join(folder, "recovery"))).toEqual([]);
});

test("of the drafts that come while one is being written only the newest is written, and all are answered", async () => {
  const folder = folderOfItsOwn();
  const written: string[] = [];
  const disk = diskWith({
    writeNew: (path, bytes, mode) => {
      written.push(/\\"title\\": \\"(\w+)\\"/.exec(Buffer.from(bytes).toString("utf8"))?.[1] ?? "");
      return nodeDisk.writeNew(path, bytes, mode);
    },
  });
  const recovery = new Recovery(join(folder, "recovery"), disk, planFiles(disk, folder), anyPlan, clock());
  const first = recovery.keep(draft(null, "Untitled", planText("first"), 1));
  await Promise.resolve();
  const more = ["second", "third", "fourth"].map((title, at) =>
    recovery.keep(draft(null, "Untitled", planText(title), at + 2)),
  );
  expect(await Promise.all([first, ...more])).toEqual(Array(4).fill({ ok: true }));
  expect(written).toEqual(["first", "fourth"]);
  await recovery.saved(4);
  expect(await readdir(join(folder, "recovery"))).toEqual([]);
});

test("a draft that was passed over answers as the newest does, also when the disk is too full for it", async () => {
  const folder = folderOfItsOwn();
  const disk = diskWith({ writeNew: () => Promise.reject(systemError("ENOSPC")) });
  const recovery = new Recovery(join(folder, "recovery"), disk, planFiles(disk, folder), anyPlan, clock());
  const answers = await Promise.all(
    ["a", "b", "c"].map((title) => recovery.keep(draft(null, "Untitled", planText(title)))),
  );
  expect(answers).toEqual(Array(3).fill(expect.objectContaining({ ok: false, kind: "disk-full" })));
});

test("the last draft of a page that died is kept, although the next page hands in another", async () => {
  const { run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  const last = recovery.keep(draft(null, "Untitled", planText("of the page that died")));
  recovery.leaveForNextWindow();
  await Promise.all([last, recovery.keep(draft(null, "Untitled", planText("of the next page")))]);
  expect(await recovery.list()).toMatchObject([{ title: "of the page that died" }]);
  expect(await run("2027-03-01T10:00:00Z").recovery.list()).toHaveLength(2);
});

test("when the page dies, its draft is offered to the next page of the same run", async () => {
  const { run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  await recovery.keep(draft(null, "Untitled", planText("work")));
  recovery.leaveForNextWindow();
  expect(await recovery.list()).toMatchObject([{ name: "Untitled" }]);
});

test("a draft whose file is gone comes without one; a damaged draft is kept to be looked at", async () => {
  const { folder, file, run } = await twoRuns();
  const first = run("2027-03-01T09:00:00Z");
  const opened = await first.files.open(file);
  await first.recovery.keep(draft(opened.ok ? opened.document : null, "north.otplan", planText("mine")));
  await rm(file);
  await writeFile(join(folder, "recovery", "1234567890123-0123abcd.json"), '{"name":"cut sh');
  const second = run("2027-03-01T10:00:00Z");
  const drafts = await second.recovery.list();
  const damaged = "1234567890123-0123abcd";
  expect(drafts).toMatchObject([
    { name: "north.otplan", hasFile: false, opens: true },
    { id: damaged, name: "", opens: false },
  ]);
  expect(await second.recovery.take(drafts[0]?.id ?? "")).toMatchObject({ ok: true, document: null });
  expect(await second.recovery.take(damaged)).toMatchObject({ ok: false, kind: "unknown" });
  expect(await second.recovery.look(damaged)).toEqual({ ok: true, text: '{"name":"cut sh' });
});

test("a draft that cannot be opened says why, and neither taking it nor closing takes it away", async () => {
  const { folder, run } = await twoRuns();
  const name = "1234567890123-0123abcd.json";
  const kept = { name: "north.otplan", when: "2027-03-01T08:00:00Z", text: "{}", place: null };
  await mkdir(join(folder, "recovery"));
  await writeFile(join(folder, "recovery", name), JSON.stringify(kept));
  const { recovery } = run("2027-03-01T10:00:00Z");
  const [found] = await recovery.list();
  expect(found).toMatchObject({ name: "north.otplan", opens: false });
  expect(await recovery.take(found?.id ?? "")).toEqual({
    ok: false,
    kind: "would-not-open",
    says: "The unsaved work on “north.otplan” cannot be opened: It is not a plan. It is kept; its text can be looked at and saved elsewhere.",
  });
  await recovery.clear();
  expect(await recovery.look(found?.id ?? "")).toEqual({ ok: true, text: "{}" });
  expect(await readdir(join(folder, "recovery"))).toEqual([name]);
});

test("drafts come newest first, whichever run was started first, and say what was changed last", async () => {
  const { run } = await twoRuns();
  const changed = (what: string): string =>
    JSON.stringify({ format: "otplan", version: 1, title: "North", log: [{ what, when: "2027-03-01T09:59:00Z" }] });
  const early = run("2027-03-01T09:00:00Z");
  const late = run("2027-03-01T09:30:00Z");
  await late.recovery.keep(draft(null, "north.otplan", changed("Leaver rate")));
  for (let i = 0; i < 3600; i += 1) early.now();
  await early.recovery.keep(draft(null, "north.otplan", changed("Establishment")));
  expect(await run("2027-03-01T12:00:00Z").recovery.list()).toMatchObject([
    { title: "North", lastChange: { what: "Establishment", when: "2027-03-01T09:59:00Z" } },
    { title: "North", lastChange: { what: "Leaver rate" } },
  ]);
});

test("what is saved takes its draft along, and leaves the draft of a later change", async () => {
  const { run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  const left = async (): Promise<number> => (await run("2027-03-01T10:00:00Z").recovery.list()).length;
  await recovery.keep(draft(null, "Untitled", planText("changed while saving"), 8));
  await recovery.saved(7);
  expect(await left()).toBe(1);
  await recovery.saved(8);
  expect(await left()).toBe(0);
  await recovery.keep(draft(null, "Untitled", planText("older"), 8));
  await recovery.saved(9);
  expect(await left()).toBe(0);
});

test("what could not be opened again does not take the place of a draft that can", async () => {
  const { folder, run } = await twoRuns();
  const { recovery } = run("2027-03-01T09:00:00Z");
  const [, refused] = await Promise.all([
    recovery.keep(draft(null, "Untitled", planText("whole"))),
    recovery.keep(draft(null, "Untitled", "{", 2)),
  ]);
  expect(refused).toEqual({
    ok: false,
    kind: "would-not-open",
    says: "The last changes to “Untitled” were not put aside in case of a crash, because they could not be opened again: It is not a plan. Undo the last change.",
  });
  const [file] = await readdir(join(folder, "recovery"));
  expect(await readFile(join(folder, "recovery", file ?? ""), "utf8")).toContain("whole");
});

test("the page's own words come back with the draft", async () => {
  const { run } = await twoRuns();
  const kept = { ...draft(null, "Untitled", planText("work")), session: '{"typed":"12.5"}' };
  await run("2027-03-01T09:00:00Z").recovery.keep(kept);
  const second = run("2027-03-01T10:00:00Z").recovery;
  expect(await second.take((await second.list())[0]?.id ?? "")).toMatchObject({ session: '{"typed":"12.5"}' });
});

test.skipIf(process.platform === "win32")("drafts are for their owner's eyes", async () => {
  const { folder, run } = await twoRuns();
  await run("2027-03-01T09:00:00Z").recovery.keep(draft(null, "Untitled", planText("work")));
  const [file] = await readdir(join(folder, "recovery"));
  expect((await stat(join(folder, "recovery"))).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, "recovery", file ?? ""))).mode & 0o777).toBe(0o600);
});

test("half a draft of a killed run is cleared away at the start, whole ones are not", async () => {
  const { folder, run } = await twoRuns();
  await run("2027-03-01T09:00:00Z").recovery.keep(draft(null, "Untitled", planText("work")));
  await writeFile(join(folder, "recovery", ".1234567890123-0123abcd.json.0123456789ab.saving"), '{"name":');
  const second = run("2027-03-01T10:00:00Z");
  await second.recovery.tidy();
  expect(await readdir(join(folder, "recovery"))).toHaveLength(1);
  expect(await second.recovery.list()).toHaveLength(1);
});

test("a disk too full for the draft is said in time", async () => {
  const folder = folderOfItsOwn();
  const disk = diskWith({ writeNew: () => Promise.reject(systemError("ENOSPC")) });
  const recovery = new Recovery(join(folder, "recovery"), disk, planFiles(disk, folder), anyPlan, clock());
  expect(await recovery.keep(draft(null, "Untitled", planText("work")))).toEqual({
    ok: false,
    kind: "disk-full",
    says: "Unsaved changes to “Untitled” could not be put aside in case of a crash. Save the plan soon. The disk is full.",
  });
});
