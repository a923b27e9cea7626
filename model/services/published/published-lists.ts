/**
 * Waiting lists as they are published: people waiting in one month at one place, by weeks waited and in all. The numbers
 * are providers' returns and are not validated: bands may not add up to the total, a place may send nothing, and some
 * months give totals only. A figure nobody gave is NaN, never 0, and so is everything that rests on it.
 *
 * Source of the form: NHS England, Community Health Services SitRep.
 */
import { elementAt } from "../../assumptions/present";
import { waitingBands } from "../../assumptions/declared/choices";

/** Two lists are published for each place: children and young people, and adults. */
export const listedServices = ["children", "adults"] as const;
export type ListedService = (typeof listedServices)[number];

/** The lists as data: a row for each month, service and place that was asked, null where no figure came. */
export interface PublishedTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** One list in one month. */
export interface PublishedList {
  /** The month at whose end people were counted, as 2023-10. */
  readonly month: string;
  readonly service: ListedService;
  readonly place: string;
  /** Id of the source it stands in. */
  readonly source: string;
  /** People by weeks waited, in the order of the waiting bands. */
  readonly people: readonly number[];
  /** Everybody waiting, as published beside the bands. */
  readonly total: number;
}

export interface PublishedLists {
  /** Months something was published for, in order. */
  readonly months: readonly string[];
  /** What was published of a month for a service, place by place. */
  in(month: string, service: ListedService): readonly PublishedList[];
  /** A place's list in a month; undefined when the publication of that month does not cover the place. */
  at(month: string, service: ListedService, place: string): PublishedList | undefined;
  /** A place's lists over the months that cover it, in order. */
  series(service: ListedService, place: string): readonly PublishedList[];
}

/** Reads the table. A column that is not there is a bug of whoever wrote the table. */
export function publishedLists({ columns, rows }: PublishedTable): PublishedLists {
  const column = (name: string): number => {
    const at = columns.indexOf(name);
    if (at < 0) throw new RangeError(`the table of waiting lists has no column ${name}`);
    return at;
  };
  const [month, service, place, source, total] = ["month", "service", "place", "source", "total"].map(column) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const bands = waitingBands.map(({ id }) => column(id));
  const figure = (cell: string | number | null | undefined): number => (typeof cell === "number" ? cell : Number.NaN);
  const lists = rows.map((row): PublishedList => ({
    month: String(row[month]),
    service: row[service] as ListedService,
    place: String(row[place]),
    source: String(row[source]),
    people: bands.map((at) => figure(row[at])),
    total: figure(row[total]),
  }));
  const byMonth = grouped(lists, (list) => `${list.month} ${list.service}`);
  const byPlace = grouped(
    lists.toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    (list) => `${list.service} ${list.place}`,
  );
  return {
    months: [...new Set(lists.map((list) => list.month))].sort(),
    in: (asked, of) => byMonth.get(`${asked} ${of}`) ?? [],
    at: (asked, of, at) => byPlace.get(`${of} ${at}`)?.find((list) => list.month === asked),
    series: (of, at) => byPlace.get(`${of} ${at}`) ?? [],
  };
}

function grouped(
  lists: readonly PublishedList[],
  key: (list: PublishedList) => string,
): ReadonlyMap<string, readonly PublishedList[]> {
  const groups = new Map<string, PublishedList[]>();
  for (const list of lists) {
    const group = groups.get(key(list));
    if (group === undefined) groups.set(key(list), [list]);
    else group.push(list);
  }
  return groups;
}

/** True when the place sent a figure, be it 0. */
export const isReturned = (list: PublishedList): boolean => !Number.isNaN(list.total);

/** People in the bands that begin at or after so many weeks. */
export const waitingFrom = ({ people }: Pick<PublishedList, "people">, weeks: number): number =>
  waitingBands.reduce((sum, band, number) => (band.from >= weeks ? sum + elementAt(people, number) : sum), 0);

/** People who have waited more than 18 weeks. */
const over18Weeks = (list: PublishedList): number => waitingFrom(list, 18);

/** People who have waited more than 52 weeks. */
export const over52Weeks = (list: PublishedList): number => waitingFrom(list, 52);

/** Share of the published total; NaN where nobody waits. */
const shareOf = (people: number, { total }: PublishedList): number => (total > 0 ? people / total : Number.NaN);

const shareOver18Weeks = (list: PublishedList): number => shareOf(over18Weeks(list), list);
const shareOver52Weeks = (list: PublishedList): number => shareOf(over52Weeks(list), list);

/** People in all bands together; NaN unless every band is given. */
export const inBands = (list: PublishedList): number => list.people.reduce((sum, people) => sum + people, 0);

/** The published total less the bands: people whose weeks waited are not given. Below 0 where the bands hold more people. */
export const outsideBands = (list: PublishedList): number => list.total - inBands(list);

/** What a list is compared by. */
export interface ListFigures {
  readonly waiting: number;
  /** Shares of the published total. */
  readonly shareOver18: number;
  readonly shareOver52: number;
  readonly over18: number;
  readonly over52: number;
  /** People waiting for each 1,000 registered patients of the age the list is for. */
  readonly perThousand: number;
}

/** @param registered patients of the age the list is for, registered at the place; NaN where not known */
export function listFigures(list: PublishedList, registered: number): ListFigures {
  return {
    waiting: list.total,
    shareOver18: shareOver18Weeks(list),
    shareOver52: shareOver52Weeks(list),
    over18: over18Weeks(list),
    over52: over52Weeks(list),
    perThousand: (list.total / registered) * 1000,
  };
}

/** How many places were asked, and how many of them sent no figure. */
export interface Returns {
  readonly asked: number;
  readonly silent: number;
}

export const returnsOf = (lists: readonly PublishedList[]): Returns => ({
  asked: lists.length,
  silent: lists.filter((list) => !isReturned(list)).length,
});
