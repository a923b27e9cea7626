/** Which series of the past belong on the line of a measure, and which stand beside it, with why. */
import { isEverything, sameWhere } from "../../plan/ask/scope";
import type { Plan, Where } from "../../plan/plan";
import { historyForPlan, type HistorySeries } from "./history";
import { historyYears } from "./history-years";
import { ownHistory } from "./own-history";

/** What a chart draws: a measure in its unit, of a place. */
export interface HistoryAsked {
  readonly measure: string;
  readonly unit: string;
  /** Undefined is the whole plan. */
  readonly place: string | undefined;
  /** Settings and levels, of a line of some staff only; everybody's where it is left out. */
  readonly group?: Where | undefined;
}

/** A series that is not on the line, and why. */
export interface BesideLine {
  readonly series: HistorySeries;
  readonly why: string;
}

export interface HistoryDrawn {
  /** Own counts first, those of everybody before those of some. */
  readonly drawn: readonly HistorySeries[];
  readonly beside: readonly BesideLine[];
}

/** More lines than this nobody can tell apart; of the published ones the largest stands for the others. */
const mostLines = 3;
const mostPublished = 1;

/** Series of the whole United Kingdom stand beside those of a nation. */
const wholeKingdom = "uk";

const staffMeasures: readonly string[] = ["staff_in_post", "headcount"];
const unitWords: Readonly<Record<string, string>> = { heads: "people", share: "a rate" };
const inWords = (unit: string): string => unitWords[unit] ?? unit;

/** Whether a series counts all that the plan has at its place, and not some of the settings or levels. */
export const countsEverybody = ({ where }: Pick<HistorySeries, "where">): boolean =>
  where !== undefined && isEverything(where);

/**
 * The series for a chart, of the plan's own and of the published ones.
 * @param published the series that are shipped
 */
export function drawnHistory(plan: Plan, published: readonly HistorySeries[], asked: HistoryAsked): HistoryDrawn {
  const { places } = plan.structure;
  const whole = places.find(({ parent }) => parent === undefined);
  const place = asked.place ?? whole?.id;
  const nameOf = (id: string | undefined): string => places.find((one) => one.id === id)?.label ?? "another place";
  const own = ownHistory(plan);
  const ofPlan = new Set([...own, ...historyForPlan(plan, published)]);
  const isOf = (series: HistorySeries): boolean =>
    staffMeasures.includes(asked.measure) ? staffMeasures.includes(series.measure) : series.measure === asked.measure;
  const why = (series: HistorySeries): string | undefined => {
    if (series.place !== place)
      return places.some(({ id }) => id === series.place)
        ? `It is of ${nameOf(series.place)}, and the line of ${nameOf(place)}.`
        : "It counts people whom the plan does not have.";
    if (series.where === undefined) return "It counts other staff than the plan can tell apart.";
    if (!ofPlan.has(series)) return "The plan does not have these settings or levels.";
    if (series.unit !== asked.unit)
      return `It counts in ${inWords(series.unit)}, and the line in ${inWords(asked.unit)}.`;
    if (series.measure !== asked.measure) return "It counts something else than the line.";
    if (asked.group !== undefined && !sameWhere(asked.group, series.where))
      return "It counts other staff than the line.";
    if (historyYears(plan, [series]) === undefined)
      return "It was counted too long before the plan, or not at a year's end.";
    return undefined;
  };
  // What is published of England says nothing beside the line of a region or a team.
  const about = [
    ...own,
    ...published.filter(
      ({ place: of }) => of === place || (of === wholeKingdom && place === whole?.id && whole?.kind === "nation"),
    ),
  ].filter(isOf);
  const fitting = about.filter((series) => why(series) === undefined);
  const size = ({ points }: HistorySeries): number => points.at(-1)?.value ?? 0;
  const ordered = [...fitting].sort(
    (a, b) =>
      Number(b.own !== undefined) - Number(a.own !== undefined) ||
      Number(countsEverybody(b)) - Number(countsEverybody(a)) ||
      (a.own === undefined ? size(b) - size(a) : 0),
  );
  const firstPublished = ordered.findIndex(({ own: given }) => given === undefined);
  const drawn = ordered
    .filter((series, at) => series.own !== undefined || at < firstPublished + mostPublished)
    .slice(0, mostLines);
  return {
    drawn,
    beside: about
      .filter((series) => !drawn.includes(series))
      .map((series) => ({
        series,
        why: why(series) ?? "It counts some of the line's staff, fewer than the counts that are drawn.",
      })),
  };
}
