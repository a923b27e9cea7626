/** The screen of scenarios: its sentence, its figures and its picture are of the same thing. */
import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test, vi } from "vitest";
import type { Plan } from "../../model";
import { EngineContext } from "../../renderer/engine/use-answer";
import { DifferenceGrid } from "../../renderer/screens/scenarios/difference-grid";
import { Scenarios } from "../../renderer/screens/scenarios/scenarios";
import { ShellContext, type Shell } from "../../renderer/shell/shell";
import { showPlan } from "../../renderer/state/plan-store";
import { resetView, toggleCompared } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";
import { textOf } from "./markup";
import { readyEngine } from "./ready-engine";

vi.mock("zustand", () => import("./live-stores"));

beforeEach(resetView);

function drawn(plan: Plan): string {
  showPlan(plan, { document: null, name: "test", saved: true });
  return renderToStaticMarkup(
    <ShellContext.Provider value={{} as Shell}>
      <EngineContext.Provider value={readyEngine()}>
        <Scenarios />
      </EngineContext.Provider>
    </ShellContext.Provider>,
  );
}

test("of a service are pictured as what its figures are of: the list, and of staff alone as staff", () => {
  const children = seedPlan("tiered-children");
  const alone = textOf(drawn(children));
  expect(alone).toContain("Children's occupational therapy, people waiting in the base");
  expect(alone).not.toContain("Thick lines: staff in post");
  toggleCompared("starts-keep-up");
  expect(textOf(drawn(children))).toContain(
    "Children's occupational therapy: of the lines drawn, the base has fewest waiting in 2028/29: 0 people",
  );
  resetView();
  expect(textOf(drawn(seedPlan("england")))).toContain("Thick lines: staff in post");
});

test("are told in a list where they are many, each change in a line with whose it is, and none in a column out of sight", () => {
  const plan = seedPlan("england");
  showPlan(plan, { document: null, name: "test", saved: true });
  const columns = (listed: Plan["scenarios"]): readonly string[] => {
    const html = renderToStaticMarkup(<DifferenceGrid plan={plan} listed={listed} readOnly={false} />);
    return [...html.matchAll(/<th scope="col">(.*?)<\/th>/g)].map(([, name]) => textOf(name!));
  };
  expect(columns([])).toEqual(["Assumption", "Base", "Scenario", "What it changes it to"]);
  expect(columns(plan.scenarios.slice(0, 2))).toEqual([
    "Assumption",
    "Base",
    ...plan.scenarios.slice(0, 2).map(({ name }) => name),
  ]);
  const html = renderToStaticMarkup(<DifferenceGrid plan={plan} listed={[]} readOnly={false} />);
  const said = textOf(html);
  for (const { name, changes } of plan.scenarios) if (changes.length > 0) expect(said).toContain(name);
  const changes = plan.scenarios.reduce((sum, one) => sum + one.changes.length, 0);
  expect(html.match(/aria-label="Reset /g)).toHaveLength(changes);
});
