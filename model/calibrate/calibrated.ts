/**
 * A plan with its calibrations solved: what nobody publishes, worked out from what somebody does. It is done again
 * whenever anything beneath changes, before any scenario is laid over the plan, so that a scenario starts from the same
 * past as the base and a base edit starts from another one.
 */
import { elementAt } from "../assumptions/present";
import { isEmpty } from "../plan/ask/worked-out";
import type { Calibration, Plan } from "../plan/plan";
import { problem, type Outcome, type Problem } from "../plan/problem";
import { keptRegister } from "../resolve/kept-register";
import type { Resolved } from "../resolve/resolve";
import type { Series } from "../resolve/series";
import type { Program } from "../workforce/program/program";
import { compilePast, compileResolved, type Compiled, type RegisterPair } from "../workforce/run/compile";
import { fastReader, pick } from "../workforce/program/inputs";
import { middleOf } from "../workforce/opening/age-profile";
import { cursor } from "../workforce/program/shape";
import { balanceOf, supportAges } from "./balance";
import { exitRateOf, rateOfTheRest } from "./exit-rate";
import { leavingWith, peopleAtStart, readOfPeople, type PeopleAtStart } from "./first-month";
import { fillIn, type LastFilled, type Solution } from "./fill-in";
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
  /** The register of that plan before any scenario, where it came about on the way. */
  readonly register: Resolved | undefined;
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

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Unsolved(outcome.problems);
  return outcome.value;
}

/** A plan on the way to being calibrated. Its registers are made when they are first asked for. */
interface Stage {
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
  return (plan.calibrations ?? []).reduce((now, calibration) => {
    const empty = calibration.unknown.filter((id) => emptyIn(now, id));
    const solutions = new Map(empty.map((id) => [id, standIn(calibration, id)]));
    return fillIn(now, calibration, solutions, standingIn);
  }, plan);
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
function stageOf(plan: Plan, register: () => Resolved, given: Resolved, before?: Stage): Stage {
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

/** What the past of a version of a plan is solved from. */
interface Past {
  /** Who was there and who joined; of the plan with what is not solved yet stood in for. */
  readonly program: Program;
  readonly people: (stage: Stage) => PeopleAtStart;
}

/** The people of a program, added up again only where a stage has other rates. */
function pastOf(program: Program): Past {
  let last: { readonly of: readonly (Series | undefined)[]; readonly people: PeopleAtStart } | undefined;
  return {
    program,
    people: (stage) => {
      const register = stage.stoodIn();
      const of = readOfPeople.map(register.series);
      if (last === undefined || of.some((series, at) => series !== last?.of[at]))
        last = { of, people: peopleAtStart(program, register) };
      return last.people;
    },
  };
}

/** What a calibration came to, but for what it is of. */
type Found = Omit<Solved, "calibration">;

const factorsByAge = ({ plan, stoodIn }: Stage): Float64Array => {
  const read = fastReader(stoodIn().series("leaver_age_factor"), 0, 1);
  return Float64Array.from(plan.structure.ages, (_, age) => read(0, 0, 0, 0, age));
};

function solveExitRate(stage: Stage, { program, people }: Past, calibration: Calibration, next: Next): Found {
  const target = stage.figure(calibration, calibration.target);
  const rates = fastReader(stage.register().series("leaver_rate"), 0, Number.NaN);
  const value = rateOfTheRest(program, rates, target);
  if (!(value >= 0 && value < 1))
    throw new Unsolved([
      problem(
        "calibration-impossible",
        `calibrations (${calibration.label})`,
        `${calibration.label} would have to be ${(100 * value).toFixed(1)}% a year for everybody together to leave at ${(100 * target).toFixed(1)}%. Check the leaver rates given for single places.`,
      ),
    ]);
  const solutions = new Map<string, Solution>([["leaver_rate", value]]);
  const after = next(solutions);
  const month = leavingWith(people(after), factorsByAge(after));
  return { target, value, residual: exitRateOf(month) - target, solutions };
}

/** Shares of places that nobody publishes: in proportion to the staff there on the day before the plan, in WTE. */
function solveSharesByStaff(stage: Stage, { program }: Past, calibration: Calibration): Found {
  const { shape, openingWte } = program;
  const rowsAPlace = shape.settings * shape.levels;
  const places = stage.register().members.ids.place;
  const staff = places.map((_, place) =>
    openingWte.subarray(place * rowsAPlace, (place + 1) * rowsAPlace).reduce((sum, wte) => sum + wte, 0),
  );
  const total = staff.reduce((sum, wte) => sum + wte, 0);
  const shares = places.map((place, number) => ({
    place,
    value: total > 0 ? elementAt(staff, number) / total : 1 / shape.places,
  }));
  const solutions = new Map<string, Solution>(calibration.unknown.map((id) => [id, shares]));
  return { target: total, value: Math.max(...shares.map((one) => one.value)), residual: 0, solutions };
}

function solveAges(stage: Stage, { program, people }: Past, calibration: Calibration): Found {
  const { plan, figure } = stage;
  const { ages } = plan.structure;
  const target = figure(calibration, calibration.target);
  const factor = plan.assumptions.find((one) => one.id === "leaver_age_factor");
  const balance = balanceOf(program, people(stage), {
    growth: target,
    netFromAbroad:
      calibration.net === undefined || !emptyIn(plan, "international_recruits")
        ? undefined
        : figure(calibration, calibration.net),
    mostFactor:
      calibration.unknown.includes("leaver_age_factor") && emptyIn(plan, "leaver_age_factor")
        ? factor?.range?.high
        : undefined,
    factors: factorsByAge(stage),
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
  // What no range of exits explains joins all the same, and growth is that much above what was asked for.
  return { target, value: balance.fromOutside, residual: excess / heads, solutions };
}

function solveSupportAges(stage: Stage, { program, people }: Past, calibration: Calibration): Found {
  const { ages } = stage.plan.structure;
  const target = stage.figure(calibration, calibration.target);
  const shares = supportAges(program, people(stage), target, factorsByAge(stage));
  const value = shares.reduce((sum, share, age) => sum + share * middleOf(elementAt(ages, age)), 0);
  const byBand: Solution = ages.map(({ id }, age) => ({ age: id, value: elementAt(shares, age) }));
  return { target, value, residual: 0, solutions: new Map([[elementAt(calibration.unknown, 0), byBand]]) };
}

function solvePlaces({ plan, figure }: Stage, compiled: Compiled, calibration: Calibration): Found {
  const target = figure(calibration, calibration.target);
  const { places, residual } = placesForGrowth(plan, compiled, calibration, target);
  const solutions = new Map<string, Solution>([[elementAt(calibration.unknown, 0), places]]);
  return { target, value: places, residual, solutions };
}

/** The methods that say what has been, in the order in which each may rest on those before. */
const past = [
  ["exit-rate", solveExitRate],
  ["as-staff", solveSharesByStaff],
  ["age-balance", solveAges],
  ["age-balance-of-support", solveSupportAges],
] as const;

const kept = new WeakMap<Plan, Outcome<Calibrated>>();
const keptWithoutGrowth = new WeakMap<Plan, Outcome<Calibrated>>();

/**
 * Solves the calibrations of a plan, once for each version of it. Fails where a target is empty or cannot be met.
 * @param growth whether to solve the places of the other readings of the 3.6% too, which takes runs of the plan
 * @param from another version of the plan, which many are told apart from: what is the same is not worked out again. It
 * makes no difference to what comes out
 */
export function calibrated(plan: Plan, growth = true, from?: Plan): Outcome<Calibrated> {
  const there = growth ? kept : keptWithoutGrowth;
  let outcome = there.get(plan);
  if (outcome === undefined) {
    outcome = attempted(() => (growth ? solveGrowth(plan, from) : solvePast(plan, from)));
    there.set(plan, outcome);
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

/** Gives the stage at which solutions are in their place. */
type Next = (solutions: ReadonlyMap<string, Solution>) => Stage;

/** @param like the register of another version at its last stage */
function nextAfter(stage: Stage, given: Resolved, calibration: Calibration, like: Resolved | undefined): Next {
  let last: { readonly of: ReadonlyMap<string, Solution>; readonly stage: Stage } | undefined;
  return (solutions) => {
    if (last?.of === solutions) return last.stage;
    const plan = fillIn(stage.plan, calibration, solutions);
    const register = once(() => valueOf(given.revised(plan, like)));
    last = { of: solutions, stage: stageOf(plan, register, given, stage) };
    return last.stage;
  };
}

function solvePast(plan: Plan, from: Plan | undefined): Calibrated {
  const toSolve = past.flatMap(([method, solve]) =>
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
function solveGrowth(plan: Plan, from: Plan | undefined): Calibrated {
  const before = valueOf(calibrated(plan, false, from));
  const solved = [...before.solved];
  let now = before.plan;
  let { register } = before;
  for (const calibration of unsolved(plan, "workforce-growth")) {
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

function pairOf({ stoodIn }: Stage): RegisterPair {
  const register = stoodIn();
  return { now: register, base: register };
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
      calibration?.method === "workforce-growth",
    );
    const found = other.ok ? other.value.solved.find((one) => one.calibration.id === id) : undefined;
    return found === undefined ? [] : [{ label, value: found.value }];
  });
}
