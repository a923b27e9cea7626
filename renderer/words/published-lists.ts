/** What the picture of published waiting lists says, and what is said when one of them is put into a service. */
import { type ListedService, monthWords, type DoubtKind } from "../../model";
import { formatDecimal, formatFigure, formatWithUnit, NO_FIGURE, type Figure, type NumberKind } from "./format";

const who: Readonly<Record<ListedService, string>> = { children: "children and young people", adults: "adults" };
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const people = (value: number): string => formatWithUnit("heads", value);
const rate = (value: number): string => formatDecimal(value, value < 99.95 ? 1 : 0);
const waiting = (value: number, listed: ListedService): string =>
  `${formatFigure("heads", value)} ${value === 1 ? { children: "child or young person was", adults: "adult was" }[listed] : `${who[listed]} were`} waiting`;

/** Rates a week are not counts of anything: one decimal, until that would be noise. */
export type ListNumberKind = NumberKind | "perWeek";
export const listFigure = (kind: ListNumberKind, value: Figure): string =>
  value === null ? NO_FIGURE : kind === "perWeek" ? rate(value) : formatFigure(kind, value);

export type ListMeasure = "waiting" | "shareOver18" | "over52" | "perThousand";

export const listMeasures: readonly { readonly id: ListMeasure; readonly label: string; readonly kind: NumberKind }[] =
  [
    { id: "waiting", label: "People waiting", kind: "heads" },
    { id: "shareOver18", label: "Share over 18 weeks", kind: "rate" },
    { id: "over52", label: "People over 52 weeks", kind: "heads" },
    { id: "perThousand", label: "Waiting per 1,000 patients", kind: "plain" },
  ];

const levels = { ics: { many: "systems", one: "system" }, region: { many: "regions", one: "region" } } as const;

export const publishedWords = {
  parts: "Ways to see the published lists",
  onMap: "Map",
  onePlace: "One place",
  onward: "Run on in the plan",
  inTable: "All places",
  title: "Published waiting lists",
  finding: (month: string, listed: ListedService, total: Figure, over18: Figure): string => {
    if (total === null)
      return `What was published of ${who[listed]} waiting for community occupational therapy, ${monthWords(month)}`;
    return `${waiting(total, listed)} for community occupational therapy in England in ${monthWords(month)}${over18 === null ? "" : `, ${formatFigure("rate", over18)} of them for more than 18 weeks`}`;
  },
  inEngland: (month: string, listed: ListedService) =>
    `${listed === "children" ? "children" : who[listed]}, England, ${monthWords(month)}`,
  systemsOnly: (month: string, listed: ListedService) =>
    `${monthWords(month)}: lists of ${who[listed]} are published for some systems, and no total for England`,
  honest: (fullest: string) =>
    `Providers' returns to NHS England, which nobody has validated. A place that sent nothing is missing, not empty. ${monthWords(fullest)} is the newest month with weeks waited for every place.`,
  about: "About these figures",
  aboutText: (first: string, last: string, bands: readonly string[]) =>
    `England's totals run from ${monthWords(first)} to ${monthWords(last)}; people by weeks waited are published for every place from ${monthWords(bands[0] ?? first)} to ${monthWords(bands.at(-1) ?? last)}; for March 2025 there are totals of some systems only. A change from one month to the next may be a change in who sent figures. Your own list is better where you have one.`,
  controls: "What is shown",
  month: "Month",
  byPlace: "By place",
  englandOnly: "England only",
  listed: "Who waits",
  listedAs: { children: "Children and young people", adults: "Adults" } as Readonly<Record<ListedService, string>>,
  measure: "Measure",
  places: "Places",
  levelNames: { ics: "Integrated care systems", region: "NHS regions" },
  mapFinding: (
    measure: ListMeasure,
    listed: ListedService,
    month: string,
    top: { readonly label: string; readonly value: number } | undefined,
  ) => {
    const what = {
      waiting: `${capital(who[listed])} waiting`,
      shareOver18: `Share of ${who[listed]} waiting over 18 weeks`,
      over52: `${capital(who[listed])} waiting over 52 weeks`,
      perThousand: `${capital(who[listed])} waiting for each 1,000 registered patients of their age`,
    }[measure];
    return `${what}, ${monthWords(month)}${top === undefined ? "" : `: most in ${top.label}, ${formatFigure(listMeasures.find((one) => one.id === measure)!.kind, top.value)}`}`;
  },
  silent: (level: "ics" | "region", asked: number, silent: number, someOnly: boolean): string => {
    const { many } = levels[level];
    if (silent === 0) return `All ${asked} ${many} sent figures.`;
    return someOnly
      ? `${silent} of ${asked} ${many} have no figure: they sent none, or occupational therapy is not among their longest lists.`
      : `${silent} of ${asked} ${many} sent no figures.`;
  },
  hatched: "Hatched is no figure.",
  nobody: (places: number) =>
    places === 0
      ? ""
      : `${places === 1 ? "One place" : `${places} places`} with nobody waiting ${places === 1 ? "has" : "have"} no share.`,
  pick: "Pick a place to see its list.",
  patients: "Registered patients are those of 2024/25.",
  notByPlace: (month: string) =>
    `For ${monthWords(month)} only England's totals are published, so there is no map. Choose a month under "By place".`,
  notThisMeasure: (month: string) =>
    `The share over 18 weeks cannot be said for ${monthWords(month)}: only totals and people over 52 weeks were published. Choose another measure or month.`,
  tableHead: (level: "ics" | "region") => `The ${levels[level].many}, side by side`,
  tableCaption: (listed: ListedService, month: string) =>
    `${capital(who[listed])} waiting for community occupational therapy, ${monthWords(month)}. Referrals a week are estimated.`,
  place: "Place",
  columns: {
    waiting: "Waiting",
    shareOver18: "Over 18 weeks",
    over52: "Over 52 weeks",
    perThousand: "Per 1,000 patients",
    referrals: "Referrals a week",
    doubts: "In doubt",
  },
  units: {
    waiting: "people",
    shareOver18: "% of the list",
    over52: "people",
    perThousand: "of their age",
    referrals: "estimated",
    doubts: "",
  },
  england: "England",
  doubtKinds: {
    "returns-changed": "returns changed",
    "removals-negative": "grew faster than referrals",
    "bands-not-total": "bands differ from total",
    "zero-beside-many": "0 beside many",
    "same-as-before": "same as month before",
  } satisfies Readonly<Record<DoubtKind, string>> as Readonly<Record<string, string>>,
  placeHead: (place: string) => `The list of ${place}`,
  choosePlace: "Place",
  placeFinding: (place: string, listed: ListedService, month: string, total: Figure, over18: Figure) =>
    total === null
      ? `${place} has no published figure for ${who[listed]} in ${monthWords(month)}`
      : `${place}: ${waiting(total, listed)} in ${monthWords(month)}${over18 === null ? "" : `, ${formatFigure("rate", over18)} of them over 18 weeks`}`,
  barsFinding: (place: string, month: string, most: { readonly band: string; readonly people: number } | undefined) =>
    most === undefined
      ? `Weeks waited in ${place}`
      : `In ${place} the largest group in ${monthWords(month)}, ${people(most.people)}, had waited ${most.band.charAt(0).toLowerCase()}${most.band.slice(1)}`,
  barsNote: (month: string, others: number) =>
    others === 0
      ? "People by weeks waited, as published."
      : `People by weeks waited, as published. The figures are those of ${monthWords(month)}; the other bars are the other months, from left to right.`,
  weeksWaited: "Weeks waited",
  noBands: (place: string, listed: ListedService) => `No weeks waited are published for ${who[listed]} in ${place}.`,
  monthsHead: "Month by month",
  monthsCaption: (place: string, listed: ListedService) =>
    `${place}, ${who[listed]}. What came in and went off the list is estimated from the counts.`,
  monthColumns: {
    month: "Month",
    waiting: "Waiting",
    shareOver18: "Over 18 weeks",
    over52: "Over 52 weeks",
    referrals: "Referrals a week",
    removals: "Off the list a week",
  },
  estimated: "estimated",
  how: "How referrals and starts are estimated",
  howText:
    "Nobody publishes who joins or leaves these lists. As NHS England does, referrals a week are taken as the people found waiting up to a week, times 1.1 for those started or removed within it. Who came off the list is then the list before, plus referrals, less the list now. It counts everybody who came off, started or not, and needs two months in a row. Put into a service, both are means over up to six months.",
  doubtsHead: "What is in doubt here",
  otherMonths: (count: number, more: boolean) => `${count}${more ? " more" : ""} in other months`,
  use: "Use this list in a service",
  cannotUse: "The plan has no services yet. Add one, and its list can start from a published one.",
  source: (title: string, publisher: string) => `Source: ${publisher}, ${title}.`,
};

export const useListWords = {
  title: "Use a published list in a service",
  from: (place: string, listed: ListedService, month: string) => `${place}, ${who[listed]}, ${monthWords(month)}`,
  service: "Service",
  to: "Where it goes",
  each: (places: number) => `Each of its ${places} places, with its own list`,
  sets: "What it sets",
  opening: "People waiting at the start",
  referrals: "Referrals a week",
  starts: "Cases started a week",
  order: "Who is started next",
  orderSet: "As this list was: by weeks waited",
  orderLeft: "left as it is; the list does not tell",
  looked: "Most likely not the same providers sent figures. I have looked, and want to use this list all the same.",
  people,
  perWeek: (value: number) => `${rate(value)} a week`,
  notSet: "left as it is",
  replaces:
    "Figures given before for the same people are replaced. Each one keeps its source, and how it was estimated, in the register.",
  inBase: "The list goes into the base and reaches every scenario that has none of its own.",
  apply: "Use this list",
  cancel: "Cancel",
  done: (service: string, place: string) => `${service} now starts from the published list of ${place}.`,
  choose: "Choose a place",
  readOnly: "This plan cannot be changed. Save it under another name first.",
};
