/** Tries one input after another in a thread of its own, so that one that never ends can be seen and stopped. */
import { parentPort, workerData } from "node:worker_threads";
import { targets } from "./targets/index";
import { tooLong, tryOne } from "./target";

/** What a worker is told, and what it says as it goes. */
export interface Task {
  readonly target: string;
  readonly seed: string;
  readonly from: number;
  readonly to: number;
  /** When to leave off, in milliseconds since 1970. */
  readonly until: number;
  /** Where it writes the number of the input it is at. */
  readonly at: SharedArrayBuffer;
}
export type Reply =
  | { readonly kind: "fault"; readonly index: number; readonly says: string }
  | { readonly kind: "done"; readonly tried: number; readonly slowest: number; readonly slowestAt: number };

const { target: name, seed, from, to, until, at } = workerData as Task;
const tell = (reply: Reply): void => parentPort?.postMessage(reply);
const target = targets.find((one) => one.name === name);
if (target === undefined) throw new Error(`There is no target "${name}".`);

const now = new Int32Array(at);
process.on("unhandledRejection", (reason) =>
  tell({ kind: "fault", index: Atomics.load(now, 0), says: `a rejection nobody handles: ${String(reason)}` }),
);
let [slowest, slowestAt] = [0, from];
let tried = 0;
for (let index = from; index < to && (tried === 0 || Date.now() < until); index += 1) {
  tried += 1;
  Atomics.store(now, 0, index);
  const { fault, took } = await tryOne(target, seed, index);
  if (took > slowest) [slowest, slowestAt] = [took, index];
  const says = fault ?? tooLong(target, took);
  if (says !== undefined) tell({ kind: "fault", index, says });
  // What nobody handles is told between two turns.
  if (index % 64 === 0) await new Promise((done) => setImmediate(done));
}
tell({ kind: "done", tried, slowest, slowestAt });
