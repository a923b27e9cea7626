/** Places and their shares, pasted where a place is divided. */
import { expect, test } from "vitest";
import { readParts } from "../../renderer/places/pasted-parts";

test("names with shares beside them, under a heading or none", () => {
  const parts = [
    { name: "North", share: "60%" },
    { name: "South", share: "0.4" },
  ];
  expect(readParts("North\t60%\nSouth\t0.4")).toEqual(parts);
  expect(readParts("Team\tShare\nNorth\t60%\nSouth\t0.4\n")).toEqual(parts);
});

test("names alone, and names some of which have no share", () => {
  expect(readParts("North\nSouth")).toEqual([
    { name: "North", share: "" },
    { name: "South", share: "" },
  ]);
  expect(readParts("North\t60%\nSouth\t")).toEqual([
    { name: "North", share: "60%" },
    { name: "South", share: "" },
  ]);
});

test("one cell is typed; what is no name or no share is refused whole", () => {
  expect(readParts("North")).toBeUndefined();
  expect(readParts("North\t60%\nSouth\tplenty")).toMatch(/^Nothing is changed\. "plenty", of South/);
  expect(readParts("North\t60%\n\t40%")).toMatch(/^Nothing is changed\. "40%"/);
  expect(readParts("North\t60%\t1")).toMatch(/^Nothing is changed\. Copy two columns/);
});
