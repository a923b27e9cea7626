/** Shares draws out over threads. A draw is a number, so which thread runs it makes no difference to the bytes. */
import { type Ensemble, type EnsembleAsked, type FailedDraw, type Plan, type Sample } from "../../model/index";
import type { Drawer, DrawReply } from "./drawer";
import { cannotRun, done, type Step } from "./outcome";

export interface ToDraw {
  readonly plan: Plan;
  readonly asked: EnsembleAsked;
  /** Made ready already, to know what is kept of a draw. */
  readonly ensemble: Pick<Ensemble, "tables" | "columns" | "asItStands">;
  readonly from: number;
  readonly to: number;
  readonly threads: number;
}

/** Most draws handed out at once, so that threads end at about the same time and a count can be shown. */
const AT_ONCE = 8;
/** Stretches a thread has before it, so that it goes on while whoever hands them out is at something else. */
const AHEAD = 2;

/** @param drawn told how many are there */
export function drawInThreads(
  { plan, asked, ensemble, from, to, threads }: ToDraw,
  newDrawer: () => Drawer,
  drawn: (count: number) => void,
): Promise<Step<Sample>> {
  const { tables, columns, asItStands } = ensemble;
  const count = to - from;
  const values = new Float32Array(count * columns);
  const failed: FailedDraw[] = [];
  const size = Math.max(1, Math.min(AT_ONCE, Math.ceil(count / (4 * threads))));
  let next = from;
  let there = 0;
  return new Promise((settle) => {
    const drawers = Array.from({ length: Math.min(threads, Math.ceil(count / size)) }, newDrawer);
    const end = (step: Step<Sample>): void => {
      for (const drawer of drawers) drawer.stop();
      settle(step);
    };
    const feed = (drawer: Drawer): void => {
      if (next >= to) return;
      const first = next;
      next = Math.min(to, first + size);
      drawer.tell({ kind: "run", from: first, to: next });
    };
    const take = (drawer: Drawer, reply: DrawReply): void => {
      values.set(reply.values, (reply.from - from) * columns);
      failed.push(...reply.failed);
      there += reply.to - reply.from;
      drawn(there);
      if (there < count) feed(drawer);
      else {
        failed.sort((a, b) => a.draw - b.draw);
        end(done({ seed: asked.seed, tables, columns, from, count, values, failed, asItStands }));
      }
    };
    for (const drawer of drawers) {
      drawer.onReply((reply) => take(drawer, reply));
      drawer.onEnd((why) =>
        end(
          cannotRun(
            `A thread that ran draws ended before its work was done (${why}), and nothing was written. Run this again with fewer --workers; if it ends again, leave measures or groups out.`,
          ),
        ),
      );
      drawer.tell({ kind: "make-ready", plan, asked });
      for (let ahead = 0; ahead < AHEAD; ahead += 1) feed(drawer);
    }
  });
}
