/**
 * `node tests/bench/file-memory.mjs [rows]`: a list of a million staff brought in with England open, in the browser
 * edition in real Chromium. Prints the memory of the renderer while it is read, how long that takes, the longest time the
 * page did not answer, and how soon Cancel is heard. Linux only, since memory is read from /proc; nothing is asserted.
 */
import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { once } from "node:events";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const root = join(import.meta.dirname, "../..");
const { findChromium } = createRequire(import.meta.url)("../host/find-chromium.cjs");
const scratch = mkdtempSync(join(tmpdir(), "otplan-file-"));
const list = join(scratch, "staff.csv");

async function writeList(rows) {
  const regions = ["East of England", "London", "Midlands", "North West", "South East", "South West"];
  const out = createWriteStream(list);
  out.write(
    "Employee Number,Assignment Number,Region,Staff Group,Area of Work,Grade,FTE,Age Band,Latest Start Date\r\n",
  );
  for (let at = 0; at < rows; at += 1) {
    const number = 20_000_000 + at;
    const band = 3 + (at % 5);
    const row = `${number},${number},${regions[at % 6]},Allied Health Professionals,${at % 50 === 0 ? "Physiotherapy" : "Occupational Therapy"},NHS|XR0${band}|Review Body Band ${band},${(1 - (at % 4) / 5).toFixed(2)},${21 + 5 * (at % 9)}-${25 + 5 * (at % 9)},0${1 + (at % 9)}-Sep-${2000 + (at % 26)}\r\n`;
    if (!out.write(row)) await once(out, "drain");
  }
  out.end();
  await once(out, "close");
}

/** Processes of pages below one process, with what each holds now, in MB. */
function renderers(pid) {
  const all = execFileSync("ps", ["-eo", "pid,ppid,args"], { encoding: "utf8", maxBuffer: 1 << 26 })
    .split("\n")
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row))
    .filter((row) => row !== null)
    .map(([, own, parent, args]) => ({ own, parent, args }));
  const below = new Set([String(pid)]);
  for (let grew = true; grew;) {
    const before = below.size;
    for (const one of all) if (below.has(one.parent)) below.add(one.own);
    grew = below.size > before;
  }
  return all.filter(({ own, args }) => below.has(own) && args.includes("--type=renderer")).map(({ own }) => own);
}

function held(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const of = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
    return { all: of("VmRSS"), own: of("RssAnon") };
  } catch {
    return { all: 0, own: 0 };
  }
}

const rows = Number(process.argv[2] ?? 1_000_000);
await writeList(rows);
const server = await chromium.launchServer({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(pathToFileURL(join(root, "dist/browser/index.html")).href);
  await page
    .getByRole("button", { name: /England by NHS region/ })
    .first()
    .click();
  await page.getByRole("heading", { level: 1, name: /WTE/ }).waitFor();
  await page.waitForTimeout(3000);
  await page.keyboard.press("Control+i");
  const box = page.getByRole("dialog", { name: "Bring in figures from a file" });
  await box.waitFor();
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((seen) => {
      for (const one of seen.getEntries()) globalThis.longest = Math.max(globalThis.longest, one.duration);
    }).observe({ type: "longtask" });
  });
  const pids = renderers(server.process().pid);
  const most = () => pids.map(held).reduce((a, b) => (b.all > a.all ? b : a));
  const before = most();
  let peak = before;
  const watch = setInterval(() => {
    const now = most();
    if (now.all > peak.all) peak = now;
  }, 100);
  const input = box.locator("input[type=file]");
  await input.setInputFiles(list);
  await box.getByRole("progressbar").waitFor();
  await page.waitForTimeout(2000);
  const cancelled = await page.evaluate(
    () =>
      new Promise((done) => {
        const began = performance.now();
        [...document.querySelectorAll("dialog button")].find((one) => one.textContent === "Cancel").click();
        const look = () =>
          document.querySelector("dialog").innerText.includes("Nothing was changed")
            ? done(performance.now() - began)
            : requestAnimationFrame(look);
        look();
      }),
  );
  const began = performance.now();
  await box.getByRole("button", { name: "Read it again" }).click();
  await box.getByLabel("Read as").waitFor({ timeout: 300_000 });
  await box.getByRole("progressbar").waitFor({ state: "detached", timeout: 300_000 });
  const took = performance.now() - began;
  clearInterval(watch);
  const mb = (one) => `${one.all.toFixed(0)} MB (its own ${one.own.toFixed(0)})`;
  console.log(`a list of ${rows.toLocaleString("en-GB")} rows, ${(statSync(list).size / 1e6).toFixed(0)} MB`);
  console.log(`renderer with England open           ${mb(before)}`);
  console.log(`renderer while reading, at most      ${mb(peak)}`);
  console.log(`read in                              ${(took / 1000).toFixed(1)} s`);
  console.log(`longest the page did not answer      ${(await page.evaluate(() => globalThis.longest)).toFixed(0)} ms`);
  console.log(`Cancel heard after                   ${cancelled.toFixed(0)} ms`);
} finally {
  await server.close();
  rmSync(scratch, { recursive: true, force: true });
}
