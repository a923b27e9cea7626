/**
 * Shares the draws of a plan out over workers. The newest plan wins; what is drawn already is shown while the rest is on
 * its way; anybody can stop it. Draws are handed out in their order, a little at a time, so that a worker is never long
 * away and what is shown is always the first so many draws, the same on any number of workers.
 */
import { sameFigures } from "../../state/same-figures";
import { goneOn, keepDrawn, makeRoom, newJob, shownOf, type DrawJob } from "./draw-job";
import { FEWEST_TO_SAY, type DrawPool, type DrawsAsked, type DrawsShown } from "./draws-shown";
import type { DrawMessage, DrawReply } from "./messages";

export interface DrawPort {
  post(message: DrawMessage): void;
  onReply(listener: (reply: DrawReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

/** A worker is sent about so many milliseconds of work at once. */
const AT_ONCE = 60;
const FIRST = 1;
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
  let job: DrawJob | undefined;
  let shown: DrawsShown | undefined;
  let resting = false;
  /** Whether what is under way is of figures that are no more. */
  let left = false;

  let pictured = Number.NEGATIVE_INFINITY;
  const publishNowAndThen = (): void => {
    if (performance.now() - pictured >= BETWEEN) publish();
  };
  const publish = (): void => {
    pictured = performance.now();
    if (job === undefined) shown = undefined;
    // While nothing of a newer plan is there, the draws of the one before stay, marked by their version.
    else if (job.done === 0 && job.state === "running" && shown?.sample !== undefined)
      shown = { ...shown, state: "running", done: 0, of: job.count };
    else shown = shownOf(job);
    for (const listener of listeners) listener();
  };

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
      if (now.ready === undefined) makeRoom(now, reply);
    } else if (!left) keep(now, reply);
  };

  const keep = (now: DrawJob, drawn: Extract<DrawReply, { kind: "drawn" }>): void => {
    const before = now.done;
    if (!keepDrawn(now, drawn)) return;
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
    // It may say so more than once.
    if (!list.includes(worker)) return;
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
    job = newJob(numbers, asked, lost);
    publish();
    feedAll();
  };

  const goOn = (now: DrawJob, count: number): void => {
    job = goneOn(now, count);
    publish();
    feedAll();
  };

  return {
    ask: (asked) => {
      const rested = resting;
      resting = false;
      left = false;
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
      // What comes back all the same would be drawn by the page, which waits for the figures of the changed plan.
      left = true;
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
