/**
 * Where reports are made, in a worker of its own with others for its futures, and written as documents, in another. To ask
 * something newer, or to stop, closes the worker. To put a report together in another way runs nothing again.
 */
import type { Outcome, Plan, Report, ReportShipped, SavedReport } from "../../../model";
import type { ReportMade, ReportMessage, ReportReply, ReportWanted } from "./messages";
import type { ReportFutures } from "./report-futures";

export interface ReportPort {
  post(message: ReportMessage): void;
  onReply(listener: (reply: ReportReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

/** How far a report has come. */
export interface ReportProgress {
  /** Futures there are, of how many; of none where none are drawn, or it is not known yet. */
  readonly done: number;
  readonly of: number;
  /** What is being worked out beside them. */
  readonly says: string | undefined;
}

export interface ReportShown {
  readonly state: "making" | "made" | "stopped";
  /** The last one made, while another is on its way. */
  readonly made: Outcome<ReportMade> | undefined;
  /** While it is being made. */
  readonly progress: ReportProgress | undefined;
}

export interface ReportDesk {
  /** Makes the report, or does nothing where the same was asked of the same plan. */
  make(plan: Plan, wanted: ReportWanted, together: SavedReport): void;
  /** Stops the report on its way; the one before it stays. Asked the same again it is made after all. */
  cancel(): void;
  /** @returns undefined where it could not be written: the worker was lost */
  write(report: Report, format: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  shown(): ReportShown | undefined;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What of a plan a report is run from: all of it but how its reports are put together, and what was logged. */
const samePlan = (one: Plan, other: Plan, log: boolean): boolean =>
  (Object.keys({ ...one, ...other }) as (keyof Plan)[]).every(
    (key) => key === "reports" || (key === "log" && !log) || one[key] === other[key],
  );

const nothingYet: ReportProgress = { done: 0, of: 0, says: undefined };

/** @param gone says that the worker was lost */
export function createReportDesk(
  newPort: () => ReportPort,
  shipped: ReportShipped,
  gone: string,
  futures: ReportFutures,
): ReportDesk {
  const listeners = new Set<() => void>();
  let port: ReportPort | undefined;
  let shown: ReportShown | undefined;
  let asked: { readonly plan: Plan; readonly wanted: string; readonly together: SavedReport } | undefined;
  /** Its sections were changed while it was on its way. */
  let rearranged = false;
  /** The plan of the report that is shown. */
  let told: Plan | undefined;
  let job = 0;
  const show = (next: ReportShown): void => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const close = (): void => {
    port?.close();
    port = undefined;
    futures.stop();
  };
  const come = (change: Partial<ReportProgress>): void => {
    if (shown?.state === "making") show({ ...shown, progress: { ...nothingYet, ...shown.progress, ...change } });
  };
  const take = (reply: ReportReply): void => {
    if (reply.job !== job) return;
    if (reply.kind === "report-made") {
      if (rearranged) arrange();
      else {
        told = asked?.plan;
        show({ state: "made", made: reply.made, progress: undefined });
      }
    }
    if (reply.kind === "report-piece") come({ says: reply.says });
    if (reply.kind === "report-draws")
      futures.draw(
        reply.drawings,
        (done, of) => come({ done, of }),
        (drawn) => port?.post({ kind: "report-drawn", job: reply.job, drawn }),
      );
  };
  /** Puts together in another way what has been run. */
  const arrange = (): void => {
    if (asked === undefined) return;
    rearranged = false;
    job += 1;
    port?.post({ kind: "report-arrange", job, together: asked.together });
  };
  const started = (): ReportPort => {
    const made = newPort();
    made.onReply(take);
    made.onFault(() => {
      close();
      asked = undefined;
      const lost = { severity: "error", kind: "worker-lost", at: "", says: gone } as const;
      show({ state: "made", made: { ok: false, problems: [lost] }, progress: undefined });
    });
    return made;
  };
  return {
    make: (plan, wanted, together) => {
      const key = JSON.stringify(wanted);
      const run = asked?.wanted === key && samePlan(asked.plan, plan, wanted.kind === "full");
      if (run && JSON.stringify(asked?.together) === JSON.stringify(together)) return;
      const making = shown?.state === "making";
      if (making && !run) close();
      port ??= started();
      asked = { plan, wanted: key, together };
      rearranged = making && run;
      if (rearranged) return;
      show({ state: "making", made: shown?.made, progress: nothingYet });
      if (run) {
        arrange();
        return;
      }
      job += 1;
      port.post({ kind: "report-make", job, plan, wanted, shipped, together });
    },
    cancel: () => {
      if (shown?.state !== "making") return;
      close();
      asked = undefined;
      job += 1;
      show({ state: "stopped", made: shown.made, progress: undefined });
    },
    write: (report, format) =>
      new Promise((done) => {
        const writer = newPort();
        const finish = (bytes: Uint8Array<ArrayBuffer> | undefined): void => {
          writer.close();
          done(bytes);
        };
        writer.onReply((reply) => {
          if (reply.kind === "report-written") finish(reply.bytes);
        });
        writer.onFault(() => finish(undefined));
        writer.post({ kind: "report-write", job: 0, report, plan: told, format });
      }),
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
