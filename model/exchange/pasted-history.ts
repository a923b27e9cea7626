/**
 * Counts of the past as they are copied out of a sheet: dates by values, with headings and places in whatever order. Read
 * against a plan and shown before anything is changed; a blank, a star or a dash is a gap, never zero.
 */
import { elementAt } from "../assumptions/present";
import { countedKind, countedIds, countedKinds, type CountedId } from "../plan/counted";
import { lowerFirst } from "../plan/ask/words";
import { countedWhere, countsWords, type Counted } from "../plan/ask/history-words";
import { whereLabel } from "../plan/ask/scope";
import { monthWords } from "../plan/ask/value-words";
import { countFaults } from "../plan/check/history";
import { addHistory, changeHistory, joinedCounts, sameHistory, type NewSeries } from "../plan/edit/history";
import { allOf, refused, type Edit, type Signature } from "../plan/edit/edit";
import { without } from "../plan/edit/without";
import type { CountedPoint, CountedSeries, Plan } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import { datesOf, dateAsks, type DateAsk, type DateChoices, type DateOf } from "./pasted-dates";
import { blockCells } from "./pasted-cells";
import { readCount } from "./pasted-count";
import { pastedGrid, type GridCell } from "./pasted-grid";
import { noKnownPlaces, type KnownPlaces } from "../plan/ask/places/known-places";
import { saidOf } from "./pasted-who";

/** What the person says of the block where it does not say so itself. */
export interface HistoryChoices extends DateChoices {
  /** What it counts; left out, its headings say. */
  readonly counts?: CountedId | undefined;
  readonly who?: Counted | undefined;
  readonly label?: string | undefined;
  /** Places as they are published, so that one is found by any of its names. */
  readonly known?: KnownPlaces | undefined;
  readonly source?: string | undefined;
  /** The day it is given, for figures without a source: an ISO time. */
  readonly when?: string | undefined;
}

/** A series the block would give. */
export interface PastedSeries {
  /** What is written over and beside its numbers. */
  readonly heading: string;
  /** Undefined where it cannot be used; then `says` tells why. */
  readonly series: NewSeries | undefined;
  /** The series of the plan it would join, whose counts of the same months it replaces. */
  readonly joins: CountedSeries | undefined;
  readonly says: string | undefined;
}

/** A row, or a cell, that is not used, and why. */
export interface UnreadRow {
  readonly row: number;
  readonly written: string;
  readonly says: string;
}

export interface PastedHistory {
  readonly series: readonly PastedSeries[];
  readonly unread: readonly UnreadRow[];
  /** What the dates leave open; rows that wait for an answer are among the unread. */
  readonly asks: readonly DateAsk[];
}

const headingOf = ({ over, beside }: Pick<GridCell, "over" | "beside">): string =>
  [...beside, ...over].filter((text, at, all) => text !== "" && all.indexOf(text) === at).join(", ");

interface Group {
  readonly heading: string;
  readonly cells: GridCell[];
}

function groupsOf(cells: readonly GridCell[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    const heading = headingOf(cell);
    const group = groups.get(heading);
    if (group === undefined) groups.set(heading, { heading, cells: [cell] });
    else group.cells.push(cell);
  }
  // A column without any word or number is no series.
  return [...groups.values()].filter((group) => group.heading !== "" || group.cells.some((one) => one.written !== ""));
}

interface Counts {
  readonly points: readonly CountedPoint[];
  readonly yearly: boolean | undefined;
  readonly unread: readonly UnreadRow[];
}

/** The counts of a group by date; what cannot be one is named. */
function countsOf(group: Group, counts: CountedId, dates: readonly DateOf[]): Counts {
  const points: CountedPoint[] = [];
  const unread: UnreadRow[] = [];
  let yearly: boolean | undefined;
  const read = readCount(
    counts,
    group.heading,
    group.cells.map(({ written }) => written),
  );
  group.cells.forEach(({ row, date, written, breaks }, index) => {
    const found = dates[date];
    if (found === undefined || !("read" in found)) return;
    const no = (says: string): number => unread.push({ row, written, says });
    const value = elementAt(read, index);
    const taken = points.some(({ at }) => at === found.read.at);
    // What cannot be read is not known: the line has a gap there, and does not go over it.
    if ("says" in value) {
      no(value.says);
      if (!taken) points.push({ at: found.read.at, value: null });
    } else if (yearly !== undefined && yearly !== found.read.yearly && countedKind(counts).kind === "flow")
      no("Some rows are of a month and some of a year. Paste them apart.");
    else if (taken) no(`${monthWords(found.read.at)} is given twice; the first is kept.`);
    else {
      yearly = found.read.yearly;
      points.push({ at: found.read.at, value: value.value, ...(breaks === undefined ? {} : { break: breaks }) });
    }
  });
  return { points, yearly, unread };
}

const sameUnit = (heading: string, counts: CountedId): boolean =>
  countedKind(counts).unit !== "heads" || !/\b(?:wte|fte)\b/i.test(heading);

function seriesOf(plan: Plan, group: Group, dates: readonly DateOf[], choices: HistoryChoices, alone: boolean) {
  const said = saidOf(plan, elementAt(group.cells, 0), choices.who ?? {}, choices.known ?? noKnownPlaces);
  const no = (says: string, unread: readonly UnreadRow[] = []) => ({
    pasted: { heading: group.heading, series: undefined, joins: undefined, says },
    unread,
  });
  if ("says" in said) return no(said.says);
  const counts = choices.counts ?? countedIds.find((id) => countedKinds[id].heading.test(group.heading.toLowerCase()));
  if (counts === undefined)
    return no(`What "${group.heading === "" ? "the numbers" : group.heading}" counts is not said. Choose it.`);
  const { kind, label: kindLabel } = countedKind(counts);
  if (choices.counts === undefined && !sameUnit(group.heading, counts))
    return no(`${kindLabel} are counted in people here, and "${group.heading}" is in WTE.`);
  const { points, yearly, unread } = countsOf(group, counts, dates);
  if (!points.some(({ value }) => value !== null)) return no("There is no count in it that can be used.", unread);
  const services = plan.structure.services ?? [];
  const { service: named, ...rest } = said.who;
  const service = named ?? (services.length === 1 ? services[0]?.id : undefined);
  const who = countedKind(counts).of === "service" ? { place: said.who.place, service } : rest;
  const whom = whereLabel(plan, countedWhere(who));
  const own = Object.keys(countedWhere(who)).length === 0 ? kindLabel : `${kindLabel}: ${whom}`;
  const series: NewSeries = {
    label: (alone ? choices.label : undefined) ?? own,
    counts,
    ...(kind === "flow" ? { over: yearly === true ? ("year" as const) : ("month" as const) } : {}),
    ...countedWhere(who),
    points: [...points].sort((a, b) => a.at.localeCompare(b.at)),
    ...(choices.source === undefined || choices.source === "" ? {} : { source: choices.source }),
    ...(choices.when === undefined ? {} : { date: choices.when.slice(0, 10) }),
  };
  const fault = countFaults({ id: "new", ...series })[0];
  if (fault !== undefined) return no(fault[1], unread);
  return {
    pasted: { heading: group.heading, series, joins: sameHistory(plan, series), says: undefined },
    unread,
  };
}

/** Reads a block. Nothing is changed until it is put in with {@link pasteHistory}. */
export function readHistory(text: string, plan: Plan, choices: HistoryChoices = {}): PastedHistory {
  const rows = blockCells(text);
  const grid = pastedGrid(rows);
  if (grid === undefined)
    return {
      series: [],
      unread: rows.map((row, index) => ({
        row: index + 1,
        written: row.join(" "),
        says: "There is no month or year in it, such as Mar 2019 or 2018/19.",
      })),
      asks: [],
    };
  const dates = datesOf(
    grid.dates.map(({ written }) => written),
    choices,
  );
  const without = grid.dates.flatMap(({ row, written }, index): UnreadRow[] => {
    const date = elementAt(dates, index);
    return "read" in date
      ? []
      : [{ row, written: written === "" ? (rows[row - 1]?.join(" ") ?? "") : written, says: date.says }];
  });
  const groups = groupsOf(grid.cells);
  const made = groups.map((group) => seriesOf(plan, group, dates, choices, groups.length === 1));
  const asked = new Set(dates.flatMap((date) => ("asks" in date ? [date.asks] : [])));
  const taken: NewSeries[] = [];
  const series = made.map(({ pasted }): PastedSeries => {
    const same = taken.find(
      (one) => pasted.series !== undefined && sameHistory({ ...plan, history: [{ id: "new", ...one }] }, pasted.series),
    );
    if (same !== undefined)
      return {
        ...pasted,
        series: undefined,
        says: `It counts the same as "${same.label}" before it. Keep one of the two.`,
      };
    if (pasted.series !== undefined) taken.push(pasted.series);
    return pasted;
  });
  return {
    series,
    unread: [...without, ...made.flatMap((one) => one.unread)].sort((a, b) => a.row - b.row),
    asks: dateAsks.filter((ask) => asked.has(ask)),
  };
}

/** Puts the series that can be used into the plan, as one edit. A series of the same people takes the new counts over its own. */
export function pasteHistory(plan: Plan, pasted: PastedHistory, signed: Signature): Outcome<Edit> {
  const usable = pasted.series.flatMap(({ series }) => series ?? []);
  if (usable.length === 0) return refused("nothing-pasted", "None of it can be used, so nothing is changed.");
  return allOf(
    plan,
    signed,
    usable.length === 1 ? undefined : `${usable.length} series of counts pasted`,
    usable.map((series) => (now: Plan, by: Signature): Outcome<Edit> => {
      const before = sameHistory(now, series);
      if (before === undefined) return addHistory(now, series, by);
      const { points } = before;
      const source = series.source === undefined ? {} : { source: series.source };
      const date = series.date === undefined ? {} : { date: series.date };
      return changeHistory(
        now,
        before.id,
        { ...without(before, "id"), ...source, ...date, points: [...joinedCounts(points, series.points)] },
        by,
      );
    }),
  );
}

/** What a series of the block would become, in a line. */
export const pastedSays = ({ series, joins, heading, says }: PastedSeries): string =>
  series === undefined
    ? `${heading === "" ? "The numbers" : heading}: ${lowerFirst(says ?? "")}`
    : `${series.label}: ${lowerFirst(countsWords(series))}${joins === undefined ? "" : `; joins "${joins.label}"`}`;
