/** Seeds of three words: words that cannot be taken for one another, read back however they are typed. */
import { describe, expect, it } from "vitest";
import { readSeed, seedCount, seedFrom } from "../../../model/chance/speakable";
import { words } from "../../../model/chance/words";

/** Letters to insert, drop or change to get from a to b. */
function distance(a: string, b: string): number {
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1)
      here.push(
        Math.min(last[column]! + 1, here[column - 1]! + 1, last[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)),
      );
    last = here;
  }
  return last[b.length]!;
}

describe("the words", () => {
  it("are at least 256, plain and in lower case", () => {
    expect(words.length).toBeGreaterThanOrEqual(256);
    expect(words.filter((word) => !/^[a-z]{4,10}$/.test(word))).toEqual([]);
  });
  it("are three letters apart, each from every other", () => {
    const near = words.flatMap((a, at) =>
      words
        .slice(at + 1)
        .filter((b) => distance(a, b) < 3)
        .map((b) => `${a} ${b}`),
    );
    expect(near).toEqual([]);
  });
});

describe("a seed by chance", () => {
  it("is any of them, the ends included", () => {
    expect(seedFrom(0)).toBe(`${words[0]!} ${words[0]!} ${words[0]!}`);
    const last = words[words.length - 1]!;
    expect(seedFrom(1 - 2 ** -53)).toBe(`${last} ${last} ${last}`);
    const seeds = new Set(Array.from({ length: 2000 }, (_, at) => seedFrom((at * 7919.5) / seedCount)));
    expect(seeds.size).toBe(2000);
  });
  it("is read back as it is", () => {
    for (const random of [0, 0.1, 0.36, 0.999]) {
      const seed = seedFrom(random);
      expect(readSeed(seed)).toEqual({ ok: true, value: seed });
    }
  });
});

describe("a seed that was typed", () => {
  it.each(["Quiet Garden Harbour", "quiet-garden-harbour", "  QUIET, garden\tharbour. ", "quiet – garden — harbour"])(
    "may be written %j",
    (typed) => expect(readSeed(typed)).toEqual({ ok: true, value: "quiet garden harbour" }),
  );
  it("is refused with the nearest words, each of those that are wrong", () => {
    const seed = readSeed("quite garden harbor");
    if (seed.ok) throw new Error("It was read.");
    expect(seed.nearest.map(({ word, known }) => [word, known[0]])).toEqual([
      ["quite", "quiet"],
      ["harbor", "harbour"],
    ]);
    expect(seed.says).toMatch(/^"quite" is not one of the words for seeds: quiet/);
  });
  it("finds each word again with any one letter left out", () => {
    for (const word of words)
      for (let at = 0; at < word.length; at += 1) {
        const seed = readSeed(`quiet garden ${word.slice(0, at)}${word.slice(at + 1)}`);
        expect(seed.ok ? [word] : seed.nearest[0]!.known).toContain(word);
      }
  });
  it("says so where nothing is near, or there are not three", () => {
    const strange = readSeed("quiet garden 42");
    expect(strange.ok ? "" : strange.says).toBe('"42" is not one of the words for seeds.');
    for (const [typed, count] of [
      ["", 0],
      ["quiet garden", 2],
      ["quiet garden harbour river", 4],
    ] as const) {
      const seed = readSeed(typed);
      expect(seed.ok ? "" : seed.says).toMatch(
        new RegExp(`^A seed is three words, such as ".*"; there are ${count} here.$`),
      );
    }
  });
});
