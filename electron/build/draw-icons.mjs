// Draws icon.svg at every size a system asks for, and packs icon.png (Linux), icon.ico (Windows) and icon.icns (macOS).
// Run it after changing the drawing; the results are kept with it, because packing must not need a browser.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { chromium } = require("playwright-core");
const { findChromium, WHAT_TO_DO } = require("../../tests/host/find-chromium.cjs");

const executablePath = findChromium();
if (executablePath === undefined) throw new Error(WHAT_TO_DO);
const here = import.meta.dirname;
const drawing = await readFile(join(here, "icon.svg"), "utf8");
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const page = await browser.newPage();
const drawn = new Map();
for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
  drawn.set(size, await page.screenshot({ omitBackground: true }));
}
await browser.close();

/** Windows: a directory of 16 bytes a picture, then the pictures; 0 stands for 256. */
function ico(sizes) {
  const header = Buffer.alloc(6 + 16 * sizes.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(sizes.length, 4);
  let offset = header.length;
  sizes.forEach((size, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(drawn.get(size).length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += drawn.get(size).length;
  });
  return Buffer.concat([header, ...sizes.map((size) => drawn.get(size))]);
}

/** macOS: each picture after its four letters and its length. */
function icns(kinds) {
  const parts = kinds.map(([kind, size]) => {
    const head = Buffer.alloc(8);
    head.write(kind, "latin1");
    head.writeUInt32BE(drawn.get(size).length + 8, 4);
    return Buffer.concat([head, drawn.get(size)]);
  });
  const head = Buffer.alloc(8);
  head.write("icns", "latin1");
  head.writeUInt32BE(8 + parts.reduce((sum, part) => sum + part.length, 0), 4);
  return Buffer.concat([head, ...parts]);
}

await writeFile(join(here, "icon.png"), drawn.get(512));
await writeFile(join(here, "icon.ico"), ico([16, 24, 32, 48, 64, 128, 256]));
await writeFile(
  join(here, "icon.icns"),
  icns([
    ["ic11", 32],
    ["ic12", 64],
    ["ic07", 128],
    ["ic08", 256],
    ["ic09", 512],
    ["ic10", 1024],
  ]),
);
