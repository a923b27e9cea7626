/** Compile once, run many: what a draw lays over a plan is what the plan with those values would be, and it comes off again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canDraw,
  catalogue,
  compile,
  project,
  workspace,
  type Compiled,
  type Override,
  type Plan,
  type Run,
} from "../../model";
import { randomModel, seed } from "./random-model";

const compiledOf = (plan: Plan, scenario?: string): Compiled => {
  const outcome = compile(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.says).join("\n"));
  return outcome.value;
};
const kept = [
  "heads",
  "wte",
  "stock",
  "pool",
  "hired",
  "hiredFrom",
  "poolLost",
  "started",
  "promoted",
  "moved",
  "apprenticed",
] as const;
const copyOf = (run: Run): Record<(typeof kept)[number], Float64Array> =>
  Object.fromEntries(kept.map((what) => [what, run[what].slice()])) as Record<(typeof kept)[number], Float64Array>;

/** A value each drawable assumption can take anywhere in these plans. Shares over members are left alone: one number for all of them means nothing. */
const values: Readonly<Record<string, number>> = {
  participation: 0.7,
  vacancy_rate: 0.05,
  establishment_growth: 0.04,
  leaver_rate: 0.12,
  leaver_age_factor: 1.2,
  leaver_origin_factor: 0.9,
  leaver_level_factor: 1.1,
  retirement_rate: 0.03,
  opening_intake: 150,
  commissioning_growth: 0.06,
  apprenticeship_share: 0.3,
  attrition: 0.07,
  registers_share: 0.9,
  joins_share: 0.6,
  apprentices_in_post: 0.4,
  pool_loss: 0.1,
  placement_limited: 1,
  placement_weeks_per_wte: 2,
  placement_weeks_per_learner: 12,
  international_recruits: 15,
  returners: 4,
  move_rate: 0.2,
  promotion_rate: 0.15,
  promotion_limit: 0.25,
  internal_share: 0.4,
  months_to_fill: 3,
  attractiveness: 1.5,
};
/** A draw is about what is not known, so it holds for the past as well; a scenario is about what is done from the start on. */
const reachBack = [
  "opening_intake",
  "apprenticeship_share",
  "attrition",
  "apprentices_in_post",
  "leaver_age_factor",
  "leaver_origin_factor",
  "leaver_level_factor",
  "retirement_rate",
  "vacancy_rate",
];
const drawable = catalogue.map((entry) => entry.id).filter((id) => canDraw(id) && values[id] !== undefined);
const assumptionIn = (plan: Plan, id: string): boolean => plan.assumptions.some((assumption) => assumption.id === id);

describe(`random plans, seed ${seed}`, () => {
  it("a draw comes off again without a trace", () => {
    fc.assert(
      fc.property(
        randomModel(),
        fc.subarray(drawable, { minLength: 1 }),
        fc.constantFrom("set" as const, "multiply" as const),
        fc.boolean(),
        (plan, ids, op, scenario) => {
          const compiled = compiledOf(plan, scenario ? "changed" : undefined);
          const work = workspace(compiled.program, { recorded: true });
          const before = copyOf(project(work));
          compiled.draw(
            new Map(
              ids
                .filter((id) => assumptionIn(plan, id))
                .map((id): [string, Override] => [id, op === "set" ? { op, value: values[id]! } : { op, value: 0.9 }]),
            ),
          );
          project(work);
          compiled.draw(new Map());
          const after = project(work);
          for (const what of kept) expect(after[what], what).toEqual(before[what]);
        },
      ),
      { seed, numRuns: 60 },
    );
  });

  it("draws one after another come to what each comes to in a program of its own", () => {
    const anyDraw = fc.record({
      ids: fc.subarray(drawable, { minLength: 1 }),
      op: fc.constantFrom("set" as const, "multiply" as const, "add" as const),
      value: fc.constantFrom(0.9, 1.05, 0),
    });
    let told = 0;
    fc.assert(
      fc.property(
        randomModel(),
        fc.array(anyDraw, { minLength: 2, maxLength: 4 }),
        fc.boolean(),
        (plan, draws, scenario) => {
          const under = scenario ? "changed" : undefined;
          const again = compiledOf(plan, under);
          const work = workspace(again.program, { recorded: true });
          for (const { ids, op, value } of draws) {
            const drawn = (): Map<string, Override> =>
              new Map(
                ids
                  .filter((id) => assumptionIn(plan, id))
                  .map((id): [string, Override] => [id, { op, value: op === "set" ? values[id]! : value }]),
              );
            again.draw(drawn());
            const alone = compiledOf(plan, under);
            alone.draw(drawn());
            const [found, expected] = [project(work), project(workspace(alone.program, { recorded: true }))];
            for (const what of kept) expect(found[what], what).toEqual(expected[what]);
            if (found.heads.some((heads) => heads > 0)) told += 1;
          }
        },
      ),
      { seed, numRuns: 25 },
    );
    expect(told).toBeGreaterThan(25);
  });

  it("a draw is the scenario that sets the value from the start", () => {
    fc.assert(
      fc.property(randomModel(), fc.constantFrom(...drawable.filter((id) => !reachBack.includes(id))), (plan, id) => {
        if (!assumptionIn(plan, id)) return;
        const compiled = compiledOf(plan);
        compiled.draw(new Map([[id, { op: "set", value: values[id]! }]]));
        const drawn = project(workspace(compiled.program, { recorded: true }));
        const told = project(
          workspace(
            compiledOf(
              {
                ...plan,
                scenarios: [{ id: "told", name: "Told", changes: [{ assumption: id, op: "set", value: values[id]! }] }],
              },
              "told",
            ).program,
            { recorded: true },
          ),
        );
        for (const what of kept) expect(drawn[what], `${id}: ${what}`).toEqual(told[what]);
      }),
      { seed, numRuns: 120 },
    );
  });

  it("a draw of what also shaped the past is the plan with that value", () => {
    fc.assert(
      fc.property(randomModel(), fc.constantFrom(...reachBack), (plan, id) => {
        if (!assumptionIn(plan, id)) return;
        const compiled = compiledOf(plan);
        compiled.draw(new Map([[id, { op: "set", value: values[id]! }]]));
        const drawn = project(workspace(compiled.program, { recorded: true }));
        const written = {
          ...plan,
          assumptions: plan.assumptions.map(({ where: _where, when: _when, ...one }) =>
            one.id === id
              ? { ...one, value: values[id]! }
              : {
                  ...one,
                  ...(_where === undefined ? {} : { where: _where }),
                  ...(_when === undefined ? {} : { when: _when }),
                },
          ),
        };
        const told = project(workspace(compiledOf(written).program, { recorded: true }));
        for (const what of kept) expect(drawn[what], `${id}: ${what}`).toEqual(told[what]);
      }),
      { seed, numRuns: 60 },
    );
  });

  it("a formula gives the run its number would", () => {
    fc.assert(
      fc.property(randomModel(), fc.double({ min: 0.01, max: 0.3, noNaN: true }), (plan, rate) => {
        const rated = (value: number | string, more: Plan["assumptions"] = []): Run =>
          project(
            workspace(
              compiledOf({
                ...plan,
                assumptions: [
                  ...plan.assumptions.map((one) =>
                    one.id === "leaver_rate"
                      ? { id: one.id, label: one.label, unit: one.unit, status: one.status, value }
                      : one,
                  ),
                  ...more,
                ],
              }).program,
              { recorded: true },
            ),
          );
        const plain = copyOf(rated(rate));
        const base = {
          id: "leaver_base",
          label: "A rate to be named",
          unit: "per year",
          status: "judgement" as const,
          value: rate,
        };
        for (const run of [rated(`= ${rate}`), rated("= leaver_base * 1", [base])])
          for (const what of kept) expect(run[what], what).toEqual(plain[what]);
      }),
      { seed, numRuns: 30 },
    );
  });
});
