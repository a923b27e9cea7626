import fc from "fast-check";
import { expect, it } from "vitest";
import { fromBase64, lettersFor, writeBase64 } from "../../../model/uncertainty/base64";

function toBase64(values: Float32Array): string {
  const codes = new Uint8Array(lettersFor(values.length));
  writeBase64(values, codes, 0);
  return new TextDecoder().decode(codes);
}

it("is what everybody else writes, for every count of numbers, and is read back", () => {
  fc.assert(
    fc.property(fc.float32Array({ maxLength: 20 }), (values) => {
      const bytes = Buffer.alloc(values.length * 4);
      values.forEach((value, at) => bytes.writeFloatLE(value, at * 4));
      const text = toBase64(values);
      expect(text).toBe(bytes.toString("base64"));
      expect(fromBase64(text, values.length)).toEqual(Float32Array.from(values));
    }),
  );
});

it("refuses another count of numbers, letters of no alphabet and padding that stands early", () => {
  const text = toBase64(Float32Array.of(1, 2));
  expect(fromBase64(text, 1)).toBeUndefined();
  expect(fromBase64(`?${text.slice(1)}`, 2)).toBeUndefined();
  expect(fromBase64(`=${text.slice(1)}`, 2)).toBeUndefined();
});
