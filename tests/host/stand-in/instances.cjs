"use strict";
// One instance for each data folder: the first holds a file with its process id, a second leaves its command line there.
const { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } = require("node:fs");
const path = require("node:path");

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param folder the application's data folder
 * @param onSecond told the command line and working folder of each later instance
 * @returns how to let go, or undefined when another instance has it
 */
function claimInstance(folder, onSecond) {
  const place = path.join(folder, "instance");
  const lock = path.join(place, "lock");
  mkdirSync(place, { recursive: true });
  let holder = Number.NaN;
  try {
    holder = Number(readFileSync(lock, "utf8"));
  } catch {
    holder = Number.NaN;
  }
  if (!Number.isNaN(holder) && isAlive(holder)) {
    const message = path.join(place, `${process.pid}.message`);
    writeFileSync(`${message}.part`, JSON.stringify({ commandLine: process.argv, folder: process.cwd() }));
    renameSync(`${message}.part`, message);
    return undefined;
  }
  writeFileSync(lock, String(process.pid));
  const watcher = watch(place, () => {
    for (const name of readdirSync(place).filter((found) => found.endsWith(".message"))) {
      const { commandLine, folder: from } = JSON.parse(readFileSync(path.join(place, name), "utf8"));
      rmSync(path.join(place, name), { force: true });
      onSecond(commandLine, from);
    }
  });
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(place, { recursive: true, force: true });
  };
}

module.exports = { claimInstance };
