/** Where the keyboard goes when what it stood on goes: to what takes its place, and never back to the top of the page. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, openService, settled, showPart } from "./browser-edition";
import { inFocus } from "./measured";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Presses what has this name with the keyboard, and waits until something has taken the focus from it. */
async function press(page: Page, name: RegExp): Promise<string> {
  const one = page.getByRole("button", { name }).first();
  await one.focus();
  const before = await inFocus(page);
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await inFocus(page)).replace(before, "nothing")).not.toBe("nothing");
  return inFocus(page);
}

test("a button that takes itself away hands the keyboard on to what stands in its place", async () => {
  const { page, faults } = await openEdition(browser);
  await openService(page, "Tiered children's service");
  await goTo(page, "Scenarios");
  await showPart(page, "What differs");
  // A line that is put back to the base goes from the list, and the line after it takes its place.
  const second = await page.locator("#content tbody tr").nth(1).getByRole("button").first().innerText();
  expect(await press(page, /^Reset Growth of referrals/)).toBe(`button: ${second}`);
  // A way to another screen leads to its content.
  await goTo(page, "Overview");
  expect(await press(page, /the list, its tiers and its team$/)).toBe("main: Services");
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);

test("undo keeps the keyboard when nothing more can be undone, and redo likewise", async () => {
  const { page, faults } = await openEdition(browser);
  await openService(page, "Tiered children's service");
  const box = page.getByRole("textbox", { name: /Waiting/ }).first();
  await box.fill("640");
  await box.press("Enter");
  const undo = page.getByRole("button", { name: /^Undo/ });
  await undo.focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Enter");
  await settled(page);
  expect(await inFocus(page)).toBe("button: Undo");
  expect(await undo.getAttribute("aria-disabled")).toBe("true");
  await expect.poll(() => box.inputValue()).toBe("1,760");
  const redo = page.getByRole("button", { name: /^Redo/ });
  await redo.focus();
  for (let times = 0; times < 3; times += 1) await page.keyboard.press("Enter");
  await settled(page);
  expect(await inFocus(page)).toBe("button: Redo");
  await expect.poll(() => box.inputValue()).toBe("640");
  expect(faults).toEqual([]);
  await page.context().close();
}, 120_000);
