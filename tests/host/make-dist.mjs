// Writes a stand-in for Electron's own folder, so that electron-builder's steps can run where there is no Electron:
//   node tests/host/make-dist.mjs <folder>, then electron-builder --dir -c.electronDist=<folder>
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

/** Makes the folder and returns its path. */
export function makeDist(folder) {
  const { version } = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("electron/package.json"), "utf8"));
  // The fuses as in a real binary: the words they are found by, version 1, their number, one letter each.
  const fuses = Buffer.concat([
    Buffer.from("\n#dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"),
    Buffer.from([1, 9]),
    Buffer.from("101010101"),
    Buffer.from("\n"),
  ]);
  const program = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
inspect=
for argument in "$@"; do case $argument in --inspect=*) inspect=$argument ;; esac; done
ELECTRON_HOST_RESOURCES="$here/resources" exec node $inspect "${resolve(import.meta.dirname, "run.cjs")}" "$@"
exit 0`;
  for (const part of ["locales", "resources"]) mkdirSync(join(folder, part), { recursive: true });
  const files = {
    electron: Buffer.concat([Buffer.from(program), fuses]),
    version,
    LICENSE: "stand-in",
    "LICENSES.chromium.html": "stand-in",
    "locales/en-GB.pak": "",
    "locales/en-US.pak": "",
    "locales/fr.pak": "",
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  chmodSync(join(folder, "electron"), 0o755);
  return folder;
}

if (process.argv[1] === import.meta.filename) {
  if (process.argv[2] === undefined)
    throw new Error("Name the folder to write to: node tests/host/make-dist.mjs <folder>");
  console.log(makeDist(resolve(process.argv[2])));
}
