import { describe, expect, it } from "vitest";
import { readPlan, writePlan, type Assumption, type Plan } from "../../model";
import { checkPlan } from "../../model/plan/check/check-plan";
import { buildPlan, given } from "../model/build-plan";

const range = { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 };
const kindsOfRanges = [
  "not-finite",
  "range-out-of-order",
  "value-outside-range",
  "range-outside-limits",
  "range-at-limit",
  "range-without-curve",
  "range-of-one",
  "two-kinds-of-spread",
  "reading-without-figure",
  "value-no-reading",
  "pair-of-one",
  "pair-repeated",
  "pair-of-certain",
  "pairs-contradict",
  "unknown-assumption",
];

const rate = (more: Partial<Assumption>, plan: Partial<Plan> = {}): Plan => ({
  ...buildPlan({ assumptions: [given("leaver_rate", 0.08, [], more)] }),
  ...plan,
});
const found = (plan: Plan) => checkPlan(plan).filter(({ kind }) => kindsOfRanges.includes(kind));
const kinds = (plan: Plan): readonly string[] => found(plan).map(({ kind, severity }) => `${severity} ${kind}`);

describe("how sure the values of a file are", () => {
  it.each<readonly [string, Partial<Assumption>]>([
    ["warning range-outside-limits", { range: { ...range, high: 1 } }],
    ["warning range-at-limit", { range: { ...range, low: 0 } }],
    ["warning range-without-curve", { range: { ...range, likely: 0.1099 } }],
    ["warning range-outside-limits", { range: { ...range, high: 1.2 } }],
    ["warning value-outside-range", { value: 0.2, range }],
    ["warning range-of-one", { range: { low: 0.08, high: 0.08, level: 0.8 } }],
    ["error range-out-of-order", { range: { ...range, low: 0.1 } }],
    ["error not-finite", { range: { ...range, low: Number.NaN } }],
    ["error not-finite", { evenly: { low: Number.NaN, high: 0.1 } }],
    ["error range-out-of-order", { evenly: { low: 0.2, high: 0.1 } }],
    ["warning range-outside-limits", { evenly: { low: -0.2, high: 0.1 } }],
    ["warning two-kinds-of-spread", { evenly: { low: 0.05, high: 0.1 }, range }],
  ])("is looked at for the whole, parts and dates: %s of %j", (kind, more) => {
    expect(kinds(rate(more))).toEqual([kind]);
    const { value = 0.08, ...spread } = more;
    const dated = { from: "2025-04", value, ...spread };
    const part = { place: "place1", value: 0.08, when: [dated] };
    expect(kinds(rate({ when: [dated] }))).toEqual([kind]);
    expect(kinds(rate({ where: [{ place: "place1", value, ...spread }] }))).toEqual([kind]);
    const [inPart] = found(rate({ where: [part] }));
    expect(inPart?.kind).toBe(kind.split(" ")[1]);
    expect(inPart?.at).toContain("where[0].when[0].");
    expect(inPart?.says).toContain("Leaver rate for place 1 from 2025-04");
  });

  it("says what is drawn instead of what no curve holds", () => {
    expect(found(rate({ range: { ...range, high: 1 } }))[0]?.says).toMatch(/Drawn instead: 0\.06, 0\.08 and 0\.\d+\.$/);
  });

  it("says that a range moves with a value it does not hold, or what is drawn where it says no middle", () => {
    expect(found(rate({ value: 0.2, range }))[0]?.says).toContain("as far to either side as the range lies from 0.08");
    const bare = { low: 0.06, high: 0.11, level: 0.8 };
    expect(found(rate({ value: 0.2, range: bare }))[0]?.says).toContain("Drawn instead: ");
  });

  it("looks at readings by chance", () => {
    const readings = [
      { label: "one", value: 0.08, weight: 1 },
      { label: "two", value: null, weight: 1 },
    ];
    expect(kinds(rate({ readings }))).toEqual(["error reading-without-figure"]);
    const both = [readings[0]!, { label: "two", value: 0.1, weight: 0 }];
    expect(kinds(rate({ readings: both }))).toEqual([]);
    expect(kinds(rate({ readings: both, range }))).toEqual(["warning two-kinds-of-spread"]);
    expect(kinds(rate({ value: 0.09, readings: both }))).toEqual(["warning value-no-reading"]);
  });

  it("looks at pairs", () => {
    const of = (...pairs: readonly [string, string, number][]): readonly string[] =>
      kinds({
        ...buildPlan({
          assumptions: ["leaver_rate", "arrivals_growth", "establishment_growth"].map((id) =>
            given(id, 0.08, [], { range }),
          ),
        }),
        correlations: pairs.map(([one, other, rank]) => ({ between: [one, other], rank })),
      });
    expect(of(["leaver_rate", "arrivals_growth", 0.5])).toEqual([]);
    expect(of(["leaver_rate", "nothing", 0.5])).toEqual(["warning unknown-assumption"]);
    expect(of(["leaver_rate", "leaver_rate", 0.5])).toEqual(["warning pair-of-one"]);
    expect(of(["leaver_rate", "arrivals_growth", 0.5], ["arrivals_growth", "leaver_rate", 0.5])).toEqual([
      "warning pair-repeated",
    ]);
    expect(of(["leaver_rate", "arrivals_growth", 0.9], ["leaver_rate", "establishment_growth", 0.9])).toEqual([
      "warning pairs-contradict",
    ]);
    expect(of(["leaver_rate", "mean_age", 0.5])).toEqual(["warning pair-of-certain"]);
  });

  it("loses nothing of a file whose ranges cannot be drawn", () => {
    const plan = rate(
      { range: { ...range, high: 1 }, where: [{ place: "place1", value: 0.1, range: { ...range, likely: 0.1099 } }] },
      { correlations: [{ between: ["leaver_rate", "nothing"], rank: 0.5 }] },
    );
    const read = readPlan(writePlan(plan));
    expect(read.ok && read.value).toEqual(plan);
  });
});
