/** The answer to what it would take, as a scenario of the plan. */
import { catalogueEntry } from "../../assumptions/catalogue";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import { addScenario, newScenario } from "../../plan/edit/scenarios";
import type { Domain, Plan, Scenario } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { withLevers } from "./figure";
import type { GoalAnswer } from "./goal-seek";
import { goalSays, goalWords, leverAtWords } from "./goal-words";
import type { GoalLever } from "./goal";
import { goalLever } from "./lever";

/** Which kind of change it is to pull a lever: work done otherwise, or supply. */
function domainOf(id: string): Domain {
  const topic = catalogueEntry(id)?.topic;
  return topic === "work" || topic === "team" || topic === "referrals" ? "new-ways-of-working" : "supply";
}

/** Adds a scenario with the levers where the answer has them, going on from the scenario asked about, as one edit. */
export function addGoal(
  plan: Plan,
  answer: GoalAnswer,
  signed: Signature,
): Outcome<Edit & { readonly scenario: string }> {
  if (answer.kind !== "found")
    return refused(
      "nothing-to-add",
      "There is nothing to add: nothing has to change, or the target cannot be reached.",
    );
  const { scenario } = answer.goal;
  const levers: GoalLever[] = [];
  for (const { lever } of answer.levers) {
    const made = goalLever(plan, lever.asked, scenario);
    if (!made.ok) return made;
    levers.push(made.value);
  }
  const why = goalSays(answer);
  const tried = withLevers(
    plan,
    levers,
    answer.levers.map(({ value }) => value),
    scenario,
  );
  const words = goalWords(answer);
  const named: Scenario = {
    ...newScenario(
      plan,
      `${answer.levers.map(leverAtWords).join(", ")} for ${words}`.replace(/^./, (first) => first.toUpperCase()),
    ),
    ...(scenario === undefined ? {} : { basedOn: scenario }),
    about: why,
    changes: tried.scenario.changes.map((change) => ({ ...change, why, domain: domainOf(change.assumption) })),
  };
  const ready: Plan = { ...tried.plan, scenarios: plan.scenarios };
  const added = addScenario(ready, named, [], signed);
  return added.ok ? { ...added, value: { ...added.value, scenario: named.id } } : added;
}
