/** Chances that stand side by side are of the same many, so that they can be held against each other. */
import { expect, test } from "vitest";
import { inWordsAlike } from "../../renderer/words/uncertainty";

test("chances side by side are all in 10, or all in 100", () => {
  expect(inWordsAlike([0.9, 0.8])).toEqual(["9 in 10", "8 in 10"]);
  expect(inWordsAlike([0.92, 0.8, 0.63])).toEqual(["92 in 100", "80 in 100", "63 in 100"]);
  expect(inWordsAlike([0.999, 0.5])).toEqual(["more than 99 in 100", "50 in 100"]);
  expect(inWordsAlike([1, 0.4, 0])).toEqual(["all of the futures drawn", "4 in 10", "none of the futures drawn"]);
});
