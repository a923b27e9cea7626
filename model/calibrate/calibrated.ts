/**
 * A plan with its calibrations solved: what nobody publishes, worked out from what somebody does. It is done again
 * whenever anything beneath changes, before any scenario is laid over the plan, so that a scenario starts from the same
 * past as the base and a base edit starts from another one.
 */
import { elementAt } from "../assumptions/present";
import type { Calibration, Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { keptRegister } from "../resolve/kept-register";
import type { Resolved } from "../resolve/resolved";
import { compilePast, compileResolved, type Compiled } from "../workforce/run/compile";
import type { Solution } from "./fill-in";
import { methodsOfThePast, pastOf, type Found, type Past } from "./solve-past";
import { emptyIn, nextAfter, pairOf, stageOf, Unsolved, valueOf, type Stage } from "./stage";
import { placesForGrowth } from "./workforce-growth";

/** What became of one calibration. */
export interface Solved extends Found {
  readonly calibration: Calibration;
}

export interface Calibrated {
  /** The plan with every solved figure in its place; itself where it has no calibrations. */
  readonly plan: Plan;
  readonly solved: readonly Solved[];
  /** The register of that plan before any scenario, where it came about on the way. */
  readonly register: Resolved | undefined;
}

/** The calibrations still to be solved: those with a figure that nobody has given instead. */
const unsolved = (plan: Plan, method: Calibration["method"]): Calibration[] =>
  (plan.calibrations ?? []).filter(
    (calibration) => calibration.method === method && calibration.unknown.some((id) => emptyIn(plan, id)),
  );

function solvePlaces({ plan, figure }: Stage, compiled: Compiled, calibration: Calibration): Found {
  const target = figure(calibration, calibration.target);
  const { places, residual } = placesForGrowth(plan, compiled, calibration, target);
  const solutions = new Map<string, Solution>([[elementAt(calibration.unknown, 0), places]]);
  return { target, value: places, residual, solutions };
}

/** By the ids of the growth calibrations that are solved. */
const kept = new WeakMap<Plan, Map<string, Outcome<Calibrated>>>();

const growthOf = (plan: Plan): readonly Calibration[] =>
  (plan.calibrations ?? []).filter(({ method }) => method === "workforce-growth");

/**
 * Solves the calibrations of a plan, once for each version of it. Fails where a target is empty or cannot be met.
 * @param growth the calibrations to solve of the places of the other readings of the 3.6%, which takes runs of the plan;
 * left out, all of them
 * @param from another version of the plan, which many are told apart from: what is the same is not worked out again. It
 * makes no difference to what comes out
 */
export function calibrated(plan: Plan, growth = growthOf(plan), from?: Plan): Outcome<Calibrated> {
  let there = kept.get(plan);
  if (there === undefined) kept.set(plan, (there = new Map<string, Outcome<Calibrated>>()));
  const key = JSON.stringify(growth.map(({ id }) => id));
  let outcome = there.get(key);
  if (outcome === undefined) {
    outcome = attempted(() => (growth.length > 0 ? solveGrowth(plan, growth, from) : solvePast(plan, from)));
    there.set(key, outcome);
  }
  return outcome;
}

function attempted<T>(solve: () => T): Outcome<T> {
  try {
    return { ok: true, problems: [], value: solve() };
  } catch (fault) {
    if (fault instanceof Unsolved) return { ok: false, problems: fault.problems };
    throw fault;
  }
}

function solvePast(plan: Plan, from: Plan | undefined): Calibrated {
  const toSolve = methodsOfThePast.flatMap(([method, solve]) =>
    unsolved(plan, method).map((calibration) => ({ calibration, solve })),
  );
  if (toSolve.length === 0) return { plan, solved: [], register: undefined };
  const root = (from === undefined ? undefined : rootFor(from)) ?? valueOf(keptRoot(plan));
  const own = root.stage.plan === plan;
  const given = own ? root.stage.register() : valueOf(root.stage.register().revised(plan));
  let stage = own ? root.stage : stageOf(plan, () => given, given, root.stage);
  const pastOfStage = (): Past => pastOf(valueOf(root.compiled.revise(pairOf(stage), [])).program);
  let before = pastOfStage();
  const solved: Solved[] = [];
  for (const { calibration, solve } of toSolve) {
    const next = nextAfter(stage, given, calibration, root.ended);
    const found = solve(stage, before, calibration, next);
    solved.push({ calibration, ...found });
    stage = next(found.solutions);
    // Who finishes a course at which place follows the shares, and what comes after rests on it.
    if (calibration.method === "as-staff") before = pastOfStage();
  }
  const register = stage.register();
  if (own) root.ended = register;
  return { plan: stage.plan, solved, register };
}

/** Goes on from what is solved without runs. */
function solveGrowth(plan: Plan, growth: readonly Calibration[], from: Plan | undefined): Calibrated {
  const before = valueOf(calibrated(plan, [], from));
  const solved = [...before.solved];
  let now = before.plan;
  let { register } = before;
  for (const calibration of unsolved(plan, "workforce-growth")) {
    if (!growth.includes(calibration)) continue;
    const given = register ?? valueOf(keptRegister(now));
    const stage = stageOf(now, () => given, given);
    const found = solvePlaces(stage, compiledFor(stage, from ?? plan), calibration);
    solved.push({ calibration, ...found });
    const next = nextAfter(stage, given, calibration, undefined)(found.solutions);
    now = next.plan;
    register = next.register();
  }
  return { plan: now, solved, register };
}

const programs = new WeakMap<Plan, Compiled>();

/** The whole program of a stage, going on from the one made last for a version that is told apart from the same plan. */
function compiledFor(stage: Stage, from: Plan): Compiled {
  const pair = pairOf(stage);
  const { closure } = stage.plan;
  const before = programs.get(from);
  const there = before?.program.closure === closure ? before : undefined;
  const compiled = valueOf(there?.revise(pair, []) ?? compileResolved(pair, closure, []));
  programs.set(from, compiled);
  return compiled;
}

/** A plan made ready for others to go on from. */
interface Root {
  readonly stage: Stage;
  readonly compiled: Compiled;
  /** Its register with everything solved, once it is. */
  ended: Resolved | undefined;
}

function rootOf(plan: Plan): Root {
  const given = valueOf(keptRegister(plan));
  const stage = stageOf(plan, () => given, given);
  return { stage, compiled: valueOf(compilePast(pairOf(stage), plan.closure)), ended: undefined };
}

const roots = new WeakMap<Plan, Outcome<Root>>();

/** Made once for each version of a plan but those that go on from another. */
function keptRoot(plan: Plan): Outcome<Root> {
  let root = roots.get(plan);
  if (root === undefined) roots.set(plan, (root = attempted(() => rootOf(plan))));
  return root;
}

const rootFor = (plan: Plan): Root | undefined => {
  const root = keptRoot(plan);
  return root.ok ? root.value : undefined;
};

/** What the main figure of a calibration would be in each published reading of its target. */
export function byReading(plan: Plan, id: string): { readonly label: string; readonly value: number }[] {
  const calibration = plan.calibrations?.find((one) => one.id === id);
  const target = plan.assumptions.find((one) => one.id === calibration?.target);
  return (target?.readings ?? []).flatMap(({ label, value }) => {
    const other = calibrated(
      { ...plan, assumptions: plan.assumptions.map((one) => (one === target ? { ...target, value } : one)) },
      calibration?.method === "workforce-growth" ? [calibration] : [],
    );
    const found = other.ok ? other.value.solved.find((one) => one.calibration.id === id) : undefined;
    return found === undefined ? [] : [{ label, value: found.value }];
  });
}
