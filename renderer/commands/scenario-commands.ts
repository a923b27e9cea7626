/** Scenarios as wholes, and the way from one to the next. What they do goes to the scenario shown. */
import { addScenario, newScenario, removeScenario, type Scenario } from "../../model";
import { applyEdit } from "../state/apply-edit";
import { openPlan } from "../state/plan-store";
import { ask } from "../state/question-store";
import { say, seek, showDialog, showScenario, showScreen, toggleCompared, useView } from "../state/view-store";
import { sheetWords, scenarioMenuWords as words } from "../words/scenarios";
import type { Command } from "./command";

const scenarios = (): readonly Scenario[] => openPlan()?.plan.scenarios ?? [];
const shown = (): Scenario | undefined => scenarios().find((one) => one.id === useView.getState().scenario);
const canEdit = (): boolean => openPlan()?.readOnly === false;
const canEditShown = (): boolean => canEdit() && shown() !== undefined;

function copyShown(): void {
  const [plan, from] = [openPlan()?.plan, shown()];
  if (plan === undefined || from === undefined) return;
  const made = newScenario(plan, sheetWords.copyName(from.name), from);
  if (!applyEdit((now, by) => addScenario(now, made, [], by)).ok) return;
  showScenario(made.id);
  say(sheetWords.copied(made.name));
}

async function removeShown(): Promise<void> {
  const scenario = shown();
  if (scenario === undefined) return;
  const choices = [words.removeButton, words.keep];
  const title = words.removeTitle(scenario.name);
  if (
    (await ask({
      title,
      text: words.removeText(scenario.changes.length + (scenario.events?.length ?? 0)),
      choices,
    })) !== words.removeButton
  )
    return;
  if (!applyEdit((now, by) => removeScenario(now, scenario.id, by)).ok) return;
  if (useView.getState().compared.includes(scenario.id)) toggleCompared(scenario.id);
  showScenario(undefined);
  say(sheetWords.removed(scenario.name));
  // The button that was pressed has gone with the scenario.
  if (useView.getState().screen === "scenarios") seek("scenarios", "scenario");
}

/** The base comes before the first scenario and after the last. */
function step(by: 1 | -1): void {
  const order = [undefined, ...scenarios().map((one) => one.id)];
  const next = (order.indexOf(shown()?.id) + by + order.length) % order.length;
  showScenario(order[next]);
}

export const scenarioCommands: readonly Command[] = [
  {
    id: "scenario.new",
    label: words.new,
    menu: "scenario",
    group: 1,
    key: "CmdOrCtrl+Shift+N",
    when: canEdit,
    do: () => {
      showScreen("scenarios");
      showDialog("new-scenario");
    },
  },
  {
    id: "scenario.rename",
    label: words.rename,
    menu: "scenario",
    group: 1,
    when: canEditShown,
    do: () => showDialog("rename-scenario"),
  },
  { id: "scenario.copy", label: words.copy, menu: "scenario", group: 1, when: canEditShown, do: copyShown },
  { id: "scenario.remove", label: words.remove, menu: "scenario", group: 1, when: canEditShown, do: removeShown },
  {
    id: "scenario.next",
    label: words.next,
    menu: "scenario",
    group: 2,
    key: "CmdOrCtrl+Alt+PageDown",
    when: () => scenarios().length > 0,
    do: () => step(1),
  },
  {
    id: "scenario.previous",
    label: words.previous,
    menu: "scenario",
    group: 2,
    key: "CmdOrCtrl+Alt+PageUp",
    when: () => scenarios().length > 0,
    do: () => step(-1),
  },
  {
    id: "scenario.base",
    label: words.base,
    menu: "scenario",
    group: 2,
    key: "CmdOrCtrl+Alt+Home",
    when: () => shown() !== undefined,
    do: () => showScenario(undefined),
  },
  {
    id: "scenario.add-change",
    label: words.addChange,
    menu: "scenario",
    group: 3,
    when: canEditShown,
    do: () => seek("scenarios", "add-change"),
  },
  {
    id: "scenario.differences",
    label: words.differences,
    menu: "scenario",
    group: 3,
    when: () => scenarios().length > 0,
    do: () => seek("scenarios", "differences"),
  },
];
