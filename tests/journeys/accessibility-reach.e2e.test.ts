/** Targets, zoom, colours that the system chooses, and the ways of the keyboard: on every screen. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, openEngland, openService, screenNames, settled } from "./browser-edition";
import { cutOff, heardSince, inFocus, listen, smallTargets } from "./measured";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Looks at the start page, every screen of England and a service, and every part of each by its tab. */
async function everywhere(
  page: Page,
  look: () => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  const note = async (where: string): Promise<void> => {
    const lines = await look();
    if (lines.length > 0) found[where] = lines;
  };
  const parts = async (screen: string): Promise<void> => {
    await note(screen);
    const tabs = page.locator("#content").getByRole("tab");
    for (let at = 1; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await settled(page);
      await note(`${screen}, ${await tabs.nth(at).innerText()}`);
    }
  };
  await note("Start");
  for (const door of await page.getByRole("radio").all()) {
    await door.check();
    await note(`Start, ${await door.evaluate((one) => one.closest("label")?.textContent ?? "")}`);
  }
  await page.reload();
  await openEngland(page);
  for (const screen of screenNames) {
    await goTo(page, screen);
    await parts(screen);
  }
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: "Report", exact: true }).click();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await note("Report");
  await page.reload();
  await openService(page, "Tiered children's service");
  await parts("Services");
  await goTo(page, "Overview");
  await note("Overview of a service");
  await page.getByRole("button", { name: /why\?/ }).first().click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
  await note("Why");
  return found;
}

test("everything that is pressed is at least 24 px each way, on every screen and part", async () => {
  const { page } = await openEdition(browser);
  expect(await everywhere(page, () => smallTargets(page))).toEqual({});
  await page.context().close();
});

test("at 200% zoom nothing is cut off and no name of a tab is squeezed", async () => {
  const { page } = await openEdition(browser, { viewport: { width: 640, height: 360 } });
  expect(await everywhere(page, () => cutOff(page))).toEqual({});
  await page.context().close();
});

test("where the system chooses the colours, what is chosen and how grave it is can be told apart", async () => {
  const { page } = await openEdition(browser, { forcedColors: "active" });
  await openEngland(page);
  await goTo(page, "Workforce");
  const look = (selector: string): Promise<readonly string[]> =>
    page.evaluate((which) => {
      const canvas = document.createElement("canvas").getContext("2d");
      return [...document.querySelectorAll(which)].map((element) => {
        const { fill, backgroundColor } = getComputedStyle(element);
        if (canvas === null) return "";
        canvas.fillStyle = element instanceof SVGElement ? fill : backgroundColor;
        return canvas.fillStyle;
      });
    }, selector);
  const chosen = async (on: string, off: string): Promise<void> => {
    const [is = ""] = await look(on);
    const others = await look(off);
    expect(others.length).toBeGreaterThan(0);
    expect(others).not.toContain(is);
  };
  await chosen(".view-tab[aria-selected='true']", ".view-tab[aria-selected='false']");
  await chosen(".rail-item[aria-current]", ".rail-item:not([aria-current])");
  await page.keyboard.press("Control+Alt+PageDown");
  await settled(page);
  await chosen(".scenario-tab[aria-pressed='true'] > span", ".scenario-tab[aria-pressed='false'] > span");
  await page.getByRole("tab", { name: "Places by year", exact: true }).click();
  await settled(page);
  // Cells of the heat table: as many fills as there are steps in its key that are met.
  expect(new Set(await look("figure.chart svg rect")).size).toBeGreaterThanOrEqual(4);
  await goTo(page, "Shortages");
  const [paper] = await look("body");
  // To watch, serious and critical, each in a fill of its own.
  await expect
    .poll(async () => new Set((await look("figure.chart svg rect")).filter((fill) => fill !== paper)).size)
    .toBeGreaterThanOrEqual(3);
  await page.context().close();
});

test("a panel takes the focus and gives it back, to the same number though it was drawn anew, and Escape closes the innermost", async () => {
  const { page } = await openEdition(browser);
  const { keyboard } = page;
  await openEngland(page);
  // Where the pointer was left, a term may say what it means: Escape would close that first.
  await page.mouse.move(0, 0);
  const panel = page.getByRole("complementary", { name: "Details" });
  const number = page.getByRole("button", { name: /^Headcount, 2036\/37, why\?/ });
  await number.press("Enter");
  await expect.poll(() => inFocus(page)).toBe("h2: Why? Headcount");
  // From the sum into an assumption, and out of both at once.
  await panel.locator(".behind").getByRole("button").first().press("Enter");
  await expect.poll(() => inFocus(page)).toMatch(/^h2: (?!Why)/);
  const box = panel.getByRole("textbox").first();
  await box.focus();
  await keyboard.type("12abc");
  await keyboard.press("Escape");
  expect(await panel.count()).toBe(1);
  expect(await box.inputValue()).not.toContain("abc");
  await keyboard.press("Escape");
  expect(await panel.count()).toBe(0);
  expect(await inFocus(page)).toMatch(/^button: Headcount, /);

  // A dialog over the panel closes first.
  await number.press("Enter");
  await expect.poll(() => inFocus(page)).toBe("h2: Why? Headcount");
  await keyboard.press("Control+k");
  await page.getByRole("dialog").waitFor();
  await keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  expect(await panel.count()).toBe(1);
  await keyboard.press("Escape");
  expect(await panel.count()).toBe(0);

  // The number is another element by the time that the panel closes.
  await number.press("Enter");
  await expect.poll(() => inFocus(page)).toBe("h2: Why? Headcount");
  await number.evaluate((element) => element.replaceWith(element.cloneNode(true)));
  await keyboard.press("Escape");
  expect(await inFocus(page)).toMatch(/^button: Headcount, /);
  await page.context().close();
});

test("the reason of a number is within five keys, and a table of numbers is one stop", async () => {
  const { page } = await openEdition(browser);
  const { keyboard } = page;
  await openEngland(page);
  const reasonOf = async (screen: string, keys: readonly string[]): Promise<string> => {
    await keyboard.press(screen);
    await settled(page);
    for (const key of keys) await keyboard.press(key);
    await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
    return inFocus(page);
  };
  expect(await reasonOf("Control+1", ["F6", "Alt+w"])).toMatch(/^h2: Why\? /);
  await keyboard.press("Escape");
  // Shift+Tab out of the place list and Tab back are the same stop: the table remembers where one was.
  await page.keyboard.press("Control+2");
  await settled(page);
  const first = page.locator(".year-table .why").first();
  await first.focus();
  await keyboard.press("ArrowDown");
  await keyboard.press("ArrowRight");
  const there = await inFocus(page);
  expect(there).toMatch(/2025\/26, why\?/);
  await keyboard.press("Enter");
  await page.getByRole("heading", { name: /^Why\?/ }).waitFor();
  await keyboard.press("Escape");
  expect(await inFocus(page)).toBe(there);
  await keyboard.press("Shift+Tab");
  expect(await inFocus(page)).not.toMatch(/why\?/);
  await keyboard.press("Tab");
  expect(await inFocus(page)).toBe(there);
  await keyboard.press("End");
  expect(await inFocus(page)).toMatch(/2036\/37, why\?/);
  await keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest(".year-table") === null)).toBe(true);
  await page.context().close();
});

test("a term says what it means on hover and on focus, stays while it is pointed at, and goes with Escape", async () => {
  const { page } = await openEdition(browser);
  await openEngland(page);
  const term = page.locator(".headline-figures").getByRole("button", { name: "Establishment", exact: true });
  const meaning = page.getByRole("tooltip");
  await term.hover();
  await meaning.getByText("Funded posts in WTE, filled or not.").waitFor();
  // Hoverable and persistent: onto the meaning, and longer than any pause.
  await meaning.hover();
  await page.waitForTimeout(600);
  expect(await meaning.isVisible()).toBe(true);
  // Dismissable: without moving the pointer.
  await page.keyboard.press("Escape");
  expect(await meaning.count()).toBe(0);
  // The same by keyboard, and a listener has it from the term itself.
  await page.getByRole("combobox", { name: "Place" }).focus();
  while (!(await term.evaluate((one) => one === document.activeElement))) await page.keyboard.press("Tab");
  await meaning.waitFor();
  expect(await term.getAttribute("aria-description")).toBe(await meaning.innerText());
  await page.keyboard.press("Escape");
  expect(await meaning.count()).toBe(0);
  expect(await term.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(() => inFocus(page)).toBe("h2: Establishment");
  await page.context().close();
});

test("a pointer that lies still asks for nothing when the page moves beneath it, and leaves Escape to who is there", async () => {
  const { page } = await openEdition(browser, { viewport: { width: 1280, height: 500 } });
  await openEngland(page);
  const { mouse } = page;
  const meaning = page.getByRole("tooltip");
  const term = page.locator(".headline-figures").getByRole("button", { name: "Establishment", exact: true });
  await page.evaluate(() => (document.documentElement.style.scrollBehavior = "auto"));
  await term.scrollIntoViewIfNeeded();
  const at = (await term.boundingBox())!;
  const [x, y] = [at.x + at.width / 2, at.y + at.height / 2];
  // What scrolls the term is moved so that something else lies under the pointer, and then back.
  const scroll = (by: number): Promise<number> =>
    term.evaluate((one, by) => {
      let box = one.parentElement;
      while (box !== null && !/auto|scroll/.test(getComputedStyle(box).overflowY)) box = box.parentElement;
      const scrolled = box ?? document.documentElement;
      const before = scrolled.scrollTop;
      scrolled.scrollTop += by;
      return scrolled.scrollTop - before;
    }, by);
  const gone = await scroll(60);
  expect(Math.abs(gone)).toBeGreaterThan(at.height);
  await mouse.move(x - 5, y);
  await mouse.move(x, y);
  await page.waitForTimeout(400);
  expect(await term.evaluate((one) => one.matches(":hover"))).toBe(false);
  await meaning.waitFor({ state: "detached" });
  await scroll(-gone);
  // The browser looks anew for what lies under the pointer, and longer than a meaning takes to open.
  await expect.poll(() => term.evaluate((one) => one.matches(":hover"))).toBe(true);
  await page.waitForTimeout(600);
  expect(await meaning.count()).toBe(0);
  // Moved by a pixel it points.
  await mouse.move(x + 1, y);
  await meaning.waitFor();
  await page.context().close();
});

test("a listener hears once what an edit, undo, redo, a scenario and a screen come to, and no countdown", async () => {
  const { page } = await openEdition(browser);
  await listen(page);
  await page.reload();
  const { keyboard } = page;
  await openEngland(page);
  // Where the pointer was left, a term may say what it means: Escape would close that first.
  await page.mouse.move(0, 0);
  await settled(page);
  const headline = (): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();
  // How sure the headline is comes later, in brackets, and is not called out.
  const plain = (says: string): string => says.replace(/ \([^)]*\)/g, "").replace(/\s+/g, " ");
  // Said when nothing has changed for a moment, which may be after the figures have come; and only once.
  const heard = async (): Promise<readonly string[]> => {
    const said: string[] = [];
    const listening = async (): Promise<number> => said.push(...(await heardSince(page)).map(plain));
    await expect.poll(listening).toBeGreaterThan(0);
    await listening();
    return said;
  };
  // The headline itself is read out as the focus comes to it.
  expect(await inFocus(page)).toMatch(/^h1: By March/);
  expect(await heard()).toEqual(["Opened England by NHS region.", "Overview."]);
  expect(await page.title()).toBe("Overview, England by NHS region - OT Workforce Modeller");

  await page.getByRole("button", { name: /^Headcount, 2036\/37, why\?/ }).press("Enter");
  await page.getByRole("heading", { name: /^Why\?/ }).waitFor();
  await page.locator(".behind").getByRole("button", { name: /rate/i }).first().press("Enter");
  const box = page.getByRole("complementary").getByRole("textbox").first();
  await heardSince(page);
  const before = plain(await headline());
  const value = Number.parseFloat(await box.inputValue());
  await box.fill(String(value * 0.98));
  await box.press("Enter");
  await settled(page);
  const after = plain(await headline());
  expect(after).not.toBe(before);
  expect(await heard()).toEqual([after]);
  expect(await page.title()).toBe("Overview, England by NHS region, not saved - OT Workforce Modeller");
  await keyboard.press("Escape");
  await keyboard.press("Control+z");
  await settled(page);
  const undone = await heard();
  expect(undone).toHaveLength(1);
  expect(undone[0]).toMatch(/^Undone: ./);
  expect(undone[0]?.endsWith(`. ${before}`)).toBe(true);
  await keyboard.press("Control+Shift+z");
  await settled(page);
  const redone = await heard();
  expect(redone).toEqual([undone[0]?.replace("Undone", "Redone").replace(before, after)]);
  await keyboard.press("Control+Alt+PageDown");
  await settled(page);
  expect(await heard()).toEqual([`No new policy. ${plain(await headline())}`]);
  await keyboard.press("Control+5");
  await settled(page);
  const said = (await heard()).join("\n");
  expect(said).toMatch(/^Scenarios\. /);
  expect(said).not.toMatch(/still being worked out|on the way|Working|futures drawn/);
  await page.context().close();
});

test("a plan that is opened or made has the focus on the headline of its first screen, until somebody moves it", async () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.matches("#content h1") === true);
  for (const openIt of [
    openEngland,
    async (page: Page) => {
      await page.getByRole("radio", { name: /My list/ }).check();
      await page.getByRole("button", { name: "Worked example: Tiered children's service", exact: true }).press("Enter");
      await page.getByRole("navigation", { name: "Screens" }).waitFor();
    },
  ]) {
    const { page, faults } = await openEdition(browser);
    await openIt(page);
    await settled(page);
    await expect.poll(() => focused(page)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    expect(await focused(page)).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  }
}, 60_000);

test("boxes of what a plan lacks stand under each other, whatever they are counted in, beneath a larger heading", async () => {
  const { page, faults } = await openEdition(browser);
  await page.getByRole("radio", { name: /area/i }).last().check();
  await page.getByText("Scotland, Wales, Northern Ireland").click();
  await page.getByRole("button", { name: "Scotland", exact: true }).click();
  await goTo(page, "Shortages");
  // The boxes stand on the Overview, which is a press away; here they are folded, and what is missing is named.
  await page.getByRole("button", { name: "Give them on the Overview" }).waitFor();
  expect(await page.locator(".cannot-run").innerText()).toContain("Staff in post at the start;");
  expect(await page.locator(".needed input").first().isVisible()).toBe(false);
  await page.getByText("Give them here").click();
  await page.locator(".cannot-run h2").waitFor();
  const lefts = await page
    .locator(".needed > li > .number-box > input")
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().left)));
  expect(lefts.length).toBeGreaterThan(1);
  expect(new Set(lefts).size).toBe(1);
  const size = (of: string) =>
    page
      .locator(`.cannot-run ${of}`)
      .first()
      .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(await size("h1")).toBeGreaterThan(await size("h2"));
  expect(faults).toEqual([]);
}, 60_000);
