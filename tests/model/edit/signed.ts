/** Applies a verb as a person of this name at this time would; a refusal fails the test with its sentence. */
import type { Edit, Outcome, Plan, Signature } from "../../../model";

export const signed: Signature = { when: "2026-11-28T09:00:00.000Z", who: "Asha" };

export function done<E extends Edit>(outcome: Outcome<E>): E {
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
}

export const kindOf = (outcome: Outcome<unknown>): string | undefined =>
  outcome.ok ? undefined : outcome.problems[0]?.kind;

export const figure = (plan: Plan, id: string) => {
  const found = plan.assumptions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
