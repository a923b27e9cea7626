/** Who the workforce is: what is shown of it, what it would take, and what is missing. */
import { describe, expect, it } from "vitest";
import { latticeOf } from "../../model/composition/lattice";
import { neededShare, shareWith } from "../../model/composition/needed-share";
import { followed } from "../../model/composition/composition";
import { settledBy } from "../../model/composition/derivable";
import { shareOut } from "./straight-groups";
import { divideOver } from "../../model/composition/divide";
import { fewestPeople, marks, suppressionOf } from "../../model/composition/suppress";
import { compositionOf, elementAt, joiningSources, type Composition, type Plan, type Structure } from "../../model";
import { without } from "../../model/plan/edit/without";
import { membersOf } from "../../model/plan/members";
import { arrivalKinds } from "../../model/workforce/program/arrivals";
import { buildPlan, given } from "./build-plan";
import { runPlan } from "./run-plan";

const sex = {
  id: "sex",
  label: "Sex",
  groups: [
    { id: "women", label: "Women" },
    { id: "men", label: "Men" },
  ],
  comparator: "Everybody",
};
const shareOfWomen = (women: number, where = {}) => [
  { group: "women", value: women, ...where },
  { group: "men", value: 1 - women, ...where },
];

/** A plan of two places with so many WTE each, 90% of them women, and half of those who join. */
function planOf(staff: readonly [number, number], more: Partial<Plan> = {}, joiners: number | null = 0.5): Plan {
  const plan = buildPlan({
    years: 12,
    assumptions: [
      given(
        "staff_in_post",
        null,
        staff.map((value, i) => ({ place: `place${i + 1}`, value })),
      ),
      given("group_share", null, shareOfWomen(0.9)),
      given("joiner_share", null, joiners === null ? [] : shareOfWomen(joiners)),
      given("group_leaving_factor", 1),
      given("group_promotion_factor", 1),
      given("comparator_share", null, shareOfWomen(0.51)),
    ],
  });
  return { ...plan, structure: { ...plan.structure, characteristics: [sex] }, ...more };
}

function told(plan: Plan, asked: { readonly by?: string; readonly place?: string } = {}): Composition {
  const made = compositionOf(runPlan(plan).run, { characteristic: "sex", ...asked });
  if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join("\n"));
  return made.value;
}

/** The position of a cell of everybody of a place. */
const cellOf = ({ places, columns, times, groups }: Composition, place: string, time: number, group: number): number =>
  (places.findIndex(({ id }) => id === place) * columns.length * times.length + time) * groups.length + group;

describe("dividing those who go over groups", () => {
  it.each([
    [10, [60, 30, 10], [1, 1, 1]],
    [10, [60, 30, 10], [1, 2, 0]],
    [50, [60, 30, 10], [1, 1, 9]],
    [95, [60, 30, 10], [0, 1, 1]],
    [100, [60, 30, 10], [0, 1, 5]],
    [3, [0, 30, 10], [5, 1, 1]],
  ])("%d of %j by weights %j", (heads, there, weights) => {
    const out = new Float64Array(3);
    divideOver(heads, 3, Float64Array.from(there), 0, Float64Array.from(weights), 0, out, 0);
    shareOut(heads, there, weights).forEach((one, g) => expect(out[g]).toBeCloseTo(one, 9));
    expect([...out].reduce((sum, one) => sum + one, 0)).toBeCloseTo(heads, 9);
  });

  it("knows nothing where a weight is missing", () => {
    const out = new Float64Array(2);
    divideOver(5, 2, Float64Array.of(6, 4), 0, Float64Array.of(1, Number.NaN), 0, out, 0);
    expect([...out]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("where joiners come from", () => {
  it("is in the order in which a run has its sources", () => {
    expect(joiningSources).toHaveLength(arrivalKinds + 1);
    const plan = planOf([500, 300]);
    expect(membersOf(plan).ids.joining).toEqual(["from-abroad", "back-to-practice", "from-outside", "open-market"]);
    expect(runPlan(plan).run.program.sources).toBe(membersOf(plan).size("joining"));
  });
});

describe("a plan that says who joins", () => {
  const plan = planOf([500, 300]);
  const found = told(plan);

  it("opens with the shares given and moves towards those of its joiners", () => {
    const women = found.times.map((_, time) => elementAt(found.shares, cellOf(found, "all", time, 0)));
    expect(women[0]).toBeCloseTo(0.9, 12);
    women.slice(1).forEach((share, year) => expect(share).toBeLessThan(elementAt(women, year)));
    expect(women.at(-1)).toBeGreaterThan(0.5);
  });

  it("counts groups that add up to all staff in every place, level and year", () => {
    found.heads.forEach((heads, line) => {
      const groups = [0, 1].map((g) => elementAt(found.counts, line * 2 + g));
      if (groups.every((one) => !Number.isNaN(one)))
        expect(elementAt(groups, 0) + elementAt(groups, 1)).toBeCloseTo(heads, 9);
    });
  });

  it("finds the share of joiners that brings the comparator about by the year asked for", () => {
    expect(found.by).toBe("2034/35");
    const men = found.needed.find(({ group }) => group === "men");
    expect(men?.wanted).toBeCloseTo(0.49, 12);
    const needed = men?.needed;
    expect(men?.path[0]).toBeCloseTo(0.1, 9);
    expect(men?.path[found.times.indexOf("2034/35")]).toBeCloseTo(0.49, 8);
    if (needed?.can !== true) throw new Error("half of all staff can be men by 2035 in this plan");
    const wish = planOf([500, 300], {}, 1 - needed.share);
    const after = told(wish);
    const time = after.times.indexOf("2034/35");
    expect(elementAt(after.shares, cellOf(after, "all", time, 1))).toBeCloseTo(0.49, 8);
  });

  it("says what the most would be where all joiners are not enough", () => {
    const soon = told(plan, { by: "2024/25" }).needed.find(({ group }) => group === "men")?.needed;
    if (soon?.can !== false) throw new Error("half of all staff cannot be men within a year");
    expect(soon.joiners).toBe(1);
    const all = told(planOf([500, 300], {}, 0), { by: "2024/25" });
    expect(soon.best).toBeCloseTo(elementAt(all.shares, cellOf(all, "all", 1, 1)), 9);
  });

  it("finds it with relative rates too, where the share is no straight line of it", () => {
    const bent = planOf([500, 300], {
      assumptions: plan.assumptions.map((one) =>
        one.id === "group_leaving_factor" ? given(one.id, 1, [{ group: "men", value: 2.5 }]) : one,
      ),
    });
    const made = followed(runPlan(bent).run, "sex");
    if (!made.ok) throw new Error("it can be followed");
    const { transfers, figures } = made.value;
    const read = { month: 131, spots: new Set(transfers.spotOf) };
    const needed = neededShare(transfers, figures, 1, 0.3, read);
    if (needed?.can !== true) throw new Error("it can be reached");
    expect(shareWith(transfers, figures, 1, needed.share, read)).toBeCloseTo(0.3, 8);
    const even = followed(runPlan(plan).run, "sex");
    if (!even.ok) throw new Error("it can be followed");
    const less = neededShare(even.value.transfers, even.value.figures, 1, 0.3, read);
    if (less?.can !== true) throw new Error("it can be reached");
    // Where men are likelier to leave, more of those who join have to be men.
    expect(needed.share).toBeGreaterThan(less.share);
  });
});

describe("a plan that does not say who joins", () => {
  const plan = planOf([500, 300], {}, null);
  const found = told(plan);

  it("opens, shows its start and says for whom the share of joiners is missing", () => {
    expect(elementAt(found.shares, cellOf(found, "all", 0, 0))).toBeCloseTo(0.9, 12);
    expect(elementAt(found.shares, cellOf(found, "all", 1, 0))).toBeNaN();
    expect(elementAt(found.marks, cellOf(found, "all", 1, 0))).toBe(marks.missing);
    expect(found.missing.map(({ assumption, where }) => [assumption, where])).toEqual([
      ["joiner_share", { joining: "open-market" }],
    ]);
    expect(found.missing[0]?.groups).toEqual(["women", "men"]);
  });

  it("tells what share would be needed all the same", () => {
    expect(found.needed.map(({ needed }) => needed?.can)).toEqual([true, true]);
  });

  it("runs as it does without the characteristic", () => {
    const structure = without(plan.structure, "characteristics");
    const bare = {
      ...plan,
      structure,
      assumptions: plan.assumptions.filter(({ id }) => !/group|joiner_share|comparator/.test(id)),
    };
    expect(runPlan(plan).run.heads).toEqual(runPlan(bare).run.heads);
  });
});

describe("shares that a scenario leaves short of 1", () => {
  it("are refused with a sentence, and the workforce still runs", () => {
    const plan = planOf([500, 300], {
      scenarios: [
        {
          id: "less",
          name: "Less",
          changes: [{ assumption: "joiner_share", op: "set", value: 0.2, where: { group: "women" } }],
        },
      ],
    });
    const projection = runPlan(plan, { scenario: "less" });
    const made = compositionOf(projection.run, { characteristic: "sex" });
    expect(made.ok).toBe(false);
    expect(made.problems.map(({ says }) => says)).toEqual([
      "Share of joiners: the shares of the groups of Sex add up to 0.7, not 1. Where a scenario or a formula changes one of them, let another make up for it.",
    ]);
  });
});

/** A region of places, two levels, with the people of each place and level by group. */
function marked(people: readonly (readonly (readonly number[])[])[], below = 5) {
  const structure: Structure = {
    ...buildPlan({ places: people.length, registeredLevels: 2, support: false }).structure,
  };
  const lattice = latticeOf({ structure }, membersOf({ structure }));
  const groups = elementAt(elementAt(people, 0), 0).length;
  const columns = lattice.columns.length;
  const counts = new Float64Array(lattice.nodes.length * columns * groups);
  lattice.nodes.forEach(({ leaves }, node) =>
    lattice.columns.forEach(({ levels }, column) => {
      for (let g = 0; g < groups; g += 1)
        counts[(node * columns + column) * groups + g] = leaves.reduce(
          (sum, leaf) =>
            sum + levels.reduce((all, level) => all + elementAt(elementAt(elementAt(people, leaf), level), g), 0),
          0,
        );
    }),
  );
  const found = suppressionOf(lattice, groups, below)(counts);
  const mark = (place: string, column: string, group: number): number =>
    elementAt(
      found,
      (lattice.nodes.findIndex(({ id }) => id === place) * columns +
        lattice.columns.findIndex(({ id }) => id === column)) *
        groups +
        group,
    );
  return { mark, found, counts, lattice };
}

describe("what is not shown", () => {
  it("is everything about fewer than ten people, at whichever level, and what they could be worked out from", () => {
    const { mark } = marked([
      [
        [5, 4],
        [60, 40],
      ],
      [
        [50, 50],
        [60, 40],
      ],
    ]);
    expect(mark("place1", "level1", 0)).toBe(marks.fewPeople);
    expect(mark("place1", "level1", 1)).toBe(marks.fewPeople);
    // With the other level and all staff of the place shown, the first would be their difference.
    expect(mark("place1", "level2", 0) !== marks.shown || mark("place1", "all", 0) !== marks.shown).toBe(true);
    expect(mark("place2", "level1", 0) !== marks.shown || mark("all", "level1", 0) !== marks.shown).toBe(true);
    expect(mark("all", "all", 0)).toBe(marks.shown);
    expect(fewestPeople).toBe(10);
  });

  it("is a count of fewer than five and the only other one in its line", () => {
    const { mark } = marked([
      [
        [96, 4],
        [50, 50],
      ],
      [
        [50, 50],
        [50, 50],
      ],
    ]);
    expect(mark("place1", "level1", 1)).toBe(marks.hidden);
    expect(mark("place1", "level1", 0)).toBe(marks.hidden);
  });

  it("is a second count where small ones are known together", () => {
    const { mark } = marked([
      [
        [80, 1, 2, 17],
        [25, 25, 25, 25],
      ],
      [
        [25, 25, 25, 25],
        [25, 25, 25, 25],
      ],
    ]);
    expect([1, 2].map((g) => mark("place1", "level1", g))).toEqual([marks.hidden, marks.hidden]);
    expect(mark("place1", "level1", 3)).toBe(marks.hidden);
    expect(mark("place1", "level1", 0)).toBe(marks.shown);
  });

  it("is by the number the plan says", () => {
    expect(
      marked([
        [
          [92, 8],
          [50, 50],
        ],
        [
          [50, 50],
          [50, 50],
        ],
      ]).mark("place1", "level1", 1),
    ).toBe(marks.shown);
    expect(
      marked(
        [
          [
            [92, 8],
            [50, 50],
          ],
          [
            [50, 50],
            [50, 50],
          ],
        ],
        10,
      ).mark("place1", "level1", 1),
    ).toBe(marks.hidden);
  });

  it("is nothing where nobody works: that is known anyway", () => {
    const { found } = marked([
      [
        [0, 0],
        [60, 40],
      ],
      [
        [50, 50],
        [60, 40],
      ],
    ]);
    expect([...found].every((mark) => mark === marks.shown)).toBe(true);
  });
});

describe("what can be worked out of what is shown", () => {
  it("is what is alone in an equation once they are put together", () => {
    const sums = (...cells: number[]) => new Map(cells.map((cell) => [cell, 1]));
    expect(settledBy([sums(0, 1), sums(2, 3), sums(0, 2), sums(1, 3)])).toEqual(new Set());
    expect(settledBy([sums(0, 1), sums(1, 2), sums(0, 1, 2)])).toEqual(new Set([0, 1, 2]));
    expect([...settledBy([sums(0, 1), sums(0, 1, 4), sums(2, 3)])]).toEqual([4]);
  });
});

describe("a small team", () => {
  it("is crossed with no characteristic, in words, counts, shares or what would be needed", () => {
    const plan = planOf([5, 300]);
    const found = told(plan, { place: "place1" });
    found.times.forEach((_, time) => {
      const cell = cellOf(found, "place1", time, 0);
      if (elementAt(found.heads, Math.floor(cell / 2)) >= fewestPeople) return;
      expect(elementAt(found.marks, cell)).toBe(marks.fewPeople);
      expect(elementAt(found.counts, cell)).toBeNaN();
      expect(elementAt(found.shares, cell)).toBeNaN();
    });
    expect(elementAt(found.marks, cellOf(found, "place1", 0, 0))).toBe(marks.fewPeople);
    expect(found.needed.every(({ needed }) => needed === undefined)).toBe(true);
  });
});

describe("a team of which a group is only a few people", () => {
  // 2 of 20 are men, so that neither how many men nor how many women may be seen.
  const plan = planOf([20, 300]);
  const found = told(plan, { place: "place1" });

  it("tells no share of joiners and no way there, for these begin with the share at the start", () => {
    expect(found.needed.map(({ needed, path }) => [needed, path.length])).toEqual([
      [undefined, 0],
      [undefined, 0],
    ]);
  });

  it("tells it of no later year either, when there are enough: it leads back to the start", () => {
    const men = found.times.map((_, time) => elementAt(found.counts, cellOf(found, "place1", time, 1)));
    expect(men.every(Number.isNaN)).toBe(true);
    const many = told(planOf([80, 300]), { place: "place1" });
    const there = many.times.map((_, time) => elementAt(many.counts, cellOf(many, "place1", time, 1)));
    expect(there.every((count) => count >= 5)).toBe(true);
  });

  it("tells the other place no more than that, since both together are told", () => {
    const all = found.times.map((_, time) => elementAt(found.counts, cellOf(found, "all", time, 1)));
    const other = found.times.map((_, time) => elementAt(found.counts, cellOf(found, "place2", time, 1)));
    all.forEach((count, time) => expect(Number.isNaN(count) || Number.isNaN(elementAt(other, time))).toBe(true));
  });
});

describe("which of two hidden counts is the small one", () => {
  it("is not told: five in two groups, none of them below five but the other, would be five and nobody", () => {
    const { mark } = marked([
      [
        [15, 5, 0],
        [30, 30, 30],
      ],
      [
        [30, 30, 30],
        [30, 30, 30],
      ],
    ]);
    expect(mark("place1", "level1", 1)).toBe(mark("place1", "level1", 2));
    expect(mark("place1", "level1", 2)).not.toBe(marks.shown);
  });
});

describe("a level of three and a level of six people", () => {
  it("are not told together, whatever the plan counts as few", () => {
    const { mark } = marked(
      [
        [
          [2, 1],
          [3, 3],
        ],
        [
          [50, 50],
          [60, 40],
        ],
      ],
      1,
    );
    for (const group of [0, 1]) expect(mark("place1", "all", group)).not.toBe(marks.shown);
    // Nor as what is left of everybody when the other place is taken off.
    for (const group of [0, 1])
      expect(mark("place2", "all", group) !== marks.shown || mark("all", "all", group) !== marks.shown).toBe(true);
  });
});
