/** How many people and posts a plan is of, which its figures are held against. */
import type { Assumption, Plan } from "../plan";

/** People and posts of the plan as a whole, as they are written. */
export interface Size {
  readonly staff: number;
  readonly posts: number;
  /** Whether some are given by a formula and left out, so that there are more. */
  readonly atLeast?: boolean;
}

/**
 * The total that amounts come to: those given by the same dimensions add up, and of different ways of giving the total
 * the largest is nearest. Formulas are left out.
 */
function totalOf(assumption: Assumption | undefined): number {
  const totals = new Map<string, number>();
  for (const { value, ...entry } of assumption?.where ?? []) {
    if (typeof value !== "number") continue;
    const by = Object.keys(entry).join();
    totals.set(by, (totals.get(by) ?? 0) + Math.abs(value));
  }
  const own = typeof assumption?.value === "number" ? Math.abs(assumption.value) : 0;
  return Math.max(own, ...totals.values());
}

/** The size of a plan as it is written. */
export function sizeOf(plan: Plan): Size {
  const given = (id: string): Assumption | undefined => plan.assumptions.find((one) => one.id === id);
  const [staff, posts] = [given("staff_in_post"), given("establishment")];
  const atLeast = [staff, posts].some((one) =>
    [one?.value, ...(one?.where ?? []).map(({ value }) => value)].some((value) => typeof value === "string"),
  );
  return { staff: totalOf(staff), posts: totalOf(posts), atLeast };
}

/** The size of the plan without one of its figures, so that a figure is not measured against itself. */
export const sizeFor = (assumption: Assumption, size: Size): Size =>
  assumption.id === "staff_in_post"
    ? { ...size, staff: 0 }
    : assumption.id === "establishment"
      ? { ...size, posts: 0 }
      : size;
