/** A draw goes on from what its plan came to, and comes to what it comes to from nothing, whatever was drawn before it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calibrated,
  measures,
  projectPlan,
  scenarioRuns,
  type Asked,
  type Assumption,
  type Compiled,
  type Outcome,
  type Plan,
  type Projection,
} from "../../model";
import { resolutionsOf } from "../../model/calibrate/run";
import { openingStaff } from "../../model/workforce/opening/opening-staff";
import type { Program } from "../../model/workforce/program/program";
import { shapeOf } from "../../model/workforce/program/shape";
import { compileResolved, type RegisterPair } from "../../model/workforce/run/compile";
import { resolutionsOf as resolutionsAsWritten, type Resolutions } from "../../model/resolve/resolutions";
import { buildPlan, given } from "../model/build-plan";
import { small } from "../model/past-plan";
import { edited, ofDraws, someEdits, type Edit } from "./edits";
import { randomModel, seed } from "./random-model";

/** Every number of a program, and what is said of it; copied, since the next draw writes over it. */
function programSays(program: Program): unknown {
  const named = ["inputs", "reads", "calendar", "compiledFrom"];
  const numbers = Object.fromEntries(Object.entries(program).filter(([name]) => !named.includes(name)));
  return structuredClone({ ...numbers, compiledFrom: [...program.compiledFrom].toSorted() });
}
const says = (outcome: Outcome<Compiled>): unknown =>
  outcome.ok
    ? { problems: outcome.problems, program: programSays(outcome.value.program) }
    : { problems: outcome.problems };

const pairOf = (resolutions: Resolutions, scenario: string | undefined): RegisterPair | undefined => {
  const [now, base] = [resolutions.of(scenario), resolutions.of(undefined)];
  return now.ok && base.ok ? { now: now.value, base: base.value } : undefined;
};

const anew = (plan: Plan, scenario: string | undefined): unknown => {
  const pair = pairOf(resolutionsAsWritten(plan), scenario);
  return pair && says(compileResolved(pair, plan.closure, []));
};

const compiledOf = (outcome: Outcome<Compiled>): Compiled => {
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
};

describe(`random plans, seed ${seed}`, () => {
  it("a program revised is the program of the revised plan, whatever it was of before", () => {
    fc.assert(
      fc.property(
        randomModel(),
        fc.constantFrom(undefined, "changed"),
        fc.array(fc.oneof(someEdits(), someEdits([...ofDraws])), { minLength: 1, maxLength: 3 }),
        (plan, scenario, lists) => {
          const from = resolutionsAsWritten(plan);
          const pair = pairOf(from, scenario);
          if (pair === undefined) throw new Error("not resolved");
          let compiled = compiledOf(compileResolved(pair, plan.closure, []));
          const comesTo = (list: readonly Edit[]): unknown => {
            const next = pairOf(resolutionsAsWritten(edited(plan, list), { from }), scenario);
            if (next === undefined) return undefined;
            const outcome = compiled.revise(next, []);
            if (outcome.ok) compiled = outcome.value;
            return says(outcome);
          };
          const forwards = lists.map(comesTo);
          const backwards = lists.toReversed().map(comesTo).toReversed();
          const expected = lists.map((list) => anew(edited(plan, list), scenario));
          expect(forwards).toEqual(expected);
          expect(backwards).toEqual(expected);
          compiled.draw(new Map([["leaver_rate", { op: "multiply", value: 0.9 }]]));
          expect(comesTo([])).toEqual(anew(plan, scenario));
        },
      ),
      { seed, numRuns: 40 },
    );
  });

  it("calibrations solved from another version come to the same", () => {
    const solved = (one: Plan, growth: boolean, from?: Plan): unknown => {
      const outcome = calibrated({ ...one }, growth ? undefined : [], from);
      if (!outcome.ok) return outcome.problems;
      return {
        assumptions: outcome.value.plan.assumptions,
        solved: outcome.value.solved.map(({ solutions, ...rest }) => ({ ...rest, solutions: [...solutions] })),
      };
    };
    const goesOn = (growth: boolean, numRuns: number): void =>
      fc.assert(
        fc.property(fc.array(someEdits(), { minLength: 1, maxLength: 3 }), fc.boolean(), (lists, otherwise) => {
          const plans = lists.map((list) => edited(small, list));
          // The other closure has another program, and the places for growth are found by running it.
          const [last] = plans.splice(-1);
          if (last !== undefined)
            plans.push(
              otherwise ? { ...last, closure: last.closure === "supply-led" ? "posts-led" : "supply-led" } : last,
            );
          const expected = plans.map((one) => solved(one, growth));
          expect(plans.map((one) => solved(one, growth, small))).toEqual(expected);
          expect(plans.toReversed().map((one) => solved(one, growth, small))).toEqual(expected.toReversed());
        }),
        { seed, numRuns },
      );
    goesOn(false, 40);
    goesOn(true, 8);
  });

  it("versions run one after another on the same buffers come to what each does from nothing", () => {
    const all: Asked = { measures: measures.map(({ id }) => id), by: ["place"] };
    const told = (outcome: Outcome<Projection>): unknown =>
      outcome.ok ? { problems: outcome.problems, tables: outcome.value.tables(all) } : { problems: outcome.problems };
    const runs = [undefined, "fewer"].map((scenario) => ({ scenario, kept: scenarioRuns(scenario) }));
    const plan: Plan = {
      ...small,
      scenarios: [{ id: "fewer", name: "Fewer", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.9 }] }],
    };
    const from = resolutionsOf(plan);
    const ways = fc.record({ closed: fc.boolean(), byChance: fc.boolean(), recorded: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.tuple(someEdits(), ways), { minLength: 1, maxLength: 3 }), (versions) => {
        for (const [list, { closed, byChance, recorded }] of versions) {
          const closure = closed ? "posts-led" : "supply-led";
          const chance = { on: byChance, seed: "one two three" };
          const version: Plan = { ...edited(plan, list), closure, chance };
          const resolutions = resolutionsOf(version, from);
          for (const { scenario, kept } of runs) {
            const stops = resolutions.stopping("workforce", scenario);
            const here = kept.run(resolutions, { stops, recorded, seed: byChance ? chance.seed : undefined });
            const there = projectPlan({ ...version }, { recorded, ...(scenario === undefined ? {} : { scenario }) });
            expect(told(here)).toEqual(told(there));
          }
        }
      }),
      { seed, numRuns: 25 },
    );
  });

  it("the opening staff are worked out once for all who start from the same people", () => {
    const staffOf = (resolutions: Resolutions, scenario?: string) => {
      const pair = pairOf(resolutions, scenario);
      if (pair === undefined) throw new Error("not resolved");
      return openingStaff(pair.base, shapeOf(pair.base.members));
    };
    const plan = { ...small, scenarios: [{ id: "fewer", name: "Fewer", changes: [] }] };
    const from = resolutionsOf(plan);
    const staff = staffOf(from);
    const having = (id: string, factor: number): Plan => ({
      ...plan,
      assumptions: plan.assumptions.map((one) =>
        one.id === id && typeof one.value === "number" ? { ...one, value: one.value * factor } : one,
      ),
    });
    expect(staffOf(from, "fewer")).toBe(staff);
    expect(staffOf(resolutionsOf(having("retirement_rate", 0.9), from))).toBe(staff);
    const fewer = staffOf(resolutionsOf(having("participation", 0.9), from));
    expect(fewer).not.toBe(staff);
    expect(fewer.heads).not.toEqual(staff.heads);
    // Two draws that are run together are each calibrated first: the two made last are held.
    expect(staffOf(from)).toBe(staff);
    staffOf(resolutionsOf(having("participation", 0.8), from));
    // Another is worked out again, to the same.
    expect(staffOf(from)).not.toBe(staff);
    expect(staffOf(from)).toEqual(staff);
  });

  it("a draw of a calibrated plan comes to what the plan with its values does", () => {
    const from = resolutionsOf(small);
    const pair = pairOf(from, undefined);
    if (pair === undefined) throw new Error("not resolved");
    const compiled = compiledOf(compileResolved(pair, small.closure, []));
    fc.assert(
      fc.property(someEdits([...ofDraws]), (list) => {
        const drawn = edited(small, list);
        const [next, fresh] = [resolutionsOf(drawn, from), resolutionsOf({ ...drawn })];
        expect(next.of(undefined).problems).toEqual(fresh.of(undefined).problems);
        const [here, there] = [pairOf(next, undefined), pairOf(fresh, undefined)];
        if (here === undefined || there === undefined) {
          expect(here).toBe(there);
          return;
        }
        expect(says(compiled.revise(here, []))).toEqual(says(compileResolved(there, small.closure, [])));
      }),
      { seed, numRuns: 60 },
    );
  });

  it("a program goes on to another formula, and asks again where it names a figure that is empty", () => {
    const own = (id: string, value: number | null): Assumption => ({ ...given("leaver_rate", value), id, label: id });
    const plan: Plan = buildPlan({
      places: 1,
      assumptions: [own("mine", 0.1), own("empty", null), given("leaver_rate", "= mine * 1.5")],
    });
    const from = resolutionsAsWritten(plan);
    const pair = pairOf(from, undefined);
    if (pair === undefined) throw new Error("not resolved");
    const compiled = compiledOf(compileResolved(pair, plan.closure, []));
    const having = (value: string): Plan => ({
      ...plan,
      assumptions: plan.assumptions.map((one) => (one.id === "leaver_rate" ? { ...one, value } : one)),
    });
    for (const value of ["= mine * 1.7e-1", "= empty * 1.5", "= mine * 1.5"]) {
      const next = pairOf(resolutionsAsWritten(having(value), { from }), undefined);
      if (next === undefined) throw new Error("not resolved");
      expect(says(compiled.revise(next, [])), value).toEqual(anew(having(value), undefined));
    }
    expect(JSON.stringify(anew(having("= empty * 1.5"), undefined))).toContain("empty is empty");
  });
});
