import { app, BrowserWindow, dialog, Menu, protocol, session } from "electron";
import { join, resolve } from "node:path";
import { answerRequests } from "./requests/answering";
import { Backups } from "./files/backups";
import type { MenuCommand } from "./bridge";
import { Closing } from "./window/closing";
import { nodeDisk } from "./files/disk";
import { planArgument } from "./files/file-names";
import { menuTemplate } from "./window/menu";
import { Offers } from "./requests/offers";
import { PlanFiles } from "./files/plan-files";
import { planRequests, recoveryRequests } from "./requests/plan-requests";
import { outputRequests } from "./requests/output-requests";
import { planFormat } from "./files/plan-format";
import { RecentPlans } from "./files/recent";
import { Recovery } from "./files/recovery";
import { declareScheme, pagesFrom } from "./window/scheme";
import { closeNetwork, closeSession } from "./window/security";
import { refusalSays, refusedSwitches } from "./window/switches";
import { createWindow, loadPage } from "./window/window";

const refused = app.isPackaged ? refusedSwitches(process.argv.slice(1), process.platform) : [];
if (refused.length > 0) {
  dialog.showErrorBox(app.getName(), refusalSays(refused));
  app.exit(1);
}

const now = (): Date => new Date();
const offers = new Offers();

/** For journeys: other pages and another data folder. A packaged application listens to neither. */
const forTests = (variable: string): string | undefined => (app.isPackaged ? undefined : process.env[variable]);
const pages = forTests("OT_MODELLER_PAGES") ?? join(import.meta.dirname, "..", "renderer");
const data = forTests("OT_MODELLER_DATA");

declareScheme(protocol);
closeNetwork(app);
// The same name as in electron-builder.yml: Windows keeps our windows together under it.
app.setAppUserModelId("uk.ot-workforce-modeller.desktop");
if (data !== undefined) app.setPath("userData", data);

// macOS hands files over by an event, which may come before anything else is ready.
app.on("open-file", (event, path) => {
  event.preventDefault();
  offers.add(path);
  comeForward();
});

if (app.requestSingleInstanceLock()) {
  const given = planArgument(process.argv.slice(1));
  if (given !== undefined) offers.add(resolve(given));
  app.on("second-instance", (_event, commandLine, folder) => {
    const wanted = planArgument(commandLine);
    if (wanted !== undefined) offers.add(resolve(folder, wanted));
    comeForward();
  });
  app.on("window-all-closed", () => {
    app.quit();
  });
  void app.whenReady().then(start);
} else {
  // The first instance has been told, and opens the plan.
  app.quit();
}

function comeForward(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  closeSession(session.defaultSession);
  protocol.handle("app", pagesFrom(pages));

  const own = app.getPath("userData");
  const recent = new RecentPlans(join(own, "recent.json"), nodeDisk, now);
  await recent.load();
  const remember = async (path: string): Promise<void> => {
    app.addRecentDocument(path);
    await recent.add(path);
  };
  const files = new PlanFiles(nodeDisk, new Backups(join(own, "backups"), nodeDisk, now), planFormat, now, remember);
  const recovery = new Recovery(join(own, "recovery"), nodeDisk, files, planFormat, now);
  await recovery.tidy();

  let commands: readonly MenuCommand[] = [];
  const showMenu = (): void => {
    const chosen = {
      command: (id: string) => {
        window.webContents.send("menu:command", id);
      },
      recent: (id: string) => {
        const path = recent.pathOf(id);
        if (path !== undefined) offers.add(path);
      },
    };
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(
        menuTemplate(commands, recent.list(), chosen, { platform: process.platform, developing: !app.isPackaged }),
      ),
    );
  };

  const window = await createWindow({
    stateFile: join(own, "window.json"),
    disk: nodeDisk,
    title: app.getName(),
    pageGone: () => {
      offers.stop();
      closing.pageGone();
      recovery.leaveForNextWindow();
    },
  });
  const closing = new Closing(window, recovery);
  showMenu();

  answerRequests({
    "app:info": () => ({
      name: app.getName(),
      version: app.getVersion(),
      platform: process.platform === "win32" ? "windows" : process.platform === "darwin" ? "mac" : "linux",
    }),
    ...planRequests({ files, recent, recovery, offers, recentChanged: showMenu }),
    ...recoveryRequests(recovery),
    ...outputRequests,
    "menu:set": (_window, wanted) => {
      commands = wanted;
      showMenu();
    },
    "window:state": (asking, { title, screen, unsaved }) => {
      closing.setState(title, unsaved);
      const shown = [screen, title].filter((part) => part !== undefined && part !== "").join(", ");
      asking.setTitle(`${unsaved ? "• " : ""}${shown === "" ? app.getName() : `${shown} - ${app.getName()}`}`);
      asking.setDocumentEdited(unsaved);
    },
    "window:full-screen": (asking, on) => {
      asking.setFullScreen(on);
    },
    "window:close": (asking) => {
      asking.close();
    },
    "window:saved-before-closing": (_window, saved) => {
      closing.saved(saved);
    },
  });
  await loadPage(window);
}
