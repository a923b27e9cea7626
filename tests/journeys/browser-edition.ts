/** The browser edition opened from disk, as from a memory stick, with the network watched. */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { chromiumPath, root } from "./app";
import { watchPage } from "./unhandled";

const require = createRequire(import.meta.url);

export const browserEdition = join(root, "dist/browser/index.html");

/** @param more switches for Chromium */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  if (!existsSync(browserEdition))
    throw new Error("The browser edition is not built: run `npm run build` before the journeys.");
  const { chromium } = require("playwright-core") as typeof import("playwright-core");
  return chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
  });
}

export interface OpenedPage {
  readonly page: Page;
  /** Addresses asked for that are not the file itself. */
  readonly asked: string[];
  /** Faults the page met, and rules of its content policy that were broken. */
  readonly faults: string[];
}

/** Opens the start page; everything it asks the network for is refused and noted. */
export async function openEdition(browser: Browser, options: BrowserContextOptions = {}): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...options });
  const asked: string[] = [];
  const faults: string[] = [];
  await context.route(/^(?!file:|data:|blob:)/, (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  const page = await context.newPage();
  watchPage(page);
  page.on("pageerror", (fault) => faults.push(fault.message));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await page.goto(pathToFileURL(browserEdition).href);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  return { page, asked, faults };
}

/** Opens the worked plan of England from the start page. */
export async function openEngland(page: Page): Promise<void> {
  await page
    .getByRole("button", { name: /England by NHS region/ })
    .first()
    .click();
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
}

/** Opens a service to begin with from the start page, and goes to its screen. */
export async function openService(page: Page, title: string): Promise<void> {
  await page.getByRole("radio", { name: /My list/ }).check();
  await page.getByRole("button", { name: `Worked example: ${title}`, exact: true }).click();
  await goTo(page, "Services");
}

/** Parts of the Services screen, as their tabs name them. */
export const serviceParts = [
  "The list",
  "By year",
  "Tiers",
  "Team and time",
  "Outcomes",
  "Money",
  "List health",
  "What it takes",
  "Published lists",
] as const;

/** Shows a part of a screen and waits for its numbers. */
export async function showPart(page: Page, part: string): Promise<void> {
  await page.getByRole("tab", { name: part, exact: true }).click();
  await settled(page);
}

export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
  );

export const screenNames = [
  "Overview",
  "Workforce",
  "Training",
  "Services",
  "Scenarios",
  "Compare places",
  "Uncertainty",
  "Shortages",
  "Assumptions",
] as const;

/** Goes to a screen and waits until its numbers are those of the plan as it is. */
export async function goTo(page: Page, screen: (typeof screenNames)[number]): Promise<void> {
  await page.getByRole("navigation", { name: "Screens" }).getByRole("button", { name: screen, exact: true }).click();
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await settled(page);
}

/** Pastes text as a spreadsheet puts it on the clipboard. */
export const paste = (into: Locator, text: string): Promise<void> =>
  into.evaluate((element, rows) => {
    const data = new DataTransfer();
    data.setData("text", rows);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
