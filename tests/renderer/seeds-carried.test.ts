/** Texts of which what comes again is said once, and as they come back. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked } from "../../electron/browser-edition/packed";
import { saidOnce } from "../../electron/browser-edition/said-once";
import { carried } from "../../electron/browser-edition/seeds-deflated";
import { inflatedResponse } from "../../renderer/shell/inflated";
import { repeated } from "../../renderer/shell/said-once";
import { seedsOf, type SeedsCarried } from "../../renderer/shell/seeds-carried";

const line = fc.constantFrom("", "a", "b", "{", "},", "a longer line that comes again", "c");

test("any text comes back as it was", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 200 }), (lines) => {
      const text = lines.join("\n");
      expect(repeated(saidOnce(text))).toBe(text);
    }),
  );
});

test("what two texts have in common is carried once, and each comes back by its path", () => {
  const common = Array.from({ length: 1000 }, (_, at) => `line ${at} of both`).join("\n");
  const texts = { "seeds/plans/one.otplan": `one\n${common}\n`, "seeds/mission.md": `${common}\n\nthe other` };
  const text = carried({ "seeds/table.json": [1, null] }, texts);
  expect(text.split("line 500 of both")).toHaveLength(2);
  expect(seedsOf(JSON.parse(text) as SeedsCarried)).toEqual({ "seeds/table.json": [1, null], ...texts });
});

test("a text of any length that is packed means nothing to HTML or a script, and a browser and the build read it back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 300 }), async (text) => {
      const carried = packed(text);
      expect(carried).toMatch(/^[!-~]*$/);
      expect(carried).not.toMatch(/["$&'\-<>\\`]/);
      expect(unpacked(carried)).toBe(text);
      expect(await inflatedResponse(carried).text()).toBe(text);
    }),
  );
});
