/** What a plan's own history may count: the measure of the model it is held against, and how it is counted. */

export interface CountedKind {
  readonly label: string;
  readonly unit: "WTE" | "heads" | "share" | "people";
  /** Whether a value is what there is on a day, or what happened over a month or a year. */
  readonly kind: "stock" | "flow";
  /** Whether it is of the workforce or of a service. */
  readonly of: "workforce" | "service";
  /** What a value can be. */
  readonly least?: number;
  readonly most?: number;
  /** A heading of a sheet that means it, in small letters; the first kind that fits is meant. */
  readonly heading: RegExp;
}

/** By the id of the measure. */
export const countedKinds = {
  vacancy_rate: {
    label: "Vacancy rate",
    unit: "share",
    kind: "stock",
    of: "workforce",
    least: 0,
    most: 1,
    heading: /vacan\w*.*(?:rate|%|per ?cent)|(?:rate|%).*vacan/,
  },
  vacancies: { label: "Vacancies", unit: "WTE", kind: "stock", of: "workforce", heading: /vacan|unfilled|empty posts/ },
  establishment: {
    label: "Funded posts",
    unit: "WTE",
    kind: "stock",
    of: "workforce",
    least: 0,
    heading: /establishment|funded|budgeted|\bposts\b/,
  },
  exits: {
    label: "Leavers, retirement included",
    unit: "heads",
    kind: "flow",
    of: "workforce",
    least: 0,
    heading: /leaver|\bleft\b|exits/,
  },
  joiners: {
    label: "Joiners",
    unit: "heads",
    kind: "flow",
    of: "workforce",
    least: 0,
    heading: /joiner|joined|hired|starter/,
  },
  referred: { label: "Referrals", unit: "people", kind: "flow", of: "service", least: 0, heading: /referr/ },
  removed: {
    label: "Came off the list for other reasons",
    unit: "people",
    kind: "flow",
    of: "service",
    least: 0,
    heading: /\bremov|(?:came|taken|fell) off|discharged|withdr[ae]w|without (?:being )?start/,
  },
  waiting: {
    label: "People waiting",
    unit: "people",
    kind: "stock",
    of: "service",
    least: 0,
    heading: /waiting|\blist\b|open referrals/,
  },
  started: {
    label: "Started",
    unit: "people",
    kind: "flow",
    of: "service",
    least: 0,
    heading: /\bstart(?:s|ed)?\b|\bseen\b|taken on/,
  },
  headcount: {
    label: "Staff in post, people",
    unit: "heads",
    kind: "stock",
    of: "workforce",
    least: 0,
    heading: /head ?count|\bheads?\b|\bpeople\b|number of staff/,
  },
  staff_in_post: {
    label: "Staff in post, WTE",
    unit: "WTE",
    kind: "stock",
    of: "workforce",
    least: 0,
    heading: /\bwte\b|\bfte\b|whole.?time|full.?time.?equivalent|in post|\bsip\b|\bstaff\b/,
  },
} as const satisfies Readonly<Record<string, CountedKind>>;

export type CountedId = keyof typeof countedKinds;

export const countedIds = Object.keys(countedKinds) as CountedId[];

export const countedKind = (id: CountedId): CountedKind => countedKinds[id];

/** Most points of a series and most series of a plan: a count a month for a lifetime, and room for every place. */
export const mostCounts = { points: 1200, series: 200 } as const;

/** Above this no count of a workforce or a list is meant. */
export const mostCounted = 10_000_000;
