/** Which columns of a table are which, by their headings: in one row, or in two where groups stand above. */
import { timeNamed, type TimeNamed } from "../reading/day-in-text";
import { figureIn } from "../reading/figure-in-cell";
import { blank, type Cell, type Row } from "../reading/sheet";
import { shown } from "../reading/shown";
import type { Given, OpenQuestion } from "./open-question";
import type { By, FigureWanted, Shape } from "./shape";

/** Stands for the column of a figure that counts rows. */
export const everyRow = -1;

/** A column of numbers, and what its heading says they are of. */
export interface FigureColumn {
  readonly at: number;
  readonly heading: string;
  readonly wanted: FigureWanted;
  readonly by: By;
  /** Of several columns of one name: the answer under which it is the one. */
  readonly given?: Given;
  /** The month its heading is. */
  readonly time?: TimeNamed;
  /** What its numbers are multiplied by, where its heading says that they are thousands and so on. */
  readonly scale?: number;
}

export interface Heading {
  readonly shape: Shape;
  /** Place of each column that says what a row is of. */
  readonly columns: ReadonlyMap<string, number>;
  readonly figures: readonly FigureColumn[];
  /** Heading of every column as it is written. */
  readonly texts: readonly string[];
  /** Headings by which the table was recognised, and those that nothing is read from. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  /** Number of the row in which the table's rows begin. */
  readonly below: number;
  /** What the title says of all rows. */
  readonly by: By;
  readonly titles: readonly string[];
  /** Which of several columns of one name is meant. */
  readonly asks: readonly OpenQuestion[];
  /** Two columns could say what a row is of: a sentence each. */
  readonly doubts: readonly string[];
}

/** A heading as patterns see it: small, with one blank for everything that is no letter, digit or %. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%<>+\u00a3]+/g, " ")
    .trim();

/** Thousands and their like in a heading: "Posts (000s)", "£'000", "Staff, thousands". */
const scales: readonly (readonly [RegExp, number])[] = [
  [/[\s(,\[]*(?:\bin )?(?:(?<![\d,.])['\u2019]?0{3}['\u2019]?s?\b|\bthousands?\b)\s*[)\]]?/i, 1_000],
  [/[\s(,\[]*(?:\bin )?(?:(?<![\d,.])['\u2019]0{2}['\u2019]?s?\b|\bhundreds?\b)\s*[)\]]?/i, 100],
  [/[\s(,\[]*(?:\bin )?\bmillions?\b\s*[)\]]?/i, 1_000_000],
];

/** A heading without what it says of thousands, and by what its numbers are multiplied. */
function unscaled(heading: string): { readonly heading: string; readonly scale: number } {
  const found = scales.find(([pattern]) => pattern.test(heading));
  return found === undefined
    ? { heading, scale: 1 }
    : { heading: heading.replace(found[0], " ").trim(), scale: found[1] };
}

const groupsOf = (found: RegExpExecArray | null): By =>
  // A group that did not take part is undefined, whatever its type says.
  Object.fromEntries(
    Object.entries<string | undefined>(found?.groups ?? {}).filter(([, value]) => value !== undefined),
  );

/** Letters of a heading or a title that are looked at: no pattern of a shape needs more. */
const longestHeading = 300;

/** The texts of a heading of one row, or of two: the group above, where there is one, before the name below. */
function headingTexts(rows: readonly Row[], at: number, deep: 1 | 2): readonly string[] | undefined {
  const last = rows[at + deep - 1]?.cells;
  if (last === undefined || last.some((cell) => cell.number !== undefined)) return undefined;
  if (deep === 1) return last.map((cell) => cell.day ?? cell.text.slice(0, longestHeading));
  const above = rows[at]?.cells ?? [];
  // A group is written over its first column; over the others it is blank in a text file, and merged in a workbook.
  let group = "";
  return last.map((cell: Cell, column) => {
    const over = above[column]?.text ?? "";
    if (over !== "") group = over;
    const text = cell.text === "" || cell.text === group ? group : `${group} ${cell.text}`.trim();
    return text.slice(0, longestHeading);
  });
}

/** A column as a spreadsheet calls it: A, B, ... Z, AA. */
function columnLetters(at: number): string {
  const rest = String.fromCharCode(65 + (at % 26));
  return at < 26 ? rest : `${columnLetters(Math.floor(at / 26) - 1)}${rest}`;
}

/** Which of the columns of one name and one meaning is meant. */
function whichColumn(same: readonly FigureColumn[]): OpenQuestion {
  const name = same[0]?.heading ?? "";
  return {
    kind: "column",
    written: name,
    question: `${same.length} columns are called "${name}". Which of them is meant?`,
    options: same.map(({ at }) => ({ id: columnLetters(at), label: `Column ${columnLetters(at)}` })),
    usual: undefined,
  };
}

/** All that were found, or the one of them that is meant. */
const chosen = <T>(found: readonly T[], which: number | undefined): readonly T[] =>
  which === undefined ? found : found.slice(which, which + 1);

/** Columns whose headings are months: two of them or more, since one may be the date of a report. */
function monthColumns(
  wanted: FigureWanted,
  texts: readonly string[],
  taken: ReadonlySet<number>,
  before: readonly FigureColumn[],
): readonly FigureColumn[] {
  const found = texts.flatMap((heading, at): FigureColumn[] => {
    const time = taken.has(at) ? undefined : timeNamed(heading);
    return time === undefined ? [] : [{ at, heading, wanted, by: {}, time }];
  });
  return found.length < 2 && !before.some((one) => one.time !== undefined) ? [] : found;
}

function matched(shape: Shape, texts: readonly string[]): Omit<Heading, "below" | "by" | "titles"> | undefined {
  const plain = texts.map(plainHeading);
  const columns = new Map<string, number>();
  const asks: OpenQuestion[] = [];
  const doubts: string[] = [];
  const taken = new Set<number>();
  for (const [name, wanted] of Object.entries(shape.columns)) {
    const pattern = new RegExp(wanted.heading);
    const fits = (heading: string, at: number): boolean =>
      wanted.at === undefined ? (heading !== "" || at === 0) && pattern.test(heading) : at === wanted.at;
    const all = plain.flatMap((heading, at) => (fits(heading, at) ? [at] : []));
    const found = chosen(all, wanted.which).filter((at) => !taken.has(at));
    const [first] = found;
    if (first === undefined) {
      if (wanted.needed === true) return undefined;
      continue;
    }
    columns.set(name, first);
    taken.add(first);
    const matters = [...Object.values(shape.by).flat(), shape.time?.column].includes(name);
    if (found.length > 1 && matters)
      doubts.push(
        `${found.length} columns could be the ${name}: ${found
          .slice(0, 6)
          .map((at) => `"${shown(texts[at] ?? "")}"`)
          .join(", ")}. The first is used.`,
      );
  }
  const figures: FigureColumn[] = [];
  for (const wanted of shape.figures) {
    if (wanted.months === true) {
      figures.push(...monthColumns(wanted, texts, taken, figures));
      continue;
    }
    if (wanted.heading === undefined) {
      figures.push({ at: everyRow, heading: "", wanted, by: {} });
      continue;
    }
    const pattern = new RegExp(wanted.heading);
    const all = plain.flatMap((heading, at): FigureColumn[] => {
      if (wanted.at !== undefined)
        return at === wanted.at ? [{ at, heading: `column ${columnLetters(at)}`, wanted, by: {} }] : [];
      const text = texts[at] ?? "";
      const match = heading === "" ? null : pattern.exec(heading);
      if (match !== null) return [{ at, heading: text, wanted, by: groupsOf(match) }];
      const bare = unscaled(text);
      const scaled = bare.scale === 1 ? null : pattern.exec(plainHeading(bare.heading));
      return scaled === null ? [] : [{ at, heading: text, wanted, by: groupsOf(scaled), scale: bare.scale }];
    });
    const found = chosen(all, wanted.which).filter(({ at }) => !taken.has(at) || figures.some((one) => one.at === at));
    if (found.length === 0) {
      if (wanted.needed === true) return undefined;
      continue;
    }
    const alike = new Map<string, FigureColumn[]>();
    for (const one of found) alike.set(JSON.stringify(one.by), [...(alike.get(JSON.stringify(one.by)) ?? []), one]);
    for (const same of alike.values()) {
      const which = same.length > 1 ? whichColumn(same) : undefined;
      if (which !== undefined) asks.push(which);
      for (const one of same) {
        const given =
          which === undefined ? {} : { given: { kind: which.kind, written: which.written, is: columnLetters(one.at) } };
        figures.push({ ...one, ...given });
        taken.add(one.at);
      }
    }
  }
  if (figures.length === 0 && shape.kept !== true) return undefined;
  for (const { at } of figures) if (at !== everyRow) taken.add(at);
  const named = (isTaken: boolean): readonly string[] =>
    texts.flatMap((text, at) => (text === "" || taken.has(at) !== isTaken ? [] : [text]));
  // A table with several measures for one column of a name asks once which column it is.
  const once = asks.filter((ask, at) => asks.findIndex((other) => other.written === ask.written) === at);
  return { shape, columns, figures, texts, used: named(true), unused: named(false), asks: once, doubts };
}

/** A table without any heading, whose columns are told by their numbers: it begins with its first number. */
function withoutHeading(shape: Shape, rows: readonly Row[]): Heading | undefined {
  const wanted = [...Object.values(shape.columns), ...shape.figures];
  if (wanted.some(({ at }) => at === undefined)) return undefined;
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const found = matched(
    shape,
    Array.from({ length: width }, () => ""),
  );
  const isFilled = ({ cells }: Row): boolean =>
    found?.figures.some(({ at }) => figureIn(cells[at] ?? blank).kind === "number") === true;
  const first = rows.find(isFilled);
  return found === undefined || first === undefined
    ? undefined
    : { ...found, below: first.number - 1, by: {}, titles: [] };
}

/**
 * Finds the heading of a shape among the first rows of a sheet.
 * @param rows the first rows, at most a few dozen
 * @param name the sheet's name, which is read like a title
 */
export function headingOf(shape: Shape, rows: readonly Row[], name: string): Heading | undefined {
  const bare = withoutHeading(shape, rows);
  if (bare !== undefined) return bare;
  for (const deep of [1, 2] as const)
    for (let at = 0; at + deep <= rows.length; at += 1) {
      const texts = headingTexts(rows, at, deep);
      const found = texts === undefined ? undefined : matched(shape, texts);
      if (found === undefined) continue;
      const titles = [
        ...rows
          .slice(0, at)
          .flatMap((row) => [...new Set(row.cells.map((cell) => cell.text))].filter((text) => text !== "")),
        name,
      ].filter((text) => text !== "");
      const pattern = shape.title === undefined ? undefined : new RegExp(shape.title);
      const title =
        titles
          .map((text) => pattern?.exec(plainHeading(text.slice(0, longestHeading))) ?? null)
          .find((one) => one !== null) ?? null;
      // A shape that its title tells apart is not this one without it.
      if (pattern !== undefined && title === null) continue;
      return { ...found, below: rows[at + deep - 1]?.number ?? 0, by: groupsOf(title), titles };
    }
  return undefined;
}

/** How well a heading fits: every column that was found, those needed counting twice. */
export const fitOf = (heading: Heading): number =>
  // Counts by month are not to be taken for figures of one time by whoever does not read their months.
  (heading.shape.counts === true ? 6 : 0) +
  [...heading.columns.keys()].reduce((sum, name) => sum + (heading.shape.columns[name]?.needed === true ? 2 : 1), 0) +
  heading.figures.reduce((sum, one) => sum + (one.wanted.needed === true ? 2 : 1), 0);
