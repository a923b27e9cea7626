/** What the numbers of a decision rest on, as one hash: when it is another one the plan has moved on since. */
import { lineage } from "../../plan/ask/ancestry";
import { without } from "../../plan/edit/without";
import { writePlan } from "../../plan/file/write";
import { sha256 } from "../../plan/json/sha-256";
import type { Plan } from "../../plan/plan";

/**
 * SHA-256 of all that a scenario's numbers rest on: not of what was written down about them, of what things are called, or
 * of other scenarios.
 * @param scenario undefined is the base
 */
export function decisionInputs(plan: Plan, scenario: string | undefined): string {
  const figures = without(
    plan,
    "about",
    "notes",
    "forecasts",
    "shortageQuarters",
    "shortageRules",
    "reports",
    "contradictions",
    "workshop",
  );
  const scenarios = lineage(plan, scenario).map((one) => ({ ...without(one, "about"), name: "" }));
  return sha256(writePlan({ ...figures, title: "", scenarios, log: [] }));
}
