/** Answers first: on every screen and part the picture begins in the first screenful, and no page is a long scroll. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { longest } from "../../model";
import { axeFindings } from "./axe";
import { goTo, openBrowser, openEdition, openEngland, openService, screenNames, settled } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Measured {
  /** Where the first picture of the page begins; -1 without one. */
  readonly picture: number;
  /** How long the page is. */
  readonly page: number;
  /** How many headline numbers stand above the picture, or in the first screenful where there is none. */
  readonly figures: number;
  /** How far the page is wider than its window. */
  readonly beyond: number;
}

/** In pixels of the window. */
const measured = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const content = document.querySelector("#content")!;
    content.scrollTop = 0;
    const drawn = [...content.querySelectorAll(".chart svg")].find((one) => one.getBoundingClientRect().height > 60);
    const picture = drawn?.getBoundingClientRect().top ?? -1;
    const above = picture < 0 ? window.innerHeight : picture;
    return {
      picture,
      page: content.scrollHeight,
      figures: [...content.querySelectorAll(".headline-figures .figure")].filter(
        (one) => one.getBoundingClientRect().bottom <= above,
      ).length,
      beyond: content.scrollWidth - content.clientWidth,
    };
  });

const PICTURE = 400;
/** The page has the window less the bar at its top: a little over two of these. */
const PAGE = 1500;
/** Pages that ask before they can answer: there is nothing yet that a number could say. */
const asks = [
  "Services, Add a service with its own figures",
  "Services, Add a service whose figures come later",
  "Workforce, Who the workforce is",
  "Training",
  "Compare places",
];

/** Goes through the parts of a list of tabs, and the parts within them, and looks at each. */
async function inParts(
  page: Page,
  within: Locator,
  name: string,
  look: (name: string) => Promise<void>,
): Promise<void> {
  const list = within.getByRole("tablist").first();
  if ((await list.count()) === 0) return look(name);
  for (const part of await list.getByRole("tab").allInnerTexts()) {
    await list.getByRole("tab", { name: part, exact: true }).click();
    await settled(page);
    await inParts(page, within.getByRole("tabpanel").first(), `${name}, ${part}`, look);
  }
}

test.each([
  ["England by region", openEngland, []],
  ["a children's service", (page: Page) => openService(page, "Tiered children's service"), asks],
])(
  "%s has its numbers and its picture in the first screenful of every part, and no long page",
  async (_, open, mayAsk) => {
    const { page, faults } = await openEdition(browser);
    await open(page);
    const wrong: string[] = [];
    for (const screen of screenNames) {
      await goTo(page, screen);
      if (screen === "Shortages") await page.locator(".headline-figures").waitFor();
      await inParts(page, page.locator("#content"), screen, async (name) => {
        const found = await measured(page);
        if (found.picture >= PICTURE) wrong.push(`${name}: picture at ${found.picture}`);
        if (found.page > PAGE) wrong.push(`${name}: ${found.page} long`);
        if (found.beyond > 0) wrong.push(`${name}: ${found.beyond} too wide`);
        if (found.figures < 3 && ![...asks.slice(0, 2), ...mayAsk].includes(name))
          wrong.push(`${name}: ${found.figures} numbers at its head`);
      });
    }
    expect(wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
  300_000,
);

/** Renames the scenario shown through the list of commands. */
async function rename(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.locator("dialog input").fill("Rename");
  await page.getByRole("button", { name: /^Rename/ }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(name);
  await dialog.getByRole("textbox").press("Enter");
  await settled(page);
}

const showScenario = async (page: Page, name: string): Promise<void> => {
  await goTo(page, "Scenarios");
  await page.locator(".ranking-table").getByRole("button", { name, exact: true }).click();
};

test("scenarios of the longest names have short ones on their tabs, told in full, and move nothing", async () => {
  const { page } = await openEdition(browser);
  await openEngland(page);
  const names = ["by region", "by system"].map(
    (end) => "Support workers take more of the work ".repeat(5).slice(0, longest.label - end.length) + end,
  );
  for (const [at, from] of ["No new policy", "Half of places through apprenticeships by 2031/32"].entries()) {
    await showScenario(page, from);
    await rename(page, names[at] ?? "");
  }
  const shown: string[] = [];
  for (const name of names) {
    const tab = page.locator(".top-bar").getByRole("button", { name, exact: true });
    const short = tab.locator("> span[aria-hidden]");
    shown.push(await short.innerText());
    expect(await short.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await tab.focus();
    const full = await tab.locator(".full-name").boundingBox();
    expect(full?.width).toBeGreaterThan(300);
    expect((full?.x ?? 0) + (full?.width ?? 0)).toBeLessThanOrEqual(1280);
  }
  expect(new Set(shown).size).toBe(2);
  for (const screen of [
    "Overview",
    "Workforce",
    "Training",
    "Scenarios",
    "Compare places",
    "Uncertainty",
    "Shortages",
  ] as const) {
    await goTo(page, screen);
    expect(await headHeight(page), screen).toBe(HEAD);
  }
  expect(await axeFindings(page)).toEqual([]);
  await page.context().close();
}, 300_000);

/** Two lines of a finding. */
const HEAD = 53;
const headHeight = (page: Page): Promise<number> =>
  page.locator("#content h1").evaluate((one) => Math.round(one.getBoundingClientRect().height));

test("every scenario that ships has a headline of two lines on Workforce", async () => {
  const { page } = await openEdition(browser);
  await openEngland(page);
  await goTo(page, "Scenarios");
  // One of them asks for figures first.
  const rows = page.locator(".ranking-table tbody tr").filter({ hasNotText: "Cannot be run" });
  const names = await rows.locator("th button").allInnerTexts();
  expect(names.length).toBeGreaterThan(14);
  for (const name of names) {
    await showScenario(page, name);
    await goTo(page, "Workforce");
    const heading = page.locator("#content h1");
    const { height, needs } = await heading.evaluate((one) => ({ height: one.clientHeight, needs: one.scrollHeight }));
    expect(height, name).toBe(HEAD);
    expect(needs, name).toBeLessThanOrEqual(HEAD + 5);
  }
  await page.context().close();
}, 300_000);

test("the picture stays where it is, whichever scenario is shown", async () => {
  const { page } = await openEdition(browser);
  await openEngland(page);
  const tops = new Map<string, number>();
  for (const scenario of [
    "Base",
    "Leaving falls to",
    "3.6% more occupational therapists every year",
    "Half of places",
  ]) {
    await goTo(page, "Scenarios");
    await page
      .locator(".ranking-table")
      .getByRole("button", { name: new RegExp(`^${scenario}`) })
      .first()
      .click();
    for (const screen of ["Overview", "Training", "Compare places"] as const) {
      await goTo(page, screen);
      const { picture } = await measured(page);
      const before = tops.get(screen) ?? picture;
      tops.set(screen, before);
      expect(Math.abs(picture - before), `${screen} under "${scenario}"`).toBeLessThan(1);
    }
  }
  await page.context().close();
}, 300_000);
