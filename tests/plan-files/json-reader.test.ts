import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJson } from "../../model/plan/json/json-reader";

const parsed = (text: string): { readonly ok: boolean; readonly value?: unknown } => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
};

function agrees(text: string): void {
  const [mine, standard] = [readJson(text), parsed(text)];
  expect(mine.ok, text).toBe(standard.ok);
  if (mine.ok) expect(mine.value).toEqual(standard.value);
}

describe("reading JSON with positions", () => {
  it("agrees with JSON.parse on any JSON, however it is spaced", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2, "\t", "\r\n "), (value, indent) =>
        agrees(JSON.stringify(value, null, indent)),
      ),
    );
  });

  it("agrees with JSON.parse on what is not JSON", () => {
    const pieces = [
      "{",
      "}",
      "[",
      "]",
      ",",
      ":",
      '"',
      "\\",
      "\\u12",
      '"a"',
      "1",
      "-",
      "0",
      ".5",
      "e",
      "E+1",
      "true",
      "nul",
      "null",
      " ",
      "\n",
      "\u0001",
      "\u00a0",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (list) => agrees(list.join(""))),
      { numRuns: 5000 },
    );
  });

  it("calls every JSON object that is cut short cut short, not wrong", () => {
    const whole = JSON.stringify({ a: [1.5e3, -0.25, true, null, "x\u0001\\ é"], b: { c: false } });
    for (let length = 1; length < whole.length; length += 1)
      expect(readJson(whole.slice(0, length)), whole.slice(0, length)).toMatchObject({ ok: false, ended: true });
  });

  it("finds repeated keys where they stand, at any depth and however they are written", () => {
    const reading = readJson('{"a": 1,\n "b": [{"x": 1, "y": 2,\n "\\u0078": 3}],\n "a": 2}');
    expect(reading).toMatchObject({
      ok: true,
      value: { a: 2, b: [{ x: 3, y: 2 }] },
      duplicates: [
        { path: ["b", 0], key: "x", first: { line: 2, column: 9 }, again: { line: 3, column: 2 } },
        { path: [], key: "a", first: { line: 1, column: 2 }, again: { line: 4, column: 2 } },
      ],
    });
  });

  it("does not take the same key of two objects for a repetition", () => {
    expect(readJson('[{"a": 1}, {"a": {"a": 1}}]')).toMatchObject({ ok: true, duplicates: [] });
  });
});
