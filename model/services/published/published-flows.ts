/**
 * What two published counts of a list say about the flow between them. Nobody publishes who joined or left a list, so
 * both are estimated, and what the estimate cannot bear is said in words.
 *
 * Method: NHS England, community_waits (github.com/nhsengland/community_waits): referrals a week are the people waiting up
 * to a week, times 1.1 for those started or removed within it; removals are the list before, plus referrals, less the list
 * now; a rate is the mean over the last six months. The method counts 4.3
 * weeks in every month and leaves the 1.1 out of its removals; here a month has its own days / 7 weeks, which is 4.0 to
 * 4.4, and referrals are the same in both.
 */
import { power } from "../../chance/portable";
import { elementAt, present } from "../../assumptions/present";
import { monthWords } from "../../plan/ask/value-words";
import { daysInMonth } from "../../plan/calendar";
import { warning, type Problem } from "../../plan/problem";
import { inBands, isReturned, outsideBands, type PublishedList } from "./published-lists";

/** People referred in a week for each one found in the first week's band. */
export const referralsPerFirstWeek = 1.1;

/** Months a rate is the mean of, at most. */
const monthsAveraged = 6;

/** What happened in the month that ends with a count. NaN is not known. */
export interface MonthFlow {
  readonly month: string;
  readonly weeks: number;
  /** Referrals a week. */
  readonly referrals: number;
  /** People who came off the list in the month, started or not. Below 0 the counts contradict each other. */
  readonly removals: number;
  /** Removals a week. */
  readonly removalsPerWeek: number;
  /** Who sends figures has changed, as far as one can tell: see {@link returnsChanged}. */
  readonly returnsChanged: boolean;
}

/** Months since year 0, as `plan/calendar` counts them. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

/** Weeks in a calendar month: its days / 7. */
export const weeksInMonth = (month: string): number => daysInMonth(monthNumber(month)) / 7;

const follows = (before: PublishedList | undefined, list: PublishedList): before is PublishedList =>
  before !== undefined && monthNumber(before.month) + 1 === monthNumber(list.month);

/** The flow of each month of a place's series; what needs the month before is NaN where that is not there. */
export function flowsOf(series: readonly PublishedList[]): readonly MonthFlow[] {
  return series.map((list, number) => {
    const before = series[number - 1];
    const weeks = weeksInMonth(list.month);
    const referrals = elementAt(list.people, 0) * referralsPerFirstWeek;
    const removals = follows(before, list) ? before.total + referrals * weeks - list.total : Number.NaN;
    return {
      month: list.month,
      weeks,
      referrals,
      removals,
      removalsPerWeek: removals / weeks,
      returnsChanged: follows(before, list) && returnsChanged(before.total, list.total, referrals * weeks),
    };
  });
}

/** A list that changes in a month by more than this share of those referred in it has changed in who sends figures. */
const mostlyReferred = 1 / 3;

/**
 * Whether the providers behind two counts of a list can hardly be the same: a service does not start a third more, or a
 * third fewer, than are referred to it from one month to the next. A judgement: England's own lists change by at most a
 * third (August 2023) where nothing is known to have changed, and by 62% in January 2023, when more providers returned.
 * Small lists move by chance, by about the root of the people on them, so three of these are allowed.
 * @param referred people referred in the month, as estimated
 */
const returnsChanged = (before: number, now: number, referred: number): boolean =>
  Math.abs(now - before) > Math.max(referred * mostlyReferred, 3 * Math.sqrt(Math.max(before, now)));

/** Rates a week over several months, and what they are the mean of. */
export interface MeanFlow {
  readonly referrals: number;
  /** Referrals less the part of the mean growth that the months bear out. */
  readonly removals: number;
  /** Mean removals as counted. */
  readonly counted: number;
  /** The months in the means; the same for both where removals are known at all. */
  readonly months: readonly string[];
}

/** The flows up to a month that one rate can be the mean of: at most six, and none before the returns last changed. */
export function comparableFlows(series: readonly PublishedList[], month: string): readonly MonthFlow[] {
  const upTo = flowsOf(series).filter(
    (flow) => flow.month <= month && monthNumber(flow.month) > monthNumber(month) - monthsAveraged,
  );
  const changed = upTo.findLastIndex((flow) => flow.returnsChanged);
  return upTo.slice(changed + 1);
}

/**
 * The part of a mean that its own spread bears out: mean x (1 - standard error^2 / mean^2), not below nothing (James and
 * Stein). One figure bears out nothing, so a list that was counted twice is run on as if in balance.
 */
export function borneOut(figures: readonly number[]): number {
  const mean = figures.reduce((sum, one) => sum + one, 0) / figures.length;
  if (figures.length < 2 || mean === 0) return 0;
  const squares = figures.reduce((sum, one) => sum + power(one - mean, 2), 0);
  const error = squares / (figures.length - 1) / figures.length;
  return mean * Math.max(0, 1 - error / power(mean, 2));
}

/**
 * Mean rates over the comparable months up to one of them, only those whose removals are known. The list is run on with
 * the growth that the months bear out, see {@link borneOut}. Without any such month, referrals are those of the month
 * itself.
 */
export function meanFlow(series: readonly PublishedList[], month: string): MeanFlow {
  const known = comparableFlows(series, month).filter((flow) => !Number.isNaN(flow.removals));
  if (known.length === 0)
    return {
      referrals: flowsOf(series).find((flow) => flow.month === month)?.referrals ?? Number.NaN,
      removals: Number.NaN,
      counted: Number.NaN,
      months: [month],
    };
  const weeks = known.reduce((sum, flow) => sum + flow.weeks, 0);
  const referrals = known.reduce((sum, flow) => sum + flow.referrals * flow.weeks, 0) / weeks;
  return {
    referrals,
    removals: Math.max(0, referrals - borneOut(known.map((flow) => flow.referrals - flow.removalsPerWeek))),
    counted: known.reduce((sum, flow) => sum + flow.removals, 0) / weeks,
    months: known.map((flow) => flow.month),
  };
}

const people = (count: number): string => Math.round(count).toLocaleString("en-GB");

/** Fewer people than this in every other month, and a list of 0 may well be what it says. */
const noticed = 10;

export type DoubtKind =
  "returns-changed" | "removals-negative" | "bands-not-total" | "zero-beside-many" | "same-as-before";

/**
 * What in a place's series contradicts itself or looks unlikely, a sentence for each, in order of the months. The kind is
 * a {@link DoubtKind}, and `at` the month.
 */
export function doubtsAbout(series: readonly PublishedList[], place: string): readonly Problem[] {
  const most = series.reduce((top, list) => (isReturned(list) ? Math.max(top, list.total) : top), 0);
  const flows = flowsOf(series);
  return series.flatMap((list, number): Problem[] => {
    if (!isReturned(list)) return [];
    const { referrals, removals, weeks } = elementAt(flows, number);
    const before = series[number - 1];
    const outside = outsideBands(list);
    const same =
      follows(before, list) &&
      list.total > 0 &&
      list.total === before.total &&
      list.people.every((count, band) => count === before.people[band]);
    const doubt = (kind: DoubtKind, says: string): Problem =>
      warning(kind, list.month, `${place}, ${monthWords(list.month)}: ${says}`);
    return [
      ...(elementAt(flows, number).returnsChanged && removals >= 0 && list.total > 0
        ? [
            doubt(
              "returns-changed",
              `the list ${list.total > present(before, "the month before").total ? "grew" : "fell"} by ${people(Math.abs(list.total - present(before, "the month before").total))} in a month in which about ${people(referrals * weeks)} were referred. Most likely not the same providers sent figures. No rate goes over this month.`,
            ),
          ]
        : []),
      ...(removals < 0
        ? [
            doubt(
              "removals-negative",
              `the list grew by ${people(list.total - present(before, "the month before").total)}, more than the ${people(referrals * weeks)} referrals estimated for the month. Providers that sent nothing the month before may have sent figures.`,
            ),
          ]
        : []),
      ...(outside > 0 || outside < 0
        ? [
            doubt(
              "bands-not-total",
              `the bands of weeks waited add up to ${people(inBands(list))}, the published total is ${people(list.total)}.`,
            ),
          ]
        : []),
      ...(list.total === 0 && most >= noticed
        ? [
            doubt(
              "zero-beside-many",
              `the list is published as 0, while up to ${people(most)} waited in other months. It may be a return that was not made.`,
            ),
          ]
        : []),
      ...(same
        ? [
            doubt(
              "same-as-before",
              "every band is the same as the month before. Earlier figures may have been sent again.",
            ),
          ]
        : []),
    ];
  });
}
