/** Moving between screens, and how things look. */
import { goToHeading, goToRegion } from "../reach/regions";
import { askWhyNear } from "../reach/why-near";
import { openPlan } from "../state/plan-store";
import { inspect, screens, showScreen, useView } from "../state/view-store";
import { menuWords, words } from "../words/frame";
import { screenHolds } from "../words/screen-holds";
import type { Command } from "./command";

const hasPlan = (): boolean => openPlan() !== undefined;

/** Ways over the page for the keyboard: its regions, and the headings of the content. */
const ways = [
  ["next-region", menuWords.nextRegion, "F6", goToRegion, 1],
  ["previous-region", menuWords.previousRegion, "Shift+F6", goToRegion, -1],
  ["next-heading", menuWords.nextHeading, "Alt+PageDown", goToHeading, 1],
  ["previous-heading", menuWords.previousHeading, "Alt+PageUp", goToHeading, -1],
] as const;

export const viewCommands: readonly Command[] = [
  ...screens.map((screen, i): Command => ({
    id: `view.${screen}`,
    label: words.screens[screen],
    holds: screenHolds[screen],
    menu: "view",
    group: 1,
    // There are nine such keys: 0 is for the usual size.
    ...(i < 9 ? { key: `CmdOrCtrl+${i + 1}` } : {}),
    when: hasPlan,
    checked: () => useView.getState().screen === screen,
    do: () => showScreen(screen),
  })),
  { id: "view.why", label: menuWords.why, menu: "view", group: 2, key: "Alt+W", when: hasPlan, do: askWhyNear },
  {
    id: "view.close-details",
    label: menuWords.closeInspector,
    menu: "view",
    group: 2,
    when: () => useView.getState().inspecting !== undefined,
    do: () => inspect(undefined),
  },
  ...ways.map(([id, label, key, go, by]): Command => ({
    id: `view.${id}`,
    label,
    menu: "view",
    group: 3,
    key,
    when: hasPlan,
    do: () => go(by),
  })),
  {
    id: "view.light",
    label: menuWords.light,
    menu: "view",
    group: 4,
    checked: () => useView.getState().theme === "light",
    do: () => useView.setState({ theme: "light" }),
  },
  {
    id: "view.dark",
    label: menuWords.dark,
    menu: "view",
    group: 4,
    checked: () => useView.getState().theme === "dark",
    do: () => useView.setState({ theme: "dark" }),
  },
  {
    id: "view.system",
    label: menuWords.system,
    menu: "view",
    group: 4,
    checked: () => useView.getState().theme === undefined,
    do: () => useView.setState({ theme: undefined }),
  },
];
