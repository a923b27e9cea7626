/** Edits of structure, one after another: each plan is written and read as it is, and answers as it does read anew. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkPlan, measures, readPlan, writePlan, type Asked, type Plan } from "../../model";
import { keptRuns } from "../../renderer/engine/kept-runs";
import { planRuns, type PlanRuns } from "../../renderer/engine/plan-runs";
import { planSender, planTaker } from "../../renderer/engine/plan-sent";
import { bare, frontDoor, rich } from "../model/edit/calls/rich-plan";
import { small } from "../model/past-plan";
import { seed } from "./random-model";
import { edits, structureEdits, versionsAfter } from "./structure-edits";

const starts: Readonly<Record<string, Plan>> = { bare, rich, frontDoor, small };
const start = fc.constantFrom(...Object.keys(starts));
const asked: Asked = { measures: measures.map(({ id }) => id), by: ["place"] };

/** What a plan answers under a scenario: its tables, its lists, and what is said of either. */
function answers(plan: Plan, runs: PlanRuns, scenario: string | undefined): unknown {
  const [staff, lists] = [runs.rows(scenario), runs.services(scenario)];
  return {
    tables: staff.ok ? staff.value.tables(asked) : undefined,
    says: staff.problems,
    lists: lists.ok && plan.structure.services?.map(({ id }) => lists.value.view(id, undefined)),
    saysLists: lists.problems,
  };
}

describe(`random edits of structure, seed ${seed}`, () => {
  it("a plan that opens is written and read back as it is, and is told the same of", () => {
    fc.assert(
      fc.property(start, structureEdits(6), (name, list) => {
        for (const plan of versionsAfter(starts[name]!, list)) {
          const read = readPlan(writePlan(plan));
          if (!read.ok) throw new Error(read.problems[0]?.says);
          expect(read.value).toEqual(JSON.parse(writePlan(plan)));
          expect(checkPlan(read.value)).toEqual(checkPlan(plan));
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it("a plan that goes on from the version before answers as the plan read anew", () => {
    fc.assert(
      fc.property(start, structureEdits(5), (name, list) => {
        const [send, take, kept] = [planSender(), planTaker(), keptRuns()];
        let before: PlanRuns | undefined;
        for (const version of versionsAfter(starts[name]!, list)) {
          const read = readPlan(writePlan(version));
          if (!read.ok) throw new Error(read.problems[0]?.says);
          const plan = take(structuredClone(send(version)));
          before = planRuns(plan, before?.resolutions, kept);
          const anew = planRuns(read.value, undefined, keptRuns());
          for (const scenario of [undefined, plan.scenarios[0]?.id, plan.scenarios.at(-1)?.id])
            expect(answers(plan, before, scenario)).toEqual(answers(read.value, anew, scenario));
        }
      }),
      { seed, numRuns: 12 },
    );
  });
});

it("every edit of structure that there is can be made of some plan", () => {
  const never = new Set(edits);
  for (const plan of Object.values(starts))
    for (const what of never)
      for (let at = 0; at < 40 && never.has(what); at += 1) {
        const [before, after] = versionsAfter(plan, [{ what, at, other: Math.floor(at / 3) + 1 }]);
        if (JSON.stringify(after) !== JSON.stringify(before)) never.delete(what);
      }
  expect([...never]).toEqual([]);
});
