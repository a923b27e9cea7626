/** Opening, saving and closing plans. */
import { closePlan, differsFromSaved, goBackTo, openPlan } from "../state/plan-store";
import { resetView, say, showDialog, showEarlierSaves } from "../state/view-store";
import { mayLose } from "../files/earlier-saves";
import { openWith } from "../files/open-file";
import { mayReplace, savePlan } from "../files/save-plan";
import { saveSheet } from "../files/save-sheet";
import { failed, reload } from "../files/show-text";
import { bringInWords } from "../words/bring-in";
import { words } from "../words/files";
import { newPlanWords } from "../words/new-plan";
import type { Shell } from "../shell/shell";
import type { Command } from "./command";
import { otherPlanCommands } from "./merge-commands";

/** Back to the first page, with unsaved work dealt with. */
async function toStart(shell: Shell): Promise<void> {
  if (!(await mayReplace(shell))) return;
  await shell.recovery.clear();
  closePlan();
  resetView();
}

const hasPlan = (): boolean => openPlan() !== undefined;

export const fileCommands: readonly Command[] = [
  {
    id: "file.new",
    label: newPlanWords.command,
    menu: "file",
    group: 1,
    key: "CmdOrCtrl+N",
    when: hasPlan,
    do: ({ shell }) => toStart(shell),
  },
  {
    id: "file.open",
    label: words.menu.open,
    menu: "file",
    group: 1,
    key: "CmdOrCtrl+O",
    do: ({ shell }) => openWith(shell, () => shell.plans.open()),
  },
  {
    id: "file.save",
    label: words.menu.save,
    menu: "file",
    group: 2,
    key: "CmdOrCtrl+S",
    when: () => hasPlan() && openPlan()?.readOnly !== true,
    do: async ({ shell }) => {
      await savePlan(shell);
    },
  },
  {
    id: "file.save-as",
    label: words.menu.saveAs,
    menu: "file",
    group: 2,
    key: "CmdOrCtrl+Shift+S",
    when: () => hasPlan() && openPlan()?.readOnly !== true,
    do: async ({ shell }) => {
      await savePlan(shell, true);
    },
  },
  {
    id: "file.revert",
    label: words.menu.revert,
    menu: "file",
    group: 2,
    when: () => openPlan()?.readOnly !== true && differsFromSaved(openPlan()),
    do: async () => {
      const open = openPlan();
      if (open?.saved === undefined) return;
      if (await mayLose(open, words.revertTitle(open.name), words.revertText, words.revertButton))
        goBackTo(open.saved, words.wentBack);
    },
  },
  {
    id: "file.reload",
    label: words.menu.reload,
    menu: "file",
    group: 2,
    when: () => (openPlan()?.document ?? null) !== null,
    do: async ({ shell }) => {
      const open = openPlan();
      if (open === undefined) return;
      if (await mayLose(open, words.reloadTitle(open.name), words.reloadText, words.reloadButton)) await reload(shell);
    },
  },
  {
    id: "file.earlier-saves",
    label: words.menu.earlierSaves,
    menu: "file",
    group: 2,
    when: () => (openPlan()?.document ?? null) !== null,
    do: () => {
      const open = openPlan();
      if (open !== undefined && open.document !== null) showEarlierSaves({ document: open.document, name: open.name });
    },
  },
  {
    id: "file.bring-in",
    label: bringInWords.command,
    menu: "file",
    group: 3,
    key: "CmdOrCtrl+I",
    when: () => hasPlan() && openPlan()?.readOnly !== true,
    do: () => showDialog("bring-in"),
  },
  {
    id: "file.save-sheet",
    label: bringInWords.saveSheet,
    menu: "file",
    group: 3,
    when: hasPlan,
    do: ({ shell }) => saveSheet(shell),
  },
  ...otherPlanCommands,
  {
    id: "file.pdf",
    label: words.menu.pdf,
    menu: "file",
    group: 3,
    key: "CmdOrCtrl+P",
    when: hasPlan,
    do: async ({ shell }) => {
      const done = await shell.output.pdf({ suggestedName: openPlan()!.plan.title, landscape: true });
      if (done.ok) say(words.exported(done.name));
      else failed(done);
    },
  },
  {
    id: "file.close",
    label: words.menu.close,
    menu: "file",
    group: 4,
    when: hasPlan,
    do: ({ shell }) => toStart(shell),
  },
];
