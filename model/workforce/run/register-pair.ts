/** The registers that a program is made of, and how those of two versions of a plan differ. */
import { elementAt } from "../../assumptions/present";
import type { Assumption, Value } from "../../plan/plan";
import type { Resolved } from "../../resolve/resolved";

/** The register under a scenario, and before it. */
export interface RegisterPair {
  readonly now: Resolved;
  readonly base: Resolved;
}

/** Whether two registers may differ in values alone: the same people, months, scenario and known events. */
export const sameFrame = (a: RegisterPair, b: RegisterPair): boolean =>
  (["now", "base"] as const).every((which) => {
    const [one, other] = [a[which], b[which]];
    return (
      one.members === other.members &&
      one.calendar === other.calendar &&
      one.scenario === other.scenario &&
      one.plan.events === other.plan.events &&
      one.plan.carried === other.plan.carried &&
      one.plan.scenarios === other.plan.scenarios &&
      one.plan.calibrations === other.plan.calibrations
    );
  });

function addOthers(one: Resolved, other: Resolved, changed: Set<string>): void {
  const { assumptions } = one.plan;
  const [here, there] = [one.made, other.made];
  const byPlace = here !== undefined && there !== undefined && here.work.series.at === there.work.series.at;
  for (let index = 0; index < assumptions.length; index += 1) {
    // Most are the same object in both, and stand in the same place.
    if (
      byPlace &&
      here.work.series.list[index] === there.work.series.list[index] &&
      here.register.totals.list[index] === there.register.totals.list[index]
    )
      continue;
    const { id } = elementAt(assumptions, index);
    if (
      one.series(id) !== other.series(id) ||
      one.amounts(id) !== other.amounts(id) ||
      one.amountChanges(id) !== other.amountChanges(id)
    )
      changed.add(id);
  }
}

/** The assumptions whose numbers were worked out anew in one of two registers with the same frame. */
export function changedBetween(a: RegisterPair, b: RegisterPair): ReadonlySet<string> {
  const changed = new Set<string>();
  addOthers(a.now, b.now, changed);
  // Before any scenario, both are one.
  if (a.now !== a.base || b.now !== b.base) addOthers(a.base, b.base, changed);
  return changed;
}

/** Whether what two registers leave empty is the same, so that the same figures are missing. */
export function givenAlike(a: RegisterPair, b: RegisterPair, changed: ReadonlySet<string>): boolean {
  const written = a.now.plan.assumptions.every((one, index) => {
    const other = b.now.plan.assumptions[index];
    return one === other || (other !== undefined && writtenAlike(one, other));
  });
  return written && [...changed].every((id) => finiteAlike(a.now, b.now, id));
}

/**
 * Whether an assumption is given in the same places by other numbers. Of a formula only the names count: what it comes
 * to is looked at in the register. What is neither is looked at as it is written.
 */
const writtenAlike = (one: Assumption, other: Assumption): boolean =>
  one.id === other.id &&
  one.label === other.label &&
  one.unit === other.unit &&
  alike(one.value, other.value) &&
  alikeBut(one.when, other.when) &&
  alikeBut(one.where, other.where);

/** The names of a formula, in their order; not the e of a number such as 1e-7. */
const names = /(?<![\w.])[A-Za-z_]\w*/g;
const withoutNumbers = (value: unknown): unknown =>
  typeof value === "number"
    ? 0
    : typeof value === "string" && value.startsWith("=")
      ? `=${(value.match(names) ?? []).join(" ")}`
      : value;

const alike = (a: Value, b: Value): boolean => a === b || withoutNumbers(a) === withoutNumbers(b);

/** The same for lists of values and what is said with them. */
function alikeBut(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null)
    return withoutNumbers(a) === withoutNumbers(b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && everyAlike(a, b);
  const some = a as Readonly<Record<string, unknown>>;
  const others = b as Readonly<Record<string, unknown>>;
  const named = Object.keys(some);
  if (named.length !== Object.keys(others).length) return false;
  for (const name of named)
    if (some[name] !== others[name] && !(name in others && alikeBut(some[name], others[name]))) return false;
  return true;
}

function everyAlike(some: readonly unknown[], others: readonly unknown[]): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) if (!alikeBut(some[at], others[at])) return false;
  return true;
}

function finiteInTheSame(some: Float64Array, others: Float64Array): boolean {
  for (let i = 0; i < some.length; i += 1) if (Number.isFinite(some[i]) !== Number.isFinite(others[i])) return false;
  return true;
}

function same<T>(these: readonly T[], those: readonly T[]): boolean {
  if (these === those) return true;
  if (these.length !== those.length) return false;
  for (let i = 0; i < these.length; i += 1) if (these[i] !== those[i]) return false;
  return true;
}

function finiteAlike(a: Resolved, b: Resolved, id: string): boolean {
  const [one, other] = [a.series(id), b.series(id)];
  const [some, others] = [a.amounts(id), b.amounts(id)];
  return (
    (one === undefined || other === undefined
      ? one === other
      : same(one.changes, other.changes) &&
        same(one.dimensions, other.dimensions) &&
        one.changes.every((month) => {
          const values = other.at(month);
          return finiteInTheSame(one.at(month), values);
        })) &&
    some.length === others.length &&
    some.every((amount, i) => {
      const there = others[i];
      return (
        there !== undefined &&
        same(amount.changes, there.changes) &&
        amount.changes.every((month) => Number.isFinite(amount.at(month)) === Number.isFinite(there.at(month)))
      );
    })
  );
}
