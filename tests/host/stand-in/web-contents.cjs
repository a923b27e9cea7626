"use strict";
const { EventEmitter } = require("node:events");
const { app } = require("./app.cjs");
const { session } = require("./session.cjs");
const { copied, fromChromium, log, preventable } = require("./shared.cjs");

let nextId = 1;

/** Stands in for Electron's `WebContents`: one page of Chromium. */
class WebContents extends EventEmitter {
  id = nextId++;
  session = session.defaultSession;
  page = null;
  targetId = null;
  openHandler = () => ({ action: "allow" });
  #zoom = 0;

  constructor(window) {
    super();
    this.window = window;
    app.emit("web-contents-created", preventable(), this);
  }

  static fromDevToolsTargetId(id) {
    return app
      .windows()
      .map((window) => window.webContents)
      .find((contents) => contents.targetId === id);
  }

  get mainFrame() {
    return { url: this.getURL(), parent: null };
  }
  getURL() {
    return fromChromium(this.page?.url() ?? "");
  }
  isDestroyed() {
    return this.window.isDestroyed();
  }
  close() {
    this.window.close();
  }
  setWindowOpenHandler(handler) {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy() {}
  send(channel, ...given) {
    const sent = copied(given);
    void this.page
      ?.evaluate(([name, values]) => globalThis[Symbol.for("electron-host")]?.(name, values), [channel, sent])
      .catch((fault) => log("not sent", channel, fault.message));
  }
  async printToPDF(wanted = {}) {
    const { margins = {} } = wanted;
    const inches = (number) => (number === undefined ? undefined : `${number}in`);
    return this.page.pdf({
      format: wanted.pageSize ?? "Letter",
      landscape: wanted.landscape === true,
      preferCSSPageSize: wanted.preferCSSPageSize === true,
      printBackground: wanted.printBackground === true,
      displayHeaderFooter: wanted.displayHeaderFooter === true,
      headerTemplate: wanted.headerTemplate,
      footerTemplate: wanted.footerTemplate,
      tagged: wanted.generateTaggedPDF === true,
      outline: wanted.generateDocumentOutline === true,
      margin: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
      },
    });
  }
  print(_wanted, done) {
    done(false, "cancelled");
  }
  setZoomLevel(level) {
    this.#zoom = level;
  }
  getZoomLevel() {
    return this.#zoom;
  }
}

module.exports = { WebContents };
