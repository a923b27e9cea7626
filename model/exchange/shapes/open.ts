/** What a table leaves open, as questions, and its figures under every answer. */
import { DateColumn } from "../reading/date-column";
import { timeMeant, type TimeNamed } from "../reading/day-in-text";
import { ofPercent, RateColumn } from "../reading/rate-column";
import { shown } from "../reading/shown";
import type { WrittenDate } from "../reading/written-date";
import type { Given, OpenQuestion } from "./open-question";

/** One reading of a value, with the answers under which it holds. */
export interface Under<T> {
  readonly is: T;
  readonly given: readonly Given[];
}

const always = <T>(is: T): readonly Under<T>[] => [{ is, given: [] }];

/** Values under each answer of a question. */
const underEach = <T>(
  { kind, written, options }: OpenQuestion,
  value: (answer: string) => T | undefined,
): readonly Under<T>[] =>
  options.flatMap(({ id }) => {
    const is = value(id);
    return is === undefined ? [] : [{ is, given: [{ kind, written, is: id }] }];
  });

const quoted = (texts: ReadonlySet<string>): string => [...texts].map((text) => `"${shown(text)}"`).join(", ");

/** Examples of a question, so that somebody who knows the table can answer it. */
const fewest = 3;

/** Two different days, by which number is the day. */
const isTwoDays = (date: WrittenDate): boolean =>
  date.is === "slashed" &&
  date.dayFirst !== undefined &&
  date.monthFirst !== undefined &&
  date.dayFirst !== date.monthFirst;

/** The dates of a column: read one by one, and meant together. */
export class OpenDates {
  readonly #heading: string;
  readonly #column = new DateColumn();
  readonly #shows: boolean;
  readonly #slashed = new Set<string>();
  readonly #unpadded = new Set<string>();
  readonly #spans = new Set<string>();

  /** @param shows whether dates of the table may be quoted, which those of people are not */
  constructor(heading: string, shows: boolean) {
    this.#heading = heading;
    this.#shows = shows;
  }

  add(date: WrittenDate, text: string): void {
    this.#column.add(date);
    const examples = date.is === "slashed" && date.padded ? this.#slashed : this.#unpadded;
    if (isTwoDays(date) && examples.size < fewest) examples.add(text);
    if (date.is === "span-or-month" && this.#spans.size < fewest) this.#spans.add(text);
  }

  /** Examples of what is asked about: beside dates of two digits that are read as British, those of one digit alone. */
  get #open(): ReadonlySet<string> {
    return this.#unpadded.size > 0 && this.#column.days(true).is !== undefined
      ? this.#unpadded
      : new Set([...this.#slashed, ...this.#unpadded].slice(0, fewest));
  }

  /** A date of two digits is not asked about where only those of one digit are. */
  #isBritish(date: WrittenDate): boolean {
    const isUsual = this.#unpadded.size > 0 && this.#column.days(true).is === "day-first";
    return isUsual && date.is === "slashed" && date.padded;
  }

  #such(examples: ReadonlySet<string>): string {
    return this.#shows ? ` such as ${quoted(examples)}` : "";
  }

  get #days(): OpenQuestion | undefined {
    const { is, proven } = this.#column.days(!this.#column.unpadded);
    if (proven || this.#open.size === 0) return undefined;
    return {
      kind: "date",
      written: this.#heading,
      question: `Dates${this.#such(this.#open)} in "${this.#heading}" can be read in two ways. Which number is the day?`,
      options: [
        { id: "day-first", label: "The first, as in Britain: day, month, year" },
        { id: "month-first", label: "The second, as in America: month, day, year" },
      ],
      usual: is,
    };
  }

  get #years(): OpenQuestion | undefined {
    if (this.#column.spans.proven || this.#spans.size === 0) return undefined;
    return {
      kind: "date",
      written: `${this.#heading} (years)`,
      question: `Are dates${this.#such(this.#spans)} in "${this.#heading}" months, or years from April?`,
      options: [
        { id: "months", label: "Months" },
        { id: "years", label: "Years from April" },
      ],
      usual: undefined,
    };
  }

  get questions(): readonly OpenQuestion[] {
    return [this.#days, this.#years].filter((one) => one !== undefined);
  }

  /** What is said where months come first, which in Britain is a surprise, and where both orders are met. */
  get doubts(): readonly string[] {
    const { is, proven } = this.#column.days(true);
    if (this.#column.mixed)
      return [`Dates in "${this.#heading}" are written in both orders; those that can be one day only are read as it.`];
    return proven && is === "month-first"
      ? [`Dates in "${this.#heading}" are read with the month first, as some of them can only be read so.`]
      : [];
  }

  /** The time of a date of the column under every answer; none where it is no time at all. */
  meant(date: WrittenDate): readonly Under<TimeNamed>[] {
    const [days, years] = [this.#days, this.#years];
    if (days !== undefined && isTwoDays(date) && !this.#isBritish(date))
      return underEach(days, (id) => timeMeant(date, { days: id === "day-first" ? "day-first" : "month-first" }));
    if (date.is === "span-or-month" && years !== undefined)
      return underEach(years, (id) => timeMeant(date, { spans: id === "years" ? "years" : "months" }));
    const time = timeMeant(date, { days: this.#column.days(true).is ?? "day-first", spans: this.#column.spans.is });
    return time === undefined ? [] : always(time);
  }
}

/** The rates of a column that have no % sign. */
export class OpenRates {
  readonly #heading: string;
  readonly #column: RateColumn;
  readonly #plain = new Set<string>();

  constructor(heading: string) {
    this.#heading = heading;
    this.#column = new RateColumn(heading);
  }

  add(value: number, percent: boolean, text: string): void {
    this.#column.add(value, percent);
    if (!percent && value !== 0 && this.#plain.size < fewest) this.#plain.add(text);
  }

  get question(): OpenQuestion | undefined {
    if (!this.#column.isOpen) return undefined;
    const [example = ""] = this.#plain;
    return {
      kind: "percent",
      written: this.#heading,
      question: `Numbers in "${this.#heading}" have no % sign, such as ${quoted(this.#plain)}. Are they per cent, or shares of 1?`,
      options: [
        { id: "percent", label: `Per cent: ${example} is ${example}%` },
        { id: "share", label: `Shares of 1: ${example} of the whole` },
      ],
      usual: undefined,
    };
  }

  get doubts(): readonly string[] {
    return this.#plain.size > 0 && this.#column.meant(1) === "percent"
      ? [`Numbers in "${this.#heading}" without a % sign are read as per cent.`]
      : [];
  }

  /** A number without a sign under every answer. */
  meant(value: number): readonly Under<number>[] {
    const { question } = this;
    const of = (answer: string): number => (answer === "percent" ? ofPercent(value) : value);
    const meant = this.#column.meant(value);
    return question === undefined || meant !== undefined ? always(of(meant ?? "share")) : underEach(question, of);
  }
}

/** Rows that are one above, cell by cell. */
export function repeatsAsked(rows: readonly { readonly row: number; readonly twin: number }[]): OpenQuestion {
  const [first] = rows;
  const shown = rows.slice(0, 8).map(({ row }) => row);
  const more = rows.length > shown.length ? ` and ${(rows.length - shown.length).toLocaleString("en-GB")} more` : "";
  return {
    kind: "repeat",
    written: "rows",
    question:
      rows.length === 1
        ? `Row ${first?.row ?? 0} is the same as row ${first?.twin ?? 0}. Is it counted too, or is it a repeat?`
        : `Rows ${shown.join(", ")}${more} are the same as rows above them. Are they counted too, or are they repeats?`,
    options: [
      { id: "counted", label: "Counted too: they are of others" },
      { id: "repeat", label: "Repeats: each is counted once" },
    ],
    usual: undefined,
  };
}

/** Staff of more than the profession. */
export const widerAsked = (label: string, widerThan: string): OpenQuestion => ({
  kind: "staff",
  written: label,
  question: `The numbers are of ${widerThan}. Are they used as the plan's staff all the same?`,
  options: [{ id: "use", label: "Use them as they are" }],
  usual: undefined,
});
