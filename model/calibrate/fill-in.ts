/** Puts solved figures into a plan: into the empty values of an assumption, and nowhere else. */
import { isEmpty } from "../plan/ask/worked-out";
import type { Assumption, Calibration, Plan } from "../plan/plan";

/** What is solved of one assumption: a number for its empty value or part, or one for each age band or each place. */
export type Solution =
  | number
  | readonly { readonly age: string; readonly value: number }[]
  | readonly { readonly place: string; readonly value: number }[];

const because = (calibration: Calibration, target: Assumption | undefined): string =>
  `${calibration.label}, worked out from ${target?.label ?? calibration.target} (${calibration.window}).`;

function filled(assumption: Assumption, solution: Solution, reason: string): Assumption {
  const marks = { status: "calibrated" as const, reason };
  // Every band or place is named, so that the value for the others holds for nobody; it is no longer empty, and within its range.
  if (typeof solution !== "number")
    return {
      ...assumption,
      ...marks,
      value: assumption.range?.likely ?? 0,
      where: solution.map((entry) => ({ ...entry })),
    };
  const parts = assumption.where ?? [];
  if (!parts.some((entry) => entry.value === null)) return { ...assumption, ...marks, value: solution };
  const where = parts.map((entry) => (entry.value === null ? { ...entry, ...marks, value: solution } : entry));
  return { ...assumption, where };
}

/** What an assumption was last filled in with. */
interface Filled {
  readonly solution: Solution;
  readonly reason: string;
  readonly made: Assumption;
}

/** What was filled in last, by the assumption that was empty: filled in the same again, it is the same object. */
export type LastFilled = WeakMap<Assumption, Filled>;

function filledOr(
  assumption: Assumption,
  solution: Solution,
  reason: string,
  last: LastFilled | undefined,
): Assumption {
  const before = last?.get(assumption);
  if (before?.solution === solution && before.reason === reason) return before.made;
  const made = filled(assumption, solution, reason);
  last?.set(assumption, { solution, reason, made });
  return made;
}

/**
 * The plan with the solutions in place of what was empty. What a person has given instead stays theirs.
 * @param last kept by whoever fills in the same again and again
 */
export function fillIn(
  plan: Plan,
  calibration: Calibration,
  solutions: ReadonlyMap<string, Solution>,
  last?: LastFilled,
): Plan {
  const assumptions = [...plan.assumptions];
  fillInto(assumptions, plan, calibration, solutions, last);
  return { ...plan, assumptions };
}

/** The same in a list of a plan's assumptions. */
export function fillInto(
  assumptions: Assumption[],
  plan: Plan,
  calibration: Calibration,
  solutions: ReadonlyMap<string, Solution>,
  last: LastFilled | undefined,
): void {
  const target = plan.assumptions.find((one) => one.id === calibration.target);
  assumptions.forEach((assumption, at) => {
    const solution = solutions.get(assumption.id);
    if (solution !== undefined && isEmpty(plan, assumption))
      assumptions[at] = filledOr(assumption, solution, because(calibration, target), last);
  });
}
