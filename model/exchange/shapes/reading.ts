/**
 * Reads the rows of a table of a known shape, one at a time: adds up what may be added, and keeps account of every row
 * and cell that is not used and why. Nothing of a row is kept but its numbers, so a list of people becomes counts.
 */
import { figureIn } from "../reading/figure-in-cell";
import { monthOfYear, timeMentioned, timeNamed, type TimeNamed } from "../reading/day-in-text";
import { blank, isBlank, type Cell, type Row } from "../reading/sheet";
import { everyRow, type Heading } from "./heading";
import { payBandIn } from "./pay-band";
import { measures, type By, type Measure, type Part, type Shape } from "./shape";

/** A figure of the table, summed over the rows that give it. */
export interface Finding {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  /** Shares for rates: 11.3% is 0.113. */
  readonly value: number;
  /** Rows it is from: how many, and the first. */
  readonly rows: number;
  readonly first: number;
}

/** A figure that the table has a cell for and no number. */
export interface MissingFigure {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  readonly sign: string;
  readonly row: number;
}

/** Rows that were not used, for one reason. */
export interface NotUsed {
  readonly why: string;
  readonly count: number;
  /** The first few, by number. */
  readonly rows: readonly number[];
}

export interface Reading {
  readonly heading: Heading;
  readonly findings: readonly Finding[];
  readonly missing: readonly MissingFigure[];
  readonly notUsed: readonly NotUsed[];
  /** What could be read in two ways, or not at all: a sentence each, with the row. */
  readonly asks: readonly string[];
  readonly says: readonly string[];
  /** Rows under the heading that are not blank. */
  readonly rows: number;
}

/** Takes rows in order; `done` gives what they came to. */
export interface RowReader {
  take(row: Row): void;
  done(): Reading;
}

/** How many rows or sentences of a kind are listed; the others are counted. */
const listed = 20;

/** Adds many numbers without losing the last digits (Neumaier, 1974). */
class Sum {
  #sum = 0;
  #lost = 0;
  readonly first: number;
  rows = 0;
  constructor(first: number) {
    this.first = first;
  }
  add(value: number): void {
    const next = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
    this.rows += 1;
  }
  get value(): number {
    return this.#sum + this.#lost;
  }
}

class Tally {
  readonly #rows = new Map<string, number[]>();
  readonly #counts = new Map<string, number>();
  add(why: string, row: number): void {
    const rows = this.#rows.get(why) ?? [];
    if (rows.length < listed) rows.push(row);
    this.#rows.set(why, rows);
    this.#counts.set(why, (this.#counts.get(why) ?? 0) + 1);
  }
  all(): readonly NotUsed[] {
    return [...this.#rows].map(([why, rows]) => ({ why, rows, count: this.#counts.get(why) ?? rows.length }));
  }
}

/** Sentences, of which the first are listed and the others counted. */
const shortened = (asks: ReadonlySet<string>): readonly string[] =>
  asks.size <= listed ? [...asks] : [...[...asks].slice(0, listed), `And ${asks.size - listed} more of these.`];

/** The day of a cell. */
const sinceIn = (cell: Cell): string | undefined => cell.day ?? timeNamed(cell.text)?.day;

const totalWord = /\b(?:grand |sub)?totals?\b/i;

/** @param decimalComma numbers of the file are written 1.234,50 */
export function rowReader(heading: Heading, decimalComma: boolean): RowReader {
  const { shape, columns, figures } = heading;
  const keeps = (shape.keep ?? []).map((one) => ({ ...one, pattern: new RegExp(one.is, "i") }));
  const conditions = figures.map(({ wanted }) =>
    wanted.when === undefined ? undefined : { column: wanted.when.column, pattern: new RegExp(wanted.when.is, "i") },
  );
  const titled = heading.titles.map(timeMentioned).find((time) => time !== undefined);
  const above = new Map<string, Cell>();
  const sums = new Map<
    string,
    { readonly measure: Measure; readonly by: By; readonly time: TimeNamed | undefined; readonly sum: Sum }
  >();
  const missing: MissingFigure[] = [];
  const notUsed = new Tally();
  const asks = new Set<string>(heading.asks);
  const seen = new Map<string, number>();
  // A row of a table has a name and a number; a list that is counted may be one column of dates.
  const fewest = figures.every(({ at }) => at === everyRow) ? 1 : 2;
  let afterBlank = false;
  let ended = false;
  /** A time that only a note under the table names. */
  let noted: TimeNamed | undefined;
  let rows = 0;

  const cellsOf = (row: Row): ReadonlyMap<string, Cell> => {
    const found = new Map<string, Cell>();
    for (const [name, at] of columns) {
      const cell = row.cells[at] ?? blank;
      const fill = shape.columns[name]?.fill === true;
      if (fill && !isBlank(cell)) above.set(name, cell);
      found.set(name, fill && isBlank(cell) ? (above.get(name) ?? blank) : cell);
    }
    return found;
  };
  const timeOf = (cells: ReadonlyMap<string, Cell>, row: number): TimeNamed | undefined => {
    if (shape.time === undefined) return titled;
    const cell = cells.get(shape.time.column) ?? blank;
    const month = shape.time.month === undefined ? undefined : cells.get(shape.time.month)?.text;
    const time =
      cell.day !== undefined
        ? { day: cell.day }
        : month === undefined
          ? timeNamed(cell.text)
          : monthOfYear(cell.text, month);
    if (time === undefined && !isBlank(cell)) asks.add(`Row ${row}: "${cell.text}" is not a date that can be read.`);
    return time ?? (isBlank(cell) ? titled : undefined);
  };
  const byOf = (cells: ReadonlyMap<string, Cell>): Partial<Record<Part, string>> => {
    const by: Partial<Record<Part, string>> = { ...heading.by };
    for (const [part, column] of Object.entries(shape.by) as [Part, string | readonly string[]][]) {
      const names = typeof column === "string" ? [column] : column;
      const text = names.map((name) => cells.get(name)?.text ?? "").find((one) => one !== "") ?? "";
      if (text === "") continue;
      by[part] = part === "level" ? (payBandIn(text) ?? text) : text;
    }
    return by;
  };
  /** Why a row is not used, before its numbers are looked at. */
  const refusal = (cells: ReadonlyMap<string, Cell>): string | undefined => {
    if ((shape.totals ?? []).some((name) => totalWord.test(cells.get(name)?.text ?? "")))
      return "a total, which is never added to its parts";
    return keeps.find((one) => columns.has(one.column) && !one.pattern.test(cells.get(one.column)?.text ?? ""))?.others;
  };

  const add = (row: Row, cells: ReadonlyMap<string, Cell>): void => {
    const by = byOf(cells);
    if (shape.by.since !== undefined) {
      const since = sinceIn(cells.get(String(shape.by.since)) ?? blank);
      if (since === undefined) {
        notUsed.add("no date that can be read", row.number);
        return;
      }
      by.since = since;
    }
    const time = timeOf(cells, row.number);
    for (const [at, figure] of figures.entries()) {
      const condition = conditions[at];
      if (condition !== undefined && !condition.pattern.test(cells.get(condition.column)?.text ?? "")) continue;
      const { measure, dash, percent } = figure.wanted;
      const cell: Cell = figure.at === everyRow ? { text: "1", number: 1 } : (row.cells[figure.at] ?? blank);
      const read = figureIn(cell, { decimalComma, ...(dash === undefined ? {} : { dash }) });
      const of = { ...by, ...figure.by };
      if (read.kind === "missing") {
        if (missing.length < 10_000) missing.push({ measure, by: of, time, sign: read.sign, row: row.number });
        continue;
      }
      if (read.kind === "unreadable") {
        asks.add(`Row ${row.number}, ${figure.heading}: ${read.says}`);
        continue;
      }
      const isRate = measures[measure].unit === "share" || measures[measure].unit === "per year";
      const value = isRate && !read.percent && percent === true ? read.value / 100 : read.value;
      if (isRate && !read.percent && percent !== true && cell.number === undefined)
        asks.add(
          `Row ${row.number}, ${figure.heading}: "${cell.text}" has no % sign; is it a percentage or a share of 1?`,
        );
      const key = JSON.stringify([measure, time, of]);
      const known = sums.get(key) ?? { measure, by: of, time, sum: new Sum(row.number) };
      sums.set(key, known);
      known.sum.add(value);
    }
  };

  return {
    take(row) {
      if (row.number <= heading.below) return;
      if (row.cells.every(isBlank)) {
        afterBlank = true;
        return;
      }
      rows += 1;
      const numbers = figures.some(
        ({ at }) => at === everyRow || figureIn(row.cells[at] ?? blank, { decimalComma }).kind === "number",
      );
      // After a blank row a table goes on only with a row of the same kind; what else follows are notes or another table.
      const filled = row.cells.filter((cell) => !isBlank(cell)).length;
      if (afterBlank && (!numbers || filled < fewest)) ended = true;
      afterBlank = false;
      if (ended) {
        noted ??= row.cells.map((cell) => timeMentioned(cell.text)).find((time) => time !== undefined);
        return notUsed.add("below the table: notes, a key or another table", row.number);
      }
      if (filled < fewest) return notUsed.add("a note or a title", row.number);
      const cells = cellsOf(row);
      const refused = refusal(cells);
      if (refused !== undefined) return notUsed.add(refused, row.number);
      const whole = row.cells.length > 60 || fewest === 1 ? "" : JSON.stringify(row.cells.map((cell) => cell.text));
      const twin = rows > 20_000 || whole === "" ? undefined : seen.get(whole);
      if (twin !== undefined)
        asks.add(`Row ${row.number} is the same as row ${twin}. Both are counted; take one out if it is a repeat.`);
      else if (rows <= 20_000) seen.set(whole, row.number);
      add(row, cells);
    },
    done() {
      const all = [...sums.values()].map(({ measure, by, time, sum }): Finding => ({
        measure,
        by,
        time: time ?? noted,
        value: sum.value,
        rows: sum.rows,
        first: sum.first,
      }));
      const several = all.filter((one) => one.rows > 1 && !measures[one.measure].adds);
      for (const one of several) notUsed.add(notAdded(one.measure), one.first);
      const findings = all.filter((one) => !several.includes(one));
      return {
        heading,
        findings: [...findings, ...(shape.rates ?? []).flatMap((rate) => ratesOf(findings, rate))],
        missing: missing.map((one) => ({ ...one, time: one.time ?? noted })),
        notUsed: notUsed.all(),
        asks: shortened(asks),
        says: shape.says ?? [],
        rows,
      };
    },
  };
}

const notAdded = (measure: Measure): string =>
  measures[measure].unit === "heads"
    ? "headcounts of several rows, which are not added up: somebody with two posts would count twice"
    : `${measures[measure].label.toLowerCase()} of several rows for the same people, which cannot be added up`;

/** One amount over the mean of others, wherever all of them are known for the same part and time. */
function ratesOf(
  findings: readonly Finding[],
  { measure, of, over }: NonNullable<Shape["rates"]>[number],
): readonly Finding[] {
  const keyOf = (one: Finding): string => JSON.stringify([one.by, one.time]);
  const known = new Map(findings.map((one) => [`${one.measure} ${keyOf(one)}`, one.value]));
  return findings.flatMap((one): Finding[] => {
    if (one.measure !== of) return [];
    const under = over.map((name) => known.get(`${name} ${keyOf(one)}`));
    const sum = under.reduce<number | undefined>(
      (all, value) => (all === undefined || value === undefined ? undefined : all + value),
      0,
    );
    return sum === undefined || sum <= 0 ? [] : [{ ...one, measure, value: one.value / (sum / over.length) }];
  });
}
