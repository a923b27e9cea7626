/** The browser edition's stand-in for the desktop's bridge. */
import type { DesktopBridge, Failure } from "../../electron/bridge";

const no = (): Promise<Failure> => Promise.resolve({ ok: false, kind: "failed", says: "The browser edition cannot do this." });
const nothing = (): Promise<void> => Promise.resolve();
const none = (): Promise<readonly never[]> => Promise.resolve([]);
const neverCalls = () => () => undefined;

export function browserShell(): DesktopBridge {
  return {
    info: () => Promise.resolve({ name: "OT Workforce Modeller", version: "0.1.0", platform: "linux" }),
    plans: { open: no, openRecent: no, openDropped: no, openOffered: no, onOffered: neverCalls, reload: no, save: no, saveAs: no, recent: none, forgetRecent: nothing, backups: none, openBackup: no },
    recovery: { keep: () => Promise.resolve({ ok: true }), list: none, take: no, discard: nothing, clear: nothing },
    menu: { set: nothing, onCommand: neverCalls },
    window: { setState: nothing, setFullScreen: nothing, close: nothing, onSaveBeforeClosing: neverCalls },
    output: { pdf: no, print: no, file: no },
  };
}
