/** One of the threads that share the draws: it compiles its own program and runs the draws it is sent. */
import { parentPort, workerData } from "node:worker_threads";
import { drawRunner } from "./draw-runs";

const run = drawRunner(new Float64Array(workerData as SharedArrayBuffer));
parentPort!.on("message", ([from, to]: [number, number]) => {
  run(from, to);
  parentPort!.postMessage("done");
});
