/** Undo, redo and stages; moving between screens; how things look. */
import { openPlan, redo, toUndo, undo } from "../state/plan-store";
import { inspect, screens, showDialog, showScreen, useView } from "../state/view-store";
import { menuWords, words } from "../words/frame";
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

export const viewCommands: readonly Command[] = [
  ...screens.map((screen, i): Command => ({
    id: `view.${screen}`,
    label: words.screens[screen],
    menu: "view",
    group: 1,
    key: `CmdOrCtrl+${i + 1}`,
    when: hasPlan,
    checked: () => useView.getState().screen === screen,
    do: () => showScreen(screen),
  })),
  {
    id: "view.close-details",
    label: menuWords.closeInspector,
    menu: "view",
    group: 2,
    when: () => useView.getState().inspecting !== undefined,
    do: () => inspect(undefined),
  },
  {
    id: "view.light",
    label: menuWords.light,
    menu: "view",
    group: 3,
    checked: () => useView.getState().theme === "light",
    do: () => useView.setState({ theme: "light" }),
  },
  {
    id: "view.dark",
    label: menuWords.dark,
    menu: "view",
    group: 3,
    checked: () => useView.getState().theme === "dark",
    do: () => useView.setState({ theme: "dark" }),
  },
  {
    id: "view.system",
    label: menuWords.system,
    menu: "view",
    group: 3,
    checked: () => useView.getState().theme === undefined,
    do: () => useView.setState({ theme: undefined }),
  },
  {
    id: "help.palette",
    label: menuWords.palette,
    menu: "help",
    group: 1,
    key: "CmdOrCtrl+K",
    do: () => showDialog("palette"),
  },
  { id: "help.keys", label: menuWords.keys, menu: "help", group: 1, key: "F1", do: () => showDialog("keys") },
];
