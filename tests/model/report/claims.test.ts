/** Each number of each claim against a reading of the run that goes another way, and claims that turn when the plan does. */
import { describe, expect, it } from "vitest";
import {
  claimHolds,
  ensembleOf,
  givenValues,
  numbersOf,
  projectPlan,
  projectServices,
  reportKinds,
  runDraws,
  seedOf,
  textOf,
  type Claim,
  type Plan,
  type ReportNumber,
} from "../../../model/index";
import { buildPlan, given } from "../build-plan";
import { counted, planWithService } from "../services/build-service";
import { claimIn, reportFor, resultsFor } from "./make-report";

const valuesOf = (claim: Claim | undefined): readonly (number | null)[] =>
  claim === undefined ? [] : numbersOf(claim.says).map(({ value }) => value);
const numberAt = (claim: Claim | undefined, at: number): ReportNumber | undefined =>
  claim === undefined ? undefined : numbersOf(claim.says)[at];

/** Staff fall or grow by how soon empty posts are filled. */
const staffPlan = (leaving: number, monthsToFill: number): Plan =>
  buildPlan({
    places: 1,
    years: 2,
    assumptions: [given("leaver_rate", leaving), given("months_to_fill", monthsToFill)],
    scenarios: [{ id: "stay", name: "All stay", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }] }],
  });

/** WTE of every row of the run, added up cell by cell from months, and not from years. */
function staffByMonths(plan: Plan, scenario?: string): { readonly start: number; readonly end: number } {
  const run = projectPlan(plan, scenario === undefined ? {} : { scenario });
  if (!run.ok) throw new Error(run.problems[0]?.says);
  const [table] = run.value.tables({ measures: ["staff_in_post"], by: ["place", "setting", "level"], time: "month" });
  if (table === undefined) throw new Error("no table");
  const sum = (at: (group: number) => number | undefined): number =>
    table.groups.reduce((total, _, group) => total + (at(group) ?? Number.NaN), 0);
  return {
    start: sum((group) => table.opening[group]),
    end: sum((group) => table.values[(group + 1) * table.times.length - 1]),
  };
}

describe("the answer about staff", () => {
  it.each([
    ["falls", 0.2, 120],
    ["grows", 0.02, 3],
  ])("is what the months add up to, where it %s", (_, leaving, months) => {
    const plan = staffPlan(leaving, months);
    const claim = claimIn(reportFor(plan), "staff.end");
    const { start, end } = staffByMonths(plan);
    const [from, to] = valuesOf(claim);
    expect(from).toBeCloseTo(start, 6);
    expect(to).toBeCloseTo(end, 6);
    expect(textOf(claim?.says ?? [])).toMatch(end > start ? / grow from / : / fall from /);
  });

  it("turns when the plan goes the other way, and no test of either holds of the other", () => {
    const [down, up] = [staffPlan(0.2, 120), staffPlan(0.02, 3)].map((plan) => claimIn(reportFor(plan), "staff.end"));
    if (down === undefined || up === undefined) throw new Error("no claim");
    expect([claimHolds(down), claimHolds(up)]).toEqual([true, true]);
    expect(down.holds[0]?.is).toBe("below");
    expect(up.holds[0]?.is).toBe("above");
    const swapped = { ...down, holds: down.holds.map((test, at) => ({ ...test, left: up.holds[at]?.left ?? null })) };
    expect(claimHolds(swapped)).toBe(false);
  });

  it("has the range that 8 in 10 of the draws lie in, put in order by hand", () => {
    const plan: Plan = {
      ...staffPlan(0.1, 12),
      assumptions: staffPlan(0.1, 12).assumptions.map((one) =>
        one.id === "leaver_rate" ? { ...one, range: { low: 0.05, high: 0.2, level: 0.8 } } : one,
      ),
    };
    const draws = 21;
    const range = numberAt(claimIn(reportFor(plan, { draws }), "staff.end"), 1)?.range;
    const seed = seedOf(plan);
    const ensemble = ensembleOf(plan, {
      scenarios: [undefined],
      seed,
      keep: { workforce: [{ measures: ["staff_in_post"], by: ["level"], time: "month" }] },
    });
    if (!ensemble.ok) throw new Error(ensemble.problems[0]?.says);
    const sample = runDraws(ensemble.value, seed, 0, draws);
    const months = 24;
    const ends = Array.from({ length: draws }, (_, draw) => {
      const row = sample.values.subarray(draw * sample.columns, (draw + 1) * sample.columns);
      let sum = 0;
      for (let at = months; at < row.length; at += months + 1) sum += row[at] ?? Number.NaN;
      return sum;
    }).sort((a, b) => a - b);
    // The 10th of 100 of 21 in order is the third from either end.
    expect(range?.low).toBeCloseTo(ends[2] ?? Number.NaN, 1);
    expect(range?.high).toBeCloseTo(ends[18] ?? Number.NaN, 1);
    expect(range?.level).toBe(0.8);
    expect(range?.shown).toMatch(/^8 in 10 futures lie between [\d,.]+ and [\d,.]+ WTE$/);
  });

  it("goes where its number is missing", () => {
    const plan = planWithService({
      assumptions: [...counted({ referrals: 4, starts: 6, list: 100, longest: 20 }), given("staff_in_post", null)],
    });
    const report = reportFor(plan);
    expect(claimIn(report, "staff.end")).toBeUndefined();
    expect(claimIn(report, "list.end")).toBeDefined();
  });
});

describe("the answer about a list", () => {
  const listPlan = (starts: number): Plan =>
    planWithService({
      assumptions: [...counted({ referrals: 5, starts, list: 120, longest: 30 }), given("wait_target", 18)],
      scenarios: [
        { id: "more", name: "More starts", changes: [{ assumption: "starts_per_week", op: "set", value: 12 }] },
      ],
    });
  /** People on the list after each week: those there, and those referred, less those started. */
  const byHand = (starts: number, weeks: number): number => {
    let list = 120;
    for (let week = 0; week < weeks; week += 1) list += 5 - Math.min(starts, list + 5);
    return list;
  };

  it.each([
    [3, / grows from /],
    [5, / stays at /],
    [6, / falls from /],
  ])("with %d starts a week is what the weeks come to by hand", (starts, says) => {
    const plan = listPlan(starts);
    const services = projectServices(plan);
    if (!services.ok) throw new Error(services.problems[0]?.says);
    const claim = claimIn(reportFor(plan), "list.end");
    const waiting = valuesOf(claim)[starts === 5 ? 0 : 1];
    expect(waiting).toBeCloseTo(byHand(starts, services.value.weeks.count), 6);
    expect(textOf(claim?.says ?? [])).toMatch(says);
  });

  it("asks for nothing where the aim is met, and says so of a decision where it is not", () => {
    const [met, not] = [reportFor(listPlan(9)), reportFor(listPlan(3))].map((report) => claimIn(report, "ask"));
    expect(textOf(met?.says ?? [])).toMatch(/^Nothing is asked for: the target, a longest wait of at most 18 weeks/);
    expect(textOf(not?.says ?? [])).toMatch(
      /^The decision asked for is how to come to a longest wait of at most 18 weeks/,
    );
    expect(met?.holds[0]?.left).toBeLessThanOrEqual(18);
    expect(not?.holds[0]?.left).toBeGreaterThan(18);
  });

  it("needs what brings it there, and a tenth less does not", () => {
    const plan = listPlan(3);
    const report = reportFor(plan);
    const claim = claimIn(report, "needed.first");
    const more = numbersOf(claim?.says ?? []).find(
      ({ unit, value }) => unit === "cases per week" && value !== null && value < 9 && value > 0,
    );
    const added = valuesOf(claim).at(-1) ?? Number.NaN;
    expect(more).toBeDefined();
    const longestWith = (extra: number): number => {
      const services = projectServices(
        {
          ...plan,
          scenarios: [
            { id: "try", name: "Try", changes: [{ assumption: "starts_per_week", op: "set", value: 3 + extra }] },
          ],
        },
        { scenario: "try" },
      );
      if (!services.ok) throw new Error(services.problems[0]?.says);
      return services.value.view("service", undefined).byYear.longest_wait?.at(-1) ?? Number.NaN;
    };
    expect(longestWith(added)).toBeLessThanOrEqual(18);
    expect(longestWith(added - 0.1)).toBeGreaterThan(18);
  });

  it("tells of each scenario whether it meets the target, and by how much it differs", () => {
    const report = reportFor(listPlan(3), { scenarios: ["more"] });
    const claim = claimIn(report, "options.more");
    expect(textOf(claim?.says ?? [])).toMatch(/^"More starts" meets the target: longest wait /);
    const table = report.sections
      .flatMap(({ blocks }) => blocks)
      .find((block) => block.block === "table" && block.role === "options");
    if (table?.block !== "table") throw new Error("no options");
    expect(table.rows.map(({ cells: [name] }) => name)).toEqual(["Do nothing (the base)", "More starts"]);
    const waiting = table.columns.findIndex(({ heading }) => heading === "Waiting");
    const cells = table.rows.map(({ cells }) => cells[waiting]);
    expect(cells[0]).toMatchObject({ value: byHand(3, 156) });
    expect(cells[1]).toMatchObject({ value: 0 });
  });
});

describe("what the target's chance rests on", () => {
  it("is the share of the draws that meet it, counted one by one", () => {
    const base = staffPlan(0.1, 12);
    const plan: Plan = {
      ...base,
      assumptions: base.assumptions.map((one) =>
        one.id === "leaver_rate" ? { ...one, range: { low: 0.05, high: 0.2, level: 0.8 } } : one,
      ),
    };
    const middle = staffByMonths(plan).end;
    const target = { measure: "staff_in_post", year: "2025/26", is: "at-least" as const, value: middle };
    const results = resultsFor(plan, { draws: 20, target });
    const report = reportFor(plan, { draws: 20, target });
    const sample = results.futures;
    const table = sample?.tables.find(({ measure }) => measure.id === "staff_in_post");
    if (sample === undefined || table === undefined) throw new Error("nothing drawn");
    let met = 0;
    for (let draw = 0; draw < 20; draw += 1) {
      const value = sample.values[draw * sample.columns + table.first + table.times.length] ?? Number.NaN;
      if (value >= middle) met += 1;
    }
    const chance = numbersOf(claimIn(report, "ask")?.says ?? []).find(({ unit }) => unit === "share");
    expect(met).toBeGreaterThan(0);
    expect(met).toBeLessThan(20);
    expect(chance?.value).toBeCloseTo(met / 20, 12);
  });
});

describe("an option that only has fewer staff", () => {
  it("says so beside the target it meets, and one with more does not", () => {
    const base = staffPlan(0.1, 12);
    const plan: Plan = {
      ...base,
      assumptions: [...base.assumptions, given("added_posts", 0)],
      scenarios: [
        {
          id: "held",
          name: "Fewer posts",
          changes: [
            {
              assumption: "added_posts",
              op: "add",
              value: -300,
              where: { place: "place1", setting: "setting1", level: "level1" },
            },
          ],
        },
        { id: "stay", name: "All stay", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }] },
      ],
    };
    const report = reportFor(plan, { scenarios: ["held", "stay"] });
    const claim = claimIn(report, "options.held");
    expect(textOf(claim?.says ?? [])).toMatch(/ with [\d,.]+ WTE fewer staff in post than in the base/);
    expect(textOf(claimIn(report, "options.stay")?.says ?? [])).not.toContain("fewer staff");
    const fewer = staffByMonths(plan).end - staffByMonths(plan, "held").end;
    expect(valuesOf(claim).some((value) => value !== null && Math.abs(value - fewer) < 1e-6)).toBe(true);
  });
});

describe("the evidence", () => {
  it("counts the values of each quality as they stand in the plan", () => {
    const plan = staffPlan(0.1, 120);
    const changed: Plan = {
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === "leaver_rate" ? { ...one, status: "derived" as const } : one,
      ),
    };
    const numbers = valuesOf(claimIn(reportFor(changed), "evidence.quality"));
    const all = givenValues(changed).filter(({ values }) => values.some(({ value }) => value !== null));
    expect(numbers).toEqual([all.length, 1, all.length - 1]);
    expect(valuesOf(claimIn(reportFor(plan), "evidence.quality"))).toEqual([all.length, all.length]);
  });
});

describe("every claim of every kind", () => {
  it.each(reportKinds)("of %s holds by its own tests", (kind) => {
    const report = reportFor(staffPlan(0.2, 120), { kind, scenarios: ["stay"], draws: 4 });
    const claims = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.block === "claim"));
    expect(claims.length).toBeGreaterThan(1);
    expect(claims.filter((claim) => !claimHolds(claim))).toEqual([]);
    expect(new Set(claims.map(({ id }) => id)).size).toBeGreaterThan(1);
  });

  it("says of a scenario with more staff that it has more, and of one with fewer that it has fewer", () => {
    const plan = staffPlan(0.2, 120);
    const other: Plan = {
      ...plan,
      scenarios: [{ id: "stay", name: "Leave", changes: [{ assumption: "leaver_rate", op: "multiply", value: 1.5 }] }],
    };
    const [more, fewer] = [plan, other].map((one) =>
      claimIn(reportFor(one, { kind: "compare", scenarios: ["stay"] }), "compare.stay"),
    );
    expect(textOf(more?.says ?? [])).toMatch(/ more staff in post than in the base/);
    expect(textOf(fewer?.says ?? [])).toMatch(/ fewer staff in post than in the base/);
    const base = staffByMonths(plan).end;
    expect(valuesOf(more)[0]).toBeCloseTo(staffByMonths(plan, "stay").end - base, 6);
    expect(valuesOf(fewer)[0]).toBeCloseTo(base - staffByMonths(other, "stay").end, 6);
  });
});
