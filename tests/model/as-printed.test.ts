/** Printed figures read back, and what comes of adding them up. */
import { describe, expect, test } from "vitest";
import { addsUpAsPrinted, comesToAsPrinted, printedNumber, type ExplainedPart } from "../../model";

test.each([
  ["1,234.5 WTE", 1234.5],
  ["\u22123.6%", -0.036],
  ["-12", -12],
  ["+320 people", 320],
  ["£1.2m", 1.2e6],
  ["\u2212£640k", -640e3],
  ["£34,581 per WTE per year", 34581],
  ["5.0 months", 5],
  ["no change", 0],
  ["0", 0],
])("%s says %d", (text, value) => expect(printedNumber(text)).toBeCloseTo(value, 9));

test.each(["no figure", "–", ""])("%j says no number", (text) => expect(printedNumber(text)).toBeNaN());

describe("adding up as printed", () => {
  test("is told from what is a digit out", () => {
    expect(addsUpAsPrinted("789", ["6,746"], ["5,957"])).toBe(true);
    expect(addsUpAsPrinted("788.4", ["6,746"], ["5,957"])).toBe(false);
    expect(addsUpAsPrinted("3,735", ["2,639", "377", "69", "649"])).toBe(false);
    expect(addsUpAsPrinted("0.3", ["0.1", "0.2"])).toBe(true);
  });
  test("claims nothing where a figure is missing", () => expect(addsUpAsPrinted("5", ["1", "no figure"])).toBe(true));
});

describe("the sum behind a number", () => {
  const part = (says: ExplainedPart["says"], value: number, unit = "people"): ExplainedPart => ({
    says,
    value,
    unit,
    label: "",
  });
  const whole = (value: number): string => value.toFixed(0);
  test("comes to it as printed, or not", () => {
    const parts = [part("", 1513.6), part("plus", 936.4), part("less", 578.5)];
    // 1,514 + 936 - 579 is 1,871, and 1,871.5 prints as 1,872.
    expect(comesToAsPrinted({ value: 1871.5, unit: "people" }, parts, whole)).toBe(false);
    expect(comesToAsPrinted({ value: 1871.4, unit: "people" }, parts, whole)).toBe(true);
  });
  test("of factors is held against what they print to", () => {
    const parts = [part("", 100.4), part("times", 2)];
    expect(comesToAsPrinted({ value: 200.4, unit: "people" }, parts, whole)).toBe(true);
    expect(comesToAsPrinted({ value: 200.8, unit: "people" }, parts, whole)).toBe(false);
  });
});
