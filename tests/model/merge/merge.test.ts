/** Plans put together: nothing is lost, whatever the order and whoever is called mine. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePlans, planDifferences, writePlan, type MergeAnswer, type MergeAnswers, type Plan } from "../../../model";
import { canonical, saysNothing } from "../../../model/plan/compare/same";
import { randomPlan } from "../../plan-files/random-plan";
import { after, tableEdits } from "./random-edits";

const answersOf = (base: Plan | undefined, mine: Plan, theirs: Plan, answer: MergeAnswer): MergeAnswers =>
  Object.fromEntries(
    mergePlans(base, mine, theirs).questions.map(({ id, answers }) => [id, answers.includes(answer) ? answer : "mine"]),
  );
const flipped = (answers: MergeAnswers): MergeAnswers =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      answer === "mine" ? "theirs" : answer === "theirs" ? "mine" : answer,
    ]),
  );
const text = (plan: Plan): string => writePlan(plan);
/** The plan as text, without lists that say no more than leaving them out. */
const meaning = (plan: Plan): string =>
  JSON.stringify(JSON.parse(text(plan)), (_, value: unknown) => (saysNothing(value) ? undefined : value), 1);
/** Changes, events and notes, which have no ids, each with what it stands in. */
const withoutIds = ({ scenarios, events = [], notes = [] }: Plan): string[] =>
  [...scenarios.flatMap(({ id, changes }) => changes.map((change) => [id, change])), ...events, ...notes].map(
    canonical,
  );
const runs = { numRuns: 80 };
const tables = fc.tuple(randomPlan, tableEdits, tableEdits).map(([base, a, b]) => ({
  base,
  mine: after(base, a, "A"),
  theirs: after(base, b, "B"),
}));

describe("of random plans and random edits of tables", () => {
  test("a side that did nothing takes what the other did, exactly", () => {
    fc.assert(
      fc.property(tables, ({ base, mine }) => {
        const [kept, taken] = [
          mergePlans(base, mine, structuredClone(base)),
          mergePlans(base, structuredClone(base), mine),
        ];
        expect([kept.questions, taken.questions]).toEqual([[], []]);
        expect(text(kept.plan)).toBe(text(mine));
        expect(text(taken.plan)).toBe(text(mine));
        expect(text(mergePlans(base, mine, structuredClone(mine)).plan)).toBe(text(mine));
      }),
      runs,
    );
  });

  test("it is the same whoever is called mine, with the answers turned round", () => {
    fc.assert(
      fc.property(tables, fc.constantFrom<MergeAnswer>("mine", "theirs", "both"), ({ base, mine, theirs }, answer) => {
        const given = answersOf(base, mine, theirs, answer);
        const one = mergePlans(base, mine, theirs, given);
        const other = mergePlans(base, theirs, mine, flipped(given));
        expect(other.questions.map(({ id }) => id).sort()).toEqual(one.questions.map(({ id }) => id).sort());
        expect(meaning(other.plan)).toBe(meaning(one.plan));
      }),
      runs,
    );
  });

  test("every edit of either side is in the result, or is asked", () => {
    fc.assert(
      fc.property(tables, ({ base, mine, theirs }) => {
        const { plan, questions } = mergePlans(base, mine, theirs);
        const done = new Set(planDifferences(base, plan).map(({ sentence }) => sentence));
        const asked = new Set(questions.map(({ what }) => what.split(":")[0]));
        for (const side of [mine, theirs]) {
          const lost = planDifferences(base, side).filter(
            ({ how, what, where, kind, sentence }) =>
              // Dots of two tables add up, so that the sum is neither's; and what both put in one place has an order of its own.
              !done.has(sentence) &&
              !asked.has(what.split(":")[0]) &&
              !what.startsWith("Dots") &&
              how !== "order" &&
              // What has no id may be told as changed or as taken out and put in; that it is there is looked at below.
              !(kind === "scenarios" && where?.includes('in "')) &&
              !/^(Note|Known)/.test(what),
          );
          expect(lost.map(({ sentence }) => sentence)).toEqual([]);
          // What is asked of within a scenario is that scenario's change, which has no id to be told by here.
          if (questions.some(({ answers, where }) => answers.includes("both") || where?.includes('in "') === true))
            continue;
          const [before, now, then] = [base, side, plan].map(withoutIds) as [string[], string[], string[]];
          expect(now.filter((item) => !before.includes(item) && !then.includes(item))).toEqual([]);
          expect(before.filter((item) => !now.includes(item) && then.includes(item))).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("three tables in any order come to the same plan, where nothing is asked", () => {
    let tried = 0;
    fc.assert(
      fc.property(randomPlan, tableEdits, tableEdits, tableEdits, (base, ...edits) => {
        const [a, b, c] = edits.map((list, at) => after(base, list.slice(0, 2), "ABC".charAt(at))) as [
          Plan,
          Plan,
          Plan,
        ];
        const inTurn = (...plans: readonly Plan[]): Plan | undefined =>
          plans.reduce<Plan | undefined>((now, next) => {
            if (now === undefined) return undefined;
            const merged = mergePlans(base, now, next);
            return merged.questions.length > 0 ? undefined : merged.plan;
          }, base);
        const all = [inTurn(a, b, c), inTurn(b, c, a), inTurn(c, a, b), inTurn(c, b, a)];
        if (all.includes(undefined)) return;
        tried += 1;
        const [first, ...others] = all.map((plan) => (plan === undefined ? "" : meaning(plan)));
        for (const other of others) expect(other).toBe(first);
      }),
      { numRuns: 150 },
    );
    expect(tried).toBeGreaterThan(40);
  });

  test("without what both began from everything that differs is asked, and mine or theirs throughout is that plan", () => {
    fc.assert(
      fc.property(tables, ({ mine, theirs }) => {
        const merged = mergePlans(undefined, mine, theirs);
        // The log is of what both did, whoever's figures stand.
        const differences = (a: Plan, b: Plan) => planDifferences({ ...a, log: [] }, { ...b, log: [] });
        expect(merged.questions.length > 0).toBe(differences(mine, theirs).length > 0);
        expect(merged.plan.log).toHaveLength(
          new Set([...mine.log, ...theirs.log].map((one) => JSON.stringify(one))).size,
        );
        expect(differences(merged.plan, mine).filter(({ how }) => how !== "order")).toEqual([]);
        const all = mergePlans(undefined, mine, theirs, answersOf(undefined, mine, theirs, "theirs"));
        expect(differences(all.plan, theirs).filter(({ how }) => how !== "order")).toEqual([]);
      }),
      runs,
    );
  });
});
