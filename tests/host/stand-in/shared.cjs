"use strict";
// What the parts of the stand-in have in common.
const v8 = require("node:v8");

/** One application: its browser context, its schemes, its menu. */
const state = {
  ready: false,
  quitting: false,
  context: null,
  profile: null,
  chromium: null,
  schemes: new Map(),
  handlers: new Map(),
  menu: null,
  beforeRequest: null,
};

/** What crosses between processes is copied; what cannot be copied fails here as it does in Electron. */
const copied = (value) => v8.deserialize(v8.serialize(value));

/** An event whose default can be prevented. */
const preventable = (more = {}) => ({
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true;
  },
  ...more,
});

// Chromium refuses schemes it does not know before anyone can intercept, so app://name/x is shown to it as this:
const SUFFIX = "app-host.test";

function toChromium(url) {
  const { protocol, host } = new URL(url);
  const scheme = protocol.slice(0, -1);
  return state.schemes.has(scheme)
    ? `https://${host}.${scheme}.${SUFFIX}${url.slice(url.indexOf(host) + host.length)}`
    : url;
}

function fromChromium(url) {
  const found = /^(blob:)?https:\/\/([^/]+)\.([^./]+)\.app-host\.test(\/.*)?$/.exec(url);
  return found ? `${found[1] ?? ""}${found[3]}://${found[2]}${found[4] ?? "/"}` : url;
}

const log = process.env.ELECTRON_HOST_LOG ? (...words) => console.error("[host]", ...words) : () => undefined;

module.exports = { copied, fromChromium, log, preventable, state, toChromium };
