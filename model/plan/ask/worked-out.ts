/** Which figures a plan leaves to be worked out from others. */
import type { Assumption, Plan, WhereEntry } from "../plan";
import { whereOf } from "./scope";

/** Whether entries that differ by nothing else name every level, every age band, or every place that is not made up of others. */
const coverAll = ({ structure }: Plan, where: readonly WhereEntry[]): boolean =>
  [
    ["level", structure.levels] as const,
    ["age", structure.ages] as const,
    ["place", structure.places.filter(({ id }) => !structure.places.some(({ parent }) => parent === id))] as const,
  ].some(([name, members]) => {
    const named = where.filter((entry) => Object.keys(whereOf(entry)).join() === name).flatMap((entry) => entry[name]);
    return members.every(({ id }) => named.includes(id));
  });

/** Whether an assumption has a value still to be solved: one for somebody, not one that entries for everybody replace. */
export const isEmpty = (plan: Plan, { value, where = [] }: Assumption): boolean =>
  where.some((one) => one.value === null) || (value === null && !coverAll(plan, where));

/** Whether a calibration of the plan works a figure out: nobody has given it instead. */
export const isWorkedOut = (plan: Plan, id: string): boolean =>
  (plan.calibrations ?? []).some(({ unknown }) => unknown.includes(id)) &&
  plan.assumptions.some((assumption) => assumption.id === id && isEmpty(plan, assumption));
