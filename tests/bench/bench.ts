/** The measurements of `npm run bench`, printed as one table. Started by start.mjs. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import {
  compile,
  measures,
  project,
  projectPlan,
  projectServices,
  readPlan,
  workspace,
  type Outcome,
  type Plan,
  type Services,
} from "../../model/index";
import type { Queue } from "../../model/services/list/queue/queue";
import { runQueue } from "../../model/services/list/run-queue";
import { processorItems } from "./both-ways";
import { drawCount, drawLayer, drawRunner, keptSize } from "./draw-runs";
import { draws, fromNothing } from "./ensemble-runs";
import { growthItems, growthReport } from "./growth";
import { tight } from "./reference/tight";
import { registerItems } from "./register-items";
import { serviceItem } from "./service-item";
import { measure, report, timed, worked, type Item } from "./timing";
import { workItem } from "./work-item";

const option = (name: string): string | undefined =>
  process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const reference = option("reference");
const plans = option("plans")!;
const quick = process.argv.includes("--quick");
const months = 156;

const textOf = (name: string): string => readFileSync(join(plans, `${name}.otplan`), "utf8");
function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problems.map((found) => found.says).join("\n"));
  return outcome.value;
}
const planOf = (text: string): Plan => valueOf(readPlan(text));

const runs = (plan: Plan, recorded: boolean): (() => number) => {
  const work = workspace(valueOf(compile(plan)).program, { recorded });
  return timed(() => project(work));
};

/** Runs the C reference in a process of its own; it prints its median and the sum of what it kept. */
function runReference(places: number, drawn: number, repeats: number): { readonly took: number; readonly sum: number } {
  const [took, sum] = execFileSync(reference!, [places, drawn, repeats].map(String), { encoding: "utf8" })
    .trim()
    .split(" ")
    .map(Number);
  return { took: took!, sum: sum! };
}
const inC = (name: string, places: number, drawn: number, repeats: number): Item[] =>
  reference === undefined ? [] : [{ name, times: 1, sample: () => runReference(places, drawn, repeats).took }];

const shared = new SharedArrayBuffer(8 * keptSize(months));
const kept = new Float64Array(shared);
const oneThread = drawRunner(new Float64Array(keptSize(months)));
const pool = [0, 1].map(() => new Worker(new URL("./draws-worker.mjs", import.meta.url), { workerData: shared }));
const share = (worker: Worker, from: number, to: number): Promise<void> =>
  new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", () => {
      worker.off("error", reject);
      resolve();
    });
    worker.postMessage([from, to]);
  });
const twoThreads = async (): Promise<number> => {
  const began = performance.now();
  await Promise.all(pool.map((worker, i) => share(worker, (i * drawCount) / 2, ((i + 1) * drawCount) / 2)));
  return performance.now() - began;
};

const england = textOf("england");
const ics = textOf("england-ics");
const englandPlan = planOf(england);
const icsPlan = planOf(ics);
const teamPlan = planOf(textOf("community-team"));
const listPlan = planOf(textOf("tiered-children"));
const tight7 = tight(7);
const tight42 = tight(42);
const all = measures.map((one) => one.id);
const tables = (plan: Plan, by: readonly "region"[]): (() => number) => {
  const projection = valueOf(projectPlan(plan, { recorded: true }));
  return timed(() => projection.tables({ measures: all, by }));
};

const national = serviceItem(42);
function queuesOf(services: Services): Queue[] {
  return services.lists("service").map(({ queue, needed }) => {
    if (queue === undefined) throw new Error(needed.map((one) => one.says).join("\n"));
    return queue;
  });
}
const nationalQueues = (): Queue[] => queuesOf(valueOf(projectServices(national)));
const compiledQueues = nationalQueues();

// The two references must agree before a ratio to either means anything.
if (reference !== undefined) {
  for (const [places, drawn, own] of [
    [7, 0, tight7.run()],
    [42, 0, tight42.run()],
    [7, 20, tight7.draws(20)],
  ] as const) {
    const { sum } = runReference(places, drawn, 1);
    if (Math.abs(own - sum) > 1e-9 * Math.abs(sum))
      throw new Error(`the C and TypeScript references differ: ${sum} and ${own}`);
  }
}

const only = option("only");
const items = (
  [
    ...inC("C reference, 7 places", 7, 0, 200),
    ...inC("C reference, 42 places", 42, 0, 50),
    ...inC("C reference, 1,000 draws", 7, drawCount, 3),
    {
      name: "tight TypeScript, 7 places",
      times: 30,
      sample: timed(() => tight7.run()),
      against: "C reference, 7 places",
    },
    {
      name: "tight TypeScript, 42 places",
      times: 9,
      sample: timed(() => tight42.run()),
      against: "C reference, 42 places",
    },
    {
      name: "tight TypeScript, 1,000 draws",
      times: 1,
      sample: timed(() => tight7.draws(drawCount)),
      against: "C reference, 1,000 draws",
    },
    {
      name: "engine, 7 places",
      times: 30,
      sample: runs(workItem(7), false),
      against: "C reference, 7 places",
      ratio: 6,
    },
    {
      name: "engine, 7 places, ledger on",
      times: 30,
      sample: runs(workItem(7), true),
      target: 1,
      against: "C reference, 7 places",
    },
    {
      name: "engine, 42 places",
      times: 9,
      sample: runs(workItem(42), false),
      against: "C reference, 42 places",
      ratio: 6,
    },
    {
      name: "engine, 42 places, ledger on",
      times: 9,
      sample: runs(workItem(42), true),
      target: 6,
      against: "C reference, 42 places",
    },
    {
      name: "engine, 1,000 draws, one thread",
      times: 1,
      sample: timed(() => oneThread(0, drawCount)),
      target: 700,
      against: "C reference, 1,000 draws",
      ratio: 6,
    },
    {
      name: "engine, 1,000 draws, two threads",
      times: 1,
      sample: twoThreads,
      target: 400,
      against: "C reference, 1,000 draws",
    },
    { name: "ensemble of England: ready and 16 draws", times: 1, sample: timed(fromNothing(englandPlan, 16)) },
    {
      name: "ensemble of England: 100 draws",
      times: 1,
      sample: timed(draws(englandPlan, 100)),
      against: "C reference, 1,000 draws",
    },
    { name: "ensemble of a team: ready and 16 draws", times: 3, sample: timed(fromNothing(teamPlan, 16)), target: 150 },
    { name: "ensemble of a team: 1,000 draws", times: 1, sample: timed(draws(teamPlan, 1000)) },
    { name: "ensemble of a list: ready and 16 draws", times: 3, sample: timed(fromNothing(listPlan, 16)), target: 150 },
    { name: "ensemble of a list: 1,000 draws", times: 1, sample: timed(draws(listPlan, 1000)) },
    { name: "England by region, ledger on", times: 5, sample: runs(englandPlan, true), target: 10 },
    { name: "England by ICS, ledger on", times: 3, sample: runs(icsPlan, true), target: 60 },
    {
      name: "England by region, whole people by chance",
      times: 1,
      sample: timed(() => projectPlan(englandPlan, { chance: { seed: "bench" } })),
    },
    { name: "read England by region", times: 3, sample: timed(() => planOf(england)) },
    { name: "read England by ICS", times: 3, sample: timed(() => planOf(ics)) },
    { name: "compile England by region", times: 1, sample: timed(() => valueOf(compile(englandPlan))) },
    { name: "compile England by ICS", times: 1, sample: timed(() => valueOf(compile(icsPlan))) },
    {
      name: "national service, 42 lists, 13 years of weeks",
      times: 3,
      sample: timed(() => nationalQueues().forEach((queue) => runQueue(queue))),
      target: 150,
    },
    { name: "national service, compiling alone", times: 3, sample: timed(() => nationalQueues()) },
    {
      name: "national service, running alone",
      times: 3,
      sample: timed(() => compiledQueues.forEach((queue) => runQueue(queue))),
    },
    {
      name: "national service, running by chance",
      times: 1,
      sample: timed(() => compiledQueues.forEach((queue) => runQueue(queue, { seed: "bench" }))),
    },
    { name: `England by region, all ${all.length} measures`, times: 1, sample: tables(englandPlan, []) },
    {
      name: `England by region, all ${all.length} measures by region`,
      times: 1,
      sample: tables(englandPlan, ["region"]),
    },
    { name: `England by ICS, all ${all.length} measures by region`, times: 1, sample: tables(icsPlan, ["region"]) },
    ...registerItems(icsPlan, only === undefined || "register".includes(only)),
    { name: "processor time, laying 1,000 draws of the work item", times: 3, sample: worked(drawLayer()) },
    { name: "processor time, 40 draws of ranges, England by region", times: 3, sample: worked(draws(englandPlan, 40)) },
    ...processorItems(
      [
        { name: "the work item", plan: workItem(7), times: 20 },
        { name: "England by region", plan: englandPlan, times: 4 },
        { name: "England by ICS", plan: icsPlan, times: 2 },
      ],
      { engine: (count) => oneThread(0, count), tight: (count) => tight7.draws(count), threads: twoThreads },
    ),
    ...growthItems(englandPlan, (count) => oneThread(0, count)),
  ] satisfies Item[]
).filter(
  (item: Item) => only === undefined || item.name.includes(only) || item.name.startsWith("C "),
) as readonly Item[];

console.log(
  `${cpus().length} x ${cpus()[0]!.model}, node ${process.versions.node}, load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} at the start.`,
);
if (reference === undefined) console.log("gcc was not found, so there is no C reference and no ratio to it.");
const medians = await measure(items, quick ? 2 : 5);
oneThread(0, drawCount);
if (kept.some((vacant) => !Number.isFinite(vacant))) throw new Error("the threads left draws out");
await Promise.all(pool.map((worker) => worker.terminate()));
console.log(report(items, medians));
console.log(growthReport(englandPlan, medians));
console.log(
  `Load average ${loadavg()
    .map((load) => load.toFixed(1))
    .join(" ")} at the end. A busy machine slows all of these; ratios within one run say more than milliseconds.`,
);
