/** How many lines of the reader and the writer a run met, by Node's own account of it and the maps of what was built. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SourceMap } from "node:module";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(import.meta.dirname, "../..");
/** What reads plans, writes them, looks through them and saves them, and what reads other files. */
const rooms = ["model/plan/json", "model/plan/file", "model/plan/check", "model/exchange/reading", "electron/files"];

/** How often the innermost range that holds an offset ran. */
function countAt(ranges, offset) {
  let found;
  for (const range of ranges)
    if (range.startOffset <= offset && offset < range.endOffset)
      if (found === undefined || range.endOffset - range.startOffset <= found.endOffset - found.startOffset)
        found = range;
  return found?.count ?? 0;
}

/** Whether each line of the sources ran, by file, from one built file and its ranges. */
function linesOf(path, functions, lines) {
  const text = readFileSync(path, "utf8");
  const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, "utf8")));
  const ranges = functions.flatMap((one) => one.ranges);
  let offset = 0;
  for (const [at, line] of text.split("\n").entries()) {
    const column = line.search(/\S/);
    if (column >= 0 && !/^[\s)\]};,]*$/.test(line)) {
      const entry = map.findEntry(at, column);
      const file = entry.originalSource === undefined ? "" : relative(root, join(path, "..", entry.originalSource));
      const room = rooms.find((one) => file.startsWith(`${one}/`));
      if (room !== undefined) {
        const met = countAt(ranges, offset + column) > 0;
        const key = `${file}:${entry.originalLine}`;
        lines.set(key, (lines.get(key) ?? false) || met);
      }
    }
    offset += line.length + 1;
  }
}

/** Prints the share of lines met, room by room, and the files with most that were not. */
export function sayCoverage(scratch) {
  const lines = new Map();
  for (const dump of readdirSync(join(scratch, "coverage"))) {
    const { result } = JSON.parse(readFileSync(join(scratch, "coverage", dump), "utf8"));
    for (const { url, functions } of result)
      if (
        url.startsWith("file:") &&
        url.includes(scratch.split("/").at(-1) ?? scratch) &&
        existsSync(`${fileURLToPath(url)}.map`)
      )
        linesOf(fileURLToPath(url), functions, lines);
  }
  const files = new Map();
  for (const [key, met] of lines) {
    const file = key.slice(0, key.lastIndexOf(":"));
    const so = files.get(file) ?? { all: 0, met: 0 };
    files.set(file, { all: so.all + 1, met: so.met + (met ? 1 : 0) });
  }
  const said = (name, { all, met }) =>
    console.log(`${name}: ${met} of ${all} lines, ${((100 * met) / all).toFixed(0)}%`);
  for (const room of rooms) {
    const of = [...files].filter(([file]) => file.startsWith(`${room}/`)).map(([, one]) => one);
    said(room, { all: of.reduce((sum, one) => sum + one.all, 0), met: of.reduce((sum, one) => sum + one.met, 0) });
  }
  const least = [...files].sort(([, a], [, b]) => b.all - b.met - (a.all - a.met)).slice(0, 8);
  for (const [file, one] of least) said(`  ${file}`, one);
}
