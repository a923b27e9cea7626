/**
 * Inverse mode for one program that is drawn over and over: which intake of learners answers a question about the years to
 * come. Staff rise with the intake, so the answer lies between the two bounds, and is closed in on.
 */
import type { Plan } from "../plan/plan";
import { problem, type Outcome } from "../plan/problem";
import { compile } from "../calibrate/run";
import type { CompileOptions } from "../workforce/run/compile";
import { project } from "../workforce/run/project";
import { workspace, type Run } from "../workforce/program/run";
import { closeIn } from "./goal-seek/root";

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
  const low = { at: options.least, margin: at(options.least) };
  const high = { at: options.most, margin: at(options.most) };
  if (low.margin > 0 || high.margin < 0) {
    const best = low.margin > 0 ? low : high;
    const reached = best.margin + options.goal;
    return {
      ok: false,
      problems: [
        problem(
          "not-reachable",
          options.assumption,
          `The goal of ${options.goal} cannot be reached with ${options.assumption} between ${options.least} and ${options.most}; the nearest is ${reached} at ${best.at}. Widen the bounds or choose another goal.`,
        ),
      ],
    };
  }
  const found = closeIn(at, low, high, {
    tolerance: 1e-12 * Math.max(1, Math.abs(options.most)),
    close: 1e-9 * Math.max(1, Math.abs(options.goal)),
    rounds: 200,
  });
  return { ok: true, value: { value: found.at, reached: found.margin + options.goal }, problems: [] };
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
