/** Staff planned against staff counted: why they differ, by hand, of itself, of worlds with one thing changed, and always a sum. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { heldAgainstPlan, readPlan, type Assumption, type CountedSeries, type Held, type Plan } from "../../../model";
import { staffParts } from "../../../model/questions/actuals/staff-parts";
import { asSeries, staffCounted } from "./world";

/** What comes to a number as near as sums of doubles do. */
const near = (value: number, digits = 12): number => expect.closeTo(value, digits) as number;

const withChance = ((): Plan => {
  const read = readPlan(readFileSync(join(import.meta.dirname, "../../../seeds/plans/community-team.otplan"), "utf8"));
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
})();
const team: Plan = { ...withChance, chance: { on: false, seed: "a" } };

const held = (plan: Plan, history: readonly CountedSeries[]): readonly Held[] => {
  const found = heldAgainstPlan({ ...plan, history: [...history] });
  if (!found.ok) throw new Error(found.problems[0]?.says);
  return found.value;
};
const ofKind = (all: readonly Held[], counts: string): Held => {
  const found = all.find(({ series }) => series.counts === counts);
  if (found === undefined) throw new Error(`nothing is held of ${counts}`);
  return found;
};
const changed = (plan: Plan, id: string, how: (one: Assumption) => Assumption): Plan => ({
  ...plan,
  assumptions: plan.assumptions.map((one) => (one.id === id ? how(one) : one)),
});
const times = (factor: number) => (one: Assumption) => ({
  ...one,
  value: typeof one.value === "number" ? one.value * factor : one.value,
  ...(one.where === undefined
    ? {}
    : {
        where: one.where.map((entry) => ({
          ...entry,
          value: typeof entry.value === "number" ? entry.value * factor : entry.value,
        })),
      }),
});
const partsAt = (one: Held, month: number): Record<string, number> =>
  Object.fromEntries((one.months[month]?.parts ?? []).map(({ id, value }) => [id, value]));

/** The parts of every month of every series sum to its difference, and the months of a flow to its total. */
function addsUp(all: readonly Held[]): void {
  for (const { months, total } of all) {
    for (const { difference, parts, counted, planned } of months) {
      if (difference === null) expect(parts).toEqual([]);
      else {
        expect(difference).toBeCloseTo((counted ?? Number.NaN) - planned, 9);
        expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(difference, 8);
      }
    }
    if (total !== undefined)
      expect(total.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(total.difference, 8);
  }
}

describe("by hand", () => {
  // 100 people, 110 posts; two leave and three join a month as planned. More leave, and a post is added.
  const planned = { stock: [100, 101, 102], joiners: [0, 3, 3], leavers: [0, 2, 2], posts: [110, 110, 110] };
  const counted = {
    stock: [98, 97, 98],
    joiners: [undefined, 3, 5],
    leavers: [undefined, 4, 4],
    posts: [110, 112, 112],
  };
  it("is what the formulas say, month after month", () => {
    const [first, last] = [staffParts(planned, counted, 1), staffParts(planned, counted, 2)];
    const [left1, left2] = [4 / 98, 4 / 97];
    const rate1 = -(left1 - 2 / 100) * 100;
    const rate2 = -(left2 - 2 / 101) * 101;
    const stock = -(left1 * (98 - 100)) - left2 * (97 - 101);
    // Posts to fill: 110 - 101 + 3 = 12, a quarter of them filled; then 110 - 102 + 3 = 11.
    const [f1, f2] = [3 / 12, 3 / 11];
    const join1 = 3 - 3 - f1 * 2 + f1 * (98 - 100) - f1 * (4 - 2);
    const join2 = 5 - 3 - f2 * 2 + f2 * (97 - 101) - f2 * (4 - 2);
    expect(last).toEqual({
      opening: -2,
      "leavers-rate": near(rate1 + rate2, 12),
      "leavers-stock": near(stock, 12),
      "joiners-posts": near(2 * f1 + 2 * f2, 12),
      "joiners-staff": near(2 * f1 + 4 * f2, 12),
      "joiners-leavers": near(2 * f1 + 2 * f2, 12),
      "joiners-rate": near(join1 + join2, 12),
    });
    // Half of what was planned to leave and to join was planned for the first month.
    expect(first).toMatchObject({
      "leavers-rate": near((rate1 + rate2) / 2, 12),
      "leavers-timing": near(rate1 - (rate1 + rate2) / 2, 12),
      "joiners-rate": near((join1 + join2) / 2, 12),
      "joiners-timing": near(join1 - (join1 + join2) / 2, 12),
    });
  });
  it("tells a flow as a whole where its rate cannot be told, and by what was counted of it", () => {
    const some = { ...counted, posts: [], leavers: [undefined, undefined, 4] };
    const none = { ...some, posts: [undefined, undefined, undefined] };
    // Of the first month nobody knows who left, and posts were not counted.
    expect(staffParts(planned, none, 2)).toMatchObject({ joiners: 3 + 5 - 6 });
    expect(staffParts(planned, none, 2)).not.toHaveProperty("joiners-rate");
    expect(staffParts(planned, none, 2)?.["leavers-rate"]).toBeCloseTo(rate(4, 97, 2, 101), 12);
  });
  const rate = (left: number, was: number, leaving: number, meant: number): number =>
    -(left / was - leaving / meant) * meant;
  it("goes over months in which staff were not counted in one step", () => {
    const quarter = { ...counted, stock: [98, undefined, 98] };
    expect(staffParts(planned, quarter, 1)).toBeUndefined();
    expect(staffParts(planned, quarter, 2)?.["leavers-rate"]).toBeCloseTo(-(8 / 98 - 4 / 100) * 100, 12);
  });
});

test.each([
  ["of figures", team],
  ["of chance", withChance],
])("a run %s held against itself differs in nothing", (_, plan) => {
  const all = held(plan, [...staffCounted(plan, 24), ...staffCounted(plan, 24, { level: "registered" })]);
  expect(all).toHaveLength(14);
  for (const { months, total } of all) {
    expect(months.length).toBeGreaterThanOrEqual(24);
    for (const { difference, parts } of months) {
      expect(Math.abs(difference ?? Number.NaN)).toBeLessThan(1e-9);
      expect(parts.every(({ value }) => value === 0)).toBe(true);
    }
    expect(Math.abs(total?.difference ?? 0)).toBeLessThan(1e-9);
  }
});

describe("a world in which one thing is other", () => {
  const months = 24;
  const inWorld = (world: Plan): readonly Held[] => {
    const all = held(team, staffCounted(world, months));
    addsUp(all);
    return all;
  };
  test.each([
    ["more leave", "leaver_rate", 2, "leavers-rate", -1],
    ["fewer leave", "leaver_rate", 0.5, "leavers-rate", 1],
    ["posts take longer to fill", "months_to_fill", 2, "joiners-rate", -1],
    ["posts are filled sooner", "months_to_fill", 0.5, "joiners-rate", 1],
    ["there are more posts", "establishment", 1.3, "joiners-posts", 1],
    ["there are fewer posts", "establishment", 0.93, "joiners-posts", -1],
    ["more were in post at the start", "staff_in_post", 1.02, "opening", 1],
    ["fewer were in post at the start", "staff_in_post", 0.9, "opening", -1],
  ] as const)("%s", (_, id, factor, part, sign) => {
    const all = inWorld(changed(team, id, times(factor)));
    for (const counts of ["staff_in_post", "headcount"]) {
      const parts = partsAt(ofKind(all, counts), months);
      expect(Math.sign(parts[part] ?? 0)).toBe(sign);
      // Of what may be other of itself it is the largest; what follows from it (fewer to leave, more to replace) is not.
      const causes = ["opening", "leavers-rate", "joiners-rate", "joiners-posts", "rest"];
      for (const other of causes.filter((one) => one !== part))
        expect(Math.abs(parts[other] ?? 0)).toBeLessThan(Math.abs(parts[part] ?? 0));
    }
  });
  it("is told of the leavers themselves too, with the sign that they have", () => {
    const all = inWorld(changed(team, "leaver_rate", times(2)));
    const leavers = ofKind(all, "exits").total;
    expect(leavers?.difference).toBeGreaterThan(0);
    expect(leavers?.parts.find(({ id }) => id === "leavers-rate")?.value).toBeGreaterThan(0);
    expect(leavers?.parts.find(({ id }) => id === "leavers-stock")?.value).toBeLessThan(0);
    // More to replace, so more join.
    expect(ofKind(all, "joiners").total?.parts.find(({ id }) => id === "joiners-leavers")?.value).toBeGreaterThan(0);
  });
  it("tells vacancies by posts and by staff, and posts by when they came to differ", () => {
    const all = inWorld(changed(team, "establishment", times(1.1)));
    expect(Object.keys(partsAt(ofKind(all, "vacancies"), months))).toEqual(["posts", "staff"]);
    expect(Object.keys(partsAt(ofKind(all, "vacancy_rate"), months))).toEqual(["posts", "staff"]);
    expect(partsAt(ofKind(all, "establishment"), months)).toMatchObject({ opening: near(2.65, 9), posts: 0 });
  });
});

test("who joined later than planned is told as timing until they have come", () => {
  const own = staffCounted(team, 12);
  const joined = own.find(({ counts }) => counts === "joiners")?.points.map(({ value }) => value ?? 0) ?? [];
  const staff = own.find(({ counts }) => counts === "headcount")?.points.map(({ value }) => value ?? 0) ?? [];
  // Whoever was to join in a month joins two months on, but that by the twelfth month all have come.
  const later = joined.map((_, at) =>
    at < 2 ? 0 : at < 11 ? (joined[at - 2] ?? 0) : joined.slice(9).reduce((a, b) => a + b),
  );
  const shifted = joined.map((_, at) => later.slice(0, at + 1).reduce((a, b) => a + b, 0));
  const meant = joined.map((_, at) => joined.slice(0, at + 1).reduce((a, b) => a + b, 0));
  const stock = staff.map((value, month) =>
    month === 0 ? value : value + (shifted[month - 1] ?? 0) - (meant[month - 1] ?? 0),
  );
  const one = ofKind(
    held(team, [
      asSeries(team, "headcount", stock),
      asSeries(team, "joiners", [null, ...later.slice(0, 12)], "month"),
      own.find(({ counts }) => counts === "exits") ?? own[0]!,
    ]),
    "headcount",
  );
  expect(partsAt(one, 6)["joiners-timing"]).toBeLessThan(-0.5);
  expect(partsAt(one, 6)["joiners-timing"]).toBeCloseTo((shifted[5] ?? 0) - (meant[5] ?? 0), 6);
  expect(partsAt(one, 12)).not.toHaveProperty("joiners-timing");
  expect(one.flows.find(({ flow }) => flow === "joiners")?.later).toBeGreaterThan(1);
});

test("a gap is no difference, and what was not counted is said", () => {
  const own = staffCounted(changed(team, "leaver_rate", times(2)), 6);
  const headcount = own.find(({ counts }) => counts === "headcount")!;
  const gap = { ...headcount, points: headcount.points.map((one, at) => (at === 3 ? { ...one, value: null } : one)) };
  const one = ofKind(held(team, [gap]), "headcount");
  expect(one.months[3]).toMatchObject({ counted: null, difference: null, parts: [] });
  expect(one.months).toHaveLength(7);
  const parts = partsAt(one, 6);
  expect(Object.keys(parts)).toEqual(["opening", "rest"]);
  expect(one.untold.join(" ")).toMatch(/Leavers were not counted by month.*Joiners were not counted by month/);
  addsUp([one]);
});

test("whatever is counted, the parts sum to the difference", () => {
  let seed = 20261129;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  for (let go = 0; go < 25; go += 1) {
    const wild = staffCounted(team, 18).map((series) => ({
      ...series,
      points: series.points
        .filter(() => random() > 0.15)
        .map((point) => ({
          ...point,
          value:
            random() < 0.15
              ? null
              : series.counts === "vacancy_rate"
                ? random()
                : Math.max(0, (point.value ?? 0) * 2 * random()),
        })),
    }));
    const some = wild.filter(({ points }) => random() > 0.2 && points.some(({ value }) => value !== null));
    addsUp(held(team, some));
  }
});

test("what chance alone would give holds the plan's own months, and not a team halved", () => {
  const own = staffCounted(team, 24).find(({ counts }) => counts === "headcount")!;
  const halved = {
    ...own,
    points: own.points.map((one, at) => ({ ...one, value: (one.value ?? 0) * (at > 12 ? 0.5 : 1) })),
  };
  const months = ofKind(held(team, [halved]), "headcount").months;
  expect(months[13]?.counted).toBeLessThan(months[13]?.chance?.low ?? 0);
  expect(months[12]?.chance?.low).toBeLessThan(months[12]?.planned ?? 0);
  expect(months[12]?.chance?.high).toBeGreaterThan(months[12]?.planned ?? 0);
});
