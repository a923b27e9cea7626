/** Moving between screens, and how things look. */
import { openPlan } from "../state/plan-store";
import { inspect, screens, showScreen, useView } from "../state/view-store";
import { menuWords, words } from "../words/frame";
import type { Command } from "./command";

const hasPlan = (): boolean => openPlan() !== undefined;

export const viewCommands: readonly Command[] = [
  ...screens.map((screen, i): Command => ({
    id: `view.${screen}`,
    label: words.screens[screen],
    menu: "view",
    group: 1,
    // There are nine such keys: 0 is for the usual size.
    ...(i < 9 ? { key: `CmdOrCtrl+${i + 1}` } : {}),
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
];
