/** No line of what was counted goes over a gap or a break, whatever the counts: on the picture, and in what is read of it. */
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { absoluteMonth, monthName, type CountedPoint, type Plan } from "../../model";
import { StockChart } from "../../renderer/charts";
import { stockLayout } from "../../renderer/charts/stock-layout";
import { stockTable } from "../../renderer/charts/stock-chart";
import { textWidth } from "../../renderer/charts/text-width";
import { tableAsText } from "../../renderer/charts/chart-table";
import { pastOf } from "../../renderer/past/use-past";
import { buildPlan } from "../model/build-plan";
import { planNamed } from "../model/questions/backtest/shipped";

const plan = buildPlan({ places: 2, start: "2024-04", years: 3 });
const wte = { measure: "staff_in_post", unit: "WTE", place: undefined };
const withPoints = (points: readonly CountedPoint[]): Plan => ({
  ...plan,
  history: [{ id: "own", label: "Own", counts: "staff_in_post", points: [...points] }],
});
const dataOf = (of: Plan) => {
  const past = pastOf(of, wte);
  return {
    data: {
      years: ["2024/25", "2025/26", "2026/27"],
      kind: "wte" as const,
      series: [{ id: "base", name: "Base", staff: [20, 21, 22] }],
      history: past.history,
    },
    note: past.note,
  };
};

/** The pieces of a path that are drawn, each from one place across to another. */
function pieces(path: string): readonly (readonly [number, number])[] {
  let at = Number.NaN;
  return [...path.matchAll(/([ML])([\d.]+),[\d.]+/g)].flatMap(([, step, x]) => {
    const from = at;
    at = Number(x);
    return step === "L" ? [[from, at] as const] : [];
  });
}

const points = fc
  .uniqueArray(
    fc.record({
      month: fc.integer({ min: absoluteMonth("2012-01"), max: absoluteMonth("2024-03") }),
      value: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 50 }) },
        { weight: 1, arbitrary: fc.constant(null) },
      ),
      broken: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: fc.constant("x") }),
    }),
    { minLength: 1, maxLength: 40, selector: ({ month }) => month },
  )
  .map((list) =>
    [...list]
      .sort((a, b) => a.month - b.month)
      .map(({ month, value, broken }): CountedPoint => ({
        at: monthName(month),
        value,
        ...(broken === undefined ? {} : { break: broken }),
      })),
  )
  .filter((list) => list.some(({ value }) => value !== null));

const yearOf = (at: string): number => Number(at.slice(0, 4)) - (Number(at.slice(5)) < 4 ? 1 : 0);

describe("a line of counts", () => {
  it("goes from one year to the next only where nothing is missing and nothing breaks between the two counts", () => {
    fc.assert(
      fc.property(points, (given) => {
        const { data } = dataOf(withPoints(given));
        const layout = stockLayout(data, 900, 300, [0, 60]);
        const first = yearOf(given.find(({ value }) => value !== null)?.at ?? "");
        const yearAt = (x: number): number => first + layout.years.findIndex((one) => Math.abs(one - x) < 0.06);
        const lastOf = (year: number) => given.findLast(({ at, value }) => value !== null && yearOf(at) === year);
        const drawn = pieces(layout.history[0]?.path ?? "").map(([from, to]) => [yearAt(from), yearAt(to)] as const);
        for (const [from, to] of drawn) {
          expect(to - from).toBe(1);
          const [a, b] = [lastOf(from)?.at ?? "", lastOf(to)?.at ?? ""];
          const between = given.filter(({ at }) => at > a && at <= b);
          expect(between.every(({ value, break: broken }) => value !== null && broken === undefined)).toBe(true);
        }
        // And where nothing stands in its way there is a line.
        const years = [...new Set(given.filter(({ value }) => value !== null).map(({ at }) => yearOf(at)))];
        for (const year of years.filter((one) => years.includes(one - 1))) {
          const [a, b] = [lastOf(year - 1)?.at ?? "", lastOf(year)?.at ?? ""];
          const between = given.filter(({ at }) => at > a && at <= b);
          if (between.some(({ value, break: broken }) => broken !== undefined && value !== null)) continue;
          if (between.some(({ value }) => value === null)) continue;
          expect(drawn).toContainEqual([year - 1, year]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is drawn, named and read as it is: the picture, the words and the numbers to copy agree", () => {
    const own = withPoints([
      { at: "2019-03", value: 10 },
      { at: "2020-03", value: 11 },
      { at: "2021-03", value: null },
      { at: "2022-03", value: 13 },
      { at: "2023-03", value: 18, break: "Two teams were joined." },
      { at: "2024-03", value: 19 },
    ]);
    const { data, note } = dataOf(own);
    expect(note).toContain("March 2023: Two teams were joined.");
    const html = renderToStaticMarkup(<StockChart {...data} name="past" level={2} finding="Staff grow" note={note} />);
    expect(html).toContain("Counted: Own");
    expect(html).toContain("another count");
    expect(html).toContain("Two teams were joined.");
    const layout = stockLayout(data, 900, 300, [0, 30]);
    expect(pieces(layout.history[0]?.path ?? "")).toHaveLength(2);
    expect(layout.history[0]?.dots).toHaveLength(5);
    const text = tableAsText(stockTable(data, "Staff"));
    expect(text).toContain("2020/21\t\t");
    expect(text).toMatch(/2022\/23\t18\t\t?.*Two teams were joined\./);
    const readings = layout.readings.flat().flatMap((one) => one?.text ?? []);
    expect(readings).toContain("2022/23, Counted: Own: 18.0 WTE");
    expect(readings.some((one) => one.startsWith("2020/21, Counted"))).toBe(false);
  });
});

it("England's line from 2017 to 2037 has a count wherever one is published of it, and none elsewhere", () => {
  const england = planNamed("england");
  const line = pastOf(england, wte).history;
  const counted = line?.lines[0];
  const byYear = new Map(line?.years.map((year, at) => [year, counted?.values[at] ?? null]));
  expect(byYear.get("2006/07")).toBe(14292);
  expect(byYear.get("2007/08")).toBe(14439);
  for (let year = 2008; year <= 2022; year += 1)
    expect(byYear.get(`${year}/${String((year + 1) % 100).padStart(2, "0")}`)).toBeNull();
  expect(byYear.get("2023/24")).toBe(17971.8);
});

describe("the names of several lines of counts", () => {
  it("never lie on one another, however near the counts are", () => {
    const heights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 0, max: 3 }), (first, from) => {
        const years = ["2019/20", "2020/21", "2021/22", "2022/23"];
        const layout = stockLayout(
          {
            years: ["2024/25", "2025/26"],
            kind: "wte",
            series: [{ id: "base", name: "Base", staff: [20, 60] }],
            history: {
              years,
              lines: first.map((value, at) => ({
                id: `line-${at}`,
                name: `Counted: number ${at}`,
                values: years.map((_, year) => (year < (at === 0 ? 0 : from) ? null : value)),
                joined: years.map(() => true),
                breaks: years.map(() => undefined),
              })),
            },
          },
          900,
          340,
          [0, 60],
        );
        const names = layout.history.map(({ label }) => ({ ...label, to: label.x + textWidth(label.text, 14) }));
        for (const [at, one] of names.entries())
          for (const other of names.slice(at + 1))
            if (one.x < other.to && other.x < one.to) expect(Math.abs(one.y - other.y)).toBeGreaterThanOrEqual(14);
      }),
      { numRuns: 200 },
    );
  });
});
