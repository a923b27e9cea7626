/**
 * A worker that begins late: while a plan is opened its first figures need every processor there is, and reading its
 * script takes a worker as long as they do. What is posted meanwhile it hears when it begins, in its order.
 */
export interface WorkerAsSeen {
  postMessage(message: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** How long what was asked waits for the first figures at most, in milliseconds: they may not have been asked for at all. */
const PATIENCE = 1000;

/**
 * @param begin starts the worker
 * @param first comes when the first figures are there
 */
export function lateWorker(begin: () => WorkerAsSeen, first: Promise<void>, patience = PATIENCE): WorkerAsSeen {
  let worker: WorkerAsSeen | undefined;
  let there = false;
  let closed = false;
  let waiting: unknown[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    clearTimeout(timer);
    if (closed || worker !== undefined) return;
    try {
      worker = begin();
    } catch {
      // Whoever waits for an answer hears that none will come, as of a worker that fails once it runs.
      closed = true;
      waiting = [];
      queueMicrotask(() => late.onmessageerror?.(new MessageEvent("messageerror")));
      return;
    }
    worker.onmessage = (event) => late.onmessage?.(event);
    worker.onmessageerror = (event) => late.onmessageerror?.(event);
    worker.onerror = (event) => late.onerror?.(event);
    for (const message of waiting) worker.postMessage(message);
    waiting = [];
  };
  const late: WorkerAsSeen = {
    postMessage: (message) => {
      if (closed) return;
      if (worker === undefined && there) start();
      if (worker !== undefined) {
        worker.postMessage(message);
        return;
      }
      waiting.push(message);
      timer ??= setTimeout(start, patience);
    },
    terminate: () => {
      closed = true;
      clearTimeout(timer);
      worker?.terminate();
    },
    onmessage: null,
    onmessageerror: null,
    onerror: null,
  };
  void first.then(() => {
    there = true;
    if (waiting.length > 0) start();
  });
  return late;
}
