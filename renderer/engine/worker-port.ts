import EngineWorker from "./engine.worker?worker";
import type { DrawPort } from "./draws/draw-pool";
import type { FilePort } from "./files/file-desk";
import type { GoalPort } from "./goals/goal-desk";
import type { OpensPort } from "./opens/opens-desk";
import type { ReportPort } from "./reports/report-desk";
import type { LeaveOff, Replies } from "./messages";
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
    leaveOff: () => worker.postMessage({ kind: "leave-off" } satisfies LeaveOff),
    onReplies: (listener) => {
      worker.onmessage = (event: MessageEvent<Replies>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker as the other end of what is asked and answered one message at a time; each port says which messages. */
function askedPort() {
  const worker = new EngineWorker();
  return {
    post: (message: unknown) => worker.postMessage(message),
    onReply: (listener: (reply: never) => void) => {
      worker.onmessage = ({ data }: MessageEvent) => listener(data as never);
    },
    ...faultsOf(worker),
  };
}

/** A worker that runs draws. */
export const drawPort = (): DrawPort => askedPort();

/** A worker that looks for what it would take. */
export const goalPort = (): GoalPort => askedPort();

/** A worker that says whether drafts would open. */
export const opensPort = (): OpensPort => askedPort();

/** A worker that reads files and tries their figures. */
export const filePort = (): FilePort => askedPort();

/** A worker that makes reports and writes them. */
export const reportPort = (): ReportPort => askedPort();
