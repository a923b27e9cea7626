import { describe, expect, it } from "vitest";
import {
  hindersSpread,
  setCorrelation,
  setDrawsSeed,
  setSpread,
  setTogether,
  setValue,
  setValueWithRange,
  setWeights,
  type Assumption,
  type Plan,
} from "../../../model";
import type { Spread } from "../../../model/plan/ask/spread";
import { checkPlan } from "../../../model/plan/check/check-plan";
import { buildPlan, given } from "../build-plan";
import { done, figure, kindOf, signed } from "./signed";

const range = { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 };
const parts = [
  { place: "place1", value: 0.1, when: [{ from: "2025-04", value: 0.12 }] },
  { place: "place2", value: 0.05 },
];
const rate = (more: Partial<Assumption> = {}): Plan =>
  buildPlan({ assumptions: [given("leaver_rate", 0.08, [], more)] });
const leaving = (plan: Plan): Assumption => figure(plan, "leaver_rate");

describe("saying how sure a value is", () => {
  it("gives the whole, a part and a dated value each its own, in words in the log", () => {
    const plan = rate({ where: parts, when: [{ from: "2026-04", value: 0.09 }] });
    const whole = done(setSpread(plan, "leaver_rate", {}, { range }, signed));
    expect(whole.logEntry).toMatchObject({
      what: "Leaver rate: how sure",
      from: "certain",
      to: "8 in 10 between 6% and 11%, middle 8%",
    });
    const evenly = { low: 0.07, high: 0.13 };
    const part = done(setSpread(whole.plan, "leaver_rate", { where: { place: "place1" } }, { evenly }, signed));
    expect(part.logEntry).toMatchObject({ where: "place 1", to: "equally likely between 7% and 13%" });
    const at = { where: { place: "place1" }, dated: "2025-04" };
    const dated = done(setSpread(part.plan, "leaver_rate", at, { evenly }, signed)).plan;
    const all = done(setSpread(dated, "leaver_rate", { dated: "2026-04" }, { range }, signed)).plan;
    expect(leaving(all)).toMatchObject({
      range,
      when: [{ from: "2026-04", value: 0.09, range }],
      where: [{ place: "place1", evenly, when: [{ from: "2025-04", value: 0.12, evenly }] }, { place: "place2" }],
    });
    const back = done(setSpread(all, "leaver_rate", at, {}, signed)).plan;
    expect(leaving(back).where?.[0]?.when?.[0]).toEqual({ from: "2025-04", value: 0.12 });
  });

  it("has one kind of spread for one value", () => {
    const readings = [
      { label: "one", value: 0.08, weight: 1 },
      { label: "two", value: 0.1, weight: 1 },
    ];
    const ranged = done(setSpread(rate({ readings }), "leaver_rate", {}, { range }, signed)).plan;
    expect(leaving(ranged).readings?.map(({ weight }) => weight)).toEqual([undefined, undefined]);
    const evenly = { low: 0.07, high: 0.13 };
    const even = leaving(done(setSpread(ranged, "leaver_rate", {}, { evenly }, signed)).plan);
    expect(even).not.toHaveProperty("range");
    const weighed = leaving(done(setWeights(ranged, "leaver_rate", [1, 3], signed)).plan);
    expect(weighed).not.toHaveProperty("range");
    expect(weighed.readings?.map(({ weight }) => weight)).toEqual([1, 3]);
  });

  it("changes nothing where nothing is changed", () => {
    const plan = rate({ range });
    expect(done(setSpread(plan, "leaver_rate", {}, { range }, signed)).plan).toBe(plan);
    const bare = rate();
    expect(done(setSpread(bare, "leaver_rate", {}, {}, signed)).plan).toBe(bare);
  });

  it.each([
    ["out-of-order", { range: { ...range, low: 0.2 } }],
    ["outside-limits", { range: { ...range, high: 1 } }],
    ["outside-limits", { range: { ...range, low: 0 } }],
    ["no-curve", { range: { ...range, likely: 0.1099 } }],
    ["bad-level", { range: { ...range, level: 1 } }],
    ["not-finite", { range: { ...range, high: Number.NaN } }],
    ["out-of-order", { evenly: { low: 0.2, high: 0.1 } }],
    ["outside-limits", { evenly: { low: -0.2, high: 0.1 } }],
    ["not-finite", { evenly: { low: 0.2, high: Number.POSITIVE_INFINITY } }],
  ] as const satisfies readonly (readonly [string, Spread])[])(
    "refuses what cannot be drawn: %s of %j, and what it offers instead can be",
    (kind, to) => {
      const plan = rate();
      expect(kindOf(setSpread(plan, "leaver_rate", {}, to, signed))).toBe(kind);
      const nearest = hindersSpread(leaving(plan), {}, to)?.nearest;
      if (kind === "not-finite") expect(nearest).toBeUndefined();
      else {
        const taken = done(setSpread(plan, "leaver_rate", {}, nearest ?? { range: { ...range, low: 0.2 } }, signed));
        expect(checkPlan(taken.plan).filter(({ kind: found }) => found.startsWith("range"))).toEqual([]);
      }
    },
  );

  it("refuses a value that is not there, and a choice", () => {
    const plan = buildPlan({ assumptions: [given("leaver_rate", 0.08), given("price_year", 2025)] });
    const to = { range };
    expect(kindOf(setSpread(plan, "nothing", {}, to, signed))).toBe("unknown-assumption");
    expect(kindOf(setSpread(plan, "leaver_rate", { where: { place: "place1" } }, to, signed))).toBe("unknown-value");
    expect(kindOf(setSpread(plan, "leaver_rate", { dated: "2025-04" }, to, signed))).toBe("unknown-value");
    const years = { evenly: { low: 2024, high: 2026 } };
    expect(kindOf(setSpread(plan, "price_year", {}, years, signed))).toBe("no-spread-of-choice");
  });

  it("takes a range typed for a value as its middle and its ends, as one edit", () => {
    const typed = { low: 0.06, likely: 0.07, high: 0.08 };
    // What reads the box knows more than a plan holds.
    const read = { ...typed, halfWay: true };
    const { plan, logEntry } = done(setValueWithRange(rate(), "leaver_rate", {}, read, signed));
    expect(leaving(plan)).toMatchObject({ value: 0.07, status: "judgement" });
    expect(leaving(plan).range).toEqual({ ...typed, level: 0.8 });
    expect(logEntry.to).toContain("8 in 10 between 6% and 8%");
  });

  it("says of a range about which number it is before the value becomes another, so that it moves with it", () => {
    const plan = rate({ range: { low: 0.06, high: 0.11, level: 0.8 } });
    const typed = done(setValue(plan, { assumption: "leaver_rate", value: 0.2 }, signed)).plan;
    expect(leaving(typed)).toMatchObject({ value: 0.2, range });
    expect(checkPlan(typed).filter(({ kind }) => kind === "value-outside-range")).toHaveLength(1);
  });
});

describe("readings by chance", () => {
  const readings = [
    { label: "one", value: 0.08 },
    { label: "two", value: 0.1 },
    { label: "empty", value: null },
  ];

  it("are weighed, said as chances and taken out again", () => {
    const plan = rate({ readings });
    const weighed = done(setWeights(plan, "leaver_rate", [1, 3, 0], signed));
    expect(weighed.logEntry).toMatchObject({ from: "the value alone", to: "one of 8% (25 in 100), 10% (75 in 100)" });
    expect(done(setWeights(weighed.plan, "leaver_rate", [1, 3, 0], signed)).plan).toBe(weighed.plan);
    expect(leaving(done(setWeights(weighed.plan, "leaver_rate", undefined, signed)).plan).readings).toEqual(readings);
  });

  it("are refused where nothing could be drawn", () => {
    const kind = (weights: readonly number[], more: Partial<Assumption> = { readings }) =>
      kindOf(setWeights(rate(more), "leaver_rate", weights, signed));
    expect(kind([1, 0, 1])).toBe("reading-without-figure");
    expect(kind([0, 0, 0])).toBe("no-weight");
    expect(kind([1, -1, 0])).toBe("bad-weight");
    expect(kind([1])).toBe("bad-weight");
    expect(kind([1, 1], {})).toBe("no-reading");
    expect(kind([1, 1, 0], { value: 0.05, where: [{ place: "place1", value: 0.1 }], readings })).toBe(
      "reading-of-part",
    );
  });
});

describe("what goes together", () => {
  it("is said of parts from wholly to each its own", () => {
    const plan = rate({ where: parts });
    const half = done(setTogether(plan, "leaver_rate", 0.5, signed));
    expect(leaving(half.plan).together).toBe(0.5);
    expect(half.logEntry).toMatchObject({ from: "wholly together", to: "together by 0.5" });
    expect(leaving(done(setTogether(half.plan, "leaver_rate", 1, signed)).plan)).not.toHaveProperty("together");
    expect(kindOf(setTogether(plan, "leaver_rate", 1.2, signed))).toBe("outside-limits");
    expect(kindOf(setTogether(rate(), "leaver_rate", 0.5, signed))).toBe("no-parts");
  });

  const three = buildPlan({
    assumptions: [
      given("leaver_rate", 0.08, [], { range }),
      given("establishment_growth", 0.02, [], { range: { low: 0, high: 0.04, level: 0.8 } }),
      given("arrivals_growth", 0.02, [], { range: { low: 0, high: 0.04, level: 0.8 } }),
      given("attrition", 0.1),
    ],
  });

  it("is said of pairs, with why, in either order", () => {
    const tied = done(setCorrelation(three, ["leaver_rate", "arrivals_growth"], 0.4, "Both follow pay.", signed)).plan;
    const other = done(setCorrelation(tied, ["arrivals_growth", "leaver_rate"], -0.2, undefined, signed)).plan;
    expect(other.correlations).toEqual([{ between: ["leaver_rate", "arrivals_growth"], rank: -0.2 }]);
    expect(
      done(setCorrelation(other, ["leaver_rate", "arrivals_growth"], 0, undefined, signed)).plan,
    ).not.toHaveProperty("correlations");
  });

  it("is refused of what is certain, the same, unknown, beyond 1 or impossible with other pairs", () => {
    const kind = (between: [string, string], rank = 0.5, plan = three) =>
      kindOf(setCorrelation(plan, between, rank, undefined, signed));
    expect(kind(["leaver_rate", "attrition"])).toBe("taken-as-certain");
    expect(kind(["leaver_rate", "leaver_rate"])).toBe("same-assumption");
    expect(kind(["leaver_rate", "nothing"])).toBe("unknown-assumption");
    expect(kind(["leaver_rate", "arrivals_growth"], 1.5)).toBe("outside-limits");
    const tie = (plan: Plan, between: [string, string]) =>
      done(setCorrelation(plan, between, 0.6, undefined, signed)).plan;
    const twice = tie(tie(three, ["leaver_rate", "arrivals_growth"]), ["leaver_rate", "establishment_growth"]);
    expect(kind(["arrivals_growth", "establishment_growth"], -0.9, twice)).toBe("pairs-contradict");
    expect(kind(["arrivals_growth", "establishment_growth"], 0.9, twice)).toBeUndefined();
  });

  it("begins from three words", () => {
    expect(done(setDrawsSeed(three, " Amber river-seven ", signed)).plan.draws).toEqual({ seed: "amber river seven" });
    expect(kindOf(setDrawsSeed(three, "amber river", signed))).toBe("bad-seed");
    expect(kindOf(setDrawsSeed(three, "amber river 7", signed))).toBe("bad-seed");
  });
});
