/**
 * What `engine.worker?worker` stands for in the browser edition: the model's script and the engine's, which the page
 * carries as text, run in a worker of their own. A library that is needed late is carried deflated and not run until a
 * worker asks for it; since nothing may be evaluated in a worker that runs, another one is started with the library and
 * is posted the last message again. So what uses a late library has to come of one message.
 */
import { inflatedResponse } from "../shell/inflated";
import { engineSeeds } from "./engine-seeds";
import type { Lacks } from "./late-library";

const textOf = (id: string): string => {
  const script = document.getElementById(id);
  if (script === null) throw new Error(`The page carries no script "${id}".`);
  return script.textContent;
};

const isLacking = (data: unknown): data is Lacks => typeof data === "object" && data !== null && "lacks" in data;

/** Strict and with names of its own, as a module is. */
const apart = (script: string | Blob): readonly (string | Blob)[] => ["{(()=>{", script, "\n})()}"];

const blobOf = (text: readonly (string | Blob)[]): Blob => new Blob([...text], { type: "text/javascript" });

/** What comes before late libraries and after them, encoded once for all workers. */
let encoded: { readonly before: Blob; readonly after: Blob } | undefined;

function startWith(libraries: readonly Blob[]): Worker {
  encoded ??= {
    before: blobOf([
      // It lets go of its text as soon as it runs.
      `"use strict";URL.revokeObjectURL(location.href);globalThis.seeds=${engineSeeds};`,
      // Its own packages come before it here.
      textOf("model-libraries"),
    ]),
    after: blobOf([textOf("model-script").replace("await started;", ""), textOf("engine-script")].flatMap(apart)),
  };
  return new Worker(URL.createObjectURL(blobOf([encoded.before, ...libraries.flatMap(apart), encoded.after])));
}

export default class EngineScriptWorker {
  onmessage: ((event: MessageEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  readonly #libraries = new Map<string, Blob>();
  #last: unknown;
  #worker: Worker | undefined = this.#started();

  postMessage(message: unknown): void {
    this.#last = message;
    // While a library is unpacked nobody listens; the last message is posted when somebody does.
    this.#worker?.postMessage(message);
  }

  terminate(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.onmessage = null;
  }

  #started(): Worker {
    const worker = startWith([...this.#libraries.values()]);
    worker.onmessage = (event) => {
      if (!isLacking(event.data)) this.onmessage?.(event);
      else
        this.#startedAgain(event.data.lacks).catch((fault: unknown) =>
          this.onerror?.(new ErrorEvent("error", { message: String(fault) })),
        );
    };
    worker.onmessageerror = (event) => this.onmessageerror?.(event);
    worker.onerror = (event) => this.onerror?.(event);
    return worker;
  }

  async #startedAgain(library: string): Promise<void> {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#libraries.set(library, await inflatedResponse(textOf(library)).blob());
    // Closed meanwhile.
    if (this.onmessage === null) return;
    this.#worker = this.#started();
    this.#worker.postMessage(this.#last);
  }
}
