/**
 * The register of a plan as it stands, resolved once for each version of it and going on from the version before, so that
 * an edit costs what it touches however many ask about it.
 */
import type { Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { resolveUnder } from "./read-at-start";
import type { Resolved } from "./resolved";

type Registers = Map<string | undefined, Outcome<Resolved>>;

const kept = new WeakMap<Plan, Registers>();

/** The plan that was asked about last: most likely the version before the next one. Held weakly, as a closed plan is gone. */
let last: WeakRef<Plan> | undefined;

/** What `resolveUnder` gives, to the bit and the problem, without doing again what was done for this plan or the one before. */
export function keptRegister(plan: Plan, scenario?: string): Outcome<Resolved> {
  let registers = kept.get(plan);
  if (registers === undefined) kept.set(plan, (registers = new Map<string | undefined, Outcome<Resolved>>()));
  let outcome = registers.get(scenario);
  if (outcome === undefined) {
    const earlier = last?.deref();
    const before = earlier === undefined ? undefined : kept.get(earlier)?.get(scenario);
    outcome = before?.ok === true ? before.value.revised(plan) : resolveUnder(plan, scenario);
    registers.set(scenario, outcome);
  }
  if (outcome.ok) last = new WeakRef(plan);
  return outcome;
}
