/** A list by weeks waited, referrals by month and a team by band, as they are copied out of a report or a sheet. */
import { waitingBands } from "../assumptions/declared/choices";
import { elementAt } from "../assumptions/present";
import { daysInMonth } from "../plan/calendar";
import type { Outcome } from "../plan/problem";
import { refused } from "../plan/edit/edit";
import { pastedCells } from "./pasted-cells";
import { timeNamed } from "./reading/day-in-text";
import { figureIn } from "./reading/figure-in-cell";
import { textCell } from "./reading/sheet";

/** Cells of a row; where there are no tabs, words and the numbers after two spaces or a colon. */
const rowsOf = (text: string): readonly (readonly string[])[] =>
  pastedCells(text).map((cells) =>
    cells.length > 1
      ? cells
      : elementAt(cells, 0)
          .split(/\s{2,}|:\s*|\s*;\s*|,\s+/)
          .map((cell) => cell.trim()),
  );

/** The number of a cell; undefined where the cell is blank or a sign that there is none. */
function cellNumber(cell: string): Outcome<number | undefined> {
  const read = figureIn(textCell(cell));
  if (read.kind === "unreadable") return refused("number-unreadable", read.says);
  return { ok: true, value: read.kind === "number" ? read.value : undefined, problems: [] };
}

/** The band of weeks waited that a label names: "18-52 weeks", "over 52", "52+", "up to 1 week". */
export function bandNamed(label: string): (typeof waitingBands)[number]["id"] | undefined {
  const text = label.toLowerCase().replaceAll(/\bone\b/g, "1");
  const [first, second] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  if (first === undefined) return undefined;
  if (second === undefined) {
    if (/over|more|above|longer|>|\+|plus/.test(text)) return first === 52 ? "over-52" : undefined;
    return first === 1 && /up to|under|less|within|<|^1 week/.test(text) ? "0-1" : undefined;
  }
  // Printed tables say "2 to 4", "more than 2 and up to 4" or "2-<4".
  return waitingBands.find(({ from, to }) => from === first && to === second)?.id;
}

/** People by weeks waited, a number for every band. A total beside them must be theirs. */
export function readBands(text: string): Outcome<Readonly<Record<string, number>>> {
  const people: Record<string, number> = {};
  let total: number | undefined;
  for (const cells of rowsOf(text)) {
    const label = elementAt(cells, 0);
    const read = cellNumber(cells.at(-1) ?? "");
    const band = bandNamed(label);
    if (band === undefined) {
      if (/^(all|total)/i.test(label) && read.ok) total = read.value;
      else if (/\d/.test(label))
        return refused("unknown-band", `"${label}" is not a band of weeks waited here. Use ${bandList}.`);
      continue;
    }
    if (!read.ok) return read;
    if (cells.length < 2 || read.value === undefined)
      return refused("band-missing", `Nothing is given for "${label}". Give a number, 0 where nobody waits.`);
    if (people[band] !== undefined) return refused("band-twice", `"${label}" is given twice. Keep one of the two.`);
    people[band] = read.value;
  }
  const missing = waitingBands.filter(({ id }) => people[id] === undefined);
  if (missing.length > 0)
    return refused(
      "band-missing",
      `Nothing is given for ${missing.map(({ label }) => label.toLowerCase()).join(", ")}. Paste every band, 0 where nobody waits.`,
    );
  const sum = Object.values(people).reduce((all, one) => all + one, 0);
  return total === undefined || Math.abs(total - sum) < 0.5
    ? { ok: true, value: people, problems: [] }
    : refused("not-the-total", `The bands add up to ${sum}, and the total says ${total}. Correct one of the two.`);
}

const bandList = waitingBands.map(({ label }) => label.toLowerCase()).join("; ");

/** A month as people write it; a period of several is none. */
function monthNamed(label: string): { readonly year: number; readonly month: number } | undefined {
  const time = timeNamed(label);
  if (time === undefined || time.until !== undefined) return undefined;
  return { year: Number(time.day.slice(0, 4)), month: Number(time.day.slice(5, 7)) - 1 };
}

export interface MonthsCounted {
  readonly perWeek: number;
  readonly months: number;
  readonly workedOut: string;
}

/** Referrals a week out of months: what came in all, over the weeks that these months have. */
export function readMonths(text: string): Outcome<MonthsCounted> {
  let days = 0;
  let all = 0;
  const labels: string[] = [];
  for (const cells of rowsOf(text)) {
    const label = elementAt(cells, 0);
    const month = monthNamed(label);
    if (month === undefined) {
      if (/\d/.test(label)) return refused("unknown-month", `"${label}" is not a month. Write it as Apr 2026.`);
      continue;
    }
    const read = cellNumber(cells.at(-1) ?? "");
    if (!read.ok) return read;
    if (cells.length < 2 || read.value === undefined)
      return refused("month-missing", `Nothing is given for "${label}". Give a number, or leave the month out.`);
    if (read.value < 0) return refused("negative", `"${label}" has fewer than no referrals. Correct it.`);
    days += daysInMonth(12 * month.year + month.month);
    all += read.value;
    labels.push(label);
  }
  if (labels.length === 0) return refused("no-months", "No month was found. Paste rows such as Apr 2026 and 88.");
  const span = labels.length === 1 ? elementAt(labels, 0) : `${elementAt(labels, 0)} to ${elementAt(labels, -1)}`;
  return {
    ok: true,
    value: {
      perWeek: Number(((7 * all) / days).toFixed(2)),
      months: labels.length,
      workedOut: `${all.toLocaleString("en-GB")} referrals in ${labels.length === 1 ? "a month" : `${labels.length} months`} (${span}) over their ${(days / 7).toFixed(1)} weeks.`,
    },
    problems: [],
  };
}

/** A row of a team as it was pasted; what the columns do not give is left open. */
export interface PastedStaff {
  readonly band: string;
  readonly people: number | undefined;
  readonly wte: number | undefined;
  readonly vacant: number | undefined;
}

const columnNames = { people: /people|head|staff|number/, wte: /wte|fte/, vacant: /vacan|unfilled|empty/ } as const;
type Column = keyof typeof columnNames;

/** Which column is which: by its heading; without one WTE, or people, WTE and vacant in this order. */
function columnsOf(heading: readonly string[] | undefined, count: number): readonly (Column | undefined)[] {
  const kinds = Object.keys(columnNames) as Column[];
  const named = heading
    ?.slice(1)
    .map((cell) => [...kinds].reverse().find((kind) => columnNames[kind].test(cell.toLowerCase())));
  if (named?.some((kind) => kind !== undefined) === true) return named;
  return count === 1 ? ["wte"] : kinds;
}

/** Rows such as "Band 6, 5, 4.6, 1": people, WTE in post and vacant WTE; with one number it is the WTE. */
export function readTeam(text: string): Outcome<readonly PastedStaff[]> {
  const rows = rowsOf(text);
  const bandIn = (cell: string): string | undefined =>
    /^(?:agenda for change\s*|afc\s*)?(?:band\s*|b)?(\d[a-d]?)$/i.exec(cell)?.[1];
  const heading = rows.find((cells) => bandIn(elementAt(cells, 0)) === undefined);
  const staff: PastedStaff[] = [];
  for (const cells of rows) {
    const label = elementAt(cells, 0);
    const band = bandIn(label)?.toLowerCase();
    if (band === undefined) {
      if (/\d/.test(label) && !/total/i.test(label))
        return refused("unknown-band", `"${label}" is not a pay band. Write it as Band 6.`);
      continue;
    }
    if (staff.some((row) => row.band === band))
      return refused("band-twice", `Band ${band} is given twice. Keep one of the two.`);
    const given: Partial<Record<Column, number>> = {};
    const columns = columnsOf(heading, cells.length - 1);
    for (const [at, cell] of cells.slice(1).entries()) {
      const column = columns[at];
      const read = cellNumber(cell);
      if (!read.ok) return read;
      if (column !== undefined && read.value !== undefined) given[column] = read.value;
    }
    staff.push({ band, people: given.people, wte: given.wte, vacant: given.vacant });
  }
  return staff.length === 0
    ? refused("no-bands", "No pay band was found. Paste rows such as Band 6 and 5.")
    : { ok: true, value: staff, problems: [] };
}
