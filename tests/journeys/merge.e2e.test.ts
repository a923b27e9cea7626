/** Plans compared and put together, and a scenario taken from a file, by keyboard in a real browser. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPlan, writePlan, writeScenario, type Plan } from "../../model";
import { axeFindings } from "./axe";
import { openBrowser, openEdition, openEngland, settled } from "./browser-edition";

let browser: Browser;
let folder: string;
let england: Plan;
beforeAll(async () => {
  browser = await openBrowser();
  folder = await mkdtemp(join(tmpdir(), "merge-"));
  const read = readPlan(await readFile(new URL("../../seeds/plans/england.otplan", import.meta.url), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  england = read.value;
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const inLondon = (plan: Plan, value: number): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) =>
    one.id === "leaver_rate"
      ? { ...one, where: (one.where ?? []).map((entry) => (entry.place === "london" ? { ...entry, value } : entry)) }
      : one,
  ),
});

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
}

test("what another table made of the plan is asked about, tried and merged in one step, and taken back", async () => {
  const began = await file("began.otplan", writePlan(inLondon(england, 0.09)));
  const table = { ...inLondon(england, 0.14), title: "North table", years: england.years - 1 };
  const north = await file("north.otplan", writePlan(table));
  const { page, asked, faults } = await openEdition(browser);
  await openEngland(page);
  await settled(page);

  await command(page, "Merge another plan");
  const box = page.getByRole("dialog", { name: "Merge another plan" });
  await box.locator("input[type=file]").first().setInputFiles(north);
  await box.getByRole("group", { name: "What both plans began from" }).locator("input[type=file]").setInputFiles(began);
  await box.getByText("The plan in “began.otplan”").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await box.getByRole("button", { name: "Next" }).press("Enter");

  await box.getByRole("heading", { name: "Step 2 of 4: What comes" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Step 2 of 4: What comes");
  expect(await box.getByRole("row", { name: /Title of the plan/ }).innerText()).toContain("North table");
  await box.getByText("1 thing will be asked.").waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await box.getByRole("button", { name: "Next" }).press("Enter");

  const question = box.getByRole("group", { name: "Leaver rate, London" });
  await question.getByText("As it was before: 9%").waitFor();
  expect(await box.getByRole("button", { name: "Next" }).isDisabled()).toBe(true);
  await question.getByRole("radio", { name: /The other’s: 14%/ }).press("Space");
  expect(await axeFindings(page)).toEqual([]);
  await box.getByRole("button", { name: "Next" }).press("Enter");

  await box.getByRole("row", { name: /Base Staff in post/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await box.getByRole("button", { name: "Merge" }).press("Enter");
  await page.getByText("Merged with “north.otplan”. One step undoes it.").first().waitFor();
  await page.getByText("North table").first().waitFor();
  await page.keyboard.press("Control+z");
  await settled(page);
  expect(await page.getByText("North table").count()).toBe(0);
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
}, 180_000);

test("two plans are compared in words, and a scenario is taken from a file", async () => {
  const other = await file("other.otplan", writePlan(inLondon(england, 0.14)));
  const grown: Plan = {
    ...england,
    title: "South table",
    scenarios: [
      ...england.scenarios,
      {
        id: "stay",
        name: "Everybody stays longer",
        changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.8 }],
      },
    ],
  };
  const stay = await file("stay.json", writeScenario(grown, "stay"));
  const { page, asked, faults } = await openEdition(browser);
  await openEngland(page);
  await settled(page);

  await command(page, "Compare with another");
  const compare = page.getByRole("dialog", { name: "Compare with another plan" });
  await compare.locator("input[type=file]").setInputFiles(other);
  await compare.getByText("1 figure differs.").waitFor();
  expect(await compare.getByRole("row", { name: /Leaver rate London 10% 14%/ }).count()).toBe(1);
  expect(await axeFindings(page)).toEqual([]);
  // On paper the list stands alone, in place of the page behind it.
  expect(await compare.getByRole("button", { name: "Print the list…" }).isEnabled()).toBe(true);
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("row", { name: /Leaver rate London 10% 14%/ }).count()).toBe(1);
  expect(await page.locator(".printed-alone").getByText("1 figure differs.").isVisible()).toBe(true);
  expect(await page.locator(".frame").isVisible()).toBe(false);
  await page.emulateMedia({ media: null });
  await page.keyboard.press("Escape");

  await command(page, "Take scenarios");
  const take = page.getByRole("dialog", { name: "Take scenarios from a file" });
  await take.locator("input[type=file]").setInputFiles(stay);
  await take.getByRole("row", { name: /Everybody stays longer Staff in post/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await take.getByRole("button", { name: "Take 1 scenario" }).press("Enter");
  await page.getByText("Taken: Everybody stays longer.").first().waitFor();
  await settled(page);
  await page
    .getByRole("button", { name: /Everybody stays longer/ })
    .first()
    .waitFor();
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
}, 180_000);
