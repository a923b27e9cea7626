/** A report: made, put together, and saved as the documents people hand over. */
import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paragraphsOf, partAt, partsOf } from "../model/report/formats/opened";
import { axeFindings } from "./axe";
import { openBrowser, openEdition, openService } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function saved(page: Page, label: string): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save as ${label}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
}

test("a board paper is made, a section left out, own words added, and it is saved as Word, slides and a workbook", async () => {
  const { page, faults } = await openEdition(browser);
  await openService(page, "Tiered children's service");
  await page.getByRole("button", { name: "Report", exact: true }).click();
  // Ranges are left to the tests of the model.
  await page.getByLabel("Futures drawn for its ranges").selectOption("none");
  const paper = page.getByRole("region", { name: "The report as it prints" });
  await paper.getByRole("heading", { name: "What is asked for" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByLabel('Print "The picture"').uncheck();
  await paper.getByRole("heading", { name: "The picture" }).waitFor({ state: "detached" });
  await page.getByRole("button", { name: 'Own words in "The answer"' }).click();
  await page.getByRole("textbox", { name: 'Own words in "The answer"' }).fill("We have heard from both teams.");
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await paper.getByText("We have heard from both teams.").waitFor();
  const sentences = await paper.locator(".report-claim").allInnerTexts();
  expect(sentences.length).toBeGreaterThan(3);
  const word = await saved(page, "Word");
  expect(word.name).toMatch(/\.docx$/);
  const written = paragraphsOf(partAt(partsOf(word.bytes), "word/document.xml"), "w");
  for (const sentence of [...sentences, "We have heard from both teams."]) expect(written).toContain(sentence);
  expect(written).not.toContain("The picture");
  const slides = partsOf((await saved(page, "PowerPoint")).bytes);
  expect(paragraphsOf(partAt(slides, "ppt/slides/slide1.xml"), "a").join(" ")).toContain("Board paper");
  const book = partsOf((await saved(page, "Excel")).bytes);
  expect(partAt(book, "xl/workbook.xml")).toContain('name="Options"');
  await page.keyboard.press("Control+z");
  await paper.getByText("We have heard from both teams.").waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Shortages of the quarter" }).click();
  await paper.getByRole("heading", { name: /Shortage report/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test("sections are moved, left out and written in by keyboard, and each is said", async () => {
  const { page, faults } = await openEdition(browser);
  await openService(page, "Tiered children's service");
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByLabel("Futures drawn for its ranges").selectOption("none");
  const paper = page.getByRole("region", { name: "The report as it prints" });
  await paper.getByRole("heading", { name: "What is asked for" }).waitFor();
  const said = (text: string | RegExp): Promise<void> => page.getByText(text).first().waitFor({ state: "attached" });
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? null);
  const titles = (): Promise<string[]> => paper.locator(".paper-heading").allInnerTexts();

  await page.getByRole("button", { name: 'Move "The answer" up' }).focus();
  await page.keyboard.press("Enter");
  await said(/^"The answer" is now section 1 of \d+\.$/);
  expect(await focused()).toBe('Move "The answer" down');
  // What is said does not wait for the paper to be made again.
  await expect.poll(async () => (await titles())[0]).toBe("The answer");
  await page.keyboard.press("Enter");
  await said(/^"The answer" is now section 2 of \d+\.$/);
  expect(await focused()).toBe('Move "The answer" down');

  await page.getByLabel('Print "The picture"').focus();
  await page.keyboard.press("Space");
  await said('"The picture" is left out.');
  expect(await focused()).toBe('Print "The picture"');

  await page.getByRole("button", { name: 'Own words in "The answer"' }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.type("Both teams agree.");
  await page.keyboard.press("Tab");
  while ((await page.evaluate(() => document.activeElement?.textContent)) !== "Keep") await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await said('Your own words are kept in "The answer".');
  expect(await focused()).toBe('Own words, written, in "The answer"');
  await paper.getByText("Both teams agree.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
});
