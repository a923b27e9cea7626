/**
 * Asks the worker. Inputs are copied when they are sent; the newest plan wins; one change means one batch, and twenty
 * changes while the worker is busy mean one more. Answers carry the version of the plan they belong to, so that a
 * screen can tell fresh numbers from old ones.
 */
import type { Plan } from "../../model";
import type { Batch, Replies } from "./messages";
import type { Answer, Query } from "./queries";

export interface Kept {
  /** Version of the plan the answer belongs to. */
  readonly version: number;
  readonly answer: Answer;
}

export interface Engine {
  /** The plan has changed (or another one is open). */
  setPlan(plan: Plan, version: number): void;
  /** Wants an answer for as long as the returned function has not been called. */
  want(key: string, query: Query): () => void;
  /** The last answer to a query, of this version or an older one. */
  kept(key: string): Kept | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** How long the last batch took in the worker, in milliseconds. */
  lastTook(): number;
  stop(): void;
}

export interface Port {
  post(batch: Batch): void;
  onReplies(listener: (replies: Replies) => void): void;
  close(): void;
}

/** Answers of this many older queries are kept, so that coming back to a screen shows something at once. */
const KEPT = 200;

export function createEngine(port: Port): Engine {
  let plan: Plan | undefined;
  let version = 0;
  let sentVersion = -1;
  let busy = false;
  let scheduled = false;
  let took = 0;
  const wanted = new Map<string, { readonly query: Query; count: number }>();
  const answers = new Map<string, Kept>();
  const listeners = new Set<() => void>();

  const send = (): void => {
    scheduled = false;
    if (busy || plan === undefined) return;
    const due = [...wanted]
      .filter(([key]) => answers.get(key)?.version !== version)
      .map(([key, { query }]) => ({ key, query }));
    if (due.length === 0) return;
    busy = true;
    port.post({ version, plan: sentVersion === version ? undefined : plan, queries: due });
    sentVersion = version;
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(send);
  };

  port.onReplies((replies) => {
    busy = !replies.last;
    took = replies.milliseconds;
    for (const { key, answer } of replies.answers) {
      answers.delete(key);
      answers.set(key, { version: replies.version, answer });
    }
    for (const key of answers.keys()) {
      if (answers.size <= KEPT) break;
      if (!wanted.has(key)) answers.delete(key);
    }
    for (const listener of listeners) listener();
    schedule();
  });

  return {
    setPlan: (next, nextVersion) => {
      if (nextVersion === version && next === plan) return;
      plan = next;
      version = nextVersion;
      schedule();
    },
    want: (key, query) => {
      const entry = wanted.get(key);
      if (entry === undefined) wanted.set(key, { query, count: 1 });
      else entry.count += 1;
      schedule();
      return () => {
        const now = wanted.get(key);
        if (now === undefined) return;
        now.count -= 1;
        if (now.count === 0) wanted.delete(key);
      };
    },
    kept: (key) => answers.get(key),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    lastTook: () => took,
    stop: () => port.close(),
  };
}
