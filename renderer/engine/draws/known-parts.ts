/** A plan arrives in a worker as a copy. What is the same as in the version before is made the same object again, by which the model knows it. */
import type { Plan } from "../../../model";

/** Parts of a plan that came as it was sent before are the same objects; only others are read. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return JSON.stringify(a) === JSON.stringify(b);
  return (
    a.length === b.length && a.every((item, at) => item === b[at] || JSON.stringify(item) === JSON.stringify(b[at]))
  );
}

/** The plan, with every part that is in `before` as well taken from there. */
export function withKnownParts(plan: Plan, before: Plan): Plan {
  const known = new Map(before.assumptions.map((assumption) => [assumption.id, assumption]));
  const parts = Object.fromEntries(
    Object.entries(plan).map(([name, part]) => {
      const there = before[name as keyof Plan];
      return [name, name !== "assumptions" && same(part, there) ? there : part];
    }),
  ) as Plan;
  return {
    ...parts,
    assumptions: plan.assumptions.map((assumption) => {
      const there = known.get(assumption.id);
      return there !== undefined && same(assumption, there) ? there : assumption;
    }),
  };
}
