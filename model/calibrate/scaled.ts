/** A plan with one assumption multiplied as a person would do it in the base: what is calibrated on it is solved again. */
import type { Assumption, Plan, Value } from "../plan/plan";
import { calibrated, type Calibrated } from "./calibrated";
import type { Solution } from "./fill-in";

const times = (value: Value, factor: number): Value =>
  value === null ? null : typeof value === "number" ? value * factor : `= (${value.slice(1)}) * ${factor}`;

const scaledAssumption = (assumption: Assumption, factor: number): Assumption => {
  const dated = (when: Assumption["when"]): Assumption["when"] =>
    when?.map((one) => ({ ...one, value: times(one.value, factor) }));
  return {
    ...assumption,
    value: times(assumption.value, factor),
    ...(assumption.when === undefined ? {} : { when: dated(assumption.when) }),
    ...(assumption.where === undefined
      ? {}
      : {
          where: assumption.where.map((one) => ({
            ...one,
            value: times(one.value, factor),
            ...(one.when === undefined ? {} : { when: dated(one.when) }),
          })),
        }),
  };
};

const sameSolution = (a: Solution | undefined, b: Solution): boolean => JSON.stringify(a) === JSON.stringify(b);

const sameSolutions = (a: Calibrated, b: Calibrated): boolean =>
  a.solved.every(({ solutions }, i) =>
    [...solutions].every(([id, solution]) => sameSolution(b.solved[i]?.solutions.get(id), solution)),
  );

/**
 * The plan with an assumption multiplied, where that changes what is calibrated; undefined where it does not, so that
 * the rest of the plan can be used as it is.
 */
export function recalibrated(plan: Plan, assumption: string, factor: number): Plan | undefined {
  if ((plan.calibrations ?? []).length === 0) return undefined;
  const other = {
    ...plan,
    assumptions: plan.assumptions.map((one) => (one.id === assumption ? scaledAssumption(one, factor) : one)),
  };
  const [before, after] = [calibrated(plan, []), calibrated(other, [])];
  return before.ok && after.ok && !sameSolutions(before.value, after.value) ? other : undefined;
}
