/** Running a plan from an earlier month: who is where, what is known, and how what it says is judged. */
import { beforeAll, describe, expect, it } from "vitest";
import {
  backtestsFor,
  byCount,
  checkRun,
  coverageOf,
  ensembleOf,
  foretoldOf,
  judged,
  meanErrorOf,
  pastPlan,
  projectPlan,
  runDraws,
  standsOf,
  tryPast,
  type HistoryPoint,
  type Sample,
  type PastTry,
} from "../../../../model";
import { history, planNamed, shipped, shippedBacktests } from "./shipped";

const england = planNamed("england");
const { backtest: whole, series } = shipped("nhs-2001");
const short = { ...whole, to: "2003-09" };
const triedOf = (plan = england, backtest = short, of = series): PastTry => {
  const tried = tryPast(plan, backtest, of);
  if (!tried.ok) throw new Error(tried.problems[0]?.says);
  return tried.value;
};

let tried: PastTry;
let sample: Sample;
const DRAWS = 200;
beforeAll(() => {
  tried = triedOf();
  const ensemble = ensembleOf(tried.plan, tried.asked);
  if (!ensemble.ok) throw new Error(ensemble.problems[0]?.says);
  sample = runDraws(ensemble.value, tried.asked.seed, 0, DRAWS);
});

const point = (at: string, value: number): HistoryPoint => ({
  at,
  value,
  figure: "made-up",
  source: "made-up",
  status: "derived",
});

describe("the plan of an earlier month", () => {
  it("starts the month after the point and ends after the last", () => {
    expect(tried.plan.start).toBe("2001-10");
    expect(pastPlan(england, whole, 1).years).toBe(23);
  });
  it("knows nothing that is dated later", () => {
    for (const { when = [], where = [] } of tried.plan.assumptions)
      for (const { from } of [...when, ...where.flatMap((entry) => entry.when ?? [])])
        expect(from <= tried.plan.start).toBe(true);
    expect(england.assumptions.some(({ when = [] }) => when.length > 0)).toBe(true);
  });
  it("carries people of the time over in proportion, and rates as they are", () => {
    const valueIn = (id: string, per: number) => pastPlan(england, whole, per).assumptions.find((one) => one.id === id);
    expect(valueIn("opening_intake", 2)).toMatchObject({ value: 2464, range: { low: 1744, likely: 2464, high: 3184 } });
    expect(valueIn("past_growth", 2)?.value).toBe(valueIn("past_growth", 1)?.value);
  });
  it("keeps its people: every check of a run holds", () => {
    const run = projectPlan(tried.plan);
    if (!run.ok) throw new Error(run.problems[0]?.says);
    const checks = checkRun(run.value.run);
    expect(checks.length).toBeGreaterThan(0);
    for (const check of checks) expect(check).toMatchObject({ holds: true });
  });
  it("is refused where the plan has nobody whom the series counts", () => {
    // England's primary care has no support workers.
    const nobody = { ...series, where: { setting: ["primary-care"], level: ["support"] } };
    const outcome = tryPast(england, short, nobody);
    expect(outcome.ok).toBe(false);
    expect(outcome.problems.map(({ kind }) => kind)).toContain("backtest-of-nobody");
  });
});

describe("which plans can be put to it", () => {
  it("are England's of few places, and no others", () => {
    const ids = (name: string) =>
      backtestsFor(planNamed(name), shippedBacktests, history).map(({ backtest }) => backtest.id);
    expect(ids("england")).toEqual(shippedBacktests.map(({ id }) => id));
    expect(ids("england-ics")).toEqual([]);
    expect(ids("community-team")).toEqual([]);
  });
});

describe("what is said", () => {
  it("is in proportion to the published start", () => {
    const doubled = foretoldOf({ start: { ...tried.start, value: 2 * tried.start.value } }, sample);
    const said = foretoldOf(tried, sample);
    said.forEach(({ said: { middle } }, month) => expect(doubled[month]?.said.middle).toBeCloseTo(2 * middle, 6));
  });
  it("has an error above 0 where it is too many, and below 0 where it is too few", () => {
    const months = foretoldOf(tried, sample);
    const middle = months.at(-1)?.said.middle ?? Number.NaN;
    const [few, many] = judged([point("2003-09", middle / 1.1), point("2003-09", middle / 0.9)], months);
    expect(few?.error).toBeGreaterThan(0);
    expect(few?.share).toBeCloseTo(0.1, 9);
    expect(many?.error).toBeLessThan(0);
    expect(many?.share).toBeCloseTo(-0.1, 9);
    expect(meanErrorOf([few, many].filter((one) => one !== undefined))).toBeCloseTo(0.1, 9);
  });
  it("is asked of later points alone", () => {
    expect(tried.later.map(({ at }) => at)).toEqual(["2002-09", "2003-09"]);
  });
  it("says the same without futures as its run with every figure at its most likely", () => {
    const stands = standsOf(england, short, series);
    if (!stands.ok) throw new Error(stands.problems[0]?.says);
    const months = judged(tried.later, foretoldOf(tried, sample));
    expect(stands.value.map(({ said }) => said)).toEqual(
      months.map(({ foretold }) => expect.closeTo(foretold.asItStands, 6) as number),
    );
  });
});

describe("a point of another count", () => {
  it("is judged apart from those of the same", () => {
    const months = foretoldOf(tried, sample);
    const points = judged([point("2002-09", 1), { ...point("2003-09", 1), break: "another" }], months);
    expect(byCount(points)).toEqual({ same: [points[0]], other: [points[1]] });
  });
});

describe("a plan whose start was moved", () => {
  it("is run from the past without what its months since have carried over, which nobody knew then", () => {
    const carried = {
      since: "2024-04",
      places: ["england"],
      staff: [],
      rated: [],
      posts: [],
      learners: [],
      looking: [],
    };
    expect(pastPlan({ ...england, carried }, whole, 1)).toEqual(pastPlan(england, whole, 1));
  });
});

describe("coverage", () => {
  it("counts the points in each band", () => {
    expect(coverageOf([{ within: [0.8, 0.95] }, { within: [] }, { within: [0.5, 0.8, 0.95] }])).toEqual([
      { level: 0.5, inside: 1, of: 3 },
      { level: 0.8, inside: 2, of: 3 },
      { level: 0.95, inside: 2, of: 3 },
    ]);
  });
  it("of series the model itself made is that of the band: 8 in 10, within what 100 series can tell", () => {
    const half = DRAWS / 2;
    const part = (from: number): Sample => ({
      ...sample,
      from,
      count: half,
      values: sample.values.slice(from * sample.columns, (from + half) * sample.columns),
    });
    const months = foretoldOf(tried, part(0));
    const truths = Array.from(
      { length: half },
      (_, draw) => foretoldOf(tried, { ...part(half + draw), count: 1 }).at(-1)?.said.middle ?? Number.NaN,
    );
    const points = judged(
      truths.map((value) => point("2003-09", value)),
      months,
    );
    const at = (level: number): number =>
      (coverageOf(points).find((one) => one.level === level)?.inside ?? Number.NaN) / half;
    // Four standard deviations of a share of 100.
    expect(Math.abs(at(0.8) - 0.8)).toBeLessThan(0.16);
    expect(Math.abs(at(0.5) - 0.5)).toBeLessThan(0.2);
    expect(at(0.5)).toBeLessThan(at(0.8));
    expect(at(0.8)).toBeLessThan(at(0.95));
  });
});
