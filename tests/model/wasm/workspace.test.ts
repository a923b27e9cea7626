import { afterEach, expect, it, vi } from "vitest";
import {
  compile,
  ensembleOf,
  project,
  workspace,
  workspaceForMany,
  workspaceForTwo,
  type Plan,
  type Workspace,
} from "../../../model";
import { monthsModule } from "../../../model/workforce/wasm/module";
import { moduleForTwo } from "../../../model/workforce/wasm/two/module";
import { buildPlan, given } from "../build-plan";

const programOf = (plan: Plan) => {
  const outcome = compile(plan);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value.program;
};
const memoryOf = (work: Workspace): ArrayBufferLike => work.cells.buffer;
afterEach(() => {
  vi.unstubAllGlobals();
});

it.each([
  [
    "a content policy forbids it",
    {
      ...WebAssembly,
      Module: function refuse() {
        throw new WebAssembly.CompileError(
          "WebAssembly.Module(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because 'unsafe-eval' is not an allowed source of script",
        );
      },
    },
  ],
  ["there is none", undefined],
  [
    "there is no memory left",
    {
      Module: WebAssembly.Module,
      Memory: function refuse() {
        throw new RangeError("WebAssembly.Memory(): could not allocate memory");
      },
    },
  ],
])("runs go on in TypeScript where %s", (_why, engine) => {
  vi.stubGlobal("WebAssembly", engine);
  const program = programOf(buildPlan());
  const work = workspaceForMany(program, { recorded: true }, undefined, monthsModule());
  expect(work.months).toBeUndefined();
  expect(project(work).stock).toEqual(project(workspace(program, { recorded: true })).stock);
});

it("two runs go one at a time where there is no module for two", () => {
  const program = programOf(buildPlan());
  expect(workspaceForTwo([program, program], { recorded: false }, () => undefined)).toBeUndefined();
  vi.stubGlobal("WebAssembly", undefined);
  expect(workspaceForTwo([program, program], { recorded: false }, moduleForTwo())).toBeUndefined();
});

it("is compiled once", () => {
  let compiled = 0;
  vi.stubGlobal("WebAssembly", {
    Memory: WebAssembly.Memory,
    Instance: WebAssembly.Instance,
    Module: class extends WebAssembly.Module {
      constructor(bytes: BufferSource) {
        super(bytes);
        compiled += 1;
      }
    },
  });
  const program = programOf(buildPlan());
  const module = monthsModule();
  for (let i = 0; i < 3; i += 1)
    expect(workspaceForMany(program, { recorded: false }, undefined, module).months).toBeDefined();
  expect(compiled).toBe(1);
});

it("uses the memory of a workspace again that is used no more, as if it were new", () => {
  const large = programOf(buildPlan({ places: 3 }));
  const small = programOf(buildPlan({ places: 1, closure: "posts-led" }));
  const first = workspaceForMany(large, { recorded: true });
  project(first);
  const second = workspaceForMany(small, { recorded: true }, first);
  expect(memoryOf(second)).toBe(memoryOf(first));
  const expected = project(workspace(small, { recorded: true }));
  const found = project(second);
  for (const what of ["stock", "wte", "pool", "hired", "hiredFrom", "poolLost", "promoted"] as const)
    expect(found[what], what).toEqual(expected[what]);
  // One that is too small is let go.
  const third = workspaceForMany(large, { recorded: true }, second);
  expect(memoryOf(third)).toBe(memoryOf(first));
  const fourth = workspaceForMany(programOf(buildPlan({ places: 9 })), { recorded: true }, third);
  expect(memoryOf(fourth)).not.toBe(memoryOf(first));
});

it("takes as much memory as the arrays need, and no more than a page beyond", () => {
  const program = programOf(buildPlan({ places: 3 }));
  const work = workspaceForMany(program, { recorded: true });
  const arrays = Object.values(work).filter((one): one is Float64Array => ArrayBuffer.isView(one));
  const here = arrays.filter(({ buffer }) => buffer === memoryOf(work));
  const needed = here.reduce((sum, { byteLength }) => sum + byteLength, 0);
  expect(needed).toBeGreaterThan(work.stock.byteLength);
  expect(memoryOf(work).byteLength).toBeLessThan(needed + 8 * 14 * program.shape.rows * program.months + 65_536);
});

it("is what the draws of an ensemble run in, one memory for all of them", () => {
  let memories = 0;
  vi.stubGlobal("WebAssembly", {
    Module: WebAssembly.Module,
    Instance: WebAssembly.Instance,
    Memory: class extends WebAssembly.Memory {
      constructor(size: WebAssembly.MemoryDescriptor) {
        super(size);
        memories += 1;
      }
    },
  });
  const rate = given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.1, level: 0.8 } });
  const made = ensembleOf(buildPlan({ assumptions: [rate] }), {
    scenarios: [undefined],
    seed: "quiet garden harbour",
    keep: { workforce: [{ measures: ["headcount"] }] },
  });
  if (!made.ok) throw new Error(made.problems[0]?.says);
  const rows = [0, 1, 2].map((draw) => {
    const row = new Float32Array(made.value.columns);
    made.value.run(draw, row);
    return row;
  });
  expect(memories).toBe(1);
  expect(new Set(rows.map((row) => row.at(-1))).size).toBe(3);
  // Two together run in one more, which is kept.
  const two = [0, 0].map(() => new Float32Array(made.value.columns)) as [Float32Array, Float32Array];
  for (const first of [0, 1]) {
    expect(made.value.runTwo(first, two)).toEqual([undefined, undefined]);
    expect(two).toEqual(rows.slice(first, first + 2));
  }
  expect(memories).toBe(2);
});
