/**
 * A plan with its calibrations solved: what nobody publishes, worked out from what somebody does. It is done again
 * whenever anything beneath changes, before any scenario is laid over the plan, so that a scenario starts from the same
 * past as the base and a base edit starts from another one.
 */
import { elementAt } from "../assumptions/present";
import { isEmpty } from "../plan/ask/worked-out";
import type { Calibration, Plan } from "../plan/plan";
import { problem, type Outcome, type Problem } from "../plan/problem";
import { resolvePlan, type Resolved } from "../resolve/resolve";
import { compile, type Compiled } from "../workforce/run/compile";
import { fastReader, pick } from "../workforce/program/inputs";
import { middleOf } from "../workforce/opening/age-profile";
import { cursor } from "../workforce/program/shape";
import { balanceOf, supportAges } from "./balance";
import { openingExitRate, rateOfTheRest } from "./exit-rate";
import { fillIn, type Solution } from "./fill-in";
import { placesForGrowth } from "./workforce-growth";

/** What became of one calibration. */
export interface Solved {
  readonly calibration: Calibration;
  /** The number that was to come out, and how far what came out is from it, in the target's unit. */
  readonly target: number;
  readonly residual: number;
  /** The main figure that was solved, in the unit of its assumption. */
  readonly value: number;
  readonly solutions: ReadonlyMap<string, Solution>;
}

export interface Calibrated {
  /** The plan with every solved figure in its place; itself where it has no calibrations. */
  readonly plan: Plan;
  readonly solved: readonly Solved[];
}

/** Why a plan cannot be calibrated. */
class Unsolved extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems[0]?.says ?? "the plan cannot be calibrated");
  }
}

const emptyIn = (plan: Plan, id: string): boolean =>
  plan.assumptions.some((assumption) => assumption.id === id && isEmpty(plan, assumption));

/** The calibrations still to be solved: those with a figure that nobody has given instead. */
const unsolved = (plan: Plan, method: Calibration["method"]): Calibration[] =>
  (plan.calibrations ?? []).filter(
    (calibration) => calibration.method === method && calibration.unknown.some((id) => emptyIn(plan, id)),
  );

function resolvedOf(plan: Plan): Resolved {
  const resolved = resolvePlan(plan);
  if (!resolved.ok) throw new Unsolved(resolved.problems);
  return resolved.value;
}

function compiledOf(plan: Plan): Compiled {
  const compiled = compile(plan);
  if (!compiled.ok) throw new Unsolved(compiled.problems);
  return compiled.value;
}

/** The number of an assumption at the start, for the plan as a whole. */
function figure(plan: Plan, resolved: Resolved, calibration: Calibration, id: string): number {
  const value = pick(resolved.series(id), 0, cursor().member);
  if (Number.isFinite(value)) return value;
  const label = plan.assumptions.find((one) => one.id === id)?.label ?? id;
  throw new Unsolved([
    problem(
      "calibration-without-target",
      `calibrations (${calibration.label})`,
      `${calibration.label} is worked out from "${label}", which is empty. Give that figure, or give the one that is worked out.`,
    ),
  ]);
}

/** Lets a plan be compiled before its unknowns are solved. Nothing that is solved depends on what stands in. */
function stoodIn(plan: Plan, leaverRate: number): Plan {
  const { ages } = plan.structure;
  const even = ages.map(({ id }) => ({ age: id, value: 1 / ages.length }));
  const standIn = (id: string): Solution =>
    id === "leaver_rate" ? leaverRate : id === "leaver_age_factor" ? 1 : id.startsWith("joining_age") ? even : 0;
  return (plan.calibrations ?? []).reduce((now, calibration) => {
    const empty = calibration.unknown.filter((id) => emptyIn(now, id));
    return fillIn(now, calibration, new Map(empty.map((id) => [id, standIn(id)])));
  }, plan);
}

interface Step {
  readonly plan: Plan;
  readonly solved: Solved;
}

function solveExitRate(plan: Plan, calibration: Calibration): Step {
  const resolved = resolvedOf(plan);
  const target = figure(plan, resolved, calibration, calibration.target);
  const rates = fastReader(resolved.series("leaver_rate"), 0, Number.NaN);
  const value = rateOfTheRest(compiledOf(stoodIn(plan, target)).program, rates, target);
  if (!(value >= 0 && value < 1))
    throw new Unsolved([
      problem(
        "calibration-impossible",
        `calibrations (${calibration.label})`,
        `${calibration.label} would have to be ${(100 * value).toFixed(1)}% a year for everybody together to leave at ${(100 * target).toFixed(1)}%. Check the leaver rates given for single places.`,
      ),
    ]);
  const solutions = new Map<string, Solution>([["leaver_rate", value]]);
  const filled = fillIn(plan, calibration, solutions);
  const residual = openingExitRate(compiledOf(stoodIn(filled, target)).program) - target;
  return { plan: filled, solved: { calibration, target, value, residual, solutions } };
}

function solveAges(plan: Plan, calibration: Calibration): Step {
  const { ages } = plan.structure;
  const resolved = resolvedOf(plan);
  const { program } = compiledOf(stoodIn(plan, Number.NaN));
  const target = figure(plan, resolved, calibration, calibration.target);
  const factor = plan.assumptions.find((one) => one.id === "leaver_age_factor");
  const given = fastReader(program.inputs.base.series("leaver_age_factor"), 0, 1);
  const balance = balanceOf(program, plan, {
    growth: target,
    netFromAbroad:
      calibration.net === undefined || !emptyIn(plan, "international_recruits")
        ? undefined
        : figure(plan, resolved, calibration, calibration.net),
    mostFactor:
      calibration.unknown.includes("leaver_age_factor") && emptyIn(plan, "leaver_age_factor")
        ? factor?.range?.high
        : undefined,
    factors: Float64Array.from(ages, (_, age) => given(0, 0, 0, 0, age)),
  });
  const byBand = (values: Float64Array): Solution =>
    ages.map(({ id }, age) => ({ age: id, value: elementAt(values, age) }));
  const all: Readonly<Record<string, Solution>> = {
    registered_joiners: balance.fromOutside,
    joining_age_registered: byBand(balance.ages),
    leaver_age_factor: byBand(balance.factors),
    international_recruits: balance.fromAbroad,
  };
  const solutions = new Map(calibration.unknown.map((id) => [id, all[id] ?? 0]));
  const excess = balance.excess.reduce((sum, one) => sum + one, 0);
  const heads = program.opening.reduce((sum, one) => sum + one, 0);
  return {
    plan: fillIn(plan, calibration, solutions),
    // What no range of exits explains joins all the same, and growth is that much above what was asked for.
    solved: { calibration, target, value: balance.fromOutside, residual: excess / heads, solutions },
  };
}

function solveSupportAges(plan: Plan, calibration: Calibration): Step {
  const { ages } = plan.structure;
  const target = figure(plan, resolvedOf(plan), calibration, calibration.target);
  const { program } = compiledOf(stoodIn(plan, Number.NaN));
  const read = fastReader(program.inputs.base.series("leaver_age_factor"), 0, 1);
  const factors = Float64Array.from(ages, (_, age) => read(0, 0, 0, 0, age));
  const shares = supportAges(program, plan, target, factors);
  const value = shares.reduce((sum, share, age) => sum + share * middleOf(elementAt(ages, age)), 0);
  const byBand: Solution = ages.map(({ id }, age) => ({ age: id, value: elementAt(shares, age) }));
  const solutions = new Map([[elementAt(calibration.unknown, 0), byBand]]);
  return { plan: fillIn(plan, calibration, solutions), solved: { calibration, target, value, residual: 0, solutions } };
}

function solvePlaces(plan: Plan, calibration: Calibration): Step {
  const target = figure(plan, resolvedOf(plan), calibration, calibration.target);
  const { places, residual } = placesForGrowth(plan, compiledOf(stoodIn(plan, Number.NaN)), calibration, target);
  const solutions = new Map<string, Solution>([[elementAt(calibration.unknown, 0), places]]);
  return {
    plan: fillIn(plan, calibration, solutions),
    solved: { calibration, target, value: places, residual, solutions },
  };
}

/** The methods in the order in which each may rest on those before: what has been, and what takes runs to find. */
const past = [
  ["exit-rate", solveExitRate],
  ["age-balance", solveAges],
  ["age-balance-of-support", solveSupportAges],
] as const;
const runs = [["workforce-growth", solvePlaces]] as const;

const kept = new WeakMap<Plan, Outcome<Calibrated>>();
const keptWithoutGrowth = new WeakMap<Plan, Outcome<Calibrated>>();

/**
 * Solves the calibrations of a plan, once for each version of it. Fails where a target is empty or cannot be met.
 * @param growth whether to solve the places of the other readings of the 3.6% too, which takes runs of the plan
 */
export function calibrated(plan: Plan, growth = true): Outcome<Calibrated> {
  const there = growth ? kept : keptWithoutGrowth;
  let outcome = there.get(plan);
  if (outcome === undefined) there.set(plan, (outcome = growth ? solveGrowth(plan) : solve(plan, plan, past)));
  return outcome;
}

/** Goes on from what is solved without runs. */
function solveGrowth(plan: Plan): Outcome<Calibrated> {
  const before = calibrated(plan, false);
  if (!before.ok) return before;
  const after = solve(plan, before.value.plan, runs);
  if (!after.ok) return after;
  return { ...after, value: { plan: after.value.plan, solved: [...before.value.solved, ...after.value.solved] } };
}

function solve(plan: Plan, from: Plan, methods: typeof past | typeof runs): Outcome<Calibrated> {
  const solved: Solved[] = [];
  let now = from;
  try {
    for (const [method, solveOne] of methods)
      for (const calibration of unsolved(plan, method)) {
        const step = solveOne(now, calibration);
        solved.push(step.solved);
        now = step.plan;
      }
  } catch (fault) {
    if (fault instanceof Unsolved) return { ok: false, problems: fault.problems };
    throw fault;
  }
  return { ok: true, problems: [], value: { plan: now, solved } };
}

/** What the main figure of a calibration would be in each published reading of its target. */
export function byReading(plan: Plan, id: string): { readonly label: string; readonly value: number }[] {
  const calibration = plan.calibrations?.find((one) => one.id === id);
  const target = plan.assumptions.find((one) => one.id === calibration?.target);
  return (target?.readings ?? []).flatMap(({ label, value }) => {
    const other = calibrated(
      { ...plan, assumptions: plan.assumptions.map((one) => (one === target ? { ...target, value } : one)) },
      calibration?.method === "workforce-growth",
    );
    const found = other.ok ? other.value.solved.find((one) => one.calibration.id === id) : undefined;
    return found === undefined ? [] : [{ label, value: found.value }];
  });
}
