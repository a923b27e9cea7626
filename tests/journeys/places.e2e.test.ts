/** The places of a plan in a real browser: found by typing, moved to the boards of 2026, added under one, with axe on the way. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, paste } from "./browser-edition";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    async () =>
      (await (window as unknown as { axe: { run: () => Promise<unknown> } }).axe.run()) as {
        violations: { id: string; help: string; nodes: { html: string }[] }[];
      },
  );
  return results.violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes[0]?.html.slice(0, 160) ?? ""}`);
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("searchbox", { name: "Find a command" }).fill(words);
  await page.keyboard.press("Enter");
}

test.each(["light", "dark"] as const)(
  "a place is found, the plan moves to the boards of 2026, and undo brings the systems back (%s)",
  async (colorScheme) => {
    const { page, faults } = await openEdition(browser, { colorScheme });
    await page
      .getByRole("button", { name: /England by integrated care system/ })
      .first()
      .click();
    await goTo(page, "Workforce");
    const find = page.getByRole("textbox", { name: "Find a place: place" });
    await find.waitFor();
    await find.fill("NHS Devon ICB (QJK)");
    await find.press("Enter");
    expect(await page.getByRole("combobox", { name: "Place" }).inputValue()).toBe("ics:devon");
    await find.fill("Bucks");
    await find.press("Enter");
    // Offered, not taken; taken by keyboard.
    expect(await page.getByRole("combobox", { name: "Place" }).inputValue()).toBe("ics:devon");
    const offered = page.getByRole("button", { name: "Buckinghamshire, Oxfordshire and Berkshire West" });
    await offered.waitFor();
    await page.keyboard.press("Tab");
    expect(await offered.evaluate((element) => element === document.activeElement)).toBe(true);
    const found: Record<string, string[]> = { "a place offered": await findings(page) };
    await page.keyboard.press("Enter");
    expect(await page.getByRole("combobox", { name: "Place" }).inputValue()).toMatch(/^ics:buckinghamshire/);

    await command(page, "boards of 1 April 2026");
    const dialog = page.getByRole("dialog", { name: "Move to the 36 boards of 1 April 2026" });
    const boxes = dialog.getByRole("textbox");
    await boxes.nth(3).waitFor();
    const go = dialog.getByRole("button", { name: "Move the plan" });
    expect(await go.isDisabled()).toBe(true);
    await paste(boxes.first(), "80%\n35%\n50%\n70%");
    expect(await boxes.evaluateAll((all) => all.slice(0, 4).map((one) => (one as HTMLInputElement).value))).toEqual([
      "80%",
      "35%",
      "50%",
      "70%",
    ]);
    // Shares that are more than all of a system are refused with a sentence.
    await dialog.getByText(/The shares of Frimley come to 120%/).waitFor();
    await boxes.nth(3).fill("20%");
    await dialog.getByText(/West and North London: 4,750,895 people/).waitFor();
    await dialog.getByText(/^Lost: nothing/).waitFor();
    found["what the move comes to"] = await findings(page);
    await go.click();
    await dialog.waitFor({ state: "hidden" });

    await command(page, "Places of the plan");
    const editor = page.getByRole("dialog", { name: "Places of the plan" });
    expect(await editor.getByRole("checkbox").count()).toBe(44);
    await editor.getByRole("checkbox", { name: "Choose Essex" }).check();
    const shares = editor.getByRole("textbox", { name: /^Share of place/ });
    await paste(shares.first(), "60%\nplenty");
    await editor.getByRole("button", { name: "Leave all as they are" }).click();
    await paste(
      editor.getByRole("textbox", { name: "Name of place 1" }),
      "Place\tShare\nAcute trust\t60%\nCommunity trust\t",
    );
    expect(await shares.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(["60%", ""]);
    await editor.getByText("shares of Essex come to 60%", { exact: false }).waitFor();
    await editor.getByRole("textbox", { name: "Share of place 2" }).fill("40%");
    await editor.getByText(/Community trust: 40% of Essex/).waitFor();
    found["places added"] = await findings(page);
    await editor.getByRole("button", { name: "Add", exact: true }).click();
    await editor.getByRole("checkbox", { name: "Choose Acute trust" }).waitFor();
    await editor.getByRole("checkbox", { name: "Choose Acute trust" }).check();
    await editor.getByRole("combobox", { name: "Everything it has goes to" }).selectOption("Community trust");
    await editor
      .getByText(/Community trust: Acute trust and Community trust|Community trust: Community trust and Acute trust/)
      .waitFor();
    found["a place taken out"] = await findings(page);
    await editor.getByRole("button", { name: "Take it out" }).click();
    await editor.getByRole("checkbox", { name: "Choose Acute trust" }).waitFor({ state: "detached" });
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: /^Undo: Place(s put together| taken out)/ }).click();
    await page.getByRole("button", { name: /^Undo: Places added under Essex/ }).click();
    await page.getByRole("button", { name: /^Undo: Places moved to those of 1 April 2026/ }).click();
    await command(page, "Places of the plan");
    expect(await page.getByRole("dialog").getByRole("checkbox").count()).toBe(50);
    for (const [where, said] of Object.entries(found)) expect([where, said]).toEqual([where, []]);
    expect(faults).toEqual([]);
    await page.context().close();
  },
);
