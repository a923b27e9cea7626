import { describe, expect, test } from "vitest";
import { happeningsLayout, type Happening } from "../../renderer/charts/happenings-layout";
import { stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { TEXT } from "../../renderer/charts/chart-svg";
import { textWidth } from "../../renderer/charts/text-width";
import { datesOver, meanwhile } from "../../renderer/charts/chart-dates";
import { stockTable } from "../../renderer/charts/stock-chart";
import { crossingsOf } from "../../renderer/charts/stock-crossing";
import { momentOf, weekLinesDomain, weekLinesLayout, yearsOf } from "../../renderer/charts/week-lines-layout";
import { heatDomain, heatLayout } from "../../renderer/charts/heat-layout";
import { roomLinesLayout } from "../../renderer/charts/room-lines-layout";
import { multiplesDomain, multiplesLayout } from "../../renderer/charts/small-multiples-layout";
import { heat, multiples, stock, stockCrossing, stockDated, weekLinesDated } from "./samples";

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
    expect(layout.dates.marks.map(({ says }) => says)).not.toContain("April 2064: after the end");
    expect(layout.dates.marks[0]!.x).toBeCloseTo(layout.years[0]!, 6);
    expect(layout.dates.marks[1]!.x).toBeCloseTo(layout.years[1]!, 6);
    expect(layout.readings.at(-2)!.map((mark) => mark?.text)).toEqual(layout.dates.marks.map(({ says }) => says));
    expect(layout.plot.top).toBeGreaterThan(stockLayout(stock, 760, 340, stockDomain(stock)).plot.top);
  });
});

describe("dates over a chart", () => {
  const dates = stockDated.dates!;

  test("are of the plan's own years only, and stand at the same times in a chart that begins earlier", () => {
    const plan = { ...dates, firstYear: "2024/25" };
    expect(datesOver(plan, ["2001/02", "2002/03"])).toBeUndefined();
    expect(datesOver(undefined, ["2024/25"])).toBeUndefined();
    const later = datesOver(plan, ["2022/23", "2023/24", "2024/25"]);
    expect(later?.happenings.map(({ at }) => at)).toEqual(dates.happenings.map(({ at }) => at + 2));
    expect(later?.spans[0]).toMatchObject({ from: -4, until: 2.5 });
    expect(datesOver(plan, ["2024/25"], { uncalibrated: true })?.spans).toEqual([]);
  });

  test("shade the part of a calibration's time that the chart has, and name it in the plot", () => {
    const { dates: drawn, years, plot, spanY } = stockLayout(stockDated, 760, 340, stockDomain(stockDated));
    expect(drawn.bands).toHaveLength(1);
    const [band] = drawn.bands;
    expect(band!.left).toBeCloseTo(years[0]!, 6);
    expect(band!.right).toBeCloseTo((years[1]! + years[2]!) / 2, 6);
    expect(drawn.span?.text).toBe("Calibrated on 2019 to 2024");
    expect(spanY).toBeGreaterThan(plot.top);
    expect(spanY).toBeLessThan(plot.bottom);
  });

  test("say of a time before the chart that it is before it", () => {
    const before = { ...stockDated, dates: { ...dates, spans: [{ ...dates.spans[0]!, from: undefined, until: -3 }] } };
    const { dates: drawn } = stockLayout(before, 760, 340, stockDomain(before));
    expect(drawn.bands).toEqual([]);
    expect(drawn.span?.text).toBe("\u2190 Calibrated on 2019 to 2024");
  });

  test("say of a mark what happened since the one before it, under its own scenario", () => {
    const [posts] = dates.happenings.filter(({ at }) => at === 0.25);
    const own = {
      ...stockDated,
      dates: {
        ...dates,
        under: new Map([
          ["base", []],
          ["retain", [posts!]],
        ]),
      },
    };
    const { readings } = stockLayout(own, 760, 340, stockDomain(own));
    const of = (name: string) =>
      readings.flat().flatMap((mark) => (mark?.text.startsWith(`2025/26, ${name}:`) === true ? [mark.text] : []));
    expect(of("Base").every((text) => !text.includes("meanwhile"))).toBe(true);
    expect(of("Fewer leavers")[0]).toMatch(/; meanwhile: July 2025: two people leave$/);
    expect(of("Apprenticeships reach a third of places")[0]).toContain("October 2025: three people join");
    expect(meanwhile([{ at: 0, label: "", says: "A change" }], 0)).toBe("");
    expect(meanwhile([{ at: 0, label: "", says: "A change" }], 1)).toBe("; meanwhile: A change");
  });

  test("stand in the table behind the chart, in the year they fall in", () => {
    const table = stockTable(stockDated, "Staff");
    const at = table.columns.findIndex(({ label }) => label === "What happens");
    const row = (year: string) => table.rows.find(([name]) => name === year)?.[at];
    expect(row("2024/25")).toContain("April 2024: the plan starts");
    expect(row("2025/26")).toBe(
      "April 2025: leaver rate; July 2025: two people leave; October 2025: three people join",
    );
    const on = table.columns.findIndex(({ label }) => label === "Calibrated on");
    expect(table.rows.map((cells) => cells[on])).toEqual(
      table.rows.map(([year]) => (["2023/24", "2024/25", "2025/26"].includes(String(year)) ? "2019 to 2024" : "")),
    );
    expect(stockTable(stock, "Staff").columns.some(({ label }) => label === "What happens")).toBe(false);
  });

  test("leave out the start of the plan where a chart begins with it, but not what begins then", () => {
    const layout = weekLinesLayout(weekLinesDated, 860, 280, weekLinesDomain(weekLinesDated));
    expect(layout.dates.marks.map(({ says }) => says)).toEqual([
      "April 2027: two posts more",
      "October 2027: a clinic opens",
    ]);
    const [turn, middle] = layout.dates.marks;
    const [, second, third] = layout.years;
    expect(turn!.x).toBeGreaterThan(layout.years[0]!.middle);
    expect(Math.abs(turn!.x - second!.x)).toBeLessThan(5);
    expect(middle!.x).toBeCloseTo((turn!.x + third!.x) / 2, -1);
  });

  test("go from times to moments and back, whatever the length of a year", () => {
    const drawn = [
      { name: "2026/27", first: 1, last: 26 },
      { name: "2027/28", first: 27, last: 78 },
      { name: "2028/29", first: 79, last: 90, ends: 130 },
    ];
    for (const moment of [0, 13, 26, 40, 78, 84, 90])
      expect(momentOf(drawn, yearsOf(drawn, moment))).toBeCloseTo(moment, 9);
    expect([yearsOf(drawn, 0), yearsOf(drawn, 26), yearsOf(drawn, 52), yearsOf(drawn, 104)]).toEqual([-1, 0, 0.5, 1.5]);
  });
});

describe("dates over cells and panels", () => {
  const dates = datesOver({ ...stockDated.dates!, firstYear: "2024/25" }, heat.columns);

  test("stand at the edge of the column that they begin", () => {
    const layout = heatLayout({ ...heat, dates }, 860, heatDomain(heat));
    const [start, turn] = layout.dates.marks;
    expect(start?.x).toBeCloseTo(layout.left, 6);
    expect(turn?.x).toBeCloseTo(layout.left + layout.cell.width, 6);
    expect(layout.readings[0]?.map((mark) => mark?.text)).toEqual(layout.dates.marks.map(({ says }) => says));
    expect(layout.readings[1]?.[1]?.text).toContain("meanwhile: April 2025: leaver rate");
  });

  test("are marked in every panel, and read once", () => {
    const layout = multiplesLayout({ ...multiples, dates }, 860, multiplesDomain(multiples));
    expect(layout.dates.marks.length).toBeGreaterThan(1);
    expect(layout.readings).toHaveLength(multiples.panels.length + 1);
    expect(layout.order).toBe("Highest in 2036/37 first \u00b7 Shaded: calibrated on 2019 to 2024");
  });

  test("are marked in a room, without words", () => {
    const data = { times: ["Start", ...stock.years], kind: "wte" as const, series: [] };
    const over = datesOver({ ...stockDated.dates!, firstYear: "2024/25" }, data.times);
    const layout = roomLinesLayout({ ...data, dates: over }, 900, 400, 28, [0, 10]);
    expect(layout.dates.bands).toHaveLength(1);
    expect(layout.dates.marks.length).toBeGreaterThan(2);
    expect(layout.dates.marks.every(({ label }) => label === undefined)).toBe(true);
    expect(layout.span?.text).toBe("Calibrated on 2019 to 2024");
    expect(roomLinesLayout({ ...data, dates: over }, 400, 300, 28, [0, 10]).span).toBeUndefined();
  });
});

describe("lines that cross", () => {
  test("are marked where they do, each time, with what is so from then on", () => {
    const y = (value: number) => -value;
    const found = crossingsOf(
      ["a", "b", "c", "d"],
      [
        [10, 10, 10, 10],
        [8, 12, 12, 9],
      ],
      [0, 10, 20, 30],
      y,
      {
        over: "more",
        under: "fewer",
      },
    );
    expect(found).toEqual([
      { x: 5, y: -10, text: "From b more" },
      { x: expect.closeTo(20 + 20 / 3, 9) as number, y: -10, text: "From d fewer" },
    ]);
  });

  test("have words that no line runs through and that do not touch", () => {
    const { crossings, plot } = stockLayout(stockCrossing, 860, 300, stockDomain(stockCrossing));
    expect(crossings).toHaveLength(3);
    const boxes = crossings.map(({ text, label: { x, y, anchor } }) => {
      const width = textWidth(text, TEXT.small);
      const left = anchor === "start" ? x : x - width;
      return { left, right: left + width, top: y - 11, bottom: y + 3 };
    });
    const scale = stockLayout(stockCrossing, 860, 300, stockDomain(stockCrossing));
    const marks = scale.readings.slice(0, 2).flat();
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(plot.left);
      expect(box.right).toBeLessThanOrEqual(plot.right);
      for (const mark of marks)
        if (mark !== null && mark.x > box.left && mark.x < box.right)
          expect(mark.y < box.top || mark.y > box.bottom, `${mark.text} lies on words`).toBe(true);
      for (const other of boxes.slice(at + 1))
        expect(
          box.right < other.left || other.right < box.left || box.bottom < other.top || other.bottom < box.top,
        ).toBe(true);
    }
  });

  test("are not said to cross where they only touch, or where one is not known", () => {
    const none = (second: readonly (number | null)[]) =>
      crossingsOf(["a", "b", "c"], [[10, 10, 10], second], [0, 1, 2], (value) => value, { over: "o", under: "u" });
    expect(none([8, 10, 9])).toEqual([]);
    expect(none([8, null, 12])).toEqual([]);
    expect(none([8, 10, 12])).toHaveLength(1);
  });
});
