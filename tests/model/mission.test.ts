/** The page on the strategy and the action plan, run: what it names exists, and its numbers are those shipped or worked out. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { catalogueEntry, measureOf } from "../../model";
import { help } from "../../electron/headless/run-help";
import { commands } from "../../renderer/commands";
import { library } from "../../renderer/screens/scenarios/library";
import { isScreen, numberOf, printed } from "./page-numbers";

const seed = (name: string): string => fileURLToPath(new URL(`../../seeds/${name}`, import.meta.url));
const page = readFileSync(seed("mission.md"), "utf8");
const rows = page
  .split("\n")
  .filter((line) => line.startsWith("| "))
  .map((line) => line.slice(2, -2).split(" | "))
  .filter(([first]) => first !== "What the document says" && first !== "Aim or action");
const numbered = rows.filter((row) => row.length === 5);
const aims = rows.filter((row) => row.length === 4);
const marksIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? "");

/** By kind of mark, whether there is such a thing. */
const exists: Readonly<Record<string, (name: string) => boolean>> = {
  screen: isScreen,
  plan: (name) => existsSync(seed(`plans/${name}.otplan`)),
  scenario: (name) => library.some(({ id }) => id === name),
  assumption: (name) => catalogueEntry(name) !== undefined,
  measure: (name) => measureOf(name) !== undefined,
  command: (name) => commands.some(({ id }) => id === name),
  option: (name) => help.includes(name),
  file: (name) => existsSync(seed(name)),
};

describe("the page", () => {
  it("has the figures and the aims", () => {
    expect(numbered.length).toBeGreaterThan(80);
    expect(aims.length).toBeGreaterThan(35);
    expect(numbered.length + aims.length).toBe(rows.length);
  });
  it("is linked from the page a newcomer reads first", () => {
    expect(readFileSync(seed("../README.md"), "utf8")).toContain("seeds/mission.md");
  });
  const named = rows.flatMap((row) => marksIn(row.at(-1) ?? "").map((mark) => [mark, row[0] ?? ""] as const));
  it.each([...new Map(named)])("names %s, which there is (%s)", (mark) => {
    const [kind = "", ...rest] = mark.split(":");
    expect(exists[kind]?.(rest.join(":")), mark).toBe(true);
  });
});

describe("figures", () => {
  it.each(numbered)("%s: %s printed, %s shown, from %s", (_says, document, shown, check) => {
    const [mark, less] = marksIn(check).flatMap((one) => one.split(" - "));
    const [value, minus] = [numberOf(mark ?? ""), less === undefined ? 0 : numberOf(less)];
    expect(typeof value === "number" && typeof minus === "number", check).toBe(true);
    const number = Number(value) - Number(minus);
    for (const cell of [document, shown]) {
      const { value: wanted, half } = printed(cell);
      expect(Math.abs(number - wanted), `${cell} is ${number}`).toBeLessThanOrEqual(half);
    }
  });
});

describe("aims and actions", () => {
  it.each(aims)("%s, %s: says where it is answered, or that it is not", (_aim, _when, has, where) => {
    if (where === "—") expect(has).toMatch(/^Not answered|are not collected here/);
    else expect(marksIn(where).length).toBeGreaterThan(0);
  });
});
