/** A children's lead with twelve staff gets an answer of her own from the start page, in fewer than 25 clicks and boxes. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { goTo, openBrowser, openEdition, paste, showPart } from "./browser-edition";
import { ownList } from "./own-list";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const team = [
  ["4", "3", "2.6", "0"],
  ["5", "2", "2", "1"],
  ["6", "5", "4.6", "0"],
  ["7", "2", "1.8", "0"],
] as const;
const columns = ["People", "WTE", "WTE vacant"] as const;
const figures = [
  ...ownList,
  ...team.flatMap(([band, ...values]) =>
    columns.map((column, at): readonly [string, string] => [`Band ${band}, ${column}`, values[at] ?? ""]),
  ),
] as const;

const box = (page: Page, label: string) => page.getByRole("textbox", { name: label, exact: true });
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
  );

/** The answer: her list, by the next 31 March and at the end, and nothing of Birmingham's. */
async function hasHerAnswer(page: Page): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await settled(page);
  const finding = await page.getByRole("heading", { level: 1 }).innerText();
  expect(finding).toMatch(/^The list grows from 640 to \d+ by 31 March \d{4}/);
  const moments = await page.locator(".list-moments").first().innerText();
  expect(moments).toMatch(/640/);
  expect(moments).toMatch(/longest wait 74 weeks/);
  expect(moments).toMatch(/By 31 March/);
  const strip = page.getByRole("region", { name: "Your service" });
  expect(await strip.getByText("Your figure").filter({ visible: true }).count()).toBe(5);
  expect(await strip.innerText()).toContain("11.0 WTE");
  expect(await page.locator("#content").innerText()).not.toMatch(/1,760|Birmingham/);
  // The sentence in two lines at most, the numbers and the top of the picture on the first screen.
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  expect(heading?.height).toBeLessThan(70);
  const picture = await page.locator("figure svg").first().boundingBox();
  expect(picture?.y).toBeLessThan(660);
}

test("by mouse", async () => {
  const { page, faults } = await openEdition(browser);
  let acts = 0;
  await page.getByRole("radio", { name: /My list/ }).click();
  acts += 1;
  // Sent too early, the form says what is missing and makes nothing.
  await page.getByRole("button", { name: "Make this plan" }).click();
  acts += 1;
  await page.getByText(/^Before it can be worked out, give what it is called/).waitFor();
  for (const [label, value] of figures) {
    await box(page, label).fill(value);
    acts += 1;
  }
  await page.getByRole("button", { name: "Make this plan" }).click();
  acts += 1;
  await hasHerAnswer(page);
  expect(acts).toBeLessThan(25);
  expect(faults).toEqual([]);

  // A slip of the keys is mended where the figure stands, and the answer follows.
  const starts = box(page, "Started");
  await starts.fill("24");
  await starts.press("Enter");
  await page.getByRole("heading", { level: 1, name: /^The list (falls|stays)/ }).waitFor();

  // From a list to choose from, undo takes back the last step, and does not edit the text of a box elsewhere.
  await page.getByRole("combobox", { name: /^Year/ }).focus();
  await page.keyboard.press("Control+z");
  await page.getByRole("heading", { level: 1, name: /^The list grows/ }).waitFor();
  expect(await starts.inputValue()).toBe("19");
  await page.close();
});

test("by keyboard alone", async () => {
  const { page } = await openEdition(browser);
  const { keyboard } = page;
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const one = document.activeElement;
      if (!(one instanceof HTMLInputElement || one instanceof HTMLButtonElement || one instanceof HTMLSelectElement))
        return "";
      return (one instanceof HTMLButtonElement ? one.innerText : one.labels?.[0]?.innerText) ?? "";
    });
  const tabTo = async (label: RegExp): Promise<void> => {
    for (let step = 0; step < 40; step += 1) {
      if (label.test(await focused())) return;
      await keyboard.press("Tab");
    }
    throw new Error(`${String(label)} is not reached by Tab`);
  };
  let acts = 0;
  // The kinds of question are one group, of which none is chosen yet.
  await tabTo(/My list/);
  await keyboard.press("Space");
  acts += 1;
  for (const [label, value] of figures) {
    await tabTo(new RegExp(`^${label}`));
    await keyboard.type(value);
    acts += 1;
  }
  await tabTo(/^Make this plan/);
  await keyboard.press("Enter");
  acts += 1;
  await hasHerAnswer(page);
  expect(acts).toBeLessThan(25);
  // What is known by the month is asked about, and the answer gives the focus back to the box.
  const referred = box(page, "Referred");
  await referred.fill("96 a month");
  await keyboard.press("Enter");
  await page.getByRole("button", { name: /^22\.08 / }).focus();
  await keyboard.press("Enter");
  expect(await focused()).toMatch(/^Referred/);
  expect(await referred.inputValue()).toBe("= 96 * 12 / 52.18");
  await keyboard.press("Tab");
  expect(await referred.inputValue()).toBe("22.08");
  await page.close();
});

test("with rows pasted out of a sheet, as printed", async () => {
  const { page } = await openEdition(browser);
  await page.getByRole("radio", { name: /My list/ }).click();
  await box(page, "What it is called").fill("Children's occupational therapy");
  await box(page, "Where it is").fill("Sandwell");
  await paste(
    box(page, "People waiting"),
    "0-1 weeks\t22\n1-2 weeks\t20\n2-4\t40\n4-12\t120\n12-18\t90\n18-52\t258\n52+ weeks\t90",
  );
  expect(await box(page, "18 to 52 weeks").inputValue()).toBe("258");
  await box(page, "Longest wait").fill("74");
  await page.getByText("Referrals by month, pasted instead").click();
  await page.getByLabel(/^Rows such as Apr 2026/).fill("Apr 2026\t88\nMay 2026\t94\nJun 2026\t104");
  expect(await box(page, "Referrals a week").inputValue()).toBe("22");
  await box(page, "Started a week").fill("19");
  await paste(box(page, "Universal"), "50\n30\n20");
  expect(await box(page, "Individualised").inputValue()).toBe("20%");
  await paste(box(page, "Band 3, People"), "Band\tPeople\tWTE\tVacant\nBand 4\t3\t2.6\t0\nBand 6\t5\t4.6\t12abc");
  await page.getByText(/12abc/).waitFor();
  // Numbers without names go from the box on; in too many columns the first are the bands.
  await paste(box(page, "Band 5, WTE"), "1.5\t0\n2.5\t1");
  expect(await box(page, "Band 6, WTE vacant").inputValue()).toBe("1");
  expect(await box(page, "Band 6, WTE").inputValue()).toBe("2.5");
  expect(await box(page, "Band 5, People").inputValue()).toBe("");
  await paste(box(page, "Band 3, People"), team.map((row) => row.join("\t")).join("\n"));
  expect(await box(page, "Band 6, WTE").inputValue()).toBe("4.6");
  await page.getByRole("button", { name: "Make this plan" }).click();
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await settled(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/^The list grows from 640/);
  // The order is that of her own list: what she counted over 52 weeks is where the plan begins.
  expect(await page.locator("#content").innerText()).toMatch(/348 over 18 weeks and 90 over 52/);
  await goTo(page, "Services");
  await showPart(page, "Tiers");
  const group = page.locator(".share-group").first();
  const shares = group.getByRole("textbox");
  // None of a column of shares gives way to those below it, and nothing is in the plan before it is taken over.
  await paste(shares.first(), "40\n35\n25");
  await page.getByText(/^Filled 3 boxes: [^.]*\.$/).waitFor();
  expect(await shares.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
    "40%",
    "35%",
    "25%",
  ]);
  expect(await group.locator(".share-sum").innerText()).toBe("The shares add up to 100%.");
  await page.close();
});

test("what cannot be taken stays where it was typed, and is said across the row of its boxes", async () => {
  const { page, faults } = await openEdition(browser);
  await page.getByRole("radio", { name: /My list/ }).click();
  const waiting = box(page, "People waiting");
  await waiting.fill("640");
  await waiting.fill("= list_last_year");
  await waiting.press("Tab");
  // It names a figure of a plan, and there is no plan yet: it can be mended, and has emptied nothing.
  await page.getByRole("alert").filter({ hasText: "figures of a plan cannot be named" }).waitFor();
  expect(await waiting.inputValue()).toBe("= list_last_year");
  expect(await waiting.getAttribute("aria-invalid")).toBe("true");
  await waiting.fill("640");
  await waiting.press("Tab");
  expect(await page.getByText("figures of a plan cannot be named").count()).toBe(0);
  // A length in another time is offered as what it comes to.
  const longest = box(page, "Longest wait");
  await longest.fill("18 months");
  await longest.press("Tab");
  await page.getByRole("button", { name: "78.27 weeks" }).click();
  expect(Number.parseFloat(await longest.inputValue())).toBeCloseTo(78.27, 1);
  for (const column of columns) await box(page, `Band 6, ${column}`).fill("two");
  await box(page, "Band 7, People").focus();
  const says = page.locator(".own-team .says-why");
  await expect.poll(() => says.count()).toBe(3);
  for (const one of await says.all()) expect((await one.boundingBox())?.width ?? 0).toBeGreaterThan(280);
  // What was just done is said beside the boxes, not over them.
  await paste(box(page, "Universal"), "15.4\n19.2\n65.4");
  const toast = page.locator(".activity").filter({ hasText: "Filled 3 boxes" });
  await toast.waitFor();
  const [over, form] = [await toast.boundingBox(), await page.locator(".own-team").boundingBox()];
  expect(over?.x ?? 0).toBeGreaterThan((form?.x ?? 0) + (form?.width ?? 0));
  expect(faults).toEqual([]);
  await page.context().close();
}, 60_000);
