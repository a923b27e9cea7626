/** Which rows of a sheet are rows of its table: not its notes, totals and keys, nor what stands below it. */
import { timeMentioned, type TimeNamed } from "../reading/day-in-text";
import { figureIn } from "../reading/figure-in-cell";
import { blank, isBlank, type Cell, type Row } from "../reading/sheet";
import { everyRow, type Heading } from "./heading";

/** A whole that a plan has a place for, such as "All places", is no total here: it is held against its parts in the plan. */
const totalWord = /\b(?:grand |sub)?totals?\b|^all(?: (?:staff|levels|bands|grades))?$/i;
/** What stands below counts by month where a month would. */
const ofMonths = /^(?:\W*)(?:(?:grand |sub[- ]?)?totals?|sum|average|mean|median|max(?:imum)?|min(?:imum)?|change)\b/i;

/** Rows up to which each is compared with those above: in a longer list two rows may well be alike. */
const compared = 20_000;

export class TableRows {
  readonly #heading: Heading;
  readonly #decimalComma: boolean;
  readonly #keeps: readonly { readonly column: string; readonly others: string; readonly pattern: RegExp }[];
  /** Cells that a row has at least: a name and a number; a list that is counted may be one column of dates. */
  readonly #fewest: number;
  readonly #seen = new Map<string, number>();
  #afterBlank = false;
  #ended = false;
  /** A time that only a note under the table names. */
  noted: TimeNamed | undefined;
  /** Rows under the heading that are not blank. */
  count = 0;
  /** Blank rows under the heading. */
  blank = 0;
  readonly repeats: { readonly row: number; readonly twin: number }[] = [];

  constructor(heading: Heading, decimalComma: boolean) {
    this.#heading = heading;
    this.#decimalComma = decimalComma;
    this.#keeps = (heading.shape.keep ?? []).map((one) => ({ ...one, pattern: new RegExp(one.is, "i") }));
    this.#fewest = heading.figures.every(({ at }) => at === everyRow) ? 1 : 2;
  }

  /** Why a row is none of the table, by how it looks; nothing where that needs no word, undefined where it is one. */
  whyNot(row: Row): string | undefined {
    if (row.number <= this.#heading.below) return "";
    const filled = row.cells.filter((cell) => !isBlank(cell)).length;
    if (filled === 0) {
      this.#afterBlank = true;
      this.blank += 1;
      return "";
    }
    this.count += 1;
    // After a blank row a table goes on only with a row of the same kind; what else follows are notes or another table.
    if (this.#afterBlank && (filled < this.#fewest || !this.#hasNumber(row))) this.#ended = true;
    this.#afterBlank = false;
    if (this.#ended) {
      this.noted ??= row.cells.map((cell) => timeMentioned(cell.text)).find((time) => time !== undefined);
      return "below the table: notes, a key or another table";
    }
    return filled < this.#fewest ? "a note or a title" : undefined;
  }

  #hasNumber({ cells }: Row): boolean {
    const isNumber = (cell: Cell): boolean => figureIn(cell, { decimalComma: this.#decimalComma }).kind === "number";
    return this.#heading.figures.some(({ at }) => at === everyRow || isNumber(cells[at] ?? blank));
  }

  /** Why a row is not used by what it is of, before its numbers are looked at. */
  refusal(cells: ReadonlyMap<string, Cell>): string | undefined {
    const { shape, columns } = this.#heading;
    if ((shape.totals ?? []).some((name) => totalWord.test(cells.get(name)?.text ?? "")))
      return "a total, which is never added to its parts";
    if (shape.counts === true && ofMonths.test(cells.get(shape.time?.column ?? "")?.text ?? ""))
      return "a total or an average of the rows above it, and of no month";
    return this.#keeps.find((one) => columns.has(one.column) && !one.pattern.test(cells.get(one.column)?.text ?? ""))
      ?.others;
  }

  /** The row above that a row is the same as, cell by cell; in a list that is counted it need not be a repeat. */
  twinOf(row: Row): number | undefined {
    if (this.count > compared || this.#fewest === 1 || row.cells.length > 60) return undefined;
    const whole = JSON.stringify(row.cells.map((cell) => cell.text));
    const twin = this.#seen.get(whole);
    if (twin === undefined) this.#seen.set(whole, row.number);
    else this.repeats.push({ row: row.number, twin });
    return twin;
  }
}
