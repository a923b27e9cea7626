/**
 * Writes a picture of every screen and every part of it, in two sizes and three themes, to dist/screenshots, from the
 * browser edition in real Chromium, for people to look at: of England, of a service, of a team and of a plan that still
 * asks for its figures. `npm run screenshots -- england dark 1280x720 workforce training` writes only these.
 */
import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");
const { findChromium } = createRequire(import.meta.url)("../host/find-chromium.cjs");
const edition = pathToFileURL(join(root, "dist/browser/index.html")).href;
const out = join(root, "dist/screenshots");

const sizes = { "1280x720": { width: 1280, height: 720 }, "1440x900": { width: 1440, height: 900 } };
const themes = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};
/** What is opened from the first page. */
const plans = {
  england: (page) =>
    page
      .getByRole("button", { name: /England by NHS region/ })
      .first()
      .click(),
  service: async (page) => {
    await page.getByRole("radio", { name: /My list/ }).check();
    await page.getByRole("button", { name: "Worked example: Tiered children's service", exact: true }).click();
  },
  team: async (page) => {
    await page.getByRole("radio", { name: /My team/ }).check();
    await page.locator(".start-choices button.start-choice").first().click();
  },
  asking: async (page) => {
    await page.getByRole("radio", { name: /area/i }).last().check();
    await page.getByText("Scotland, Wales, Northern Ireland").click();
    await page.getByRole("button", { name: "Scotland", exact: true }).click();
  },
};

const asked = process.argv.slice(2);
/** Those of the names that were asked for; all of them where none was. */
const chosen = (names) => {
  const named = names.filter((name) => asked.includes(name));
  return named.length === 0 ? names : named;
};
const screensAsked = asked.filter((word) => ![sizes, themes, plans].some((of) => word in of));
const slug = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** Waits for the numbers of the plan as it is, and for what follows them. */
async function settle(page) {
  await page
    .waitForFunction(
      () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
      undefined,
      { timeout: 60_000 },
    )
    .catch(() => console.error("A page still works after a minute: it is drawn as it is."));
  await page.waitForTimeout(500);
}

/** The window as it is seen, and the whole page beneath it: the content scrolls on its own, so the window is made as tall. */
async function shoot(page, size, name) {
  await settle(page);
  await page.screenshot({ path: join(out, `${name}.png`) });
  const content = page.locator("#content");
  if ((await content.count()) === 0) return;
  const height = await content.evaluate((element) => element.scrollHeight + 80);
  if (height <= size.height) return;
  await page.setViewportSize({ width: size.width, height: Math.min(6000, height) });
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(out, `${name}-full.png`) });
  await page.setViewportSize(size);
}

/** A part and the parts within it, as their tabs name them. */
async function parts(page, within, names, look) {
  const list = within.getByRole("tablist").first();
  if ((await list.count()) === 0) return look(names);
  for (const part of await list.getByRole("tab").allInnerTexts()) {
    await list.getByRole("tab", { name: part, exact: true }).click();
    await settle(page);
    await parts(page, within.getByRole("tabpanel").first(), [...names, part], look);
  }
}

async function walk(browser, plan, theme, size) {
  const context = await browser.newContext({ viewport: sizes[size], ...themes[theme] });
  const page = await context.newPage();
  page.on("pageerror", (fault) => console.error(`page error: ${fault.message}`));
  await page.goto(edition);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const called = (names) => [plan, ...names.map(slug), size, theme].join("-");
  if (screensAsked.length === 0) await page.screenshot({ path: join(out, `${called(["start"])}.png`) });
  await plans[plan](page);
  const rail = page.getByRole("navigation", { name: "Screens" });
  await rail.waitFor();
  for (const screen of await rail.getByRole("button").allInnerTexts()) {
    if (screensAsked.length > 0 && !screensAsked.includes(slug(screen))) continue;
    await rail.getByRole("button", { name: screen, exact: true }).click();
    await settle(page);
    await parts(page, page.locator("#content"), [screen], (names) => shoot(page, sizes[size], called(names)));
  }
  await context.close();
}

if (process.env.SCREENSHOTS_BUILT !== "1")
  await build({ configFile: join(root, "vite.browser.config.ts"), logLevel: "error" });
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  for (const plan of chosen(Object.keys(plans)))
    for (const theme of chosen(Object.keys(themes)))
      for (const size of chosen(Object.keys(sizes))) await walk(browser, plan, theme, size);
} finally {
  await browser.close();
}
console.log(`Pictures are in ${out}`);
