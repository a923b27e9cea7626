import { describe, expect, it } from "vitest";
import { calibratedOn, type Plan } from "../../../model";
import { windowMonths } from "../../../model/plan/ask/calibrated-on";
import { buildPlan, given } from "../build-plan";

const month = (year: number, number: number): number => year * 12 + number - 1;

describe("the time of a calibration", () => {
  it.each([
    ["2024", month(2024, 1), month(2025, 1)],
    ["2023/24", month(2023, 4), month(2024, 4)],
    ["2019 to 2024", month(2019, 1), month(2025, 1)],
    ["2019/20 to 2023/24", month(2019, 4), month(2024, 4)],
    ["September 2001 to March 2024", month(2001, 9), month(2024, 4)],
    ["before 2023", undefined, month(2023, 1)],
  ])("is read out of %s", (window, from, until) => {
    expect(windowMonths(window)).toEqual({ from, until });
  });

  it.each(["the day before the plan", "2024 on", "2024 to 2019", "Smarch 2024", ""])(
    "is not read into %j",
    (window) => {
      expect(windowMonths(window)).toBeUndefined();
    },
  );
});

describe("what a plan is calibrated on", () => {
  const solved = {
    id: "exits",
    label: "Leaver rate",
    method: "exit-rate" as const,
    unknown: ["leaver_rate"],
    target: "leaver_rate_england",
    window: "2019 to 2024",
  };
  const plan = (value: number | null, calibrations: Plan["calibrations"] = [solved]): Plan => ({
    ...buildPlan({ assumptions: [given("leaver_rate", value)] }),
    calibrations,
  });

  it("is the counts that its figures are worked out from", () => {
    expect(calibratedOn(plan(null)).map(({ label, window }) => [label, window])).toEqual([
      ["Leaver rate", "2019 to 2024"],
    ]);
  });

  it("is nothing once a person has given the figure, or where it is held to what is to come", () => {
    expect(calibratedOn(plan(0.08))).toEqual([]);
    expect(calibratedOn(plan(null, [{ ...solved, method: "workforce-growth" }]))).toEqual([]);
  });

  it("has the longest time first", () => {
    const windows = ["2023/24", "before 2023", "2019 to 2024"];
    const all = windows.map((window) => ({ ...solved, id: window, window }));
    expect(calibratedOn(plan(null, all)).map(({ window }) => window)).toEqual([
      "before 2023",
      "2019 to 2024",
      "2023/24",
    ]);
  });
});
