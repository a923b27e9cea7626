/** What of the structure of a plan only a file changes, where its plan opens: no edit makes it. */
import type { Plan } from "../../model";
import { without } from "../../model/plan/edit/without";

/** One of a list by any number. */
export const pick = <T>(list: readonly T[] | undefined, at: number): T | undefined => list?.[at % (list.length || 1)];

/** Another order, other words of a level, another closure, a service that is gone. */
export const written: Readonly<Record<string, (plan: Plan, at: number) => Plan>> = {
  "places in another order": (plan) => inStructure(plan, { places: plan.structure.places.toReversed() }),
  "settings in another order": (plan) => inStructure(plan, { settings: plan.structure.settings.toReversed() }),
  "levels in another order": (plan) => inStructure(plan, { levels: plan.structure.levels.toReversed() }),
  "a level renamed": (plan, at) =>
    inStructure(plan, {
      levels: plan.structure.levels.map((one, number) =>
        number === at % plan.structure.levels.length ? { ...one, label: `Level ${at}` } : one,
      ),
    }),
  "a level added": (plan, at) => {
    const [first] = plan.structure.levels;
    return first === undefined
      ? plan
      : inStructure(plan, {
          levels: [...plan.structure.levels, { ...first, id: `own-level-${at}`, label: `Own ${at}` }],
        });
  },
  "a level taken out": (plan, at) => withoutLevel(plan, pick(plan.structure.levels, at)?.id ?? ""),
  "a service taken out": (plan) => inStructure(plan, { services: plan.structure.services?.slice(1) ?? [] }),
  "scenarios in another order": (plan) => ({ ...plan, scenarios: plan.scenarios.toReversed() }),
  "the other closure": (plan) => ({ ...plan, closure: plan.closure === "supply-led" ? "posts-led" : "supply-led" }),
  "by chance or not": (plan) => ({ ...plan, chance: { on: plan.chance?.on !== true, seed: "one two three" } }),
  "a figure of nobody": (plan, at) => ({ ...plan, assumptions: plan.assumptions.filter((_, number) => number !== at) }),
};

/** The plan without a level and all that names it; its past, its events and its workshop, which may, go with it. */
function withoutLevel(whole: Plan, id: string): Plan {
  const plan = without(whole, "history", "events", "workshop") as Plan;
  const others = <T>(list: readonly T[]): T[] => list.filter((one) => !JSON.stringify(one).includes(`"${id}"`));
  return {
    ...inStructure(plan, { levels: plan.structure.levels.filter((one) => one.id !== id) }),
    assumptions: plan.assumptions.map((one) => (one.where === undefined ? one : { ...one, where: others(one.where) })),
    scenarios: plan.scenarios.map((one) => ({
      ...one,
      changes: others(one.changes),
      events: others(one.events ?? []),
    })),
  };
}
const inStructure = (plan: Plan, more: Partial<Plan["structure"]>): Plan => ({
  ...plan,
  structure: { ...plan.structure, ...more },
});
