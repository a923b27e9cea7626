/** A kept forecast is drawn as it was put by: never worked out again, at its own dates, named, read and in the table. */
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { keptYears, type Forecast, type Plan, type ServiceView } from "../../model";
import { StockChart } from "../../renderer/charts";
import { tableAsText } from "../../renderer/charts/chart-table";
import { stockTable } from "../../renderer/charts/stock-chart";
import { stockDomain, stockLayout } from "../../renderer/charts/stock-layout";
import { pastOf } from "../../renderer/past/use-past";
import { weekLinesDomain, weekLinesLayout, type WeekLinesData } from "../../renderer/charts/week-lines-layout";
import { listPast } from "../../renderer/screens/services/list-past";
import { buildPlan } from "../model/build-plan";

/** One person more every month: the value tells its month. */
const monthly = Array.from({ length: 37 }, (_, month) => 100 + month);
const forecast = (start: string, series: Forecast["series"]): Forecast => ({
  id: `of-${start}`,
  label: `Forecast of ${start}`,
  made: "2025-05-01",
  start,
  years: 3,
  closure: "supply-led",
  model: "1",
  inputs: "0".repeat(64),
  series,
});
const moved = (start: string, ...forecasts: readonly Forecast[]): Plan => ({
  ...buildPlan({ places: 2, start, years: 2 }),
  forecasts: [...forecasts],
});
const wte = { measure: "staff_in_post", unit: "WTE", place: undefined };
const everybody = forecast("2024-04", [{ measure: "staff_in_post", values: monthly }]);

it("stands at the ends of planning years, the day before its start first", () => {
  expect(keptYears(moved("2025-04", everybody), "staff_in_post")).toEqual({
    years: ["2023/24", "2024/25"],
    lines: [{ id: "of-2024-04", label: "Forecast of 2024-04", values: [100, 112, 124, 136] }],
  });
  // Moved by 18 months: the plan's last year ends in September 2027, and the forecast in March.
  expect(keptYears(moved("2025-10", everybody), "staff_in_post")).toEqual({
    years: ["2023/24", "2024/25"],
    lines: [{ id: "of-2024-04", label: "Forecast of 2024-04", values: [100, 112, 124, 136, null] }],
  });
  const autumn = forecast("2024-10", [{ measure: "staff_in_post", values: monthly }]);
  expect(keptYears(moved("2025-10", autumn), "staff_in_post")?.lines[0]?.values).toEqual([106, 118, 130, 136]);
});

it("is of just the people asked for, and there are the newest three at the most", () => {
  const plan = moved(
    "2025-04",
    ...["2021-04", "2022-04", "2023-04", "2024-04"].map((start) =>
      forecast(start, [
        { measure: "staff_in_post", values: monthly },
        { measure: "staff_in_post", level: "b5", values: monthly.map((one) => one / 2) },
      ]),
    ),
  );
  expect(keptYears(plan, "staff_in_post")?.lines.map(({ id }) => id)).toEqual([
    "of-2022-04",
    "of-2023-04",
    "of-2024-04",
  ]);
  expect(keptYears(plan, "staff_in_post", { level: ["b5"] })?.lines[2]?.values[1]).toBe(null);
  expect(keptYears(plan, "staff_in_post", { level: ["b5"] })?.lines[2]?.values.at(-1)).toBe(68);
  expect(keptYears(plan, "staff_in_post", { level: ["b5", "b6"] })).toBeUndefined();
  expect(keptYears(plan, "staff_in_post", { setting: "nhs" })).toBeUndefined();
  expect(keptYears(plan, "headcount")).toBeUndefined();
  const whole = plan.structure.places.find(({ parent }) => parent === undefined)?.id;
  expect(keptYears(plan, "staff_in_post", { place: whole })).toEqual(keptYears(plan, "staff_in_post"));
});

it("is drawn beside the counts, thin and dashed, named at its end, read year by year and copied with the numbers", () => {
  const plan: Plan = {
    ...moved("2025-04", everybody),
    history: [{ id: "own", label: "Own", counts: "staff_in_post", points: [{ at: "2025-03", value: 90 }] }],
  };
  const { history, note } = pastOf(plan, wte);
  expect(history?.years).toEqual(["2023/24", "2024/25"]);
  expect(history?.lines[0]?.values).toEqual([null, 90, null, null]);
  const data = {
    years: ["2025/26", "2026/27"],
    kind: "wte" as const,
    series: [{ id: "base", name: "Base", staff: [91, 92] }],
    history,
  };
  const domain = stockDomain(data);
  expect(domain[1]).toBeGreaterThanOrEqual(136);
  const layout = stockLayout(data, 900, 300, domain);
  const line = layout.lines.find(({ of }) => of === "kept");
  expect(line?.path.match(/[ML]/g)).toHaveLength(4);
  expect(layout.labels.find(({ of }) => of === "kept")?.lines).toEqual(["Forecast of 2024-04", "136.0 WTE"]);
  const readings = layout.readings.flat().flatMap((one) => one?.text ?? []);
  expect(readings).toContain("2024/25, Forecast of 2024-04: 112.0 WTE");
  expect(readings).toContain("2024/25, Counted: Own: 90.0 WTE");
  expect(tableAsText(stockTable(data, "Staff"))).toMatch(/2023\/24\t\t100/);
  expect(note).toContain("before its start was moved");
  const html = renderToStaticMarkup(<StockChart {...data} name="past" level={2} finding="Staff grow" note={note} />);
  expect(html).toContain('stroke-width="1.25"');
  expect(html).toContain("Forecast of 2024-04");
});

it("is drawn over the weeks of a list too, from month to month, of all its places together", () => {
  const plan = moved("2025-04", forecast("2024-04", [{ measure: "waiting", service: "s", values: monthly }]));
  const view = { service: "s", place: undefined, places: ["a", "b"], weeks: Array.from({ length: 104 }, String) };
  const past = listPast(plan, view as unknown as ServiceView);
  // 365 days before the plan's first week begins, and then 100 on the day before the forecast's own start.
  expect(past?.before).toBe(52);
  expect(past?.kept[0]?.values[0]).toBe(100);
  expect(past?.kept[0]?.values[52]).toBe(112);
  expect(past?.kept[0]?.values[52 + Math.round(365 / 7)]).toBe(124);
  expect(past?.weeks[0]).toBe("March 2024");
  expect(listPast(plan, { ...view, place: "a" } as unknown as ServiceView)).toBeUndefined();
});

it("leaves the names of years apart where it begins on the last day of one", () => {
  const weeks = Array.from({ length: 160 }, String);
  const years = [
    { name: "2025/26", first: 0, last: 0 },
    { name: "2026/27", first: 0, last: 52 },
    { name: "2027/28", first: 52, last: 104 },
    { name: "2028/29", first: 104, last: 156 },
    { name: "2029/30", first: 156, last: 159 },
  ];
  const data: WeekLinesData = {
    kind: "heads",
    weeks,
    years,
    lines: [{ id: "a", name: "Waiting", values: weeks.map(() => 5), colour: "var(--ink)", dash: "" }],
  };
  for (const width of [300, 420, 500, 900]) {
    const named = weekLinesLayout(data, width, 280, weekLinesDomain(data)).years.filter(({ shown }) => shown);
    // A name is some 45 px wide, and stands under the middle of its year.
    named.slice(1).forEach(({ middle }, at) => expect(middle - (named[at]?.middle ?? 0)).toBeGreaterThan(48));
    expect(named.map(({ name }) => name)).toContain("2026/27");
    if (width < 900) expect(named.map(({ name }) => name)).not.toContain("2025/26");
  }
});
