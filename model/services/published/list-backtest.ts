/**
 * What would have been said of published lists before they were counted: from each month a list is run on to a later one
 * with nothing but the counts up to that month (rates, growth, order of starts), and put beside what was published.
 */
import { elementAt } from "../../assumptions/present";
import { flowsOf, meanFlow, weeksInMonth } from "./published-flows";
import { listOrderOf, type ListOrder } from "./list-order";
import { inBands, isReturned, waitingFrom, type PublishedList } from "./published-lists";
import { inBandsOf, runOn, spreadBands } from "./published-run";
import { byWeeksWaited } from "../list/queue/start-order";

/** What a list is judged by. People. */
export interface ListCounts {
  readonly waiting: number;
  readonly over18: number;
  readonly over52: number;
}

/** One month foretold from another. */
export interface Foretold {
  readonly from: string;
  readonly month: string;
  /** Months ahead. */
  readonly ahead: number;
  readonly published: ListCounts;
  readonly foretold: ListCounts;
  /** Who sends figures changed after the month it was foretold from: nobody could have foretold that. */
  readonly returnsChanged: boolean;
}

/** A list run on from one month. */
export interface ListForecast {
  readonly from: string;
  /** Referrals and removals a week it was run on with, and its order. */
  readonly referrals: number;
  readonly removals: number;
  readonly order: ListOrder;
  readonly months: readonly Foretold[];
}

const countsIn = (people: readonly number[]): ListCounts => ({
  waiting: waitingFrom({ people }, 0),
  over18: waitingFrom({ people }, 18),
  over52: waitingFrom({ people }, 52),
});

/**
 * A list foretold from one of its months, month by month to the end of the series or the last month without a gap;
 * undefined where the list of that month is not given by weeks waited.
 */
function foretellList(series: readonly PublishedList[], from: string, upTo: string): ListForecast | undefined {
  const at = series.findIndex((one) => one.month === from);
  const list = series[at];
  if (list === undefined) return undefined;
  const mean = meanFlow(series, from);
  const { referrals } = mean;
  // Where no two months can be compared, all that is known is that lists rarely move fast.
  const removals = Number.isNaN(mean.removals) ? referrals : mean.removals;
  const order = listOrderOf(series, from, referrals);
  if (order === undefined || !(referrals > 0)) return undefined;
  const profile = byWeeksWaited(order.profile);
  const flows = flowsOf(series);
  let people = spreadBands(list.people, profile, referrals, removals);
  let changed = false;
  const months: Foretold[] = [];
  for (let next = at + 1; next < series.length; next += 1) {
    const then = elementAt(series, next);
    const flow = elementAt(flows, next);
    // A gap in the months: the flow of the month is then not known.
    if (then.month > upTo || (isReturned(then) && Number.isNaN(flow.removals))) break;
    people = runOn(people, profile, { weeks: weeksInMonth(then.month), referrals, removals });
    changed ||= flow.returnsChanged;
    if (inBands(then) > 0)
      months.push({
        from,
        month: then.month,
        ahead: next - at,
        published: countsIn(then.people),
        foretold: countsIn(inBandsOf(people)),
        returnsChanged: changed,
      });
  }
  return { from, referrals, removals, order, months };
}

/** The forecasts of a place from every month that can be one, up to a month. */
export const backtestList = (series: readonly PublishedList[], upTo: string): readonly ListForecast[] =>
  series.flatMap(({ month }) => (month < upTo ? (foretellList(series, month, upTo) ?? []) : []));

/** True where a place sent figures by weeks waited in every month from its first on, up to a month. */
export const returnedThroughout = (series: readonly PublishedList[], upTo: string): boolean => {
  const first = series.find((list) => inBands(list) > 0);
  return (
    first !== undefined &&
    series.filter(({ month }) => month >= first.month && month <= upTo).every((list) => inBands(list) > 0)
  );
};

/** How far off forecasts were, so many months ahead. */
export interface ErrorAhead {
  readonly ahead: number;
  /** Forecasts it is the median of. */
  readonly forecasts: number;
  /** Median of the sizes of the errors, each as a share of what was published; NaN where nothing was published above 0. */
  readonly waiting: number;
  readonly over18: number;
  readonly over52: number;
}

/** The usual error by months ahead, of the forecasts over which nobody began or ceased to send figures. */
export function errorsAhead(forecasts: readonly ListForecast[]): readonly ErrorAhead[] {
  const all = forecasts.flatMap(({ months }) => months).filter((one) => !one.returnsChanged);
  const furthest = all.reduce((most, { ahead }) => Math.max(most, ahead), 0);
  return Array.from({ length: furthest }, (_, index): ErrorAhead => {
    const here = all.filter(({ ahead }) => ahead === index + 1);
    const usual = (of: keyof ListCounts): number =>
      median(
        here.flatMap(({ published, foretold }) =>
          published[of] > 0 ? [Math.abs(foretold[of] / published[of] - 1)] : [],
        ),
      );
    return {
      ahead: index + 1,
      forecasts: here.length,
      waiting: usual("waiting"),
      over18: usual("over18"),
      over52: usual("over52"),
    };
  }).filter(({ forecasts: count }) => count > 0);
}

function median(figures: readonly number[]): number {
  if (figures.length === 0) return Number.NaN;
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? elementAt(sorted, middle)
    : (elementAt(sorted, middle - 1) + elementAt(sorted, middle)) / 2;
}
