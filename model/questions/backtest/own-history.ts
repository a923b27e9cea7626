/** A plan's own counts as series of history, held against the same measures as the published ones. */
import { countedKind, countedKinds } from "../../plan/counted";
import { countedWords } from "../../plan/ask/history-words";
import { unknownInHistory } from "../../plan/check/history";
import type { CountedSeries, Plan } from "../../plan/plan";
import type { HistorySeries } from "./history";

const wholeOf = ({ structure }: Pick<Plan, "structure">): string =>
  structure.places.find(({ parent }) => parent === undefined)?.id ?? "";

function asHistory(plan: Plan, series: CountedSeries): HistorySeries {
  const { id, label, counts, over, place, setting, level, points, source } = series;
  return {
    id: `own:${id}`,
    label,
    counts: countedWords(plan, series),
    unit: countedKind(counts).unit,
    place: place ?? wholeOf(plan),
    measure: counts,
    where: {
      ...(setting === undefined ? {} : { setting }),
      ...(level === undefined ? {} : { level }),
    },
    points: points.flatMap(({ at, value, break: broken }) =>
      value === null
        ? []
        : [
            {
              at,
              value,
              source: source ?? "Your figure",
              status: source === undefined ? "judgement" : "published",
              ...(broken === undefined ? {} : { break: broken }),
            },
          ],
    ),
    gaps: points.filter(({ value }) => value === null).map(({ at }) => at),
    own: { over },
    leftOut: [],
  };
}

/** The series of the plan's own past that are of its workforce; those of people it has not (any more) are left out. */
export const ownHistory = (plan: Plan): readonly HistorySeries[] =>
  (plan.history ?? [])
    .filter((series) => countedKinds[series.counts].of === "workforce" && unknownInHistory(plan, series).length === 0)
    .map((series) => asHistory(plan, series));

/** The series of the plan's own past that count a list of a service, or what came to it and was started. */
export const ownListHistory = (plan: Plan, service: string, place: string | undefined): readonly CountedSeries[] =>
  (plan.history ?? []).filter(
    (series) =>
      countedKinds[series.counts].of === "service" &&
      series.service === service &&
      (series.place === place || (series.place ?? wholeOf(plan)) === (place ?? wholeOf(plan))) &&
      unknownInHistory(plan, series).length === 0,
  );
