/** The start moved forward: what it comes to is told and said otherwise, the old forecast is drawn, and one step undoes it. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./axe";
import { goTo, openBrowser, openEdition, openService, settled } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const dialog = (page: Page) => page.getByRole("dialog", { name: "Move the start forward" });
const becomes = (page: Page) => dialog(page).getByRole("row", { name: /Staff in post, WTE Everybody/ });

test("the start of a children's plan is moved by a year, with a count given in a box, and back", async () => {
  const { page, asked, faults } = await openEdition(browser);
  await openService(page, "Tiered children's service");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Move the start");
  await page.keyboard.press("Enter");
  const box = dialog(page);
  await box.getByLabel("New first month").fill("2027-04");
  await box.getByText("The plan ends in March 2029, as before.").waitFor();
  await box.getByRole("textbox", { name: "Staff in post, Everybody, as counted" }).fill("11.4");
  await box.getByRole("textbox", { name: "Staff in post, Everybody, as counted" }).press("Tab");
  await box.getByText("Staff in post, WTE: 11.4 WTE, as given now.").waitFor();
  expect(await becomes(page).innerText()).toContain("Counted");
  expect(await axeFindings(page)).toEqual([]);
  await box.getByRole("button", { name: "Move the start" }).click();
  await page.getByText("The plan starts in April 2027 now.").waitFor();
  await settled(page);
  await page.getByText("Thin dashes with dots are what the plan said").first().waitFor();
  expect(await page.locator("svg").filter({ hasText: "Forecast of April 2026" }).count()).toBe(1);
  await goTo(page, "Overview");
  expect(await page.locator("svg").filter({ hasText: "Forecast of April 2026" }).count()).toBe(1);
  await goTo(page, "Assumptions");
  expect(await page.getByText("The start of the plan was moved, and who is in post").count()).toBeGreaterThan(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await settled(page);
  expect(await page.getByText("The start of the plan was moved, and who is in post").count()).toBe(0);
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
}, 180_000);
