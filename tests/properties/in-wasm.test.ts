/** What is carried out in WebAssembly is what TypeScript carries out, to the bit: over random plans, draws and both closures. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, project, workspace, workspaceForMany, type Override, type Plan, type Run } from "../../model";
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
