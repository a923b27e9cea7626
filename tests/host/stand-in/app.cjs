"use strict";
const { EventEmitter } = require("node:events");
const { rmSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { claimInstance } = require("./instances.cjs");
const { preventable, state } = require("./shared.cjs");

/** Stands in for Electron's `app`. */
class App extends EventEmitter {
  name = "";
  version = "0.0.0";
  appPath = "";
  isPackaged = false;
  recent = [];
  windows = () => [];
  #paths = {};
  #switches = new Map();
  #release = () => undefined;
  #ready = new Promise((done) => {
    this.markReady = done;
  });

  commandLine = {
    appendSwitch: (name, value = "") => this.#switches.set(name, value),
    appendArgument: () => undefined,
    hasSwitch: (name) => this.#switches.has(name),
    getSwitchValue: (name) => this.#switches.get(name) ?? "",
    removeSwitch: (name) => this.#switches.delete(name),
  };

  whenReady() {
    return this.#ready;
  }
  isReady() {
    return state.ready;
  }
  getName() {
    return this.name;
  }
  setName(name) {
    this.name = name;
  }
  getVersion() {
    return this.version;
  }
  getAppPath() {
    return this.appPath;
  }
  getLocale() {
    return "en-GB";
  }
  getPath(name) {
    const home = os.homedir();
    const usual = {
      home,
      temp: os.tmpdir(),
      appData: path.join(home, ".config"),
      userData: path.join(home, ".config", this.name),
      documents: path.join(home, "Documents"),
      exe: process.execPath,
    };
    const found = this.#paths[name] ?? usual[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }
  setPath(name, value) {
    this.#paths[name] = value;
  }
  addRecentDocument(file) {
    this.recent.push(file);
  }
  clearRecentDocuments() {
    this.recent = [];
  }
  setAppUserModelId() {}
  setAboutPanelOptions() {}
  focus() {}
  enableSandbox() {
    if (state.ready) throw new Error("app.enableSandbox() can only be called before app is ready");
  }
  requestSingleInstanceLock() {
    const release = claimInstance(this.getPath("userData"), (commandLine, folder) =>
      this.emit("second-instance", preventable(), commandLine, folder),
    );
    this.#release = release ?? (() => undefined);
    return release !== undefined;
  }
  releaseSingleInstanceLock() {
    this.#release();
  }

  quit() {
    if (state.quitting) return;
    const event = preventable();
    this.emit("before-quit", event);
    if (!event.defaultPrevented) void this.#closeAll();
  }
  async #closeAll() {
    state.quitting = true;
    for (const window of this.windows()) {
      if (window.close() === "prevented") {
        state.quitting = false;
        return;
      }
      await window.closed;
    }
    this.emit("will-quit", preventable());
    this.emit("quit", preventable(), 0);
    await this.exit(0);
  }
  async exit(code = 0) {
    this.#release();
    await state.context?.close().catch(() => undefined);
    if (state.profile !== null) rmSync(state.profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit(code);
  }
}

module.exports = { app: new App() };
