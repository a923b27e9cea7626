/**
 * Writes a picture of every screen in two sizes and two themes to dist/screenshots, from the browser edition in real
 * Chromium, for people to look at. `npm run screenshots -- overview training` writes only these.
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");
const { findChromium } = createRequire(import.meta.url)("../host/find-chromium.cjs");
const sizes = [
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
];
const themes = ["light", "dark"];
const screens = [
  "overview",
  "workforce",
  "training",
  "services",
  "scenarios",
  "compare",
  "uncertainty",
  "shortages",
  "assumptions",
];
const names = {
  overview: "Overview",
  workforce: "Workforce",
  training: "Training",
  services: "Services",
  scenarios: "Scenarios",
  compare: "Compare places",
  uncertainty: "Uncertainty",
  shortages: "Shortages",
  assumptions: "Assumptions",
};
const serviceParts = {
  list: "The list",
  years: "By year",
  tiers: "Tiers",
  team: "Team and time",
  outcomes: "Outcomes",
  money: "Money",
  health: "List health",
  takes: "What it takes",
  published: "Published lists",
};
const asked = process.argv.slice(2);
const wanted = (name) => asked.length === 0 || asked.includes(name);

if (process.env.SCREENSHOTS_BUILT !== "1")
  await build({ configFile: join(root, "vite.browser.config.ts"), logLevel: "error" });
const out = join(root, "dist/screenshots");
mkdirSync(out, { recursive: true });

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const size of sizes)
    for (const theme of themes) {
      const page = await browser.newPage({ viewport: size, colorScheme: theme });
      page.on("pageerror", (fault) => console.error(`page error: ${fault.message}`));
      await page.goto(pathToFileURL(join(root, "dist/browser/index.html")).href);
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      const shot = async (name, full = false) => {
        await page.waitForTimeout(400);
        await page.screenshot({
          path: join(out, `${name}-${size.width}x${size.height}-${theme}${full ? "-full" : ""}.png`),
          fullPage: false,
        });
      };
      if (wanted("start")) await shot("start");
      await page
        .getByRole("button", { name: /England by NHS region/ })
        .first()
        .click();
      await page.getByRole("navigation").waitFor();
      const settledShots = async (name) => {
        await page
          .locator("[data-stale='true']")
          .first()
          .waitFor({ state: "detached" })
          .catch(() => undefined);
        await page.waitForTimeout(600);
        await shot(name);
        // The rest of the page, for reading: the content pane scrolls on its own, so the window is made as tall as it.
        const height = await page.locator("#content").evaluate((element) => element.scrollHeight + 80);
        await page.setViewportSize({ width: size.width, height: Math.min(6000, Math.max(size.height, height)) });
        await shot(name, true);
        await page.setViewportSize(size);
      };
      const goTo = (screen) =>
        page.getByRole("navigation").getByRole("button", { name: names[screen], exact: true }).click();
      for (const screen of screens) {
        if (!wanted(screen)) continue;
        await goTo(screen);
        await settledShots(screen);
      }
      // England has no services: a worked example, part by part, and the form of a kind that asks for its figures.
      if (wanted("services"))
        for (const [title, name] of [
          ["Tiered children's service", "service"],
          ["Primary care network", "service-form"],
        ]) {
          await page.reload();
          await page.getByRole("radio", { name: /My list/ }).check();
          if (name === "service-form") {
            await page.getByRole("button", { name: new RegExp(`^${title}`) }).click();
            await shot(name);
            continue;
          }
          await page.getByRole("button", { name: `Worked example: ${title}`, exact: true }).click();
          await goTo("services");
          for (const [part, label] of Object.entries(serviceParts)) {
            await page.getByRole("tab", { name: label, exact: true }).click();
            await settledShots(`${name}-${part}`);
          }
        }
      await page.close();
    }
} finally {
  await browser.close();
}
console.log(`Pictures are in ${out}`);
