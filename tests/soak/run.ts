/** The day of `npm run soak`; `start.mjs` says what it is. */
import { parseArgs } from "node:util";
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
/** What the heap may grow by in an hour of work, in MB: the log of the plan, which is kept for good, and what undo keeps. */
const anHour = 2;
/** What may be left of a day once the plan is opened anew, in MB: what was compiled meanwhile, which no day adds to for ever. */
const leftOver = 8;

const collect = (globalThis as { readonly gc?: () => void }).gc;
if (collect === undefined) throw new Error("started without --expose-gc");
async function heapNow(): Promise<number> {
  await new Promise((done) => setImmediate(done));
  collect?.();
  collect?.();
  return process.memoryUsage().heapUsed / megabyte;
}

const day = new WorkingDay(values.plan);
const seen: { readonly minute: number; readonly heap: number }[] = [];
const began = performance.now();
// What is compiled and kept on purpose, such as the forms of documents, is there before the day is measured.
const warmUp = 40;
for (let minute = 0; minute < warmUp; minute += 1) await day.minute(minute);
await day.openedAnew();
const before = await heapNow();
for (let minute = 0; minute < minutes; minute += 1) {
  await day.minute(minute);
  if ((minute + 1) % Math.max(1, Math.floor(minutes / looks)) !== 0) continue;
  const heap = await heapNow();
  seen.push({ minute: minute + 1, heap });
  console.log(`${minute + 1} minutes: heap ${heap.toFixed(1)} MB, ${day.told()}`);
}
const grows = 60 * slope(seen.map(({ minute, heap }) => [minute, heap]));
await day.openedAnew();
const left = (await heapNow()) - before;
console.log(
  `the heap grows by ${grows.toFixed(2)} MB an hour (at most ${anHour}); with the plan opened anew it is ${left.toFixed(1)} MB ` +
    `more than when the day began (at most ${leftOver}); ${Math.round((performance.now() - began) / 1000)} s; ` +
    `${unhandled.length} unhandled${unhandled.length === 0 ? "" : `: ${unhandled.slice(0, 3).join("; ")}`}`,
);
if (grows > anHour || left > leftOver || unhandled.length > 0) process.exitCode = 1;
process.exit();
