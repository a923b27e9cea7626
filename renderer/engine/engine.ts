/**
 * Asks the worker. Inputs are copied when they are sent; the newest plan wins; one change means one batch, and twenty
 * changes while the worker is busy mean one more. Answers carry the version of the plan they belong to, so that a
 * screen can tell fresh numbers from old ones.
 *
 * A worker that throws, dies or gives no sign of life is replaced. What it was asked is then asked one by one, so that
 * one question that cannot be answered does not take the others with it; that one is not asked again for this version.
 */
import type { Plan } from "../../model";
import { engineWords as words } from "../words/engine";
import type { Batch, Replies } from "./messages";
import type { Answer } from "./answers";
import type { Query } from "./queries";

export interface Kept {
  /** Version of the plan the answer belongs to. */
  readonly version: number;
  readonly answer: Answer;
}

export interface Engine {
  /**
   * The plan has changed (or another one is open).
   * @param version the same as before where only what stands beside its figures has changed: answers stay those of now
   */
  setPlan(plan: Plan, version: number): void;
  /** Another version is to come: no more is said or asked of this one. */
  hold(): void;
  /** Wants an answer for as long as the returned function has not been called. */
  want(key: string, query: Query): () => void;
  /** The last answer to a query, of this version or an older one. */
  kept(key: string): Kept | undefined;
  /** The version of the plan that the newest answers belong to. */
  answered(): number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether something is being worked out. */
  busy(): boolean;
  stop(): void;
}

export interface Port {
  post(batch: Batch): void;
  /** What the batch in hand still has to say is not wanted any more. It ends as any does, with what was not said left out. */
  leaveOff?(): void;
  onReplies(listener: (replies: Replies) => void): void;
  /** The other end threw or died: it will not answer any more. */
  onFault(listener: () => void): void;
  close(): void;
}

export interface EngineSetting {
  /** Tells the person, once for each version of the plan, that a worker was replaced. */
  readonly says?: (text: string) => void;
  /**
   * How long a worker may give no sign of life, in milliseconds. It gives one after each question, and the longest that
   * was measured, on a plan far larger than any real one, took 169 seconds.
   */
  readonly patience?: number;
}

/** Their answers give the plan back with all that is written in it, so they are of one state of it and no other. */
const givesPlan: ReadonlySet<Query["kind"]> = new Set([
  "places",
  "roll",
  "past-plan",
  "plan-becomes",
  "merge-problems",
]);

const PATIENCE = 4 * 60_000;

/** Answers of this many older queries are kept, so that coming back to a screen shows something at once. */
const KEPT = 200;

/** @param newPort starts a worker; called again when one has to be replaced */
export function createEngine(
  newPort: () => Port,
  { says = () => undefined, patience = PATIENCE }: EngineSetting = {},
): Engine {
  let port: Port | undefined;
  let plan: Plan | undefined;
  let version = 0;
  let answered = -1;
  let sentVersion = -1;
  let sentPlan: Plan | undefined;
  /** What the worker is at; empty while it is idle. */
  let asked: Batch["queries"] = [];
  let scheduled = false;
  let held = false;
  let watch: ReturnType<typeof setTimeout> | undefined;
  /** Of this version: whether questions go one by one, which of them failed so, and whether that was said. */
  let trouble = { oneByOne: false, failed: new Set<string>(), said: false };
  const wanted = new Map<string, { readonly query: Query; count: number }>();
  const answers = new Map<string, Kept>();
  /** Keys of answers that give the plan back. */
  const giving = new Set<string>();
  const listeners = new Set<() => void>();

  const send = (): void => {
    scheduled = false;
    if (asked.length > 0 || plan === undefined || held) return;
    const due = [...wanted]
      .filter(([key]) => answers.get(key)?.version !== version && !trouble.failed.has(key))
      .map(([key, { query }]) => ({ key, query }));
    if (due.length === 0) return;
    asked = trouble.oneByOne ? due.slice(0, 1) : due;
    port ??= started();
    keepWatch(port);
    try {
      const known =
        sentVersion === version && (sentPlan === plan || !asked.some(({ query }) => givesPlan.has(query.kind)));
      port.post({ version, plan: known ? undefined : plan, queries: asked });
      if (!known) [sentVersion, sentPlan] = [version, plan];
    } catch {
      replace(port);
    }
  };
  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    queueMicrotask(send);
  };
  const keepWatch = (over: Port): void => {
    clearTimeout(watch);
    watch = setTimeout(() => replace(over), patience);
  };

  const started = (): Port => {
    const made = newPort();
    made.onReplies((replies) => {
      if (made === port) take(made, replies);
    });
    made.onFault(() => replace(made));
    return made;
  };

  const take = (from: Port, replies: Replies): void => {
    const kinds = new Map(asked.map(({ key, query }) => [key, query.kind]));
    if (replies.last) {
      clearTimeout(watch);
      asked = [];
    } else keepWatch(from);
    for (const { key, answer } of replies.answers) {
      const kind = kinds.get(key);
      if (kind !== undefined && givesPlan.has(kind)) {
        // Worked out from what has been written beside the figures since: asked again.
        if (sentPlan !== plan) continue;
        giving.add(key);
      }
      answers.delete(key);
      answers.set(key, { version: replies.version, answer });
    }
    for (const key of answers.keys()) {
      if (answers.size <= KEPT) break;
      if (!wanted.has(key)) answers.delete(key);
    }
    if (replies.answers.length > 0) {
      answered = replies.version;
      for (const listener of listeners) listener();
    }
    schedule();
  };

  /** The next batch starts another worker, which needs the plan anew. */
  const replace = (broken: Port): void => {
    if (broken !== port) return;
    clearTimeout(watch);
    broken.close();
    port = undefined;
    const [only, ...more] = asked;
    if (only !== undefined && sentVersion === version) {
      if (more.length > 0) trouble.oneByOne = true;
      else {
        trouble.failed.add(only.key);
        // An earlier answer stays, marked as such; where there is none the screen says what happened.
        if (!answers.has(only.key)) answers.set(only.key, { version, answer: unanswered(only.query) });
      }
    }
    asked = [];
    sentVersion = -1;
    if (!trouble.said) says(words.replaced);
    trouble.said = true;
    for (const listener of listeners) listener();
    schedule();
  };

  return {
    hold: () => {
      held = true;
      if (asked.length > 0) port?.leaveOff?.();
    },
    setPlan: (next, nextVersion) => {
      held = false;
      if (nextVersion === version) {
        if (next === plan) return;
        plan = next;
        for (const key of giving) answers.delete(key);
        giving.clear();
        schedule();
        return;
      }
      if (asked.length > 0) port?.leaveOff?.();
      plan = next;
      version = nextVersion;
      trouble = { oneByOne: false, failed: new Set(), said: false };
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
    answered: () => answered,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    busy: () => asked.length > 0,
    stop: () => {
      clearTimeout(watch);
      port?.close();
    },
  };
}

const unanswered = (query: Query): Answer => ({
  ok: false,
  problems: [{ severity: "error", kind: "unexpected", at: query.kind, says: words.unanswered(query.kind) }],
});
