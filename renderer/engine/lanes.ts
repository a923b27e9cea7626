/**
 * Two workers, so that what a person looks at never waits for what is looked at later: figures for pictures and tables
 * on one, and on the other what has to walk through every flow of every month, or runs the plan many times. The slow one
 * is told of a plan, and of a change, only once nothing more has changed for a moment: until then the first figures have
 * the processors. What it was at it leaves off.
 */
import type { Engine } from "./engine";
import type { Query } from "./queries";

/** What pictures and tables are made of, as soon as the plan has run. */
const quick: ReadonlySet<Query["kind"]> = new Set([
  "tables",
  "problems",
  "own-figures",
  "calibrated",
  "service",
  "service-outcomes",
  "service-money",
  "service-health",
  "backfill",
  "composition",
  "explain",
  "explain-service",
  "explain-sum",
  "host",
  "plan-becomes",
  "merge-problems",
  "trial",
  "service-trial",
  "service-model",
]);

/** How long the plan has to stand still before the slow answers are begun, in milliseconds. */
const STILL = 150;

/** One engine of two: a question goes to the one that is made for it. */
export function inLanes(fast: Engine, slow: Engine, still = STILL): Engine {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = 0;
  return {
    setPlan: (plan, version) => {
      fast.setPlan(plan, version);
      clearTimeout(waiting);
      // What it is at is of figures that are no more: it makes room for those of now.
      if (version !== last) slow.hold();
      last = version;
      waiting = setTimeout(() => slow.setPlan(plan, version), still);
    },
    hold: () => {
      fast.hold();
      slow.hold();
    },
    want: (key, query) => (quick.has(query.kind) ? fast : slow).want(key, query),
    kept: (key) => fast.kept(key) ?? slow.kept(key),
    answered: () => fast.answered(),
    subscribe: (listener) => {
      const stops = [fast, slow].map((one) => one.subscribe(listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    busy: () => fast.busy() || slow.busy(),
    stop: () => {
      clearTimeout(waiting);
      fast.stop();
      slow.stop();
    },
  };
}
