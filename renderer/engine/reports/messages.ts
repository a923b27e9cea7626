/** What passes between the page and the worker that makes reports and writes them as documents. */
import type {
  Outcome,
  Plan,
  Report,
  ReportAsked,
  ReportDrawing,
  ReportSection,
  ReportShipped,
  Sample,
  SavedReport,
} from "../../../model";

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

/** The futures the worker asked for, in its order: the last that a report waits for. */
export interface ReportDrawnMessage {
  readonly kind: "report-drawn";
  readonly job: number;
  readonly drawn: readonly Outcome<Sample>[];
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

export type ReportMessage = ReportMakeMessage | ReportDrawnMessage | ReportArrangeMessage | ReportWriteMessage;

export interface ReportMade {
  readonly report: Report;
  /** Every section there is, in its usual order, with what is left out among them. */
  readonly sections: readonly ReportSection[];
}

export type ReportReply =
  /** Futures to be drawn elsewhere, while this worker is at the rest. */
  | { readonly kind: "report-draws"; readonly job: number; readonly drawings: readonly ReportDrawing[] }
  /** What is being worked out now: "what is published". */
  | { readonly kind: "report-piece"; readonly job: number; readonly says: string }
  | { readonly kind: "report-made"; readonly job: number; readonly made: Outcome<ReportMade> }
  | { readonly kind: "report-written"; readonly job: number; readonly bytes: Uint8Array<ArrayBuffer> };
