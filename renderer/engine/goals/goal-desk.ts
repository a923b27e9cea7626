/**
 * Where what it would take is asked, in a worker of its own, so that no other answer waits for it. A search is one long
 * sum: to stop it, or to ask something newer, its worker is closed and another is started.
 */
import type { Outcome, Plan } from "../../../model";
import type { GoalAsk, GoalFound, GoalMessage, GoalReply } from "./messages";

export interface GoalPort {
  post(message: GoalMessage): void;
  onReply(listener: (reply: GoalReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

export interface GoalShown {
  /** Version of the plan it was asked about. */
  readonly version: number;
  readonly ask: GoalAsk;
  readonly state: "running" | "done" | "stopped";
  readonly runs: number;
  readonly answer: Outcome<GoalFound> | undefined;
}

export interface GoalDesk {
  ask(version: number, plan: Plan, ask: GoalAsk): void;
  stop(): void;
  shown(): GoalShown | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param gone says that the worker was lost */
export function createGoalDesk(newPort: () => GoalPort, gone: string): GoalDesk {
  const listeners = new Set<() => void>();
  let port: GoalPort | undefined;
  let shown: GoalShown | undefined;
  let job = 0;
  const show = (next: GoalShown): void => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const close = (): void => {
    port?.close();
    port = undefined;
  };
  const started = (): GoalPort => {
    const made = newPort();
    made.onReply((reply) => {
      if (reply.job !== job || shown?.state !== "running") return;
      if (reply.kind === "goal-runs") show({ ...shown, runs: reply.runs });
      else show({ ...shown, state: "done", answer: reply.answer });
    });
    made.onFault(() => {
      close();
      if (shown?.state !== "running") return;
      const lost = { severity: "error" as const, kind: "worker-lost", at: "", says: gone };
      show({ ...shown, state: "done", answer: { ok: false, problems: [lost] } });
    });
    return made;
  };
  return {
    ask: (version, plan, ask) => {
      if (shown?.state === "running") close();
      port ??= started();
      job += 1;
      show({ version, ask, state: "running", runs: 0, answer: undefined });
      port.post({ kind: "goal", job, plan, ask });
    },
    stop: () => {
      if (shown?.state !== "running") return;
      close();
      show({ ...shown, state: "stopped" });
    },
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
