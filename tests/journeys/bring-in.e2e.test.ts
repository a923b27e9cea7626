/** Figures from a file: chosen, read in the worker, asked about, looked at, brought in as one step and taken back. */
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, onTestFinished, test } from "vitest";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { workbook } from "../model/exchange/files";
import { openBrowser, openEdition, openEngland, settled } from "./browser-edition";
import { axeFindings } from "./axe";

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "bring-in-"));
});
// A page left open goes on working out its plan, beside the next test.
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const dialog = (page: Page) => page.getByRole("dialog", { name: "Bring in figures from a file" });

/** From the disk, as a person chooses it: bytes handed to the page itself take longer than to read them. */
async function choose(page: Page, name: string, bytes: string | Uint8Array): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  await dialog(page).locator("input[type=file]").setInputFiles(path);
}

test("a list of staff becomes counts: asked, answered, brought in, undone", async () => {
  const { page, asked, faults } = await openEdition(browser);
  await openEngland(page);
  await settled(page);
  await page.keyboard.press("Control+i");
  await choose(
    page,
    "staff.csv",
    "Organisation,Grade,Budgeted FTE,Actual FTE\nLondon,Band 6,2000,1800\nThe West,Band 6,900,810\nTotal,,2900,2610\n",
  );
  const box = dialog(page);
  await box.getByText("1 question to answer").waitFor();
  expect(await box.getByLabel("Read as").inputValue()).toBe("staff-establishment");
  expect(await axeFindings(page)).toEqual([]);
  const apply = box.getByRole("button", { name: /^Bring in/ });
  await box.getByLabel(/Which place of this plan is "The West"/).selectOption("south-west");
  await box.getByText("Questions, answered").waitFor();
  await page.waitForFunction(() => document.querySelector("dialog [data-stale='true']") === null);
  expect(await box.innerText()).toContain("a total, which is never added to its parts");
  expect(await apply.innerText()).toBe("Bring in 4 figures");
  // A source needs its title, and says so.
  await box.getByLabel("They are from a source of their own").check();
  await box.getByText("A source needs a title.").waitFor();
  expect(await apply.isDisabled()).toBe(true);
  await box.getByLabel("Title of the source").fill("Staff record of the two");
  await box.getByLabel("Its date").fill("2026-10-31");
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>("dialog .bring-in-apply [data-primary]")?.disabled === false,
  );
  await apply.click();
  await page.getByText("4 figures brought in from staff.csv. One undo takes it back.").waitFor();
  expect(await box.count()).toBe(0);
  await page.keyboard.press("Control+h");
  expect(await page.getByRole("dialog").innerText()).toContain("Figures from staff.csv");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+h");
  expect(await page.getByRole("dialog").innerText()).toContain("Undid: Figures from staff.csv");
  expect([asked, faults]).toEqual([[], []]);
});

test("columns of a workbook of no known kind are named once and known again", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.keyboard.press("Control+i");
  const box = dialog(page);
  const bytes = (wte: number): Uint8Array =>
    workbook({ Ours: [["Our regions"], [], ["Area", "Grade", "How many"], ["London", "Band 6", wte]] });
  await choose(page, "ours.xlsx", bytes(1700));
  await box.getByText("Which column of Ours is what?").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await box.getByLabel("Column 1, Area").selectOption("place");
  await box.getByLabel("Column 2, Grade").selectOption("level");
  await box.getByRole("button", { name: "Read it so" }).click();
  await box.getByText("Say which column has numbers").waitFor();
  await box.getByLabel("Column 3, How many").selectOption("staff-wte");
  await box.getByRole("button", { name: "Read it so" }).click();
  await box.getByText("1,700 WTE").waitFor();
  await choose(page, "later.xlsx", bytes(1750));
  await box.getByText("1,750 WTE").waitFor();
  expect(faults).toEqual([]);
});

/** A packed file whose list says that its one part becomes far more than it is. */
function bomb(): Uint8Array {
  const name = Buffer.from("xl/worksheets/sheet1.xml");
  const packed = deflateRawSync(Buffer.alloc(1000));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(0x7fffffff, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(0x7fffffff, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

test("a file is read to its end while garbage is collected all the time", async () => {
  const collecting = await openBrowser(["--js-flags=--expose-gc"]);
  onTestFinished(() => collecting.close());
  const { page, faults } = await openEdition(collecting);
  await openEngland(page);
  await page.keyboard.press("Control+i");
  const rows = Array.from({ length: 40_000 }, (_, at) => `${at},London,Occupational Therapy,Band 6,1.00`).join("\n");
  let read = false;
  const collect = async (): Promise<void> => {
    // A worker that is closed meanwhile has nothing left to collect.
    while (!read)
      await Promise.all(page.workers().map((worker) => worker.evaluate(() => gc?.()).catch(() => undefined)));
  };
  const collected = collect();
  await choose(page, "many.csv", `Employee Number,Region,Area of Work,Grade,FTE\n${rows}\n`);
  await dialog(page)
    .getByText("40,000 WTE")
    .waitFor()
    .finally(() => {
      read = true;
    });
  await collected;
  expect(faults).toEqual([]);
});

test("what is no table, or far too large once unpacked, is refused in a sentence; a large one can be stopped", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.keyboard.press("Control+i");
  const box = dialog(page);
  await choose(page, "table.pdf", "%PDF-1.7");
  await box.getByText("This is a PDF").waitFor();
  await choose(page, "bomb.xlsx", bomb());
  await box.getByText(/unpacked|larger than/).waitFor();
  const rows = Array.from({ length: 400_000 }, (_, at) => `${at},London,Occupational Therapy,Band 6,1.00`).join("\n");
  await choose(page, "many.csv", `Employee Number,Region,Area of Work,Grade,FTE\n${rows}\n`);
  await box.getByRole("progressbar").waitFor();
  await box.getByRole("button", { name: "Cancel" }).click();
  await box.getByText("Stopped. Nothing was changed.").waitFor();
  await box.getByRole("button", { name: "Read it again" }).click();
  await box.getByText("400,000 WTE").waitFor();
  expect(faults).toEqual([]);
});
