/**
 * A plan kept ready to be run with one assumption a tenth less than it is used: the question is always answered by
 * running it, through the opening, the months and the weeks. Runs are the expected ones, chance left out.
 */
import type { Closure, Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import type { Resolutions } from "../resolve/resolutions";
import { resolutionsOf } from "../calibrate/run";
import { recalibrated } from "../calibrate/scaled";
import { projectServices, type Services } from "../services/services";
import { compileResolved, type Compiled, type RegisterPair } from "../workforce/run/compile";
import { project } from "../workforce/run/project";
import { projectionOf } from "../workforce/run/projection";
import { workspace, type Run, type Workspace } from "../workforce/program/run";
import { hasTenths } from "./tenths";

/** What an assumption is multiplied by. */
export const aTenthLess = 0.9;

export interface Lever {
  /**
   * The run with one assumption a tenth less, or as it is where none is named; good until the next is asked for.
   * Undefined where that passes a limit or cannot be run, and where there is no tenth of it: a choice, a calendar month.
   */
  run(assumption?: string): Run | undefined;
  /** The services in the same way. Read them before the next is asked for. */
  services(assumption?: string): Services | undefined;
}

export interface LeverOptions {
  readonly scenario?: string | undefined;
  readonly closure?: Closure | undefined;
  /** What this very plan comes to, where it has been resolved already. */
  readonly resolutions?: Resolutions;
}

/** Resolves the plan once; compiles and runs it when first asked. Fails where the plan cannot be resolved. */
export function leverOf(
  plan: Plan,
  { scenario, closure = plan.closure, resolutions = resolutionsOf(plan) }: LeverOptions = {},
): Outcome<Lever> {
  const now = resolutions.of(scenario);
  if (!now.ok) return now;
  const base = resolutions.of(undefined);
  if (!base.ok) return base;
  const withoutTenths = new Set(plan.assumptions.filter(({ unit }) => !hasTenths(unit)).map(({ id }) => id));
  const pairWith = (register: RegisterPair, assumption: string | undefined): RegisterPair | undefined => {
    if (assumption === undefined) return register;
    if (withoutTenths.has(assumption)) return undefined;
    const other = recalibrated(plan, assumption, aTenthLess);
    if (other !== undefined) {
      const anew = resolutionsOf(other);
      const [from, to] = [anew.of(undefined), anew.of(scenario)];
      return from.ok && to.ok ? { now: to.value, base: from.value } : undefined;
    }
    const before = register.base.scaled(assumption, aTenthLess);
    const after = register.now === register.base ? before : register.now.scaled(assumption, aTenthLess);
    return before.ok && after.ok ? { now: after.value, base: before.value } : undefined;
  };
  const register: RegisterPair = { now: now.value, base: base.value };
  const workforce = runner(register, closure, pairWith);
  // Services whose starts are counted hold their staff against those before any scenario.
  const before = scenario === undefined ? workforce : runner({ now: base.value, base: base.value }, closure, pairWith);
  const projected = (from: Lever["run"], assumption: string | undefined) => {
    const run = from(assumption);
    return run === undefined
      ? { ok: false as const, problems: [] }
      : { ok: true as const, problems: [], value: projectionOf(run) };
  };
  const steady: Plan = plan.chance === undefined ? plan : { ...plan, chance: { ...plan.chance, on: false } };
  const fromWorkforce = plan.structure.services?.some((service) => service.staffing === "workforce") ?? false;
  return {
    ok: true,
    problems: now.problems,
    value: {
      run: workforce,
      services: (assumption) => {
        const pair = pairWith(register, assumption);
        if (pair === undefined) return undefined;
        const services = projectServices(steady, {
          register: pair,
          ...(scenario === undefined ? {} : { scenario }),
          ...(fromWorkforce ? { projection: projected(workforce, assumption) } : {}),
          base: () => projected(before, assumption),
        });
        return services.ok ? services.value : undefined;
      },
    },
  };
}

/** Runs of one register, in buffers that are used again. */
function runner(
  register: RegisterPair,
  closure: Closure,
  pairWith: (register: RegisterPair, assumption: string | undefined) => RegisterPair | undefined,
): Lever["run"] {
  let made: { readonly compiled: Compiled; readonly work: Workspace } | undefined;
  let tried = false;
  const kept = (): typeof made => {
    if (!tried) {
      tried = true;
      const compiled = compileResolved(register, closure, []);
      if (compiled.ok) made = { compiled: compiled.value, work: workspace(compiled.value.program, { recorded: true }) };
    }
    return made;
  };
  return (assumption) => {
    const here = kept();
    if (here === undefined) return undefined;
    const pair = pairWith(register, assumption);
    if (pair === undefined) return undefined;
    if (assumption === undefined) here.compiled.draw(new Map());
    else if (pair.base.plan !== register.base.plan || !here.compiled.lay(pair, assumption)) {
      const anew = compileResolved(pair, closure, []);
      return anew.ok ? project(workspace(anew.value.program, { recorded: true })) : undefined;
    }
    return project(here.work);
  };
}
