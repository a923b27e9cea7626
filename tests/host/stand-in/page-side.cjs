"use strict";
/**
 * Runs in every page before the page's own scripts, and there runs the preload with the few modules a sandboxed preload
 * may ask for. Sent to Chromium as text, so it may use nothing from outside itself.
 *
 * @param preload source of the preload bundle
 * @param drops folder in which dropped files are looked for by name; "" for none
 */
function pageSide(preload, drops) {
  const toMain = globalThis.__electronHost;
  delete globalThis.__electronHost;
  if (globalThis.top !== globalThis || preload === "") return;

  const listeners = new Map();
  const listenersOf = (channel) => listeners.get(channel) ?? listeners.set(channel, []).get(channel);
  const ipcRenderer = {
    async invoke(channel, ...given) {
      const answer = await toMain({ kind: "invoke", channel, given: structuredClone(given) });
      if (answer.fault !== undefined) throw new Error(answer.fault);
      return answer.value;
    },
    send(channel, ...given) {
      void toMain({ kind: "send", channel, given: structuredClone(given) });
    },
    on(channel, listener) {
      listenersOf(channel).push(listener);
      return ipcRenderer;
    },
    off(channel, listener) {
      const all = listenersOf(channel);
      if (all.includes(listener)) all.splice(all.indexOf(listener), 1);
      return ipcRenderer;
    },
  };
  Object.defineProperty(globalThis, Symbol.for("electron-host"), {
    value: (channel, given) => {
      for (const listener of [...listenersOf(channel)]) listener({ sender: ipcRenderer, ports: [] }, ...given);
    },
  });

  // What crosses the bridge is copied; functions are wrapped so that what they are given and what they answer is copied.
  const across = (value) => {
    if (typeof value === "function") {
      return (...given) => {
        const answer = value(...given.map(across));
        return answer instanceof Promise ? answer.then(across) : across(answer);
      };
    }
    if (value === null || typeof value !== "object") return value;
    if (value instanceof Promise) return value.then(across);
    if (Array.isArray(value)) return value.map(across);
    if (value instanceof Error) return new Error(value.message);
    const kind = Object.getPrototypeOf(value);
    if (kind === Object.prototype || kind === null)
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, across(part)]));
    return value instanceof File ? value : structuredClone(value);
  };
  const frozen = (value) => {
    if (value !== null && typeof value === "object" && !ArrayBuffer.isView(value)) {
      Object.values(value).forEach(frozen);
      Object.freeze(value);
    }
    return value;
  };
  const contextBridge = {
    exposeInMainWorld(key, offered) {
      if (key in globalThis) throw new Error("Cannot bind an API on top of an existing property on the window object");
      Object.defineProperty(globalThis, key, { value: frozen(across(offered)), enumerable: true });
    },
  };
  const webUtils = { getPathForFile: (file) => (drops === "" ? "" : `${drops}/${file.name}`) };

  const modules = { electron: { contextBridge, ipcRenderer, webUtils } };
  const require = (id) => {
    const found = modules[id];
    if (found === undefined) throw new Error(`module not found: ${id}`);
    return found;
  };
  const process = { type: "renderer", platform: "linux", sandboxed: true, contextIsolated: true, env: {}, argv: [] };
  new Function("require", "module", "exports", "process", preload)(require, { exports: {} }, {}, process);
}

module.exports = {
  pageSide: (preload, drops) => `(${pageSide.toString()})(${JSON.stringify(preload)}, ${JSON.stringify(drops)})`,
};
