import { describe, expect, it } from "vitest";
import { streamFrom } from "../../../model/chance/seed";
import type { Plan } from "../../../model/plan/plan";
import { projectPlan } from "../../../model/calibrate/run";
import { chancesOfTarget, differenceOf } from "../../../model/uncertainty/chances";
import { ensembleOf, type Ensemble, type EnsembleAsked } from "../../../model/uncertainty/ensemble";
import { fanOf } from "../../../model/uncertainty/fan";
import { columnOf } from "../../../model/uncertainty/kept";
import { mergedSample, readPart, sampleOf, writePart, type Part } from "../../../model/uncertainty/parts";
import { robustnessOf } from "../../../model/uncertainty/robust";
import { runDraws } from "../../../model/uncertainty/run-draws";
import { tableOf, type Sample } from "../../../model/uncertainty/sample";
import { buildPlan, given } from "../build-plan";
import { heldOf } from "../held-of";

const asked: EnsembleAsked = {
  scenarios: [undefined, "same", "fewer-leave"],
  keep: { workforce: [{ measures: ["headcount", "vacancies"] }, { measures: ["headcount"], by: ["region"] }] },
  seed: "kettle meadow lantern",
};

const uncertainPlan = (): Plan =>
  buildPlan({
    ages: [{ id: "all", label: "All", from: 20, years: 50 }],
    assumptions: [
      given("leaver_rate", 0.08, [], { range: { low: 0.06, likely: 0.08, high: 0.11, level: 0.8 } }),
      // Were some to retire, a low leaver rate would be all retirement, which a scenario on the rate does not change.
      given("retirement_rate", 0),
      given("establishment_growth", 0.02, [], { evenly: { low: 0, high: 0.04 } }),
      given("months_to_fill", 3, [], { range: { low: 2, likely: 3, high: 6, level: 0.8 } }),
    ],
    scenarios: [
      { id: "same", name: "Same", changes: [] },
      {
        id: "fewer-leave",
        name: "Fewer leave",
        changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.9 }],
      },
    ],
  });

function ensemble(plan: Plan = uncertainPlan()): Ensemble {
  const made = ensembleOf(plan, asked);
  if (!made.ok) throw new Error(made.problems[0]?.says);
  return made.value;
}

/** Enough draws for their shares to be told to a hundredth. */
const drawn = runDraws(ensemble(), asked.seed, 0, 500);

describe("an ensemble", () => {
  it("gives a draw the same numbers in whichever order and company it is run", () => {
    const one = ensemble();
    const backwards = new Float32Array(one.columns);
    for (let k = 19; k >= 0; k -= 1) {
      one.run(k, backwards);
      expect(backwards).toEqual(drawn.values.subarray(k * one.columns, (k + 1) * one.columns));
    }
  });

  it("runs each draw as a plan with those values is run", () => {
    const made = ensemble();
    const sample = drawn;
    const table = tableOf(sample, { measure: "headcount", scenario: "fewer-leave" })!;
    for (let k = 0; k < 12; k += 1) {
      const drawn = made.draws.plan(made.draws.luck(k));
      const run = projectPlan(drawn, { scenario: "fewer-leave" });
      if (!run.ok) throw new Error(run.problems[0]?.says);
      const [heads] = run.value.tables({ measures: ["headcount"] });
      table.times.forEach((_, time) => {
        expect(sample.values[k * sample.columns + columnOf(table, 0, time)]).toBe(Math.fround(heads!.values[time]!));
      });
    }
  });

  it("gives scenarios the same futures, so that one which changes nothing never differs", () => {
    const sample = drawn;
    const base = tableOf(sample, { measure: "headcount", scenario: undefined })!;
    const differences = differenceOf(sample, tableOf(sample, { measure: "headcount", scenario: "same" })!, base, 0);
    for (const { bands, middle } of differences) {
      expect(middle).toBe(0);
      for (const { low, high } of bands) expect([low, high]).toEqual([0, 0]);
    }
    for (const { bands } of differenceOf(
      sample,
      tableOf(sample, { measure: "headcount", scenario: "fewer-leave" })!,
      base,
      0,
    ))
      for (const { low } of bands) expect(low).toBeGreaterThan(0);
  });

  it("draws fans whose bands hold what they say and lie within one another", () => {
    const sample = drawn;
    const table = tableOf(sample, { measure: "vacancies", scenario: undefined })!;
    for (const { bands, middle } of fanOf(sample, table, 0).times) {
      const [half, most, nearlyAll] = bands;
      expect(nearlyAll!.low).toBeLessThan(most!.low);
      expect(most!.low).toBeLessThan(half!.low);
      expect(half!.low).toBeLessThan(middle);
      expect(half!.high).toBeLessThan(most!.high);
      expect(most!.high).toBeLessThan(nearlyAll!.high);
    }
    const last = columnOf(table, 0, table.times.length - 1);
    for (const { level, low, high } of fanOf(sample, table, 0).times.at(-1)!.bands) {
      let inside = 0;
      for (let k = 0; k < sample.count; k += 1) {
        const value = sample.values[k * sample.columns + last]!;
        if (value >= low && value <= high) inside += 1;
      }
      expect(inside / sample.count).toBeCloseTo(level, 2);
    }
  });

  it("covers a known process as often as it says", () => {
    // The future is one draw of the same ranges by another chance: 8 in 10 of them must lie in the band of 8 in 10.
    const made = ensemble();
    const sample = drawn;
    const table = tableOf(sample, { measure: "headcount", scenario: undefined })!;
    const time = table.times.length - 1;
    const band = fanOf(sample, table, 0).times[time]!.bands[1]!;
    const column = columnOf(table, 0, time);
    const stream = streamFrom("another chance");
    const repeats = 1000;
    let inside = 0;
    for (let k = 0; k < repeats; k += 1) {
      const luck = Float64Array.from(made.draws.uncertainty.luck, () => stream.uniform());
      const row = new Float64Array(made.columns);
      if (made.runPlan(made.draws.plan(luck), row) !== undefined) throw new Error("every such plan can be run");
      const value = row[column]!;
      if (value >= band.low && value <= band.high) inside += 1;
    }
    // Three standard errors of a share of 0.8 among 1,000, and the error of the band itself.
    expect(Math.abs(inside / repeats - 0.8)).toBeLessThan(0.045);
  });

  it("counts how often a target is met, at a time and at all of them", () => {
    const sample = drawn;
    const table = tableOf(sample, { measure: "headcount", scenario: undefined })!;
    const middle = fanOf(sample, table, 0).times.at(-1)!.middle;
    const half = chancesOfTarget(sample, table, 0, { is: "at-least", value: middle });
    expect(half.times.at(-1)!.share).toBeCloseTo(0.5, 2);
    expect(half.always.share).toBeLessThanOrEqual(Math.min(...half.times.map(({ share }) => share)));
    expect(chancesOfTarget(sample, table, 0, { is: "at-most", value: 0 }).always.share).toBe(0);
  });

  it("finds the scenario that is best in every future, and no regret in it", () => {
    const sample = drawn;
    const tables = [undefined, "same", "fewer-leave"].map((scenario) =>
      tableOf(sample, { measure: "headcount", scenario: scenario })!,
    );
    const [base, same, fewer] = robustnessOf(sample, tables, 0, 2, "more");
    expect(fewer).toMatchObject({ best: 1, regret: { most: 0 } });
    expect(base).toMatchObject({ best: 0, regret: same!.regret });
    expect(base!.regret.middle).toBeGreaterThan(0);
  });

  it("leaves a future that cannot be run out of every figure, and says why", () => {
    const plan = uncertainPlan();
    const assumptions = plan.assumptions.map((one) =>
      // Shares that no longer add up to one stop a run.
      one.id === "months_to_fill" ? { ...one, value: "= 1 / (leaver_rate < 0.07 ? 0 : 1)", range: undefined } : one,
    );
    const sample = runDraws(ensemble({ ...plan, assumptions }), asked.seed, 0, 100);
    expect(sample.failed.length).toBeGreaterThan(5);
    expect(sample.failed.length).toBeLessThan(60);
    expect(sample.failed[0]!.says).toContain("comes to no number");
    const table = tableOf(sample, { measure: "headcount", scenario: undefined })!;
    expect(fanOf(sample, table, 0).times[0]!.draws).toBe(100 - sample.failed.length);
    // Those run with one that cannot be come to what they do alone, and it says what it does alone.
    const alone = ensemble({ ...plan, assumptions });
    const row = new Float32Array(alone.columns);
    for (let k = 0; k < 40; k += 1) {
      const problem = alone.run(k, row);
      expect(problem?.says).toBe(sample.failed.find(({ draw }) => draw === k)?.says);
      expect(row).toEqual(sample.values.subarray(k * alone.columns, (k + 1) * alone.columns));
    }
  });
});

describe("parts of an ensemble", () => {
  const origin = { title: "A plan", plan: "fingerprint", model: "0.1.0", scenarios: [] };
  const written = (sample: Sample): string => new TextDecoder().decode(writePart(sample, origin));
  const part = (from: number, to: number): Part => {
    const read = readPart(written(runDraws(ensemble(), asked.seed, from, to)));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    return read.value;
  };

  it("merge to the same bytes as one run, in any order", () => {
    const merged = mergedSample([part(30, 50), part(0, 17), part(17, 30)]);
    if (!merged.ok) throw new Error(merged.problems[0]?.says);
    expect(written(merged.value)).toBe(written(runDraws(ensemble(), asked.seed, 0, 50)));
  });

  it("are read back as they were written", () => {
    const sample = runDraws(ensemble(), asked.seed, 3, 8);
    const text = written(sample);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text))}\n`);
    const read = readPart(text);
    if (!read.ok) throw new Error(read.problems[0]?.says);
    const back = sampleOf(read.value);
    if (!back.ok) throw new Error(back.problems[0]?.says);
    expect(back.value.values).toEqual(sample.values);
    expect(back.value.tables).toEqual(sample.tables);
  });

  it.each([
    ["a missing draw", () => [part(0, 5), part(6, 9)], "Draws 5 to 5 are missing"],
    ["a draw that is there twice", () => [part(0, 5), part(4, 9)], "Draws 4 to 4 are there twice"],
    ["another plan", () => [part(0, 5), { ...part(5, 9), plan: "another" }], "not of the same run"],
    ["another seed", () => [part(0, 5), { ...part(5, 9), seed: "other words here" }], "not of the same run"],
    ["nothing", () => [], "There are no draws to merge"],
  ])("are refused with %s", (_, parts, says) => {
    const merged = mergedSample(parts());
    expect(merged.ok).toBe(false);
    expect(merged.problems[0]?.says).toContain(says);
  });

  it("are refused where they are cut short or are something else", () => {
    expect(readPart("{}").ok).toBe(false);
    expect(readPart("no json").ok).toBe(false);
    const whole = part(0, 2);
    expect(sampleOf({ ...whole, values: whole.values.slice(4) }).ok).toBe(false);
  });
});

describe("an ensemble of another version of a plan", () => {
  it("gives the same numbers, to the bit, as one made from nothing", () => {
    const before = ensemble();
    const plan = uncertainPlan();
    const other: Plan = {
      ...plan,
      assumptions: plan.assumptions.map((one) => (one.id === "leaver_rate" ? { ...one, value: 0.09 } : one)),
    };
    const [anew, on] = [ensembleOf(other, asked), ensembleOf(other, asked, before.root)];
    if (!anew.ok || !on.ok) throw new Error("both can be made");
    expect(on.value.asItStands).toEqual(anew.value.asItStands);
    expect(runDraws(on.value, asked.seed, 0, 8).values).toEqual(runDraws(anew.value, asked.seed, 0, 8).values);
  });

  it("does so as well after many changes, and goes on from the plan as it was not long ago", () => {
    const first = uncertainPlan();
    let { root } = ensemble(first);
    let plan = first;
    for (const one of plan.assumptions.filter(({ value }) => typeof value === "number").slice(0, 14)) {
      plan = {
        ...plan,
        assumptions: plan.assumptions.map((now) => (now.id === one.id ? { ...now, note: "looked at again" } : now)),
      };
      const made = ensembleOf(plan, asked, root);
      if (!made.ok) throw new Error(made.problems[0]?.says);
      ({ root } = made.value);
      if (plan.assumptions.filter((now, at) => now !== first.assumptions[at]).length === 3)
        expect(root.resolutions.plan).toBe(first);
    }
    expect(root.resolutions.plan).not.toBe(first);
    const otherwise: Plan = { ...plan, scenarios: plan.scenarios.map((one) => ({ ...one })) };
    const [anew, on] = [ensembleOf(otherwise, asked), ensembleOf(otherwise, asked, root)];
    if (!anew.ok || !on.ok) throw new Error("both can be made");
    expect(on.value.root.resolutions.plan).toBe(otherwise);
    expect(runDraws(on.value, asked.seed, 0, 8).values).toEqual(runDraws(anew.value, asked.seed, 0, 8).values);
  });

  it("holds on to no versions between the first, for which its programs were laid out, and the newest two", async () => {
    const first = uncertainPlan();
    const root: Ensemble["root"][] = [];
    // Other scenarios in each version, so that draws go on from the newest.
    const versions = Array.from({ length: 6 }, (_, number) => {
      const plan = { ...first, title: `Version ${number}`, scenarios: first.scenarios.map((one) => ({ ...one })) };
      const made = ensembleOf(plan, asked, root.pop());
      if (!made.ok) throw new Error(made.problems[0]?.says);
      root.push(made.value.root);
      return new WeakRef(plan);
    });
    expect(await heldOf(versions.slice(1, -2))).toEqual([]);
    expect(root[0]?.resolutions.plan.title).toBe("Version 5");
  });
});
