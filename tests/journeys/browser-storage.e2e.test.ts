/** The browser edition where what a browser keeps is shared, full, refused, emptied, of a newer version, or not downloaded. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Locator, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { planVersion } from "../../model/index";
import { chromiumPath } from "./app";
import { browserEdition, goTo, openEngland } from "./browser-edition";
import { watchPage } from "./unhandled";

/** A browser of its own with a person's profile, as one whose tabs share what it keeps. */
async function profile(preferences: object = {}, acceptDownloads = true): Promise<BrowserContext> {
  const { chromium } = createRequire(import.meta.url)("playwright-core") as typeof import("playwright-core");
  const folder = await mkdtemp(join(tmpdir(), "journey-profile-"));
  await mkdir(join(folder, "Default"));
  await writeFile(join(folder, "Default/Preferences"), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
    acceptDownloads,
  });
  onTestFinished(async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  return context;
}

async function tabOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  watchPage(page);
  await page.goto(pathToFileURL(browserEdition).href);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return page;
}

/** A browser without a dialog for saving, as Firefox and Safari are. */
const withoutDialogs = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
  });

/** One file on a disk that the dialogs of every tab give. */
async function withOneFile(context: BrowserContext, name: string): Promise<{ text: string }> {
  const file = { text: "", modified: 1 };
  await context.exposeFunction("diskRead", () => file);
  await context.exposeFunction("diskWrite", (text: string) => {
    file.text = text;
    file.modified += 1000;
  });
  await context.addInitScript((name) => {
    const disk = window as unknown as {
      diskRead: () => Promise<{ text: string; modified: number }>;
      diskWrite: (text: string) => Promise<void>;
    };
    const handle = {
      name,
      getFile: async () => {
        const { text, modified } = await disk.diskRead();
        return new File([text], name, { lastModified: modified });
      },
      createWritable: () => {
        let held = "";
        const write = (text: string): Promise<void> => Promise.resolve(void (held = text));
        return Promise.resolve({ write, close: () => disk.diskWrite(held) });
      },
    };
    Object.assign(window, {
      showSaveFilePicker: () => Promise.resolve(handle),
      showOpenFilePicker: () => Promise.resolve([handle]),
    });
  }, name);
  return file;
}

/** Types a leaver rate for everybody, as an edit that is told from another. */
/** The box of a figure, gone to. */
async function monthsToFill(page: Page): Promise<Locator> {
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").first().fill("Months to fill");
  return page.getByRole("textbox", { name: /^Months to fill a post/ }).first();
}

async function edit(page: Page, rate: string): Promise<void> {
  const box = await monthsToFill(page);
  await box.fill(rate);
  await box.press("Enter");
}

const draftsKept = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("otplan-draft:")));
const kept = (page: Page): Promise<void> => expect.poll(async () => (await draftsKept(page)).length).toBe(1);
const says = (page: Page, words: RegExp): Promise<void> => page.getByText(words).first().waitFor();

test("two tabs of one plan: the second to save is told of the first, and neither takes the other's draft", async () => {
  const context = await profile();
  const file = await withOneFile(context, "shared.otplan");
  const one = await tabOf(context);
  await openEngland(one);
  await edit(one, "5");
  await one.keyboard.press("Control+s");
  await says(one, /Saved shared\.otplan|shared\.otplan.*saved/i);
  const two = await tabOf(context);
  await two.keyboard.press("Control+o");
  await two.getByRole("navigation", { name: "Screens" }).waitFor();
  await edit(one, "6");
  await kept(one);
  // What another tab is at work on is not offered as left behind.
  const third = await tabOf(context);
  await third
    .getByRole("button", { name: /England by NHS region/ })
    .first()
    .waitFor();
  expect(await third.getByText(/Unsaved work was kept/).count()).toBe(0);
  await edit(two, "7");
  await two.keyboard.press("Control+s");
  await expect.poll(() => file.text).toContain("7 months");
  const ofTwo = file.text;
  await one.keyboard.press("Control+s");
  await says(one, /has been changed by another program since you opened it here/);
  expect(file.text).toBe(ofTwo);
  await one.getByRole("button", { name: "Cancel" }).click();
  // The tab that lost is closed: its work is offered, and is its own.
  await one.close({ runBeforeUnload: false });
  const next = await tabOf(context);
  await next.getByRole("button", { name: /^Recover/ }).click();
  await next.getByRole("navigation", { name: "Screens" }).waitFor();
  expect(await (await monthsToFill(next)).inputValue()).toMatch(/^6/);
});

test("a browser with no room left says so once, and goes on", async () => {
  const context = await profile();
  const page = await tabOf(context);
  await page.evaluate(() => {
    let size = 1 << 20;
    for (let at = 0; size > 16; at += 1)
      try {
        localStorage.setItem(`full-${at}`, "x".repeat(size));
      } catch {
        size /= 2;
      }
  });
  await openEngland(page);
  await edit(page, "5");
  await says(
    page,
    /could not be put aside in case the browser closes, because it keeps nothing for this page or has no room/,
  );
  expect(await draftsKept(page)).toEqual([]);
  // Once there is room again, the next change is kept.
  await page.evaluate(() => localStorage.clear());
  await edit(page, "6");
  await kept(page);
});

test("where site data is blocked it says that nothing is put aside, and saves to the file all the same", async () => {
  const context = await profile({ profile: { default_content_setting_values: { cookies: 2 } } });
  const file = await withOneFile(context, "private.otplan");
  const page = await tabOf(context);
  expect(
    await page.evaluate(() => {
      try {
        return localStorage.length;
      } catch {
        return "refused";
      }
    }),
  ).toBe("refused");
  await openEngland(page);
  await edit(page, "5");
  await says(page, /could not be put aside in case the browser closes/);
  await page.keyboard.press("Control+s");
  await expect.poll(() => file.text).toContain('"format": "otplan"');
});

test("work whose place is emptied under it is put back", async () => {
  const context = await profile();
  const page = await tabOf(context);
  await openEngland(page);
  await edit(page, "5");
  await kept(page);
  const other = await tabOf(context);
  await other.evaluate(() => localStorage.clear());
  await kept(page);
});

test("a draft of a newer version stays, says why it does not open, and can be looked at", async () => {
  const context = await profile();
  const page = await tabOf(context);
  const text = JSON.stringify({ format: "otplan", version: planVersion + 1, title: "Of next year" });
  await page.evaluate(
    (text) =>
      localStorage.setItem(
        "otplan-draft:later",
        JSON.stringify({ name: "later.otplan", when: "2026-04-01T08:00:00Z", text, kept: { more: true } }),
      ),
    text,
  );
  await page.reload();
  await says(page, /later\.otplan/);
  await says(page, /cannot be opened here, and stays until you discard it: .*newer/);
  await page.getByRole("button", { name: /^Look at the text of/ }).click();
  expect(await page.getByRole("textbox", { name: "Look at its text" }).inputValue()).toBe(text);
  expect(await draftsKept(page)).toEqual(["otplan-draft:later"]);
});

test("a download that is refused loses nothing: a copy is offered until the file is opened", async () => {
  const context = await profile({}, false);
  await withoutDialogs(context);
  const page = await tabOf(context);
  await openEngland(page);
  await edit(page, "5");
  await kept(page);
  await page.keyboard.press("Control+s");
  await says(page, /Should it not be there, a copy stays on the start page until you open the file/);
  await expect.poll(() => draftsKept(page)).toEqual([]);
  await page.close({ runBeforeUnload: false });
  const next = await tabOf(context);
  await says(next, /A copy was kept of what went to the downloads folder/);
  await next.getByRole("button", { name: /^Recover/ }).click();
  await next.getByRole("navigation", { name: "Screens" }).waitFor();
  expect(await (await monthsToFill(next)).inputValue()).toMatch(/^5/);
});
