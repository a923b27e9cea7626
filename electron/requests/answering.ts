import { BrowserWindow, ipcMain } from "electron";
import { requests, type RequestArguments, type RequestName } from "./shapes";
import { isTrusted } from "../window/security";

/** What is done for each request. A group of them may be written apart and spread together. */
export type Handlers = {
  readonly [Name in RequestName]: (window: BrowserWindow, ...given: RequestArguments<Name>) => unknown;
};
export type HandlersOf<Prefix extends string> = Pick<Handlers, Extract<RequestName, `${Prefix}:${string}`>>;

/**
 * Answers every request after asking who sent it (the top frame of our own page, in a window of ours) and whether it is
 * of the shape agreed. Anything else is a fault of the page, not of the person, and rejects.
 */
export function answerRequests(handlers: Handlers): void {
  for (const name of Object.keys(requests) as RequestName[]) {
    ipcMain.handle(name, (event, ...given: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (window === null || !isTrusted(event.senderFrame))
        throw new Error(`Refused ${name}: it does not come from the application's own page.`);
      const checked = requests[name].safeParse(given);
      if (!checked.success)
        throw new Error(
          `Refused ${name}: ${checked.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`).join("; ")}`,
        );
      const handle = handlers[name] as (...given: unknown[]) => unknown;
      return handle(window, ...checked.data);
    });
  }
}
