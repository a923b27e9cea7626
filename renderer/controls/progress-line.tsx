import type { ReactNode } from "react";

export interface ProgressLineProps {
  readonly label: string;
  /** While it goes on. */
  readonly running?:
    | {
        readonly done: number;
        readonly of: number;
        readonly says: string;
        readonly stop: string;
        readonly onStop: () => void;
      }
    | undefined;
  /** Where somebody stopped it. */
  readonly stopped?: { readonly says: string; readonly goOn: string; readonly onGoOn: () => void } | undefined;
  /** Where it cannot be done: what, and then why; of several reasons the first. */
  readonly failed?: readonly string[] | undefined;
  readonly children?: ReactNode;
}

/** How far work beside the page has come: a bar and a count, a way to stop it and to go on. */
export function ProgressLine({ label, running, stopped, failed, children }: ProgressLineProps) {
  return (
    <div className="futures-line" role="group" aria-label={label}>
      {running === undefined ? null : (
        <>
          <progress max={running.of} value={running.done} aria-label={label} />
          {/* On paper it would be a count of the moment, now and then alone on a page; what was drawn is said with its range. */}
          <span className="note" data-print="no">
            {running.says}
          </span>
          <button type="button" className="quiet" onClick={running.onStop}>
            {running.stop}
          </button>
        </>
      )}
      {stopped === undefined ? null : (
        <>
          <span className="note">{stopped.says}</span>
          <button type="button" className="quiet" onClick={stopped.onGoOn}>
            {stopped.goOn}
          </button>
        </>
      )}
      {failed === undefined ? null : (
        <span className="note" role="alert">
          {failed.slice(0, 2).join(" ")}
        </span>
      )}
      {children}
    </div>
  );
}
