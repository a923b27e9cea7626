/** What is left when a part of the page or the worker fails, in a real browser: the work, and the ways on. */
import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readPlan } from "../../model";
import { goTo, openBrowser, openEdition, openEngland } from "./browser-edition";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page } = await openEdition(browser));
  // A browser without a save dialog: what is saved goes to its downloads, where a journey can read it.
  await page.addInitScript(() => {
    delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
  });
  await page.reload();
  await openEngland(page);
  await setLeaverRate("8%");
});
afterEach(() => page.context().close());

const panel = (): Locator => page.getByRole("complementary", { name: "Details" });
const heading = (): Promise<string> => page.getByRole("heading", { level: 1 }).first().innerText();

/** Sets London's leaver rate from the register. */
async function setLeaverRate(rate: string): Promise<void> {
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill("Leaver rate");
  await page.getByRole("button", { name: "Leaver rate", exact: true }).first().click();
  const box = panel().getByRole("textbox", { name: "London" });
  await box.fill(rate);
  await box.press("Enter");
  expect(await box.inputValue()).toBe(rate);
}

test("a screen that cannot be drawn leaves the others, and the work can be saved and gone on with", async () => {
  const comparing = page
    .getByRole("navigation", { name: "Screens" })
    .getByRole("button", { name: "Compare places", exact: true });
  await page.evaluate(() => {
    // The map measures distances, and nothing else does.
    const { hypot } = Math;
    const breaks = (): number => {
      throw new Error("there are no distances");
    };
    Object.assign(Math, { hypot: breaks });
    Object.assign(window, { mend: () => Object.assign(Math, { hypot }) });
  });
  await comparing.click();
  const failed = page.getByRole("alert").filter({ hasText: "This part of the page stopped working" });
  await failed.waitFor();
  expect(await failed.innerText()).toContain("It says: there are no distances.");

  const downloaded = page.waitForEvent("download");
  await failed.getByRole("button", { name: "Save a copy" }).click();
  const saved = readPlan(await readFile(await (await downloaded).path(), "utf8"));
  if (!saved.ok) throw new Error(saved.problems[0]?.says);
  const leaving = saved.value.assumptions.find(({ id }) => id === "leaver_rate");
  expect(leaving?.where).toContainEqual(expect.objectContaining({ place: "london", value: 0.08 }));

  await goTo(page, "Overview");
  expect(await heading()).toMatch(/^By March \d{4}, England would have [\d,]+ WTE/);
  await comparing.click();
  await failed.waitFor();
  await page.evaluate(() => (window as unknown as { readonly mend: () => void }).mend());
  await failed.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => failed.count()).toBe(0);
  await goTo(page, "Compare places");
});

test("a worker that breaks down is replaced, once said, and the next change has its numbers", async () => {
  await goTo(page, "Overview");
  const before = await heading();
  const broken = page.workers();
  for (const worker of broken)
    await worker.evaluate(() => {
      setTimeout(() => {
        throw new Error("the worker broke down");
      });
    });
  const said = page.getByRole("alert").filter({ hasText: "has been started again" });
  await said.waitFor();
  await setLeaverRate("20%");
  await goTo(page, "Overview");
  await expect.poll(heading).not.toBe(before);
  expect(await heading()).toMatch(/^By March \d{4}, England would have [\d,]+ WTE/);
  expect(page.workers().length).toBeGreaterThan(0);
  expect(page.workers().filter((worker) => broken.includes(worker))).toEqual([]);
});
