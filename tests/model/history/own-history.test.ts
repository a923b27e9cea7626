/** The verbs of a plan's own past: what they say, what they refuse, and that nothing of the future moves by them. */
import { describe, expect, it } from "vitest";
import {
  addHistory,
  changeHistory,
  checkPlan,
  removeCount,
  removeHistory,
  setCount,
  projectPlan,
  type CountedSeries,
  type NewSeries,
} from "../../../model";
import { done, kindOf, signed } from "../edit/signed";
import { buildPlan } from "../build-plan";

const plan = buildPlan({ places: 2, start: "2026-04" });
const series: NewSeries = {
  label: "Staff record",
  counts: "staff_in_post",
  place: "place1",
  points: [
    { at: "2020-03", value: 12, break: "Two teams were joined." },
    { at: "2018-03", value: 10 },
    { at: "2019-03", value: null },
  ],
  source: "ESR",
};

describe("a series", () => {
  const given = done(addHistory(plan, series, signed));
  it("is put in order and said in words", () => {
    expect(given.plan.history?.[0]).toMatchObject({ id: "staff-record", label: "Staff record" });
    expect(given.plan.history?.[0]?.points.map(({ at }) => at)).toEqual(["2018-03", "2019-03", "2020-03"]);
    expect(given.logEntry).toMatchObject({
      what: "What was counted before",
      where: "Staff record (Staff in post, WTE: place 1)",
      from: "nothing",
      to: "2 counts, March 2018 to March 2020, 1 gap",
      why: "ESR",
    });
    expect(checkPlan(given.plan).filter(({ kind }) => kind.startsWith("history"))).toEqual([]);
  });
  it("moves nothing of the future", () => {
    const table = (of: typeof plan) => {
      const run = projectPlan(of);
      if (!run.ok) throw new Error(run.problems[0]?.says);
      return run.value.tables({ measures: ["staff_in_post"] })[0]?.values;
    };
    expect(table(given.plan)).toEqual(table(plan));
  });
  it("is changed, added to, and taken out, each as an edit of its own", () => {
    const id = "staff-record";
    const set = done(setCount(given.plan, id, { at: "2019-03", value: 11 }, signed));
    expect(set.logEntry).toMatchObject({ where: "Staff record, 2019-03", from: "not given", to: "11" });
    const added = done(setCount(set.plan, id, { at: "2017-03", value: 9 }, signed));
    expect(added.plan.history?.[0]?.points.map(({ value }) => value)).toEqual([9, 10, 11, 12]);
    const fewer = done(removeCount(added.plan, id, "2017-03", signed));
    expect(fewer.plan.history).toEqual(set.plan.history);
    const other = done(changeHistory(fewer.plan, id, { ...series, label: "Other name" }, signed));
    expect(other.plan.history?.[0]).toMatchObject({ id, label: "Other name" });
    expect(done(removeHistory(other.plan, id, signed)).plan).toEqual(plan);
  });
});

describe("what cannot be is refused with a sentence", () => {
  const [point] = [{ at: "2018-03", value: 10 }];
  it.each<readonly [string, Partial<NewSeries>]>([
    ["unknown-member", { place: "nowhere" }],
    ["unknown-member", { level: "nobody" }],
    ["history-label", { label: " " }],
    ["history-empty", { points: [] }],
    ["history-empty", { points: [{ at: "2018-03", value: null }] }],
    ["history-amount", { points: [{ at: "2018-03", value: -1 }] }],
    ["history-amount", { points: [{ at: "2018-03", value: 1e9 }] }],
    ["history-amount", { counts: "vacancy_rate", points: [{ at: "2018-03", value: 1.2 }] }],
    ["history-twice", { points: [point, { ...point, value: 11 }] }],
    ["history-over", { over: "month" }],
    ["history-over", { counts: "joiners" }],
    ["history-of", { counts: "waiting" }],
    ["history-long", { points: Array.from({ length: 1201 }, (_, n) => ({ at: `${1000 + n}-01`, value: 1 })) }],
    ["history-shape", { points: [{ at: "March", value: 1 }] }],
    ["too-long", { label: "x".repeat(161) }],
    ["too-long", { points: [{ ...point, break: "x".repeat(401) }] }],
  ])("%s", (kind, change) => {
    const outcome = addHistory(plan, { ...series, ...change }, signed);
    expect(kindOf(outcome)).toBe(kind);
    expect(outcome.problems[0]?.says).toMatch(/[.]$/);
  });
  it("vacancies may be below zero: over establishment", () =>
    expect(
      kindOf(addHistory(plan, { ...series, counts: "vacancies", points: [{ at: "2018-03", value: -2 }] }, signed)),
    ).toBe(undefined));
  it("what is not there is neither changed nor taken out", () => {
    expect(kindOf(removeHistory(plan, "x", signed))).toBe("unknown-history");
    expect(kindOf(setCount(plan, "x", { at: "2018-03", value: 1 }, signed))).toBe("unknown-history");
  });
});

describe("a plan read from a file", () => {
  const held = (one: Partial<CountedSeries>) =>
    checkPlan({
      ...plan,
      history: [{ id: "a", label: "A", counts: "headcount", points: [{ at: "2018-03", value: 1 }], ...one }],
    })
      .filter(({ kind }) => kind.startsWith("history"))
      .map(({ kind, severity }) => `${kind} ${severity}`);
  it("warns of people it has not, and does not run with counts that cannot be", () => {
    expect(held({ place: "nowhere" })).toEqual(["history-nowhere warning"]);
    expect(held({ points: [{ at: "2018-03", value: -1 }] })).toEqual(["history-amount error"]);
    expect(
      held({
        points: [
          { at: "2018-03", value: 1 },
          { at: "2017-03", value: 1 },
        ],
      }),
    ).toEqual(["history-order error"]);
  });
});
