/** What a register says, in full, so that two can be compared to the bit. */
import type { Outcome, Plan, Resolved } from "../../model";
import { changesOf } from "../../model/plan/ask/ancestry";

/** A register as plain data: every value in every month in which it may change, from before the start on. */
export function registerSays(outcome: Outcome<Resolved>, plan: Plan): unknown {
  if (!outcome.ok) return { problems: outcome.problems };
  const resolved = outcome.value;
  const first = (): number => 0;
  const before = [-24, -1];
  return {
    problems: [...outcome.problems],
    plan: resolved.plan,
    changes: changesOf(resolved.plan, resolved.scenario).length,
    ids: plan.assumptions.map(({ id }) => {
      const series = resolved.series(id);
      return {
        id,
        names: resolved.formulaNames(id),
        origin: resolved.origin(id, 0, first),
        series: series && {
          ...series,
          at: [...before, ...series.changes].map((month) => [...series.at(month)]),
        },
        amounts: resolved.amounts(id).map((amount) => ({
          ...amount,
          scope: [...amount.scope],
          at: [...before, ...amount.changes].map((month) => amount.at(month)),
        })),
        changes: resolved.amountChanges(id).map((change) => ({
          op: change.op,
          scope: [...change.scope],
          months: change.changes.map((month) => [change.weight(month), change.amount(month)]),
        })),
      };
    }),
  };
}
