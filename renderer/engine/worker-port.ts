import EngineWorker from "./engine.worker?worker";
import type { DrawPort } from "./draws/draw-pool";
import type { DrawReply } from "./draws/messages";
import type { Replies } from "./messages";
import type { Port } from "./engine";

function workerWith<Message, Reply>() {
  const worker = new EngineWorker();
  return {
    post: (message: Message) => worker.postMessage(message),
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
  const { onReply, ...port } = workerWith<Parameters<Port["post"]>[0], Replies>();
  return { ...port, onReplies: onReply };
}

/** A worker that runs draws. */
export const drawPort = (): DrawPort => workerWith<Parameters<DrawPort["post"]>[0], DrawReply>();
