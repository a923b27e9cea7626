/** Several files of one name in one folder: nothing there is replaced, and what was saved before a failure is named. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { nodeDisk } from "../../../electron/files/disk";
import { writeTogether } from "../../../electron/files/write-together";
import { contents, diskWith, folderOfItsOwn, systemError } from "../desk";

const set = [
  { ending: "docx", bytes: Buffer.from("words") },
  { ending: "pptx", bytes: Buffer.from("slides") },
  { ending: "otplan", bytes: Buffer.from("plan") },
];

test("they stand beside each other under one name, and the folder is named without its path", async () => {
  const folder = folderOfItsOwn();
  expect(await writeTogether(folder, "Team: 2027/28, workshop", set)).toEqual({
    ok: true,
    names: ["Team 2027-28, workshop.docx", "Team 2027-28, workshop.pptx", "Team 2027-28, workshop.otplan"],
    folder: basename(folder),
  });
  expect(Object.values(await contents(folder)).sort()).toEqual(["plan", "slides", "words"]);
});

test("where one of them is there already all get the next number, also of a title longer than a name may be", async () => {
  const folder = folderOfItsOwn();
  const title = "x".repeat(300);
  writeFileSync(join(folder, `${"x".repeat(120)}.PPTX`), "somebody's own");
  const first = await writeTogether(folder, title, set);
  const second = await writeTogether(folder, title, set);
  for (const [written, number] of [
    [first, 2],
    [second, 3],
  ] as const)
    expect(written).toMatchObject({ names: set.map(({ ending }) => `${"x".repeat(120)} ${number}.${ending}`) });
  expect(await nodeDisk.read(join(folder, `${"x".repeat(120)}.PPTX`))).toEqual(Buffer.from("somebody's own"));
});

test("a failure says what could not be written, and what was saved before it", async () => {
  const folder = folderOfItsOwn();
  const disk = diskWith({
    writeNew: (path, bytes, mode) =>
      path.includes(".pptx") ? Promise.reject(systemError("ENOSPC")) : nodeDisk.writeNew(path, bytes, mode),
  });
  const failed = await writeTogether(folder, "Pack", set, disk);
  expect(failed).toMatchObject({ ok: false, kind: "disk-full" });
  expect(failed.ok ? "" : failed.says).toMatch(/“Pack\.pptx”.* Saved before that: “Pack\.docx”\.$/);
});
