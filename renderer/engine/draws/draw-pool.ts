/**
 * Shares the draws of a plan out over workers. The newest plan wins; what is drawn already is shown while the rest is on
 * its way; anybody can stop it. Draws are handed out in their order, a little at a time, so that a worker is never long
 * away and what is shown is always the first so many draws, the same on any number of workers.
 */
import { mostKept, type EnsembleAsked, type FailedDraw, type Plan, type Problem, type Sample } from "../../../model";
import { sameFigures } from "../../state/same-figures";
import type { DrawMessage, DrawReply } from "./messages";

export interface DrawPort {
  post(message: DrawMessage): void;
  onReply(listener: (reply: DrawReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

/** How far the draws of one version of the plan have come. */
export interface DrawsShown {
  /** Version of the plan they belong to, and what was asked of it. */
  readonly version: number;
  readonly asked: EnsembleAsked;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** The first draws; undefined until there are any. */
  readonly sample: Sample | undefined;
  readonly done: number;
  readonly of: number;
  /** True where fewer were run than asked for, for the room they take. */
  readonly fewer: boolean;
  /** Nothing in the plan has a range and nothing is left to chance: every draw is the plan as it stands. */
  readonly certain: boolean;
  readonly problems: readonly Pick<Problem, "says">[];
}

export interface DrawsAsked {
  readonly version: number;
  readonly plan: Plan;
  readonly asked: EnsembleAsked;
  readonly count: number;
}

export interface DrawPool {
  /** Wants draws; the same plan and question with more draws goes on from those there are. Undefined wants none. */
  ask(asked: DrawsAsked | undefined): void;
  /** Draws nothing while nobody looks, and keeps what there is: asked the same again, it goes on from there. */
  rest(): void;
  /**
   * The plan has changed: what is under way is left off at once, so that the figures of the changed plan have the
   * processors, and nothing is drawn until draws are asked for again.
   */
  leaveOff(): void;
  /** Stops where it is and keeps what there is. */
  cancel(): void;
  /** Goes on with what was stopped. */
  resume(): void;
  shown(): DrawsShown | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}

/** A worker is sent about so many milliseconds of work at once. */
const AT_ONCE = 60;
const FIRST = 1;
/** Fewer draws than this say nothing of a range: the ends of 8 in 10 would be the ends of what there is. */
export const FEWEST_TO_SAY = 16;
/**
 * Between two pictures of the draws while they come, in milliseconds. The first, the first with enough of them for a range
 * and the last are never kept waiting.
 */
const BETWEEN = 200;

interface Worker {
  port: DrawPort;
  /** The job it has been made ready for, or is being made ready for. */
  job: number;
  /** Whether draws of that job are on their way. What is still at another job leaves it off. */
  busy: boolean;
}

/** What is being drawn. */
interface Job {
  readonly number: number;
  readonly asked: DrawsAsked;
  count: number;
  fewer: boolean;
  next: number;
  ready: Extract<DrawReply, { kind: "ready" }> | undefined;
  values: Float32Array<ArrayBuffer>;
  /** Ends of the stretches that are there, by where they begin; those up to `done` have been joined. */
  readonly ends: Map<number, number>;
  done: number;
  failed: FailedDraw[];
  state: DrawsShown["state"];
  problems: readonly Pick<Problem, "says">[];
  perDraw: number | undefined;
  lost: number;
}

/**
 * @param newPort starts a worker; called again for one that was lost
 * @param gone says that workers keep being lost
 * @param spare whether a processor is idle that is otherwise kept for what is asked beside the draws: one more worker
 * joins in while it is, once the first draws are there
 */
export function createDrawPool(
  newPort: () => DrawPort,
  workers: number,
  gone: string,
  spare: () => boolean = () => false,
): DrawPool {
  const list: Worker[] = [];
  const listeners = new Set<() => void>();
  let numbers = 0;
  let job: Job | undefined;
  let shown: DrawsShown | undefined;
  let resting = false;

  let pictured = Number.NEGATIVE_INFINITY;
  const publishNowAndThen = (): void => {
    if (performance.now() - pictured >= BETWEEN) publish();
  };
  const publish = (): void => {
    pictured = performance.now();
    if (job === undefined) shown = undefined;
    else {
      const { ready, done, asked, count, fewer, state, problems } = job;
      // While nothing of a newer plan is there, the draws of the one before stay, marked by their version.
      if (done === 0 && state === "running" && shown?.sample !== undefined)
        shown = { ...shown, state: "running", done: 0, of: count };
      else
        shown = {
          version: asked.version,
          asked: asked.asked,
          state,
          sample: ready === undefined || done === 0 ? undefined : sampleNow(job, ready),
          done,
          of: count,
          fewer,
          certain: ready?.certain ?? false,
          problems,
        };
    }
    for (const listener of listeners) listener();
  };

  const sampleNow = ({ asked, values, done, failed }: Job, ready: NonNullable<Job["ready"]>): Sample => ({
    seed: asked.asked.seed,
    tables: ready.tables,
    columns: ready.columns,
    asItStands: ready.asItStands,
    from: 0,
    count: done,
    values: values.subarray(0, done * ready.columns),
    failed: failed.filter(({ draw }) => draw < done).sort((a, b) => a.draw - b.draw),
  });

  const feed = (worker: Worker): void => {
    const now = job;
    if (now === undefined || resting || now.state !== "running" || now.next >= now.count) return;
    if (worker.job !== now.number) {
      worker.job = now.number;
      worker.busy = false;
      worker.port.post({ kind: "draws-of", job: now.number, plan: now.asked.plan, asked: now.asked.asked });
    }
    if (worker.busy) return;
    const size = now.perDraw === undefined ? FIRST : Math.max(1, Math.min(256, Math.floor(AT_ONCE / now.perDraw)));
    const [from, to] = [now.next, Math.min(now.count, now.next + size)];
    now.next = to;
    worker.busy = true;
    worker.port.post({ kind: "run-draws", job: now.number, from, to });
  };

  const feedAll = (): void => {
    if (resting || job?.state !== "running") return;
    const most = workers + (job.done > 0 && spare() ? 1 : 0);
    while (list.length < most) list.push(started());
    for (const worker of list.slice(0, most)) feed(worker);
  };

  const take = (reply: DrawReply): void => {
    const now = job;
    if (now === undefined || reply.job !== now.number) return;
    if (reply.kind === "not-ready") {
      now.state = "failed";
      now.problems = reply.problems;
      publish();
    } else if (reply.kind === "ready") {
      if (now.ready !== undefined) return;
      now.ready = reply;
      makeRoom(now, reply);
    } else keep(now, reply);
  };

  const makeRoom = (now: Job, { columns, runs }: NonNullable<Job["ready"]>): void => {
    const most = Math.floor(mostKept / Math.max(1, columns));
    const wanted = Math.min(now.asked.count, runs);
    now.fewer = wanted > most;
    now.count = Math.min(wanted, most);
    const room = new Float32Array(now.count * columns);
    room.set(now.values.subarray(0, Math.min(now.values.length, room.length)));
    now.values = room;
  };

  const keep = (now: Job, drawn: Extract<DrawReply, { kind: "drawn" }>): void => {
    if (now.ready === undefined) return;
    const { from, failed, milliseconds } = drawn;
    // What was handed out before it was known how many there are may go beyond the last.
    const to = Math.min(drawn.to, now.count);
    if (to <= from) return;
    now.values.set(drawn.values.subarray(0, (to - from) * now.ready.columns), from * now.ready.columns);
    now.ends.set(from, Math.max(to, now.ends.get(from) ?? 0));
    now.failed = [...now.failed.filter(({ draw }) => draw < from || draw >= to), ...failed];
    now.perDraw = milliseconds / (to - from);
    const before = now.done;
    // What was handed out twice, after a stop, comes back in stretches that lie across each other.
    const joining = (): readonly [number, number] | undefined => [...now.ends].find(([start]) => start <= now.done);
    for (let next = joining(); next !== undefined; next = joining()) {
      now.ends.delete(next[0]);
      now.done = Math.max(now.done, next[1]);
    }
    if (now.done >= now.count && now.state === "running") now.state = "done";
    // Nothing follows what comes back to a pool at rest, so no later picture would have it.
    const enough = before < FEWEST_TO_SAY && now.done >= FEWEST_TO_SAY;
    if (now.state === "done" || before === 0 || enough || resting) publish();
    else publishNowAndThen();
  };

  const started = (): Worker => {
    const worker: Worker = { port: newPort(), job: -1, busy: false };
    worker.port.onReply((reply) => {
      if (reply.job === worker.job && reply.kind !== "ready") worker.busy = false;
      take(reply);
      feedAll();
    });
    worker.port.onFault(() => lose(worker));
    return worker;
  };

  /** What a lost worker was at is not known to be whole, so the job begins again; twice, and no more. */
  const lose = (worker: Worker): void => {
    worker.port.close();
    list.splice(list.indexOf(worker), 1);
    const now = job;
    if (now === undefined) return;
    if (now.lost >= 2) {
      now.state = "failed";
      now.problems = [{ says: gone }];
      publish();
    } else {
      begin(now.asked, now.lost + 1);
    }
  };

  const begin = (asked: DrawsAsked, lost: number): void => {
    numbers += 1;
    job = {
      number: numbers,
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
    };
    publish();
    feedAll();
  };

  const goOn = (now: Job, count: number): void => {
    const asked = { ...now.asked, count };
    job = { ...now, asked, count, state: "running" };
    // What was handed out and has not come back is handed out again: a stopped worker drops it.
    job.next = job.done;
    job.ends.clear();
    if (job.ready !== undefined) makeRoom(job, job.ready);
    if (job.done >= job.count) job.state = "done";
    publish();
    feedAll();
  };

  return {
    ask: (asked) => {
      const rested = resting;
      resting = false;
      if (asked === undefined) {
        job = undefined;
        publish();
        return;
      }
      const same =
        job?.asked.version === asked.version &&
        sameFigures(job.asked.plan, asked.plan) &&
        JSON.stringify(job.asked.asked) === JSON.stringify(asked.asked);
      if (!same || job === undefined) begin(asked, 0);
      else if (asked.count > job.asked.count) goOn(job, asked.count);
      else if (rested && job.state === "running") goOn(job, job.asked.count);
    },
    rest: () => {
      resting = true;
    },
    leaveOff: () => {
      resting = true;
      for (const worker of list) {
        if (worker.busy) worker.port.post({ kind: "leave-draws", job: worker.job });
        worker.job = -1;
        worker.busy = false;
      }
    },
    resume: () => {
      if (job?.state === "stopped") goOn(job, job.asked.count);
    },
    cancel: () => {
      if (job?.state !== "running") return;
      job.state = "stopped";
      publish();
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop: () => {
      for (const { port } of list) port.close();
      list.length = 0;
    },
  };
}
