/**
 * Where reports are made, in a worker of its own, and written as documents, in another. To make one is one long sum: to
 * ask something newer closes the worker. To put it together in another way runs nothing again.
 */
import type { Outcome, Plan, Report, ReportShipped, SavedReport } from "../../../model";
import type { ReportMade, ReportMessage, ReportReply, ReportWanted } from "./messages";

export interface ReportPort {
  post(message: ReportMessage): void;
  onReply(listener: (reply: ReportReply) => void): void;
  /** The other end threw or died. */
  onFault(listener: () => void): void;
  close(): void;
}

export interface ReportShown {
  readonly state: "making" | "made";
  /** The last one made, while another is on its way. */
  readonly made: Outcome<ReportMade> | undefined;
}

export interface ReportDesk {
  /** Makes the report, or does nothing where the same was asked of the same plan. */
  make(plan: Plan, wanted: ReportWanted, together: SavedReport): void;
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

/** @param gone says that the worker was lost */
export function createReportDesk(newPort: () => ReportPort, shipped: ReportShipped, gone: string): ReportDesk {
  const listeners = new Set<() => void>();
  let port: ReportPort | undefined;
  let shown: ReportShown | undefined;
  let asked: { readonly plan: Plan; readonly wanted: string; readonly together: SavedReport } | undefined;
  let job = 0;
  const show = (next: ReportShown): void => {
    shown = next;
    for (const listener of listeners) listener();
  };
  const started = (): ReportPort => {
    const made = newPort();
    made.onReply((reply) => {
      if (reply.kind === "report-made" && reply.job === job) show({ state: "made", made: reply.made });
    });
    made.onFault(() => {
      port = undefined;
      made.close();
      asked = undefined;
      show({
        state: "made",
        made: { ok: false, problems: [{ severity: "error", kind: "worker-lost", at: "", says: gone }] },
      });
    });
    return made;
  };
  return {
    make: (plan, wanted, together) => {
      const key = JSON.stringify(wanted);
      const run = asked?.wanted === key && samePlan(asked.plan, plan, wanted.kind === "full");
      if (run && JSON.stringify(asked?.together) === JSON.stringify(together)) return;
      if (!run && shown?.state === "making") {
        port?.close();
        port = undefined;
      }
      port ??= started();
      asked = { plan, wanted: key, together };
      job += 1;
      show({ state: "making", made: shown?.made });
      port.post(
        run ? { kind: "report-arrange", job, together } : { kind: "report-make", job, plan, wanted, shipped, together },
      );
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
        writer.post({ kind: "report-write", job: 0, report, plan: asked?.plan, format });
      }),
    shown: () => shown,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
