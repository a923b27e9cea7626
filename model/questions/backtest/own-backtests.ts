/** A plan tried on its own past: run from a month that somebody counted, and held against the counts that came after. */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, monthName } from "../../plan/calendar";
import { monthWords, plainNumber } from "../../plan/ask/value-words";
import { sameWhere } from "../../plan/ask/scope";
import type { Plan } from "../../plan/plan";
import type { HistorySeries } from "./history";
import { ownHistory } from "./own-history";
import type { Backtest, KnownThen } from "./past-plan";

const stocks: readonly string[] = ["staff_in_post", "headcount", "establishment"];

/** The months a series can be run from: those with a count and a later one. */
export const startsOf = ({ points }: Pick<HistorySeries, "points">): readonly string[] =>
  points.slice(0, -1).map(({ at }) => at);

/** The leaver rate of the twelve months up to a month, where the plan's own leavers and staff were counted then. */
function leaversKnown(plan: Plan, series: HistorySeries, from: string): readonly KnownThen[] {
  if (!plan.assumptions.some(({ id }) => id === "leaver_rate")) return [];
  const own = ownHistory(plan);
  const alike = (one: HistorySeries): boolean => one.place === series.place && sameWhere(one.where, series.where);
  const since = monthName(absoluteMonth(from) - 12);
  for (const leavers of own.filter((one) => one.measure === "exits" && alike(one))) {
    const counted = leavers.points.filter(({ at }) => at > since && at <= from);
    const whole = leavers.own?.over === "year" ? counted.filter(({ at }) => at === from) : counted;
    if (whole.length !== (leavers.own?.over === "year" ? 1 : 12)) continue;
    const staff = own
      .find((one) => one.measure === "headcount" && alike(one))
      ?.points.findLast(({ at }) => at >= monthName(absoluteMonth(since) - 6) && at <= from);
    if (staff === undefined || staff.value <= 0) continue;
    const left = whole.reduce((sum, { value }) => sum + value, 0);
    const rate = left / staff.value;
    if (rate >= 1) continue;
    return [
      {
        assumption: "leaver_rate",
        value: Number(rate.toPrecision(4)),
        figures: [],
        reason: `${plainNumber(left)} left in the twelve months to ${monthWords(from)}, of ${plainNumber(staff.value)} people counted in ${monthWords(staff.at)}.`,
      },
    ];
  }
  return [];
}

/**
 * The plan run from a month of one of its own series.
 * @param from one of {@link startsOf} the series
 */
export function ownBacktest(plan: Plan, series: HistorySeries, from: string): Backtest {
  const known = leaversKnown(plan, series, from);
  return {
    id: `${series.id}@${from}`,
    label: `${series.label}, from ${monthWords(from)}`,
    series: series.id,
    place: series.place,
    from,
    to: elementAt(series.points, -1).at,
    inSample: true,
    because: `${known.length === 0 ? "Its rates" : "Its rates, but the leaver rate,"} are those the plan has now, which were set after these counts: it says how well they tell what has happened, and less how well they foretell.`,
    who: { ...series.where, place: series.place },
    known,
  };
}

/** Each of the plan's own series of staff and posts with two counts or more, run from its first count of the last ten years. */
export function ownBacktests(plan: Plan): readonly { readonly backtest: Backtest; readonly series: HistorySeries }[] {
  const earliest = monthName(absoluteMonth(plan.start) - 120);
  return ownHistory(plan)
    .filter(({ measure }) => stocks.includes(measure))
    .flatMap((series) => {
      const starts = startsOf(series);
      const from = starts.find((at) => at >= earliest) ?? starts.at(-1);
      const first = series.points.find(({ at }) => at === from);
      return from === undefined || first === undefined || first.value <= 0
        ? []
        : [{ series, backtest: ownBacktest(plan, series, from) }];
    });
}
