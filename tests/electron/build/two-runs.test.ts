/** What is compiled for two runs together comes, in each, to what it comes to when compiled for one: random functions, and what parts them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModule } from "../../../electron/build/wasm/compile";
import { seed } from "../../properties/random-model";

type Exported = Readonly<Record<string, (...given: number[]) => number | undefined>>;

const size = 4;
const apart = 1024;

function instance(text: string, twoRuns: boolean): { readonly run: Exported; readonly memory: ArrayBuffer } {
  const bytes = Uint8Array.from(compileModule([{ name: "text.ts", text }], ["tried"], twoRuns));
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { months: { memory, apart } });
  return { run: exports as Exported, memory: memory.buffer };
}

interface Given {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly kept: readonly number[];
}

/** What a run leaves behind in its arrays; one that is no number is as good as another. */
type Left = Record<keyof Given, number[]>;

const codes = [0, 1, 2, 1];
const at = { a: 64, b: 256, kept: 512, codes: 4096 };

function alone(text: string, flag: 0 | 1, { a, b, kept }: Given): Left {
  const { run, memory } = instance(text, false);
  const array = (from: number): Float64Array => new Float64Array(memory, from, size);
  new Int32Array(memory, at.codes, size).set(codes);
  array(at.a).set(a);
  array(at.b).set(b);
  array(at.kept).set(kept);
  run["tried"]?.(size, flag, at.a, at.b, at.kept, at.codes);
  return { a: [...array(at.a)], b: [...array(at.b)], kept: [...array(at.kept)] };
}

function together(text: string, flag: 0 | 1, both: readonly [Given, Given]): Left[] {
  const { run, memory } = instance(text, true);
  const beside = (from: number): Float64Array => new Float64Array(memory, from, 2 * size);
  const kept = (which: number): Float64Array => new Float64Array(memory, at.kept + which * apart, size);
  new Int32Array(memory, at.codes, size).set(codes);
  both.forEach((given, which) => {
    for (let i = 0; i < size; i += 1) {
      beside(at.a)[2 * i + which] = given.a[i]!;
      beside(at.b)[2 * i + which] = given.b[i]!;
    }
    kept(which).set(given.kept);
  });
  run["tried"]?.(size, flag, at.a, at.b, at.kept, at.codes);
  return both.map((_, which) => ({
    a: codes.map((_code, i) => beside(at.a)[2 * i + which]!),
    b: codes.map((_code, i) => beside(at.b)[2 * i + which]!),
    kept: [...kept(which)],
  }));
}

const parameters = "count: Whole, flag: boolean, a: Float64Array, b: Float64Array, kept: Apart, codes: Int32Array";
const inFull = (body: string, more = ""): string => `${more} export function tried(${parameters}): void { ${body} }`;

/** Statements of a function on `x`, `y` and `on`, at entry `i`; every loop has a count of its own. */
function statements(out: "continue" | "return x - y", callable: readonly string[]) {
  let loops = 0;
  return fc.letrec<{ number: string; test: string; statement: string; block: string; call: string }>((tie) => ({
    number: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constantFrom("x", "y", "a[i]!", "b[i]!", "b[count - 1 - i]!", "kept[i]!", "i", "0", "1", "0.5", "Infinity"),
      fc
        .tuple(tie("number"), fc.constantFrom("+", "-", "*", "/"), tie("number"))
        .map(([l, by, r]) => `(${l} ${by} ${r})`),
      tie("number").map((one) => `(-(${one} * 1.5))`),
      fc.tuple(fc.constantFrom("min", "max"), tie("number"), tie("number")).map(([f, l, r]) => `Math.${f}(${l}, ${r})`),
      fc.tuple(tie("test"), tie("number"), tie("number")).map(([c, l, r]) => `(${c} ? ${l} * 1.5 : ${r} * 0.5)`),
    ),
    test: fc.oneof(
      { maxDepth: 3, depthIdentifier: "expression" },
      fc.constantFrom("on", "flag", "codes[i] === 1", "i > 1", "x > y", "x <= 0"),
      fc
        .tuple(tie("number"), fc.constantFrom("<", ">", "<=", ">=", "===", "!=="), tie("number"))
        .map(([l, by, r]) => `0.5 * ${l} ${by} ${r}`),
      fc.tuple(tie("test"), fc.constantFrom("&&", "||"), tie("test")).map(([l, by, r]) => `((${l}) ${by} (${r}))`),
      tie("test").map((one) => `!(${one})`),
    ),
    call: fc
      .tuple(fc.constantFrom(...callable, ""), tie("number"), tie("number"))
      .map(([name, l, r]) => (name === "" ? `${l} * 1.25` : `${name}(i, count, flag, ${l}, ${r}, a, b, kept, codes)`)),
    statement: fc.oneof(
      { maxDepth: 4, depthIdentifier: "statement" },
      fc
        .tuple(fc.constantFrom("x", "y", "a[i]", "kept[i]", "b[count - 1 - i]"), tie("number"))
        .map(([to, made]) => `${to} = ${made};`),
      fc
        .tuple(fc.constantFrom("x", "y"), fc.constantFrom("+=", "-=", "*=", "/="), tie("number"))
        .map((all) => `${all.join(" ")};`),
      tie("test").map((one) => `on = ${one};`),
      fc.tuple(tie("test"), tie("number")).map(([one, made]) => `if (${one}) { x = ${made}; ${out}; }`),
      tie("call").map((made) => `x = ${made};`),
      fc.tuple(tie("test"), tie("call"), tie("number")).map(([c, l, r]) => `y = ${c} ? ${l} : ${r} * 1.5;`),
      fc
        .tuple(tie("test"), tie("block"), tie("block"))
        .map(([c, one, other]) => `if (${c}) { ${one} } else { ${other} }`),
      fc.tuple(tie("test"), tie("block")).map(([c, one]) => `if (${c}) { ${one} }`),
      fc.tuple(tie("test"), tie("block"), fc.boolean()).map(([c, one, by]) => {
        const turn = `turn${(loops += 1)}`;
        return `for (let ${turn} = 0; ${turn} < 3${by ? ` && (${c})` : ""}; ${turn} += 1) { ${one} y += a[${turn}]!; }`;
      }),
    ),
    block: fc.array(tie("statement"), { minLength: 1, maxLength: 3 }).map((all) => all.join(" ")),
  })).block;
}

const aFunction = (name: string, callable: readonly string[]) =>
  statements("return x - y", callable).map(
    (body) => `function ${name}(i: Whole, count: Whole, flag: boolean, first: number, second: number,
      a: Float64Array, b: Float64Array, kept: Apart, codes: Int32Array): number {
      let x = first; let y = second; let on = false; ${body} return on ? x : x + y; }`,
  );
const aText = fc
  .tuple(aFunction("inner", []), aFunction("outer", ["inner"]), statements("continue", ["inner", "outer"]))
  .map(([inner, outer, body]) =>
    inFull(
      `for (let i = 0; i < count; i += 1) { let x = a[i]!; let y = b[i]!; let on = false; ${body} a[i] = on ? x : y; }`,
      `${inner} ${outer}`,
    ),
  );
const numbers = fc.array(fc.oneof(fc.constantFrom(0, -0, 1, -1, 2, Infinity, NaN), fc.double({ min: -4, max: 4 })), {
  minLength: size,
  maxLength: size,
});
const aGiven = fc.record({ a: numbers, b: numbers, kept: numbers });

describe(`two runs, seed ${seed}`, () => {
  test("of random functions come to what each comes to alone", { timeout: 120_000 }, () => {
    let parted = 0;
    fc.assert(
      fc.property(aText, fc.constantFrom(0, 1), aGiven, aGiven, (text, flag, one, other) => {
        const expected = [alone(text, flag, one), alone(text, flag, other)];
        expect(together(text, flag, [one, other])).toEqual(expected);
        if (text.includes("return x - y;") || text.includes("continue;")) parted += 1;
      }),
      { seed, numRuns: 150 },
    );
    expect(parted).toBeGreaterThan(50);
  });
});

const one: Given = { a: [1, 2, 3, 4], b: [5, 6, 7, 8], kept: [0, 0, 0, 0] };
const other: Given = { a: [-1, 2, -3, 4], b: [0, 6, 0, 8], kept: [1, 1, 1, 1] };

test.each([
  ["what one of them leaves", "for (let i = 0; i < count; i += 1) { if (a[i]! < 0) continue; kept[i] = b[i]!; }"],
  ["a loop one of them ends", "for (let i = 0; i < count && a[i]! > 0; i += 1) kept[i] = a[i]! / b[i]!;"],
  ["noughts", "kept.fill(0, 1, 3); a.fill(0, 0, 2);"],
  ["a flag", "let any = false; for (let i = 0; i < count; i += 1) if (b[i] === 0) any = true; if (any) kept[0] = 9;"],
  ["what neither does", "if (a[1]! > 2) { kept[1] = 7; } else if (a[1]! < 2) kept[1] = 8; else kept[1] = 9;"],
])("%s is left by each as by itself", (_what, body) => {
  const found = together(inFull(body), 1, [one, other]);
  expect(found).toEqual([alone(inFull(body), 1, one), alone(inFull(body), 1, other)]);
  expect(found[0]).not.toEqual(found[1]);
});

test("whether something holds anywhere is asked of both, and a flag is returned that says so", () => {
  const text = `export function tried(${parameters}): boolean {
    if (anywhere(a[0]! < 0)) b[0] = b[0]! + 1;
    return a[2]! < 0;
  }`;
  expect(alone(text, 0, one).b[0]).toBe(5);
  expect(together(text, 0, [one, other]).map(({ b }) => b[0])).toEqual([6, 1]);
  expect(together(text, 0, [one, one]).map(({ b }) => b[0])).toEqual([5, 5]);
  const { run, memory } = instance(text, true);
  new Float64Array(memory, at.a, 2 * size).set([0, 0, 0, 0, 0, -1]);
  expect(run["tried"]?.(size, 0, at.a, at.b, at.kept, at.codes)).toBe(1);
});

test.each([
  ["a count kept in one run alone", "let sum = 0; if (a[0]! < 0) sum += 1; codes[0] = sum;"],
  ["a whole number written in one run alone", "if (a[0]! < 0) codes[0] = 1;"],
  ["an array filled in one run alone", "if (a[0]! < 0) a.fill(0, 0, 1);"],
  ["a loop broken off in one run alone", "for (let i = 0; i < count; i += 1) { if (a[i]! < 0) break; kept[i] = 1; }"],
])("%s is refused, with its place", (_what, body) => {
  expect(() => compileModule([{ name: "text.ts", text: inFull(body) }], ["tried"], true)).toThrow(/^text\.ts:1: /);
  expect(() => compileModule([{ name: "text.ts", text: inFull(body) }], ["tried"])).not.toThrow();
});

test.each([
  ["a number given to both", "export function tried(a: number): void { return; }"],
  ["a number of each returned", "export function tried(a: Float64Array): number { return a[0]!; }"],
  [
    "a function called from outside and inside",
    "export function tried(a: Float64Array): void { a[0] = 1; if (a[1] === 2) tried(a); }",
  ],
])("%s is refused", (_what, text) => {
  expect(() => compileModule([{ name: "text.ts", text }], ["tried"], true)).toThrow(SyntaxError);
});
