/** Finding one's way: the palette, the keys, the tour. */
import { showDialog } from "../state/view-store";
import { startTour } from "../tour/scenes";
import { menuWords, noticesWords } from "../words/frame";
import { handbookWords, newsWords } from "../words/handbook";
import { missionWords } from "../words/mission";
import { guideWords } from "../words/workshop-guide";
import { tourWords } from "../words/start";
import type { Command } from "./command";

export const helpCommands: readonly Command[] = [
  {
    id: "help.palette",
    label: menuWords.palette,
    menu: "help",
    group: 1,
    key: "CmdOrCtrl+K",
    do: () => showDialog("palette"),
  },
  { id: "help.keys", label: menuWords.keys, menu: "help", group: 1, key: "F1", do: () => showDialog("keys") },
  {
    id: "help.handbook",
    label: handbookWords.menu,
    menu: "help",
    group: 1,
    key: "Shift+F1",
    do: () => showDialog("handbook"),
  },
  {
    id: "help.news",
    label: newsWords.menu,
    menu: "help",
    group: 2,
    do: () => showDialog("whats-new"),
  },
  {
    id: "help.mission",
    label: missionWords.menu,
    menu: "help",
    group: 2,
    do: () => showDialog("mission"),
  },
  {
    id: "help.facilitator",
    label: guideWords.command,
    menu: "help",
    group: 2,
    do: () => showDialog("facilitator"),
  },
  { id: "help.notices", label: noticesWords.menu, menu: "help", group: 3, do: () => showDialog("notices") },
  { id: "help.tour", label: tourWords.command, menu: "help", group: 2, do: startTour },
];
