/** The words of what was counted before: on charts, beside them, and where it is given. */
import {
  countedKind,
  countWords,
  lowerFirst,
  monthWords,
  type CountedId,
  type DateAsk,
  type HistorySeries,
  type OwnListError,
  type YearCount,
} from "../../model";
import { formatFigure, formatWithUnit } from "./format";
import { kindOf } from "./measure-kinds";

const counts = (n: number): string => (n === 1 ? "1 count" : `${n} counts`);

export const pastWords = {
  title: "What was counted, and what comes",
  line: ({ label, own }: HistorySeries) => (own === undefined ? `Counted: ${lowerFirst(label)}` : `Counted: ${label}`),
  note: (
    lines: readonly { readonly some: boolean; readonly years: readonly (YearCount | undefined)[] }[],
    older: readonly string[],
  ): string => {
    const some = lines.some((one) => one.some);
    const breaks = lines.flatMap(({ years }) =>
      years.flatMap((count) =>
        count === undefined ? [] : count.breaks.map((text) => `${monthWords(count.point.at)}: ${text}`),
      ),
    );
    return [
      "Dots are counts, each the last within its year; there is no line where nothing was counted or where the count changed.",
      ...(some ? ["They count some of these staff; the dashes go on with the same people as the plan has them."] : []),
      ...breaks,
      ...(older.length === 0
        ? []
        : [`Longer ago than the chart goes back, and not on it: ${older.map(monthWords).join(", ")}.`]),
    ].join(" ");
  },
  besideTitle: (n: number) =>
    n === 1 ? "1 other count, and why it is not on the line" : `${n} other counts, and why they are not on the line`,
  last: ({ points, unit }: HistorySeries): string => {
    const last = points.at(-1);
    return last === undefined
      ? ""
      : `${unit === "share" ? formatFigure("rate", last.value) : `${last.value.toLocaleString("en-GB")} ${unit === "heads" ? "people" : unit}`} in ${monthWords(last.at)}`;
  },
  keptNote:
    "Thin dashes with dots are what the plan said before its start was moved, as it was put by then; they are never worked out again.",
  beforePlan: "before the plan",
  listNote: "Dots: the list as it was counted, each at the end of its month.",
  listCounted: "Counted",
  listTitle: "What was counted before",
  againstTitle: "Plan against actual",
  listTried: ({ ahead, forecasts, off, offAsItWas }: OwnListError): string =>
    `Tried on its own past: ${ahead === 1 ? "a month" : `${ahead} months`} ahead, the list as it had gone until then was off by ${formatFigure("rate", off)} (the usual one of ${forecasts === 1 ? "1 forecast" : `${forecasts} forecasts`}); saying that it stays as it is, by ${formatFigure("rate", offAsItWas)}.`,
  who: "Who",
  everybody: "Everybody in the plan",
  unit: "Counted in",
  units: { WTE: "WTE", heads: "People" },
  finding: (
    who: string,
    unit: string,
    last: { year: string; value: number } | undefined,
    end: { year: string; value: number } | undefined,
  ) => {
    const said = (value: number): string => formatWithUnit(kindOf(unit), value);
    if (end === undefined) return `${who}: what was counted`;
    return last === undefined
      ? `${who}: ${said(end.value)} by ${end.year}`
      : `${who}: ${said(last.value)} counted in ${last.year}, ${said(end.value)} by ${end.year}`;
  },
  nothing:
    "Nothing is published of these staff before the plan begins. If you have counts of your own, paste them below: the charts begin with them, and the plan can be tried on them.",
  ownTitle: "Counts of your own",
  ownNone: "None yet. Paste counts by month or year out of a spreadsheet.",
  ownCaption: "The past of this plan, as it was given",
  columns: { label: "Series", counts: "What it counts", given: "Given", source: "Source" },
  yourFigure: "Your figures",
  tools: "Change or remove",
  change: "Change",
  close: "Close",
  remove: "Remove",
  changeNamed: (label: string) => `Change ${label}`,
  closeNamed: (label: string) => `Close ${label}`,
  removeNamed: (label: string) => `Remove ${label}`,
  grid: {
    caption: (label: string) => `Counts of ${label}`,
    month: "Month",
    value: (kind: CountedId) =>
      `Count (${countedKind(kind).unit === "heads" ? "people" : countedKind(kind).unit === "share" ? "%" : countedKind(kind).unit})`,
    break: "Break with the count before",
    gap: "Gap",
    noBreak: "none",
    set: "Set",
    setOne: "Set a count",
    setHint: "Leave the count empty where it is not known: the line has a gap there.",
    pasteHint: "Dates and counts copied out of a spreadsheet can be pasted here.",
    pasted: (label: string, counts: number) =>
      `${counts} ${counts === 1 ? "count" : "counts"} of ${label} set. One undo takes it back.`,
    needsDates: (yearly: boolean) =>
      yearly
        ? "Nothing is changed. Copy the years beside the counts."
        : "Nothing is changed. There are more counts than months from the one picked on: copy their months with them.",
    asksFirst: (question: string) =>
      `Nothing is changed. ${question} Say so under Add the past, and paste the counts there.`,
    notPasted: (says: string) => `Nothing is changed. ${says}`,
    ofOthers: (label: string) =>
      `Nothing is changed. The block has counts of others than ${label}. Paste it under Add the past.`,
    removeMonth: (month: string) => `Take out ${monthWords(month)}`,
    said: (kind: CountedId, value: number | null) => (value === null ? "gap" : countWords(kind, value)),
  },
  pasteTitle: "Add the past",
  pasteHow:
    "Copy dates and counts out of a spreadsheet, with their headings. Days are read the British way; months, planning years and quarters too. A blank, a dash or a star is a gap, never zero.",
  pasteBox: "Dates and counts",
  countsWhat: "What they count",
  asHeaded: "As the headings say",
  place: "Place",
  setting: "Setting",
  level: "Level",
  service: "Service",
  all: "All",
  registered: "All registered levels",
  source: "Source, if it has one",
  asks: {
    "day-or-month": "Which number is the day?",
    "month-or-year": "What is 2011-12?",
    "which-month": "In which month was a year counted?",
  } satisfies Record<DateAsk, string>,
  dayFirst: "The first: 4/1/2024 is 4 January",
  monthFirst: "The second: 4/1/2024 is 1 April",
  spanYear: "A planning year",
  spanMonth: "A month, December 2011",
  choose: "Choose",
  kindLabel: (id: CountedId) => countedKind(id).label,
  found: (series: number, unread: number) =>
    `${series === 0 ? "Nothing can be used" : series === 1 ? "1 series can be used" : `${series} series can be used`}${unread === 0 ? "" : `; ${unread === 1 ? "1 row is not read" : `${unread} rows are not read`}`}.`,
  readTitle: "What would be put into the plan",
  unreadTitle: "Not read",
  rowSays: (row: number, written: string, says: string) =>
    `Row ${row}${written === "" ? "" : ` (${written})`}: ${says}`,
  add: (series: number) =>
    series === 0 ? "Add to the plan" : series === 1 ? "Add the series" : `Add ${series} series`,
  added: (series: number) => `${series === 1 ? "1 series" : `${series} series`} of counts added`,
  removed: (label: string) => `${label} is taken out`,
  counts,
};
