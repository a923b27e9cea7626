/**
 * A published list as figures of a service: who waits at the start, by weeks waited, and the referrals and starts a week
 * that the counts of several months suggest. Every figure carries its source, its quality and how it was come by.
 */
import { elementAt } from "../../assumptions/present";
import { startOrderOf, waitingBands } from "../../assumptions/declared/choices";
import type { Service, WhereEntry } from "../../plan/plan";
import { note, problem, warning, type Outcome, type Problem } from "../../plan/problem";
import { doubtsAbout, flowsOf, meanFlow, referralsPerFirstWeek } from "./published-flows";
import { monthWords } from "../../plan/ask/value-words";
import { listOrderOf, orderInWords } from "./list-order";
import {
  inBands,
  isReturned,
  outsideBands,
  over52Weeks,
  type ListedService,
  type PublishedList,
} from "./published-lists";

/** The assumptions a published list gives figures for. */
export type OpeningAssumption =
  "opening_list" | "opening_longest_wait" | "referrals" | "starts_per_week" | "start_order" | "start_profile";

/** A figure of a service, as it stands in a plan. */
export interface OpeningFigure {
  readonly assumption: OpeningAssumption;
  readonly entry: WhereEntry;
}

/** Where a list goes. */
export interface OpeningFor {
  readonly service: Pick<Service, "id" | "label" | "capacity">;
  /** The plan's place that gets it; left out where the plan has one place. */
  readonly place?: string;
  /** What the published place is called. */
  readonly from: string;
}

/** Who is on a list, in the middle of a sentence. */
export const peopleListed: Readonly<Record<ListedService, string>> = {
  children: "children and young people",
  adults: "adults",
};

const written = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 1 });
const toHundredths = (value: number): number => Number(value.toFixed(2));

/**
 * The figures a place's list in a month gives a service. Bands stay as they were published, and the total stands where no
 * bands were. Referrals and starts are means over up to six months, see {@link meanFlow}; starts are given only to a
 * service that counts them. What cannot be estimated is left out and said in a problem that is not an error.
 * @param series the place's lists over the months, in order
 * @returns fails with `no-list` where the place sent nothing for the month, `nobody-waiting` where it sent 0
 */
export function openingListOf(
  series: readonly PublishedList[],
  month: string,
  into: OpeningFor,
): Outcome<readonly OpeningFigure[]> {
  const list = series.find((one) => one.month === month);
  const who = list === undefined ? "" : `${peopleListed[list.service]} in ${monthWords(month)}`;
  if (list === undefined || !isReturned(list))
    return {
      ok: false,
      problems: [
        problem(
          "no-list",
          into.from,
          `${into.from} has no published figure${who === "" ? ` for ${monthWords(month)}` : ` for ${who}`}. Choose another month or place.`,
        ),
      ],
    };
  if (list.total === 0)
    return {
      ok: false,
      problems: [
        problem(
          "nobody-waiting",
          into.from,
          `${into.from}: the list of ${who} is published as 0, so there is nobody to begin with. Choose another month or place.`,
        ),
      ],
    };
  const problems: Problem[] = [];
  return {
    ok: true,
    value: [
      ...openingEntries(list, into, problems),
      ownFigure("opening_longest_wait", into),
      ...rates(series, list, into, problems),
      ...orderEntries(series, list, into),
    ],
    problems,
  };
}

const published = (list: PublishedList, from: string): string =>
  `Published for ${from}, ${peopleListed[list.service]}, ${monthWords(list.month)}. Providers' returns, not validated.`;

function openingEntries(
  list: PublishedList,
  { service, place, from }: OpeningFor,
  problems: Problem[],
): OpeningFigure[] {
  const figure = (value: number, band: string | undefined, more: string): OpeningFigure => ({
    assumption: "opening_list",
    entry: {
      ...(place === undefined ? {} : { place }),
      tier: service.id,
      ...(band === undefined ? {} : { band }),
      value,
      source: list.source,
      status: "published",
      reason: `${published(list, from)}${more}`,
    },
  });
  const over52 = over52Weeks(list);
  if (Number.isNaN(inBands(list))) {
    problems.push(
      note(
        "no-bands",
        "opening_list",
        `${from}: the total of ${written(list.total)} is published without the weeks waited${over52 > 0 ? `, but for ${written(over52)} over 52 weeks` : ""}. People spread evenly over the weeks up to the longest wait: give that as "Longest wait at the start".`,
      ),
    );
    return [
      figure(
        list.total,
        undefined,
        over52 > 0
          ? ` ${written(over52)} of them waited over 52 weeks; the other weeks are not published.`
          : " The weeks waited are not published.",
      ),
    ];
  }
  const outside = outsideBands(list);
  if (outside !== 0)
    problems.push(
      note(
        "bands-not-total",
        "opening_list",
        `${from}: the bands add up to ${written(inBands(list))}, the published total is ${written(list.total)}. The bands are used.`,
      ),
    );
  const beside =
    outside === 0
      ? ""
      : ` The bands add up to ${written(inBands(list))}, the published total is ${written(list.total)}.`;
  return waitingBands.map((band, number) => figure(elementAt(list.people, number), band.id, beside));
}

/** A figure that belongs to one list alone, so that what another list had does not stay behind with this one: empty. */
const ownFigure = (
  assumption: "opening_longest_wait" | "starts_per_week",
  { service, place }: OpeningFor,
): OpeningFigure => ({
  assumption,
  entry: { ...(place === undefined ? {} : { place }), service: service.id, value: null },
});

/** The order in which the list was started from, where its bands tell. */
function orderEntries(
  series: readonly PublishedList[],
  list: PublishedList,
  { service, place, from }: OpeningFor,
): OpeningFigure[] {
  const { referrals } = meanFlow(series, list.month);
  const order = listOrderOf(series, list.month, referrals);
  if (order === undefined) return [];
  const entry = {
    ...(place === undefined ? {} : { place }),
    service: service.id,
    source: list.source,
    status: "calibrated" as const,
    reason: `With it the list of ${from} (${peopleListed[list.service]}), run on from one count to the next, comes closest to the people counted by weeks waited: ${orderInWords(order)}.`,
  };
  return [
    { assumption: "start_order", entry: { ...entry, value: startOrderOf("by-profile") } },
    ...waitingBands.map(({ id }, band): OpeningFigure => ({
      assumption: "start_profile",
      entry: { ...entry, band: id, value: elementAt(order.profile, band) },
    })),
  ];
}

function rates(
  series: readonly PublishedList[],
  list: PublishedList,
  { service, place, from }: OpeningFor,
  problems: Problem[],
): OpeningFigure[] {
  const { referrals, removals, counted, months } = meanFlow(series, list.month);
  if (!(referrals > 0)) {
    problems.push(
      note(
        "rates-unknown",
        "referrals",
        `${from}: ${Number.isNaN(referrals) ? "people waiting up to a week are not published for this month" : "nobody had waited up to a week"}, so referrals and starts cannot be estimated. What you gave stays, and what came of another list is taken out.`,
      ),
    );
    return [];
  }
  const over =
    months.length === 1
      ? monthWords(elementAt(months, 0))
      : `${months.length} months to ${monthWords(elementAt(months, -1))}`;
  const rate = (assumption: "referrals" | "starts_per_week", value: number, reason: string): OpeningFigure => ({
    assumption,
    entry: {
      ...(place === undefined ? {} : { place }),
      service: service.id,
      value: toHundredths(value),
      source: list.source,
      status: "derived",
      reason,
    },
  });
  const given = [
    rate(
      "referrals",
      referrals,
      `People waiting up to a week at ${from} (${peopleListed[list.service]}), times ${referralsPerFirstWeek} for those started or removed within it, as NHS England estimates referrals from published lists: ${over}. Those on a list have been accepted, so leave "Referrals accepted" empty.`,
    ),
  ];
  const countsStarts = service.capacity === "starts";
  if (Number.isNaN(removals)) {
    problems.push(
      note(
        "starts-unknown",
        "starts_per_week",
        `${from}: there is no count for a month before ${monthWords(list.month)} that this one can be compared with, so starts cannot be estimated.${countsStarts ? ' Give "Cases started a week".' : ""}`,
      ),
    );
    if (countsStarts)
      given.push(ownFigure("starts_per_week", { service, from, ...(place === undefined ? {} : { place }) }));
  } else if (counted < 0) {
    problems.push(
      warning(
        "starts-negative",
        "starts_per_week",
        `${from}: over ${over} the list grew by more than the referrals estimated, so starts would be below 0 and are left out. More providers sent figures as time went on, most likely.`,
      ),
    );
    if (countsStarts)
      given.push(ownFigure("starts_per_week", { service, from, ...(place === undefined ? {} : { place }) }));
  } else if (!countsStarts)
    problems.push(
      note(
        "starts-not-used",
        "starts_per_week",
        `${service.label} works from hours, so starts are not set. The lists suggest about ${written(counted)} a week came off them, over ${over}; compare that with what the hours give.`,
      ),
    );
  else
    given.push(
      rate(
        "starts_per_week",
        removals,
        `The list before, plus referrals, less the list now, over the weeks between: ${spread(series, months)} at ${from} (${peopleListed[list.service]}), ${over}; of the growth in between, only what the months bear out is run on. Everybody who came off the list counts as started, so leave "Removed from the list for other reasons" empty.`,
      ),
    );
  const used = new Set([...months, list.month]);
  problems.push(...doubtsAbout(series, from).filter(({ at, kind }) => used.has(at) && kind !== "bands-not-total"));
  return given;
}

/** From what to what the rate went in single months, so that nobody takes the mean for more than it is. */
function spread(series: readonly PublishedList[], months: readonly string[]): string {
  const perWeek = flowsOf(series)
    .filter((flow) => months.includes(flow.month))
    .map((flow) => flow.removalsPerWeek);
  return perWeek.length === 1
    ? `${written(elementAt(perWeek, 0))} a week`
    : `mean of months with ${written(Math.min(...perWeek))} to ${written(Math.max(...perWeek))} a week`;
}
