/** From opening the app to a defended number, on the desktop: the main job, by keyboard where a keyboard would do. */
import { execFile } from "node:child_process";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { answerDialogs, chooseMenu, launchApp, root, type Running } from "./app";
import { goTo, openEngland } from "./browser-edition";

let running: Running | undefined;
afterEach(async () => {
  await running?.close().catch(() => undefined);
  running = undefined;
});

/** Waits until nothing on the page belongs to older inputs. */
const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => document.querySelector("[data-stale='true']") === null && !document.body.innerText.includes("Working…"),
  );

/** The number behind "why?" as the panel on the right shows it. */
async function whyFigure(page: Page, measure: string): Promise<string> {
  const panel = page.getByRole("complementary", { name: "Details" });
  await page
    .getByRole("button", { name: new RegExp(`^${measure}, .*why\\? `) })
    .first()
    .click();
  await panel.getByRole("heading", { level: 2, name: `Why? ${measure}` }).waitFor();
  await settled(page);
  return (await panel.locator(".figure").first().innerText()).trim();
}

/** What the headless run says, from the file the app saved. */
async function headless(
  plan: string,
  options: readonly string[],
): Promise<{
  readonly tables: readonly {
    readonly measure: string;
    readonly scenario: string | null;
    readonly times: readonly string[];
    readonly groups: readonly { readonly ids: readonly string[] }[];
    readonly values: readonly (readonly (number | null)[])[];
  }[];
}> {
  const out = join(running!.folder, `results-${Math.random().toString(36).slice(2)}.json`);
  await promisify(execFile)(
    process.execPath,
    [join(root, "electron/headless/start.mjs"), plan, ...options, "--out", out],
    { cwd: root },
  );
  return JSON.parse(await readFile(out, "utf8")) as Awaited<ReturnType<typeof headless>>;
}

test("a new England plan: London's gap, a scenario by keyboard, why, undo, save, reopen, and the headless run agrees", async () => {
  running = await launchApp();
  let { app, page } = running;
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openEngland(page);
  await settled(page);

  // London's gap.
  await page.getByRole("combobox", { name: "Place" }).selectOption({ label: "London" });
  await settled(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(
    /^By March 2037, London would have [\d,]+ WTE in post, [\d,.]+ WTE of posts empty( and [\d,.]+ WTE over establishment elsewhere)?$/,
  );
  const base = await whyFigure(page, "Vacant posts");
  expect(base).toMatch(/^[\d,.]+ WTE$/);

  // A scenario of one's own, and in it London's leaver rate lowered by keyboard.
  await goTo(page, "Scenarios");
  await page.getByRole("button", { name: "New scenario" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").first().fill("London keeps its staff");
  await page.keyboard.press("Enter");
  await dialog.waitFor({ state: "detached" });
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill("leaver rate");
  await page.getByRole("button", { name: "Leaver rate", exact: true }).first().press("Enter");
  const panel = page.getByRole("complementary", { name: "Details" });
  const box = panel.getByRole("textbox", { name: "London" });
  expect(await box.inputValue()).toBe("10%");
  await box.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type("8%");
  await page.keyboard.press("Enter");
  expect(await box.inputValue()).toBe("8%");
  // Ten steps down with Shift and one up: 8% to 7.1%.
  await box.press("Shift+ArrowDown");
  await box.press("ArrowUp");
  expect(await box.inputValue()).toBe("7.1%");

  // Compared with the base, which is as it was.
  await goTo(page, "Overview");
  const changed = await whyFigure(page, "Vacant posts");
  expect(changed).not.toBe(base);
  expect(await panel.innerText()).toContain('changed by the scenario "London keeps its staff"');
  expect(await page.getByText(/from base/).count()).toBeGreaterThan(3);
  await page.getByRole("button", { name: "Base", exact: true }).click();
  expect(await whyFigure(page, "Vacant posts")).toBe(base);

  // Undo takes back one step at a time: the arrow up, the arrow down.
  await page.getByRole("button", { name: "London keeps its staff", exact: true }).click();
  await page.locator("body").press("Control+z");
  await page.locator("body").press("Control+z");
  await settled(page);
  const undone = await whyFigure(page, "Vacant posts");
  expect(undone).not.toBe(changed);

  // Saved, and opened again by another run of the app.
  const file = join(running.folder, "london.otplan");
  await answerDialogs(app, file);
  await chooseMenu(app, "file.save");
  await page.getByText("Saved london.otplan.").waitFor();
  expect(asked.filter((url) => !/^(https:\/\/[^/]*app-host\.test|app:|blob:|data:|devtools:)/.test(url))).toEqual([]);

  const again = await launchApp();
  try {
    ({ app, page } = again);
    await answerDialogs(app, file);
    // The menu is the page's to describe, so it is there once the page is.
    await expect
      .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById("file.open")?.enabled))
      .toBe(true);
    await chooseMenu(app, "file.open");
    await page.getByRole("navigation", { name: "Screens" }).waitFor();
    await settled(page);
    await goTo(page, "Scenarios");
    await page
      .getByRole("button", { name: /^London keeps its staff/ })
      .first()
      .click();
    await goTo(page, "Overview");
    await page.getByRole("combobox", { name: "Place" }).selectOption({ label: "London" });
    await settled(page);
    expect(await whyFigure(page, "Vacant posts")).toBe(undone);
  } finally {
    await again.close();
  }

  // The headless run on the saved file gives the same numbers.
  const results = await headless(file, [
    "--scenario",
    "London keeps its staff",
    "--by",
    "region",
    "--measure",
    "vacant_posts",
  ]);
  const number = (scenario: (id: string | null) => boolean): number => {
    const table = results.tables.find((one) => one.measure === "vacant_posts" && scenario(one.scenario))!;
    const group = table.groups.findIndex((one) => one.ids.includes("london"));
    return table.values[group]!.at(-1)!;
  };
  const shown = (text: string): number => Number(text.replace(/[^\d.]/g, ""));
  const close = (text: string): number => (text.includes(".") ? 0.05001 : 0.50001);
  expect(Math.abs(number((id) => id === null) - shown(base))).toBeLessThan(close(base));
  expect(Math.abs(number((id) => id !== null) - shown(undone))).toBeLessThan(close(undone));
});

test("a service lead's team from a blank start has an answer of its own", async () => {
  running = await launchApp();
  const { page } = running;
  await page.getByRole("radio", { name: /My team/ }).check();
  await page.getByText("A team of your own").click();
  await page.getByLabel("Name of the team").fill("Hillside community team");
  await page.getByLabel("Staff in post").fill("18.4");
  await page.getByLabel("Establishment", { exact: true }).last().fill("21");
  await page.getByLabel(/^Leaver rate a year/).fill("12%");
  await page.getByRole("button", { name: "Make this plan" }).press("Enter");
  await page.getByRole("navigation", { name: "Screens" }).waitFor();
  await settled(page);
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toContain("Hillside community team");
  await goTo(page, "Workforce");
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill("leaver rate");
  expect(
    await page
      .getByRole("textbox", { name: /Leaver rate/ })
      .first()
      .inputValue(),
  ).toBe("12%");
});

test("work lost in a crash is offered again at the next start", async () => {
  running = await launchApp();
  const { page, folder } = running;
  await openEngland(page);
  await goTo(page, "Assumptions");
  await page.getByRole("searchbox").fill("leaver rate");
  await page.getByRole("button", { name: "Leaver rate", exact: true }).first().press("Enter");
  const box = page.getByRole("complementary", { name: "Details" }).getByRole("textbox", { name: "South East" });
  await box.fill("9.37%");
  await box.press("Enter");
  // A draft is kept every few seconds, apart from any file.
  const drafts = join(folder, "data", "recovery");
  const kept = async (): Promise<string> => {
    const names = (await readdir(drafts).catch(() => [])).filter((name) => name.endsWith(".json"));
    return (await Promise.all(names.map((name) => readFile(join(drafts, name), "utf8")))).join("\n");
  };
  await expect.poll(kept).toContain("0.0937");
  await running.kill();

  running = await launchApp({ folder });
  const next = running.page;
  await next
    .getByRole("button", { name: /^Recover / })
    .first()
    .click();
  await next.getByRole("navigation", { name: "Screens" }).waitFor();
  await goTo(next, "Assumptions");
  await next.getByRole("searchbox").fill("leaver rate");
  await next.getByRole("button", { name: "Leaver rate", exact: true }).first().press("Enter");
  expect(
    await next
      .getByRole("complementary", { name: "Details" })
      .getByRole("textbox", { name: "South East" })
      .inputValue(),
  ).toBe("9.37%");
});

test("a file that is not a plan says so and leaves the open plan alone", async () => {
  running = await launchApp();
  const { app, page, folder } = running;
  await openEngland(page);
  await settled(page);
  const broken = join(folder, "broken.otplan");
  await writeFile(broken, '{ "format": "otplan", "version": 1, "title": ');
  await answerDialogs(app, broken);
  await chooseMenu(app, "file.open");
  await expect
    .poll(() => page.getByRole("alert").allInnerTexts())
    .toContainEqual(expect.stringMatching(/^broken\.otplan: The file stops in the middle/));
  expect(await page.locator(".plan-title").innerText()).toBe("England by NHS region");
});
