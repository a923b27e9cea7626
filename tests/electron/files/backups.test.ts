import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { Backups, BACKUPS_KEPT } from "../../../electron/files/backups";
import { clock, diskWith, folderOfItsOwn, planFiles, planText } from "../desk";

const bytes = (text: string): Uint8Array => Buffer.from(text, "utf8");

test("the last ten saves are kept, newest first, and the eleventh goes", async () => {
  const backups = new Backups(folderOfItsOwn(), diskWith(), clock());
  for (let save = 1; save <= 13; save += 1) await backups.keep("/plans/north.otplan", bytes(`save ${save}`));
  const kept = await backups.list("/plans/north.otplan");
  expect(kept).toHaveLength(BACKUPS_KEPT);
  const texts = await Promise.all(kept.map(({ id }) => backups.read("/plans/north.otplan", id)));
  expect(texts.map((read) => (read.ok ? read.text : read.says))).toEqual(
    [13, 12, 11, 10, 9, 8, 7, 6, 5, 4].map((save) => `save ${save}`),
  );
  expect(kept[0]?.when).toBe("2027-03-01T09:00:13.000Z");
});

test("the same save is not kept twice in a row, and two in one millisecond are both kept", async () => {
  const still = new Date("2027-03-01T09:00:00Z");
  const backups = new Backups(folderOfItsOwn(), diskWith(), () => still);
  for (const text of ["a", "a", "b", "a"]) await backups.keep("/plans/north.otplan", bytes(text));
  expect(await backups.list("/plans/north.otplan")).toHaveLength(3);
});

test("a clock that goes back does not make the newest save the one that goes", async () => {
  let when = Date.parse("2027-03-01T09:00:00Z");
  const backups = new Backups(folderOfItsOwn(), diskWith(), () => new Date(when));
  for (let save = 1; save <= 10; save += 1) await backups.keep("/plans/north.otplan", bytes(`save ${save}`));
  when = Date.parse("2020-01-01T00:00:00Z");
  for (let save = 11; save <= 14; save += 1) await backups.keep("/plans/north.otplan", bytes(`save ${save}`));
  const kept = await backups.list("/plans/north.otplan");
  const texts = await Promise.all(kept.map(({ id }) => backups.read("/plans/north.otplan", id)));
  expect(texts.map((read) => (read.ok ? read.text : read.says))).toEqual(
    [14, 13, 12, 11, 10, 9, 8, 7, 6, 5].map((save) => `save ${save}`),
  );
  expect(kept[0]?.when).toBe("2020-01-01T00:00:00.000Z");
});

test("saves kept without a number, as the first release did, are older than those with one", async () => {
  const folder = folderOfItsOwn();
  const backups = new Backups(folder, diskWith(), clock());
  await backups.keep("/plans/north.otplan", bytes("numbered"));
  const [own] = await readdir(folder);
  for (const day of [10, 11])
    await writeFile(join(folder, own ?? "", `2028-05-${day}T09-00-00-000Z.otplan`), `of the ${day}th`);
  const kept = await backups.list("/plans/north.otplan");
  const texts = await Promise.all(kept.map(({ id }) => backups.read("/plans/north.otplan", id)));
  expect(texts.map((read) => (read.ok ? read.text : read.says))).toEqual(["numbered", "of the 11th", "of the 10th"]);
});

test("a backup says how large it is and what was changed last", async () => {
  const backups = new Backups(folderOfItsOwn(), diskWith(), clock());
  const log = [{ what: "Leaver rate", when: "2027-02-28T17:00:00Z" }];
  const text = JSON.stringify({ format: "otplan", version: 1, title: "North", log });
  await backups.keep("/plans/north.otplan", bytes(text));
  expect(await backups.list("/plans/north.otplan")).toMatchObject([
    { bytes: text.length, lastChange: { what: "Leaver rate", when: "2027-02-28T17:00:00Z" } },
  ]);
});

test.skipIf(process.platform === "win32")("backups are for their owner's eyes", async () => {
  const folder = folderOfItsOwn();
  await new Backups(folder, diskWith(), clock()).keep("/plans/north.otplan", bytes("a"));
  const [own] = await readdir(folder);
  const [file] = await readdir(join(folder, own ?? ""));
  expect((await stat(join(folder, own ?? "", file ?? ""))).mode & 0o777).toBe(0o600);
});

test("plans of one name in two folders do not share backups", async () => {
  const folder = folderOfItsOwn();
  const backups = new Backups(folder, diskWith(), clock());
  await backups.keep("/a/north.otplan", bytes("a"));
  await backups.keep("/b/north.otplan", bytes("b"));
  expect(await readdir(folder)).toHaveLength(2);
  expect(await backups.list("/a/north.otplan")).toHaveLength(1);
});

test("only a backup's own name opens it", async () => {
  const folder = folderOfItsOwn();
  const backups = new Backups(join(folder, "backups"), diskWith(), clock());
  await writeFile(join(folder, "secret.otplan"), "secret");
  await backups.keep("/plans/north.otplan", bytes("a"));
  expect(await backups.read("/plans/north.otplan", "../../secret.otplan")).toEqual({
    ok: false,
    kind: "unknown",
    says: "That backup of “north.otplan” is not kept any more. Choose another from the list.",
  });
});

test("backups are kept apart from the person's folder", async () => {
  const folder = folderOfItsOwn();
  const plans = join(folder, "plans");
  await mkdir(plans);
  const file = join(plans, "north.otplan");
  const files = planFiles(diskWith(), join(folder, "own"));
  for (let save = 0; save < 12; save += 1) await files.saveTo(file, planText(`save ${save}`));
  expect(await readdir(plans)).toEqual(["north.otplan"]);
});
