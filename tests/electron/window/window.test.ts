/** The one window and what its page may do: the items of Electron's checklist that are settings. */
import { EventEmitter } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { App } from "electron";
import { expect, test, vi } from "vitest";
import { nodeDisk } from "../../../electron/files/disk";
import { closeNetwork } from "../../../electron/window/security";
import { createWindow } from "../../../electron/window/window";
import { folderOfItsOwn } from "../desk";

const made = vi.hoisted(() => ({ options: [] as Record<string, unknown>[] }));
vi.mock("electron", async () => {
  const { EventEmitter: Events } = await import("node:events");
  class BrowserWindow extends Events {
    webContents = new Events();
    constructor(options: Record<string, unknown>) {
      super();
      made.options.push(options);
    }
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1280, height: 720 } };
  return {
    BrowserWindow,
    dialog: {},
    screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
  };
});

test("the window's page is isolated, sandboxed and has nothing of Node, and no setting opens more", async () => {
  await createWindow({
    stateFile: join(folderOfItsOwn(), "window.json"),
    disk: nodeDisk,
    title: "Modeller",
    pageGone: () => undefined,
  });
  const { preload, ...preferences } = made.options[0]?.["webPreferences"] as Record<string, unknown>;
  expect(preload).toMatch(/preload\.cjs$/);
  // Whole: a setting that is added, such as webSecurity or experimentalFeatures, has to be looked at here.
  expect(preferences).toEqual({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    disableDialogs: true,
  });
});

/** The contents of a page as far as they are kept inside, and what was switched on for all. */
function keptInside() {
  const app = new EventEmitter();
  const switches = new Map<string, string | undefined>();
  let sandboxed = false;
  closeNetwork(
    Object.assign(app, {
      enableSandbox: () => (sandboxed = true),
      commandLine: { appendSwitch: (name: string, value?: string) => switches.set(name, value) },
    }) as unknown as App,
  );
  const contents = new EventEmitter();
  let opens: ((asked: { url: string; frameName: string }) => { action: string }) | undefined;
  let peers: string | undefined;
  app.emit(
    "web-contents-created",
    {},
    Object.assign(contents, {
      setWindowOpenHandler: (handler: typeof opens) => (opens = handler),
      setWebRTCIPHandlingPolicy: (policy: string) => (peers = policy),
    }),
  );
  return {
    contents,
    switches,
    sandboxed,
    opens: (url: string, frameName = "") => opens?.({ url, frameName }).action,
    peers,
  };
}

test("every process is sandboxed, no name resolves and peers learn nothing", () => {
  const { sandboxed, switches, peers } = keptInside();
  expect(sandboxed).toBe(true);
  expect(switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
  expect(peers).toBe("disable_non_proxied_udp");
});

test.each(["will-navigate", "will-redirect", "will-attach-webview"])("%s is prevented", (event) => {
  let prevented = false;
  keptInside().contents.emit(event, { preventDefault: () => (prevented = true) });
  expect(prevented).toBe(true);
});

test("a page opens no other but an empty window for the presenter's notes", () => {
  const { opens } = keptInside();
  expect(opens("https://example.org/")).toBe("deny");
  expect(opens("https://example.org/", "presenter-notes")).toBe("deny");
  expect(opens("app://modeller/index.html", "presenter-notes")).toBe("deny");
  expect(opens("about:blank")).toBe("deny");
  expect(opens("about:blank", "presenter-notes")).toBe("allow");
});

test("nothing is handed to the system to open", () => {
  const folder = resolve(import.meta.dirname, "../../../electron");
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|mjs)$/.test(name));
  expect(sources.length).toBeGreaterThan(50);
  expect(sources.filter((name) => /openExternal|openPath/.test(readFileSync(join(folder, name), "utf8")))).toEqual([]);
});
