/** A plan on the way to being calibrated: what is solved stands in it, and something stands in for what is not. */
import { isEmpty } from "../plan/ask/worked-out";
import type { Calibration, Plan } from "../plan/plan";
import { problem, type Outcome, type Problem } from "../plan/problem";
import type { Resolved } from "../resolve/resolved";
import { pick } from "../workforce/program/inputs";
import { cursor } from "../workforce/program/shape";
import type { RegisterPair } from "../workforce/run/compile";
import { fillIn, fillInto, type LastFilled, type Solution } from "./fill-in";

/** Why a plan cannot be calibrated. */
export class Unsolved extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.says ?? "the plan cannot be calibrated");
  }
}

export function emptyIn(plan: Plan, id: string): boolean {
  for (const assumption of plan.assumptions) if (assumption.id === id && isEmpty(plan, assumption)) return true;
  return false;
}

/** What came out, where it did. @throws Unsolved where it did not */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Unsolved(outcome.problems);
  return outcome.value;
}

/** A plan on the way to being calibrated. Its registers are made when they are first asked for. */
export interface Stage {
  readonly plan: Plan;
  readonly register: () => Resolved;
  /** The same with something in place of what is not solved yet. Nothing that is solved depends on what stands in. */
  readonly stoodIn: () => Resolved;
  /** The number of an assumption at the start, for the plan as a whole. */
  readonly figure: (calibration: Calibration, id: string) => number;
}

/** Makes something when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined;
  return () => (made ??= { it: make() }).it;
}

const standingIn: LastFilled = new WeakMap();
const evenShares = new WeakMap<Plan["structure"], { readonly ages: Solution; readonly places: Solution }>();

/** The same shares for every age band and every place; the same objects for a structure each time. */
function evenIn(
  { structure }: Plan,
  leaves: readonly string[],
): { readonly ages: Solution; readonly places: Solution } {
  let even = evenShares.get(structure);
  if (even === undefined) {
    even = {
      ages: structure.ages.map(({ id }) => ({ age: id, value: 1 / structure.ages.length })),
      places: leaves.map((place) => ({ place, value: 1 / leaves.length })),
    };
    evenShares.set(structure, even);
  }
  return even;
}

/** The plan with something in place of what is not solved yet. */
function stoodInFor(plan: Plan, leaves: readonly string[], figure: Stage["figure"]): Plan {
  const even = evenIn(plan, leaves);
  const standIn = (calibration: Calibration, id: string): Solution => {
    if (id === "leaver_rate") return figure(calibration, calibration.target);
    if (id === "leaver_age_factor") return 1;
    if (id.startsWith("joining_age")) return even.ages;
    return calibration.method === "as-staff" ? even.places : 0;
  };
  const assumptions = [...plan.assumptions];
  const now: Plan = { ...plan, assumptions };
  for (const calibration of plan.calibrations ?? []) {
    const solutions = new Map<string, Solution>();
    for (const id of calibration.unknown) if (emptyIn(now, id)) solutions.set(id, standIn(calibration, id));
    if (solutions.size > 0) fillInto(assumptions, now, calibration, solutions, standingIn);
  }
  return now;
}

/** Whether a figure is worked out from one that is to be solved. */
function restsOnUnknown(given: Resolved): (id: string) => boolean {
  const unknown = new Set((given.plan.calibrations ?? []).flatMap((calibration) => calibration.unknown));
  const rests = (id: string): boolean => unknown.has(id) || given.formulaNames(id).some(rests);
  return rests;
}

/**
 * @param given the register of the plan before anything was solved
 * @param before a stage with the same figures still to be solved, of this version of the plan or another
 */
export function stageOf(plan: Plan, register: () => Resolved, given: Resolved, before?: Stage): Stage {
  const rests = restsOnUnknown(given);
  const figure: Stage["figure"] = (calibration, id) => {
    // What rests on nothing that is solved is the same at every stage, and is there already at the first.
    const value = pick((rests(id) ? register() : given).series(id), 0, cursor().member);
    if (Number.isFinite(value)) return value;
    const label = plan.assumptions.find((one) => one.id === id)?.label ?? id;
    throw new Unsolved([
      problem(
        "calibration-without-target",
        `calibrations (${calibration.label})`,
        `${calibration.label} is worked out from "${label}", which is empty. Give that figure, or give the one that is worked out.`,
      ),
    ]);
  };
  return {
    plan,
    register,
    figure,
    stoodIn: once(() => {
      const whole = stoodInFor(plan, given.members.ids.place, figure);
      return valueOf(given.revised(whole, before?.stoodIn()));
    }),
  };
}

/** Gives the stage at which solutions are in their place. */
export type Next = (solutions: ReadonlyMap<string, Solution>) => Stage;

/** @param like the register of another version at its last stage */
export function nextAfter(stage: Stage, given: Resolved, calibration: Calibration, like: Resolved | undefined): Next {
  let last: { readonly of: ReadonlyMap<string, Solution>; readonly stage: Stage } | undefined;
  return (solutions) => {
    if (last?.of === solutions) return last.stage;
    const plan = fillIn(stage.plan, calibration, solutions);
    const register = once(() => valueOf(given.revised(plan, like)));
    last = { of: solutions, stage: stageOf(plan, register, given, stage) };
    return last.stage;
  };
}

/** What a program of a stage is made of. */
export function pairOf({ stoodIn }: Stage): RegisterPair {
  const register = stoodIn();
  return { now: register, base: register };
}
