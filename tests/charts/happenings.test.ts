import { describe, expect, test } from "vitest";
import { happeningsLayout, type Happening } from "../../renderer/charts/happenings-layout";
import { stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { TEXT } from "../../renderer/charts/chart-svg";
import { textWidth } from "../../renderer/charts/text-width";
import { stock, stockDated } from "./samples";

const many: readonly Happening[] = Array.from({ length: 30 }, (_, at) => ({
  at: at / 3,
  label: `Something with a name ${at}`,
  says: `Month ${at}`,
}));

describe("what happens when", () => {
  test("has words that never touch and stay within the chart, and a hairline each all the same", () => {
    const { marks, room } = happeningsLayout(many, (at) => 40 + at * 60, [40, 640], 34);
    expect(marks).toHaveLength(many.length);
    const words = marks.flatMap(({ label }) => (label === undefined ? [] : [label]));
    expect(words.length).toBeGreaterThan(4);
    expect(words.length).toBeLessThan(many.length);
    const spans = words.map(({ text, x, y, anchor }) => {
      const width = textWidth(text, TEXT.small);
      const from = anchor === "start" ? x : x - width;
      return { from, to: from + width, y };
    });
    for (const one of spans) {
      expect(one.from).toBeGreaterThanOrEqual(40);
      expect(one.to).toBeLessThanOrEqual(640);
      for (const other of spans)
        if (one !== other && one.y === other.y) expect(one.to < other.from || other.to < one.from).toBe(true);
    }
    expect(room).toBe(32);
  });

  test("takes no room where nothing has a date", () => {
    expect(happeningsLayout([], (at) => at, [0, 100], 34)).toEqual({ marks: [], room: 0 });
  });

  test("is read with the chart, stands at its date and is left out beyond the years", () => {
    const layout = stockLayout(stockDated, 760, 340, stockDomain(stockDated));
    expect(layout.happenings.map(({ says }) => says)).not.toContain("April 2064: after the end");
    expect(layout.happenings[0]!.x).toBeCloseTo(layout.years[0]!, 6);
    expect(layout.happenings[1]!.x).toBeCloseTo(layout.years[1]!, 6);
    expect(layout.readings.at(-1)!.map((mark) => mark?.text)).toEqual(layout.happenings.map(({ says }) => says));
    expect(layout.plot.top).toBeGreaterThan(stockLayout(stock, 760, 340, stockDomain(stock)).plot.top);
  });
});
