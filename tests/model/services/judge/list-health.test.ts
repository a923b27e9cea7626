/** List health against worked examples of its source, and against queues that are simulated or solved without its formulas. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  factorForShare,
  listHealth,
  reliefCapacity,
  targetCapacity,
  type ListHealth,
  type ListHealthInput,
} from "../../../../model/services/judge/list-health";
import { streamFrom } from "../../../../model/chance/seed";
import { apart } from "../../run-plan";

const example: ListHealthInput = {
  demand: 30,
  capacity: 27,
  waiting: 1200,
  target: 52,
  meanWait: 40,
  factor: 4,
  weeksToClear: 26,
  demandVariation: 1,
  capacityVariation: 1,
};

describe("worked examples", () => {
  test("30 joining and 27 leaving a week, 1,200 waiting, 52 weeks", () => {
    const health = listHealth(example);
    expect(health.load).toBeCloseTo(1.11, 2);
    expect(health.targetMeanWait).toBe(13);
    expect(health.targetList).toBe(390);
    expect(health.reliefNeeded).toBe(true);
    expect(health.reliefCapacity).toBeCloseTo(61.15, 2);
    expect(health.pressure).toBeCloseTo(80 / 52, 12);
  });
  test("children waiting for occupational therapy in England, October 2023", () => {
    const health = listHealth({ demand: 1236, capacity: NaN, waiting: 18355, target: 18, factor: 4, weeksToClear: 26 });
    expect(health.targetList).toBe(5562);
    expect(health.reliefNeeded).toBe(true);
    expect(Math.round(health.reliefCapacity)).toBe(1728);
  });
  test("92% within the target is a factor of 2.526, 98% of 3.912", () => {
    expect(factorForShare(0.92)).toBeCloseTo(2.526, 3);
    expect(factorForShare(0.98)).toBeCloseTo(3.912, 3);
  });
  test("a share stands in for the factor, and the list within it is then the target list", () => {
    const health = listHealth({ ...example, factor: NaN, share: 0.92 });
    expect(health.targetMeanWait).toBeCloseTo(52 / 2.5257, 3);
    expect(health.listWithinShare).toBe(health.targetList);
  });
  test("a factor goes before a share, which still gives its own list", () => {
    const health = listHealth({ ...example, share: 0.92 });
    expect(health.targetList).toBe(390);
    expect(health.listWithinShare).toBeCloseTo(1560 / 2.525729, 3);
  });
  test("relief is needed beyond twice the target list, not at it", () => {
    expect(listHealth({ ...example, waiting: 780 }).reliefNeeded).toBe(false);
    expect(listHealth({ ...example, waiting: 781 }).reliefNeeded).toBe(true);
  });
  test("the sum of squared variations is halved", () => {
    expect(targetCapacity(30, 52 / 3, 1.1, 1.2)).toBeCloseTo(30.076442, 6);
  });
});

describe("what is missing stays missing", () => {
  const all: ListHealthInput = { ...example, share: 0.92 };
  const relief = ["targetList", "reliefNeeded", "reliefCapacity"] as const;
  const needs: readonly (readonly [keyof ListHealthInput, readonly (keyof ListHealth)[]])[] = [
    ["demand", ["load", ...relief, "targetCapacity", "listWithinShare"]],
    ["capacity", ["load"]],
    ["waiting", ["reliefNeeded", "reliefCapacity"]],
    ["target", ["targetMeanWait", ...relief, "targetCapacity", "pressure", "listWithinShare"]],
    ["meanWait", ["pressure"]],
    ["share", ["listWithinShare"]],
    ["weeksToClear", ["reliefCapacity"]],
    ["demandVariation", ["targetCapacity"]],
    ["capacityVariation", ["targetCapacity"]],
  ];
  const missing = (health: ListHealth): string[] =>
    Object.entries(health)
      .filter(([, value]) => value === undefined || Number.isNaN(value))
      .map(([name]) => name)
      .sort();
  test.each(needs)("without %s, %j are missing and nothing else is", (input, outputs) => {
    expect(missing(listHealth({ ...all, [input]: NaN }))).toEqual([...outputs].sort());
  });
  test("nothing is missing when all is given, and a list of 0 is not missing", () => {
    expect(missing(listHealth(all))).toEqual([]);
    expect(missing(listHealth({ ...all, waiting: 0 }))).toEqual([]);
  });
  test.each(["meanWait", "factor", "share", "weeksToClear", "demandVariation", "capacityVariation"] as const)(
    "%s left out is as missing as NaN",
    (input) => {
      const without = Object.fromEntries(
        Object.entries(all).filter(([name]) => name !== input),
      ) as unknown as ListHealthInput;
      expect(listHealth(without)).toEqual(listHealth({ ...all, [input]: NaN }));
    },
  );
  test("without a factor and a share there is no aim", () => {
    expect(missing(listHealth({ ...all, factor: NaN, share: NaN }))).toEqual([
      "listWithinShare",
      "reliefCapacity",
      "reliefNeeded",
      "targetCapacity",
      "targetList",
      "targetMeanWait",
    ]);
  });
});

describe("at the edges", () => {
  test("without demand there is no list to keep, and people left on it need relief", () => {
    expect(listHealth({ ...example, demand: 0 })).toMatchObject({
      load: 0,
      targetList: 0,
      reliefNeeded: true,
      reliefCapacity: 1200 / 26,
    });
    expect(listHealth({ ...example, demand: 0, waiting: 0 })).toMatchObject({ reliefNeeded: false, reliefCapacity: 0 });
  });
  test("without capacity the load has no bound; with neither there is none to speak of", () => {
    expect(listHealth({ ...example, capacity: 0 })).toMatchObject({ load: Infinity, targetList: 390 });
    expect(listHealth({ ...example, demand: 0, capacity: 0 }).load).toBeNaN();
  });
  test("a list shorter than its target reaches it on less capacity than demand", () => {
    expect(listHealth({ ...example, waiting: 130 })).toMatchObject({ reliefNeeded: false, reliefCapacity: 20 });
  });
});

describe("properties", () => {
  const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
  const lists = fc.record({
    demand: number(0.1, 2000),
    capacity: number(0.1, 2000),
    waiting: number(0, 50000),
    target: number(1, 104),
    meanWait: number(0, 104),
    factor: number(1, 8),
    weeksToClear: number(1, 104),
    demandVariation: number(0.1, 3),
    capacityVariation: number(0.1, 3),
  });
  const check = { seed: 20240401, numRuns: 300 };
  const rises: readonly (readonly [keyof ListHealthInput, keyof ListHealth, "rises" | "falls"])[] = [
    ["demand", "load", "rises"],
    ["capacity", "load", "falls"],
    ["demand", "targetList", "rises"],
    ["target", "targetList", "rises"],
    ["factor", "targetList", "falls"],
    ["waiting", "reliefCapacity", "rises"],
    ["target", "reliefCapacity", "falls"],
    ["demand", "targetCapacity", "rises"],
    ["target", "targetCapacity", "falls"],
    ["factor", "targetCapacity", "rises"],
    ["demandVariation", "targetCapacity", "rises"],
    ["capacityVariation", "targetCapacity", "rises"],
    ["meanWait", "pressure", "rises"],
    ["target", "pressure", "falls"],
  ];
  it.each(rises)("more %s: %s %s", (input, output, direction) => {
    fc.assert(
      fc.property(lists, number(1.01, 3), (list, times) => {
        const change =
          Number(listHealth({ ...list, [input]: list[input as keyof typeof list] * times })[output]) -
          Number(listHealth(list)[output]);
        expect(direction === "rises" ? change : -change).toBeGreaterThanOrEqual(0);
      }),
      check,
    );
    const doubled =
      Number(listHealth({ ...example, [input]: 2 * example[input]! })[output]) - Number(listHealth(example)[output]);
    expect(direction === "rises" ? doubled : -doubled).toBeGreaterThan(0);
  });
  it("a list worked down at its relief capacity, week by week, ends at its target", () => {
    fc.assert(
      fc.property(
        number(0.1, 2000),
        number(0, 50000),
        number(0, 50000),
        fc.integer({ min: 1, max: 104 }),
        (demand, waiting, target, weeks) => {
          const capacity = reliefCapacity(demand, waiting, target, weeks);
          let list = waiting;
          for (let week = 0; week < weeks; week += 1) list += demand - capacity;
          expect(Math.abs(list - target)).toBeLessThan(1e-6);
        },
      ),
      check,
    );
  });
  it("with random arrivals, the mean wait to start is load x target mean wait exactly, however starts vary (Pollaczek and Khinchine)", () => {
    fc.assert(
      fc.property(number(0.1, 2000), number(0.1, 50), number(0, 3), (demand, wait, variation) => {
        const capacity = targetCapacity(demand, wait, 1, variation);
        const load = demand / capacity;
        const solved = ((load / (1 - load)) * ((1 + variation ** 2) / 2)) / capacity;
        expect(apart(solved, load * wait)).toBeLessThan(1e-7);
      }),
      check,
    );
  });
});

describe("the target capacity holds a list at its target", () => {
  /** Waits from referral to the end of the start's own turn, one person after another (Lindley's recursion). */
  function waits(demand: number, capacity: number, within: number): { readonly mean: number; readonly share: number } {
    const chance = streamFrom("one queue");
    const gap = (rate: number): number => -Math.log(1 - chance.uniform()) / rate;
    const people = 1_000_000;
    let wait = 0;
    let sum = 0;
    let inTime = 0;
    for (let person = 0; person < people; person += 1) {
      const all = wait + gap(capacity);
      sum += all;
      if (all <= within) inTime += 1;
      wait = Math.max(0, all - gap(demand));
    }
    return { mean: sum / people, share: inTime / people };
  }
  test.each([
    [1, 4, 0.8],
    [2, 6, 0.92],
  ])("in a simulated queue of %d a week, %d weeks for a share of %d", (demand, target, share) => {
    const { targetCapacity: capacity, targetMeanWait } = listHealth({
      demand,
      capacity: NaN,
      waiting: NaN,
      target,
      share,
      demandVariation: 1,
      capacityVariation: 1,
    });
    const simulated = waits(demand, capacity, target);
    expect(apart(simulated.mean, targetMeanWait)).toBeLessThan(0.03);
    expect(Math.abs(simulated.share - share)).toBeLessThan(0.01);
  });
  test("where people join at even intervals and starts vary, as such a queue is solved", () => {
    const [demand, wait] = [30, 4.5];
    const capacity = targetCapacity(demand, wait, 0, 1);
    // The chance of having to wait is the root d < 1 of d = exp(-capacity (1 - d) / demand); the mean wait is d / (capacity (1 - d)).
    let chance = 0.5;
    for (let round = 0; round < 100_000; round += 1) chance = Math.exp((-capacity * (1 - chance)) / demand);
    expect(apart(chance / (capacity * (1 - chance)), wait)).toBeLessThan(0.01);
  });
});
