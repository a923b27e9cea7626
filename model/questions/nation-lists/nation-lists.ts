/**
 * The published lists of the nation, its regions and systems under each supply scenario: every list run on from its last
 * count by weeks waited, its starts following the registered staff of its place. See `services/published/list-with-staff`.
 */
import { elementAt } from "../../assumptions/present";
import { absoluteMonth, calendarOf, monthName } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import { listBasisOf, type ListBasis } from "../../services/published/list-basis";
import { listWithStaff, openingOf, type ListRun } from "../../services/published/list-with-staff";
import type { ListedService, PublishedList, PublishedLists } from "../../services/published/published-lists";
import { notInPlan, noStaffWords, pastTheEnd } from "./refusals";
import type { Supply } from "./supply";

/** What a list is judged by at a month end. People. */
export const nationListMeasures = ["waiting", "over18", "over52"] as const;
export type NationListMeasure = (typeof nationListMeasures)[number];

export interface NationListPlace {
  readonly id: string;
  readonly label: string;
}

/** One list under the base or a scenario. */
export interface NationListRun {
  readonly scenario: string | undefined;
  readonly name: string;
  readonly run: ListRun;
  readonly elasticity: Float64Array;
  readonly growth: Float64Array;
  readonly growthGiven: boolean;
}

/** Where a run is read: before the plan starts, then the last month of each planning year. */
export interface ReadingTime {
  readonly name: string;
  /** As 2024-03. */
  readonly month: string;
}

export interface NationList {
  readonly place: NationListPlace;
  readonly listed: ListedService;
  /** Why there is no run, in a sentence; undefined where there is one, or where something has to be looked at first. */
  readonly missing: string | undefined;
  /** What has to be looked at before the list is run; none where nothing is in doubt. */
  readonly asks: readonly string[];
  readonly basis: ListBasis | undefined;
  /** Registered WTE the starts of the count are of, and the month at whose end they are counted. */
  readonly openingWte: number;
  readonly opening: string;
  /** The larger place whose staff were shared out to give this one its own. */
  readonly staffSharedFrom: string | undefined;
  /** The base first; none where the list is missing or has to be looked at. */
  readonly runs: readonly NationListRun[];
  readonly times: readonly ReadingTime[];
  /** The place's lists as they were published, before and after the count. */
  readonly published: readonly PublishedList[];
}

export interface NationListsAsked {
  readonly lists: PublishedLists;
  readonly listed: ListedService;
  readonly places: readonly NationListPlace[];
  /** Places whose doubtful returns have been looked at, and are to be run all the same. */
  readonly looked: ReadonlySet<string>;
  /** Of the base first. */
  readonly supplies: readonly Supply[];
  /** See `staffSharedFrom`. */
  readonly sharedFrom: (place: string) => string | undefined;
}

/** The day before the plan starts, and the end of each of its planning years. */
export function readingTimes({ start, years }: Pick<Plan, "start" | "years">): readonly ReadingTime[] {
  const calendar = calendarOf(start, years);
  return [
    { name: "start", month: monthName(calendar.start - 1) },
    ...calendar.years.map(({ name, last }) => ({ name, month: monthName(calendar.start + last) })),
  ];
}

/** A run at a month end; NaN where the list was not counted yet. */
export const readAt = ({ run }: NationListRun, measure: NationListMeasure, month: string): number =>
  run[measure][run.months.indexOf(month)] ?? Number.NaN;

/** True where fewer than half a person waits. */
export const isNone = (people: number): boolean => people < 0.5;

/** The first month at whose end there is nobody; undefined where there always is somebody. */
export function firstNone({ run }: NationListRun, measure: NationListMeasure): string | undefined {
  return run.months[run[measure].findIndex(isNone)];
}

/** The list of each place, in the order asked. */
export const nationLists = (plan: Plan, asked: NationListsAsked): readonly NationList[] =>
  asked.places.map((place) => nationList(plan, asked, place));

function nationList(plan: Plan, asked: NationListsAsked, place: NationListPlace): NationList {
  const { lists, listed, looked, supplies, sharedFrom } = asked;
  const published = lists.series(listed, place.id);
  const times = readingTimes(plan);
  const base = elementAt(supplies, 0);
  const wte = base.wte.get(place.id);
  const without = (missing: string | undefined, more: Partial<NationList> = {}): NationList => ({
    place,
    listed,
    missing,
    asks: [],
    basis: undefined,
    openingWte: Number.NaN,
    opening: "",
    staffSharedFrom: undefined,
    runs: [],
    times,
    published,
    ...more,
  });
  if (wte === undefined) return without(notInPlan(place.label));
  const found = listBasisOf(published, place.label);
  if (!found.ok) return without(found.problems.map(({ says }) => says).join(" "));
  const basis = found.value;
  const start = absoluteMonth(plan.start);
  const opening = openingOf(absoluteMonth(basis.list.month), start);
  const openingWte = wte[opening - start + 1] ?? Number.NaN;
  const known = {
    basis,
    asks: basis.asks,
    openingWte,
    opening: monthName(opening),
    staffSharedFrom: sharedFrom(place.id),
  };
  if (Number.isNaN(openingWte)) return without(pastTheEnd(place.label, basis.list.month), known);
  if (!(openingWte > 0)) return without(noStaffWords(place.label), known);
  if (basis.asks.length > 0 && !looked.has(place.id)) return without(undefined, known);
  const runs = supplies.flatMap((supply): NationListRun[] => {
    const { scenario, name, elasticity, growth, growthGiven } = supply;
    const staff = supply.wte.get(place.id);
    const run =
      staff === undefined ? undefined : listWithStaff(basis, { start, wte: staff, openingWte, elasticity, growth });
    return run === undefined ? [] : [{ scenario, name, run, elasticity, growth, growthGiven }];
  });
  return runs.length === 0
    ? without(pastTheEnd(place.label, basis.list.month), known)
    : { ...without(undefined), ...known, runs };
}
