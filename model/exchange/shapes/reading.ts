/**
 * Reads the rows of a table of a known shape, one at a time: adds up what may be added, and keeps account of every row
 * and cell that is not used and why. Nothing of a row is kept but its numbers, so a list of people becomes counts.
 */
import { figureIn } from "../reading/figure-in-cell";
import { monthOfYear, timeMentioned, timeNamed, type TimeNamed } from "../reading/day-in-text";
import { blank, isBlank, type Cell, type Row } from "../reading/sheet";
import { everyRow, type Heading } from "./heading";
import { payBandIn } from "./pay-band";
import type { Finding, MissingFigure, RowReader } from "./found";
import { ratesOf } from "./rates";
import { measures, type By, type Measure, type Part } from "./shape";
import { shortened, Sum, Tally } from "./tally";

/** The day of a cell. */
const sinceIn = (cell: Cell): string | undefined => cell.day ?? timeNamed(cell.text)?.day;

const totalWord = /\b(?:grand |sub)?totals?\b/i;

/** Why figures of several rows for the same people stay out. */
const notAdded = (measure: Measure): string =>
  measures[measure].unit === "heads"
    ? "headcounts of several rows, which are not added up: somebody with two posts would count twice"
    : `${measures[measure].label.toLowerCase()} of several rows for the same people, which cannot be added up`;

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
        asks.add(
          `Row ${row.number}, ${figure.heading}: ${shape.people === true ? "the cell holds no number that can be read." : read.says}`,
        );
        continue;
      }
      const isRate = measures[measure].unit === "share" || measures[measure].unit === "per year";
      const value = isRate && !read.percent && percent === true ? read.value / 100 : read.value;
      if (isRate && !read.percent && percent === undefined && cell.number === undefined)
        asks.add(
          `Row ${row.number}, ${figure.heading}: "${cell.text}" has no % sign; is it a percentage or a share of 1?`,
        );
      const key = JSON.stringify([measure, time, of]);
      const known = sums.get(key) ?? { measure, by: of, time, sum: new Sum(row.number) };
      sums.set(key, known);
      known.sum.add(value);
    }
  };

  const hasNumber = ({ cells }: Row): boolean =>
    figures.some(({ at }) => at === everyRow || figureIn(cells[at] ?? blank, { decimalComma }).kind === "number");
  /** Why a row is none of the table, by how it looks. */
  const whyNot = (row: Row): string | undefined => {
    const filled = row.cells.filter((cell) => !isBlank(cell)).length;
    // After a blank row a table goes on only with a row of the same kind; what else follows are notes or another table.
    if (afterBlank && (filled < fewest || !hasNumber(row))) ended = true;
    if (ended) {
      noted ??= row.cells.map((cell) => timeMentioned(cell.text)).find((time) => time !== undefined);
      return "below the table: notes, a key or another table";
    }
    return filled < fewest ? "a note or a title" : undefined;
  };
  /** A row that is one above, cell by cell, may be a repeat; in a long list or one that is counted it need not be. */
  const compareWithEarlier = (row: Row): void => {
    if (rows > 20_000 || fewest === 1 || row.cells.length > 60) return;
    const whole = JSON.stringify(row.cells.map((cell) => cell.text));
    const twin = seen.get(whole);
    if (twin === undefined) seen.set(whole, row.number);
    else asks.add(`Row ${row.number} is the same as row ${twin}. Both are counted; take one out if it is a repeat.`);
  };

  return {
    take(row) {
      if (row.number <= heading.below) return;
      if (row.cells.every(isBlank)) {
        afterBlank = true;
        return;
      }
      rows += 1;
      const why = whyNot(row);
      afterBlank = false;
      if (why !== undefined) {
        notUsed.add(why, row.number);
        return;
      }
      const cells = cellsOf(row);
      const refused = refusal(cells);
      if (refused !== undefined) {
        notUsed.add(refused, row.number);
        return;
      }
      compareWithEarlier(row);
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
