/** How far two versions of a plan are the same, and so what holds in one because it held in the other. */
import { namesHold } from "../plan/check/names";
import type { Plan, Where } from "../plan/plan";
import { sameWhere } from "./pieces";

/** Whether two versions of a plan differ, as far as values before any scenario go, by the assumptions' own values alone. */
export const sameFrame = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.start === other.start &&
  plan.years === other.years &&
  plan.carried === other.carried &&
  plan.assumptions.length === other.assumptions.length &&
  plan.assumptions.every((one, index) => {
    const there = other.assumptions[index];
    return one === there || (one.id === there?.id && one.unit === there.unit);
  });

/** Whether two versions of a plan differ, as far as names go, by members that there are: names which hold in one do in the other. */
export const sameNames = (plan: Plan, other: Plan): boolean =>
  plan.structure === other.structure &&
  plan.scenarios === other.scenarios &&
  plan.sources === other.sources &&
  plan.contradictions === other.contradictions &&
  plan.events === other.events &&
  plan.assumptions.length === other.assumptions.length &&
  plan.assumptions.every((one, index) => {
    const there = other.assumptions[index];
    return (
      one === there ||
      (one.id === there?.id &&
        (allSameWhere(one.where ?? [], there.where ?? []) ||
          (one.where ?? []).every((where) => namesHold(where, plan.structure))))
    );
  });

const allSameWhere = (some: readonly Where[], others: readonly Where[]): boolean =>
  some.length === others.length &&
  some.every((where, index) => {
    const there = others[index];
    return where === there || (there !== undefined && sameWhere(where, there));
  });
