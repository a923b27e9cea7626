import EngineWorker from "./engine.worker?worker";
import type { DrawPort } from "./draws/draw-pool";
import type { DrawReply } from "./draws/messages";
import type { FilePort } from "./files/file-desk";
import type { FileReply } from "./files/messages";
import type { GoalPort } from "./goals/goal-desk";
import type { GoalReply } from "./goals/messages";
import type { ReportPort } from "./reports/report-desk";
import type { ReportReply } from "./reports/messages";
import type { Replies } from "./messages";
import type { Port } from "./engine";

/** What every worker's other end can do, whatever the two have agreed to say. */
function faultsOf(worker: Worker): Pick<Port, "onFault" | "close"> {
  return {
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

/** A worker as the engine's other end. */
export function workerPort(): Port {
  const worker = new EngineWorker();
  return {
    post: (batch) => worker.postMessage(batch),
    onReplies: (listener) => {
      worker.onmessage = (event: MessageEvent<Replies>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker that runs draws. */
export function drawPort(): DrawPort {
  const worker = new EngineWorker();
  return {
    post: (message) => worker.postMessage(message),
    onReply: (listener) => {
      worker.onmessage = (event: MessageEvent<DrawReply>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker that looks for what it would take. */
export function goalPort(): GoalPort {
  const worker = new EngineWorker();
  return {
    post: (message) => worker.postMessage(message),
    onReply: (listener) => {
      worker.onmessage = (event: MessageEvent<GoalReply>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker that reads files and tries their figures. */
export function filePort(): FilePort {
  const worker = new EngineWorker();
  return {
    post: (message) => worker.postMessage(message),
    onReply: (listener) => {
      worker.onmessage = (event: MessageEvent<FileReply>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker that makes reports and writes them. */
export function reportPort(): ReportPort {
  const worker = new EngineWorker();
  return {
    post: (message) => worker.postMessage(message),
    onReply: (listener) => {
      worker.onmessage = (event: MessageEvent<ReportReply>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}
