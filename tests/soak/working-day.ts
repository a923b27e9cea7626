/** What a person does in a minute of work, on the page's own stores, its engine and its worker, all in this process. */
import { readFileSync } from "node:fs";
import {
  importPreview,
  knownShapes,
  putChange,
  readFile,
  readPlan,
  reportFormats,
  setValue,
  sourceOf,
  writePlan,
  type Plan,
} from "../../model/index";
import { knownPlaces } from "../../electron/headless/known-places";
import { createEngine, type Engine, type Port } from "../../renderer/engine/engine";
import { drawsAnswerer } from "../../renderer/engine/draws/answer-draws";
import type { Batch, Replies } from "../../renderer/engine/messages";
import { asSent, planSender, type Sent } from "../../renderer/engine/plan-sent";
import { applyEdit } from "../../renderer/state/apply-edit";
import { startGesture } from "../../renderer/state/gesture";
import { openPlan, planSaved, redo, showPlan, undo } from "../../renderer/state/plan-store";
import { workedReport } from "../documents/worked-reports";

/** The worker's script, in this thread: what it is sent and sends is copied as between threads. */
async function workerHere(): Promise<() => Port> {
  let hear: (replies: Replies) => void = () => undefined;
  const self = {
    postMessage: (replies: Replies) => {
      const copied = structuredClone(replies);
      setImmediate(() => hear(copied));
    },
    onmessage: undefined as ((event: { readonly data: Sent<Batch> }) => void) | undefined,
  };
  Object.assign(globalThis, { self });
  await import("../../renderer/engine/engine.worker");
  const send = planSender();
  return () => ({
    post: (batch) => {
      const copied = structuredClone(asSent(batch, send));
      setImmediate(() => self.onmessage?.({ data: copied }));
    },
    onReplies: (listener) => (hear = listener),
    onFault: () => undefined,
    close: () => undefined,
  });
}

const asked = { measures: ["headcount", "staff_in_post", "vacancy_rate"], by: ["level"] } as const;

const wanted = ["base", "scenario", "checks"];

export class WorkingDay {
  #engine: Engine | undefined;
  #version = 0;
  readonly #shipped: Plan;
  readonly #scenario: string;
  readonly #draws = drawsAnswerer();
  readonly #counts = { edits: 0, imports: 0, draws: 0, reports: 0, saves: 0 };

  constructor(name: string) {
    const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
    if (!read.ok) throw new Error(read.problems[0]?.says);
    showPlan(read.value, { document: null, name, saved: true });
    this.#shipped = read.value;
    this.#scenario = read.value.scenarios[0]?.id ?? "";
  }

  plan(): Plan {
    const open = openPlan();
    if (open === undefined) throw new Error("no plan is open");
    return open.plan;
  }

  told(): string {
    const { edits, imports, draws, reports, saves } = this.#counts;
    const { plan, history } = openPlan() ?? { plan: this.#shipped, history: { done: [] } };
    return `${plan.log.length} entries in the log, ${history.done.length} steps to undo, ${edits} edits, ${imports} imports, ${draws} draws, ${reports} reports, ${saves} saves`;
  }

  /** The plan as it was shipped, with nothing of the day: what is left in memory then was leaked. */
  async openedAnew(): Promise<void> {
    showPlan(this.#shipped, { document: null, name: "anew", saved: true });
    this.#future(-1);
    await this.#answered();
  }

  async minute(number: number): Promise<void> {
    this.#drag(number);
    await this.#answered();
    this.#change(number);
    await this.#answered();
    undo();
    if (number % 2 === 0) redo();
    if (number % 3 === 0) this.#future(number);
    if (number % 4 === 0) await this.#broughtIn(number);
    if (number % 5 === 0) this.#saved();
    if (number % 20 === 0) await this.#reported();
    await this.#answered();
  }

  /** Fifteen edits of one figure in one press, with an answer on the way. */
  #drag(number: number): void {
    const gesture = startGesture("Leaver rate", () => undefined);
    for (let step = 0; step < 15; step += 1)
      gesture.edit(() => {
        const value = Number((0.06 + ((number * 15 + step) % 97) / 2000).toFixed(5));
        applyEdit((plan, by) => setValue(plan, { assumption: "leaver_rate", value }, by));
        this.#counts.edits += 1;
      });
    if (number % 7 === 0) gesture.cancel();
    else gesture.finish();
  }

  #change(number: number): void {
    const value = 0.8 + (number % 31) / 100;
    applyEdit((plan, by) =>
      putChange(plan, this.#scenario, 0, { assumption: "leaver_rate", op: "multiply", value, from: plan.start }, by),
    );
    this.#counts.edits += 1;
  }

  /** Asks what a screen asks, and waits for it. */
  async #answered(): Promise<void> {
    this.#engine ??= createEngine(await workerHere());
    const engine = this.#engine;
    this.#version += 1;
    const version = this.#version;
    engine.setPlan(this.plan(), version);
    await new Promise<void>((done) => {
      const stop = engine.subscribe(() => {
        if (wanted.every((key) => engine.kept(key)?.version === version)) finish();
      });
      const ends = [
        engine.want("base", { kind: "tables", scenario: undefined, asked }),
        engine.want("scenario", { kind: "tables", scenario: this.#scenario, asked }),
        engine.want("checks", { kind: "checks", scenario: undefined }),
      ];
      const finish = (): void => {
        stop();
        for (const end of ends) end();
        done();
      };
    });
  }

  /** A few futures, as the pool's worker runs them. */
  #future(job: number): void {
    const ensemble = {
      scenarios: [undefined],
      keep: { workforce: [{ measures: ["headcount"] }] },
      seed: "amber river seven",
    };
    this.#draws({ kind: "draws-of", job, plan: structuredClone(this.plan()), asked: ensemble });
    this.#draws({ kind: "run-draws", job, from: 0, to: 8 });
    this.#counts.draws += 8;
  }

  async #broughtIn(number: number): Promise<void> {
    const text = `Assumption,Value\nLeaver rate,${(6 + (number % 50) / 10).toFixed(1)}%\nMonths to fill a post,${3 + (number % 4)}\n`;
    const sheets = await readFile(sourceOf("figures.csv", new TextEncoder().encode(text)), () => knownShapes);
    applyEdit((plan, by) => importPreview(plan, sheets, { file: "figures.csv" }, {}, knownPlaces, by).made);
    this.#counts.imports += 1;
  }

  #saved(): void {
    const plan = this.plan();
    const read = readPlan(writePlan(plan));
    if (!read.ok) throw new Error(`what was saved does not open: ${read.problems[0]?.says ?? ""}`);
    planSaved("document", "team.otplan", plan);
    this.#counts.saves += 1;
  }

  async #reported(): Promise<void> {
    const report = workedReport(this.plan(), "board", 4);
    for (const format of reportFormats.filter(({ id }) => ["docx", "xlsx"].includes(id)))
      await format.write(report, []);
    this.#counts.reports += 1;
  }
}
