// Makes sure there is a Chromium for the journeys: installs Debian's where that is possible, and otherwise says in one
// sentence what to install.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const { findChromium } = createRequire(import.meta.url)("./find-chromium.cjs");
const quietly = (command, ...given) =>
  spawnSync(command, given, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0;
const isThere = (command) => spawnSync("sh", ["-c", `command -v ${command}`], { stdio: "ignore" }).status === 0;

let found = findChromium();
if (found === undefined && process.getuid?.() === 0 && isThere("apt-get")) {
  console.log("Installing Debian's Chromium for the journeys.");
  quietly("apt-get", "update", "-qq");
  // The headless shell is smaller and starts faster; not every release has it.
  quietly("apt-get", "install", "-y", "--no-install-recommends", "chromium-headless-shell") ||
    quietly("apt-get", "install", "-y", "--no-install-recommends", "chromium");
  found = findChromium();
}
if (found === undefined) {
  console.error(
    "There is no Chromium here and it could not be installed: install the package chromium (or chromium-headless-shell), or set CHROMIUM_PATH to one.",
  );
  process.exitCode = 1;
} else {
  console.log(`Chromium for the journeys: ${found}`);
}
