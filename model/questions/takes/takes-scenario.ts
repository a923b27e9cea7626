/** The answer to what it would take, as a scenario of the plan. */
import { addScenario, newScenario } from "../../plan/edit/scenarios";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Plan, Scenario } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { withListed } from "../service-changes/writing";
import type { Takes } from "./service-takes";
import { takesShortly, takesSays } from "./takes-words";

/** Adds a scenario with what it takes, resting on the scenario that was asked about. Refused where nothing is needed or nothing is enough. */
export function addTakes(plan: Plan, takes: Takes, signed: Signature): Outcome<Edit & { readonly scenario: string }> {
  if (takes.changes.length === 0)
    return refused("nothing-to-add", "There is nothing to add: no more is needed, or no amount is enough.");
  const { scenario } = takes.request;
  const made: Scenario = {
    ...newScenario(plan, nameOf(plan, takes)),
    ...(scenario === undefined ? {} : { basedOn: scenario }),
    about: takesSays(takes),
    changes: [...takes.changes],
  };
  const ready = takes.changes.reduce((now, { assumption }) => withListed(now, assumption, null), plan);
  const added = addScenario(ready, made, [], signed);
  return added.ok ? { ...added, value: { ...added.value, scenario: made.id } } : added;
}

/** What there is more of comes first: a tab shows little more of a name. The service is named where there are several. */
const nameOf = ({ structure }: Plan, takes: Takes): string =>
  (structure.services ?? []).length > 1 ? `${takesShortly(takes)}, ${takes.label}` : takesShortly(takes);
