/** What the compiler of numbers-only functions makes does what the same text does in JavaScript, and what it cannot make it refuses. */
import { expect, test } from "vitest";
import { compileModule } from "../../../electron/build/wasm/compile";

type Run = Readonly<Record<string, (...given: number[]) => number | undefined>>;

/** A module of one text on a page of memory. */
function moduleOf(text: string, exported: readonly string[]): { readonly run: Run; readonly memory: ArrayBuffer } {
  const bytes = Uint8Array.from(compileModule([{ name: "text.ts", text }], exported));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { months: { memory } });
  return { run: exports as Run, memory: memory.buffer };
}

test.each<[what: string, text: string, given: number[], expected: number]>([
  ["numbers by their operators", "(a: number, b: number): number { return (a - b) * (a + b) / b; }", [5, 2], 10.5],
  ["one after another", "(a: number, b: number): number { return a - b - 1; }", [5, 2], 2],
  ["whole numbers divided are numbers", "(a: Whole, b: Whole): number { return a / b; }", [1, 4], 0.25],
  ["but rounded down are whole", "(a: Whole, b: Whole): Whole { return Math.floor(a / b); }", [7, 2], 3],
  ["what is left over", "(a: Whole, b: Whole): Whole { return a % b; }", [7, 3], 1],
  ["a whole number among numbers", "(a: Whole, b: number): number { return a * b + 1; }", [3, 0.5], 2.5],
  ["large and negative whole numbers", "(a: Whole): Whole { return a - 100000 + -7; }", [7], -100000],
  ["less than nought", "(a: number): number { return -a; }", [1.5], -1.5],
  ["without end", "(a: number): boolean { return a < Infinity; }", [1], 1],
  ["a constant of the file", "(a: number): number { return a === most ? none : a; }", [12], -1],
  ["the lesser", "(a: number): number { return Math.min(1, a); }", [1.5], 1],
  ["the greater", "(a: number): number { return Math.max(0, a); }", [-0.5], 0],
  ["and, or and not", "(a: Whole): boolean { return (a > 1 && a < 5) || !(a !== 9); }", [9], 1],
  ["one or the other", "(a: boolean, b: number): number { return a ? b : 2 * b; }", [0, 3], 6],
  [
    "a name given noughts and then numbers",
    "(a: number): number { let sum = 0; sum += a; sum /= 4; return sum; }",
    [1],
    0.25,
  ],
  ["a loop", "(a: Whole): Whole { let sum = 0; for (let i = 1; i <= a; i += 1) sum += i; return sum; }", [10], 55],
  [
    "loops left and gone on with",
    `(a: Whole): Whole {
      let sum = 0;
      for (let i = 0; i < a; i += 1) {
        if (i % 2 === 0) continue;
        for (let j = 0; j < 100; j += 1) {
          if (j > i) break;
          sum += 1;
        }
      }
      return sum;
    }`,
    [6],
    12,
  ],
  [
    "while",
    "(a: number): Whole { let times = 0; let left = a; while (left > 1) { left /= 2; times += 1; } return times; }",
    [9],
    4,
  ],
  ["a way out", "(a: number): number { if (a < 0) return 0; else if (a > 1) { return 1; } return a; }", [0.5], 0.5],
  ["another function", "(a: number): number { return twice(twice(a)); }", [1.5], 6],
  ["a value that is not kept", "(a: number): number { twice(a); return a; }", [1.5], 1.5],
  [
    "both of two numbers",
    "(a: number): number { const pair = plus(both(a), both(1)); return lower(pair) + upper(pair); }",
    [2],
    6,
  ],
])("%s", (_what, text, given, expected) => {
  const lanes = [
    "both(value: number): Lanes",
    "plus(a: Lanes, b: Lanes): Lanes",
    "lower(a: Lanes): number",
    "upper(a: Lanes): number",
  ];
  const { run } = moduleOf(
    `const most = 12; const none = -1;
    export function twice(a: number): number { return 2 * a; }
    ${lanes.map((lane) => `export declare function ${lane};`).join("\n")}
    export function tried${text}`,
    ["tried"],
  );
  expect(run["tried"]?.(...given)).toBe(expected);
});

test("arrays of every kind are read and written where they lie", () => {
  const { run, memory } = moduleOf(
    `export function tried(count: Whole, numbers: Float64Array, wholes: Int32Array, bytes: Uint8Array): void {
      for (let i = 0; i < count; i += 1) {
        numbers[i] = numbers[i]! + wholes[i]! / 2;
        wholes[i] = wholes[i]! - bytes[i]!;
      }
      bytes[0] = 7;
      numbers.fill(0, count, count + 1);
    }`,
    ["tried"],
  );
  const numbers = new Float64Array(memory, 64, 4).fill(1.5);
  const wholes = new Int32Array(memory, 128, 3).fill(-5);
  const bytes = new Uint8Array(memory, 200, 3).fill(250);
  run["tried"]?.(3, 64, 128, 200);
  expect([...numbers]).toEqual([-1, -1, -1, 0]);
  expect([...wholes]).toEqual([-255, -255, -255]);
  expect([...bytes]).toEqual([7, 250, 250]);
});

test("an index that is said in two blocks of a loop is what it is in each", () => {
  const { run, memory } = moduleOf(
    `export function tried(count: Whole, numbers: Float64Array): void {
      for (let i = 0; i < count; i += 1) {
        if (i % 2 === 0) {
          const at = i;
          numbers[at] = 1;
        } else {
          const at = count + i;
          numbers[at] = 2;
        }
      }
    }`,
    ["tried"],
  );
  run["tried"]?.(3, 64);
  expect([...new Float64Array(memory, 64, 6)]).toEqual([1, 0, 1, 0, 2, 0]);
});

test("a pair is of neighbours, and one shifted has the upper of those before", () => {
  const { run, memory } = moduleOf(
    `export declare function pairAt(values: Float64Array, index: Whole): Lanes;
    export declare function putPair(values: Float64Array, index: Whole, pair: Lanes): void;
    export declare function shifted(before: Lanes, here: Lanes): Lanes;
    export declare function minus(a: Lanes, b: Lanes): Lanes;
    export declare function times(a: Lanes, b: Lanes): Lanes;
    export function tried(numbers: Float64Array): void {
      putPair(numbers, 1, shifted(pairAt(numbers, 1), pairAt(numbers, 3)));
      putPair(numbers, 3, minus(times(pairAt(numbers, 3), pairAt(numbers, 3)), pairAt(numbers, 0)));
    }`,
    ["tried"],
  );
  const numbers = new Float64Array(memory, 8, 5);
  numbers.set([1, 2, 3, 4, 5]);
  run["tried"]?.(8);
  expect([...numbers]).toEqual([1, 3, 4, 15, 22]);
});

test.each([
  ["an object", "(a: number): number { const of = { a }; return of.a; }"],
  ["a number where a whole one is wanted", "(a: number, b: Float64Array): number { return b[a]!; }"],
  ["a function of Math that engines differ in", "(a: number): number { return Math.exp(a); }"],
  ["an array filled with something", "(a: Float64Array): void { a.fill(1, 0, 1); }"],
  ["a name that hides another", "(a: Whole): Whole { for (let i = 0; i < a; i += 1) { const a = 1; } return a; }"],
  ["a text", '(a: number): number { return a === "one" ? 1 : 0; }'],
  ["a type it does not know", "(a: string): number { return 0; }"],
])("%s is refused, with its place", (_what, text) => {
  expect(() => compileModule([{ name: "text.ts", text: `\nexport function tried${text}` }], ["tried"])).toThrow(
    /^text\.ts:2: /,
  );
});

test("a function that is in none of the files is named", () => {
  expect(() => compileModule([{ name: "text.ts", text: "" }], ["tried"])).toThrow("tried is in none of the files");
});
