/** The handbook, run: its numbers are those that are worked out, its commands print what it says, and its links lead somewhere. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readFigure } from "../../model";
import { commands } from "../../renderer/commands";
import { keyWords } from "../../renderer/commands/keys";
import { readHandbook, type Piece } from "../../renderer/handbook/read-handbook";
import { words as frameWords } from "../../renderer/words/frame";
import news from "../../seeds/whats-new.json";
import manifest from "../../package.json";
import { run } from "../headless/command-line";
import { isScreen, numberOf, printed } from "./page-numbers";

const text = readFileSync(fileURLToPath(new URL("../../seeds/handbook.md", import.meta.url)), "utf8");
const pages = readHandbook(text);
const blocks = pages.flatMap((page) => page.blocks);
const pieces: readonly Piece[] = blocks.flatMap((block) =>
  block.kind === "paragraph" ? block.pieces : block.kind === "example" ? [] : block.items.flat(),
);
const links = pieces.flatMap((piece) => (piece.kind === "link" ? [[piece.text, piece.to] as const] : []));
const isWay = ([, to]: readonly [string, string]): boolean => /^(screen|command):/.test(to);
const examples = blocks.flatMap((block) => (block.kind === "example" ? [block.lines] : []));

/** The number that a box makes of what is typed: `weeks:8 to 14`. */
function inBox(typed: string): unknown {
  const [unit = "", ...rest] = typed.split(":");
  const read = readFigure(rest.join(":"), { named: "Figure", unit, ranges: true, formulas: false });
  return read.kind === "value" ? read.value : read.kind === "range" ? read.range.likely : undefined;
}

describe("the book", () => {
  it("has eight to twelve pages of less than 300 words, each under a heading of its own", () => {
    expect(pages.length).toBeGreaterThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(12);
    expect(new Set(pages.map(({ heading }) => heading)).size).toBe(pages.length);
    for (const page of text.split(/^## /m).slice(1))
      expect(page.split(/\s+/).length, page.slice(0, 30)).toBeLessThan(300);
  });
  it("leaves no mark of its own for readers to see", () => {
    for (const piece of pieces) if (piece.kind === "words") expect(piece.text).not.toMatch(/[`*[\]#]/);
  });
  it("names keys that do what it says", () => {
    const keys = new Map(commands.map((command) => [command.id, keyWords(command.key ?? "", false)]));
    expect(keys.get("help.palette")).toBe("Ctrl+K");
    expect(keys.get("view.next-region")).toBe("F6");
    expect(keys.get("view.next-heading")).toBe("Alt+PageDown");
    expect(keys.get("view.why")).toBe("Alt+W");
    for (const key of ["Ctrl+K", "F6", "Alt+Page Down", "Alt+W"]) expect(text).toContain(`**${key}**`);
  });
});

describe("links", () => {
  const ways = links.filter(isWay);
  it("there are some to screens and to commands", () => expect(ways.length).toBeGreaterThan(10));
  it.each(ways)("%s leads to %s, which there is", (label, to) => {
    const [kind, name = ""] = to.split(":");
    const command = commands.find(({ id }) => id === name);
    expect(kind === "screen" ? isScreen(name) : command !== undefined, to).toBe(true);
    // What a menu calls it, or a part of it, is what the page calls it.
    if (command !== undefined) expect(command.label.replace("…", "").toLowerCase()).toContain(label.toLowerCase());
    else if (kind === "screen" && !name.includes("/")) expect(Object.keys(frameWords.screens)).toContain(name);
  });
});

describe("numbers", () => {
  const numbers = links.filter((link) => !isWay(link));
  it("there are some", () => expect(numbers.length).toBeGreaterThan(10));
  it.each(numbers)("%s is %s", (shown, mark) => {
    const number = mark.startsWith("box:") ? inBox(mark.slice(4)) : numberOf(mark);
    expect(typeof number, mark).toBe("number");
    const { value, half } = printed(shown);
    expect(Math.abs(Number(number) - value), `${shown} is ${String(number)}`).toBeLessThanOrEqual(half);
  });
});

describe("commands", () => {
  it("there are some", () => expect(examples.length).toBeGreaterThan(2));
  it.each(examples)("%s prints what stands under it", async (...lines) => {
    const [command = "", ...expected] = lines;
    expect(expected.length).toBeGreaterThan(0);
    const { exit, out } = await run(command.replace("$ npm run project -- ", "").split(" "));
    expect(exit).toBe(0);
    for (const line of expected) expect(out.split("\n")).toContain(line);
  });
});

describe("what is new", () => {
  it("is told of this version first", () => expect(news.versions[0]?.version).toBe(manifest.version));
  it("is short", () => {
    for (const one of news.versions) {
      expect(one.news.length).toBeGreaterThan(0);
      expect(one.news.length).toBeLessThanOrEqual(8);
      for (const says of one.news) expect(says.length).toBeLessThan(140);
    }
  });
});
