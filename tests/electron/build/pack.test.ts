import fc from "fast-check";
import { expect, test } from "vitest";
import { pack } from "../../../electron/build/wasm/pack";
import { unpack } from "../../../model/workforce/wasm/unpack";

/** Bytes that come again, near and far, one at a time and in long runs. */
const repetitive = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.tuple(fc.nat(3), fc.nat(600)).map(([byte, length]) => new Uint8Array(length).fill(byte)),
    ),
    { maxLength: 6 },
  )
  .chain((parts) =>
    fc
      .array(fc.nat(Math.max(0, parts.length - 1)), { maxLength: 12 })
      .map((order) => order.flatMap((i) => [...(parts[i] ?? [])])),
  )
  .map((bytes) => Uint8Array.from(bytes));

test("what is packed is made whole again", () => {
  fc.assert(
    fc.property(repetitive, (bytes) => {
      expect(Buffer.from(unpack(pack(bytes))).equals(Buffer.from(bytes))).toBe(true);
    }),
    { seed: 20240401, numRuns: 200 },
  );
});

test("as far back as can be named, and no further", () => {
  const far = (apart: number): Uint8Array =>
    Uint8Array.from([
      1,
      2,
      3,
      4,
      5,
      ...Array.from({ length: apart - 5 }, (_, i) => 100 + ((i * i) % 89)),
      1,
      2,
      3,
      4,
      5,
    ]);
  for (const apart of [100, 127, 128, 129, 130, 32767, 32768, 32769])
    expect(unpack(pack(far(apart)))).toEqual(far(apart));
});

test("what comes again takes less room", () => {
  expect(pack(new Uint8Array(1300)).length).toBeLessThan(25);
  expect([...pack(Uint8Array.from([7, 8, 9, 7, 8, 9, 7]))]).toEqual([2, 7, 8, 9, 129, 2]);
});
