/** The futures of a report, drawn by a pool of workers of their own, one drawing after another. */
import type { Outcome, ReportDrawing, Sample } from "../../../model";
import type { DrawPool, DrawsShown } from "../draws/draws-shown";

export interface ReportFutures {
  /**
   * @param there told how many futures of all drawings there are
   * @param drawn told the futures of every drawing when all are there
   */
  draw(
    drawings: readonly ReportDrawing[],
    there: (done: number, of: number) => void,
    drawn: (samples: readonly Outcome<Sample>[]) => void,
  ): void;
  /** Draws nothing more, and lets the workers go. */
  stop(): void;
}

function outcomeOf({ state, sample, problems }: DrawsShown): Outcome<Sample> | undefined {
  if (state === "failed")
    return {
      ok: false,
      problems: problems.map(({ says }) => ({ severity: "error", kind: "draws-failed", at: "", says })),
    };
  return state === "done" && sample !== undefined ? { ok: true, problems: [], value: sample } : undefined;
}

export function reportFutures(newPool: () => DrawPool): ReportFutures {
  let pool: DrawPool | undefined;
  const stop = (): void => {
    pool?.stop();
    pool = undefined;
  };
  return {
    draw: (drawings, there, drawn) => {
      stop();
      const now = newPool();
      pool = now;
      const all = drawings.reduce((sum, { count }) => sum + count, 0);
      const samples: Outcome<Sample>[] = [];
      const next = (): void => {
        const drawing = drawings[samples.length];
        if (drawing === undefined) {
          stop();
          drawn(samples);
        } else now.ask({ version: samples.length, ...drawing });
      };
      now.subscribe(() => {
        const shown = now.shown();
        if (pool !== now || shown === undefined || shown.version !== samples.length) return;
        const before = drawings.slice(0, samples.length).reduce((sum, { count }) => sum + count, 0);
        there(before + shown.done, all);
        const outcome = outcomeOf(shown);
        if (outcome === undefined) return;
        samples.push(outcome);
        next();
      });
      next();
    },
    stop,
  };
}
