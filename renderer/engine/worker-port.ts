import EngineWorker from "./engine.worker?worker";
import type { DrawPort } from "./draws/draw-pool";
import type { FilePort } from "./files/file-desk";
import type { GoalPort } from "./goals/goal-desk";
import type { OpensPort } from "./opens/opens-desk";
import type { ReportPort } from "./reports/report-desk";
import { lateWorker, type WorkerAsSeen } from "./late-worker";
import type { LeaveOff, Replies, Warm } from "./messages";
import { asSent, planSender } from "./plan-sent";
import type { Port } from "./engine";
import type { Query } from "./queries";

/** What every worker's other end can do, whatever the two have agreed to say. */
function faultsOf(worker: WorkerAsSeen): Pick<Port, "onFault" | "close"> {
  let lost = false;
  let tell = (): void => undefined;
  const lose = (): void => {
    lost = true;
    tell();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    lose();
  };
  worker.onmessageerror = lose;
  return {
    onFault: (listener) => {
      tell = listener;
      // It may have died before anybody asked anything of it.
      if (lost) queueMicrotask(listener);
    },
    close: () => worker.terminate(),
  };
}

/** A worker as the engine's other end. */
export const workerPort = (): Port => portOf(new EngineWorker());

/** The same, of a worker that makes room for the first figures. */
export const laterPort = (first: Promise<void>): Port => portOf(lateWorker(() => new EngineWorker(), first));

/**
 * Starts a worker before anything is asked of it, so that it is there when a plan is opened, with its code warm and with
 * a plan that many open to go on from.
 * @param shown comes when the first page is on the screen, which would be later for a worker that begins beside it
 * @returns gives that worker to the first that asks, and new ones after it
 */
export function warmPorts(text: string, queries: readonly Query[], shown: Promise<void>): () => Port {
  let there: Port | undefined;
  let asked = false;
  void shown.then(() => {
    if (asked) return;
    const worker = new EngineWorker();
    worker.postMessage({ kind: "warm", text, queries } satisfies Warm);
    there = portOf(worker);
  });
  return () => {
    const port = there ?? workerPort();
    asked = true;
    there = undefined;
    return port;
  };
}

function portOf(worker: WorkerAsSeen): Port {
  const send = planSender();
  return {
    post: (batch) => worker.postMessage(asSent(batch, send)),
    leaveOff: () => worker.postMessage({ kind: "leave-off" } satisfies LeaveOff),
    onReplies: (listener) => {
      worker.onmessage = (event: MessageEvent<Replies>) => listener(event.data);
    },
    ...faultsOf(worker),
  };
}

/** A worker as the other end of what is asked and answered one message at a time; each port says which messages. */
function askedPort(worker: WorkerAsSeen = new EngineWorker()) {
  return {
    post: (message: unknown) => worker.postMessage(message),
    onReply: (listener: (reply: never) => void) => {
      worker.onmessage = ({ data }: MessageEvent) => listener(data as never);
    },
    ...faultsOf(worker),
  };
}

/** A worker that runs draws, once there are figures to draw around. */
export function drawPort(first: Promise<void>): DrawPort {
  const port = askedPort(lateWorker(() => new EngineWorker(), first));
  const send = planSender();
  return { ...port, post: (message) => port.post(asSent(message, send)) };
}

/** A worker that looks for what it would take. */
export const goalPort = (): GoalPort => askedPort();

/** A worker that says whether drafts would open. */
export const opensPort = (): OpensPort => askedPort();

/** A worker that reads files and tries their figures. */
export const filePort = (): FilePort => askedPort();

/** A worker that makes reports and writes them. */
export const reportPort = (): ReportPort => askedPort();
