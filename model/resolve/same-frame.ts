/** How far two versions of a plan are the same, and so what holds in one because it held in the other. */
import { elementAt } from "../assumptions/present";
import { namesHold } from "../plan/check/names";
import type { Plan } from "../plan/plan";
import { sameWhere } from "./pieces";

/** Whether two lists are as long as each other, and in each place the same or alike. */
function everyTwo<T>(some: readonly T[], others: readonly T[], alike: (one: T, there: T) => boolean): boolean {
  if (some.length !== others.length) return false;
  // Most are the same object in both.
  for (let index = 0; index < some.length; index += 1)
    if (some[index] !== others[index] && !alike(elementAt(some, index), elementAt(others, index))) return false;
  return true;
}

/** Whether two versions of a plan differ, as far as values before any scenario go, by the assumptions' own values alone. */
export const sameFrame = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.start === other.start &&
  plan.years === other.years &&
  plan.carried === other.carried &&
  everyTwo(plan.assumptions, other.assumptions, (one, there) => one.id === there.id && one.unit === there.unit);

/** Whether two versions of a plan differ, as far as names go, by members that there are: names which hold in one do in the other. */
export const sameNames = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.scenarios === other.scenarios &&
  plan.sources === other.sources &&
  plan.contradictions === other.contradictions &&
  plan.events === other.events &&
  everyTwo(
    plan.assumptions,
    other.assumptions,
    (one, there) =>
      one.id === there.id &&
      (everyTwo(one.where ?? [], there.where ?? [], sameWhere) ||
        (one.where ?? []).every((where) => namesHold(where, plan.structure))),
  );
