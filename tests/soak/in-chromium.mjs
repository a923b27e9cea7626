/**
 * `npm run soak -- --chromium`: a working day pressed into minutes (`--minutes 5`) in the built browser edition, opened
 * from disk in Chromium as a person has it: every screen, edits, a drag, undo, a file brought in, futures, a report,
 * saves. After each round what is garbage is collected, and the heaps of the page and of its workers, the nodes and the
 * listeners are counted. `npm run build` first.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "../..");
const { findChromium, WHAT_TO_DO } = createRequire(import.meta.url)("../host/find-chromium.cjs");

/**
 * What may be more at the end of the day than when it began, each time with the plan opened anew, in MB and in numbers:
 * of what the day itself keeps, the log of the plan and its undo steps, nothing is left then. What is compiled is.
 */
const mayBeLeft = { heap: 3, workers: 12, nodes: 60, listeners: 200 };
/** What the page's heap may grow by in a round with the plan open, in MB: a dozen entries of the log and their undo. */
const aRound = 0.5;
/** Rounds before the day begins: what is compiled and kept on purpose is there by then. */
const warmUp = 3;
/** Fewer rounds say nothing of a slope: every fourth makes a report, which is there until it is collected. */
const leastRounds = 8;
const megabyte = 1024 * 1024;

function slope(values) {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const over = values.reduce((sum, one, at) => sum + (at - middle) * (one - mean), 0);
  const under = values.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  return under === 0 ? 0 : over / under;
}

/** The heaps of a page and its workers, collected first. Workers come and go: they are spoken to through the page. */
async function heapsOf(page) {
  const session = await page.context().newCDPSession(page);
  const waiting = new Map();
  const attached = new Set();
  let said = 0;
  session.on("Target.attachedToTarget", ({ sessionId, targetInfo }) => {
    if (targetInfo.type === "worker") attached.add(sessionId);
  });
  session.on("Target.detachedFromTarget", ({ sessionId }) => {
    attached.delete(sessionId);
    for (const [id, { of, done }] of waiting)
      if (of === sessionId) {
        waiting.delete(id);
        done({});
      }
  });
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { id, result = {} } = JSON.parse(message);
    waiting.get(id)?.done(result);
    waiting.delete(id);
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  await session.send("HeapProfiler.enable");
  const toWorker = (of, method) =>
    new Promise((done) => {
      said += 1;
      waiting.set(said, { of, done });
      session
        .send("Target.sendMessageToTarget", { sessionId: of, message: JSON.stringify({ id: said, method }) })
        .catch(() => done({}));
    });
  return async () => {
    for (let time = 0; time < 2; time += 1) {
      await session.send("HeapProfiler.collectGarbage");
      for (const worker of attached) await toWorker(worker, "HeapProfiler.collectGarbage");
    }
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const used = await Promise.all([...attached].map((worker) => toWorker(worker, "Runtime.getHeapUsage")));
    const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
    return {
      heap: usedSize / megabyte,
      workers: used.reduce((sum, { usedSize: size = 0 }) => sum + size, 0) / megabyte,
      count: attached.size,
      nodes,
      listeners: jsEventListeners,
    };
  };
}

const screens = ["Workforce", "Training", "Services", "Scenarios", "Compare places", "Uncertainty", "Shortages"];

const settled = (page) =>
  page.waitForFunction(
    () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
  );

async function goTo(page, screen) {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: screen, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await settled(page);
}

/** The figure on the right is dragged, let go and taken back. */
async function drag(page, round) {
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").first().fill("Months to fill");
  const box = page.getByRole("textbox", { name: /^Months to fill a post/ }).first();
  for (const value of [3 + (round % 4), 4, 5 + (round % 3)]) {
    await box.fill(String(value));
    await box.press("Enter");
  }
  await page.getByRole("searchbox").first().fill("Leaver rate");
  await page.getByRole("button", { name: "Leaver rate", exact: true }).first().click();
  const slider = page.getByRole("complementary", { name: "Details" }).getByRole("slider").first();
  const at = await slider.boundingBox();
  if (at !== null) {
    await slider.hover();
    await page.mouse.down();
    for (let step = 0; step < 12; step += 1)
      await page.mouse.move(at.x + at.width * (0.3 + ((round + step) % 9) / 20), at.y + at.height / 2);
    await page.mouse.up();
  }
  await page.keyboard.press("Escape");
  await settled(page);
  for (const key of ["Control+z", "Control+z", "Control+Shift+Z", "Control+z"]) await page.keyboard.press(key);
  await settled(page);
}

/** A list of staff is looked at, and every second time brought in. */
async function bringIn(page, round) {
  const text = `Organisation,Grade,Budgeted FTE,Actual FTE\nLondon,Band 6,${2000 + round},${1800 + round}\n`;
  await page.keyboard.press("Control+i");
  const box = page.getByRole("dialog", { name: "Bring in figures from a file" });
  await box.waitFor();
  // Put into the box by the page itself: the driver keeps every box that it gave a file, with the dialog around it.
  await page.evaluate((text) => {
    const input = document.querySelector("dialog input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File([text], "staff.csv"));
    input.files = files.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, text);
  await box.getByText(`${(1800 + round).toLocaleString("en-GB")} WTE`).waitFor();
  await page.waitForFunction(() => document.querySelector("dialog [data-stale='true']") === null);
  const apply = box.getByRole("button", { name: /^Bring in/ });
  if (round % 2 === 0 && (await apply.isEnabled())) {
    await apply.click();
    await box.waitFor({ state: "detached" });
  } else await page.keyboard.press("Escape");
  if (await box.count()) await page.keyboard.press("Escape");
}

async function saved(page) {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  await download.delete();
}

async function reported(page) {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: "Report", exact: true }).click();
  await page.locator(".paper").waitFor({ timeout: 120_000 });
  await settled(page);
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 120_000 }),
    page.getByRole("button", { name: "Save as Word" }).click(),
  ]);
  await download.delete();
}

async function openEngland(page) {
  await page
    .getByRole("button", { name: /England by NHS region/ })
    .first()
    .click();
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await settled(page);
}

/** The plan as it was shipped, with nothing of the day, where everything has come to rest: the least of three looks. */
async function openedAnew(page, look) {
  await page.keyboard.press("Control+n");
  const give = page.getByRole("button", { name: "Do not save" });
  await page
    .getByRole("button", { name: /England by NHS region/ })
    .or(give)
    .first()
    .waitFor();
  if ((await give.count()) > 0) await give.click();
  await openEngland(page);
  await goTo(page, "Overview");
  let least;
  for (let time = 0; time < 3; time += 1) {
    await page.waitForTimeout(3000);
    const found = await look();
    least ??= found;
    for (const [what, value] of Object.entries(found)) least[what] = Math.min(least[what], value);
  }
  return least;
}

async function round(page, number) {
  await drag(page, number);
  // Every second screen, the others in the next round.
  for (const screen of screens.filter((_, at) => at % 2 === number % 2)) await goTo(page, screen);
  await goTo(page, "Overview");
  await page.getByRole("button", { name: /why\?/ }).first().click();
  await page.getByRole("complementary", { name: "Details" }).getByRole("heading", { level: 2 }).waitFor();
  await page.keyboard.press("Escape");
  if (number % 2 === 0) await bringIn(page, number);
  if (number % 3 === 0) await saved(page);
  if (number % 4 === 0) await reported(page);
  await goTo(page, "Overview");
  await page.mouse.move(2, 2);
}

export async function soakInChromium(minutes) {
  const edition = join(root, "dist/browser/index.html");
  const executablePath = findChromium();
  if (executablePath === undefined || !existsSync(edition)) {
    console.error(
      executablePath === undefined ? WHAT_TO_DO : "The browser edition is not built: run `npm run build` first.",
    );
    return 1;
  }
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const unhandled = [];
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (fault) => unhandled.push(fault.message));
    page.on("console", (message) => message.type() === "error" && unhandled.push(message.text()));
    // As in a browser whose saves are downloads, so that no dialog waits for a person.
    await page.addInitScript(() => {
      Object.assign(window, { showSaveFilePicker: undefined, showOpenFilePicker: undefined });
      addEventListener("unhandledrejection", ({ reason }) => console.error(String(reason)));
    });
    const look = await heapsOf(page);
    await page.goto(pathToFileURL(edition).href);
    await openEngland(page);
    const began = Date.now();
    const seconds = () => Math.round((Date.now() - began) / 1000);
    const say = (when, { heap, workers, count, nodes, listeners }) =>
      console.log(
        `${when}, ${seconds()} s: page ${heap.toFixed(1)} MB, ${count} workers ${workers.toFixed(1)} MB, ` +
          `${nodes} nodes, ${listeners} listeners`,
      );
    let number = 0;
    const next = async () => {
      await round(page, number);
      number += 1;
      const found = await look();
      say(`round ${number}`, found);
      return found.heap;
    };
    while (number < warmUp) await next();
    const before = await openedAnew(page, look);
    say("opened anew", before);
    const heaps = [];
    while (seconds() < minutes * 60 || heaps.length < leastRounds) heaps.push(await next());
    const after = await openedAnew(page, look);
    say("opened anew", after);
    const grows = slope(heaps);
    const left = Object.entries(mayBeLeft).map(([what, most]) => ({ what, more: after[what] - before[what], most }));
    const problems = unhandled.length === 0 ? "" : `: ${unhandled.slice(0, 3).join("; ")}`;
    console.log(
      `the page grows by ${grows.toFixed(2)} MB a round (at most ${aRound}); opened anew there is more of ` +
        `${left.map(({ what, more, most }) => `${what} ${more.toFixed(1)} (at most ${most})`).join(", ")}; ` +
        `${unhandled.length} unhandled${problems}`,
    );
    return unhandled.length > 0 || grows > aRound || left.some(({ more, most }) => more > most) ? 1 : 0;
  } finally {
    await browser.close();
  }
}
