/**
 * Makes a plan ready to run: compile once, run many. Everything that depends on words (assumptions, formulas, where,
 * when, calibration) is worked out here, into typed arrays; the months only read them.
 */
import { canDraw, catalogue } from "../../assumptions/catalogue";
import { promotesFrom } from "../../plan/ask/promotion";
import { missingProblems } from "../../plan/check/missing";
import { figuresResolved } from "../../resolve/figures-resolved";
import { readsSoFar, recording } from "../../resolve/reads";
import { resolutionsOf, type Resolutions } from "../../resolve/resolutions";
import type { Resolved } from "../../resolve/resolve";
import { hasErrors, warning, type Outcome, type Problem } from "../../plan/problem";
import type { Closure, Plan } from "../../plan/plan";
import { arrivalKinds } from "../program/arrivals";
import { monthlyAgeing } from "../month/age/compile";
import { setArrivals } from "../month/arrive/compile";
import { fastReader, inputsOf, type Inputs, type Overrides } from "../program/inputs";
import { setIntakes, setShares } from "../month/train/intakes";
import { setJoiners } from "../month/recruit/joiners";
import { knownEvents, setAbsences, tooManyAtStart } from "../month/events/compile";
import { setLeaving, warnOfLeaverRate } from "../month/leave/compile";
import { movePairs, setMoves } from "../month/move/compile";
import { openingStock } from "../opening/opening-stock";
import { askAboutPosts } from "../month/posts/proportion";
import { setPosts } from "../month/posts/compile";
import type { Program } from "../program/program";
import { setPromotion } from "../month/promote/compile";
import { setRecruitment } from "../month/recruit/compile";
import { isMobile, reachable, setMobility } from "../month/relocate/compile";
import { shapeOf, type Shape } from "../program/shape";
import { emptyTimed, fillTimed, stretchStarts } from "../program/timed";
import { setOutcomes, setSurvival, trainingOf } from "../month/train/compile";
import { setPlacements, setSupportLimit } from "../month/train/limits";

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
}

/** The register under a scenario, and before it. */
export interface RegisterPair {
  readonly now: Resolved;
  readonly base: Resolved;
}

export interface CompileOptions {
  readonly scenario?: string;
  /** Runs the plan under the other closure than the one it states. */
  readonly closure?: Closure;
  /** What this very plan comes to, where it has been resolved already. */
  readonly resolutions?: Resolutions;
}

function participationByCell(inputs: Inputs, shape: Shape, month: number, into: Float64Array): void {
  const read = fastReader(inputs.series("participation"), month, Number.NaN);
  let cell = 0;
  for (let place = 0; place < shape.places; place += 1)
    for (let setting = 0; setting < shape.settings; setting += 1)
      for (let level = 0; level < shape.levels; level += 1)
        for (let origin = 0; origin < shape.origins; origin += 1)
          for (let age = 0; age < shape.ages; age += 1, cell += 1)
            into[cell] = read(place, setting, level, origin, age);
}

function setParticipation(inputs: Inputs, program: Program): void {
  const { shape } = program;
  const series = inputs.series("participation");
  fillTimed(program.participation, stretchStarts([series]), shape.cells, (month, into) =>
    participationByCell(inputs, shape, month, into),
  );
  const varies = series !== undefined && (series.stride.age > 0 || series.stride.origin > 0);
  program.uniform.length = 0;
  for (const values of program.participation.values) {
    let same = true;
    if (varies)
      for (let cell = 0; cell < shape.cells && same; cell += 1)
        same = values[cell] === values[cell - (cell % shape.width)];
    program.uniform.push(same);
  }
}

/** Steps that go on from what another worked out, beside the assumptions they read. */
const follows: Readonly<Record<string, string>> = { intakes: "shares", absences: "participation" };

/** Read once, at the start: a later date says nothing about them. */
const readAtStart = catalogue.filter((entry) => entry.read === "at the start").map((entry) => entry.id);

/** Says where a plan or its scenario gives a date to a figure that is read at the start only, so that it is not quietly ignored. */
function datesThatDoNothing(resolved: Resolved): Problem[] {
  return readAtStart.flatMap((id) => {
    const changes = [
      resolved.series(id)?.changes ?? [],
      ...resolved.amounts(id).map((amount) => amount.changes),
    ].flat();
    const index = resolved.plan.assumptions.findIndex((assumption) => assumption.id === id);
    const label = resolved.plan.assumptions[index]?.label ?? id;
    return changes.some((month) => month > 0)
      ? [
          warning(
            "date-does-nothing",
            `assumptions[${index}] (${label})`,
            `${label} is read at the start of the plan only, so its values from later dates change nothing. Give the change without a date, or change a figure that acts later.`,
          ),
        ]
      : [];
  });
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
export function compileResolved(
  register: RegisterPair,
  closure: Closure,
  known: readonly Problem[],
): Outcome<Compiled> {
  const problems = [...known];
  const missing = missingProblems(register.now.plan, { closure, figures: figuresResolved(register.now) });
  problems.push(...missing.filter((found) => found.severity === "error"), ...datesThatDoNothing(register.now));
  if (hasErrors(problems)) return { ok: false, problems };
  const reads = readsSoFar();
  const compiledFrom = new Set<string>();
  const recorded = (pair: RegisterPair): RegisterPair => {
    const base = recording(pair.base, reads);
    return { now: pair.now === pair.base ? base : recording(pair.now, reads), base };
  };
  const { now: resolved, base } = recorded(register);
  const { members, calendar, plan } = resolved;
  const shape = shapeOf(members);
  const { months } = calendar;
  const plain = inputsOf(resolved, base, new Map());
  const { levels } = plan.structure;
  const firstRegistered = levels.findIndex((level) => level.registered);
  const support = firstRegistered > 0 ? firstRegistered - 1 : -1;
  const sources = plan.structure.routes.length + arrivalKinds + 1;
  // The staff were counted under the plan's own participation; a scenario that changes hours does not change who was there.
  const counted = new Float64Array(shape.cells);
  participationByCell(inputsOf(base, base, new Map()), shape, 0, counted);
  const opening = openingStock(base, shape, counted);
  problems.push(...opening.problems);

  const pairs = movePairs(plain, { shape }, problems);
  const establishment = new Float64Array(months * shape.rows);
  const reach = reachable(plain.resolved);
  const program: Program = {
    inputs: plain,
    reads,
    compiledFrom,
    shape,
    calendar,
    months,
    closure,
    problems,
    opening: opening.heads,
    participation: emptyTimed(months),
    uniform: [],
    establishment,
    fillable: establishment,
    openingEstablishment: new Float64Array(shape.rows),
    addedPosts: new Float64Array(months * shape.rows),
    convertedPosts: new Float64Array(months * shape.rows),
    keep: emptyTimed(months),
    hazard: emptyTimed(months),
    retirement: emptyTimed(months),
    ageUp: monthlyAgeing(plan.structure.ages),
    known: knownEvents(resolved, shape, opening.heads),
    training: trainingOf(plain, { shape, months, calendar }),
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
    supportLevel: support,
    firstRegistered,
  };
  const openingWte = new Float64Array(shape.rows);
  for (let cell = 0; cell < shape.cells; cell += 1) {
    const row = Math.floor(cell / shape.width);
    openingWte[row] = openingWte[row]! + opening.heads[cell]! * counted[cell]!;
  }
  const steps: Readonly<Record<string, (inputs: Inputs) => void>> = {
    leaving: (inputs) => setLeaving(inputs, program),
    participation: (inputs) => setParticipation(inputs, program),
    absences: () => setAbsences(program),
    posts: (inputs) => setPosts(inputs, program, openingWte),
    survival: (inputs) => setSurvival(inputs, program),
    shares: (inputs) => setShares(inputs, program),
    intakes: (inputs) => setIntakes(inputs, program),
    outcomes: (inputs) => setOutcomes(inputs, program),
    placements: (inputs) => setPlacements(inputs, program),
    supportLimit: (inputs) => setSupportLimit(inputs, program),
    joiners: (inputs) => setJoiners(inputs, program),
    arrivals: (inputs) => setArrivals(inputs, program),
    moves: (inputs) => setMoves(inputs, program),
    promotion: (inputs) => setPromotion(inputs, program),
    recruitment: (inputs) => setRecruitment(inputs, program),
    mobility: (inputs) => setMobility(inputs, program),
  };
  // What was read up to here shapes the opening stock and the calendar of training, which no step works out again.
  const shaping = new Set(reads.ids);
  const readBy = new Map(Object.entries(steps).map(([name, step]) => [name, reads.during(() => step(plain)).read]));
  warnOfLeaverRate(program);
  problems.push(...tooManyAtStart(resolved, program));
  askAboutPosts(program, openingWte);
  if (hasErrors(problems)) return { ok: false, problems };
  for (const id of reads.ids) compiledFrom.add(id);
  let laid: ReadonlySet<string> = new Set();
  const redo = (inputs: Inputs, changed: ReadonlySet<string>): void => {
    const touched = [...laid, ...changed];
    const stale = (name: string): boolean => touched.some((id) => readBy.get(name)?.has(id));
    for (const [name, step] of Object.entries(steps)) if (stale(name) || stale(follows[name] ?? "")) step(inputs);
    program.inputs = inputs;
    laid = changed;
  };

  return {
    ok: true,
    problems,
    value: {
      program,
      draw: (overrides) => {
        for (const id of overrides.keys())
          if (!canDraw(id))
            throw new RangeError(
              `${id} cannot be drawn: it shapes the opening stock, the calendar of training or a service`,
            );
        redo(overrides.size === 0 ? plain : inputsOf(resolved, base, overrides), new Set(overrides.keys()));
      },
      lay: (changed, id) => {
        if (shaping.has(id)) return false;
        const pair = recorded(changed);
        redo(inputsOf(pair.now, pair.base, new Map()), new Set([id]));
        return true;
      },
    },
  };
}
