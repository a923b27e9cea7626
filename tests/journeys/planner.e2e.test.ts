/** A planner's comparison of systems in the browser edition, from the start door to what is handed over, timed in steps. */
import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paragraphsOf, partAt, partsOf } from "../model/report/formats/opened";
import { axeFindings } from "./axe";
import { goTo, openBrowser, openEdition, settled } from "./browser-edition";
import { stepsOf } from "./steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test("a planner sets a system beside its region, tries a scenario, and hands over a paper and a workbook", async () => {
  const { page, asked, faults } = await openEdition(browser);
  const { step, print } = stepsOf("the planner");
  await step("England by system is open", async () => {
    await page
      .getByRole("button", { name: /England by integrated care system/ })
      .first()
      .click();
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await settled(page);
  });
  await step("the systems are compared on the map", async () => {
    await goTo(page, "Compare places");
    await page.getByLabel("Measure").selectOption({ label: "Staff in post" });
    await settled(page);
  });
  await step("a system stands beside its region", async () => {
    await page.getByRole("tab", { name: "Two places" }).click();
    await page.locator(".pair-pickers select").first().selectOption({ label: "Devon" });
    await page.locator(".pair-pickers select").last().selectOption({ label: "South West" });
    await settled(page);
  });
  const row = page.getByRole("row", { name: /^Staff in post / }).first();
  const [system, region] = (await row.getByRole("button").allInnerTexts()).map((text) =>
    Number(text.replace(/[^\d.]/g, "")),
  );
  expect(system).toBeGreaterThan(0);
  expect(region).toBeGreaterThan((system ?? Number.NaN) * 2);
  expect(await axeFindings(page)).toEqual([]);
  await step("and under a scenario", async () => {
    await goTo(page, "Scenarios");
    await page
      .getByRole("button", { name: /^No new policy/ })
      .first()
      .click();
    await goTo(page, "Compare places");
  });
  await step("a paper is made", async () => {
    await page.getByRole("button", { name: "Report", exact: true }).click();
    await page.getByLabel("Futures drawn for its ranges").selectOption("none");
    await page
      .getByRole("region", { name: "The report as it prints" })
      .getByRole("heading", { name: "What is asked for" })
      .waitFor();
  });
  const [paper] = await step("and saved as Word", () =>
    Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as Word" }).click()]),
  );
  const words = paragraphsOf(
    partAt(partsOf(new Uint8Array(await readFile(await paper.path()))), "word/document.xml"),
    "w",
  );
  expect(words).toContain("What is asked for");
  const [book] = await step("and as a workbook", () =>
    Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Save as Excel" }).click()]),
  );
  expect(partAt(partsOf(new Uint8Array(await readFile(await book.path()))), "xl/workbook.xml")).toContain("Options");
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
  print();
}, 240_000);
