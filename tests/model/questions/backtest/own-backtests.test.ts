/** A plan tried on counts of its own: run from a month that was counted, in proportion, beside what was counted after. */
import { describe, expect, it } from "vitest";
import {
  addHistory,
  backtestsFor,
  drawnHistory,
  historyYears,
  ownBacktest,
  ownBacktests,
  ownHistory,
  projectPlan,
  standsOf,
  startsOf,
  type NewSeries,
  type Plan,
} from "../../../../model";
import { buildPlan } from "../../build-plan";
import { done, signed } from "../../edit/signed";
import { history, planNamed, shippedBacktests } from "./shipped";

const plan = buildPlan({ places: 2, start: "2024-04" });
const yearly = (values: readonly (number | null)[], from = 2018): NewSeries["points"] =>
  values.map((value, year) => ({ at: `${from + year}-03`, value }));
const withSeries = (of: Plan, ...series: readonly NewSeries[]): Plan =>
  series.reduce((now, one) => done(addHistory(now, one, signed)).plan, of);
const staff: NewSeries = { label: "Staff", counts: "headcount", points: yearly([100, 104, null, 110, 111]) };

describe("a plan's own counts", () => {
  const own = withSeries(plan, staff);
  it("come before the published backtests, and can be run from every month but the last", () => {
    const [first] = backtestsFor(own, shippedBacktests, history);
    expect(first?.backtest).toMatchObject({ from: "2018-03", to: "2022-03", inSample: true });
    expect(startsOf(ownHistory(own)[0]!)).toEqual(["2018-03", "2019-03", "2021-03"]);
    expect(ownBacktests(plan)).toEqual([]);
    expect(backtestsFor(withSeries(planNamed("community-team"), staff), shippedBacktests, history)).toHaveLength(1);
  });
  it("are held against the plan run from the count, in proportion", () => {
    const { backtest, series } = ownBacktests(own)[0]!;
    const stands = standsOf(own, backtest, series);
    if (!stands.ok) throw new Error(stands.problems[0]?.says);
    // The plan grows by its own rates from its opening; from 100 people it grows by the same share.
    const run = projectPlan({ ...plan, start: "2018-04", years: 4, scenarios: [] });
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const table = run.value.tables({ measures: ["headcount"], time: "month" })[0]!;
    const at = (month: string): number => (100 * table.values[table.times.indexOf(month)]!) / table.opening[0]!;
    expect(stands.value.map(({ point }) => point.at)).toEqual(["2019-03", "2021-03", "2022-03"]);
    for (const { point, said, share } of stands.value) {
      expect(said).toBeCloseTo(at(point.at), 9);
      expect(share).toBeCloseTo(said / point.value - 1, 12);
    }
  });
  it("of one place are held against that place alone", () => {
    const here = withSeries(plan, { ...staff, place: "place1" });
    expect(ownBacktests(here)[0]?.backtest.who).toEqual({ place: "place1" });
  });
  it("with leavers counted use the rate of the twelve months before", () => {
    const leavers: NewSeries = { label: "Left", counts: "exits", over: "year", points: yearly([9, 13], 2018) };
    const known = withSeries(own, leavers);
    const backtest = ownBacktest(known, ownHistory(known)[0]!, "2019-03");
    expect(backtest.known).toMatchObject([{ assumption: "leaver_rate", value: 0.125 }]);
    expect(ownBacktest(known, ownHistory(known)[0]!, "2021-03").known).toEqual([]);
  });
  it("by month need all twelve", () => {
    const months = Array.from({ length: 12 }, (_, month) => ({
      at: month < 9 ? `2018-${String(month + 4).padStart(2, "0")}` : `2019-0${month - 8}`,
      value: 1,
    }));
    const rate = (points: NewSeries["points"]) => {
      const known = withSeries(own, { label: "Left", counts: "exits", over: "month", points });
      return ownBacktest(known, ownHistory(known)[0]!, "2019-03").known.map(({ value }) => value);
    };
    expect(rate(months)).toHaveLength(1);
    expect(rate(months.slice(1))).toEqual([]);
  });
});

describe("the years of a chart", () => {
  const years = (points: NewSeries["points"]) => {
    const own = withSeries(plan, { ...staff, points });
    const found = historyYears(own, ownHistory(own));
    return found?.counted[0]?.map((count) =>
      count === undefined ? "-" : `${count.point.value}${count.joined ? "<" : ""}`,
    );
  };
  it("join what is counted alike in years that follow, and nothing over a gap or a break", () => {
    expect(years(yearly([1, 2, null, 4, 5, 6]))?.slice(0, 6)).toEqual(["1", "2<", "-", "4", "5<", "6<"]);
    const broken = [...yearly([1, 2]), { at: "2020-03", value: 3, break: "x" }, { at: "2021-03", value: 4 }];
    expect(years(broken)?.slice(0, 4)).toEqual(["1", "2<", "3", "4<"]);
  });
  it("know a break and a gap inside a year, too", () => {
    const points = yearly([1, 2]);
    expect(years([points[0]!, { at: "2018-09", value: 9, break: "x" }, points[1]!])?.slice(0, 2)).toEqual(["1", "2"]);
    expect(years([points[0]!, { at: "2018-09", value: null }, points[1]!])?.slice(0, 2)).toEqual(["1", "2"]);
  });
  it("have counts since the plan began at the ends of its years", () =>
    expect(years([...yearly([1], 2024), { at: "2024-09", value: 7 }, { at: "2025-03", value: 8 }])).toEqual([
      "1",
      "8<",
      "-",
      "-",
    ]));
});

describe("what is drawn and what stands beside", () => {
  const england = planNamed("england");
  const wte = { measure: "staff_in_post", unit: "WTE", place: undefined };
  it("draws what has the line's unit and place, and says why the rest is not on it", () => {
    const { drawn, beside } = drawnHistory(england, history, wte);
    expect(drawn.map(({ id }) => id)).toEqual(["nhs-registered"]);
    const why = new Map(beside.map((one) => [one.series.id, one.why]));
    expect(why.get("nhs-registered-people")).toBe("It counts in people, and the line in WTE.");
    expect(why.get("register")).toBe("It counts people whom the plan does not have.");
    expect(beside.filter(({ series }) => series.place !== "england").map(({ series }) => series.place)).toEqual(
      Array.from({ length: 3 }, () => "uk"),
    );
    expect(why.get("councils")).toBe("It counts in filled posts, and the line in WTE.");
    expect(why.get("primary-care")).toBe("It counts some of the line's staff, fewer than the counts that are drawn.");
    expect(beside.some(({ series }) => series.measure === "intakes")).toBe(false);
    const group = history.find(({ id }) => id === "primary-care")?.where;
    expect(drawnHistory(england, history, { ...wte, group }).drawn.map(({ id }) => id)).toEqual(["primary-care"]);
  });
  it("puts own counts first, everybody's before some, and none of another place", () => {
    const own = withSeries(
      england,
      { ...staff, label: "Some", counts: "staff_in_post", level: "support" },
      { ...staff, label: "All", counts: "staff_in_post" },
      { ...staff, label: "London", counts: "staff_in_post", place: "london" },
    );
    expect(drawnHistory(own, history, wte).drawn.map(({ label }) => label)).toEqual([
      "All",
      "Some",
      "Registered occupational therapists of the NHS",
    ]);
    expect(drawnHistory(own, history, { ...wte, place: "london" }).drawn.map(({ label }) => label)).toEqual([
      "London",
      "Registered occupational therapists of trusts, London",
    ]);
  });
  it("says nothing of England beside a team's line", () =>
    expect(drawnHistory(planNamed("community-team"), history, wte)).toEqual({ drawn: [], beside: [] }));
});
