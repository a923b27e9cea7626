/** Two plans compared in words: nothing is left out, and what is said is what people would say. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differencesSummary, planDifferences, writePlan, type Change, type Plan } from "../../../model";
import { saysNothing } from "../../../model/plan/compare/same";
import { randomPlan } from "../../plan-files/random-plan";
import { editedPlans } from "../edit/every-edit";
import { seedPlan } from "../questions/read-seed-plan";
import { done, signed } from "../edit/signed";

/** The plan as text, without what leaving out says as well. */
const meaning = (plan: Plan): string =>
  JSON.stringify(JSON.parse(writePlan(plan)), (key: string, value: unknown) =>
    key !== "shortageRules" && saysNothing(value) ? undefined : value,
  );
const sentences = (mine: Plan, theirs: Plan): readonly string[] =>
  planDifferences(mine, theirs).map(({ sentence }) => sentence);
const england = seedPlan("england");

describe("every edit is told", () => {
  const cases = editedPlans.flatMap(([name, plan, verbs]) =>
    Object.entries(verbs).map(([verb, edit]) => ({ name: `${name}: ${verb}`, before: plan, edit })),
  );
  test.each(cases)("$name", ({ name, before, edit }) => {
    const { plan: after, logEntry } = done(edit(before, signed));
    const told = planDifferences(before, after);
    const back = planDifferences(after, before);
    expect(back.length, "as much differs looked at from the other side").toBe(told.length);
    // Some edits of the list are made and undone; those leave the plan as it was.
    expect(told.length === 0).toBe(meaning(before) === meaning(after));
    if (told.length === 0) return;
    const all = told.map((one) => [one.sentence, one.what, one.where, one.mine, one.theirs].join(" ")).join("\n");
    for (const { sentence } of told) expect(sentence).toMatch(/^\S.*\.$/s);
    // These make what they take out first, so that what they leave is something else.
    if (name.includes(": take a ")) return;
    const log = [logEntry.what, logEntry.where, logEntry.from, logEntry.to].join(" ").toLowerCase();
    const words = [...new Set(log.match(/[a-z]{4,}/g))];
    expect(
      words.filter((word) => all.toLowerCase().includes(word)),
      "what the log calls it",
    ).not.toEqual([]);
  });
});

describe("of random plans", () => {
  test("a plan does not differ from itself, and two without differences are the same", () => {
    fc.assert(
      fc.property(randomPlan, randomPlan, (a, b) => {
        expect(planDifferences(a, structuredClone(a))).toEqual([]);
        expect(planDifferences(a, b).length === 0).toBe(meaning(a) === meaning(b));
      }),
      { numRuns: 60 },
    );
  });

  test("one thing changed in one place is one difference or more, whatever it is", () => {
    fc.assert(
      fc.property(randomPlan, fc.nat(), (plan, seedOf) => {
        const leaves: (readonly (string | number)[])[] = [];
        const walk = (value: unknown, path: readonly (string | number)[]): void => {
          if (typeof value === "object" && value !== null)
            for (const [key, item] of Object.entries(value)) walk(item, [...path, key]);
          else leaves.push(path);
        };
        walk(plan, []);
        const path = leaves[seedOf % leaves.length]!;
        const other = structuredClone(plan);
        let at = other as unknown as Record<string, unknown>;
        for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
        const key = String(path.at(-1));
        at[key] = typeof at[key] === "number" ? (Math.abs(at[key]) > 1 ? 0 : at[key] + 1) : `${String(at[key])}x`;
        expect(planDifferences(plan, other).length, path.join(".")).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  });
});

describe("as people read it", () => {
  const change: Change = {
    assumption: "added_posts",
    op: "add",
    value: 20,
    where: { place: "london" },
    from: "2027-04",
  };
  const withChange = (value: number): Plan => ({
    ...england,
    scenarios: [...england.scenarios, { id: "grow", name: "Grow", changes: [{ ...change, value }] }],
  });

  test("a change of a scenario is told with its people, its month and both amounts", () => {
    expect(sentences(withChange(20), withChange(30))).toEqual([
      'Posts added, London, in "Grow": +20 WTE from April 2027 in this plan, +30 WTE from April 2027 in the other.',
    ]);
  });

  test("a figure of a place, in its unit", () => {
    const rates = (value: number): Plan => ({
      ...england,
      assumptions: england.assumptions.map((one) =>
        one.id === "leaver_rate"
          ? {
              ...one,
              where: (one.where ?? []).map((entry) => (entry.place === "london" ? { ...entry, value } : entry)),
            }
          : one,
      ),
    });
    const [difference, ...others] = planDifferences(rates(0.1), rates(0.12), { mine: "A", theirs: "B" });
    expect(others).toEqual([]);
    expect(difference).toMatchObject({
      kind: "figures",
      how: "changed",
      what: "Leaver rate",
      where: "London",
      mine: "10%",
      theirs: "12%",
      unit: "per year",
      sentence: "Leaver rate, London: 10% in A, 12% in B.",
    });
  });

  test("a scenario that only one has, and another order of the same", () => {
    const more = withChange(20);
    expect(sentences(england, more)).toEqual(['Scenario, "Grow": only in the other, 1 change.']);
    expect(sentences(more, england)).toEqual(['Scenario, "Grow": only in this plan, 1 change.']);
    const turned = { ...england, scenarios: [...england.scenarios].reverse() };
    expect(sentences(england, turned)).toEqual(["Order of: Scenario: in another order."]);
  });

  test("no rules of its own is not the same as no rules at all", () => {
    expect(sentences(england, { ...england, shortageRules: [] })).toHaveLength(1);
  });

  test("the summary counts by kind, and says when there is nothing", () => {
    expect(differencesSummary([])).toBe("The two plans say the same.");
    expect(differencesSummary(planDifferences(england, { ...withChange(20), title: "Other" }))).toBe(
      "1 thing about the plan and 1 thing in scenarios differ.",
    );
  });
});
