/**
 * What a person waits for, measured in the browser edition from disk in real Chromium: the first page, the first
 * numbers, and the time from a key press to the redrawn chart. Medians of several samples; nothing is asserted.
 */
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
const { findChromium, WHAT_TO_DO } = createRequire(import.meta.url)("../host/find-chromium.cjs");
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const line = (item, value, unit, target) =>
  console.log(
    `${item.padEnd(58)}${value.toFixed(unit === "MB" ? 2 : 0).padStart(8)} ${unit.padEnd(3)} ${target.padStart(10)}`,
  );

/** Presses an arrow in the leaver rate's box and waits, in the page, until the stock chart is another one, and until nothing on the page is old. */
async function keyToChart(page) {
  await page.evaluate(() => {
    // The words at the ends of its lines, which futures that are still being drawn leave as they are.
    const drawn = () =>
      [...document.querySelectorAll(".chart svg")[0].querySelectorAll("text")].map((one) => one.textContent).join();
    window.waitForRedraw = () => {
      const before = drawn();
      return new Promise((done) => {
        addEventListener(
          "keydown",
          () => {
            const pressed = performance.now();
            let chart;
            const look = () => {
              if (chart === undefined && drawn() !== before) chart = performance.now() - pressed;
              if (chart !== undefined && document.querySelector("[data-stale='true']") === null)
                done({ chart, page: performance.now() - pressed });
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      });
    };
  });
  const took = [];
  for (let i = 0; i < 15; i += 1) {
    const waiting = page.evaluate(() => window.waitForRedraw());
    await page.keyboard.press(i % 2 === 0 ? "Shift+ArrowUp" : "Shift+ArrowDown");
    took.push(await waiting);
    await page.waitForTimeout(400);
  }
  return took;
}

/** Presses an arrow in the box in focus and waits for the first futures of the new plan, and for the last of 1,000. */
async function changeToFan(page) {
  const done = page.evaluate(
    () =>
      new Promise((resolve) => {
        const took = [];
        addEventListener(
          "keydown",
          () => {
            const pressed = performance.now();
            let began = false;
            const look = () => {
              const line = document.querySelector(".futures-line");
              const bar = line?.querySelector("progress");
              began ||= bar !== null && bar !== undefined && bar.value === 0;
              if (began && took.length === 0 && bar && bar.value > 0) took.push(performance.now() - pressed);
              if (took.length === 1 && line?.querySelector("progress") === null)
                resolve([...took, performance.now() - pressed]);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { once: true, capture: true },
        );
      }),
  );
  await page.keyboard.press("Shift+ArrowUp");
  return done;
}

/** Opens a worked plan from the first page, and its leaver rate in the panel with the keyboard in the box of most places. */
async function toLeaverRate(page, file, plan) {
  await page.goto(pathToFileURL(file).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: plan }).first().click();
  await page.getByRole("heading", { level: 1, name: /WTE/ }).waitFor({ timeout: PATIENCE });
  await page
    .getByRole("button", { name: /^Vacant posts, .*why\?/ })
    .first()
    .click();
  const panel = page.getByRole("complementary", { name: "Details" });
  await panel.getByRole("button", { name: "Leaver rate", exact: true }).first().click({ timeout: PATIENCE });
  await panel.getByRole("textbox", { name: "All others" }).focus();
}

/** Changes the leaver rate on the Scenarios screen and waits until every scenario has its new figures. */
async function scenariosSettled(page) {
  const fresh = () =>
    page.waitForFunction(
      () => document.querySelector(".ranking-table") && document.querySelector("[data-stale='true']") === null,
      null,
      { timeout: PATIENCE },
    );
  await page.getByRole("button", { name: "Scenarios", exact: true }).click();
  await fresh();
  await page.getByRole("complementary", { name: "Details" }).getByRole("textbox", { name: "All others" }).focus();
  const began = performance.now();
  await page.keyboard.press("Shift+ArrowUp");
  await page.waitForFunction(() => document.querySelector("[data-stale='true']") !== null, null, { timeout: PATIENCE });
  await fresh();
  return performance.now() - began;
}

/** A loaded machine may take so long, in milliseconds, over one answer. */
const PATIENCE = 180_000;

export async function measureApp() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(WHAT_TO_DO);
  await build({ configFile: join(root, "vite.browser.config.ts"), logLevel: "error" });
  const file = join(root, "dist/browser/index.html");
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const first = [];
  const numbers = [];
  const found = [];
  try {
    for (let round = 0; round < 5; round += 1) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      const began = performance.now();
      await page.goto(pathToFileURL(file).href);
      await page.getByRole("heading", { level: 1 }).waitFor();
      first.push(performance.now() - began);
      await page
        .getByRole("button", { name: /England by NHS region/ })
        .first()
        .click();
      await page.getByRole("heading", { level: 1, name: /WTE/ }).waitFor();
      numbers.push(performance.now() - began);
      await page.close();
    }
    for (const plan of [/England by NHS region/, /England by integrated care system/]) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
      await toLeaverRate(page, file, plan);
      const futures = await changeToFan(page);
      const keys = await keyToChart(page);
      found.push({ futures, keys, scenarios: await scenariosSettled(page) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
  console.log("\nThe app in the browser edition, from disk                   median              target");
  line("start to the first page", median(first), "ms", "");
  line("start to England's first numbers", median(numbers), "ms", "<= 2000");
  found.forEach(({ futures, keys, scenarios }, at) => {
    const [plan, chart, all] = [
      ["England by region", "<= 50", "<= 1000"],
      ["England by system", "<= 150", ""],
    ][at];
    line(`key press to redrawn chart, ${plan}, Overview`, median(keys.map((one) => one.chart)), "ms", chart);
    line(`key press to every figure on the page, ${plan}`, median(keys.map((one) => one.page)), "ms", "");
    line(`key press to all scenarios settled, ${plan}`, scenarios, "ms", all);
    line(`key press to the first futures, ${plan}`, futures[0], "ms", "<= 150");
    line(`key press to 1,000 futures, ${plan}`, futures[1], "ms", "");
  });
  line("size of the one file", statSync(file).size / 1e6, "MB", "< 3");
}
