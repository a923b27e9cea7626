/**
 * Inverse mode: which intake of learners answers a question about the years to come. Staff rise with the intake, so the
 * answer is found by closing a bracket around it (regula falsi with the Illinois correction).
 */
import type { Plan } from "../plan/plan";
import { problem, type Outcome } from "../plan/problem";
import { compile } from "../calibrate/run";
import type { CompileOptions } from "../workforce/run/compile";
import { project } from "../workforce/run/project";
import { workspace, type Run } from "../workforce/program/run";

export interface Solved {
  /** The value of the assumption that gives the goal. */
  readonly value: number;
  /** What the run then comes to. */
  readonly reached: number;
}

export interface SolveOptions extends CompileOptions {
  readonly assumption: "opening_intake" | "commissioning_growth";
  /** What is to be brought to the goal; must not fall as the assumption rises. */
  readonly of: (run: Run) => number;
  readonly goal: number;
  readonly least: number;
  readonly most: number;
}

/** Finds the value between `least` and `most`; when none reaches the goal, says what the best is. */
export function solveIntake(plan: Plan, options: SolveOptions): Outcome<Solved> {
  const compiled = compile(plan, options);
  if (!compiled.ok) return compiled;
  const work = workspace(compiled.value.program, { recorded: false });
  const at = (value: number): number => {
    compiled.value.draw(new Map([[options.assumption, { op: "set", value }]]));
    return options.of(project(work)) - options.goal;
  };
  let low = options.least;
  let high = options.most;
  let atLow = at(low);
  let atHigh = at(high);
  if (atLow > 0 || atHigh < 0) {
    const best = atLow > 0 ? low : high;
    const reached = (atLow > 0 ? atLow : atHigh) + options.goal;
    return {
      ok: false,
      problems: [
        problem(
          "not-reachable",
          options.assumption,
          `The goal of ${options.goal} cannot be reached with ${options.assumption} between ${low} and ${high}; the nearest is ${reached} at ${best}. Widen the bounds or choose another goal.`,
        ),
      ],
    };
  }
  let kept = 0;
  for (let round = 0; round < 200 && high - low > 1e-12 * Math.max(1, Math.abs(high)); round += 1) {
    const guess = atHigh === atLow ? (low + high) / 2 : (low * atHigh - high * atLow) / (atHigh - atLow);
    const here = at(guess);
    if (here === 0) return { ok: true, value: { value: guess, reached: options.goal }, problems: [] };
    if (here < 0) {
      low = guess;
      atLow = here;
      if (kept === -1) atHigh /= 2;
      kept = -1;
    } else {
      high = guess;
      atHigh = here;
      if (kept === 1) atLow /= 2;
      kept = 1;
    }
    if (Math.abs(here) < 1e-9 * Math.max(1, Math.abs(options.goal))) {
      low = guess;
      high = guess;
    }
  }
  const value = (low + high) / 2;
  return { ok: true, value: { value, reached: at(value) + options.goal }, problems: [] };
}

/** Registered headcount of a run at the end of a month; month -1 is the opening stock. */
export function registeredHeads(run: Run, month: number): number {
  const { shape, inputs } = run.program;
  const registered = inputs.resolved.plan.structure.levels.map((level) => level.registered);
  let heads = 0;
  for (let row = 0; row < shape.rows; row += 1) {
    if (registered[row % shape.levels] !== true) continue;
    if (month >= 0) heads += run.heads[month * shape.rows + row]!;
    else for (let cell = row * shape.width; cell < (row + 1) * shape.width; cell += 1) heads += run.opening[cell]!;
  }
  return heads;
}

/**
 * The opening intake at which registered headcount grows over the first months as the HCPC register of occupational
 * therapists did: 41,123 in October 2020 to 46,992 in January 2025, 51 months. Supply-led, so that posts do not limit it.
 */
export function intakeFromRegister(plan: Plan, register = { first: 41123, last: 46992, months: 51 }): Outcome<Solved> {
  return solveIntake(plan, {
    closure: "supply-led",
    assumption: "opening_intake",
    of: (run) => registeredHeads(run, register.months - 1) / registeredHeads(run, -1),
    goal: register.last / register.first,
    least: 0,
    most: 1e5,
  });
}
