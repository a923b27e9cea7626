/** What counts of a file would do to a plan's own past, and doing it. */
import { countedWords, countsWords, countWords } from "../../plan/ask/history-words";
import { addHistory, changeHistory, joinedCounts, sameHistory, type NewSeries } from "../../plan/edit/history";
import type { Edit, Signature } from "../../plan/edit/edit";
import { without } from "../../plan/edit/without";
import type { CountedPoint, CountedSeries, Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";

/** What a series of a file would do to the plan. */
export interface SeriesChange {
  readonly label: string;
  /** What it counts and of whom. */
  readonly counts: string;
  /** The series of the plan it joins; undefined where it is new. */
  readonly joins: string | undefined;
  /** How many counts there are and from when to when. */
  readonly given: string;
  /** Months that are new to the plan, gaps among them. */
  readonly added: number;
  /** Months that stay as the plan has them: it has the same count, or the file has none. */
  readonly same: number;
  /** Months the plan has with another count. */
  readonly replaced: readonly { readonly at: string; readonly from: string; readonly to: string }[];
  readonly gaps: readonly string[];
}

/** The counts that a series brings: those of months that the plan has alike, or that the file has none of, are left out. */
function news(before: CountedSeries | undefined, { points }: NewSeries): readonly CountedPoint[] {
  const was = new Map((before?.points ?? []).map(({ at, value }) => [at, value]));
  return points.filter(({ at, value }) => !was.has(at) || (value !== null && was.get(at) !== value));
}

/** What a series does to the one of the same people that the plan has. */
export function changeOf(plan: Plan, series: NewSeries): SeriesChange {
  const before = sameHistory(plan, series);
  const brought = news(before, series);
  const was = new Map((before?.points ?? []).map(({ at, value }) => [at, value]));
  const other = brought.filter(({ at }) => was.has(at));
  return {
    label: before?.label ?? series.label,
    counts: countedWords(plan, { id: "new", ...series }),
    joins: before?.label,
    given: countsWords(series),
    added: brought.length - other.length,
    same: series.points.length - brought.length,
    replaced: other.map(({ at, value }) => ({
      at,
      from: countWords(series.counts, was.get(at) ?? null),
      to: countWords(series.counts, value),
    })),
    gaps: series.points.filter(({ value }) => value === null).map(({ at }) => at),
  };
}

/**
 * Puts series into the plan, each as an edit. A series that brings nothing new is left as it is, so that the same file
 * twice changes nothing.
 */
export const seriesEdits = (
  plan: Plan,
  series: readonly NewSeries[],
): readonly ((now: Plan, by: Signature) => Outcome<Edit>)[] =>
  series
    .filter((one) => news(sameHistory(plan, one), one).length > 0)
    .map((one) => (now: Plan, by: Signature): Outcome<Edit> => {
      const before = sameHistory(now, one);
      if (before === undefined) return addHistory(now, one, by);
      const { source, date } = one;
      return changeHistory(
        now,
        before.id,
        {
          ...without(before, "id"),
          ...(source === undefined ? {} : { source }),
          ...(date === undefined ? {} : { date }),
          points: [...joinedCounts(before.points, news(before, one))],
        },
        by,
      );
    });
