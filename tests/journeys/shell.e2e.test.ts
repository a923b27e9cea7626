import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import type { DesktopBridge } from "../../electron/bridge";
import {
  answerClosing,
  answerDialogs,
  chooseMenu,
  closeWindow,
  isRealElectron,
  lastQuestion,
  launchApp,
  root,
  type LaunchOptions,
  type Running,
} from "./app";
import { writePlan } from "../../model";
import { buildPlan } from "../model/build-plan";

/** What the page under tests/host/fixture puts on its window. */
interface FixturePage {
  readonly desktop: DesktopBridge;
  readonly journey: { readonly blocked: readonly string[]; readonly evaluated: unknown };
  readonly inlineScriptRan?: boolean;
}

const started: Running[] = [];
afterEach(async () => {
  for (const running of started.splice(0).reverse()) await running.close();
});

async function launch(options: LaunchOptions = {}): Promise<Running> {
  const running = await launchApp({ pages: join(root, "tests/host/fixture"), ...options });
  started.push(running);
  await running.page.locator("body[data-ready=yes]").waitFor();
  return running;
}

const planText = (title: string): string => writePlan({ ...buildPlan(), title });
const text = (page: Page): ReturnType<Page["locator"]> => page.getByLabel("Plan");
const saying = (page: Page): Promise<string | null> => page.locator("#said").textContent();
const title = ({ app }: Running): Promise<string | undefined> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

test("the page is shut in: nothing inline, no eval, no other place, no way out", async () => {
  const { app, page } = await launch();
  const blocked = (): Promise<readonly string[]> =>
    page.evaluate(() => (window as unknown as FixturePage).journey.blocked);
  expect(await page.evaluate(() => (window as unknown as FixturePage).inlineScriptRan)).toBeUndefined();
  expect(await page.evaluate(() => (window as unknown as FixturePage).journey.evaluated)).toBe("EvalError");
  expect(await page.evaluate(() => ["require" in window, "process" in window])).toEqual([false, false]);

  const heading = page.locator("h1");
  expect(await heading.evaluate((found) => getComputedStyle(found).color)).toBe("rgb(1, 2, 3)");
  await heading.evaluate((found) => {
    found.setAttribute("style", "color: rgb(9, 9, 9)");
  });
  expect(await heading.evaluate((found) => getComputedStyle(found).color)).toBe("rgb(1, 2, 3)");
  await heading.evaluate((found) => {
    found.style.color = "rgb(7, 7, 7)";
  });
  expect(await heading.evaluate((found) => getComputedStyle(found).color)).toBe("rgb(7, 7, 7)");

  expect(
    await page.evaluate(() =>
      fetch("https://example.org/").then(
        () => "sent",
        () => "refused",
      ),
    ),
  ).toBe("refused");
  expect(await blocked()).toContainEqual(expect.stringMatching(/^connect-src https:\/\/example\.org/));

  const address = page.url();
  await page.evaluate(() => {
    location.href = "https://example.org/";
    window.open("https://example.org/");
  });
  await page.waitForTimeout(500);
  expect([page.url(), app.windows().length]).toEqual([address, 1]);
  await text(page).fill("the page is still the same one");
});

test("a request of the wrong shape is refused by the main process", async () => {
  const { page } = await launch();
  const answer = await page.evaluate(() =>
    (window as unknown as FixturePage).desktop.window.setFullScreen("yes" as unknown as boolean).then(
      () => "done",
      (fault: unknown) => String(fault),
    ),
  );
  expect(answer).toContain("Refused window:full-screen");
});

test("a plan is saved in a place of one's choice, opened again from the recent list, and printed", async () => {
  const running = await launch();
  const { app, page, folder } = running;
  const file = join(folder, "north.otplan");
  await text(page).fill(planText("first"));
  await expect.poll(() => title(running)).toBe("• Untitled - OT Workforce Modeller");
  await answerDialogs(app, file);
  await chooseMenu(app, "plan.save");
  await expect.poll(() => saying(page)).toBe("north.otplan");
  expect(await readFile(file, "utf8")).toBe(planText("first"));
  await expect.poll(() => title(running)).toBe("north.otplan - OT Workforce Modeller");

  await answerDialogs(app, null);
  await chooseMenu(app, "plan.open");
  await expect.poll(() => saying(page)).toBe("Nothing was changed.");

  const [recent] = await page.evaluate(() => (window as unknown as FixturePage).desktop.plans.recent());
  expect(recent).toMatchObject({ name: "north.otplan" });
  expect(JSON.stringify(recent)).not.toContain(folder);
  await writeFile(file, planText("second"));
  await chooseMenu(app, `recent:${recent?.id ?? ""}`);
  await expect.poll(() => text(page).inputValue()).toBe(planText("second"));

  await answerDialogs(app, join(folder, "north.pdf"));
  await chooseMenu(app, "plan.pdf");
  await expect.poll(() => saying(page)).toBe("north.pdf");
  expect((await readFile(join(folder, "north.pdf"))).subarray(0, 5).toString()).toBe("%PDF-");
  await answerDialogs(app, join(folder, "numbers"));
  await chooseMenu(app, "plan.numbers");
  await expect.poll(() => saying(page)).toBe("numbers.csv");
  expect(await readFile(join(folder, "numbers.csv"), "utf8")).toBe("year,WTE\n2027,12.5\n");
});

test("another program's changes are not saved over unasked", async () => {
  const { app, page, folder } = await launch();
  const file = join(folder, "north.otplan");
  await writeFile(file, planText("first"));
  await answerDialogs(app, file);
  await chooseMenu(app, "plan.open");
  await expect.poll(() => text(page).inputValue()).toBe(planText("first"));
  await writeFile(file, planText("a colleague's"));
  await text(page).fill(planText("mine"));
  await expect.poll(() => saying(page)).toBe("kept");
  await chooseMenu(app, "plan.save");
  await expect.poll(() => saying(page)).toMatch(/^“north\.otplan” has been changed by another program/);
  expect(await readFile(file, "utf8")).toBe(planText("a colleague's"));
  await chooseMenu(app, "plan.save-over");
  await expect.poll(() => readFile(file, "utf8")).toBe(planText("mine"));
});

test("closing with unsaved work asks: cancel stays, save saves and leaves", async () => {
  const { app, page, folder } = await launch();
  const file = join(folder, "north.otplan");
  await writeFile(file, planText("first"));
  await answerDialogs(app, file);
  await chooseMenu(app, "plan.open");
  await expect.poll(() => text(page).inputValue()).toBe(planText("first"));
  await text(page).fill(planText("mine"));
  await expect.poll(() => saying(page)).toBe("kept");

  await answerClosing(app, "Cancel");
  await closeWindow(app);
  await expect.poll(() => lastQuestion(app)).toBe("Save the changes to “north.otplan”?");
  expect(await readFile(file, "utf8")).toBe(planText("first"));
  await text(page).focus();

  await answerClosing(app, "Save");
  const ended = once(app.process(), "exit");
  await closeWindow(app);
  await ended;
  expect(await readFile(file, "utf8")).toBe(planText("mine"));
  expect(await readdir(join(folder, "data", "recovery"))).toEqual([]);
});

test("work of a run that was killed is offered to the next, and giving it up at the close forgets it", async () => {
  const first = await launch();
  const file = join(first.folder, "north.otplan");
  await writeFile(file, planText("first"));
  await answerDialogs(first.app, file);
  await chooseMenu(first.app, "plan.open");
  await expect.poll(() => text(first.page).inputValue()).toBe(planText("first"));
  await text(first.page).fill(planText("an hour's work"));
  await expect.poll(() => saying(first.page)).toBe("kept");
  await first.kill();
  started.length = 0;
  expect(await readFile(file, "utf8")).toBe(planText("first"));

  const second = await launch({ folder: first.folder });
  const taken = await second.page.evaluate(async () => {
    const { recovery } = (window as unknown as FixturePage).desktop;
    const [draft] = await recovery.list();
    const work = await recovery.take(draft?.id ?? "");
    return {
      hasFile: draft?.hasFile,
      text: work.ok ? work.text : work.says,
      isNamed: work.ok && work.document !== null,
    };
  });
  expect(taken).toEqual({ hasFile: true, text: planText("an hour's work"), isNamed: true });
  await text(second.page).fill(planText("given up"));
  await expect.poll(() => saying(second.page)).toBe("kept");
  await answerClosing(second.app, "Don't save");
  const ended = once(second.app.process(), "exit");
  await closeWindow(second.app);
  await ended;
  expect(await readdir(join(first.folder, "data", "recovery"))).toEqual([]);
  expect(await readFile(file, "utf8")).toBe(planText("first"));
});

test("a plan named at the start opens; a second start hands its plan to the first and ends", async () => {
  const folder = (await launch()).folder;
  await writeFile(join(folder, "north.otplan"), planText("north"));
  await writeFile(join(folder, "south.otplan"), planText("south"));
  const { app, page } = await launch({ args: [join(folder, "north.otplan")] });
  await expect.poll(() => text(page).inputValue()).toBe(planText("north"));

  const data = await app.evaluate(({ app: running }) => running.getPath("userData"));
  const electron = createRequire(import.meta.url)("electron/index.js") as string;
  const second = spawn(electron, ["--no-sandbox", root, "south.otplan"], {
    cwd: folder,
    stdio: "ignore",
    env: { ...process.env, OT_MODELLER_DATA: data, ELECTRON_HOST_MAIN: "dist/main/main.cjs" },
  });
  const [code] = (await once(second, "exit")) as [number | null];
  expect(code).toBe(0);
  await expect.poll(() => text(page).inputValue()).toBe(planText("south"));
});

// The stand-in finds the path of a dropped file by its name.
test.skipIf(isRealElectron)("a plan dragged in opens as its own file; something else is refused in words", async () => {
  const { app, page, folder } = await launch();
  const file = join(folder, "drops", "north.otplan");
  await writeFile(file, planText("dropped"));
  await writeFile(join(folder, "drops", "holiday.png"), "no picture");
  const tools = await page.context().newCDPSession(page);
  const drop = async (name: string): Promise<void> => {
    const data = { items: [], files: [join(folder, "drops", name)], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await tools.send("Input.dispatchDragEvent", { type, x: 200, y: 200, data });
  };
  // A page that makes up a drop gets nothing opened.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["as the page sees it"], "north.otplan"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
  });
  await expect.poll(() => saying(page)).toMatch(/^“north\.otplan” is not a file on this computer/);
  await drop("north.otplan");
  await expect.poll(() => text(page).inputValue()).toBe(planText("dropped"));
  await text(page).fill(planText("changed"));
  await expect.poll(() => saying(page)).toBe("kept");
  await chooseMenu(app, "plan.save");
  await expect.poll(() => readFile(file, "utf8")).toBe(planText("changed"));
  await drop("holiday.png");
  await expect.poll(() => saying(page)).toMatch(/^Only a plan can be opened by dragging it here/);
});

test("the window comes back where it was", async () => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 });
  });
  const kept = join(first.folder, "data", "window.json");
  await expect.poll(() => readFile(kept, "utf8").catch(() => "")).toContain('"width":1100');
  await first.kill();
  started.length = 0;
  const second = await launch({ folder: first.folder });
  expect(await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual({
    x: 40,
    y: 30,
    width: 1100,
    height: 700,
  });
});
