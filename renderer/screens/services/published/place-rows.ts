/** The lists of a month's places, ready to be drawn and sorted. Every number is the model's. */
import {
  doubtsAbout,
  flowsOf,
  isReturned,
  listFigures,
  returnsOf,
  waitingBands,
  type ListedService,
  type MonthFlow,
  type Problem,
  type PublishedList,
  type Returns,
} from "../../../../model";
import type { Figure } from "../../../words/format";
import type { ListMeasure } from "../../../words/published-lists";
import { labelOf, lists, patients, placesOf, type Level } from "./shipped-lists";

export const columns = ["waiting", "shareOver18", "over52", "perThousand", "referrals"] as const;
export type Column = (typeof columns)[number];

export interface PlaceRow {
  readonly id: string;
  readonly label: string;
  readonly figures: Readonly<Record<Column, Figure>>;
  /** Kinds of doubt about the month's list. */
  readonly doubts: readonly string[];
}

const known = (value: number): Figure => (Number.isFinite(value) ? value : null);

function rowOf(list: PublishedList): PlaceRow {
  const { waiting, shareOver18, over52, perThousand } = listFigures(list, patients(list.place, list.service));
  const series = lists.series(list.service, list.place);
  const flow = flowsOf(series).find((one) => one.month === list.month);
  return {
    id: list.place,
    label: labelOf(list.place),
    figures: {
      waiting: known(waiting),
      shareOver18: known(shareOver18),
      over52: known(over52),
      perThousand: known(perThousand),
      referrals: known(flow?.referrals ?? Number.NaN),
    },
    doubts: doubtsAbout(series, labelOf(list.place))
      .filter((doubt) => doubt.at === list.month)
      .map((doubt) => doubt.kind),
  };
}

const listsOf = (month: string, listed: ListedService, level: Level): readonly PublishedList[] =>
  placesOf[level].flatMap((place) => lists.at(month, listed, place.id) ?? []);

export const rowsOf = (month: string, listed: ListedService, level: Level): readonly PlaceRow[] =>
  listsOf(month, listed, level).map(rowOf);

export const silentPlaces = (month: string, listed: ListedService, level: Level): Returns =>
  returnsOf(listsOf(month, listed, level));

/** Places that reported nobody waiting. */
export const emptyLists = (rows: readonly PlaceRow[]): number => rows.filter((row) => row.figures.waiting === 0).length;

/** One place's figures in a month; undefined where the publication does not cover it. */
export function figuresAt(month: string, listed: ListedService, place: string): PlaceRow | undefined {
  const list = lists.at(month, listed, place);
  return list === undefined ? undefined : rowOf(list);
}

/** The place with the most of a measure; undefined where no place has a figure, or several share the top one. */
export function highest(
  rows: readonly PlaceRow[],
  measure: ListMeasure,
): { readonly label: string; readonly value: number } | undefined {
  const [first, second] = inOrder(rows, { by: measure, descending: true });
  const value = first?.figures[measure] ?? null;
  return first === undefined || value === null || second?.figures[measure] === value
    ? undefined
    : { label: first.label, value };
}

export interface Sorted {
  /** A column, or undefined for the order of the alphabet. */
  readonly by: Column | undefined;
  readonly descending: boolean;
}

/** Rows in order; places without a figure come last whichever way it goes. */
export function inOrder(rows: readonly PlaceRow[], { by, descending }: Sorted): readonly PlaceRow[] {
  const sign = descending ? -1 : 1;
  const byName = (a: PlaceRow, b: PlaceRow): number => a.label.localeCompare(b.label, "en-GB");
  return rows.toSorted((a, b) => {
    if (by === undefined) return sign * byName(a, b);
    const [first, second] = [a.figures[by], b.figures[by]];
    if (first === null || second === null) return first === second ? byName(a, b) : first === null ? 1 : -1;
    return sign * (first - second) || byName(a, b);
  });
}

export interface MonthRow {
  readonly month: string;
  readonly returned: boolean;
  readonly figures: Readonly<Record<ListMeasure, Figure>>;
  readonly referrals: Figure;
  readonly removalsPerWeek: Figure;
}

/** A place's months, with what came in and went off the list between them. */
export function monthsOf(listed: ListedService, place: string): readonly MonthRow[] {
  const series = lists.series(listed, place);
  const flows: readonly MonthFlow[] = flowsOf(series);
  return series.map((list, number) => {
    const { waiting, shareOver18, over52, perThousand } = listFigures(list, patients(place, listed));
    return {
      month: list.month,
      returned: isReturned(list),
      figures: {
        waiting: known(waiting),
        shareOver18: known(shareOver18),
        over52: known(over52),
        perThousand: known(perThousand),
      },
      referrals: known(flows[number]!.referrals),
      removalsPerWeek: known(flows[number]!.removalsPerWeek),
    };
  });
}

/** A place's months that have bands, and people by band and month. */
export function bandsOf(
  listed: ListedService,
  place: string,
): { readonly months: readonly string[]; readonly people: readonly (readonly Figure[])[] } {
  const series = lists
    .series(listed, place)
    .filter((list) => list.people.slice(0, -1).some((people) => !Number.isNaN(people)));
  const first = series[0];
  if (first === undefined) return { months: [], people: [] };
  // A month between that sent nothing keeps its place, so that it is seen to be missing.
  const months = lists
    .series(listed, place)
    .filter((list) => list.month >= first.month && list.month <= series.at(-1)!.month);
  return {
    months: months.map((list) => list.month),
    people: first.people.map((_, band) => months.map((list) => known(list.people[band]!))),
  };
}

/** The band most people of a month are in; undefined where nobody is. */
export function largestBand(
  people: readonly (readonly Figure[])[],
  month: number,
): { readonly band: string; readonly people: number } | undefined {
  let most: { readonly band: string; readonly people: number } | undefined;
  waitingBands.forEach((band, number) => {
    const here = people[number]?.[month] ?? 0;
    if (here > (most?.people ?? 0)) most = { band: band.label, people: here };
  });
  return most;
}

export const doubtsOf = (listed: ListedService, place: string): readonly Problem[] =>
  doubtsAbout(lists.series(listed, place), labelOf(place));
