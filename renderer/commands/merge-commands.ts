/** Comparing plans, putting them together, and scenarios as files. */
import { writeScenario } from "../../model";
import { failed } from "../files/show-text";
import { openPlan } from "../state/plan-store";
import { say, showDialog, useView } from "../state/view-store";
import { mergeWords } from "../words/merge";
import type { Shell } from "../shell/shell";
import type { Command } from "./command";

const hasPlan = (): boolean => openPlan() !== undefined;
const canEdit = (): boolean => openPlan()?.readOnly === false;

async function saveScenario(shell: Shell): Promise<void> {
  const plan = openPlan()?.plan;
  const scenario = plan?.scenarios.find(({ id }) => id === useView.getState().scenario);
  if (plan === undefined || scenario === undefined) return;
  const done = await shell.output.file({
    suggestedName: mergeWords.save.name(scenario.name),
    kind: "json",
    content: writeScenario(plan, scenario.id),
  });
  if (done.ok) say(mergeWords.save.done(done.name));
  else failed(done);
}

/** Whole plans. */
export const otherPlanCommands: readonly Command[] = [
  {
    id: "file.compare",
    label: mergeWords.command.compare,
    menu: "file",
    group: 3,
    when: hasPlan,
    do: () => showDialog("compare-plans"),
  },
  {
    id: "file.merge",
    label: mergeWords.command.merge,
    menu: "file",
    group: 3,
    when: canEdit,
    do: () => showDialog("merge-plans"),
  },
];

/** Scenarios as files. */
export const scenarioFileCommands: readonly Command[] = [
  {
    id: "scenario.take",
    label: mergeWords.command.take,
    menu: "scenario",
    group: 4,
    when: canEdit,
    do: () => showDialog("take-scenarios"),
  },
  {
    id: "scenario.save-file",
    label: mergeWords.command.save,
    menu: "scenario",
    group: 4,
    when: () => hasPlan() && useView.getState().scenario !== undefined,
    do: ({ shell }) => saveScenario(shell),
  },
];
