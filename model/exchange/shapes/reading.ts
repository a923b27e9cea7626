/**
 * Reads the rows of a table of a known shape, one at a time: adds up what may be added, and keeps account of every row
 * and cell that is not used and why. Nothing of a row is kept but its numbers, so a list of people becomes counts.
 */
import { monthOfYear, timeMentioned, type TimeNamed } from "../reading/day-in-text";
import { figureIn } from "../reading/figure-in-cell";
import { ofPercent } from "../reading/rate-column";
import { blank, isBlank, type Cell, type Row } from "../reading/sheet";
import { shown } from "../reading/shown";
import { writtenDate, yearBeginning, type WrittenDate } from "../reading/written-date";
import type { Finding, MissingFigure, RowReader } from "./found";
import { everyRow, plainHeading, type FigureColumn, type Heading } from "./heading";
import type { Given, OpenQuestion } from "./open-question";
import { OpenDates, OpenRates, repeatsAsked, widerAsked, type Under } from "./open";
import { payBandIn } from "./pay-band";
import { measures, type By, type Measure, type Part } from "./shape";
import { TableRows } from "./table-rows";
import { listed, shortened, Sum, Tally } from "./tally";

/**
 * A date as a cell has it: stored as a day in a workbook, or written. A number that is no day there is none.
 * @param yearsFrom the month in which the table's years begin, where it is not April
 */
function dateIn(cell: Cell, yearsFrom?: number): WrittenDate | undefined {
  if (cell.day !== undefined) return { is: "day", day: cell.day };
  const date = writtenDate(cell.text);
  if (yearsFrom !== undefined && (date?.is === "year" || date?.is === "span-or-month"))
    return yearBeginning(Number(date.from.slice(0, 4)), yearsFrom);
  return date?.is === "day" && date.serial === true && cell.number !== undefined ? undefined : date;
}

/** Letters of a name that tell one from another: a longer one is a note. */
const longestName = 160;

const isRate = (measure: Measure): boolean =>
  measures[measure].unit === "share" || measures[measure].unit === "per year";

const underOf = (given: readonly Given[]): { readonly given?: readonly Given[] } =>
  given.length === 0 ? {} : { given };

/** Numbers of a table before it is known what they mean: added up by everything that tells them apart. */
interface Raw {
  readonly measure: Measure;
  readonly by: By;
  readonly time: TimeNamed | undefined;
  /** The date, where the column may be read in two ways. */
  readonly date: WrittenDate | undefined;
  /** The rates it is one of, where it has no % sign of its own. */
  readonly rates: OpenRates | undefined;
  readonly given: readonly Given[];
  readonly sum: Sum;
}

/** Whether a row is of the kind a figure is read in: its column has the pattern, as written or as a heading is read. */
function holds(
  { column, pattern }: { readonly column: string; readonly pattern: RegExp },
  cells: ReadonlyMap<string, Cell>,
): boolean {
  const text = cells.get(column)?.text ?? "";
  return pattern.test(text) || pattern.test(plainHeading(text));
}

/** @param decimalComma numbers of the file are written 1.234,50 */
export function rowReader(heading: Heading, decimalComma: boolean): RowReader {
  const { shape, columns, figures } = heading;
  const conditions = figures.map(({ wanted }) =>
    wanted.when === undefined ? undefined : { column: wanted.when.column, pattern: new RegExp(wanted.when.is, "i") },
  );
  const inMonths = figures.every((one) => one.time !== undefined);
  const titled = heading.titles.map(timeMentioned).find((time) => time !== undefined);
  const above = new Map<string, Cell>();
  const sums = new Map<string, Raw>();
  const given = new Map<string, { readonly keys: readonly string[]; count: number; readonly rows: number[] }>();
  const missing: MissingFigure[] = [];
  const notUsed = new Tally();
  const doubts = new Set<string>(heading.doubts);
  for (const { heading: text, scale } of figures)
    if (scale !== undefined)
      doubts.add(
        `Numbers under "${shown(text)}" are multiplied by ${scale.toLocaleString("en-GB")}, as the heading says.`,
      );
  const table = new TableRows(heading, decimalComma);
  const isRepeat: Given = { kind: "repeat", written: "rows", is: "counted" };
  const timeColumn = columns.get(String(shape.by.since ?? shape.time?.column ?? ""));
  const dates = new OpenDates(heading.texts[timeColumn ?? -1] ?? "the date", shape.people !== true);
  const rates = new Map<FigureColumn, OpenRates>();
  const wider = shape.widerThan === undefined ? undefined : widerAsked(shape.label, shape.widerThan);
  const always: readonly Given[] = wider === undefined ? [] : [{ kind: wider.kind, written: wider.written, is: "use" }];
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
  const unreadDate = (cell: Cell, row: number): void => {
    const says = `Row ${row}: "${shown(cell.text)}" is not a date that can be read.`;
    doubts.add(shape.people === true ? `Row ${row}: the date cannot be read.` : says);
  };
  /** A date of the column of dates, which its other rows may tell how to read. */
  const dateOf = (cell: Cell, row: number): WrittenDate | undefined => {
    const date = dateIn(cell, shape.time?.yearsFrom);
    if (date === undefined || date.is === "unclear" || date.is === "plain-year") {
      if (!isBlank(cell)) unreadDate(cell, row);
      return undefined;
    }
    dates.add(date, cell.text);
    return date;
  };
  const timeOf = (cells: ReadonlyMap<string, Cell>, row: number): Pick<Raw, "time" | "date"> => {
    if (shape.by.since !== undefined) {
      // The day somebody has waited since: only a day is one.
      const cell = cells.get(String(shape.by.since)) ?? blank;
      const date = dateIn(cell);
      if (date?.is !== "day" && date?.is !== "slashed") return { time: titled, date: undefined };
      dates.add(date, cell.text);
      return { time: titled, date };
    }
    if (shape.time === undefined) return { time: titled, date: undefined };
    const cell = cells.get(shape.time.column) ?? blank;
    if (shape.time.month !== undefined) {
      const time = monthOfYear(cell.text, cells.get(shape.time.month)?.text ?? "");
      if (time === undefined && !isBlank(cell)) unreadDate(cell, row);
      return { time, date: undefined };
    }
    return { time: isBlank(cell) ? titled : undefined, date: dateOf(cell, row) };
  };
  const byOf = (cells: ReadonlyMap<string, Cell>): By => {
    const by: Partial<Record<Part, string>> = { ...heading.by };
    for (const [part, column] of Object.entries(shape.by) as [Part, string | readonly string[]][]) {
      if (part === "since") continue;
      const names = typeof column === "string" ? [column] : column;
      const written = names.map((name) => cells.get(name)?.text ?? "").find((one) => one !== "") ?? "";
      const text = written.slice(0, longestName);
      if (text === "") continue;
      by[part] = part === "level" ? (payBandIn(text) ?? text) : text;
    }
    if (shape.employer !== undefined) by.employer = shape.employer;
    return by;
  };
  const ratesIn = (figure: FigureColumn): OpenRates => {
    const known = rates.get(figure) ?? new OpenRates(figure.heading);
    rates.set(figure, known);
    return known;
  };

  const add = (row: Row, cells: ReadonlyMap<string, Cell>, twin: number | undefined): void => {
    const by = byOf(cells);
    const ofRow = inMonths ? { time: undefined, date: undefined } : timeOf(cells, row.number);
    if (shape.by.since !== undefined && ofRow.date === undefined) {
      notUsed.add("no date that can be read", row.number);
      return;
    }
    const repeated = twin === undefined ? [] : [isRepeat];
    const keys: string[] = [];
    let noFigure = "counts something else than the table is read for";
    for (const [at, figure] of figures.entries()) {
      const condition = conditions[at];
      if (condition !== undefined && !holds(condition, cells)) continue;
      const { measure, dash, percent } = figure.wanted;
      const cell: Cell = figure.at === everyRow ? { text: "1", number: 1 } : (row.cells[figure.at] ?? blank);
      const read = figureIn(cell, { decimalComma, ...(dash === undefined ? {} : { dash }) });
      const of = { ...by, ...figure.by };
      const under = [...always, ...repeated, ...(figure.given === undefined ? [] : [figure.given])];
      const [time, date] = figure.time === undefined ? [ofRow.time, ofRow.date] : [figure.time, undefined];
      if (read.kind === "number" && figure.wanted.most !== undefined && read.value > figure.wanted.most) {
        noFigure = `${measures[measure].label.toLowerCase()} above ${figure.wanted.most} ${measures[measure].unit}, which are hours or per cent and not what the table is read for`;
        continue;
      }
      if (read.kind !== "number") noFigure = "no figure in it: blank, a sign for missing, or no number";
      if (read.kind === "missing") {
        const known = time ?? (date === undefined ? undefined : dates.meant(date)[0]?.is);
        if (missing.length < 10_000)
          missing.push({ measure, by: of, time: known, sign: read.sign, row: row.number, ...underOf(under) });
        continue;
      }
      if (read.kind === "unreadable") {
        // Of counts by month it is a gap, so that no line goes over it.
        if (shape.counts === true)
          missing.push({
            measure,
            by: of,
            time: time ?? (date === undefined ? undefined : dates.meant(date)[0]?.is),
            sign: cell.text.slice(0, 20),
            row: row.number,
            ...underOf(under),
          });
        doubts.add(
          `Row ${row.number}, ${shown(figure.heading)}: ${shape.people === true ? "the cell holds no number that can be read." : read.says}`,
        );
        continue;
      }
      const open = isRate(measure) && percent === undefined ? ratesIn(figure) : undefined;
      open?.add(read.value, read.percent, cell.text);
      const plain = open !== undefined && !read.percent ? open : undefined;
      const value =
        isRate(measure) && !read.percent && percent === true ? ofPercent(read.value) : read.value * (figure.scale ?? 1);
      const key = JSON.stringify([measure, time, date, of, under, plain !== undefined]);
      const known = sums.get(key) ?? {
        measure,
        by: of,
        time,
        date,
        rates: plain,
        given: under,
        sum: new Sum(row.number),
      };
      sums.set(key, known);
      known.sum.add(value);
      keys.push(key);
    }
    if (keys.length === 0) {
      notUsed.add(noFigure, row.number);
      return;
    }
    const all = keys.join("\n");
    const same = given.get(all) ?? { keys, count: 0, rows: [] };
    given.set(all, same);
    same.count += 1;
    if (same.rows.length < listed) same.rows.push(row.number);
  };

  /** Figures under every reading of their dates and rates. */
  const findingsOf = ({ measure, by, time, date, rates: open, given, sum }: Raw): readonly Finding[] => {
    const times: readonly Under<TimeNamed | undefined>[] =
      date === undefined ? [{ is: time ?? table.noted, given: [] }] : dates.meant(date);
    const values = open === undefined ? [{ is: sum.value, given: [] }] : open.meant(sum.value);
    return times.flatMap((at) =>
      values.map((value): Finding => {
        const under = [...given, ...at.given, ...value.given];
        const since = shape.by.since === undefined ? {} : { since: at.is?.day ?? "" };
        return {
          measure,
          by: { ...by, ...since },
          time: shape.by.since === undefined ? at.is : (time ?? table.noted),
          value: value.is,
          rows: sum.rows,
          first: sum.first,
          ...underOf(under),
        };
      }),
    );
  };

  return {
    take(row) {
      const why = table.whyNot(row);
      if (why === undefined) {
        const cells = cellsOf(row);
        const refused = table.refusal(cells);
        if (refused === undefined) add(row, cells, table.twinOf(row));
        else notUsed.add(refused, row.number);
      } else if (why !== "") notUsed.add(why, row.number);
    },
    done() {
      const asks: readonly OpenQuestion[] = [
        ...(wider === undefined ? [] : [wider]),
        ...heading.asks,
        ...dates.questions,
        ...[...rates.values()].flatMap(({ question }) => question ?? []),
        ...(table.repeats.length === 0 ? [] : [repeatsAsked(table.repeats)]),
      ];
      for (const says of [...dates.doubts, ...[...rates.values()].flatMap((one) => one.doubts)]) doubts.add(says);
      const byKey = new Map([...sums].map(([key, raw]) => [key, findingsOf(raw)]));
      return {
        heading,
        findings: [...byKey.values()].flat(),
        missing: missing.map((one) => ({ ...one, time: one.time ?? table.noted })),
        notUsed: notUsed.all(),
        asks,
        doubts: shortened(doubts),
        says: shape.says ?? [],
        rows: table.count,
        blankRows: table.blank,
        rowsOf: [...given.values()].map(({ keys, count, rows }) => ({
          findings: keys.flatMap((key) => byKey.get(key) ?? []),
          count,
          rows,
        })),
      };
    },
  };
}
