/** The backtest in words, the history before a stock chart, and which plans have either. */
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { historyYears, type HistoryPoint, type Judged } from "../../model";
import { StockChart, type StockData, type StockHistory } from "../../renderer/charts";
import { stockLayout } from "../../renderer/charts/stock-layout";
import { stockTable } from "../../renderer/charts/stock-chart";
import { PointsTable } from "../../renderer/screens/uncertainty/backtest/points-table";
import { backtestsOf } from "../../renderer/past/shipped-history";
import { pastOf } from "../../renderer/past/use-past";
import { backtestWords as words } from "../../renderer/words/backtest";
import { history, planNamed } from "../model/questions/backtest/shipped";

const england = planNamed("england");
const point = (at: string, value: number, broken?: string): HistoryPoint => ({
  at,
  value,
  figure: "made-up",
  source: "made-up",
  status: "derived",
  break: broken,
});
const judged = (counted: HistoryPoint, middle: number, within: readonly number[]): Judged => ({
  point: counted,
  foretold: {
    at: counted.at,
    asItStands: middle,
    said: {
      draws: 100,
      middle,
      mean: middle,
      bands: [0.5, 0.8, 0.95].map((level) => ({ level, low: middle - 100 * level, high: middle + 100 * level })),
      error: { middle: 1, ends: 1 },
    },
  },
  error: middle - counted.value,
  share: middle / counted.value - 1,
  within,
});

describe("the backtest in words", () => {
  const points = [
    judged(point("2002-09", 1000), 1010, [0.5, 0.8, 0.95]),
    judged(point("2003-09", 1000), 950, [0.8, 0.95]),
    judged(point("2024-03", 1000, "Counted otherwise."), 1500, []),
  ];
  it("says error and coverage, and counts of another kind apart", () => {
    expect(words.summary(points)).toEqual([
      "2 counts of the same kind: the middle is off by 3.0% on average, most in September 2003: 5.0% too few. Of them, 1 within 50 in 100 futures, 2 within 80 in 100 futures, 2 within 95 in 100 futures.",
      "One count of another kind: the middle is 50% too many. Of it, 0 within 50 in 100 futures, 0 within 80 in 100 futures, 0 within 95 in 100 futures.",
    ]);
  });
  it("finds by the last count of the same kind", () => {
    expect(words.finding("2001-09", "WTE", points)).toBe(
      "From September 2001 the model would have said 950 WTE for September 2003; 1,000 were counted",
    );
  });
  it("has every count in a table, with its error's sign", () => {
    const html = renderToStaticMarkup(<PointsTable points={points} unit="WTE" />);
    expect(html).toContain("+10 (+1.0%)");
    expect(html).toContain("−50 (−5.0%)");
    expect(html).toContain("March 2024 (another count)");
    expect(html).toContain("Outside 95 in 100 futures");
  });
});

describe("history before a chart's first year", () => {
  it("is there for the whole of England and not for plans nothing is published of", () => {
    const asked = { measure: "staff_in_post", unit: "WTE", place: undefined };
    const { history: found } = pastOf(england, asked);
    expect(found?.years.at(0)).toBe("2001/02");
    expect(found?.years.at(-1)).toBe("2023/24");
    const [line] = found?.lines ?? [];
    expect(line?.values.slice(0, 8)).toEqual([11820, 12541, 13053, 13879, 14099, 14292, 14439, null]);
    expect(line?.values.filter((value) => value !== null)).toHaveLength(8);
    const last = line?.values.findLastIndex((value) => value !== null) ?? -1;
    expect(found?.years[last]).toBe("2023/24");
    expect(line?.breaks[last]).toContain("Worked out from vacancies");
    expect(line?.joined[last]).toBe(false);
    expect(pastOf(planNamed("community-team"), asked).history).toBeUndefined();
    expect(backtestsOf(planNamed("community-team"))).toEqual([]);
  });
  it("ends before the plan starts", () => {
    const years = historyYears(
      { start: "2004-04", years: 3 },
      history.filter(({ place }) => place === "england"),
    );
    expect(years?.years).toEqual(["2001/02", "2002/03", "2003/04"]);
  });

  const past: StockHistory = {
    years: ["2001/02", "2002/03", "2003/04", "2004/05"],
    lines: [
      {
        id: "counted",
        name: "Counted: some",
        values: [10, 11, null, 12],
        joined: [false, true, false, false],
        breaks: [undefined, undefined, undefined, "Other staff are counted."],
      },
    ],
  };
  const data: StockData = {
    years: ["2005/06", "2006/07"],
    kind: "wte",
    series: [{ id: "base", name: "Base", staff: [20, 21], establishment: [22, 23] }],
    history: past,
  };
  it("stands before the lines, broken where nothing is published", () => {
    const layout = stockLayout(data, 800, 300, [0, 30]);
    expect(layout.yearNames).toEqual([...past.years, ...data.years]);
    const [line] = layout.history;
    expect(line?.path.match(/M/g)).toHaveLength(2);
    expect(line?.dots).toHaveLength(3);
    expect(line?.breaks.map(({ text }) => text)).toEqual(["another count"]);
    const alone = stockLayout({ ...data, history: undefined }, 800, 300, [0, 30]);
    expect(alone.history).toEqual([]);
    expect(layout.lines[0]?.end).toEqual(alone.lines[0]?.end);
  });
  it("stands in the table behind, empty where nothing is published", () => {
    const table = stockTable(data, "Staff");
    expect(table.columns.map(({ label }) => label)).toEqual([
      "Year to 31 March",
      "Counted: some",
      "Staff in post",
      "Establishment",
      "Gap",
      "Counted: some: breaks",
    ]);
    expect(table.rows[1]).toEqual(["2002/03", 11, null, null, null, ""]);
    expect(table.rows[2]).toEqual(["2003/04", null, null, null, null, ""]);
    expect(table.rows[3]?.at(-1)).toBe("Other staff are counted.");
    expect(table.rows[4]).toEqual(["2005/06", null, 20, 22, 2, ""]);
  });
  it("is read with the arrow keys and named on the picture", () => {
    const html = renderToStaticMarkup(<StockChart {...data} name="staff" level={2} finding="Staff grow" />);
    expect(html).toContain("Counted: some");
    expect(
      stockLayout(data, 800, 300, [0, 30])
        .readings.flat()
        .map((one) => one?.text),
    ).toContain("2002/03, Counted: some: 11.0 WTE");
  });
});
