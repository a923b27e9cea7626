/**
 * Every sentence of every kind of report, over random edits of a plan: where its words have turned, its own tests no
 * longer hold of the new results; where they hold, it is still what the report says; and own words that quote it say so.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  claimHolds,
  claimsOf,
  quoteOf,
  reportKinds,
  reportOf,
  sectionsOf,
  textOf,
  type Claim,
  type Plan,
  type ReportAsked,
  type ReportKind,
} from "../../model";
import { buildPlan, given } from "../model/build-plan";
import { resultsFor } from "../model/report/make-report";
import { counted, planWithService } from "../model/services/build-service";
import { seed } from "./random-model";

/** What is turned, as far as these plans go: from few to many of everything that a sentence may be of. */
const edits = fc.record({
  leaving: fc.constantFrom(0.02, 0.08, 0.2, 0.4),
  filling: fc.constantFrom(1, 6, 120),
  posts: fc.constantFrom(-60, 0, 40),
  starts: fc.constantFrom(2, 5, 6, 12),
  list: fc.constantFrom(0, 4, 120),
  aim: fc.constantFrom(6, 18, 52),
});
type Edits = typeof edits extends fc.Arbitrary<infer T> ? T : never;

const staff = ({ leaving, filling, posts }: Edits): Plan =>
  buildPlan({
    places: 2,
    years: 2,
    assumptions: [
      given("leaver_rate", leaving, [], { range: { low: 0.6 * leaving, high: 1.6 * leaving, level: 0.8 } }),
      given("months_to_fill", filling),
      given("added_posts", 0),
    ],
    scenarios: [
      { id: "stay", name: "All stay", changes: [{ assumption: "leaver_rate", op: "multiply", value: 0.5 }] },
      {
        id: "posts",
        name: "Other posts",
        changes: [
          {
            assumption: "added_posts",
            op: "add",
            value: posts,
            where: { place: "place1", setting: "setting1", level: "level1" },
          },
        ],
      },
    ],
  });

const list = ({ starts, list: waiting, aim }: Edits): Plan =>
  planWithService({
    assumptions: [
      ...counted({ referrals: 5, starts, list: waiting, longest: waiting === 0 ? 0 : 30 }),
      given("wait_target", aim),
    ],
    scenarios: [{ id: "more", name: "More starts", changes: [{ assumption: "starts_per_week", op: "add", value: 2 }] }],
  });

/** The full report has every sentence of the board paper; what was decided at a workshop is kept as it was said. */
const turning = reportKinds.filter((kind) => kind !== "board" && kind !== "workshop");

/** A sentence without its numbers: what has turned where it differs. */
const wordsOf = ({ says }: Claim): string =>
  textOf(says)
    .replaceAll(/[−+]?£?\d[\d,.]*[mk%]?|one\b/g, "#")
    .replaceAll(/\bweeks\b/g, "week");

/** The tests of a sentence with what they read in other results; what a count was said to be stays as it was said. */
const readAgain = (then: Claim, now: Claim): Claim => ({
  ...then,
  holds: then.holds.map((test, at) => {
    const { left = null, right } = now.holds[at] ?? {};
    return { ...test, left, ...(test.is === "equal" || right === undefined ? {} : { right }) };
  }),
});

const sentences = (plan: Plan, more: Partial<ReportAsked>): ReadonlyMap<string, Claim> =>
  new Map(claimsOf(reportOf(resultsFor(plan, more))).map((claim) => [claim.id, claim]));

const told = (plan: Plan, kind: ReportKind, draws: number): Partial<ReportAsked> => ({
  kind,
  draws,
  scenarios: plan.scenarios.map(({ id }) => id),
});

describe(`sentences of reports, seed ${seed}`, () => {
  it.each(turning.flatMap((kind) => [[kind, "staff", staff] as const, [kind, "a list", list] as const]))(
    "of %s about %s: a test turns with its words",
    (kind, _, planOf) => {
      fc.assert(
        fc.property(edits, edits, (before, after) => {
          const [old, now] = [planOf(before), planOf(after)];
          const then = sentences(old, told(old, kind, 0));
          for (const [id, claim] of sentences(now, told(now, kind, 0))) {
            expect(claimHolds(claim), id).toBe(true);
            const was = then.get(id);
            if (was === undefined || wordsOf(was) === wordsOf(claim)) continue;
            expect(claimHolds(readAgain(was, claim)), `${textOf(was.says)} / ${textOf(claim.says)}`).toBe(false);
          }
        }),
        { seed, numRuns: 8 },
      );
    },
  );

  it.each(reportKinds)("own words that quote every sentence of %s say which have moved and which are gone", (kind) => {
    fc.assert(
      fc.property(edits, edits, (before, after) => {
        const [old, now] = [staff(before), staff(after)];
        const results = resultsFor(now, told(now, kind, 0));
        const [first] = sectionsOf(results);
        if (first === undefined) return;
        const then = [...sentences(old, told(old, kind, 0)).values()];
        const report = reportOf(results, {
          kind,
          words: [
            { section: first.id, text: "As we said.", written: "2026-06-03T09:00:00Z", quotes: then.map(quoteOf) },
          ],
        });
        const said = new Map(claimsOf(report).map((claim) => [claim.id, textOf(claim.says)]));
        const [own] = report.sections.flatMap(({ blocks }) => blocks.filter((block) => block.block === "own words"));
        expect(own?.quotes.map(({ claim }) => claim)).toEqual(then.map(({ id }) => id));
        for (const { claim, was, now: says, moved, says: sentence } of own?.quotes ?? []) {
          expect(says).toBe(said.get(claim) ?? null);
          expect(moved).toBe(was !== says);
          expect(sentence !== undefined && sentence.length > 0).toBe(moved);
        }
      }),
      { seed, numRuns: 3 },
    );
  });
});
