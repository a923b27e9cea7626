/** The start profile of a published list, from the counts that can be compared, and how it was come by. */
import { elementAt } from "../../assumptions/present";
import { comparableFlows, type MonthFlow } from "./published-flows";
import { monthWords } from "../../plan/ask/value-words";
import { inBands, type PublishedList } from "./published-lists";
import { inBalance, startProfileFrom, type StartProfile, type Stretch } from "./start-profile";

export interface ListOrder {
  readonly profile: StartProfile;
  /** Months whose counts it was fitted to, the first one included; one where the list was taken to be in balance. */
  readonly months: readonly string[];
}

const fitted = new WeakMap<readonly PublishedList[], Map<string, ListOrder | undefined>>();

/**
 * The order of a list up to a month, fitted once; undefined where its bands are not published.
 * @param referrals people referred in a week, for a list of which there is one count only
 */
export function listOrderOf(series: readonly PublishedList[], month: string, referrals: number): ListOrder | undefined {
  const known = fitted.get(series) ?? new Map<string, ListOrder | undefined>();
  fitted.set(series, known);
  const key = `${month} ${referrals}`;
  if (!known.has(key)) known.set(key, fitOrder(series, month, referrals));
  return known.get(key);
}

function fitOrder(series: readonly PublishedList[], month: string, referrals: number): ListOrder | undefined {
  const at = series.findIndex((one) => one.month === month);
  const list = series[at];
  if (list === undefined || !(inBands(list) > 0)) return undefined;
  const flows = comparableFlows(series, month).filter(({ removals }) => removals >= 0);
  const chains: Stretch[][] = [];
  const months: string[] = [];
  let last = "";
  for (const flow of flows) {
    const stretch = stretchOf(series, flow);
    if (stretch === undefined) continue;
    const before = elementAt(series, series.findIndex((one) => one.month === flow.month) - 1).month;
    if (before === last) elementAt(chains, -1).push(stretch);
    else {
      chains.push([stretch]);
      months.push(before);
    }
    months.push(flow.month);
    last = flow.month;
  }
  if (chains.length > 0) return { profile: startProfileFrom(chains), months };
  return referrals > 0
    ? { profile: startProfileFrom([[inBalance(list.people, referrals)]]), months: [month] }
    : undefined;
}

/** What happened between a count and the one before it, where both are given by weeks waited and somebody waits. */
function stretchOf(
  series: readonly PublishedList[],
  { month, weeks, referrals, removalsPerWeek }: MonthFlow,
): Stretch | undefined {
  const at = series.findIndex((one) => one.month === month);
  const [before, after] = [series[at - 1], series[at]];
  if (before === undefined || after === undefined || !(inBands(before) > 0) || !(inBands(after) > 0)) return undefined;
  return { before: before.people, after: after.people, weeks, referrals, removals: removalsPerWeek };
}

/** The months in words: April to June 2023. */
export function orderInWords({ months }: ListOrder): string {
  const [first, last] = [elementAt(months, 0), elementAt(months, -1)];
  return months.length === 1
    ? `the count of ${monthWords(first)} alone, as of a list in balance`
    : `${months.length} counts, ${monthWords(first)} to ${monthWords(last)}`;
}
