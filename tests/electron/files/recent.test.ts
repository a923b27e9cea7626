import { truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodeDisk, type Disk } from "../../../electron/files/disk";
import { RecentPlans } from "../../../electron/files/recent";
import { clock, diskWith, folderOfItsOwn } from "../desk";

test("the last ten plans are remembered across runs, newest first, without their paths", async () => {
  const file = join(folderOfItsOwn(), "recent.json");
  const first = new RecentPlans(file, diskWith(), clock());
  for (let plan = 1; plan <= 12; plan += 1) await first.add(`/home/someone/plans/plan ${plan}.otplan`);
  await first.add("/home/someone/plans/plan 5.otplan");
  const second = new RecentPlans(file, diskWith(), clock());
  await second.load();
  const list = second.list();
  expect(list.map(({ name }) => name)).toEqual([5, 12, 11, 10, 9, 8, 7, 6, 4, 3].map((plan) => `plan ${plan}.otplan`));
  expect(list[0]?.folder).toBe("plans");
  expect(JSON.stringify(list)).not.toContain("someone");
  expect(second.pathOf(list[0]?.id ?? "")).toBe("/home/someone/plans/plan 5.otplan");
  await second.forget(list[0]?.id ?? "");
  expect(second.list()).toHaveLength(9);
});

test("a damaged list is an empty one", async () => {
  const file = join(folderOfItsOwn(), "recent.json");
  await writeFile(file, '[{"path":');
  const recent = new RecentPlans(file, diskWith(), clock());
  await recent.load();
  expect(recent.list()).toEqual([]);
});

test("a list of any size is an empty one, and is not read whole", async () => {
  const file = join(folderOfItsOwn(), "recent.json");
  await writeFile(file, "[]");
  await truncate(file, 512 * 1024 * 1024);
  let mostRead = 0;
  const read: Disk["read"] = async (path, most) => {
    const bytes = await nodeDisk.read(path, most);
    mostRead = Math.max(mostRead, bytes.length);
    return bytes;
  };
  const recent = new RecentPlans(file, diskWith({ read }), clock());
  await recent.load();
  expect(recent.list()).toEqual([]);
  expect(mostRead).toBe(0);
});
