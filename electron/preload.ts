import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from "electron";
import type { DesktopBridge } from "./bridge";
import type { Announcements, RequestArguments, RequestName } from "./requests/shapes";

/** Asks the main process. What comes back is typed by {@link DesktopBridge}, which the main process also implements. */
const ask = <Name extends RequestName, Answer>(name: Name, ...given: RequestArguments<Name>): Promise<Answer> =>
  ipcRenderer.invoke(name, ...given) as Promise<Answer>;

/** Listens for an announcement; the event itself, which carries powers, does not reach the page. */
function hear<Name extends keyof Announcements>(name: Name, listener: (said: Announcements[Name]) => void): () => void {
  const heard = (_event: IpcRendererEvent, said: Announcements[Name]): void => {
    listener(said);
  };
  ipcRenderer.on(name, heard);
  return () => {
    ipcRenderer.off(name, heard);
  };
}

/**
 * The word the main process gave for each file that a person dropped, by its path, which the page never sees. A drop or a
 * file that the page made up is none.
 */
const dropped = new Map<string, Promise<string>>();
window.addEventListener(
  "drop",
  (event) => {
    if (!event.isTrusted) return;
    for (const file of event.dataTransfer?.files ?? []) {
      const path = webUtils.getPathForFile(file);
      if (path !== "") dropped.set(path, ask("plans:note-dropped", path));
    }
  },
  { capture: true },
);

const desktop: DesktopBridge = {
  info: () => ask("app:info"),
  plans: {
    open: () => ask("plans:open"),
    openRecent: (id) => ask("plans:open-recent", id),
    openDropped: async (file) => {
      const path = webUtils.getPathForFile(file);
      const token = await dropped.get(path);
      dropped.delete(path);
      return token === undefined
        ? {
            ok: false,
            kind: "not-found",
            says: `“${file.name}” is not a file on this computer. Save it to a folder first, then drag it from there.`,
          }
        : ask("plans:open-dropped", token);
    },
    openOffered: (offer) => ask("plans:open-offered", offer),
    onOffered: (listener) => {
      const stop = hear("plans:offered", listener);
      void ask("plans:listen-for-offers");
      return stop;
    },
    reload: (document) => ask("plans:reload", document),
    save: (document, text, suggestedName, options) => ask("plans:save", document, text, suggestedName, options),
    saveAs: (text, suggestedName, options) => ask("plans:save-as", text, suggestedName, options),
    recent: () => ask("plans:recent"),
    forgetRecent: (id) => ask("plans:forget-recent", id),
    backups: (document) => ask("plans:backups", document),
    openBackup: (document, backup) => ask("plans:open-backup", document, backup),
  },
  recovery: {
    keep: (draft) => ask("recovery:keep", draft),
    list: () => ask("recovery:list"),
    take: (id) => ask("recovery:take", id),
    look: (id) => ask("recovery:look", id),
    discard: (id) => ask("recovery:discard", id),
    clear: () => ask("recovery:clear"),
  },
  menu: {
    set: (commands) => ask("menu:set", [...commands]),
    onCommand: (listener) => hear("menu:command", listener),
  },
  window: {
    setState: (state) => ask("window:state", state),
    setFullScreen: (on) => ask("window:full-screen", on),
    close: () => ask("window:close"),
    onSaveBeforeClosing: (listener) =>
      hear("window:save-before-closing", () => {
        void listener().then(
          (saved) => ask("window:saved-before-closing", saved),
          () => ask("window:saved-before-closing", false),
        );
      }),
  },
  output: {
    pdf: (options) => ask("output:pdf", options),
    print: (options) => ask("output:print", options),
    file: (options) => ask("output:file", options),
    files: ({ suggestedName, files }) => ask("output:files", { suggestedName, files: [...files] }),
  },
};

contextBridge.exposeInMainWorld("desktop", desktop);
