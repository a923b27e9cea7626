/**
 * A figure that is read at the start only says what held then. Where it is written as a formula, the formula does not
 * follow what a scenario does to figures that act in every month: places worked back from the people who register would
 * make up for a scenario in which fewer register from the start, and not for one in which they do from the month after.
 */
import { catalogueEntry } from "../assumptions/catalogue";
import { changesOf } from "../plan/ask/ancestry";
import { formulaRestsOn } from "../plan/ask/otherwise";
import type { Change, Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { resolveBeside } from "./resolve";
import type { Resolved } from "./resolved";

const actsEveryMonth = (id: string): boolean => {
  const entry = catalogueEntry(id);
  return entry !== undefined && entry.read === undefined;
};

/** The figures read at the start whose formulas rest on something that the scenario changes for every month. */
function heldFrom(plan: Plan, changed: ReadonlySet<string>): ReadonlySet<string> {
  const monthly = [...changed].filter(actsEveryMonth);
  return new Set(
    plan.assumptions
      .filter(({ id }) => catalogueEntry(id)?.read === "at the start" && !changed.has(id))
      .filter(({ id }) => monthly.some((other) => formulaRestsOn(plan, id, other)))
      .map(({ id }) => id),
  );
}

/** One register, with some of its figures as in another. */
function withFrom(now: Resolved, start: Resolved, held: ReadonlySet<string>): Resolved {
  const of = (id: string): Resolved => (held.has(id) ? start : now);
  return {
    ...now,
    made: undefined,
    series: (id) => of(id).series(id),
    amounts: (id) => of(id).amounts(id),
    amountChanges: (id) => of(id).amountChanges(id),
    origin: (id, month, member) => of(id).origin(id, month, member),
    scaled: (id, factor) => {
      const [scaledNow, scaledStart] = [now.scaled(id, factor), start.scaled(id, factor)];
      if (!scaledNow.ok || !scaledStart.ok) return scaledNow.ok ? scaledStart : scaledNow;
      return { ...scaledNow, value: withFrom(scaledNow.value, scaledStart.value, held) };
    },
  };
}

/** The registers that one with figures held as they were is made of. */
interface Halves {
  readonly now: Resolved;
  readonly start: Resolved | undefined;
}

/**
 * Resolves a plan under a scenario, with what is read at the start as it was. See `resolvePlan`.
 * @param base the plan before any scenario, where it is resolved: what the scenario leaves alone is taken from there
 */
export const resolveUnder = (plan: Plan, scenario: string | undefined, base?: Resolved): Outcome<Resolved> =>
  under(plan, scenario, base, undefined);

function under(
  plan: Plan,
  scenario: string | undefined,
  base: Resolved | undefined,
  before: Halves | undefined,
): Outcome<Resolved> {
  const now = resolveBeside(plan, scenario, [base, before?.now]);
  const changes = changesOf(plan, scenario).map(({ change }) => change);
  if (!now.ok || scenario === undefined || changes.length === 0) return now;
  const held = heldFrom(plan, new Set(changes.map((change) => change.assumption)));
  if (held.size === 0) return { ...now, value: revisable(now.value, { now: now.value, start: before?.start }) };
  const start = startOf(plan, scenario, changes, base, before);
  if (!start.ok) return start;
  const both = { now: now.value, start: start.value };
  return { ...now, value: revisable(withFrom(both.now, both.start, held), both) };
}

/** The plan under what its scenario does to figures that are read at the start, and nothing else. */
function startOf(
  plan: Plan,
  scenario: string,
  changes: readonly Change[],
  base: Resolved | undefined,
  before: Halves | undefined,
): Outcome<Resolved> {
  // The scenarios are the same object again while those of the plan are, which is how a register knows that they are.
  const earlier = before?.now.plan.scenarios === plan.scenarios ? before.start : undefined;
  if (earlier !== undefined) return earlier.revised({ ...plan, scenarios: earlier.plan.scenarios }, base);
  const kept = changes.filter((change) => !actsEveryMonth(change.assumption));
  const alone = { ...plan, scenarios: [{ id: scenario, name: scenario, changes: kept }] };
  return resolveBeside(alone, scenario, [base]);
}

const revisable = (register: Resolved, from: Halves): Resolved => ({
  ...register,
  revised: (plan, base) => under(plan, register.scenario, base, from),
});
