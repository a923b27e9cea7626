/** A tornado against sums that can be done by hand, and what becomes of an end that cannot be run. */
import { describe, expect, it } from "vitest";
import type { Plan } from "../../../model/plan/plan";
import { ensembleOf, type EnsembleAsked } from "../../../model/uncertainty/ensemble";
import { runDraws } from "../../../model/uncertainty/run-draws";
import { tableOf, type Sample } from "../../../model/uncertainty/sample";
import { tornadoOf, tornadoRuns, type Tornado } from "../../../model/uncertainty/tornado";
import { buildPlan, given } from "../build-plan";

const asked: EnsembleAsked = {
  scenarios: [undefined],
  keep: { workforce: [{ measures: ["establishment", "staff_in_post", "headcount"] }] },
  seed: "kettle meadow lantern",
  work: "tornado",
};

const plan: Plan = buildPlan({
  places: 1,
  ages: [{ id: "all", label: "All", from: 20, years: 50 }],
  years: 3,
  assumptions: [
    given("mean_age", 41),
    given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
    given("establishment_growth", 0.02, [], { evenly: { low: 0, high: 0.04 } }),
    given("vacancy_rate", 0.1, [], {
      readings: [
        { label: "As advertised", value: 0.05, weight: 1 },
        { label: "Never meant", value: 0.5, weight: 0 },
        { label: "Posts less staff", value: 0.1, weight: 3 },
      ],
    }),
  ],
});

const runs = tornadoRuns(plan);

function all(of: Plan = plan, to?: number): Sample {
  const made = ensembleOf(of, asked);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return runDraws(made.value, asked.seed, 0, to ?? made.value.runs);
}

const done = all();

function tornado(measure: string, time: number, sample = done): Tornado {
  const table = tableOf(sample, { measure, scenario: undefined })!;
  return tornadoOf(runs, sample, table, 0, time);
}

const bar = (of: Tornado, id: string) => of.bars.find(({ assumption }) => assumption.id === id)!;

describe("a tornado", () => {
  it("says what an assumption comes to at its ends only where its own value has a range", () => {
    const [low] = tornadoRuns(
      buildPlan({
        assumptions: [
          given("leaver_rate", 0.08, [], {
            when: [{ from: "2025-04", value: 0.1, range: { low: 0.09, likely: 0.1, high: 0.12, level: 0.8 } }],
          }),
        ],
      }),
    );
    expect(low).toMatchObject({ assumption: { id: "leaver_rate" }, end: "low", at: undefined });
    expect(runs.find(({ assumption, end }) => assumption.id === "leaver_rate" && end === "low")?.at).toBeCloseTo(0.06);
  });

  it("runs each assumption at the luck of one in ten and of nine in ten, and each reading that may be so", () => {
    expect(runs.map(({ assumption, end }) => `${assumption.id} ${end}`).sort()).toEqual([
      "establishment_growth high",
      "establishment_growth low",
      "leaver_rate high",
      "leaver_rate low",
      "vacancy_rate As advertised",
      "vacancy_rate Posts less staff",
    ]);
    const at = (id: string) => runs.filter(({ assumption }) => assumption.id === id).map((run) => run.at);
    expect(at("leaver_rate")[0]).toBeCloseTo(0.06, 10);
    expect(at("leaver_rate")[1]).toBeCloseTo(0.11, 10);
    expect(at("establishment_growth")[0]).toBeCloseTo(0.004, 10);
    expect(at("establishment_growth")[1]).toBeCloseTo(0.036, 10);
    expect(at("vacancy_rate")).toEqual([0.05, 0.1]);
  });

  it("says what a formula with a range comes to at its ends, and nothing of values by place only", () => {
    const other = buildPlan({
      places: 1,
      assumptions: [
        given("leaver_rate", "= 0.04 * 2", [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
        given("vacancy_rate", null, [{ place: "place1", value: 0.1, evenly: { low: 0.05, high: 0.15 } }]),
      ],
    });
    const ats = (id: string) => tornadoRuns(other).flatMap(({ assumption, at }) => (assumption.id === id ? [at] : []));
    expect(ats("leaver_rate")[0]).toBeCloseTo(0.06, 9);
    expect(ats("leaver_rate")[1]).toBeCloseTo(0.11, 9);
    expect(ats("vacancy_rate")).toEqual([undefined, undefined]);
  });

  it("has posts that grow by what they grow by, with everything else as the plan stands", () => {
    const opening = 1000 / 0.9;
    for (const time of [0, 1, 2]) {
      const found = tornado("establishment", time);
      const { ends, low, high } = bar(found, "establishment_growth");
      const years = time + 1;
      expect(found.asItStands / (opening * 1.02 ** years)).toBeCloseTo(1, 6);
      expect(ends.map(({ end }) => end)).toEqual(["low", "high"]);
      expect(ends[0]!.result / (opening * 1.004 ** years)).toBeCloseTo(1, 6);
      expect(ends[1]!.result / (opening * 1.036 ** years)).toBeCloseTo(1, 6);
      expect([low, high]).toEqual(ends.map(({ result }) => result));
    }
  });

  it("has readings for ends, and the plan as it stands within the bar", () => {
    const { ends, low, high } = bar(tornado("establishment", 0), "vacancy_rate");
    expect(ends.map(({ end }) => end)).toEqual(["As advertised", "Posts less staff"]);
    expect(ends[0]!.result / ((1000 / 0.95) * 1.02)).toBeCloseTo(1, 6);
    expect(high).toBe(tornado("establishment", 0).asItStands);
    expect(low).toBe(ends[0]!.result);
  });

  it("has fewer staff at the high end of leaving, and does not move what leaving does not touch", () => {
    const { ends } = bar(tornado("staff_in_post", 2), "leaver_rate");
    const stands = tornado("staff_in_post", 2).asItStands;
    expect(ends[0]!.result).toBeGreaterThan(stands);
    expect(ends[1]!.result).toBeLessThan(stands);
    expect(tornado("establishment", 2).still.map(({ id }) => id)).toEqual(["leaver_rate"]);
  });

  it("is in order of width, and shows of a part of the runs only whole bars", () => {
    const found = tornado("establishment", 2);
    const widths = found.bars.map(({ low, high }) => high - low);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    const some = tornado("establishment", 2, all(plan, 3));
    expect(some.bars.length + some.still.length).toBe(1);
  });

  it("says which cannot be run", () => {
    const failed: Sample = {
      ...done,
      values: done.values.slice().fill(Number.NaN, 0, done.columns),
      failed: [{ draw: 0, says: "Nobody is left." }],
    };
    expect(tornado("staff_in_post", 0, failed).cannot).toEqual([
      { assumption: runs[0]!.assumption, says: "Nobody is left." },
    ]);
  });
});
