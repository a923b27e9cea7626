/** Every screen on paper: nothing cut, no control, and plan, scenario, place, day, version and page on every page. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  goTo,
  openBrowser,
  openEdition,
  openEngland,
  openService,
  screenNames,
  serviceParts,
  showPart,
} from "./browser-edition";
import { onPaper, pagesOf } from "./print-pages";

/** A4 across inside its margins, and A4 upright, which a browser that takes no direction from a page prints on. */
const widths = [1016, 672];

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function expectPrints(page: Page, foot: RegExp): Promise<void> {
  await page.getByText("Looking for shortages").waitFor({ state: "detached" });
  expect(await onPaper(page, widths)).toEqual({ controls: [], beyond: [], cutting: [] });
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  expect(pages.length).toBeGreaterThan(0);
  pages.forEach(({ across, down, text }, at) => {
    expect([across, down]).toEqual([842, 595]);
    expect(text).toMatch(foot);
    expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
    // More than its foot stands on every page.
    expect(text.replace(foot, "").replace(/Page \d+ of \d+/, "").length).toBeGreaterThan(30);
  });
}

const foot = (plan: string, scenario: string, place: string): RegExp =>
  new RegExp(`${plan} · .*${scenario} · ${place} · Made \\d{1,2} [A-Z][a-z]+ \\d{4} · Version \\d+\\.\\d+\\.\\d+`);

describe("England's plan", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openEdition(browser));
    await openEngland(page);
  });
  afterAll(() => page.context().close());

  test.each(screenNames)("%s", async (screen) => {
    await goTo(page, screen);
    await expectPrints(page, foot("England by NHS region", "Base", "England"));
  });

  test("a scenario and a place that are shown are named at the foot, and boxes are what stands in them", async () => {
    await goTo(page, "Overview");
    await page.getByRole("combobox", { name: "Place" }).selectOption({ label: "London" });
    await goTo(page, "Scenarios");
    await page
      .getByRole("button", { name: /^Leaving falls/ })
      .first()
      .click();
    await goTo(page, "Assumptions");
    const box = page.locator("table.register").getByRole("textbox").first();
    const typed = await box.inputValue();
    await expectPrints(page, foot("England by NHS region", "Leaving falls.*", "London"));
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("table.register .paper-value").first().innerText()).toBe(typed);
    await page.emulateMedia({ media: null });
    await expect.poll(() => page.locator(".paper-value").count()).toBe(0);
  });
});

describe("a children's service", () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openEdition(browser));
    await openService(page, "Tiered children's service");
  });
  afterAll(() => page.context().close());
  const expected = foot("Tiered children's service", "Base", "Children's service");

  test.each(screenNames.filter((screen) => screen !== "Services"))("%s", async (screen) => {
    await goTo(page, screen);
    await expectPrints(page, expected);
  });

  test.each(serviceParts)("Services: %s", async (part) => {
    await goTo(page, "Services");
    await showPart(page, part);
    await expectPrints(page, expected);
  });
});
