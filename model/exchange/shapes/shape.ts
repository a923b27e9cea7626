/**
 * A shape is a table that people have: which headings it has, which rows of it count and what its numbers are. It is
 * data, so that a shape more is a file more; patterns are regular expressions over headings written small, with
 * everything but letters, digits and % as one blank.
 */

/** What a figure in a table is of. */
export const measures = {
  "staff-wte": { label: "Staff in post", unit: "WTE", adds: true },
  "staff-heads": { label: "Staff in post", unit: "heads", adds: false },
  "posts-wte": { label: "Establishment", unit: "WTE", adds: true },
  "vacant-wte": { label: "Vacancies", unit: "WTE", adds: true },
  "worked-wte": { label: "Worked", unit: "WTE", adds: true },
  "bank-wte": { label: "Bank staff", unit: "WTE", adds: true },
  "agency-wte": { label: "Agency staff", unit: "WTE", adds: true },
  "vacancy-rate": { label: "Vacancy rate", unit: "share", adds: false },
  "leaver-rate": { label: "Leaving the place's trusts", unit: "per year", adds: false },
  "leaver-rate-heads": { label: "Leaving the place's trusts, of heads", unit: "per year", adds: false },
  "turnover-rate": { label: "Turnover", unit: "per year", adds: false },
  "leavers-wte": { label: "Leavers", unit: "WTE", adds: true },
  "leavers-heads": { label: "Leavers", unit: "heads", adds: true },
  "joiners-wte": { label: "Joiners", unit: "WTE", adds: true },
  "joiners-heads": { label: "Joiners", unit: "heads", adds: true },
  "start-wte": { label: "Staff at the start", unit: "WTE", adds: true },
  "start-heads": { label: "Staff at the start", unit: "heads", adds: true },
  "end-wte": { label: "Staff at the end", unit: "WTE", adds: true },
  "end-heads": { label: "Staff at the end", unit: "heads", adds: true },
  waiting: { label: "People waiting", unit: "people", adds: true },
  referred: { label: "Referrals", unit: "people", adds: true },
  started: { label: "Started", unit: "people", adds: true },
  removed: { label: "Came off the list for other reasons", unit: "people", adds: true },
  registrants: { label: "Registrants", unit: "heads", adds: true },
  entrants: { label: "Entrants", unit: "learners", adds: true },
  successions: { label: "Successions of places", unit: "rows", adds: true },
  pay: { label: "Pay", unit: "GBP per WTE per year", adds: false },
  "budget-year": { label: "Budget of the year", unit: "GBP", adds: true },
  "budget-to-date": { label: "Budget to date", unit: "GBP", adds: true },
  "spent-to-date": { label: "Spent to date", unit: "GBP", adds: true },
  variance: { label: "Variance", unit: "GBP", adds: true },
} as const;
export type Measure = keyof typeof measures;

/** What a figure can be told apart by. Everything is as it is written in the table, but for pay bands: 6, 8a. */
export const parts = [
  "place",
  "code",
  "setting",
  "level",
  "group",
  "service",
  "weeks",
  "origin",
  "route",
  "point",
  "size",
  "region",
  "employer",
  "since",
  "into",
  "into-code",
  "share",
] as const;
export type Part = (typeof parts)[number];
export type By = Readonly<Partial<Record<Part, string>>>;

/** A column that says what a row is of. */
export interface ColumnWanted {
  /** Pattern of its heading. */
  readonly heading: string;
  /** Its number from 0, for a column that has no heading. */
  readonly at?: number;
  /** Which of the columns that have it, from 0, where a person said so; otherwise the first, and it is said. */
  readonly which?: number;
  /** The table is not this shape without it. */
  readonly needed?: true;
  /** Blank cells are as the last one above: a name that is written once for many rows. */
  readonly fill?: true;
}

/** Columns of numbers. */
export interface FigureWanted {
  readonly measure: Measure;
  /**
   * Pattern of the headings; named groups of it say what the column is of, such as `(?<service>...)`. Without one every
   * row counts as one.
   */
  readonly heading?: string;
  readonly at?: number;
  /** Its columns are those whose heading is a month, which their figures are of. */
  readonly months?: true;
  readonly which?: number;
  readonly needed?: true;
  /** Only in rows in which this column has this pattern: tables that name the measure in a column. */
  readonly when?: { readonly column: string; readonly is: string };
  /** The most a number of it can be: one above is of another unit, and is not used. */
  readonly most?: number;
  /** What a dash is in these columns. */
  readonly dash?: "zero" | "missing";
  /** Numbers without a % sign are percentages all the same, or shares of 1; left out, which of the two is asked. */
  readonly percent?: boolean;
}

export interface Shape {
  readonly id: string;
  readonly label: string;
  /** Where such a table comes from, in a sentence. */
  readonly about: string;
  readonly columns: Readonly<Record<string, ColumnWanted>>;
  readonly figures: readonly FigureWanted[];
  /** Which column says which part; of several the first that is not blank. */
  readonly by: Readonly<Partial<Record<Part, string | readonly string[]>>>;
  /** Rates worked out of amounts: one over the mean of others, of the same part and time. */
  readonly rates?: readonly { readonly measure: Measure; readonly of: Measure; readonly over: readonly Measure[] }[];
  /** What the title above the table, or the sheet's name, says of all of it: a pattern with named groups. */
  readonly title?: string;
  /** The time of a row: a column, or a year and a month of it; left out, the title's. */
  readonly time?: {
    readonly column: string;
    readonly month?: string;
    /** The month its years begin in, from 1; left out, April. */
    readonly yearsFrom?: number;
  };
  /** Rows that count: a column and the pattern its cells have, with what the others are called. */
  readonly keep?: readonly { readonly column: string; readonly is: string; readonly others: string }[];
  /** Columns of which any cell with "total" makes a row a total. */
  readonly totals?: readonly string[];
  /** The rows are kept as they stand, by column: a table that is not of figures alone and is compared with the plan itself. */
  readonly kept?: true;
  /** Its figures are counts by month, which go beside the plan as what was counted and change no figure of it. */
  readonly counts?: true;
  /** Rows are people: no cell of theirs is ever quoted in a sentence. */
  readonly people?: true;
  /** Staff of the table are not occupational therapists alone: what they are, which is asked before they are used. */
  readonly widerThan?: string;
  /** Who employs everybody in the table, where that is not for every plan: which of its settings they are is asked. */
  readonly employer?: string;
  /** What has to be known by whoever uses the figures. */
  readonly says?: readonly string[];
}
