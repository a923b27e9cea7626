import EngineWorker from "./engine.worker?worker";
import type { DrawPort } from "./draws/draw-pool";
import type { DrawReply } from "./draws/messages";
import type { Replies } from "./messages";
import type { Port } from "./engine";

/** A worker, told and heard in whichever way the two ends have agreed. */
function newWorker<Reply>() {
  const worker = new EngineWorker();
  return {
    worker,
    onReply: (listener: (reply: Reply) => void) => {
      worker.onmessage = (event: MessageEvent<Reply>) => listener(event.data);
    },
    onFault: (listener: () => void) => {
      worker.onerror = (event) => {
        event.preventDefault();
        listener();
      };
      worker.onmessageerror = listener;
    },
    close: () => worker.terminate(),
  };
}

/** A worker as the engine's other end. */
export function workerPort(): Port {
  const { worker, onReply, onFault, close } = newWorker<Replies>();
  return { post: (batch) => worker.postMessage(batch), onReplies: onReply, onFault, close };
}

/** A worker that runs draws. */
export function drawPort(): DrawPort {
  const { worker, onReply, onFault, close } = newWorker<DrawReply>();
  return { post: (message) => worker.postMessage(message), onReply, onFault, close };
}
