import { existsSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { ElectronApplication, Page } from "playwright-core";
import { watchPage, watchProgram } from "./unhandled";

export const root = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);

/** The real Electron where its binary is; otherwise the stand-in under tests/host. */
function electronHere(): string | undefined {
  const named = join(root, "node_modules/electron/path.txt");
  const binary = existsSync(named) ? join(root, "node_modules/electron/dist", readFileSync(named, "utf8")) : undefined;
  return binary !== undefined && existsSync(binary) ? binary : undefined;
}
export const isRealElectron = electronHere() !== undefined;
if (!isRealElectron) process.env["ELECTRON_OVERRIDE_DIST_PATH"] = join(root, "tests/host");

/** The Chromium the journeys draw with, for those that need a browser and no application. */
export function chromiumPath(): string {
  const { findChromium, WHAT_TO_DO } = require("../host/find-chromium.cjs") as {
    findChromium: () => string | undefined;
    WHAT_TO_DO: string;
  };
  const found = findChromium();
  if (found === undefined) throw new Error(WHAT_TO_DO);
  return found;
}

let said = false;

export interface Running {
  readonly app: ElectronApplication;
  /** The one window. */
  readonly page: Page;
  /** A folder of the journey's own; the application's data is in `data` inside it. */
  readonly folder: string;
  /** Closes as a person does who gives up unsaved work, and removes the folder. */
  readonly close: () => Promise<void>;
  /** Ends the application without any warning, as a power cut does. The folder stays. */
  readonly kill: () => Promise<void>;
}

export interface LaunchOptions {
  /** Folder of a run before this one, to start where it ended. */
  readonly folder?: string;
  /** Other pages than the built screens. */
  readonly pages?: string;
  /** More on the command line, such as a plan to open. */
  readonly args?: readonly string[];
}

/** Starts the built application with data of its own. Run `vite build` first. */
export async function launchApp(options: LaunchOptions = {}): Promise<Running> {
  if (!existsSync(join(root, "dist/main/main.cjs")))
    throw new Error("The application is not built: run `npm run build` before the journeys.");
  const { _electron } = require("playwright-core") as typeof import("playwright-core");
  if (!said)
    console.log(
      isRealElectron
        ? "These journeys run on Electron itself."
        : "These journeys run on the stand-in for Electron (tests/host): its binary is not installed here.",
    );
  said = true;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), "journey-")));
  const drops = join(folder, "drops");
  await mkdir(drops, { recursive: true });
  const app = await _electron.launch({
    args: [root, ...(options.args ?? [])],
    cwd: root,
    env: {
      ...(process.env as Record<string, string>),
      OT_MODELLER_DATA: join(folder, "data"),
      ELECTRON_HOST_MAIN: "dist/main/main.cjs",
      ELECTRON_HOST_DROPS: drops,
      ...(options.pages === undefined ? {} : { OT_MODELLER_PAGES: options.pages }),
    },
  });
  // Asked for now: once the application has ended Playwright no longer knows its process.
  const child = app.process();
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  watchProgram(child);
  const page = await app.firstWindow();
  watchPage(page);
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  return {
    app,
    page,
    folder,
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        await answerClosing(app, "Don't save").catch(() => undefined);
        await app.close();
        await ended;
      }
      await remove();
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Chooses an item of the menu by its id, as a click does. */
export async function chooseMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`There is no menu item ${wanted}.`);
    if (!item.enabled) throw new Error(`The menu item ${wanted} is not enabled.`);
    (item as unknown as { click: () => void }).click();
  }, id);
}

/** Answers the dialogs for opening and saving from now on with this path, or closes them without an answer for null. */
export async function answerDialogs(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? "" });
    dialog.showOpenDialog = () =>
      Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
  }, path);
}

/** Answers questions in message boxes (closing with unsaved work, replacing a file) by the words on the button. */
export async function answerClosing(app: ElectronApplication, button: string): Promise<void> {
  await app.evaluate(({ dialog }, wanted) => {
    dialog.showMessageBox = (...given: unknown[]) => {
      const { buttons = [], message } = given.at(-1) as { buttons?: string[]; message: string };
      (globalThis as { lastQuestion?: string }).lastQuestion = message;
      const response = buttons.indexOf(wanted);
      return Promise.resolve({ response: response < 0 ? buttons.length - 1 : response, checkboxChecked: false });
    };
  }, button);
}

/** The last question a message box asked since {@link answerClosing}. */
export const lastQuestion = (app: ElectronApplication): Promise<string | undefined> =>
  app.evaluate(() => (globalThis as { lastQuestion?: string }).lastQuestion);

/** Closes the window as its close button does. */
export async function closeWindow(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}
