/**
 * Lists with a row a person, brought in by somebody in a real browser: counts come of them, and nothing of anybody is left in
 * the plan, its log and its drafts, in what the browser keeps, in what the page says, or in what can be copied.
 */
import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, openEngland, openService, settled } from "./browser-edition";

const planted = [
  "Zebediah",
  "Quillfeather",
  "943 476 5919",
  "9434765919",
  "PAY-77123",
  "1979-02-13",
  "13/02/1979",
  "ZZ9 9QX",
  "QQ123456C",
];
const person = "Zebediah Quillfeather,PAY-77123,QQ123456C,943 476 5919,1979-02-13,ZZ9 9QX";
const who = "Full name,Employee number,NI number,NHS number,Date of birth,Postcode";

const files = {
  "Zebediah Quillfeather staff.csv": `${who},Region,Role,Grade,FTE
${person},London,Occupational Therapist,Band 6,0.8
${person},London,Occupational Therapist,Band 6,1
${person},London,Occupational Therapist,Zebediah Quillfeather,1
${person},London,Occupational Therapist,Band 6,943 476 5919
`,
  "Zebediah Quillfeather posts.csv": `${who},Organisation,Grade,Budgeted FTE,Actual FTE
${person},London,Band 6,1200,1100
${person},London,Band 7,PAY-77123,13/02/1979
`,
  "Quillfeather caseload.csv": `Zebediah Quillfeather,ZZ9 9QX,9434765919,Area,Grade,How many
Quillfeather Zebediah,ZZ9 9QX,9434765919,London,Band 6,1700
`,
} as const;
const waitingList = `Name,NHS number,Date of birth,Postcode,Referral date
Zebediah Quillfeather,943 476 5919,1979-02-13,ZZ9 9QX,2026-02-02
Zebediah Quillfeather,943 476 5919,1979-02-13,ZZ9 9QX,2026-03-02
Zebediah Quillfeather,943 476 5919,1979-02-13,ZZ9 9QX,Quillfeather
`;

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "people-"));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const holdsNothing = (...texts: readonly string[]): void => {
  for (const one of planted) for (const text of texts) expect(text).not.toContain(one);
};

const dialog = (page: Page) => page.getByRole("dialog", { name: "Bring in figures from a file" });

async function choose(page: Page, name: string, text: string): Promise<void> {
  await writeFile(join(folder, name), text);
  await page.keyboard.press("Control+i");
  await dialog(page).locator("input[type=file]").setInputFiles(join(folder, name));
}

async function bringIn(page: Page): Promise<void> {
  const box = dialog(page);
  await page.waitForFunction(
    () => document.querySelector<HTMLButtonElement>("dialog .bring-in-apply [data-primary]")?.disabled === false,
  );
  await box.locator(".bring-in-apply [data-primary]").click();
  await page.getByText(/brought in from .*One undo takes it back/).waitFor();
  expect(await box.count()).toBe(0);
}

/** Everything this browser keeps for the page: its storages and every record of its data bases. */
const keptByBrowser = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error("not read"));
      });
    const records = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = "" }) => {
        const base = await done(indexedDB.open(name));
        const stores = [...base.objectStoreNames];
        const all = await Promise.all(
          stores.map((store) => done(base.transaction(store).objectStore(store).getAll() as IDBRequest<unknown[]>)),
        );
        base.close();
        return [name, stores, all];
      }),
    );
    return JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      records,
      document.cookie,
      location.href,
    ]);
  });

/** What the page said outside the preview, from its beginning on, with what it shows now. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(window as unknown as { heard: Set<string> }).heard, document.title, document.body.innerText].join("\n"),
  );

async function opened(): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const { page, faults } = await openEdition(browser, { permissions: ["clipboard-read", "clipboard-write"] });
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
    const heard = new Set<string>();
    Object.assign(window, { heard });
    new MutationObserver(() => {
      for (const one of document.querySelectorAll("[role=status], [role=alert]"))
        if (one.closest("dialog") === null) heard.add(one.textContent);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await page.reload();
  return { page, faults };
}

/** Nothing of the person is in the plan as saved, in what the browser keeps, in what was said, or in the list of changes. */
async function leavesNothing(page: Page, brought: RegExp): Promise<void> {
  await page.keyboard.press("Control+h");
  const list = await page.getByRole("dialog").innerText();
  expect(list).toMatch(brought);
  await page.keyboard.press("Escape");
  // The draft is put aside every few seconds: it is looked at once it has this change.
  await expect.poll(() => keptByBrowser(page)).toMatch(brought);
  const kept = await keptByBrowser(page);
  const downloaded = page.waitForEvent("download");
  await page.keyboard.press("Control+s");
  const saved = await readFile(await (await downloaded).path(), "utf8");
  expect(saved).toMatch(brought);
  const after = await keptByBrowser(page);
  holdsNothing(list, kept, saved, after, await said(page));
}

test("lists of staff and a table of one's own, in files that are named after somebody", async () => {
  const { page, faults } = await opened();
  await openEngland(page);
  await settled(page);

  for (const name of ["Zebediah Quillfeather staff.csv", "Zebediah Quillfeather posts.csv"] as const) {
    await choose(page, name, files[name]);
    await bringIn(page);
  }
  // A first row that is a person is no heading, and is nowhere kept as one.
  await choose(page, "Quillfeather caseload.csv", files["Quillfeather caseload.csv"]);
  const box = dialog(page);
  await box.getByText(/Which column .*is what\?/).waitFor();
  await box.getByLabel("Column 4, Area").selectOption("place");
  await box.getByLabel("Column 5, Grade").selectOption("level");
  await box.getByLabel("Column 6, How many").selectOption("staff-wte");
  await box.getByRole("button", { name: "Read it so" }).click();
  await box.getByText("1,700 WTE").waitFor();
  await bringIn(page);
  // What undo and redo are called is said when they are used.
  for (const key of ["Control+z", "Control+z", "Control+Shift+z"]) await page.keyboard.press(key);
  await leavesNothing(page, /Figures from a (list with a row a person|table of your own)/);

  // A part of the page that breaks says why, and what it offers is the plan.
  await page.evaluate(() => {
    Math.hypot = () => {
      throw new Error("there are no distances");
    };
  });
  await page.getByRole("button", { name: "Compare places", exact: true }).click();
  const failed = page.getByRole("alert").filter({ hasText: "This part of the page stopped working" });
  await failed.waitFor();
  const downloaded = page.waitForEvent("download");
  await failed.getByRole("button", { name: "Save a copy" }).click();
  const copied = (await readFile(await (await downloaded).path(), "utf8")) + (await failed.innerText());
  holdsNothing(copied);

  await goTo(page, "Overview");
  await page
    .getByRole("button", { name: /^Table, copies and axes/ })
    .first()
    .press("Enter");
  await page.getByRole("button", { name: "Copy numbers" }).first().click();
  await page.getByText("Copied the numbers; paste them into a spreadsheet.").waitFor();
  holdsNothing(await page.evaluate(() => navigator.clipboard.readText()));
  expect(faults.filter((fault) => !fault.includes("no distances"))).toEqual([]);
});

test("a waiting list by person is counted into weeks waited", async () => {
  const { page, faults } = await opened();
  await openService(page, "Tiered children's service");
  await choose(page, "Zebediah Quillfeather list.csv", waitingList);
  const box = dialog(page);
  await expect.poll(() => box.getByLabel("Read as").inputValue()).toBe("waiting-list-by-person");
  await bringIn(page);
  await leavesNothing(page, /Figures from a list with a row a person/);
  expect(faults).toEqual([]);
});
