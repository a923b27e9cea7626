/**
 * A lead goes from the first page to a saved report by keys alone, and what she hears on the way is kept in
 * `screen-reader-script.md`: whoever changes it has to read it (and then takes the file away and runs this again).
 */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openEdition } from "./browser-edition";
import { Listener } from "./listener";
import { listen } from "./measured";
import { ownList } from "./own-list";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const list = [
  ...ownList,
  ["Band 5, People", "2"],
  ["Band 5, WTE", "2"],
  ["Band 5, WTE vacant", "1"],
  ["Band 6, People", "5"],
  ["Band 6, WTE", "4.6"],
  ["Band 6, WTE vacant", "0"],
] as const;

test("from the first page to a saved report by keys alone, as it is heard", async () => {
  const { page, faults } = await openEdition(browser);
  await listen(page);
  // The day counts in what the next 31 March is.
  await page.clock.setFixedTime(new Date("2026-09-14T09:00:00Z"));
  await page.reload();
  const lead = await Listener.on(page);
  lead.script.push("# The main journey, as it is heard\n");

  lead.begin("The first page: a door");
  await lead.hears(null);
  // No door is open before one is chosen.
  await lead.goTo(/^radio "My list/);
  await lead.press("Space");
  await lead.isTakenTo(/^radio "My list.*; checked/);

  lead.begin("Her own figures");
  for (const [label, figure] of list) {
    await lead.goTo(new RegExp(`^textbox "${label}`));
    await lead.type(figure);
  }
  await lead.goTo(/^button "Make this plan/);
  await lead.press("Enter");
  await page.getByRole("navigation", { name: "Screens" }).waitFor();

  lead.begin("The headline");
  await lead.isTakenTo(/^heading/);
  // The headline has been read out by then.
  await lead.hears(/^Services\.$/);

  lead.begin("Why");
  await lead.press("Alt+w");
  await lead.isTakenTo(/^heading "Why/);
  await lead.press("Escape");
  await lead.isTakenTo(/why\?/);

  lead.begin("A scenario");
  await lead.press("Control+Shift+n");
  await lead.isTakenTo(/^textbox/);
  await lead.hears();
  await lead.type("Two more starts");
  await lead.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await lead.hears();
  await lead.press("Control+4");
  await lead.hears();
  await lead.press("F6");
  await lead.goTo(/^button "At the end/);
  await lead.press("Enter");
  await lead.isTakenTo(/^heading "Why/);
  // Causes are put in order as their sizes come in.
  await page.getByText("Its effect is being measured.").first().waitFor({ state: "detached" });
  await lead.goTo(/^button "Cases started a week/);
  await lead.press("Enter");
  await lead.isTakenTo(/^heading/);
  await lead.goTo(/^textbox/);
  await lead.press("Control+a");
  await lead.type("24");
  await lead.press("Enter");
  await lead.hears();

  lead.begin("Compare");
  await lead.press("Escape");
  await lead.press("Control+5");
  await lead.hears();

  lead.begin("The report");
  await lead.press("Control+k");
  await lead.isTakenTo(/^searchbox/);
  await lead.type("Report");
  await lead.press("Enter");
  await page.locator(".paper").waitFor();
  await lead.hears();
  await lead.press("F6");
  await lead.goTo(/Save as Word/);
  const saved = page.waitForEvent("download");
  await lead.press("Enter");
  expect((await saved).suggestedFilename()).toMatch(/\.docx$/);
  await lead.hears(/^Saved /);

  console.log([...lead.keys].map(([step, keys]) => `${String(keys).padStart(4)} keys  ${step}`).join("\n"));
  await expect(`${lead.script.join("\n")}\n`).toMatchFileSnapshot("screen-reader-script.md");
  expect(faults).toEqual([]);
  await page.context().close();
});
