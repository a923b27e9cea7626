import EngineWorker from "./engine.worker?worker";
import type { Replies } from "./messages";
import type { Port } from "./engine";

/** A worker as the engine's other end. */
export function workerPort(): Port {
  const worker = new EngineWorker();
  return {
    post: (batch) => worker.postMessage(batch),
    onReplies: (listener) => {
      worker.onmessage = (event: MessageEvent<Replies>) => listener(event.data);
    },
    onFault: (listener) => {
      worker.onerror = (event) => {
        event.preventDefault();
        listener();
      };
      worker.onmessageerror = listener;
    },
    close: () => worker.terminate(),
  };
}
