/** Undo, redo, and the stages of the work. */
import { openPlan, redo, toUndo, undo } from "../state/plan-store";
import { showDialog } from "../state/view-store";
import { menuWords } from "../words/frame";
import type { Command } from "./command";

const hasPlan = (): boolean => openPlan() !== undefined;

export const editCommands: readonly Command[] = [
  {
    id: "edit.undo",
    label: menuWords.undo,
    menu: "edit",
    group: 1,
    key: "CmdOrCtrl+Z",
    when: () => toUndo(openPlan()) !== undefined,
    do: undo,
  },
  {
    id: "edit.redo",
    label: menuWords.redo,
    menu: "edit",
    group: 1,
    key: "CmdOrCtrl+Shift+Z",
    when: () => (openPlan()?.history.undone.length ?? 0) > 0,
    do: redo,
  },
  {
    id: "edit.history",
    label: menuWords.history,
    menu: "edit",
    group: 2,
    key: "CmdOrCtrl+H",
    when: hasPlan,
    do: () => showDialog("history"),
  },
];
