import { describe, expect, it } from "vitest";
import {
  asShown,
  formatChange,
  formatFigure,
  formatTick,
  formatWithUnit,
  MINUS,
  NO_FIGURE,
  numberForSpreadsheet,
} from "../../renderer/words/format";

describe("figures", () => {
  it.each([
    ["heads", 21454.4, "21,454"],
    ["heads", -0.4, "0"],
    ["wte", 42.46, "42.5"],
    ["wte", 999.94, "999.9"],
    ["wte", 3120.4, "3,120"],
    ["wte", -0.04, "0.0"],
    ["rate", 0.036, "3.6%"],
    ["rate", -0.0125, `${MINUS}1.3%`],
    ["money", 950, "£950"],
    ["money", 43_412, "£43k"],
    ["money", 999_960, "£1.0m"],
    ["money", -1_234_000, `${MINUS}£1.2m`],
    ["money", 0.2, "£0"],
    ["weeks", 18, "18.0"],
    ["weeks", 161.2, "161"],
    ["wte", null, NO_FIGURE],
    ["wte", NaN, NO_FIGURE],
  ] as const)("%s %s is written %s", (kind, value, text) => {
    expect(formatFigure(kind, value)).toBe(text);
  });

  it("rounds a figure as its neighbours are rounded", () => {
    expect(formatFigure("wte", 640, 14_820)).toBe("640");
    expect(formatFigure("money", 999_960_000, 1_869_700_000)).toBe("£1,000m");
    expect(formatFigure("money", 43_412, 1_869_700_000)).toBe("£43k");
    expect(formatFigure("money", 1_869_700_000)).toBe("£1,869.7m");
  });

  it("carries its unit, in the singular for one", () => {
    expect([
      formatWithUnit("wte", 3120),
      formatWithUnit("heads", 1),
      formatWithUnit("heads", 2),
      formatWithUnit("rate", 0.1),
      formatWithUnit("wte", null),
    ]).toEqual(["3,120 WTE", "1 person", "2 people", "10.0%", NO_FIGURE]);
  });

  it("signs every difference, calls a rate's difference points, and nothing no change", () => {
    expect([
      formatChange("wte", 320),
      formatChange("wte", -1.44),
      formatChange("rate", -0.014),
      formatChange("wte", 0.04),
      formatChange("money", 25_000),
      formatChange("wte", null),
    ]).toEqual(["+320.0", `${MINUS}1.4`, `${MINUS}1.4 points`, "no change", "+£25k", NO_FIGURE]);
  });

  it("gives ticks the decimals their step needs", () => {
    expect([
      formatTick("wte", 20_000, 2000),
      formatTick("wte", 0.5, 0.25),
      formatTick("rate", 0.075, 0.025),
      formatTick("rate", 0.1, 0.05),
      formatTick("money", 1_500_000, 500_000),
      formatTick("money", -500_000, 500_000),
      formatTick("money", 0, 500),
    ]).toEqual(["20,000", "0.50", "7.5%", "10%", "£1.5m", `${MINUS}£500k`, "£0"]);
  });

  it("hands a spreadsheet bare numbers, and nothing where there is no figure", () => {
    expect([
      numberForSpreadsheet(12_345.5),
      numberForSpreadsheet(0.1 + 0.2),
      numberForSpreadsheet(-3),
      numberForSpreadsheet(null),
    ]).toEqual(["12345.5", "0.3", "-3", ""]);
  });
});

describe("a figure rounded as it is shown", () => {
  it.each([
    ["wte", 327.761187602, 0, 327.8],
    ["wte", 327.761187602, 5000, 328],
    ["wte", -0.04, 0, 0],
    ["rate", 0.03649, 0, 3.6],
    ["rate", -0.012345, 0, -1.2],
    ["money", 1_869_712_345.6, 0, 1_869_700_000],
    ["money", -45_499, 0, -45_000],
    ["heads", 1234.5, 0, 1235],
    ["wte", null, 0, null],
    ["wte", Number.NaN, 0, null],
  ] as const)("%s %d among %d is %d", (kind, value, among, shown) => {
    expect(asShown(kind, value, among)).toBe(shown);
  });
});
