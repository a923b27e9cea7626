import { expect, test } from "vitest";
import { elementAt, present } from "../../model/assumptions/present";

test("an element is taken from the start or from the end", () => {
  expect([0, 2, -1, -3].map((index) => elementAt(["a", "b", "c"], index))).toEqual(["a", "c", "c", "a"]);
  expect(elementAt(Float64Array.of(4, 5), 1)).toBe(5);
  expect(elementAt<number | undefined>([undefined], 0)).toBeUndefined();
});

test("what is not there is a bug that says what is missing", () => {
  for (const index of [3, -4, 0.5])
    expect(() => elementAt(["a", "b", "c"], index)).toThrow(`no element ${index} in a list of 3`);
  expect(() => present<number>(undefined, "the month before")).toThrow("A bug: the month before is not there.");
  expect(() => present<number>(null, "the month before")).toThrow(RangeError);
  expect(present(0, "a figure")).toBe(0);
});
