/** Blocks pasted into the counts of a series: all of one joins it, or nothing and a sentence. */
import { describe, expect, test } from "vitest";
import { pasteHistory, type CountedSeries, type Plan } from "../../model";
import { readCounts } from "../../renderer/past/paste-counts";
import { buildPlan } from "../model/build-plan";

const series: CountedSeries = {
  id: "staff",
  label: "Staff in post",
  counts: "staff_in_post",
  place: "place1",
  points: [
    { at: "2023-01", value: 10 },
    { at: "2023-02", value: 11 },
    { at: "2023-03", value: 12 },
  ],
};
const plan: Plan = { ...buildPlan({ places: 2 }), history: [series] };
const signed = { by: "", when: "2024-04-01T00:00:00.000Z" };

/** The counts of the series once a block is in, or why none is. */
function after(text: string, from = "2023-02"): readonly (number | null)[] | string {
  const read = readCounts(text, plan, series, from);
  if ("says" in read) return read.says;
  const made = pasteHistory(plan, read.counts, signed);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  expect(made.value.plan.history).toHaveLength(1);
  return made.value.plan.history?.[0]?.points.map(({ value }) => value) ?? [];
}

describe("into the counts of a series", () => {
  test("dates with counts join it, in whatever order, and replace those of the same months", () =>
    expect(after("Month\tCount\nApr 2023\t14\nFeb 2023\t11.5")).toEqual([10, 11.5, 12, 14]));

  test("a column goes from the month that is picked into those below it", () =>
    expect(after("21\n22")).toEqual([10, 21, 22]));

  test("a star in it leaves what was counted before, and is no nought", () =>
    expect(after("*\n22")).toEqual([10, 11, 22]));

  test("nothing is half taken: too many, words, other places and dates that could be two are refused", () => {
    expect(after("1\n2\n3")).toMatch(/^Nothing is changed\. There are more counts than months/);
    expect(after("Apr 2023\t14\nMay 2023\tplenty")).toMatch(/^Nothing is changed\./);
    expect(after("Month\tPlace 2\nApr 2023\t14")).toMatch(/^Nothing is changed\./);
    expect(after("3/4/2023\t14\n4/5/2023\t15")).toMatch(/^Nothing is changed\./);
  });
});
