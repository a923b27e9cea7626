/** The one file of the browser edition: how large it is, what it carries and how often, and that it starts from disk. */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { unpacked } from "../../electron/browser-edition/packed";
import { NOTICES, thirdPartyNotices } from "../../electron/build/notices";
import { seedsOf, type SeedsCarried } from "../../renderer/shell/seeds-carried";
import { root } from "./app";
import { workbook } from "../model/exchange/files";
import { browserEdition, openBrowser, openEdition, openEngland } from "./browser-edition";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const html = readFileSync(browserEdition, "utf8");
/** What a script carries deflated: the seeds. */
const packed = html.match(/(?<=["'`])[^"'`\\$&<>\s-]{100000,}(?=["'`])/g) ?? [];

/** What is carried deflated for the start: packages, and the stylesheet. */
const forStart = [
  ...html.matchAll(
    /<script type="text\/plain" id="([^"]+)" data-starts="(script|style)"(?: data-libraries="([^"]+)")?>([^<]+)</g,
  ),
].map(([, id, kind, named, text = ""]) => ({
  id,
  kind,
  named: named?.split("; "),
  text: unpacked(text),
}));
const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";

test("it is smaller than 3 MB", () => {
  expect(Buffer.byteLength(html)).toBeLessThan(3e6);
});

test("it carries the model once, in a script that the page and its worker share", () => {
  // Words from reading a plan, which the page does, from running the months, which the worker does, from the parser of formulas, which both need, and from the catalogue.
  for (const says of [
    "The file looks like a plan, but",
    "flows by cell need a run that recorded its stock",
    "Unexpected end of expression",
    "Month in which the course ends",
  ])
    expect([html, ...forStart.map(({ text }) => text)].join("\n").split(says), says).toHaveLength(2);
  // A worker's text is no module: what only a module may say would keep it from starting.
  expect(html).not.toContain("import.meta");
  // The seeds, and no script of ours.
  expect(packed).toHaveLength(1);
  expect(html).not.toMatch(/<script[^>]+src=|<link[^>]+href=/);
});

test("the packages that it needs to start are carried deflated, named, and allowed by their hashes; no code of ours to read is", () => {
  expect(forStart.map(({ id, kind }) => [id, kind])).toEqual([
    ["model-libraries", "script"],
    ["page-libraries", "script"],
    ["page-style", "style"],
  ]);
  const named = forStart.flatMap(({ named }) => named ?? []);
  for (const words of named) expect(words).toMatch(/^\S+ \d+\.\d+\.\d+, (MIT|ISC|Apache-2\.0|BSD-3-Clause)$/);
  const names = named.map((words) => words.replace(/ .*/, ""));
  for (const name of ["zod", "mathjs", "papaparse", "react", "react-dom", "d3-scale", "immer", "zustand"])
    expect(names.filter((each) => each === name)).toEqual([name]);
  for (const { text } of forStart) {
    expect(policy).toContain(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
    expect(text).not.toContain("The file looks like a plan, but");
  }
  // What assumptions are, in our own long sentences, is.
  expect(forStart[0]!.text).toContain("Month in which the course ends");
  // React is nowhere as a script that can be read: it is carried once.
  expect(html).not.toContain("react.element");
  expect(forStart[1]!.text).toContain("react.transitional.element");
});

test("the libraries that the model loads late are carried deflated, a package each, named", () => {
  const libraries = [...html.matchAll(/<script type="text\/plain" id="([^"]+)" data-library="([^"]+)">([^<]+)</g)];
  expect(libraries.map(([, id]) => id)).toEqual(["@e965/xlsx", "docx", "fflate", "pptxgenjs", "write-excel-file"]);
  for (const [, id, named] of libraries)
    expect(named).toMatch(new RegExp(`^${id} \\d+\\.\\d+\\.\\d+, (MIT|Apache-2\\.0)$`));
  const [[, , , text] = []] = libraries;
  expect(unpacked(text!)).toContain("sheet_to_json");
  // Nowhere as a script that the page would run.
  expect(html).not.toContain("sheet_to_json");
});

test("it says how it is encoded before a browser guesses", () => {
  expect(html.slice(0, 1024)).toContain('<meta charset="utf-8" />');
  expect(html.replaceAll(/<script[\s\S]*?<\/script>/g, "").match(/<meta charset/g)).toHaveLength(1);
});

test("it allows its own scripts, what they need to start, its stylesheet, and nothing else", () => {
  expect(policy).toMatch(
    /^default-src 'none'; script-src( 'sha256-[^' ]+'){5} 'wasm-unsafe-eval'; style-src 'sha256-[^' ]+'; worker-src blob:; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'$/,
  );
});

test("every seed it carries says what the one under seeds/ says, every plan is there, and the licences of others", () => {
  const { [NOTICES]: notices, ...seeds } = seedsOf(JSON.parse(unpacked(packed[0]!)) as SeedsCarried);
  expect(notices).toEqual(thirdPartyNotices());
  const plans = readdirSync(join(root, "seeds/plans"));
  expect(
    Object.keys(seeds)
      .filter((path) => path.endsWith(".otplan"))
      .sort(),
  ).toEqual(plans.map((name) => `seeds/plans/${name}`).sort());
  const isPage = (path: string): boolean => path.endsWith(".md");
  for (const [path, seed] of Object.entries(seeds).filter(([path]) => isPage(path)))
    expect(seed, path).toBe(readFileSync(join(root, path), "utf8").replace(/^ +/gm, ""));
  for (const [path, seed] of Object.entries(seeds).filter(([path]) => !isPage(path)))
    expect(typeof seed === "string" ? JSON.parse(seed) : seed, path).toEqual(
      JSON.parse(readFileSync(join(root, path), "utf8")),
    );
});

test("from disk it starts, reads a plan and answers from its worker, without a fault and without asking for anything", async () => {
  const { page, asked, faults } = await openEdition(browser);
  await openEngland(page);
  await page.getByRole("heading", { level: 1, name: /^By March \d{4}, England would have [\d,]+ WTE/ }).waitFor();
  // One answers questions; others draw futures beside it.
  expect(page.workers().length).toBeGreaterThan(0);
  expect([asked, faults]).toEqual([[], []]);
});

test("a plan that is opened in place of another is never shown with figures of that one", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  await page.getByRole("heading", { level: 1, name: /^By March \d{4}, England would have [\d,]+ WTE/ }).waitFor();
  const plan = readFileSync(join(root, "seeds/plans/community-team.otplan"), "utf8");
  await page.evaluate((text) => {
    const said: string[] = [];
    const look = (): void => {
      said.push(document.querySelector("h1")?.textContent ?? "");
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { said });
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], "team.otplan"));
    window.dispatchEvent(new DragEvent("drop", { dataTransfer }));
  }, plan);
  const ofTeam = /^By March \d{4}, Community rehabilitation team would have \d\d\.\d WTE/;
  await page.getByRole("heading", { level: 1, name: ofTeam }).waitFor();
  const said = await page.evaluate(() => (window as unknown as { readonly said: readonly string[] }).said);
  expect(said.filter((one) => one.includes("Community") && !ofTeam.test(one))).toEqual([]);
  expect(faults).toEqual([]);
});

test("a late library is run when a workbook is opened and not before, and never on the page", async () => {
  const { page, faults } = await openEdition(browser);
  await openEngland(page);
  const has = () => Object.keys((globalThis as { lateLibraries?: object }).lateLibraries ?? {});
  const everywhere = async () => [
    await page.evaluate(has),
    ...(await Promise.all(page.workers().map((worker) => worker.evaluate(has)))),
  ];
  expect((await everywhere()).flat()).toEqual([]);
  await page.keyboard.press("Control+i");
  const choose = async (name: string, bytes: string | Uint8Array): Promise<void> => {
    const buffer = Buffer.from(bytes);
    await page.locator("dialog input[type=file]").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  };
  const rows = [
    ["Organisation", "Grade", "Budgeted FTE", "Actual FTE"],
    ["London", "Band 6", 2000, 1800],
  ];
  await choose("staff.csv", rows.join("\n"));
  await page.getByText("1,800 WTE").waitFor();
  expect((await everywhere()).flat()).toEqual([]);
  rows[1]![3] = 1750;
  await choose("staff.xlsx", workbook({ Staff: rows }));
  await page.getByText("1,750 WTE").waitFor();
  expect((await everywhere()).flat()).toEqual(["@e965/xlsx/dist/xlsx.mini.min.js"]);
  expect(await page.evaluate(has)).toEqual([]);
  expect(faults).toEqual([]);
});
