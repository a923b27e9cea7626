/** The long run of `npm run fuzz`: so many minutes, or so many inputs, of each target. Started by start.mjs. */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { tooLong, tryOne } from "./target";
import { targets } from "./targets/index";
import type { Reply, Task } from "./worker";

const { values: options } = parseArgs({
  options: {
    minutes: { type: "string" },
    seed: { type: "string", default: "first" },
    target: { type: "string", multiple: true },
    inputs: { type: "string" },
    from: { type: "string", default: "0" },
    coverage: { type: "boolean", default: false },
  },
});
const chosen = targets.filter(({ name }) => options.target?.includes(name) ?? true);
if (chosen.length === 0)
  throw new Error(`There is no such target. There are ${targets.map(({ name }) => name).join(", ")}.`);

/** Inputs a thread tries before the next one takes over, so that what one leaves behind does not add up unseen. */
const batch = 2000;
/** Where a thread is that still loads what it tries, which takes longer than any input. */
const notBegun = -1;
/** An input that has not ended by now never will, in milliseconds; a machine may be busy. */
const patience = 20_000;

interface Result {
  readonly tried: number;
  readonly faults: number;
  readonly slowest: number;
  readonly slowestAt: number;
}

/** Tries a batch in this very thread, so that it is seen which lines are met; one that never ends is not noticed. */
async function tryHere(
  name: string,
  from: number,
  to: number,
  until: number,
  onFault: (index: number, says: string) => void,
): Promise<Result> {
  const target = targets.find((one) => one.name === name);
  if (target === undefined) throw new Error(`There is no target "${name}".`);
  let [tried, faults, slowest, slowestAt] = [0, 0, 0, from];
  for (let index = from; index < to && Date.now() < until; index += 1) {
    const { fault, took } = await tryOne(target, options.seed, index);
    tried += 1;
    if (took > slowest) [slowest, slowestAt] = [took, index];
    const says = fault ?? tooLong(target, took);
    if (says === undefined) continue;
    faults += 1;
    onFault(index, says);
  }
  return { tried, faults, slowest, slowestAt };
}

/** Tries a batch; ends early at an input that does not end. */
function tryBatch(
  name: string,
  from: number,
  to: number,
  until: number,
  onFault: (index: number, says: string) => void,
): Promise<Result> {
  const at = new SharedArrayBuffer(4);
  const now = new Int32Array(at);
  Atomics.store(now, 0, notBegun);
  const task: Task = { target: name, seed: options.seed, from, to, until, at };
  const worker = new Worker(join(import.meta.dirname, "worker.mjs"), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 300 },
  });
  return new Promise((done) => {
    let faults = 0;
    let [seen, since] = [notBegun, performance.now()];
    const fault = (index: number, says: string): void => {
      faults += 1;
      onFault(index, says);
    };
    const end = (result: Partial<Result>): void => {
      clearInterval(watch);
      void worker.terminate().then(() => done({ tried: to - from, slowest: 0, slowestAt: from, ...result, faults }));
    };
    const watch = setInterval(() => {
      const index = Atomics.load(now, 0);
      if (index !== seen || index === notBegun) [seen, since] = [index, performance.now()];
      else if (performance.now() - since > patience) {
        fault(index, "does not end");
        end({ tried: index + 1 - from });
      }
    }, 250);
    worker.on("message", (reply: Reply) => {
      if (reply.kind === "fault") fault(reply.index, reply.says);
      else end({ tried: reply.tried, slowest: reply.slowest, slowestAt: reply.slowestAt });
    });
    worker.on("error", (error: unknown) => {
      const index = Math.max(from, Atomics.load(now, 0));
      fault(index, `ends the thread: ${String(error)}`);
      end({ tried: index + 1 - from });
    });
  });
}

const most = options.inputs === undefined ? Number.POSITIVE_INFINITY : Number(options.inputs);
const minutes =
  options.minutes === undefined
    ? options.inputs === undefined
      ? 1
      : Number.POSITIVE_INFINITY
    : Number(options.minutes);
for (const { name, must } of chosen) {
  const began = performance.now();
  const used = process.cpuUsage();
  const until = began + (60_000 * minutes) / chosen.length;
  const ends = Date.now() + (60_000 * minutes) / chosen.length;
  let [tried, faults, slowest, slowestAt] = [0, 0, 0, 0];
  const first = Number(options.from);
  while (tried < most && performance.now() < until) {
    const from = first + tried;
    const result = await (options.coverage ? tryHere : tryBatch)(
      name,
      from,
      from + Math.min(batch, most - tried),
      ends,
      (index, says) => {
        process.exitCode = 1;
        if (faults < 40) console.log(`${name} ${index}: ${says}`);
        faults += 1;
      },
    );
    tried += result.tried;
    if (result.slowest > slowest) [slowest, slowestAt] = [result.slowest, result.slowestAt];
  }
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${name} (${must}): ${tried.toLocaleString("en-GB")} inputs of seed "${options.seed}" from ${first}, ${faults} faults, ` +
      `${((user + system) / 1000 / Math.max(1, tried)).toFixed(2)} ms of CPU each, slowest ${Math.round(slowest)} ms (${slowestAt}), ` +
      `memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most, ${Math.round((performance.now() - began) / 1000)} s`,
  );
}
