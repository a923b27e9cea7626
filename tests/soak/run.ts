/** The day of `npm run soak`; `start.mjs` says what it is. */
import { parseArgs } from "node:util";
import { writePlan } from "../../model/index";
import { slope } from "./slope";
import { WorkingDay } from "./working-day";

const { values } = parseArgs({
  options: {
    "minutes-of-work": { type: "string", default: "480" },
    plan: { type: "string", default: "community-team" },
  },
});
const minutes = Number(values["minutes-of-work"]);
const unhandled: string[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(String(reason)));
process.on("uncaughtException", (error) => unhandled.push(String(error)));

const megabyte = 1024 * 1024;
/** Looks at memory so often in a day. */
const looks = 24;
/** What the heap may grow by over the day, beside the plan's own log and what undo keeps of it, in MB. */
const tolerance = 8;

const collect = (globalThis as { readonly gc?: () => void }).gc;
if (collect === undefined) throw new Error("started without --expose-gc");

const day = new WorkingDay(values.plan);
const seen: { readonly minute: number; readonly heap: number; readonly plan: number }[] = [];
const began = performance.now();
for (let minute = 0; minute < minutes; minute += 1) {
  await day.minute(minute);
  if ((minute + 1) % Math.max(1, Math.floor(minutes / looks)) !== 0) continue;
  await new Promise((done) => setImmediate(done));
  collect();
  collect();
  const heap = process.memoryUsage().heapUsed / megabyte;
  const plan = writePlan(day.plan()).length / megabyte;
  seen.push({ minute: minute + 1, heap, plan });
  console.log(`${minute + 1} minutes: heap ${heap.toFixed(1)} MB, plan ${plan.toFixed(2)} MB, ${day.told()}`);
}
// The first quarter fills what is kept on purpose: answers of earlier questions, the forms of documents.
const settled = seen.slice(Math.floor(seen.length / 4));
const grows = slope(settled.map(({ minute, heap }) => [minute, heap])) * minutes;
const log = slope(settled.map(({ minute, plan }) => [minute, plan])) * minutes;
console.log(
  `over ${minutes} minutes of work the heap grows by ${grows.toFixed(1)} MB and the plan's text by ${log.toFixed(2)} MB ` +
    `(at most ${tolerance} MB and eight times the text), in ${Math.round((performance.now() - began) / 1000)} s; ` +
    `${unhandled.length} unhandled${unhandled.length === 0 ? "" : `: ${unhandled.slice(0, 3).join("; ")}`}`,
);
if (grows > tolerance + 8 * log || unhandled.length > 0) process.exitCode = 1;
process.exit();
