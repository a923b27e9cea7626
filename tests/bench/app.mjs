/**
 * What a person waits for, measured in the browser edition from disk in real Chromium: the first page, the first
 * numbers, and the time from a key press to the redrawn chart. `node tests/bench/app.mjs`, or `npm run bench -- --app`
 * after the rest. Medians of several samples, each printed when it is there, by the clock and in processor time of the
 * page with its workers, since a clock says little on a busy machine; nothing is asserted. It ends within five minutes,
 * and says what it did not come to. `--built` measures what `npm run build` left.
 */
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = join(import.meta.dirname, "../..");
const { findChromium, WHAT_TO_DO } = createRequire(import.meta.url)("../host/find-chromium.cjs");

/** All of it together, and one thing that is waited for, in milliseconds. */
const WHOLE = 270_000;
const ONE = 45_000;
/** So many futures say a range (FEWEST_TO_SAY of renderer/engine/draws/draws-shown.ts). */
const ENOUGH = 16;
/** How long a plan is looked at before the futures of a change are waited for: nobody types within a second of opening it. */
const LOOKED_AT = 3000;
const KEYS = 9;
const STARTS = 3;

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const load = () => `load average ${loadavg()[0].toFixed(1)}`;

function line(item, took, target = "", beside = "") {
  const value = took === undefined ? "not in time" : `${took.toFixed(0)} ms`;
  console.log(`${item.padEnd(62)}${value.padStart(12)} ${target.padStart(10)}  ${beside}`.trimEnd());
}

/** Gives what comes within some milliseconds; undefined where it does not, or fails. */
async function within(patience, promise) {
  let timer;
  const late = new Promise((done) => {
    timer = setTimeout(done, Math.max(0, patience));
  });
  try {
    return await Promise.race([promise, late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Waits, in the page, from the next key press until the first chart says something else, and until nothing on the page is old. */
const listen = (page) =>
  page.evaluate(
    (patience) =>
      new Promise((done) => {
        // The words at the ends of its lines, which futures that are still being drawn leave as they are.
        const drawn = () =>
          [...(document.querySelector(".chart svg")?.querySelectorAll("text") ?? [])]
            .map((one) => one.textContent)
            .join();
        const before = drawn();
        addEventListener(
          "keydown",
          function press({ key }) {
            // Shift is down a moment before the key that changes something.
            if (key === "Shift") return;
            removeEventListener("keydown", press, { capture: true });
            const pressed = performance.now();
            let chart;
            const look = () => {
              const now = performance.now() - pressed;
              if (chart === undefined && drawn() !== before) chart = now;
              const fresh = chart !== undefined && document.querySelector("[data-stale='true']") === null;
              if (fresh || now > patience) done({ chart, page: fresh ? now : undefined });
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true },
        );
      }),
    ONE,
  );

/** Processor time that the page's process has used, with its workers, in milliseconds. */
async function processorOf(page) {
  const session = await page.context().browser().newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const times = processInfo.filter(({ type }) => type === "renderer").map(({ cpuTime }) => 1000 * cpuTime);
  return times.reduce((sum, one) => sum + one, 0);
}

async function keyToChart(page, left) {
  const took = [];
  for (let press = 0; press < KEYS && left() > 0; press += 1) {
    const listening = listen(page);
    // The listener has to be there before the key is.
    await page.evaluate(() => undefined);
    const before = await processorOf(page);
    await page.keyboard.press(press % 2 === 0 ? "Shift+ArrowUp" : "Shift+ArrowDown");
    const found = await within(left(), listening);
    if (found?.chart !== undefined) took.push({ ...found, processor: (await processorOf(page)) - before });
    await page.waitForTimeout(500);
  }
  return took;
}

/** Presses an arrow in the box in focus; the time to the first futures of the new plan, to the first range said of them, and to the last of 1,000. */
async function changeToFan(page, left, onlyFirst = false) {
  const done = page.evaluate(
    ([patience, enough, onlyFirst]) =>
      new Promise((resolve) => {
        addEventListener(
          "keydown",
          function press({ key }) {
            if (key === "Shift") return;
            removeEventListener("keydown", press, { capture: true });
            const pressed = performance.now();
            let began = false;
            let [first, range] = [undefined, undefined];
            const look = () => {
              const now = performance.now() - pressed;
              const bar = document.querySelector(".futures-line progress");
              began ||= bar?.value === 0;
              if (began && bar && bar.value > 0) first ??= now;
              if (began && bar && bar.value >= enough) range ??= now;
              const all = first !== undefined && bar === null;
              if (all || (onlyFirst && first !== undefined) || now > patience)
                resolve({ first, range: range ?? (all ? now : undefined), all: all ? now : undefined });
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true },
        );
      }),
    [ONE, ENOUGH, onlyFirst],
  );
  await page.evaluate(() => undefined);
  await page.keyboard.press("Shift+ArrowUp");
  return (await within(left(), done)) ?? {};
}

/** Opens a worked plan from the first page, and its leaver rate in the panel with the keyboard in the box of most places. */
async function toLeaverRate(page, file, plan) {
  await page.goto(pathToFileURL(file).href);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("button", { name: plan }).first().click();
  await page.getByRole("heading", { level: 1, name: /WTE/ }).waitFor();
  await page
    .getByRole("button", { name: /^Vacant posts, .*why\?/ })
    .first()
    .click();
  const panel = page.getByRole("complementary", { name: "Details" });
  await panel.getByRole("button", { name: "Leaver rate", exact: true }).first().click();
  await panel.getByRole("textbox", { name: "All others" }).focus();
}

/** Changes the leaver rate on the Scenarios screen and waits until every scenario has its new figures. */
async function scenariosSettled(page) {
  const fresh = () =>
    page.waitForFunction(
      () => document.querySelector(".ranking-table") && document.querySelector("[data-stale='true']") === null,
    );
  await page.getByRole("button", { name: "Scenarios", exact: true }).click();
  await fresh();
  await page.getByRole("complementary", { name: "Details" }).getByRole("textbox", { name: "All others" }).focus();
  const [began, before] = [performance.now(), await processorOf(page)];
  await page.keyboard.press("Shift+ArrowUp");
  await page.waitForFunction(() => document.querySelector("[data-stale='true']") !== null);
  await fresh();
  return { took: performance.now() - began, processor: (await processorOf(page)) - before };
}

const processorWords = (took) => (took === undefined ? load() : `${took.toFixed(0)} ms of processor; ${load()}`);

async function measureStart(newPage, file, left) {
  const [first, numbers] = [[], []];
  for (let round = 0; round < STARTS && left() > 0; round += 1) {
    const page = await newPage();
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
  line("start to the first page", median(first), "", load());
  line("start to England's first numbers", median(numbers), "<= 1000", load());
}

async function measurePlan(newPage, file, left, { name, button, chart, all }) {
  const page = await newPage();
  const opened = await within(
    left(),
    toLeaverRate(page, file, button).then(() => true),
  );
  if (opened !== true) {
    line(`${name}: opened, with the keyboard in a figure`, undefined);
    return page.close();
  }
  const keys = await keyToChart(page, left);
  const of = (what) => median(keys.flatMap((one) => one[what] ?? []));
  line(`${name}: key press to redrawn chart, Overview`, of("chart"), chart, load());
  line(`${name}: key press to every figure on the page`, of("page"), "", processorWords(of("processor")));
  const scenarios = await within(Math.min(ONE, left()), scenariosSettled(page));
  line(`${name}: key press to all scenarios settled`, scenarios?.took, all, processorWords(scenarios?.processor));
  await page.close();
}

/** In a page of its own, since what is asked for on the way there is drawn as well. */
async function measureFutures(newPage, file, left, { name, button }) {
  const page = await newPage();
  const opened = await within(
    left(),
    toLeaverRate(page, file, button).then(() => true),
  );
  const atOnce = opened === true ? await changeToFan(page, left, true) : {};
  line(`${name}: key press to the first futures, just opened`, atOnce.first, "", load());
  await page.waitForTimeout(LOOKED_AT);
  const futures = opened === true ? await changeToFan(page, left) : {};
  line(`${name}: key press to the first futures`, futures.first, "<= 100", load());
  line(`${name}: key press to the first range of futures`, futures.range, "", load());
  line(`${name}: key press to 1,000 futures`, futures.all, "", load());
  await page.close();
}

const plans = [
  { name: "England by region", button: /England by NHS region/, chart: "<= 50", all: "<= 1000" },
  { name: "England by system", button: /England by integrated care system/, chart: "<= 150", all: "" },
];

/** @param built measures what is built already */
export async function measureApp(built = false) {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(WHAT_TO_DO);
  const until = performance.now() + WHOLE;
  const left = () => until - performance.now();
  if (!built) await build({ configFile: join(root, "vite.browser.config.ts"), logLevel: "error" });
  const file = join(root, "dist/browser/index.html");
  console.log(`\nThe app in the browser edition, from disk; ${cpus().length} x ${cpus()[0].model}, ${load()}.`);
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  const newPage = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    page.setDefaultTimeout(ONE);
    return page;
  };
  try {
    await within(left(), measureStart(newPage, file, left));
    for (const plan of plans) await within(left(), measurePlan(newPage, file, left, plan));
    for (const plan of plans) await within(left(), measureFutures(newPage, file, left, plan));
  } finally {
    await browser.close();
  }
  console.log(`size of the one file: ${(statSync(file).size / 1e6).toFixed(2)} MB, of 3`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await measureApp(process.argv.includes("--built"));
