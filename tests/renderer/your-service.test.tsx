/** What was counted of a service stands in a row of its own: the base's figures, and said to be while a scenario is shown. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, it } from "vitest";
import { addScenario, type Plan } from "../../model";
import { openWorkedExample } from "../../renderer/files/new-plan";
import { YourService } from "../../renderer/screens/services/your-service";
import { applyEdit } from "../../renderer/state/apply-edit";
import { closePlan, openPlan } from "../../renderer/state/plan-store";
import { resetView } from "../../renderer/state/view-store";
import { viewOf } from "./service-plans";

const plan = (): Plan => openPlan()!.plan;
const shorter = { assumption: "opening_longest_wait", op: "set", value: 80, where: { service: "children" } } as const;

function row(scenario: string | undefined, readOnly = false): string {
  const drawn = renderToStaticMarkup(
    <YourService plan={plan()} view={viewOf(plan())} scenario={scenario} readOnly={readOnly} />,
  );
  return drawn.replaceAll("&quot;", '"');
}

beforeEach(() => {
  closePlan();
  resetView();
  openWorkedExample("tiered-children");
  applyEdit((now, by) => addScenario(now, { id: "shorter", name: "Shorter", changes: [shorter] }, [], by));
});

it("keeps the base's figures while a scenario is shown, and says where a change goes", () => {
  expect(row("Shorter")).toContain("what is changed in this row changes the base");
  expect(row("Shorter")).toContain('"Shorter" keeps its own changes');
  expect(row("Shorter")).toContain('value="161"');
  expect(row("Shorter")).not.toContain('value="80"');
});

it("offers no change where nothing can be changed", () => {
  expect(row("Shorter", true)).toContain('what "Shorter" changes is not in this row');
  expect(row("Shorter", true)).not.toContain("changes the base");
});

it("says nothing of scenarios with the base open", () => {
  expect(row(undefined)).not.toContain("in the base");
});
