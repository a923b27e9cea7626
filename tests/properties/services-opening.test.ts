/** Who waits and who is in treatment on the day counted is a fact: whatever a scenario changes, the list opens as the base's does. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { projectServices, type Change, type Plan } from "../../model";
import { serviceCatalogue } from "../../model/assumptions/catalogue";
import { checkPlan } from "../../model/plan/check/check-plan";
import { randomService } from "./random-service";
import { seed } from "./random-model";

const figures = new Set<string>(serviceCatalogue.map(({ id }) => id));

/** Choices are set to another of them; everything else is made more or less of. */
const changesOf = (id: string, times: number): Change[] => {
  if (id === "start_order") return [1, 2, 3, 4].map((value) => ({ assumption: id, op: "set", value }));
  if (id === "start_policy" || id === "may_be_done_by") return [{ assumption: id, op: "set", value: 2 }];
  return [
    { assumption: id, op: "multiply", value: times },
    { assumption: id, op: "set", value: times / 4 },
  ];
};

const refused = (plan: Plan): boolean => checkPlan(plan).some(({ severity }) => severity === "error");

/** The day before the plan, with the list by weeks waited, at every place. */
function openings(plan: Plan, scenario?: string): unknown[] | undefined {
  const outcome = projectServices(plan, scenario === undefined ? {} : { scenario });
  if (!outcome.ok) return undefined;
  return outcome.value.lists("service").map(({ queue }) => {
    if (queue === undefined) return undefined;
    const run = outcome.value.run(queue, { profile: true });
    return [run.openingWaiting, run.openingInTreatment, run.openingWaits, run.profile?.opening, queue.opening.starts];
  });
}

describe(`random services, seed ${seed}`, () => {
  it("open as the base does under every change a scenario may make", () => {
    const tried = new Set<string>();
    fc.assert(
      fc.property(
        randomService({ forAWhile: true }),
        fc.constantFrom(0.5, 0.9, 1.1, 2),
        fc.boolean(),
        fc.boolean(),
        (random, times, dated, byChance) => {
          const plan: Plan = byChance ? { ...random, chance: { on: true, seed: "one two three" } } : random;
          const base = openings(plan);
          for (const { id } of plan.assumptions.filter((one) => figures.has(one.id)))
            for (const change of changesOf(id, times)) {
              const changed: Plan = {
                ...plan,
                scenarios: [
                  { id: "other", name: "Other", changes: [{ ...change, ...(dated ? { from: plan.start } : {}) }] },
                ],
              };
              if (refused(changed)) continue;
              const opening = openings(changed, "other");
              if (opening === undefined || opening.includes(undefined)) continue;
              expect(opening, `${id} ${change.op} ${change.value}`).toEqual(base);
              tried.add(id);
            }
        },
      ),
      { seed, numRuns: 12 },
    );
    // What says how the team works is tried; what says who was there is refused.
    for (const id of ["stated_team", "staff_share", "starts_per_week", "contacts", "weeks_in_treatment", "start_order"])
      expect(tried, id).toContain(id);
    for (const id of ["opening_list", "opening_longest_wait", "opening_in_treatment"])
      expect(tried, id).not.toContain(id);
  });
});
