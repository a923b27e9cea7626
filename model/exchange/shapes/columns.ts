/** A table of no known shape whose columns a person says: from the headings and what each is, a shape like any other. */
import { elementAt } from "../../assumptions/present";
import { plainHeading } from "./heading";
import type { FigureWanted, Part, Shape } from "./shape";

/** What a column can be, in words; all others are not read. */
export const columnUses = {
  place: "Place or team",
  level: "Level or pay band",
  setting: "Setting",
  service: "Service",
  date: "Date of the figures",
  month: "Month of the counts, which go beside the plan",
  "staff-wte": "Staff in post, WTE",
  "staff-heads": "Staff in post, people (by month)",
  "posts-wte": "Funded posts, WTE",
  "vacant-wte": "Vacant posts, WTE",
  "vacancy-percent": "Vacancy rate, in percent",
  "vacancy-share": "Vacancy rate, as a share of 1",
  "leavers-percent": "Leaver rate a year, in percent",
  "leavers-share": "Leaver rate a year, as a share of 1",
  "joiners-heads": "Joiners, people (by month)",
  "leavers-heads": "Leavers, people (by month)",
  waiting: "People waiting",
  referred: "Referrals (by month)",
  started: "Starts (by month)",
  removed: "Came off the list for other reasons (by month)",
  weeks: "Weeks waited, in bands",
  since: "Waiting since (a row a person)",
} as const;
export type ColumnUse = keyof typeof columnUses;

/** A column as a person says what it is. */
export interface ColumnSaid {
  readonly heading: string;
  /** Which of the columns of this heading, from 0; left out, the first, and that there are others is said. */
  readonly which?: number;
  /** Its number from 0, for a column without a heading. */
  readonly at?: number;
  readonly use: ColumnUse;
}

const named = ["place", "level", "setting", "service", "weeks"] as const satisfies readonly Part[];
const figures: Readonly<Partial<Record<ColumnUse, Pick<FigureWanted, "measure" | "percent">>>> = {
  "staff-wte": { measure: "staff-wte" },
  "posts-wte": { measure: "posts-wte" },
  "vacant-wte": { measure: "vacant-wte" },
  "vacancy-percent": { measure: "vacancy-rate", percent: true },
  "vacancy-share": { measure: "vacancy-rate", percent: false },
  "leavers-percent": { measure: "leaver-rate", percent: true },
  "leavers-share": { measure: "leaver-rate", percent: false },
  waiting: { measure: "waiting" },
  "staff-heads": { measure: "staff-heads" },
  "joiners-heads": { measure: "joiners-heads" },
  "leavers-heads": { measure: "leavers-heads" },
  referred: { measure: "referred" },
  started: { measure: "started" },
  removed: { measure: "removed" },
};

/** Counts that are nothing without their month. */
const byMonth: readonly ColumnUse[] = [
  "staff-heads",
  "joiners-heads",
  "leavers-heads",
  "referred",
  "started",
  "removed",
];

const exactly = (heading: string): string =>
  `^${plainHeading(heading).replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}$`;

const column = ({
  heading,
  which,
  at,
}: ColumnSaid): { readonly heading: string; readonly which?: number; readonly at?: number } =>
  at !== undefined && plainHeading(heading) === ""
    ? { heading: "^$", at }
    : { heading: exactly(heading), ...(which === undefined ? {} : { which }) };

/**
 * The shape of a table whose columns are said, or why there is none.
 * @param said the columns that are read
 */
export function shapeOfColumns(
  said: readonly ColumnSaid[],
): { readonly ok: true; readonly shape: Shape } | { readonly ok: false; readonly says: string } {
  const twice = said.find((one, at) => said.some((other, before) => before < at && other.use === one.use));
  if (twice !== undefined)
    return {
      ok: false,
      says: `Two columns are "${columnUses[twice.use]}". Say which one it is, and leave the other out.`,
    };
  if (said.some(({ heading, at }) => plainHeading(heading) === "" && at === undefined))
    return { ok: false, says: "A column without a heading is named by its letter, such as column B." };
  const people = said.some(({ use }) => use === "since");
  const numbers = said.filter(({ use }) => figures[use] !== undefined);
  if (numbers.length === 0 && !people)
    return {
      ok: false,
      says: "Say which column has numbers (staff, posts, a rate or people waiting), or the dates people wait since.",
    };
  if (people && numbers.length > 0)
    return {
      ok: false,
      says: "A list with a row a person has no other numbers: leave these columns out, or the dates people wait since.",
    };
  const flow = said.find(({ use }) => byMonth.includes(use));
  if (flow !== undefined && !said.some(({ use }) => use === "month"))
    return {
      ok: false,
      says: `"${columnUses[flow.use]}" is a count of a month. Say which column has the month.`,
    };
  const columns = Object.fromEntries(
    said
      .filter(({ use }) => figures[use] === undefined)
      .map((one) => [one.use, { ...column(one), needed: true as const }]),
  );
  const parts = Object.fromEntries(
    [...named, "since" as const].flatMap((part) => (columns[part] === undefined ? [] : [[part, part]])),
  );
  return {
    ok: true,
    shape: {
      id: "by-columns",
      label: "Columns as you said",
      about: "A table whose columns a person has named.",
      columns,
      figures: people
        ? [{ measure: "waiting" }]
        : numbers.map((one): FigureWanted => ({
            ...(figures[one.use] ?? { measure: "waiting" }),
            ...column(one),
            needed: true,
          })),
      by: parts,
      ...(columns["date"] === undefined ? {} : { time: { column: "date" } }),
      ...(columns["month"] === undefined ? {} : { time: { column: "month" }, counts: true as const }),
      totals: ["place", "level", "setting", "service"],
      // Whoever names the columns knows what the rows are; here they may be people.
      ...(columns["month"] === undefined ? { people: true as const } : {}),
    },
  };
}

const isNumber = (text: string): boolean => /^[-\u00a3(]?[\d.,\s]+%?\)?$/.test(text);

/** The row of a sheet's start that looks most like its headings: the widest of the first, and none with a number in it. */
export function headingRowOf(start: readonly (readonly string[])[]): number {
  const filled = start.map((cells) => {
    const some = cells.filter((text) => text !== "");
    return some.some(isNumber) ? 0 : some.length;
  });
  return Math.max(0, filled.indexOf(Math.max(...filled, 0)));
}

/** Headings of a row as columns: each with which of its name it is, and its number. */
export function columnsOf(
  headings: readonly string[],
): readonly { readonly heading: string; readonly which: number; readonly at: number }[] {
  const plain = headings.map(plainHeading);
  return headings.map((heading, at) => ({
    heading,
    at,
    which: plain.slice(0, at).filter((other) => other === elementAt(plain, at)).length,
  }));
}
