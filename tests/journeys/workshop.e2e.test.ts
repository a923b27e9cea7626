/**
 * A facilitator's ninety minutes in the browser edition, by keyboard alone: from the start door to the closing pack. What
 * stands on the wall is measured: nothing moves, words and numbers are large enough, and the axis is held.
 */
import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPlan } from "../../model";
import { axeFindings } from "./axe";
import { openBrowser, openEdition, openEngland } from "./browser-edition";
import { stepsOf } from "./steps";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const wall = (page: Page) => page.locator("main.room");
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelector(".room h1[data-stale='false']") !== null);
const said = (page: Page): Promise<string> => page.locator(".room h1").innerText();

/** Where every part of the frame stands, in whole pixels. */
const boxes = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ".room-top",
      ".room-question",
      ".room-timer",
      ".room-main",
      ".room-scenario",
      ".room-number",
      ".room-change",
      ".room-range",
      ".room-picture",
      ".room-sliders",
      ".room-slider",
      ".room-stops",
      ".room-vote",
      ".room-decision",
    ].flatMap((name) =>
      [...document.querySelectorAll(name)].map((part) => {
        const { x, y, height } = part.getBoundingClientRect();
        return `${name} ${[x, y, height].map(Math.round).join(" ")}`;
      }),
    ),
  );

/** The smallest words on the wall, the number's size, and what hangs over its edge. */
const sizes = (page: Page) =>
  page.evaluate(() => {
    const room = document.querySelector(".room");
    const words: number[] = [];
    const walker = document.createTreeWalker(room ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === "" || parent.closest(".visually-hidden") !== null) continue;
      words.push(Number.parseFloat(getComputedStyle(parent).fontSize));
    }
    for (const input of room?.querySelectorAll("input:not([type=range])") ?? [])
      words.push(Number.parseFloat(getComputedStyle(input).fontSize));
    const number = document.querySelector(".room-number");
    const small = [...(room?.querySelectorAll("button, input") ?? [])]
      .filter((one) => getComputedStyle(one).visibility !== "hidden")
      .map((one) => one.getBoundingClientRect())
      .filter(({ width, height }) => width < 44 || height < 44);
    return {
      words: Math.min(...words),
      number: number === null ? 0 : Number.parseFloat(getComputedStyle(number).fontSize),
      small: small.length,
      scrolls: [
        document.documentElement.scrollWidth > window.innerWidth,
        (room?.scrollHeight ?? 0) > (room?.clientHeight ?? 0),
      ],
    };
  });

const axis = (page: Page): Promise<string | null> => page.locator(".room-picture").getAttribute("data-axis");

/** Presses until the thing that has the focus is called so. */
async function tabTo(page: Page, name: RegExp, by = "Tab"): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    const found = await page.evaluate(() => {
      const on = document.activeElement;
      return on === null ? "" : (on.getAttribute("aria-label") ?? on.textContent);
    });
    if (name.test(found.trim())) return;
    await page.keyboard.press(by);
  }
  throw new Error(`nothing called ${String(name)} has a place in the order of Tab`);
}

test("a room is run from the start door to the closing pack without a mouse, and nothing on its wall moves", async () => {
  const { page, faults, asked } = await openEdition(browser);
  const { step, print } = stepsOf("the facilitator");
  await step("the list is open", async () => {
    await page.getByRole("radio", { name: /My list/ }).press("Space");
    await tabTo(page, /^Worked example: Tiered children's service$/);
    await page.keyboard.press("Enter");
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
  });

  // To the workshop by its name, and in front of the room with what is chosen by itself.
  await tabTo(page, /^Workshop$/);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Question and measure" }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole("button", { name: "Run the room" }).and(page.locator(":enabled")).waitFor();
  await step("in front of the room", async () => {
    await tabTo(page, /^Run the room$/);
    await page.keyboard.press("Enter");
    await wall(page).waitFor();
    await page.locator(".room-picture[data-axis] > svg").waitFor();
    await settled(page);
  });
  // Nobody waits any more by then in the base, so that the room is shown how fully the time of the list is used.
  expect(await said(page)).toMatch(/^Use of capacity in 2028\/29, .*: 6\d\.\d%\. This is the plan as it stands/);
  await step("with the range of the base", () => page.getByText(/^8 in 10 futures/).waitFor());

  // The axis is chosen over all that can be tried, with room for futures. Then nothing moves, whatever is shown.
  const [frame, held] = [await boxes(page), await axis(page)];
  for (const key of ["1", "2", "3", "PageDown", "PageUp", "0", "ArrowRight"]) {
    await step(`key ${key} is on the wall`, async () => {
      await page.keyboard.press(key);
      await settled(page);
    });
    expect(await boxes(page), `after ${key}`).toEqual(frame);
    expect(await axis(page), `after ${key}`).toBe(held);
  }
  const [widths, { words, number, small, scrolls }] = [frame.length, await sizes(page)];
  expect(widths).toBeGreaterThan(14);
  expect(words).toBeGreaterThanOrEqual(28);
  expect(number).toBeGreaterThanOrEqual(64);
  expect(small).toBe(0);
  expect(scrolls).toEqual([false, false]);

  // A slider is tried in a scenario of the room's own, and the line before stays as a ghost.
  await page.keyboard.press("0");
  await settled(page);
  const base = await said(page);
  await page.keyboard.press("s");
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  await page.getByText("Tried in the room").first().waitFor();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("33");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await settled(page);
  expect(await said(page)).toMatch(/\+[\d.]+ points from the base/);
  expect(await boxes(page)).toEqual(frame);
  expect(await axis(page)).toBe(held);
  // The next try is made against the one before, and both against the base.
  await page.waitForTimeout(2100);
  await page.keyboard.press("s");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Escape");
  await settled(page);
  await page.locator(".room-picture").getByText("before", { exact: true }).waitFor();
  expect(await axeFindings(page)).toEqual([]);

  // Dots, a dark screen and back, the clock.
  for (const press of ["v", "v", "Shift+V"]) await page.keyboard.press(press);
  await page.getByRole("button", { name: "Tried, Tried in the room, 1 dot", exact: true }).waitFor();
  await page.keyboard.press(".");
  await page.locator(".room-blank").waitFor();
  await page.keyboard.press("b");
  await page.locator(".room-blank").waitFor({ state: "detached" });
  const focus = () => page.evaluate(() => document.activeElement?.className);
  expect(await focus()).toBe("room");
  // What is behind a dark wall is not written into unseen.
  await page.keyboard.press(".");
  await page.keyboard.press("Tab");
  expect(await focus()).toBe("room-blank");
  await page.keyboard.press("d");
  await page.locator(".room-blank").waitFor({ state: "detached" });
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Decision");
  await page.keyboard.press("Escape");
  await page.keyboard.press("t");
  await page.getByRole("button", { name: "Pause" }).waitFor();

  // A decision with the numbers of its moment.
  await settled(page);
  await page.keyboard.press("d");
  await page.keyboard.type("Keep more people, from April");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Asha");
  await page.keyboard.press("Tab");
  await page.keyboard.type("2027-04-30");
  await expect
    .poll(async () => {
      await page.keyboard.press("Enter");
      return page.locator(".room-decided").innerText();
    })
    .toMatch(/1 decision so far/);

  // Back to the base, which nobody has touched; then out.
  await page.keyboard.press("Escape");
  await page.keyboard.press("0");
  await settled(page);
  expect(await said(page)).toBe(base);
  await page.keyboard.press("Escape");
  await expect
    .poll(async () => {
      if ((await wall(page).count()) > 0) await page.keyboard.press("Escape");
      return wall(page).count();
    })
    .toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Run the room");

  // The closing pack: a document, slides and the plan, which says what was decided.
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  const today = (): string => new Date().toISOString().slice(0, 10);
  const before = today();
  await step("the closing pack is handed over", async () => {
    await tabTo(page, /^Closing pack$/);
    await page.keyboard.press("Enter");
    await expect.poll(() => downloads.length, { timeout: 200_000 }).toBe(3);
  });
  print();
  await page
    .getByText(/^Saved .*\.docx, .*\.pptx and .*\.otplan where this browser keeps what it downloads\.$/)
    .first()
    .waitFor();
  const names = downloads.map((download) => download.suggestedFilename());
  expect(names.map((name) => name.split(".").at(-1))).toEqual(["docx", "pptx", "otplan"]);
  const days = [before, today()];
  for (const name of names) expect(days.some((day) => name.includes(`workshop of ${day}`))).toBe(true);
  const saved = readPlan(await readFile(await downloads[2]!.path(), "utf8"));
  if (!saved.ok) throw new Error(saved.problems[0]?.says);
  const { decisions = [], votes = [] } = saved.value.workshop ?? {};
  expect(decisions).toMatchObject([{ text: "Keep more people, from April", owner: "Asha", due: "2027-04-30" }]);
  expect(decisions[0]?.numbers[0]?.value).toBeGreaterThan(decisions[0]?.numbers[0]?.base ?? Infinity);
  expect(votes).toMatchObject([{ dots: 1 }]);
  expect(faults).toEqual([]);
  expect(asked).toEqual([]);
}, 400_000);

test("a closing pack that takes long says how far it has come, and can be stopped", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.getByRole("button", { name: "Workshop", exact: true }).click();
  await page.getByRole("button", { name: "Make it ready for me" }).click();
  const downloads: Download[] = [];
  page.on("download", (download) => downloads.push(download));
  await page.getByRole("button", { name: "Closing pack", exact: true }).press("Enter");
  const come = page.getByRole("group", { name: "How far the closing pack has come" });
  await come.getByText(/^\d+ of \d+ futures drawn/).waitFor();
  expect(await page.getByRole("button", { name: "Closing pack", exact: true }).isDisabled()).toBe(true);
  await come.getByRole("button", { name: "Stop the closing pack" }).press("Enter");
  await page.getByText("The closing pack was stopped. Nothing was saved.").first().waitFor();
  await come.waitFor({ state: "detached" });
  expect(await page.getByRole("button", { name: "Closing pack", exact: true }).isDisabled()).toBe(false);
  expect(downloads).toEqual([]);
  expect(faults).toEqual([]);
}, 120_000);

test("what went wrong while the room was prepared does not stand over its wall, and Escape takes away what does", async () => {
  const { page, faults } = await openEdition(browser);
  await page.getByRole("radio", { name: /My list/ }).check();
  await page.getByRole("button", { name: "Worked example: Tiered children's service", exact: true }).click();
  await page.getByRole("button", { name: "Workshop", exact: true }).click();
  await page.getByRole("button", { name: "Make it ready for me" }).click();
  await page.getByRole("tab", { name: "Sliders" }).click();
  const least = page.locator(".workshop-slider input").first();
  await least.fill("99");
  await least.press("Enter");
  const alert = page.locator(".activity [role=alert]");
  await alert.getByText(/must be below its most/).waitFor();
  await page.getByRole("button", { name: "Run the room" }).press("Enter");
  await wall(page).waitFor();
  expect(await alert.innerText()).toBe("");
  // A second window that is refused is said on the wall, until Escape.
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.keyboard.press("n");
  await expect.poll(() => alert.innerText()).not.toBe("");
  await page.keyboard.press("Escape");
  await expect.poll(() => alert.innerText()).toBe("");
  expect(await wall(page).count()).toBe(1);
  expect(faults).toEqual([]);
}, 60_000);

/** Words on the keys of scenarios that stand on more than one line. */
const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".room-stop-name")].flatMap((name) => {
      const walker = document.createTreeWalker(name, NodeFilter.SHOW_TEXT);
      const broken: string[] = [];
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/\S+/g)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
        }
      return broken;
    }),
  );

test("a screen that is gone to from the room stands in its place, and is what the title names", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.getByRole("button", { name: "Workshop", exact: true }).click();
  await page.getByRole("button", { name: "Run the room" }).and(page.locator(":enabled")).press("Enter");
  await wall(page).waitFor();
  expect(await brokenWords(page)).toEqual([]);
  // A date over the picture is met by Tab, and said over it in words as large as all others.
  await page.locator(".room-picture[data-axis] > svg").waitFor();
  await tabTo(page, /Apprenticeship share of places takes another value/);
  const date = page.locator(".room-date");
  expect(await date.innerText()).toMatch(/^April 2031: Apprenticeship share of places/);
  expect(await date.evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize))).toBeGreaterThanOrEqual(28);
  expect((await sizes(page)).small).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press("Tab");
  expect(await date.count()).toBe(0);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Workforce");
  await page.keyboard.press("Enter");
  await wall(page).waitFor({ state: "detached" });
  expect(await page.title()).toMatch(/^Workforce, /);
  await page.getByRole("tab", { name: "Joiners and leavers" }).waitFor();
  expect(faults).toEqual([]);
}, 60_000);

test("the notes stand in a second window, follow the wall, and have no numbers of their own", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.getByRole("button", { name: "Workshop", exact: true }).click();
  await page.getByRole("button", { name: "Make it ready for me" }).click();
  await page.getByRole("tab", { name: "Notes and agenda" }).click();
  await page.getByLabel("While Base is shown").fill("Ask what surprises them.");
  await page.getByRole("button", { name: "Run the room" }).click();
  await page.locator(".room-picture[data-axis] > svg").waitFor();
  const popup = page.waitForEvent("popup");
  await page.keyboard.press("n");
  const notes = await popup;
  await notes.getByText("Ask what surprises them.").waitFor();
  await page.keyboard.press("1");
  await notes.getByText("No note for this one.").waitFor();
  const heading = notes.getByRole("heading", { level: 1 });
  await expect
    .poll(async () => `On the wall: ${await page.locator(".room-scenario .visually-hidden").textContent()}`)
    .toBe(await heading.innerText());
  expect(await notes.locator("main").innerText()).not.toMatch(/WTE|%|\d,\d{3}/);
  expect(faults).toEqual([]);
}, 120_000);

test.each([
  [640, 360],
  [1024, 640],
])(
  "at %i by %i px, as a projector zoomed in has it, the room can be scrolled to all of its parts",
  async (width, height) => {
    const { page } = await openEdition(browser, { viewport: { width, height } });
    await openEngland(page);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("Workshop");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Run the room" }).and(page.locator(":enabled")).press("Enter");
    await wall(page).waitFor();
    for (const part of [".room-number", ".room-slider >> nth=-1", ".room-stop >> nth=-1", ".room-decision button"]) {
      await page.locator(part).scrollIntoViewIfNeeded();
      const box = await page.locator(part).boundingBox();
      expect(box?.x, part).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), part).toBeLessThanOrEqual(width);
    }
  },
  120_000,
);
