/** What passes between the page and the worker that makes reports and writes them as documents. */
import type { Outcome, Plan, Report, ReportAsked, ReportSection, ReportShipped, SavedReport } from "../../../model";

/** What a report is asked to tell; the worker adds what it can work out itself. */
export type ReportWanted = Omit<ReportAsked, "version" | "hash">;

/** Runs all that a report tells, and puts it together. */
export interface ReportMakeMessage {
  readonly kind: "report-make";
  readonly job: number;
  readonly plan: Plan;
  readonly wanted: ReportWanted;
  readonly shipped: ReportShipped;
  readonly together: SavedReport;
}

/** Puts what was run last together in another way. */
export interface ReportArrangeMessage {
  readonly kind: "report-arrange";
  readonly job: number;
  readonly together: SavedReport;
}

/** Writes a report as a document. One message, since writing may have to begin again in a worker that has the library. */
export interface ReportWriteMessage {
  readonly kind: "report-write";
  readonly job: number;
  readonly report: Report;
  /** The plan it tells, whose assumptions a workbook carries so that they can be brought back. */
  readonly plan: Plan | undefined;
  readonly format: string;
}

export type ReportMessage = ReportMakeMessage | ReportArrangeMessage | ReportWriteMessage;

export interface ReportMade {
  readonly report: Report;
  /** Every section there is, in its usual order, with what is left out among them. */
  readonly sections: readonly ReportSection[];
}

export type ReportReply =
  | { readonly kind: "report-made"; readonly job: number; readonly made: Outcome<ReportMade> }
  | { readonly kind: "report-written"; readonly job: number; readonly bytes: Uint8Array<ArrayBuffer> };
