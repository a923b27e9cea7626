/** The Plan and Scenarios menus: what they offer, when, and what each item does. */
import { beforeEach, describe, expect, test } from "vitest";
import { addScenario, readPlan } from "../../model";
import { MENUS } from "../../electron/bridge";
import { requests } from "../../electron/requests/shapes";
import { commands } from "../../renderer/commands";
import { canDo, type Command } from "../../renderer/commands/command";
import { menuCommands, sentWhenNew } from "../../renderer/commands/menu";
import type { Shell } from "../../renderer/shell/shell";
import { applyEdit } from "../../renderer/state/apply-edit";
import { closePlan, openPlan, showPlan, undo } from "../../renderer/state/plan-store";
import { useQuestion } from "../../renderer/state/question-store";
import { resetView, showScenario, showScreen, useView } from "../../renderer/state/view-store";
import { scenarioMenuWords as words } from "../../renderer/words/scenarios";
import { buildPlan } from "../model/build-plan";

const command = (id: string): Command => commands.find((one) => one.id === id)!;
const choose = (id: string): unknown => command(id).do({ shell: {} as Shell });
const names = (): string[] => openPlan()!.plan.scenarios.map((one) => one.name);
const possible = (menu: string): string[] =>
  commands.filter((one) => one.menu === menu && canDo(one)).map(({ id }) => id);

const plan = () => {
  const read = readPlan(
    JSON.stringify(
      buildPlan({
        scenarios: [
          { id: "less", name: "Less leaving", changes: [{ assumption: "leaver_rate", op: "set", value: 0.06 }] },
          { id: "more", name: "More places", changes: [] },
        ],
      }),
    ),
  );
  if (!read.ok) throw new Error(read.problems[0]?.says);
  return read.value;
};

beforeEach(() => {
  resetView();
  useQuestion.setState({ asked: undefined });
  showPlan(plan(), { document: null, name: "test", saved: true });
});

test("the desk takes every item as it is, keys and all", () => {
  const taken = requests["menu:set"].safeParse([menuCommands()]);
  expect(taken.error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`)).toBeUndefined();
});

test("no menu is empty", () => {
  expect(MENUS.filter((menu) => !menuCommands().some((one) => one.menu === menu))).toEqual([]);
});

test("what cannot be done is not offered: without a plan, without a scenario, read only", () => {
  expect(possible("scenario")).toEqual([
    "scenario.new",
    "scenario.next",
    "scenario.previous",
    "scenario.differences",
    "scenario.take",
  ]);
  showScenario("less");
  expect(possible("scenario")).toEqual(commands.filter((one) => one.menu === "scenario").map(({ id }) => id));
  showPlan(plan(), { document: null, name: "test", saved: true, readOnly: true });
  expect(possible("scenario")).toEqual([
    "scenario.next",
    "scenario.previous",
    "scenario.base",
    "scenario.differences",
    "scenario.save-file",
  ]);
  expect(possible("plan")).toEqual(["plan.your-name", "plan.check", "plan.opening", "plan.actuals"]);
  closePlan();
  expect([possible("scenario"), possible("plan")]).toEqual([[], ["plan.your-name"]]);
});

describe("the Scenarios menu", () => {
  test("goes through the base and every scenario, round and round", () => {
    const seen = [1, 2, 3, 4].map(() => {
      void choose("scenario.next");
      return useView.getState().scenario;
    });
    expect(seen).toEqual(["less", "more", undefined, "less"]);
    void choose("scenario.previous");
    void choose("scenario.previous");
    expect(useView.getState().scenario).toBe("more");
    void choose("scenario.base");
    expect(useView.getState().scenario).toBeUndefined();
  });

  test("copies the scenario shown, with its changes, and shows the copy", () => {
    showScenario("less");
    void choose("scenario.copy");
    expect(names()).toEqual(["Less leaving", "More places", "Copy of Less leaving"]);
    const copy = openPlan()!.plan.scenarios[2]!;
    expect(copy.changes).toEqual(openPlan()!.plan.scenarios[0]!.changes);
    expect(useView.getState().scenario).toBe(copy.id);
  });

  test("deletes only when the answer is yes, stops drawing what is gone, and undo brings it back", async () => {
    showScenario("less");
    useView.setState({ compared: ["less", "more"] });
    const kept = choose("scenario.remove");
    expect(useQuestion.getState().asked).toMatchObject({
      title: words.removeTitle("Less leaving"),
      text: "Its one change goes with it. Undo brings it back.",
    });
    useQuestion.getState().asked!.answer(words.keep);
    await kept;
    expect(names()).toEqual(["Less leaving", "More places"]);
    const gone = choose("scenario.remove");
    useQuestion.getState().asked!.answer(words.removeButton);
    await gone;
    expect(names()).toEqual(["More places"]);
    expect(useView.getState()).toMatchObject({ scenario: undefined, compared: ["more"] });
    undo();
    expect(names()).toEqual(["Less leaving", "More places"]);
  });

  test("leads to where scenarios are made, renamed, changed and compared", () => {
    void choose("scenario.new");
    expect(useView.getState()).toMatchObject({ screen: "scenarios", dialog: "new-scenario" });
    void choose("scenario.rename");
    expect(useView.getState().dialog).toBe("rename-scenario");
    showScreen("overview");
    void choose("scenario.add-change");
    expect(useView.getState()).toMatchObject({ screen: "scenarios", sought: "add-change" });
    void choose("scenario.differences");
    expect(useView.getState()).toMatchObject({ screen: "scenarios", sought: "differences" });
    // Going elsewhere oneself gives up what was sought.
    showScreen("workforce");
    expect(useView.getState().sought).toBeUndefined();
  });
});

describe("the Plan menu", () => {
  test("opens the boxes for what the plan says of itself, and for one's name", () => {
    void choose("plan.about");
    expect(useView.getState().dialog).toBe("about-plan");
    void choose("plan.your-name");
    expect(useView.getState().dialog).toBe("your-name");
  });

  test("checks the plan, says how many things are wrong, and goes to them", () => {
    applyEdit((now, by) =>
      addScenario(
        now,
        { id: "odd", name: "Odd", changes: [{ assumption: "no_such_figure", op: "set", value: 1 }] },
        [],
        by,
      ),
    );
    void choose("plan.check");
    expect(useView.getState()).toMatchObject({ screen: "assumptions", sought: "problems" });
    expect(useView.getState().message).toMatchObject({ alert: true });
    expect(useView.getState().message!.text).toMatch(/^Checked: 1 thing is wrong, and /);
  });
});

test("the menu is sent again only when something in it has changed", () => {
  let sent = 0;
  const send = sentWhenNew<ReturnType<typeof menuCommands>>(() => (sent += 1));
  send(menuCommands());
  send(menuCommands());
  expect(sent).toBe(1);
  useView.setState({ message: { text: "Saved.", alert: false } });
  send(menuCommands());
  expect(sent).toBe(1);
  showScenario("less");
  send(menuCommands());
  expect(sent).toBe(2);
  showScenario(undefined);
  send(menuCommands());
  expect(sent).toBe(3);
});
