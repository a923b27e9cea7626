/** Whether a scenario says only what the base says already. */
import { dimensionNames } from "../../assumptions/catalogue";
import { changesOf, lineage } from "../../plan/ask/ancestry";
import type { Plan } from "../../plan/plan";
import type { AmountChange } from "../../resolve/amount-changes";
import { eachCombination } from "../../resolve/combinations";
import type { Resolutions } from "../../resolve/resolutions";
import type { Resolved } from "../../resolve/resolved";
import { indexIn } from "../../resolve/series";

/** Two figures that differ by less, of their size, are one: a formula seldom comes to the very digits somebody types. */
const SAME = 1e-9;

const sameNumber = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= SAME * Math.max(Math.abs(a), Math.abs(b));

/** Whether a figure is the same for everybody in every month of the plan, whichever of the two tells more of them apart. */
function sameSeries(one: Resolved, other: Resolved, id: string): boolean {
  const [a, b] = [one.series(id), other.series(id)];
  if (a === undefined || b === undefined) return a === b;
  const { months } = one.calendar;
  const told = dimensionNames.filter((name) => a.dimensions.includes(name) || b.dimensions.includes(name));
  const steps = new Set([0, ...[...a.changes, ...b.changes].filter((month) => month > 0 && month < months)]);
  return [...steps].every((month) => {
    const [was, is] = [a.at(month), b.at(month)];
    let apart = 0;
    eachCombination(told, one.members, (_, member) => {
      if (!sameNumber(was[indexIn(a, member)] ?? Number.NaN, is[indexIn(b, member)] ?? Number.NaN)) apart += 1;
    });
    return apart === 0;
  });
}

/** A total that is multiplied by one, or has nothing added. */
const leavesAmounts = (change: AmountChange): boolean =>
  change.op !== "set" &&
  [0, ...change.changes].every((month) => change.amount(month) === (change.op === "multiply" ? 1 : 0));

/**
 * True where a scenario changes something, and each of its figures comes to what the base has, typed or worked out by a
 * formula. A scenario with something known to be coming, or a total that is set, is taken to differ.
 */
export function alreadyInBase(plan: Plan, scenario: string | undefined, resolutions: Resolutions): boolean {
  const changed = new Set(changesOf(plan, scenario).map(({ change }) => change.assumption));
  if (changed.size === 0 || lineage(plan, scenario).some(({ events = [] }) => events.length > 0)) return false;
  const [base, now] = [resolutions.of(undefined), resolutions.of(scenario)];
  if (!base.ok || !now.ok) return false;
  return [...changed].every(
    (id) => now.value.amountChanges(id).every(leavesAmounts) && sameSeries(base.value, now.value, id),
  );
}
