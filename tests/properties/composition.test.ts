/** Who the workforce is: passengers change no total, and are where a second writing has them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carry } from "../../model/composition/carry";
import { followed } from "../../model/composition/composition";
import { elementAt, type Plan, type Projection } from "../../model";
import { firstDifference, type Pair } from "../model/compare-runs";
import { runPlan } from "../model/run-plan";
import { straightLine } from "../model/straight-line";
import type { StraightGroups } from "../model/straight-groups";
import { randomGroups, withGroups, type RandomGroups } from "./random-groups";
import { randomModel, seed } from "./random-model";

/** People by account and group at the end of each month; the opening day first. */
function peopleOf({ run }: Projection): Float64Array[] {
  const made = followed(run, "kind");
  if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join("\n"));
  const { transfers, figures } = made.value;
  const all: Float64Array[] = [];
  carry(transfers, figures, (_month, people) => all.push(people.slice()));
  return all;
}

/** The groups of every row and pool added up, beside the run's own heads. */
function* totals({ run }: Projection, groups: number): Generator<Pair> {
  const { rows } = run.program.shape;
  const slots = run.openingPool.length;
  for (const [time, people] of peopleOf({ run } as Projection).entries()) {
    const month = time - 1;
    for (let account = 0; account < rows + slots; account += 1) {
      let sum = 0;
      for (let g = 0; g < groups; g += 1) sum += people[account * groups + g] ?? Number.NaN;
      const heads =
        month < 0 ? sum : account < rows ? run.heads[month * rows + account] : run.pool[month * slots + account - rows];
      yield [`everybody of account ${account} in month ${month}`, sum, heads ?? Number.NaN];
    }
  }
}

function* besideStraight({ run }: Projection, straight: StraightGroups, groups: number): Generator<Pair> {
  const { rows, levels, settings } = run.program.shape;
  const { sources } = run.program;
  const all = peopleOf({ run } as Projection);
  for (let month = 0; month < run.program.months; month += 1) {
    const people = elementAt(all, month + 1);
    for (let account = 0; account < people.length / groups; account += 1)
      for (let g = 0; g < groups; g += 1) {
        const slot = account - rows;
        const there =
          account < rows
            ? straight.posts[month]?.[Math.floor(account / levels / settings)]?.[
                Math.floor(account / levels) % settings
              ]?.[account % levels]?.[g]
            : slot % sources === sources - 1
              ? 0
              : straight.pools[month]?.[Math.floor(slot / sources / levels)]?.[Math.floor(slot / sources) % levels]?.[
                  slot % sources
                ]?.[g];
        yield [
          `group ${g} of account ${account} in month ${month}`,
          people[account * groups + g] ?? Number.NaN,
          there ?? Number.NaN,
        ];
      }
  }
}

const underScenario = (changed: boolean) => (changed ? { scenario: "changed" } : {});

describe(`groups in random plans, seed ${seed}`, () => {
  it("change no total and are where the second writing has them", () => {
    fc.assert(
      fc.property(randomModel(), randomGroups, fc.boolean(), (plain, groups, changed) => {
        const plan = withGroups(plain, groups);
        const projection = runPlan(plan, underScenario(changed));
        const without = runPlan(plain, underScenario(changed));
        expect(projection.run.stock).toEqual(without.run.stock);
        expect(firstDifference(totals(projection, groups.groups)) ?? "none").toBe("none");
        const straight = straightLine(plan, plan.closure, changed ? "changed" : undefined).groups;
        if (straight === undefined) throw new Error("the straight line follows the first characteristic");
        expect(firstDifference(besideStraight(projection, straight, groups.groups)) ?? "none").toBe("none");
      }),
      { seed, numRuns: 40, endOnFailure: true },
    );
  });

  it("do so where everything happens at once", () => {
    fc.assert(
      fc.property(randomModel({ closure: "posts-led", allAtOnce: true }), randomGroups, (plain, groups) => {
        const plan = withGroups(plain, groups);
        const projection = runPlan(plan);
        expect(firstDifference(totals(projection, groups.groups)) ?? "none").toBe("none");
        const straight = straightLine(plan, plan.closure).groups;
        if (straight === undefined) throw new Error("the straight line follows the first characteristic");
        expect(firstDifference(besideStraight(projection, straight, groups.groups)) ?? "none").toBe("none");
      }),
      { seed, numRuns: 30, endOnFailure: true },
    );
  });

  it("change no total in whole people by chance", () => {
    fc.assert(
      fc.property(randomModel(), randomGroups, fc.integer({ min: 1, max: 1000 }), (plain, groups, luck) => {
        const plan = withGroups(plain, groups);
        const projection = runPlan(plan, { chance: { seed: `luck ${luck}` } });
        expect(firstDifference(totals(projection, groups.groups)) ?? "none").toBe("none");
      }),
      { seed, numRuns: 20, endOnFailure: true },
    );
  });

  it("stay as they are where nobody is likelier to go and joiners are as the staff", () => {
    fc.assert(
      fc.property(randomModel(), randomGroups, (plain, groups) => {
        const [opening] = groups.opening;
        const same: RandomGroups = {
          groups: groups.groups,
          opening: [opening, opening, opening],
          joiners: [opening, opening, opening, opening],
          leaving: opening.map(() => 1),
          promotion: opening.map(() => 1),
        };
        const whole = opening.reduce((sum, one) => sum + one, 0);
        for (const people of peopleOf(runPlan(withGroups(plain, same))))
          for (let account = 0; account < people.length; account += groups.groups) {
            const here = people.subarray(account, account + groups.groups);
            const all = here.reduce((sum, one) => sum + one, 0);
            if (all > 1e-6) here.forEach((one, g) => expect(one / all).toBeCloseTo(elementAt(opening, g) / whole, 9));
          }
      }),
      { seed, numRuns: 25, endOnFailure: true },
    );
  });
});

/** The share of the first group among all staff at the end of each month. */
function sharesOfFirst(plan: Plan, groups: number): number[] {
  const projection = runPlan(plan);
  const { rows } = projection.run.program.shape;
  return peopleOf(projection).map((people) => {
    let of = 0;
    let all = 0;
    for (let row = 0; row < rows; row += 1)
      for (let g = 0; g < groups; g += 1) {
        all += people[row * groups + g] ?? 0;
        if (g === 0) of += people[row * groups + g] ?? 0;
      }
    return all > 0 ? of / all : 0;
  });
}

describe(`what moves a share, seed ${seed}`, () => {
  it("is lower in every month the likelier the group is to leave, and higher the more joiners are of it", () => {
    let lower = 0;
    let higher = 0;
    fc.assert(
      fc.property(
        randomModel({ events: false }),
        randomGroups,
        fc.integer({ min: 10, max: 20 }),
        (plain, drawn, more) => {
          const even: RandomGroups = {
            ...drawn,
            leaving: drawn.leaving.map(() => 1),
            promotion: drawn.leaving.map(() => 1),
          };
          const plan = withGroups(plain, even);
          const before = sharesOfFirst(plan, drawn.groups);
          const leaving = sharesOfFirst(
            withGroups(plain, {
              ...even,
              leaving: even.leaving.map((one, g) => (g === 0 ? (one * more) / 10 : one)),
            }),
            drawn.groups,
          );
          const [a, b, c, d] = even.joiners.map(([first = 0, ...rest]) => [first * more, ...rest]);
          const joining = sharesOfFirst(
            withGroups(plain, { ...even, joiners: [a ?? [], b ?? [], c ?? [], d ?? []] }),
            drawn.groups,
          );
          before.forEach((share, month) => {
            expect(elementAt(leaving, month)).toBeLessThanOrEqual(share + 1e-12);
            expect(elementAt(joining, month)).toBeGreaterThanOrEqual(share - 1e-12);
            if (elementAt(leaving, month) < share - 1e-6) lower += 1;
            if (elementAt(joining, month) > share + 1e-6) higher += 1;
          });
        },
      ),
      { seed, numRuns: 20, endOnFailure: true },
    );
    expect(lower).toBeGreaterThan(0);
    expect(higher).toBeGreaterThan(0);
  });
});
