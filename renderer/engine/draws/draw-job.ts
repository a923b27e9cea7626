/** What is being drawn: how much of it is handed out, and the first so many draws, joined from stretches that come in any order. */
import { mostKept, type FailedDraw, type Problem, type Sample } from "../../../model";
import type { DrawsAsked, DrawsShown } from "./draws-shown";
import type { DrawReply } from "./messages";

type Ready = Extract<DrawReply, { kind: "ready" }>;
type Drawn = Extract<DrawReply, { kind: "drawn" }>;

export interface DrawJob {
  readonly number: number;
  readonly asked: DrawsAsked;
  count: number;
  fewer: boolean;
  /** The next draw to hand out. */
  next: number;
  ready: Ready | undefined;
  values: Float32Array<ArrayBuffer>;
  /** Ends of the stretches that are there, by where they begin; those up to `done` have been joined. */
  readonly ends: Map<number, number>;
  done: number;
  failed: FailedDraw[];
  state: DrawsShown["state"];
  problems: readonly Pick<Problem, "says">[];
  /** Milliseconds; undefined until a draw has come back. */
  perDraw: number | undefined;
  /** How many workers were lost at it. */
  readonly lost: number;
}

export const newJob = (number: number, asked: DrawsAsked, lost: number): DrawJob => ({
  number,
  asked,
  count: asked.count,
  fewer: false,
  next: 0,
  ready: undefined,
  values: new Float32Array(0),
  ends: new Map(),
  done: 0,
  failed: [],
  state: "running",
  problems: [],
  perDraw: undefined,
  lost,
});

/** A worker knows what the draws are: there is room for as many as were asked for, or as there may be. */
export function makeRoom(job: DrawJob, ready: Ready): void {
  const { columns, runs } = ready;
  job.ready = ready;
  const most = Math.floor(mostKept / Math.max(1, columns));
  const wanted = Math.min(job.asked.count, runs);
  job.fewer = wanted > most;
  job.count = Math.min(wanted, most);
  const room = new Float32Array(job.count * columns);
  room.set(job.values.subarray(0, Math.min(job.values.length, room.length)));
  job.values = room;
}

/** The job with more draws, or gone on with where it was left. */
export function goneOn(job: DrawJob, count: number): DrawJob {
  // What was handed out and has not come back is handed out again: a stopped worker drops it.
  const on: DrawJob = { ...job, asked: { ...job.asked, count }, count, state: "running", next: job.done };
  on.ends.clear();
  if (on.ready !== undefined) makeRoom(on, on.ready);
  if (on.done >= on.count) on.state = "done";
  return on;
}

/** @returns whether any of what was drawn belongs to the job */
export function keepDrawn(job: DrawJob, drawn: Drawn): boolean {
  if (job.ready === undefined) return false;
  const { from, failed, milliseconds } = drawn;
  // What was handed out before it was known how many there are may go beyond the last.
  const to = Math.min(drawn.to, job.count);
  if (to <= from) return false;
  const { columns } = job.ready;
  job.values.set(drawn.values.subarray(0, (to - from) * columns), from * columns);
  job.ends.set(from, Math.max(to, job.ends.get(from) ?? 0));
  job.failed = [...job.failed.filter(({ draw }) => draw < from || draw >= to), ...failed];
  job.perDraw = milliseconds / (to - from);
  // What was handed out twice, after a stop, comes back in stretches that lie across each other.
  const joining = (): readonly [number, number] | undefined => [...job.ends].find(([start]) => start <= job.done);
  for (let next = joining(); next !== undefined; next = joining()) {
    job.ends.delete(next[0]);
    job.done = Math.max(job.done, next[1]);
  }
  if (job.done >= job.count && job.state === "running") job.state = "done";
  return true;
}

const sampleOf = ({ asked, values, done, failed }: DrawJob, ready: Ready): Sample => ({
  seed: asked.asked.seed,
  tables: ready.tables,
  columns: ready.columns,
  asItStands: ready.asItStands,
  from: 0,
  count: done,
  values: values.subarray(0, done * ready.columns),
  failed: failed.filter(({ draw }) => draw < done).sort((a, b) => a.draw - b.draw),
});

/** How far it has come, with the draws there are. */
export function shownOf(job: DrawJob): DrawsShown {
  const { ready, done, asked, count, fewer, state, problems } = job;
  return {
    version: asked.version,
    asked: asked.asked,
    state,
    sample: ready === undefined || done === 0 ? undefined : sampleOf(job, ready),
    done,
    of: count,
    fewer,
    certain: ready?.certain ?? false,
    problems,
  };
}
