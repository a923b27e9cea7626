/** The fuzz for a few seconds: the first inputs of a seed of each target, and those that once found something. `npm run fuzz` is the long run. */
import { expect, test } from "vitest";
import { kept } from "./kept";
import { Stream } from "./stream";
import { tryOne, type Target } from "./target";
import { targets } from "./targets/index";

/** Of each target so many: what is tried in a plan takes longer. */
const first: Readonly<Record<string, number>> = {
  text: 300,
  workbook: 200,
  missing: 150,
  sheet: 25,
  scenario: 60,
  plan: 100,
  edits: 15,
  formulas: 60,
  extremes: 30,
  saves: 150,
  command: 60,
  // Two processes each.
  bytes: 3,
};

const named = (name: string): Target => {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`no target ${name}`);
  return target;
};

test.each(targets.map(({ name, must }) => [name, must]))("%s: %s", async (name) => {
  const faults: string[] = [];
  for (let index = 0; index < (first[name] ?? 50); index += 1) {
    const { fault } = await tryOne(named(name), "short", index);
    if (fault !== undefined) faults.push(`${index}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test.each(kept)("%s, seed %s, input %d: %s", async (name, seed, index) => {
  expect((await tryOne(named(name), seed, index)).fault).toBeUndefined();
});

test("a fault, an exception and an input that takes too long are told", async () => {
  const target = (fault: Target["fault"]): Target => ({
    name: "made",
    must: "",
    make: (stream) => stream.below(10),
    fault,
  });
  expect(
    (
      await tryOne(
        target(() => Promise.resolve("wrong")),
        "a",
        1,
      )
    ).fault,
  ).toBe("wrong");
  expect(
    (
      await tryOne(
        target(() => Promise.reject(new Error("broken"))),
        "a",
        1,
      )
    ).fault,
  ).toContain("Error: broken");
  expect(
    (
      await tryOne(
        target(() => Promise.resolve(undefined)),
        "a",
        1,
      )
    ).fault,
  ).toBeUndefined();
});

test("the same seed makes the same choices, and another others", () => {
  const some = (seed: string): readonly number[] => {
    const stream = new Stream(seed);
    return Array.from({ length: 20 }, () => stream.below(1000));
  };
  expect(some("a")).toEqual(some("a"));
  expect(some("a")).not.toEqual(some("b"));
  expect(new Set(some("a")).size).toBeGreaterThan(15);
});
