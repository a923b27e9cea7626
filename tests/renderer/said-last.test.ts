/** A headline whose figures are of before is the sentence that they were in. */
import { expect, test } from "vitest";
import { saidWhile } from "../../renderer/controls/said-last";

const base = { opened: 1, says: "By 2037 there would be 34,000" };
const mixed = { opened: 1, says: 'By 2037 there would be 34,000 if "Fewer leave"' };

test("is the last that was said with figures of its own, and not with those under another name", () => {
  expect(saidWhile(false, mixed, base)).toBe(base.says);
  expect(saidWhile(true, mixed, base)).toBe(mixed.says);
});

test("is what there is to say where nothing was said before, or of another plan alone", () => {
  expect(saidWhile(false, mixed, undefined)).toBe(mixed.says);
  expect(saidWhile(false, { ...mixed, opened: 2 }, base)).toBe(mixed.says);
});
