/**
 * Makes a plan ready to run: compile once, run many. Everything that depends on words (assumptions, formulas, where,
 * when, calibration) is worked out here, into typed arrays; the months only read them.
 */
import { canDraw } from "../../assumptions/catalogue";
import { promotesFrom } from "../../plan/ask/promotion";
import { missingProblems } from "../../plan/check/missing";
import { figuresResolved } from "../../resolve/figures-resolved";
import { readsSoFar, recording } from "../../resolve/reads";
import { resolutionsOf, type Resolutions } from "../../resolve/resolutions";
import { hasErrors, type Outcome, type Problem } from "../../plan/problem";
import type { Closure, Plan } from "../../plan/plan";
import { arrivalKinds } from "../program/arrivals";
import { monthlyAgeing } from "../month/age/compile";
import { inputsOf, overSeries, type Overrides } from "../program/inputs";
import { knownEvents } from "../month/events/compile";
import { movePairs } from "../month/move/compile";
import type { Program } from "../program/program";
import { isMobile, reachable } from "../month/relocate/compile";
import { shapeOf } from "../program/shape";
import { emptyTimed } from "../program/timed";
import { trainingOf } from "../month/train/compile";
import { datesThatDoNothing } from "./dates-that-do-nothing";
import { changedBetween, givenAlike, sameFrame, type RegisterPair } from "./register-pair";
import { stepsOf, type Steps } from "./steps";
import { stepper } from "./stepper";

export type { RegisterPair } from "./register-pair";

/** A compiled plan that can be run, and changed by draws and run again. */
export interface Compiled {
  readonly program: Program;
  /** Lays overrides over the plan's values and works out again only what depends on them. An empty map restores the plan. */
  draw(overrides: Overrides): void;
  /**
   * Lays other values of one assumption, and of those whose formulas name it, over the plan's, and works out again only
   * what depends on them. False, with nothing done, where that is not enough and the plan has to be compiled anew.
   */
  lay(changed: RegisterPair, id: string): boolean;
  /**
   * Makes another version of the plan, under the same scenario, what the program is of: only what reads other values is
   * worked out again, the opening stock included, in the same buffers, so that runs of it go on in theirs. What comes out
   * is what {@link compileResolved} gives, to the bit and the problem, whatever the program was of before. Where the two
   * versions differ in more than values of the months and the opening, it is compiled anew and `value` is another.
   * @param register gone on from the one that was compiled (see {@link Resolved.revised})
   */
  revise(register: RegisterPair, known: readonly Problem[]): Outcome<Compiled>;
}

export interface CompileOptions {
  readonly scenario?: string;
  /** Runs the plan under the other closure than the one it states. */
  readonly closure?: Closure;
  /** What this very plan comes to, where it has been resolved already. */
  readonly resolutions?: Resolutions;
}

export function compile(plan: Plan, options: CompileOptions = {}): Outcome<Compiled> {
  const { scenario, resolutions = resolutionsOf(plan) } = options;
  const stops = resolutions.stopping("workforce", scenario);
  const baseOutcome = resolutions.of(undefined);
  const outcome = baseOutcome.ok ? resolutions.of(scenario) : baseOutcome;
  if (!baseOutcome.ok || !outcome.ok) return { ok: false, problems: stops.length > 0 ? stops : outcome.problems };
  return compileResolved({ now: outcome.value, base: baseOutcome.value }, options.closure ?? plan.closure, [
    ...outcome.problems,
    ...stops,
  ]);
}

/** Compiles a register that is resolved already. Nothing is looked up in the plan's own assumptions. */
export const compileResolved = (
  register: RegisterPair,
  closure: Closure,
  known: readonly Problem[],
): Outcome<Compiled> => compileSteps(register, closure, known, "all");

/**
 * The same without most of what is only for the months: the opening stock and who joins it in the first year, of which
 * its months are, for working out what was so before the plan. It is not to be run.
 */
export const compilePast = (register: RegisterPair, closure: Closure): Outcome<Compiled> =>
  compileSteps(register, closure, [], "past");

/** What stops the program of a register: figures that are missing, and dates that do nothing. */
const askedOf = ({ now }: RegisterPair, closure: Closure): Problem[] =>
  missingProblems(now.plan, { closure, figures: figuresResolved(now) }).filter((found) => found.severity === "error");

/** Months. */
const firstYear = 12;

function compileSteps(
  register: RegisterPair,
  closure: Closure,
  known: readonly Problem[],
  which: Steps,
): Outcome<Compiled> {
  let asked = askedOf(register, closure);
  const before = [...known, ...asked, ...datesThatDoNothing(register.now)];
  if (hasErrors(before)) return { ok: false, problems: before };
  const reads = readsSoFar();
  const compiledFrom = new Set<string>();
  const recorded = ({ now, base }: RegisterPair): RegisterPair => {
    const ofBase = recording(base, reads);
    return { now: now === base ? ofBase : recording(now, reads), base: ofBase };
  };
  let plain = recorded(register);
  let over = overSeries();
  const nothing: Overrides = new Map();
  const inputs = ({ now, base }: RegisterPair, overrides = nothing) => inputsOf(now, base, overrides, over);
  const { months } = register.now.calendar;
  const program = emptyProgram(plain, closure, which === "all" ? months : Math.min(months, firstYear), {
    reads,
    compiledFrom,
  });
  const shapeProblems = program.problems.splice(0);
  // What was read up to here shapes the calendar of training, which no step works out again.
  const shaping = new Set(reads.ids);
  const steps = stepper(program, stepsOf(program, which));
  const noteProblems = (first: readonly Problem[]): Outcome<Compiled> => {
    program.problems.splice(0, Infinity, ...first, ...shapeProblems, ...steps.found());
    const problems = [...program.problems];
    return hasErrors(problems) ? { ok: false, problems } : { ok: true, problems, value: compiled };
  };
  let noted: ReadonlySet<string> | undefined;
  const noteReads = (): void => {
    const read = steps.read();
    if (read === noted) return;
    noted = read;
    compiledFrom.clear();
    for (const id of shaping) compiledFrom.add(id);
    for (const id of read) compiledFrom.add(id);
  };

  let now = register;
  const compiled: Compiled = {
    program,
    draw: (overrides) => {
      for (const id of overrides.keys())
        if (!canDraw(id))
          throw new RangeError(
            `${id} cannot be drawn: it shapes the opening stock, the calendar of training or a service`,
          );
      steps.draw(inputs(plain, overrides), new Set(overrides.keys()));
    },
    lay: (changed, id) => {
      if (shaping.has(id) || steps.readAtOpening(id)) return false;
      steps.lay(inputs(recorded(changed)), new Set([id]));
      return true;
    },
    revise: (next, nowKnown) => {
      const changed = sameFrame(now, next) ? changedBetween(now, next) : undefined;
      if (changed === undefined || [...changed].some((id) => shaping.has(id)))
        return compileSteps(next, closure, nowKnown, which);
      const askedNow = givenAlike(now, next, changed) ? asked : askedOf(next, closure);
      const first = [...nowKnown, ...askedNow, ...datesThatDoNothing(next.now)];
      if (hasErrors(first)) return { ok: false, problems: first };
      asked = askedNow;
      now = next;
      plain = recorded(next);
      over = overSeries();
      steps.become(inputs(plain), changed);
      noteReads();
      return noteProblems(first);
    },
  };
  steps.all(inputs(plain));
  noteReads();
  return noteProblems(before);
}

/** The program of a register with nothing filled in yet but what its structure and its calendar of training say. */
function emptyProgram(
  { now: resolved, base }: RegisterPair,
  closure: Closure,
  months: number,
  notes: Pick<Program, "reads" | "compiledFrom">,
): Program {
  const { members, calendar, plan } = resolved;
  const shape = shapeOf(members);
  const plain = inputsOf(resolved, base, new Map());
  const { levels } = plan.structure;
  const firstRegistered = levels.findIndex((level) => level.registered);
  const sources = plan.structure.routes.length + arrivalKinds + 1;
  const problems: Problem[] = [];
  const pairs = movePairs(plain, { shape }, problems);
  const establishment = new Float64Array(months * shape.rows);
  const reach = reachable(resolved);
  return {
    ...notes,
    inputs: plain,
    shape,
    calendar,
    months,
    closure,
    problems,
    opening: new Float64Array(shape.cells),
    rated: new Float64Array(shape.cells),
    openingWte: new Float64Array(shape.rows),
    participation: emptyTimed(months),
    uniform: [],
    establishment,
    fillable: establishment,
    openingEstablishment: new Float64Array(shape.rows),
    postWeights: new Float64Array(shape.rows),
    givenPosts: new Uint8Array(shape.rows),
    firstPosts: new Float64Array(shape.rows),
    addedPosts: new Float64Array(months * shape.rows),
    convertedPosts: new Float64Array(months * shape.rows),
    keep: emptyTimed(months),
    hazard: emptyTimed(months),
    retirement: emptyTimed(months),
    ageUp: monthlyAgeing(plan.structure.ages),
    known: knownEvents(resolved, shape),
    training: trainingOf(plain, { shape, months, calendar }),
    enhanced: {
      learning: new Float64Array(months * shape.levels),
      completing: new Float64Array(months * shape.levels),
    },
    sources,
    profiles: new Float64Array((sources - 1) * shape.width),
    openMarket: new Float64Array(shape.places * shape.levels * shape.width),
    poolKeep: emptyTimed(months),
    openingPool: new Float64Array(shape.places * shape.levels * sources),
    arrivals: emptyTimed(months),
    movePairs: pairs,
    moveFrom: Int32Array.from(pairs, (pair) => pair.from),
    moveTo: Int32Array.from(pairs, (pair) => pair.to),
    moveProbability: emptyTimed(months),
    promotion: emptyTimed(months),
    internalFill: emptyTimed(months),
    fill: emptyTimed(months),
    attractiveness: emptyTimed(months),
    mobile: isMobile(plain, shape, closure),
    mobility: emptyTimed(months),
    reachFirst: reach.first,
    reachTo: reach.to,
    promotes: Uint8Array.from(levels, (_, level) => (promotesFrom(levels, level) ? 1 : 0)),
    fromPool: Uint8Array.from(levels, (level) => (level.recruitedFrom === "pool" ? 1 : 0)),
    supportLevel: firstRegistered > 0 ? firstRegistered - 1 : -1,
    firstRegistered,
  };
}
