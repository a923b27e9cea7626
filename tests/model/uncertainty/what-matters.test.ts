/** Indices, narrowing and the value of knowing of results whose truth is known. */
import { describe, expect, it } from "vitest";
import { streamFrom } from "../../../model/chance/seed";
import { linearScore } from "../../../model/chance/linear-score";
import { firstOrder, groupedBy } from "../../../model/chance/indices";
import type { Assumption, Plan } from "../../../model/plan/plan";
import { drawsOf } from "../../../model/uncertainty/drawn-plan";
import { ensembleOf } from "../../../model/uncertainty/ensemble";
import { columnOf, type KeptTable } from "../../../model/uncertainty/kept";
import { runDraws } from "../../../model/uncertainty/run-draws";
import { inDraws, tableOf, type Sample } from "../../../model/uncertainty/sample";
import { totalIndices, totalRun } from "../../../model/uncertainty/total-indices";
import { untiedUnknownsOf } from "../../../model/uncertainty/unknowns";
import { inputsOf, whatMatters } from "../../../model/uncertainty/what-matters";
import { evidenceOf, valueOfKnowing, worthMeasuring } from "../../../model/uncertainty/worth-measuring";
import { buildPlan, given } from "../build-plan";

const seed = "kettle meadow lantern";
const evenly = { evenly: { low: 0, high: 0.2 } };

const plan: Plan = buildPlan({
  assumptions: [
    given("vacancy_rate", 0.1, [], { ...evenly, status: "derived" }),
    given("leaver_rate", 0.1, [], evenly),
    given("establishment_growth", 0.1, [], evenly),
    given("participation", 0.85, [], { evenly: { low: 0.8, high: 0.9 } }),
  ],
});
const ids = drawsOf(plan, seed).uncertainty.luck.map(({ assumption }) => assumption);

const table: KeptTable = {
  scenario: undefined,
  service: undefined,
  measure: { id: "made-up", label: "Made up", unit: "WTE", kind: "stock" },
  per: "year",
  by: [],
  groups: [{ ids: [], labels: [] }],
  times: ["2024/25"],
  first: 0,
};

/** A sample whose figure is a sum of the lucks behind each draw, told by the assumption's id. */
function sampleOf(count: number, figure: (luck: Readonly<Record<string, number>>) => number, of = plan): Sample {
  const draws = drawsOf(of, seed);
  const names = draws.uncertainty.luck.map(({ key }) => key);
  const values = new Float32Array(2 * count);
  for (let draw = 0; draw < count; draw += 1) {
    const luck = draws.luck(draw);
    values[2 * draw + 1] = figure(Object.fromEntries(names.map((name, at) => [name, luck[at]!])));
  }
  return { seed, tables: [table], columns: 2, from: 0, count, values, failed: [], asItStands: new Float64Array(2) };
}

const linear = sampleOf(1000, ({ vacancy_rate, leaver_rate, establishment_growth }) => {
  return 100 + 4 * vacancy_rate! - 2 * leaver_rate! + establishment_growth!;
});

describe("what matters", () => {
  const found = whatMatters(inputsOf(plan, linear), linear, table, 0, 0);
  const index = (id: string) => found.each.find(({ assumption }) => assumption.id === id)!.index;

  it("finds the shares of a straight line, the greatest first, and what does nothing", () => {
    for (const [id, truth] of [
      ["vacancy_rate", 16 / 21],
      ["leaver_rate", 4 / 21],
      ["establishment_growth", 1 / 21],
    ] as const) {
      expect(Math.abs(index(id).share - truth)).toBeLessThan(3 * index(id).error);
      expect(index(id).error).toBeLessThan(0.025);
    }
    expect(found.each.map(({ assumption }) => assumption.id).slice(0, 3)).toEqual([
      "vacancy_rate",
      "leaver_rate",
      "establishment_growth",
    ]);
    const none = found.each.find(({ assumption }) => assumption.id === "participation")!;
    expect(none.told).toBe(false);
    expect(found.left.share).toBeLessThan(2 * found.left.error);
    expect(found.left.error).toBeLessThan(0.06);
  });

  it("leaves over what two do only together", () => {
    const product = sampleOf(1000, ({ vacancy_rate, leaver_rate }) => (vacancy_rate! - 0.5) * (leaver_rate! - 0.5));
    const { left } = whatMatters(inputsOf(plan, product), product, table, 0, 0);
    expect(left.share).toBeGreaterThan(0.95);
  });

  it("finds nothing, and nothing left over, where every draw is the same", () => {
    const same = sampleOf(100, () => 7);
    const { each, left } = whatMatters(inputsOf(plan, same), same, table, 0, 0);
    expect(each.some(({ told }) => told)).toBe(false);
    expect(left).toEqual({ share: 0, error: 0 });
  });

  it("puts the lucks of an assumption's parts together", () => {
    const parts = buildPlan({
      places: 2,
      assumptions: [
        given(
          "vacancy_rate",
          0.1,
          [
            { place: "place1", value: 0.1 },
            { place: "place2", value: 0.1 },
          ],
          {
            ...evenly,
            together: 0,
          },
        ),
        given("leaver_rate", 0.1, [], evenly),
      ],
    });
    const sample = sampleOf(
      1000,
      (luck) => luck["vacancy_rate@place=place1"]! + luck["vacancy_rate@place=place2"]! + luck["leaver_rate"]!,
      parts,
    );
    const { each } = whatMatters(inputsOf(parts, sample), sample, table, 0, 0);
    expect(each.map(({ assumption }) => assumption.id)).toEqual(["vacancy_rate", "leaver_rate"]);
    expect(Math.abs(each[0]!.index.share - 2 / 3)).toBeLessThan(0.03);
    expect(Math.abs(each[1]!.index.share - 1 / 3)).toBeLessThan(0.03);
  });

  it("leaves out draws that could not be run", () => {
    const values = linear.values.slice();
    for (let draw = 0; draw < 300; draw += 1) values[2 * draw + 1] = Number.NaN;
    const some = whatMatters(inputsOf(plan, linear), { ...linear, values }, table, 0, 0);
    expect(some.outputs).toHaveLength(700);
    expect(some.each[0]!.index.share).toBeCloseTo(16 / 21, 1);
  });
});

describe("a score of many inputs", () => {
  it("finds nothing in dice, however many there are", () => {
    const stream = streamFrom("dice");
    const dice = (): Float64Array => Float64Array.from({ length: 400 }, () => stream.uniform());
    const outputs = dice();
    const index = firstOrder(groupedBy(linearScore(Array.from({ length: 60 }, dice), outputs)), outputs);
    expect(index.share).toBeLessThan(3 * index.error);
  });
});

describe("total indices", () => {
  it("draw one assumption again and leave the others, in the order of the draws", () => {
    const draws = drawsOf(plan, seed);
    const run = totalRun(draws);
    const unknowns = untiedUnknownsOf(draws.uncertainty);
    const before = draws.luck(3).slice();
    const [b, first] = [run(3 * 5).luck, run(3 * 5 + 1).luck];
    expect(unknowns).toHaveLength(4);
    expect(b.every((value, at) => value !== before[at])).toBe(true);
    expect(first[0]).toBe(b[0]);
    expect(first.subarray(1)).toEqual(before.subarray(1));
  });

  it("find a line's shares, and a product's whole for each of the two", () => {
    for (const [figure, truth] of [
      [
        (at: (id: string) => number) => 4 * at("vacancy_rate") - 2 * at("leaver_rate") + at("establishment_growth"),
        [16 / 21, 4 / 21, 1 / 21, 0],
      ],
      [(at: (id: string) => number) => (at("vacancy_rate") - 0.5) * (at("leaver_rate") - 0.5), [1, 1, 0, 0]],
    ] as const) {
      const draws = drawsOf(plan, seed);
      const unknowns = untiedUnknownsOf(draws.uncertainty);
      const run = totalRun(draws);
      const sample = sampleOf(1024, (luck) => figure((id) => luck[id]!));
      const count = 1024 * 5;
      const values = new Float32Array(2 * count);
      for (let k = 0; k < count; k += 1) {
        const { luck } = run(k);
        values[2 * k + 1] = figure((id) => luck[ids.indexOf(id)]!);
      }
      const { each, draws: used } = totalIndices(
        unknowns,
        inDraws(sample, 1),
        inDraws({ ...sample, count, values }, 1),
      );
      expect(used).toBe(1024);
      ["vacancy_rate", "leaver_rate", "establishment_growth", "participation"].forEach((id, at) => {
        const { index } = each.find(({ unknown }) => unknown.assumptions[0].id === id)!;
        expect(Math.abs(index.share - truth[at]!)).toBeLessThan(0.02 + 3 * index.error);
      });
    }
  });

  it("take what is tied by a correlation as one", () => {
    const tied = {
      ...plan,
      correlations: [{ between: ["vacancy_rate", "leaver_rate"] as [string, string], rank: 0.7 }],
    };
    const unknowns = untiedUnknownsOf(drawsOf(tied, seed).uncertainty);
    expect(unknowns.map(({ assumptions }) => assumptions.map(({ id }) => id).sort())).toContainEqual([
      "leaver_rate",
      "vacancy_rate",
    ]);
    expect(unknowns).toHaveLength(3);
  });

  it("are run by an ensemble as the plan with that luck is run", () => {
    const asked = { scenarios: [undefined], keep: { workforce: [{ measures: ["staff_in_post"] }] }, seed } as const;
    const [draws, totals] = [ensembleOf(plan, asked), ensembleOf(plan, { ...asked, work: "totals" })];
    if (!draws.ok || !totals.ok)
      throw new Error([draws, totals].flatMap(({ problems }) => problems.map(({ says }) => says)).join());
    const done = runDraws(totals.value, seed, 0, 10);
    const a = runDraws(draws.value, seed, 0, 2);
    const column = columnOf(tableOf(a, { measure: "staff_in_post", scenario: undefined })!, 0, 2);
    const unknowns = untiedUnknownsOf(draws.value.draws.uncertainty);
    expect(totals.value.runs).toBe(128 * 5);
    const { draws: used, each } = totalIndices(unknowns, inDraws(a, column), inDraws(done, column));
    expect(used).toBe(2);
    // Participation turns WTE into people and leaves WTE alone.
    const still = each.find(({ unknown }) => unknown.assumptions[0].id === "participation")!;
    expect(still.index.share).toBeLessThan(1e-6);
  });
});

describe("what is worth measuring", () => {
  it("narrows a range to what would be left of it", () => {
    // Without the assumption that matters, 100 + 2 - 2u + v is left: 8 in 10 of it lie within 0.9 times as much.
    const { now, each } = worthMeasuring(whatMatters(inputsOf(plan, linear), linear, table, 0, 0));
    const { known, narrower, evidence } = each.find(({ matter }) => matter.assumption.id === "vacancy_rate")!;
    // Two and one, each evenly: the tenth part of a trapezium lies sqrt(2 * 0.1 * 2) from its end.
    const tail = Math.sqrt(0.4);
    expect(known.low).toBeCloseTo(100 + 2 - 2 + tail, 1);
    expect(known.high).toBeCloseTo(100 + 2 + 1 - tail, 1);
    expect(narrower).toBeCloseTo(1 - (known.high - known.low) / (now.high - now.low), 10);
    expect(evidence.weakness).toBe(0.5);
  });

  it("puts weak evidence before strong that would narrow it more, and leaves out what does nothing", () => {
    const { each } = worthMeasuring(whatMatters(inputsOf(plan, linear), linear, table, 0, 0));
    const worths = each.map(({ worth }) => worth);
    expect(worths).toEqual([...worths].sort((a, b) => b - a));
    expect(each.map(({ matter }) => matter.assumption.id)).not.toContain("participation");
  });

  it("takes the weakest evidence of an assumption's values", () => {
    const weakness = (assumption: Assumption): number => evidenceOf(assumption).weakness;
    expect(weakness(given("leaver_rate", 0.1, [], { status: "published" }))).toBe(0.25);
    expect(weakness(given("leaver_rate", 0.1, [], { status: "published", givenFor: "England" }))).toBe(0.75);
    expect(
      weakness(
        given("leaver_rate", null, [{ place: "place1", value: 0.1, status: "derived" }], { status: "judgement" }),
      ),
    ).toBe(0.5);
    expect(
      weakness(
        given("leaver_rate", 0.1, [{ place: "place1", value: 0.1, status: "judgement" }], { status: "published" }),
      ),
    ).toBe(1);
  });

  it("knows a target for certain where one thing decides, half as well where another does as much, and never by chance", () => {
    const stream = streamFrom("knowing");
    const n = 4000;
    const [x, z] = [0, 1].map(() => Float64Array.from({ length: n }, () => stream.uniform())) as [
      Float64Array,
      Float64Array,
    ];
    const dice = Float64Array.from({ length: n }, () => stream.uniform());
    const alone = valueOfKnowing(groupedBy(x), x, { is: "at-least", value: 0.5 });
    expect(alone.gain).toBeGreaterThan(0.47);
    // x + z at least 1: half of the time; with x known it is right max(x, 1 - x) of the time, 3 in 4 all told.
    const sum = x.map((one, at) => one + z[at]!);
    const half = valueOfKnowing(groupedBy(x), sum, { is: "at-least", value: 1 });
    expect(half.known).toBeCloseTo(half.now + half.gain, 10);
    expect(Math.abs(half.gain - 0.25)).toBeLessThan(3 * half.error + 0.01);
    const nothing = valueOfKnowing(groupedBy(dice), sum, { is: "at-least", value: 1 });
    expect(nothing.gain).toBeLessThan(2 * nothing.error);
    // A target nearly always met: knowing x changes nothing that would be said.
    const sure = valueOfKnowing(groupedBy(dice), sum, { is: "at-least", value: 0.2 });
    expect(sure.gain).toBeLessThan(0.002);
  });
});
