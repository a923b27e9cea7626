/** A service lead's question, on the desktop and by keyboard: what happens to my list if...? */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { answerDialogs, chooseMenu, launchApp, root, type Running } from "./app";
import { goTo, openEngland, openService } from "./browser-edition";

let running: Running | undefined;
afterEach(async () => {
  await running?.close().catch(() => undefined);
  running = undefined;
});

const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
  );
const finding = (page: Page): Promise<string> => page.getByRole("heading", { level: 1 }).innerText();
const tab = (page: Page, name: string): Promise<void> => page.getByRole("tab", { name, exact: true }).press("Enter");

test("Birmingham's year comes back, its weeks are moved through by keyboard, work moves between tiers, and the headless run agrees", async () => {
  running = await launchApp();
  const { app, page } = running;
  await openService(page, "Tiered children's service");
  await settled(page);
  expect(await finding(page)).toMatch(
    /falls from 1,760 to 949 in the first year and nobody waits longer than 47 weeks/,
  );

  // The list a year on: ten weeks at a time, then one back.
  await tab(page, "The list");
  const week = page.getByRole("slider", { name: "Week" });
  await week.focus();
  await week.press("Home");
  for (let step = 0; step < 5; step += 1) await week.press("Shift+ArrowRight");
  await week.press("ArrowRight");
  await page.getByRole("heading", { name: /^965 wait/ }).waitFor();

  // A fifth of the targeted work moved down to universal; Undo brings it back.
  await tab(page, "Tiers");
  const edge = page.getByRole("slider", { name: "Share of referrals between Universal and Targeted" });
  const before = await edge.getAttribute("aria-valuetext");
  await edge.focus();
  await edge.press("Shift+ArrowUp");
  await expect.poll(() => edge.getAttribute("aria-valuetext")).not.toBe(before);
  await page.locator("body").press("Control+z");
  await expect.poll(() => edge.getAttribute("aria-valuetext")).toBe(before);
  await settled(page);

  // Saved, and worked out again from the command line.
  const file = join(running.folder, "children.otplan");
  await answerDialogs(app, file);
  await chooseMenu(app, "file.save");
  await page.getByText("Saved children.otplan.").waitFor();
  const out = join(running.folder, "children.json");
  await promisify(execFile)(
    process.execPath,
    [join(root, "electron/headless/start.mjs"), file, "--service", "children", "--measure", "waiting", "--out", out],
    { cwd: root },
  );
  const written = await readFile(out, "utf8");
  expect(written).toMatch(/"waiting"/);
  expect(JSON.stringify(JSON.parse(written))).toMatch(/94[89]\.?\d*/);
});

test("a primary care network opens on its form, its worked example is marked on every page, and three posts bring outcomes", async () => {
  running = await launchApp();
  const { page } = running;
  await page.getByRole("radio", { name: /My list/ }).check();
  await page.getByRole("button", { name: /^Primary care network/ }).click();
  const name = page.getByRole("textbox", { name: "What it is called", exact: true });
  await expect.poll(() => name.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.getByLabel("Kind of service").inputValue()).toBe("primary-care-network");
  await page.getByRole("button", { name: "See it worked through with example figures" }).click();
  const mark = page.getByRole("button", { name: "Worked example, not your figures" });
  await mark.waitFor();
  await settled(page);
  // Nobody works there yet, so the list grows; three posts keep up with it in part.
  expect(await finding(page)).toMatch(/grows/);
  await goTo(page, "Scenarios");
  await page
    .getByRole("button", { name: /^Three posts in the network/ })
    .first()
    .click();
  expect(await mark.isVisible()).toBe(true);
  await goTo(page, "Services");
  await settled(page);
  await tab(page, "Outcomes");
  await page.getByText("GP appointments avoided").first().waitFor();
  expect(await page.getByRole("tabpanel").innerText()).toMatch(/128 → 112/);
  // Once the figures are the person's own, the mark is taken off where the plan says what it is.
  await mark.click();
  await page.getByRole("button", { name: "Its figures are now my own" }).click();
  await mark.waitFor({ state: "detached" });
});

test("a planner gives 42 systems a service and their published lists", async () => {
  running = await launchApp();
  const { page } = running;
  await openEngland(page);
  await goTo(page, "Services");
  await tab(page, "Add a service whose figures come later");
  await page.getByLabel("Service model").selectOption({ label: "Tiered children's service" });
  await page.getByRole("button", { name: "Add the model, figures to follow" }).press("Enter");
  await settled(page);
  expect(await finding(page)).toMatch(/figures? (is|are) still needed/);
  await tab(page, "Published lists");
  await tab(page, "One place");
  await page.getByRole("button", { name: "Use this list in a service" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  // Lists whose returns seem to have changed are looked at first.
  const looked = dialog.getByRole("checkbox", { name: /^Most likely not the same providers/ });
  if ((await looked.count()) > 0) await looked.check();
  await dialog
    .getByRole("button", { name: /^Use|^Put|^Give/ })
    .first()
    .press("Enter");
  await dialog.waitFor({ state: "detached" });
  await settled(page);
  // Who waits and who comes is published; how long the longest has waited is not.
  expect(await finding(page)).toMatch(/still needed|falls|grows|keeps/);
});
