/** The end of a thread that runs draws: what it is told, what it answers, and the real one. */
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { ensembleOf, runDraws, type Ensemble, type EnsembleAsked, type FailedDraw, type Plan } from "../../model/index";

export type DrawTask =
  | { readonly kind: "make-ready"; readonly plan: Plan; readonly asked: EnsembleAsked }
  /** Draws `from` up to, not including, `to`. */
  | { readonly kind: "run"; readonly from: number; readonly to: number };

export interface DrawReply {
  readonly from: number;
  readonly to: number;
  readonly values: Float32Array<ArrayBuffer>;
  readonly failed: readonly FailedDraw[];
}

export interface Drawer {
  tell(task: DrawTask): void;
  onReply(listener: (reply: DrawReply) => void): void;
  /** It threw or died; nothing more comes of it. */
  onEnd(listener: (why: string) => void): void;
  stop(): void;
}

/** Does what it is told. Every run is answered; being made ready is not. */
export function drawing(): (task: DrawTask) => DrawReply | undefined {
  let ready: { readonly ensemble: Ensemble; readonly seed: string } | undefined;
  return (task) => {
    if (task.kind === "make-ready") {
      const made = ensembleOf(task.plan, task.asked);
      if (!made.ok) throw new Error(made.problems.map(({ says }) => says).join(" "));
      ready = { ensemble: made.value, seed: task.asked.seed };
      return undefined;
    }
    if (ready === undefined) throw new Error("draws were asked for before a plan");
    const { from, to } = task;
    const { values, failed } = runDraws(ready.ensemble, ready.seed, from, to);
    return { from, to, values, failed };
  };
}

const forDraws = "draws";

/** Set where this file has been started as a thread that runs draws: answers until it is stopped. */
export function drawIfThread(): void {
  const port = parentPort;
  if (isMainThread || port === null || workerData !== forDraws) return;
  const answer = drawing();
  port.on("message", (task: DrawTask) => {
    const reply = answer(task);
    if (reply !== undefined) port.postMessage(reply, [reply.values.buffer]);
  });
}

/** Room for what a draw leaves behind, in MB: a thread that needs more ends. A draw of England by system needs a third. */
const ROOM = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 16 };

/** A thread that runs this same bundle. */
export function threadDrawer(): Drawer {
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: forDraws, resourceLimits: ROOM });
  return {
    tell: (task) => worker.postMessage(task),
    onReply: (listener) => worker.on("message", listener),
    onEnd: (listener) => {
      worker.on("error", (error) => listener(error instanceof Error ? error.message : String(error)));
      worker.on("exit", (code) => listener(`it ended with code ${code}`));
    },
    stop: () => {
      worker.removeAllListeners();
      void worker.terminate();
    },
  };
}
