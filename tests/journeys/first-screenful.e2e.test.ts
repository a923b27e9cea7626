/** Answers first: on every screen and part the picture begins in the first screenful, and no page is a long scroll. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, openEngland, openService, settled } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const screens = ["Overview", "Workforce", "Training", "Services", "Scenarios", "Compare places", "Shortages"] as const;

/** Where the first picture of the page begins, and how long the page is, in pixels of the window; -1 without a picture. */
const measured = (page: Page): Promise<{ picture: number; page: number }> =>
  page.evaluate(() => {
    const content = document.querySelector("#content")!;
    content.scrollTop = 0;
    const drawn = [...content.querySelectorAll(".chart svg")].find((one) => one.getBoundingClientRect().height > 60);
    return { picture: drawn?.getBoundingClientRect().top ?? -1, page: content.scrollHeight };
  });

/**
 * Pages that are above all a form or an account in words and tables, whose picture stands below what it is of. What is
 * long is a list of things to fill in or to read through.
 */
const otherwise: Readonly<Record<string, readonly ("picture" | "page")[]>> = {
  "Workforce, Who the workforce is": ["picture", "page"],
  "Workforce, Settings": ["page"],
  "Scenarios, Results": ["page"],
  "Scenarios, Costs and benefits": ["picture", "page"],
  "Services, Add a service with its own figures": ["page"],
  "Services, Tiers": ["page"],
  "Services, Published lists": ["picture"],
  "Compare places, Two places": ["picture"],
};
const PICTURE = 400;
/** Two and a half windows. */
const PAGE = 1800;

async function parts(page: Page): Promise<readonly string[]> {
  const list = page.locator("#content").getByRole("tablist").first();
  return (await list.count()) === 0 ? [""] : list.getByRole("tab").allInnerTexts();
}

test.each([
  ["England by region", openEngland],
  ["a children's service", (page: Page) => openService(page, "Tiered children's service")],
])(
  "%s has its pictures in the first screenful",
  async (_, open) => {
    const { page } = await openEdition(browser);
    await open(page);
    const late: string[] = [];
    for (const screen of screens) {
      await goTo(page, screen);
      for (const part of await parts(page)) {
        const name = part === "" ? screen : `${screen}, ${part}`;
        if (part !== "") {
          await page
            .locator("#content")
            .getByRole("tablist")
            .first()
            .getByRole("tab", { name: part, exact: true })
            .click();
          await settled(page);
        }
        const found = await measured(page);
        const allowed = otherwise[name] ?? [];
        if (found.picture >= PICTURE && !allowed.includes("picture")) late.push(`${name}: picture at ${found.picture}`);
        if (found.page > PAGE && !allowed.includes("page")) late.push(`${name}: ${found.page} long`);
      }
    }
    expect(late).toEqual([]);
    await page.context().close();
  },
  300_000,
);

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
