/** The fuzz for a few seconds: the first inputs of a seed of each target, and those that once found something. `npm run fuzz` is the long run. */
import { expect, test } from "vitest";
import { kept } from "./kept";
import { Stream } from "./stream";
import { tooLong, tryOne, type Target } from "./target";
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

/** What a runner elsewhere may take of the time of a machine like ours; the long run holds each to its own. */
const slower = 10;

async function faultOf(name: string, seed: string, index: number): Promise<string | undefined> {
  const { fault, took } = await tryOne(named(name), seed, index);
  return fault ?? tooLong(named(name), took, slower);
}

test.each(targets.map(({ name, must }) => [name, must]))("%s: %s", async (name) => {
  const faults: string[] = [];
  for (let index = 0; index < (first[name] ?? 50); index += 1) {
    const fault = await faultOf(name, "short", index);
    if (fault !== undefined) faults.push(`${index}: ${fault}`);
  }
  expect(faults).toEqual([]);
});

test.each(kept)("%s, seed %s, input %d: %s", async (name, seed, index) => {
  expect(await faultOf(name, seed, index)).toBeUndefined();
});

test("a fault, an exception and an input that takes too long are told", async () => {
  const made = (fault: Target["fault"]): Target => ({
    name: "made",
    must: "",
    make: (stream) => stream.below(10),
    fault,
  });
  const tried = async (fault: Target["fault"]) => (await tryOne(made(fault), "a", 1)).fault;
  expect(await tried(() => Promise.resolve("wrong"))).toBe("wrong");
  expect(await tried(() => Promise.reject(new Error("broken")))).toContain("Error: broken");
  expect(await tried(() => Promise.resolve(undefined))).toBeUndefined();
  const sound = made(() => Promise.resolve(undefined));
  expect([tooLong(sound, 2000), tooLong(sound, 2001), tooLong({ ...sound, mostTime: 3000 }, 2001)]).toEqual([
    undefined,
    "took 2001 ms",
    undefined,
  ]);
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
