"use strict";
const { EventEmitter } = require("node:events");
const { readFileSync } = require("node:fs");
const { app } = require("./app.cjs");
const { answer } = require("./messages.cjs");
const { pageSide } = require("./page-side.cjs");
const { preventable, state, toChromium } = require("./shared.cjs");
const { WebContents } = require("./web-contents.cjs");

/** Stands in for Electron's `BrowserWindow`. */
class BrowserWindow extends EventEmitter {
  static #all = [];
  static getAllWindows() {
    return [...this.#all];
  }
  static getFocusedWindow() {
    return this.#all.at(-1) ?? null;
  }
  static fromWebContents(contents) {
    return this.#all.find((window) => window.webContents === contents) ?? null;
  }

  #destroyed = false;
  #is = { visible: false, maximised: false, minimised: false, fullScreen: false, edited: false };
  #bounds;
  #title;
  #closed;
  closed = new Promise((done) => {
    this.#closed = done;
  });

  constructor(options = {}) {
    super();
    if (!state.ready) throw new Error("Cannot create BrowserWindow before app is ready");
    const { width = 800, height = 600, x = 0, y = 0, title = app.name, show = true, webPreferences = {} } = options;
    if (webPreferences.nodeIntegration || webPreferences.contextIsolation === false || webPreferences.sandbox === false)
      throw new Error("The stand-in has only isolated and sandboxed windows.");
    this.#bounds = { x, y, width, height };
    this.#title = title;
    this.#is.visible = show;
    this.webContents = new WebContents(this);
    BrowserWindow.#all.push(this);
    this.pageReady = this.#open(webPreferences.preload);
    app.emit("browser-window-created", preventable(), this);
  }

  async #open(preload) {
    const { context } = state;
    const taken = (page) => BrowserWindow.#all.some((window) => window.webContents.page === page);
    const page =
      context.pages().find((found) => found.url() === "about:blank" && !taken(found)) ?? (await context.newPage());
    this.webContents.page = page;
    await page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    const tools = await context.newCDPSession(page);
    this.webContents.targetId = (await tools.send("Target.getTargetInfo")).targetInfo.targetId;
    await page.exposeBinding("__electronHost", (source, message) => answer(this.webContents, source.frame, message));
    await page.addInitScript({
      content: pageSide(
        preload === undefined ? "" : readFileSync(preload, "utf8"),
        process.env.ELECTRON_HOST_DROPS ?? "",
      ),
    });
    page.on("pageerror", (fault) => console.error("[page]", String(fault)));
    page.on("dialog", (dialog) => void dialog.dismiss());
    page.on("crash", () =>
      this.webContents.emit("render-process-gone", preventable(), { reason: "crashed", exitCode: 1 }),
    );
    page.on("close", () => this.#gone());
    page.on("popup", (opened) => {
      if (this.webContents.openHandler({ url: opened.url(), disposition: "new-window" }).action === "deny")
        void opened.close();
    });
  }

  async loadURL(url) {
    await this.pageReady;
    const scheme = new URL(url).protocol.slice(0, -1);
    if (!state.handlers.has(scheme)) throw new Error(`ERR_UNKNOWN_URL_SCHEME (-302) loading '${url}'`);
    this.loading = toChromium(url);
    const response = await this.webContents.page.goto(this.loading, { waitUntil: "load" });
    if (response !== null && !response.ok()) throw new Error(`ERR_FAILED (-2) loading '${url}'`);
    this.webContents.emit("did-finish-load");
    this.emit("ready-to-show");
  }

  close() {
    if (this.#destroyed) return "closed";
    const event = preventable();
    this.emit("close", event);
    if (event.defaultPrevented) return "prevented";
    this.destroy();
    return "closing";
  }
  destroy() {
    void this.webContents.page.close({ runBeforeUnload: false });
  }
  #gone() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    BrowserWindow.#all = BrowserWindow.#all.filter((window) => window !== this);
    this.emit("closed");
    this.#closed();
    if (BrowserWindow.#all.length > 0 || state.quitting) return;
    if (!app.emit("window-all-closed")) app.quit();
  }

  #set(what, value, event) {
    this.#is[what] = value;
    this.emit(event);
  }
  isDestroyed() {
    return this.#destroyed;
  }
  show() {
    this.#set("visible", true, "show");
  }
  hide() {
    this.#set("visible", false, "hide");
  }
  isVisible() {
    return this.#is.visible;
  }
  focus() {
    this.emit("focus");
  }
  maximize() {
    this.#set("maximised", true, "maximize");
  }
  unmaximize() {
    this.#set("maximised", false, "unmaximize");
  }
  isMaximized() {
    return this.#is.maximised;
  }
  minimize() {
    this.#set("minimised", true, "minimize");
  }
  restore() {
    this.#set("minimised", false, "restore");
  }
  isMinimized() {
    return this.#is.minimised;
  }
  setFullScreen(on) {
    this.#set("fullScreen", on, on ? "enter-full-screen" : "leave-full-screen");
  }
  isFullScreen() {
    return this.#is.fullScreen;
  }
  setDocumentEdited(edited) {
    this.#is.edited = edited;
  }
  isDocumentEdited() {
    return this.#is.edited;
  }
  setTitle(title) {
    this.#title = title;
  }
  getTitle() {
    return this.#title;
  }
  getBounds() {
    return { ...this.#bounds };
  }
  getNormalBounds() {
    return this.getBounds();
  }
  setBounds(bounds) {
    this.#bounds = { ...this.#bounds, ...bounds };
    void this.webContents.page.setViewportSize({ width: this.#bounds.width, height: this.#bounds.height });
    this.emit("resize");
    this.emit("move");
  }
}

app.windows = () => BrowserWindow.getAllWindows();

module.exports = { BrowserWindow };
