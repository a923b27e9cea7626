/** Those who work on the open plan are told of a change in time: draws of the plan before leave off, then the change is sent. */
import { beforeEach, expect, test } from "vitest";
import { putDots, setValue, type Plan } from "../../model";
import { followPlan } from "../../renderer/frame/follow-plan";
import { applyEdit } from "../../renderer/state/apply-edit";
import { closePlan, openPlan, redo, showPlan, undo } from "../../renderer/state/plan-store";
import { showScenario, useView } from "../../renderer/state/view-store";
import { seedPlan } from "../model/questions/read-seed-plan";

const team = seedPlan("community-team");
const open = (plan: Plan): void => showPlan(plan, { document: null, name: "test", saved: true });

/** An engine that has no answer. */
const engineTold = (tell: (version: number) => void): Parameters<typeof followPlan>[0] => ({
  setPlan: (_, version) => tell(version),
  subscribe: () => () => undefined,
  answered: () => -1,
});

/** What both are told while something is done, in its order. */
function toldOf(act: () => void): readonly (string | number)[] {
  const told: (string | number)[] = [];
  const stop = followPlan(
    engineTold((version) => told.push(version)),
    { leaveOff: () => told.push("leave off") },
  );
  told.length = 0;
  act();
  stop();
  return told;
}
const leave = (rate: number): unknown =>
  applyEdit((now, by) => setValue(now, { assumption: "leaver_rate", value: rate }, by));

beforeEach(() => {
  open(team);
  useView.setState({ scenario: undefined });
});

test("draws of the plan before leave off before a change of its figures is sent", () => {
  const told = toldOf(() => leave(0.11));
  expect(told).toEqual(["leave off", openPlan()!.figures]);
});

test("so they do when a change is undone and done again, and when another plan is opened", () => {
  leave(0.11);
  const figures: number[] = [];
  const told = toldOf(() => {
    for (const act of [undo, redo, () => open(team)]) {
      act();
      figures.push(openPlan()!.figures);
    }
  });
  expect(told).toEqual(figures.flatMap((version) => ["leave off", version]));
  expect(new Set(figures).size).toBe(3);
});

test("what changes no figure leaves them alone, and a plan that is closed is told to nobody", () => {
  const { figures, version } = openPlan()!;
  expect(toldOf(() => applyEdit((now, by) => putDots(now, undefined, 1, by)))).toEqual([figures]);
  expect(openPlan()!.version).toBeGreaterThan(version);
  expect(toldOf(closePlan)).toEqual([]);
});

test("a plan that is open already is sent at once, and nothing is told after the end", () => {
  const sent: number[] = [];
  const stop = followPlan(
    engineTold((version) => sent.push(version)),
    { leaveOff: () => undefined },
  );
  const { figures } = openPlan()!;
  stop();
  leave(0.12);
  expect(sent).toEqual([figures]);
});

test("a scenario that is looked at and goes is not looked at any more", () => {
  const [first] = team.scenarios;
  showScenario(first!.id);
  toldOf(() => open(team));
  expect(useView.getState().scenario).toBe(first!.id);
  toldOf(() => open({ ...team, scenarios: team.scenarios.slice(1) }));
  expect(useView.getState().scenario).toBeUndefined();
});
