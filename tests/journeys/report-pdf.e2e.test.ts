/** Every kind of report on paper: nothing cut, no control, no heading left behind, and a PDF that can be read aloud. */
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, openEdition, openService, settled } from "./browser-edition";
import { onPaper, pagesOf } from "./print-pages";
import { headingsLast, inside, structureOf, type Tagged } from "./print-structure";

/** A4 upright and across inside the margins of a report, in CSS pixels. */
const widths = [672, 1002];
const line =
  /Tiered children's service · Worked example: figures are made up · Base.*? · ?Made \d{1,2} [A-Z][a-z]+ \d{4} · ?Version \d+\.\d+\.\d+/;
const pageOfPages = /Page (\d+) of (\d+)/;
const letters = (text: string): string => text.replaceAll(/\s+/g, "");

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  ({ page } = await openEdition(browser));
  await openService(page, "Tiered children's service");
  await page.getByRole("button", { name: "Report", exact: true }).click();
  await page.getByLabel("Futures drawn for its ranges").selectOption("none");
});
afterAll(() => browser.close());

const tagged = (all: readonly Tagged[], tag: string): readonly Tagged[] => all.filter((one) => one.tag === tag);

test.each([
  ["Board paper", /^Board paper: /, 2],
  ["Business case", /^Business case: /, 12],
  ["Shortages of the quarter", /^Shortage report: /, 6],
  ["Compare scenarios", /^Comparison: /, 8],
  ["Everything", /^Full report: /, 60],
] as const)("%s", async (kind, title, mostPages) => {
  await page.getByRole("tab", { name: kind, exact: true }).click();
  const paper = page.getByRole("region", { name: "The report as it prints" });
  await paper.getByRole("heading", { name: title }).waitFor();
  await settled(page);
  expect(await onPaper(page, widths)).toEqual({ controls: [], beyond: [], cutting: [] });
  const headings = await paper.getByRole("heading").allInnerTexts();
  const alternatives = await paper.locator("svg[role=img]").evaluateAll((all) => all.map((one) => one.ariaLabel));
  const tables = await paper.locator("table:visible").count();
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });

  const pages = pagesOf(pdf);
  expect(pages.length).toBeLessThanOrEqual(mostPages);
  pages.forEach(({ across, down, text }, at) => {
    expect([[across, down].sort((a, b) => a - b)]).toEqual([[595, 842]]);
    expect(text).toMatch(line);
    expect(pageOfPages.exec(text)?.slice(1)).toEqual([String(at + 1), String(pages.length)]);
    const body = letters(text.replace(line, "").replace(pageOfPages, ""));
    expect(body.length).toBeGreaterThan(30);
  });
  const whole = letters(pages.map(({ text }) => text.replace(line, "").replace(pageOfPages, "")).join(""));
  for (const claim of await paper.locator(".report-claim").allInnerTexts()) expect(whole).toContain(letters(claim));

  const { title: called, language, outline, all } = structureOf(Buffer.from(pdf));
  expect(called).toMatch(title);
  expect(language).toBe("en-GB");
  expect(new Set(all.flatMap((one) => one.pages)).size).toBe(pages.length);
  expect(headingsLast(all), "pages that end with a heading").toBe(0);
  const levels = all.filter(({ tag }) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)));
  expect(levels).toHaveLength(headings.length);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(Math.max(...levels)).toBeLessThanOrEqual(3);
  expect(outline.map(letters).sort()).toEqual(headings.map(letters).sort());
  const tree = tagged(all, "Table");
  expect(tree).toHaveLength(tables);
  for (const table of tree) {
    const heads = tagged(inside(table), "TH");
    expect(heads.filter(({ scope }) => scope === "Column").length).toBeGreaterThan(1);
    expect(heads.filter(({ scope }) => scope === "Row").length).toBeGreaterThan(0);
  }
  const pictures = tagged(all, "Figure");
  expect(pictures.filter(({ alternative }) => alternative === undefined || alternative === "")).toEqual([]);
  for (const alternative of alternatives) expect(pictures.map((one) => one.alternative)).toContain(alternative);
});

test("a PDF without tags and outline is told apart", async () => {
  const pdf = Buffer.from(await page.pdf({ preferCSSPageSize: true }));
  const { outline, all } = structureOf(pdf);
  expect([outline, all]).toEqual([[], []]);
});
