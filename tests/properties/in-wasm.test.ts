/** What is carried out in WebAssembly is what TypeScript carries out, to the bit: over random plans, draws and both closures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compile,
  project,
  workspace,
  workspaceForMany,
  workspaceForTwo,
  type Override,
  type Plan,
  type Run,
} from "../../model";
import { buildPlan, fiveYearBands, given } from "../model/build-plan";
import { randomModel, seed } from "./random-model";

const compiledOf = (plan: Plan) => {
  const outcome = compile(plan);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value;
};

/** Every array of numbers that a run leaves behind, byte by byte. */
const bytesOf = (run: Run): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(run)
      .filter((entry): entry is [string, Float64Array] => entry[1] instanceof Float64Array)
      .map(([what, { buffer, byteOffset, byteLength }]) => [
        what,
        Buffer.from(buffer, byteOffset, byteLength).toString("base64"),
      ]),
  );

/** Runs a plan both ways, as it is and under draws laid over it one after another, in the same buffers. */
function expectSame(plan: Plan, recorded: boolean, draws: readonly ReadonlyMap<string, Override>[]): void {
  const compiled = compiledOf(plan);
  const { program } = compiled;
  const plain = workspace(program, { recorded });
  const many = workspaceForMany(program, { recorded });
  expect(many.months).toBeDefined();
  for (const overrides of [new Map<string, Override>(), ...draws, new Map<string, Override>()]) {
    compiled.draw(overrides);
    const [expected, found] = [bytesOf(project(plain)), bytesOf(project(many))];
    for (const [what, bytes] of Object.entries(expected)) expect(found[what] === bytes, what).toBe(true);
  }
}

/** Runs two draws of a plan together and each alone. Returns whether they could be run together. */
function expectTwoSame(plan: Plan, recorded: boolean, draws: readonly ReadonlyMap<string, Override>[]): boolean {
  const [one, other] = [compiledOf(plan), compiledOf(plan)];
  const two = workspaceForTwo([one.program, other.program], { recorded });
  if (two === undefined) {
    // People who look further and those known to be coming are run one plan at a time.
    expect(one.program.mobile || one.program.known.list.length > 0).toBe(true);
    return false;
  }
  const alone = [one, other].map(({ program }) => workspace(program, { recorded }));
  for (let from = 0; from + 1 < draws.length; from += 1) {
    one.draw(draws[from]!);
    other.draw(draws[from + 1]!);
    expect(two.project()).toBe(true);
    two.runs.forEach((run, which) => {
      const [expected, found] = [bytesOf(project(alone[which]!)), bytesOf(run)];
      for (const [what, bytes] of Object.entries(found)) expect(bytes === expected[what], what).toBe(true);
      expect(found["heads"]).toBeDefined();
    });
  }
  return true;
}

const anyDraw = fc
  .record({
    leaver_rate: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
    months_to_fill: fc.double({ min: 0.2, max: 2, noNaN: true }),
    promotion_rate: fc.double({ min: 0, max: 2, noNaN: true }),
    establishment_growth: fc.double({ min: -1, max: 2, noNaN: true }),
    participation: fc.double({ min: 0.7, max: 1, noNaN: true }),
    international_recruits: fc.double({ min: 0, max: 3, noNaN: true }),
    pool_loss: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
  })
  .map((factors) => new Map(Object.entries(factors).map(([id, value]) => [id, { op: "multiply" as const, value }])));

describe(`random plans, seed ${seed}`, () => {
  it.each(["supply-led", "posts-led"] as const)("runs of a %s plan are the same", (closure) => {
    fc.assert(fc.property(randomModel({ closure }), fc.boolean(), fc.array(anyDraw, { maxLength: 2 }), expectSame), {
      seed,
      numRuns: 60,
    });
  });

  it("with moves, events, people who look further and several settings at once", () => {
    fc.assert(
      fc.property(randomModel({ allAtOnce: true }), fc.boolean(), fc.array(anyDraw, { maxLength: 1 }), expectSame),
      { seed, numRuns: 30 },
    );
  });
});

/** A plan without what makes runs go one at a time. */
const thatGoTogether = (plan: Plan): Plan => ({
  ...plan,
  events: [],
  scenarios: plan.scenarios.map((one) => ({ ...one, events: [] })),
  assumptions: plan.assumptions.filter(({ id }) => !id.startsWith("pool_mobility")),
});

describe(`two draws of random plans together, seed ${seed}`, () => {
  const nearlyNothing = new Map<string, Override>(
    ["international_recruits", "promotion_rate", "participation"].map((id) => [id, { op: "multiply", value: 1e-3 }]),
  );

  it.each(["supply-led", "posts-led"] as const)(
    "come to what each of a %s plan comes to alone",
    { timeout: 60_000 },
    (closure) => {
      let apart = 0;
      fc.assert(
        fc.property(
          randomModel({ closure }),
          fc.boolean(),
          fc.boolean(),
          fc.array(anyDraw, { minLength: 2, maxLength: 4 }),
          (plan, asItIs, recorded, draws) => {
            const all = [nearlyNothing, ...draws, new Map<string, Override>()];
            if (asItIs && !expectTwoSame(plan, recorded, all)) apart += 1;
            if (!asItIs) expect(expectTwoSame(thatGoTogether(plan), recorded, all)).toBe(true);
          },
        ),
        { seed, numRuns: 60 },
      );
      expect(apart).toBeGreaterThan(0);
    },
  );

  it("with moves and several settings at once", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(randomModel({ allAtOnce: true }), fc.boolean(), anyDraw, (plan, recorded, draw) => {
        const all = [nearlyNothing, draw, new Map<string, Override>(), nearlyNothing];
        expect(expectTwoSame(thatGoTogether(plan), recorded, all)).toBe(true);
      }),
      { seed, numRuns: 30 },
    );
  });
});

it("two plans that are not of one shape are run one at a time", () => {
  const [one, other] = [compiledOf(buildPlan()).program, compiledOf(buildPlan({ places: 3 })).program];
  expect(workspaceForTwo([one, other], { recorded: false })).toBeUndefined();
  expect(workspaceForTwo([one, one], { recorded: false })).toBeDefined();
});

it("a draw that comes to no number is not run with another, which costs the next two nothing", () => {
  const past = new Map<string, Override>([["pool_loss", { op: "multiply", value: 1e6 }]]);
  let without = 0;
  fc.assert(
    fc.property(randomModel({ allAtOnce: true }), fc.integer({ min: 0, max: 1 }), (plan, which) => {
      const both = [compiledOf(thatGoTogether(plan)), compiledOf(thatGoTogether(plan))] as const;
      const two = workspaceForTwo([both[0].program, both[1].program], { recorded: false });
      const alone = workspace(both[which]!.program, { recorded: false });
      const expected = bytesOf(project(alone))["heads"];
      both[which]!.draw(past);
      const { heads, pool } = project(alone);
      const numbers = ![heads, pool].some((kept) => kept.some(Number.isNaN));
      if (!numbers) without += 1;
      expect(two?.project()).toBe(numbers);
      both[which]!.draw(new Map());
      expect(two?.project()).toBe(true);
      for (const run of two?.runs ?? []) expect(bytesOf(run)["heads"] === expected).toBe(true);
    }),
    { seed, numRuns: 20 },
  );
  expect(without).toBeGreaterThan(0);
});

it("a draw that comes to no number costs the draws after it nothing, on either buffers", () => {
  const past = new Map<string, Override>([["pool_loss", { op: "multiply", value: 1e6 }]]);
  let without = 0;
  fc.assert(
    fc.property(randomModel({ allAtOnce: true }), (plan) => {
      const compiled = compiledOf(plan);
      const { program } = compiled;
      const expected = Array.from(project(workspace(program, { recorded: false })).heads);
      for (const work of [workspace(program, { recorded: false }), workspaceForMany(program, { recorded: false })]) {
        compiled.draw(past);
        if (project(work).heads.some(Number.isNaN)) without += 1;
        compiled.draw(new Map());
        expect(Array.from(project(work).heads)).toEqual(expected);
      }
    }),
    { seed, numRuns: 20 },
  );
  expect(without).toBeGreaterThan(0);
});

it.each([
  ["ten bands of one width, two origins", buildPlan()],
  ["nine bands of one width, two origins", buildPlan({ ages: fiveYearBands.slice(0, 9) })],
  ["one origin", buildPlan({ origins: 1 })],
  [
    "bands of two widths",
    buildPlan({
      ages: [
        ...fiveYearBands.slice(0, 8),
        { id: "60-69", label: "60 to 69", from: 60, years: 10 },
        { id: "70-74", label: "70 to 74", from: 70, years: 5 },
      ],
    }),
  ],
  [
    "hours that differ by age",
    buildPlan({ assumptions: [given("participation", 0.9, [{ age: "20-24", value: 0.6 }])] }),
  ],
])("runs are the same with %s", (_what, plan) => {
  expectSame({ ...plan, closure: "posts-led" }, true, []);
  expectSame({ ...plan, closure: "supply-led" }, false, []);
});
