/** Libraries of the browser edition that a worker was started with, by name. */
declare global {
  var lateLibraries: Readonly<Record<string, unknown>> | undefined;
}

/** What a worker says when it meets a library it was not started with: the package it is of. */
export interface Lacks {
  readonly lacks: string;
}

/**
 * Stands in the browser edition for an import that the model makes when it needs a library (`lateLibraries` in
 * electron/browser-edition/late-libraries.ts). A worker that has the library gets it at once; one that lacks it says so,
 * and is replaced by one that was started with it and is asked the same again.
 * @param carriedAs the package it is a part of, which the page carries as one
 * @throws Error on the page, which runs no library that it was not opened with
 */
export function lateLibrary(name: string, carriedAs: string): Promise<unknown> {
  const library = globalThis.lateLibraries?.[name];
  if (library !== undefined) return Promise.resolve(library);
  if (typeof document !== "undefined") throw new Error(`${name} is loaded in a worker and not on the page.`);
  const lacks: Lacks = { lacks: carriedAs };
  self.postMessage(lacks);
  // This worker is closed while it waits.
  return new Promise(() => undefined);
}
