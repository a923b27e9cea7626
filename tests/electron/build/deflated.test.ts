/** What is carried deflated comes back as it was, and is smaller than zlib makes it. */
import { readFileSync } from "node:fs";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deflated } from "../../../electron/browser-edition/deflated";
import { packed, unpacked } from "../../../electron/browser-edition/packed";

const back = (bytes: Uint8Array): Uint8Array => Uint8Array.from(inflateRawSync(deflated(bytes)));

describe("deflated text", () => {
  it("is smaller than zlib makes it, and the same again", () => {
    const bytes = Uint8Array.from(readFileSync("seeds/plans/community-team.otplan"));
    const made = deflated(bytes);
    expect(Uint8Array.from(inflateRawSync(made))).toEqual(bytes);
    expect(made.length).toBeLessThan(deflateRawSync(bytes, { level: 9 }).length);
    expect(deflated(bytes)).toEqual(made);
  });

  it("comes back whatever it is", () => {
    const few = fc.array(fc.constantFrom(97, 98, 99, 0, 255), { maxLength: 1000 });
    const any = fc.uint8Array({ maxLength: 1000 });
    // Runs longer than the longest match, and what stands farther back than a match may reach.
    const far = fc
      .tuple(any, fc.integer({ min: 1, max: 34_000 }))
      .map(([part, many]) => Uint8Array.from([...part, ...new Uint8Array(many), ...part]));
    fc.assert(
      fc.property(
        fc.oneof(
          any,
          far,
          few.map((list) => Uint8Array.from(list)),
        ),
        (bytes) => {
          expect(back(bytes)).toEqual(bytes);
        },
      ),
      { seed: 20_261_129, numRuns: 15 },
    );
  });

  it("comes back from its letters", () => {
    for (const text of ["", "a", "Every number shown can be asked why: £1,869.7m – “so”.", "ab".repeat(5000)])
      expect(unpacked(packed(text))).toBe(text);
  });
});
