/** A chart handed over says what happens when and what it is calibrated on, as the charts of the screens do. */
import { expect, test } from "vitest";
import type { ReportChart } from "../../../model";
import { moreLines } from "../../../model/report/formats/slides/power-point";
import { reportFor, seedPlan } from "./make-report";

const chartIn = (name: string, scenarios: readonly string[]): ReportChart => {
  const report = reportFor(seedPlan(name), { scenarios });
  const chart = report.sections.flatMap(({ blocks }) => blocks).find((block) => block.block === "chart");
  if (chart?.block !== "chart") throw new Error("no chart");
  return chart;
};

test("dates of the base and of the scenarios drawn, each with whose it is, and the counts behind its figures", () => {
  expect(chartIn("england", []).notes).toEqual([
    "What changes when: April 2031, Apprenticeship share of places.",
    "Calibrated on what was counted: 2001 to 2025, registered people joining from outside; 2023/24, leaver rate outside London and the South East.",
  ]);
  const [dates] = chartIn("england", ["leavers-as-other-ahps"]).notes;
  expect(dates).toMatch(/^What changes when: April 2025, Leaver rate \("Leaving falls .*"\); April 2031, /);
});

test("a list rests on nothing that is calibrated, and has what changes for it alone", () => {
  const { notes } = chartIn("tiered-children", ["extra-starts-end"]);
  expect(notes.join(" ")).toContain('April 2027, Cases started a week ("Extra starts end after a year")');
  expect(notes.join(" ")).not.toContain("Calibrated");
});

test("a slide gives lines of notes their room, taken from the chart above them", () => {
  expect(moreLines("")).toBe(0);
  expect(moreLines("Source: this plan.")).toBe(0);
  const all = reportFor(seedPlan("england"), { scenarios: seedPlan("england").scenarios.map(({ id }) => id) });
  const chart = all.sections.flatMap(({ blocks }) => blocks).find((block) => block.block === "chart");
  if (chart?.block !== "chart") throw new Error("no chart");
  // However many scenarios are told, their dates stay a note and leave the chart most of the slide.
  expect(moreLines(chart.notes.join(" "))).toBeGreaterThan(0);
  expect(moreLines(chart.notes.join(" "))).toBeLessThan(6);
});
