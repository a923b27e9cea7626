"use strict";
// Reads the command line as Electron does: [-r module] [--switches] <application folder> [arguments of the application]
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { app } = require("./stand-in/app.cjs");
const { becomeReady, installModule, loadMain, startChromium } = require("./stand-in/start.cjs");

installModule();
// What Playwright adds to drive an application is taken by this stand-in, as Electron's own takes it before a packed one.
const toDrive = ["--no-sandbox", "--inspect=0", "--remote-debugging-port=0"];
const given = process.argv.slice(2).filter((argument) => !toDrive.includes(argument));
process.argv = [process.execPath, ...given];
let folder;
for (let index = 0; index < given.length && folder === undefined; index += 1) {
  const argument = given[index];
  if (argument === "-r") require(path.resolve(given[(index += 1)]));
  else if (argument.startsWith("-")) app.commandLine.appendSwitch(...argument.replace(/^--?/, "").split(/=(.*)/s, 2));
  else folder = path.resolve(argument);
}

// A packaged application carries its own: unpack what was packed, and run only that.
const resources = process.env.ELECTRON_HOST_RESOURCES;
if (resources) {
  folder = mkdtempSync(path.join(tmpdir(), "electron-host-asar-"));
  require("@electron/asar").extractAll(path.join(resources, "app.asar"), folder);
  app.isPackaged = true;
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
}

loadMain(folder ?? process.cwd());
startChromium().then(becomeReady, (fault) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
