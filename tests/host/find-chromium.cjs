"use strict";
// Where there is a Chromium to draw with: the one named, Debian's (its headless shell starts faster), or Playwright's own.
const { existsSync } = require("node:fs");

const WHAT_TO_DO =
  "No Chromium was found to run the journeys with: run `node tests/host/ensure-chromium.mjs`, or set CHROMIUM_PATH to one.";

function playwrights() {
  try {
    return require("playwright-core").chromium.executablePath();
  } catch {
    return "";
  }
}

/** Path of a Chromium, or undefined. */
function findChromium() {
  const places = [
    process.env.CHROMIUM_PATH ?? "",
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome",
    playwrights(),
  ];
  return places.find((place) => place !== "" && existsSync(place));
}

module.exports = { findChromium, WHAT_TO_DO };
