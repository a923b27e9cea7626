"use strict";
const { EventEmitter } = require("node:events");
const { existsSync, mkdtempSync, readFileSync } = require("node:fs");
const Module = require("node:module");
const os = require("node:os");
const path = require("node:path");
const { findChromium, WHAT_TO_DO } = require("../find-chromium.cjs");
const { app } = require("./app.cjs");
const { Menu, MenuItem } = require("./menu.cjs");
const { ipcMain } = require("./messages.cjs");
const { protocol, serve, session } = require("./session.cjs");
const { state } = require("./shared.cjs");
const { WebContents } = require("./web-contents.cjs");
const { BrowserWindow } = require("./window.cjs");

const unanswered = (name) => () =>
  Promise.reject(new Error(`dialog.${name} was opened and the journey gave no answer`));
const dialog = {
  showOpenDialog: unanswered("showOpenDialog"),
  showSaveDialog: unanswered("showSaveDialog"),
  showMessageBox: unanswered("showMessageBox"),
  showErrorBox: (title, text) => console.error(`${title}: ${text}`),
};

const display = {
  id: 1,
  scaleFactor: 1,
  bounds: { x: 0, y: 0, width: 1920, height: 1080 },
  workArea: { x: 0, y: 0, width: 1920, height: 1040 },
};
const screen = Object.assign(new EventEmitter(), { getPrimaryDisplay: () => display, getAllDisplays: () => [display] });

const electron = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  protocol,
  screen,
  session,
  webContents: WebContents,
};

/** From here on `require("electron")` is the stand-in, wherever it is asked for. */
function installModule() {
  const load = Module._load;
  Module._load = function loadOrStandIn(id, ...rest) {
    // Electron also offers the file system without its archives; here there is no other.
    return id === "electron" ? electron : load.call(this, id === "original-fs" ? "node:fs" : id, ...rest);
  };
  process.versions.electron ??= "0.0.0-stand-in";
}

/** Runs the application's own main bundle, before "ready" as Electron does. */
function loadMain(folder) {
  const description = path.join(folder, "package.json");
  const {
    productName,
    name = "Electron",
    version = "0.0.0",
    main = "index.js",
  } = existsSync(description) ? JSON.parse(readFileSync(description, "utf8")) : {};
  Object.assign(app, { appPath: folder, name: productName ?? name, version });
  require(path.resolve(folder, process.env.ELECTRON_HOST_MAIN ?? main));
}

async function startChromium() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(WHAT_TO_DO);
  const { chromium } = require("playwright-core");
  state.profile = mkdtempSync(path.join(os.tmpdir(), "electron-host-"));
  state.context = await chromium.launchPersistentContext(state.profile, {
    executablePath: path.join(__dirname, "chromium"),
    env: { ...process.env, ELECTRON_HOST_CHROMIUM: executablePath, ELECTRON_HOST_PROFILE: state.profile },
    headless: true,
    acceptDownloads: true,
    timeout: 30_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    args: ["--no-sandbox", "--remote-debugging-port=0", "--force-device-scale-factor=1"],
  });
  await state.context.route("**/*", (route) =>
    serve(route, BrowserWindow.getAllWindows()).catch((fault) => console.error("[page request]", fault)),
  );
  const [port, address] = readFileSync(path.join(state.profile, "DevToolsActivePort"), "utf8").split("\n");
  console.error(`DevTools listening on ws://127.0.0.1:${port}${address}`);
}

function becomeReady() {
  state.ready = true;
  app.emit("ready", {}, {});
  app.markReady();
}

for (const fault of ["uncaughtException", "unhandledRejection"]) {
  process.on(fault, (error) => {
    console.error(`[main] ${fault}`, error);
    void app.exit(1);
  });
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, () => void app.exit(0));

module.exports = { becomeReady, installModule, loadMain, startChromium };
