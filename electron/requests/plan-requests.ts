import { basename, extname } from "node:path";
import type { BrowserWindow } from "electron";
import type { HandlersOf } from "./answering";
import type { Failure, SavedPlan } from "../bridge";
import { choosePlanPlace, chooseToOpen, mayReach } from "./choosing";
import { Dropped } from "./dropped";
import { cancelled, failure } from "../files/failures";
import { serverOf } from "../files/network-path";
import type { Offers } from "./offers";
import type { PlanFiles } from "../files/plan-files";
import type { RecentPlans } from "../files/recent";
import type { Recovery } from "../files/recovery";
import type { Announcements } from "./shapes";

export interface PlanDesk {
  readonly files: PlanFiles;
  readonly recent: RecentPlans;
  readonly recovery: Recovery;
  readonly offers: Offers;
  /** Called when the recent list may have changed. */
  readonly recentChanged: () => void;
}

/** Answers for opening, saving and the recent list. */
export function planRequests({ files, recent, recovery, offers, recentChanged }: PlanDesk): HandlersOf<"plans"> {
  const dropped = new Dropped();
  const opened = async (path: string): ReturnType<PlanFiles["open"]> => {
    const answer = await files.open(path);
    recentChanged();
    return answer;
  };
  /** Servers of the network the person agreed to while this runs. */
  const agreed = new Set<string>();
  /** Of a path that came from elsewhere than the dialog to open: one on the network is asked about first. */
  const openedIfMeant = async (window: BrowserWindow, path: string): ReturnType<PlanFiles["open"]> => {
    const server = serverOf(path);
    if (server !== undefined && !agreed.has(server)) {
      if (!(await mayReach(window, server, basename(path.replaceAll("\\", "/"))))) return cancelled;
      agreed.add(server);
    }
    return opened(path);
  };
  /** What is safely in the person's file need not be recovered. */
  const saved = async (saving: Promise<SavedPlan | Failure>, revision: number): Promise<SavedPlan | Failure> => {
    const answer = await saving;
    if (answer.ok) await recovery.saved(revision);
    recentChanged();
    return answer;
  };
  const saveAs = async (
    window: BrowserWindow,
    text: string,
    suggestedName: string,
    revision: number,
  ): Promise<SavedPlan | Failure> => {
    const path = await choosePlanPlace(window, suggestedName);
    return path === undefined ? cancelled : saved(files.saveTo(path, text), revision);
  };
  return {
    "plans:open": async (window) => {
      const path = await chooseToOpen(window);
      return path === undefined ? cancelled : opened(path);
    },
    "plans:open-recent": (window, id) => {
      const path = recent.pathOf(id);
      return path === undefined
        ? failure("unknown", "That plan is not in the recent list any more. Find it with Open.")
        : openedIfMeant(window, path);
    },
    "plans:note-dropped": (_window, path) => dropped.note(path),
    "plans:open-dropped": (window, token) => {
      const path = dropped.take(token);
      if (path === undefined)
        return failure("unknown", "That file was not dropped here just now. Drag it here again, or find it with Open.");
      return [".otplan", ".json"].includes(extname(path).toLowerCase())
        ? openedIfMeant(window, path)
        : failure(
            "not-text",
            "Only a plan can be opened by dragging it here: a file that ends in .otplan. Numbers from a spreadsheet can be pasted into the assumptions.",
          );
    },
    "plans:open-offered": (window, offer) => {
      const path = offers.take(offer);
      return path === undefined
        ? failure("unknown", "That plan has been opened already. Find it with Open.")
        : openedIfMeant(window, path);
    },
    "plans:listen-for-offers": (window) => {
      offers.listen((offered: Announcements["plans:offered"]) => {
        window.webContents.send("plans:offered", offered);
      });
    },
    "plans:reload": (_window, document) => files.reload(document),
    "plans:save": (window, document, text, suggestedName, options) =>
      document === null
        ? saveAs(window, text, suggestedName, options.revision)
        : saved(files.save(document, text, options), options.revision),
    "plans:save-as": (window, text, suggestedName, { revision }) => saveAs(window, text, suggestedName, revision),
    "plans:recent": () => recent.list(),
    "plans:forget-recent": async (_window, id) => {
      await recent.forget(id);
      recentChanged();
    },
    "plans:backups": (_window, document) => files.listBackups(document),
    "plans:open-backup": (_window, document, backup) => files.openBackup(document, backup),
  };
}

/** Answers for work that was never saved. */
export function recoveryRequests(recovery: Recovery): HandlersOf<"recovery"> {
  return {
    "recovery:keep": (_window, draft) => recovery.keep(draft),
    "recovery:list": () => recovery.list(),
    "recovery:take": (_window, id) => recovery.take(id),
    "recovery:look": (_window, id) => recovery.look(id),
    "recovery:discard": (_window, id) => recovery.discard(id),
    "recovery:clear": () => recovery.clear(),
  };
}
