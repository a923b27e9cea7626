import { describe, expect, it } from "vitest";
import { readRange } from "../../model";

const read = (text: string, options = {}): readonly number[] | string => {
  const made = readRange(text, options);
  return made.ok ? [made.value.low, made.value.likely, made.value.high] : (made.problems[0]?.says ?? "");
};

describe("a range as people type it", () => {
  it.each([
    ["8 to 14", [8, 11, 14]],
    ["8 – 14", [8, 11, 14]],
    ["8-14", [8, 11, 14]],
    ["8 - 14", [8, 11, 14]],
    ["1,200 to 1,500", [1200, 1350, 1500]],
    ["8% to 14%", [0.08, 0.11, 0.14]],
    ["8 to 14%", [0.08, 0.11, 0.14]],
    ["-3 to 2", [-3, -0.5, 2]],
    ["8 to 14, likely 10", [8, 10, 14]],
    ["8 to 14 likely 10", [8, 10, 14]],
    ["8 to 14 (most likely 10)", [8, 10, 14]],
    ["8% to 14%, likely 10%", [0.08, 0.1, 0.14]],
  ])("%s", (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it("is in per cent in a box that is", () => {
    expect(read("8 to 14, likely 10", { percent: true, unit: "share" })).toEqual([0.08, 0.1, 0.14]);
  });

  it("says whether anybody typed the middle", () => {
    expect(readRange("8 to 14")).toMatchObject({ value: { halfWay: true } });
    expect(readRange("8 to 14, likely 11")).toMatchObject({ value: { halfWay: false } });
  });

  it.each([
    ["", "Nothing is typed"],
    ["= 8 * 2", "not a sum"],
    ["= 8 to 14", "not a sum"],
    ["12", "no range"],
    ["8 to 14abc", "abc"],
    ["8 to 14 to 20", "write the number alone"],
    ["14 to 8", "lower one first"],
    ["8 to 8", "certain"],
    ["8 to 14, likely 20", "outside the range"],
    ["8 to 14, likely", "number"],
    ["8 to 14, likely 9 to 10", "one number"],
    ["8 to 14, likely = 10", "one number"],
    ["8% to 14", "%"],
    ["8% to 14%, likely 10", "at all three"],
    ["8 to 14, likely 10%", "at all three"],
    ["eight to 14", "not a number"],
  ])("%j is refused with a sentence", (text, says) => {
    expect(read(text)).toContain(says);
  });
});
