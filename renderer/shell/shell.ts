/** What the shell around the page can do: the desktop's bridge, or the browser edition's stand-in for it. A screen never asks which. */
import { createContext, useContext } from "react";
import type { DesktopBridge } from "../../electron/bridge";
import { browserShell } from "./browser";
import { browserMeans, type BrowserMeans } from "./browser-means";

export type Shell = DesktopBridge;

/** The desktop's bridge where there is one, otherwise the browser's own means. */
export const currentShell = (wouldOpen: BrowserMeans["wouldOpen"]): Shell =>
  window.desktop ?? browserShell(browserMeans(wouldOpen));

export const ShellContext = createContext<Shell | undefined>(undefined);

export function useShell(): Shell {
  const shell = useContext(ShellContext);
  if (shell === undefined) throw new Error("no shell around this component");
  return shell;
}
