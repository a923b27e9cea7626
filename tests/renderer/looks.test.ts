import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { seriesLook } from "../../renderer/charts";
import { freeNumber, lookNumbers, looksAmong } from "../../model";

const root = join(import.meta.dirname, "../../renderer");
const ids = Array.from({ length: 16 }, (_, at) => `s${at}`);
const looks = (shown: readonly string[]) => shown.map((id) => seriesLook(lookNumbers(ids, shown).get(id) ?? -1));

test("scenarios keep their own looks where their colours differ", () => {
  expect([...lookNumbers(ids, ["s0", "s3"]).values()]).toEqual(ids.map((_, at) => at));
});

test.each([[["s1", "s7"]], [["s1", "s7", "s13"]], [["s0", "s6", "s12", "s1", "s2", "s3"]]])(
  "no two of those shown have a colour in common: %j",
  (shown) => {
    const colours = looks(shown).map(({ colour }) => colour);
    expect(new Set(colours).size).toBe(shown.length);
  },
);

test("no two of those shown have a dash or a marker in common, so that they are told apart without colour", () => {
  const sets = ids.flatMap((_, from) =>
    [1, 2, 5, 7].map((step) => [0, 1, 2, 3].map((at) => ids[(from + at * step) % 16]!)),
  );
  for (const shown of sets) {
    const drawn = looks(shown);
    for (const part of ["colour", "dash", "marker"] as const)
      expect(new Set(drawn.map((look) => look[part])).size, `${part} of ${shown.join()}`).toBe(new Set(shown).size);
  }
});

test("those that are not shown keep theirs, and nobody has the look of a scenario of the plan", () => {
  const numbers = lookNumbers(ids, ["s1", "s7"]);
  expect(numbers.get("s7")).toBeGreaterThan(ids.length);
  expect(numbers.get("s8")).toBe(8);
});

test("one that stands beside those on tabs gives way to them, wherever it is in the plan", () => {
  const numbers = lookNumbers(ids, ["s7"], ["s1"]);
  expect(numbers.get("s7")).toBe(7);
  expect(seriesLook(numbers.get("s1") ?? -1).colour).not.toBe(seriesLook(7).colour);
});

test("the base, and what is in no plan, is ink", () => {
  const lookOf = looksAmong(
    ids.map((id) => ({ id })),
    ["s1", "s7"],
  );
  expect([undefined, "gone"].map((id) => lookOf(id).colour)).toEqual(["ink", "ink"]);
  expect(lookOf("s1").colour).not.toBe(lookOf("s7").colour);
});

test("what is no scenario has a colour that none of those on tabs has, as long as there is one", () => {
  for (const shown of [[], ["s0"], ["s0", "s1", "s6"], ["s4"], ["s1", "s2", "s3", "s4", "s5"]]) {
    const colours = looks(shown).map(({ colour }) => colour);
    const numbers = lookNumbers(ids, shown);
    const free = freeNumber(shown.map((id) => numbers.get(id) ?? -1));
    expect(colours).not.toContain(seriesLook(free).colour);
  }
  expect(freeNumber([0, 1, 2, 3, 4, 5])).toBe(5);
});

/** Where a look may be made of a number: everywhere else it is asked of `useLooks`, which knows what stands beside it. */
const mayNumber = ["frame/top-bar.tsx", "screens/scenarios/ranking-table.tsx"];

test("no screen gives a scenario a colour by its place in the plan", () => {
  const screens = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("charts/"))
    .filter((file) => /\bseriesLook\(/.test(readFileSync(join(root, file), "utf8")));
  expect(screens.sort()).toEqual(mayNumber);
});
