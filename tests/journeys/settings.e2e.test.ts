/** Settings, time set aside, educators, who the workforce is and the strategy line by line, as a person goes through them. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeFindings } from "./axe";
import { goTo, openBrowser, openEdition, openEngland, settled, showPart } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const box = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });
const give = async (page: Page, label: string, text: string): Promise<void> => {
  await box(page, label).fill(text);
  await box(page, label).press("Tab");
};

test("a setting is added with its staff and posts, and staff move into the community by a date", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await goTo(page, "Workforce");
  await showPart(page, "Settings");
  await page.getByRole("combobox", { name: "Setting", exact: true }).selectOption("independent-practice");
  for (const level of ["Support worker", "Newly registered", "Enhanced practice", "Advanced practice"])
    for (const what of ["Staff in post", "Funded posts"]) await give(page, `${what} at ${level}, WTE`, "0");
  await give(page, "Staff in post at Registered, WTE", "1,200");
  await give(page, "Funded posts at Registered, WTE", "1,250");
  // A level left out is asked for by name, and nothing is lost of what was typed.
  await page.getByRole("button", { name: "Add the setting" }).click();
  expect(await page.locator("form .says-why").innerText()).toContain("Consultant practice is empty");
  for (const what of ["Staff in post", "Funded posts"]) await give(page, `${what} at Consultant practice, WTE`, "0");
  await page.getByRole("button", { name: "Add the setting" }).click();
  await box(page, "Name of Independent practice").waitFor();
  await settled(page);
  expect(await box(page, "Part of Independent practice in the community").inputValue()).toBe("100%");
  expect(await axeFindings(page)).toEqual([]);
  await showPart(page, "In the community");
  expect(await axeFindings(page)).toEqual([]);
  await give(page, "Part of all posts", "5%");
  await page.getByRole("button", { name: "Make the scenario" }).click();
  await settled(page);
  // The scenario is shown: what belongs to the base says so and cannot be typed over.
  await showPart(page, "Settings of the plan");
  await page.getByText("belong to the base").waitFor();
  expect(await box(page, "Part of Acute trusts in the community").isDisabled()).toBe(true);
  // A figure of time goes to the scenario, and the base keeps its own.
  await showPart(page, "Time set aside");
  await page.getByText("Figures given here go to").waitFor();
  await give(page, "Supervision of staff", "3");
  expect(await box(page, "Supervision of staff").inputValue()).toBe("3");
  await page
    .getByRole("button", { name: "Base", exact: true })
    .or(page.getByRole("tab", { name: "Base" }))
    .first()
    .click();
  await settled(page);
  expect(await box(page, "Supervision of staff").inputValue()).toBe("");
  expect(faults).toEqual([]);
}, 180_000);

test("time is taken off for supervision, as a person would work it out, and educators are asked for", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await goTo(page, "Workforce");
  await showPart(page, "Time set aside");
  await give(page, "Supervision of staff", "2");
  await give(page, "Whole-time week", "37.5");
  await settled(page);
  // 30,075 people for two hours of the 162.5 of a month.
  await page.getByRole("row", { name: /^Supervision of staff .*370/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await goTo(page, "Training");
  await showPart(page, "Educators");
  await give(page, "Learners for each academic educator", "15");
  await give(page, "Academic educators", "400");
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
}, 180_000);

test("who the workforce is opens with what is published, and the strategy leads to it", async () => {
  const { page, faults } = await openEdition(browser, { colorScheme: "dark" });
  await openEngland(page);
  await page.keyboard.press("Control+k");
  await page.locator("dialog input").fill("strategy");
  await page.getByRole("button", { name: "The strategy, line by line" }).click();
  const strategy = page.getByRole("dialog", { name: "The strategy and the action plan, line by line" });
  await strategy.waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await strategy.getByRole("button", { name: "Workforce: Who the workforce is" }).first().click();
  await settled(page);
  await showPart(page, "Who the workforce is");
  expect(await page.locator(".who-they-are .chart-finding").innerText()).toContain(
    '"Other ethnic groups" is 17.0% of staff at the start',
  );
  expect(await axeFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
}, 180_000);
