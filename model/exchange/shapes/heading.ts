/** Which columns of a table are which, by their headings: in one row, or in two where groups stand above. */
import type { Cell, Row } from "../reading/sheet";
import type { By, FigureWanted, Shape } from "./shape";

/** Stands for the column of a figure that counts rows. */
export const everyRow = -1;

/** A column of numbers, and what its heading says they are of. */
export interface FigureColumn {
  readonly at: number;
  readonly heading: string;
  readonly wanted: FigureWanted;
  readonly by: By;
}

export interface Heading {
  readonly shape: Shape;
  /** Place of each column that says what a row is of. */
  readonly columns: ReadonlyMap<string, number>;
  readonly figures: readonly FigureColumn[];
  /** Headings by which the table was recognised, and those that nothing is read from. */
  readonly used: readonly string[];
  readonly unused: readonly string[];
  /** Number of the row in which the table's rows begin. */
  readonly below: number;
  /** What the title says of all rows. */
  readonly by: By;
  readonly titles: readonly string[];
  /** Two columns could be meant: a sentence each. */
  readonly asks: readonly string[];
}

/** A heading as patterns see it: small, with one blank for everything that is no letter, digit or %. */
export const plainHeading = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9%<>+\u00a3]+/g, " ")
    .trim();

const groupsOf = (found: RegExpExecArray | null): By =>
  // A group that did not take part is undefined, whatever its type says.
  Object.fromEntries(
    Object.entries<string | undefined>(found?.groups ?? {}).filter(([, value]) => value !== undefined),
  );

/** The texts of a heading of one row, or of two: the group above, where there is one, before the name below. */
function headingTexts(rows: readonly Row[], at: number, deep: 1 | 2): readonly string[] | undefined {
  const last = rows[at + deep - 1]?.cells;
  if (last === undefined || last.some((cell) => cell.number !== undefined)) return undefined;
  if (deep === 1) return last.map((cell) => cell.text);
  const above = rows[at]?.cells ?? [];
  // A group is written over its first column; over the others it is blank in a text file, and merged in a workbook.
  let group = "";
  return last.map((cell: Cell, column) => {
    const over = above[column]?.text ?? "";
    if (over !== "") group = over;
    return cell.text === "" || cell.text === group ? group : `${group} ${cell.text}`.trim();
  });
}

/** All that were found, or the one of them that is meant. */
const chosen = <T>(found: readonly T[], which: number | undefined): readonly T[] =>
  which === undefined ? found : found.slice(which, which + 1);

function matched(shape: Shape, texts: readonly string[]): Omit<Heading, "below" | "by" | "titles"> | undefined {
  const plain = texts.map(plainHeading);
  const columns = new Map<string, number>();
  const asks: string[] = [];
  const taken = new Set<number>();
  for (const [name, wanted] of Object.entries(shape.columns)) {
    const pattern = new RegExp(wanted.heading);
    const all = plain.flatMap((heading, at) => ((heading !== "" || at === 0) && pattern.test(heading) ? [at] : []));
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
      asks.push(
        `${found.length} columns could be the ${name}: ${found.map((at) => `"${texts[at] ?? ""}"`).join(", ")}. The first is used.`,
      );
  }
  const figures: FigureColumn[] = [];
  for (const wanted of shape.figures) {
    if (wanted.heading === undefined) {
      figures.push({ at: everyRow, heading: "", wanted, by: {} });
      continue;
    }
    const pattern = new RegExp(wanted.heading);
    const all = plain.flatMap((heading, at): FigureColumn[] => {
      const match = heading === "" ? null : pattern.exec(heading);
      return match === null ? [] : [{ at, heading: texts[at] ?? "", wanted, by: groupsOf(match) }];
    });
    const found = chosen(all, wanted.which).filter(({ at }) => !taken.has(at) || figures.some((one) => one.at === at));
    if (found.length === 0) {
      if (wanted.needed === true) return undefined;
      continue;
    }
    const same = found.filter((one) => JSON.stringify(one.by) === JSON.stringify(found[0]?.by));
    if (same.length > 1)
      asks.push(
        `${same.length} columns are called ${same.map((one) => `"${one.heading}"`).join(" and ")}. The first is used.`,
      );
    const kept = found.filter((one) => one === same[0] || !same.includes(one));
    figures.push(...kept);
    for (const one of kept) taken.add(one.at);
  }
  if (figures.length === 0 && shape.kept !== true) return undefined;
  const named = (isTaken: boolean): readonly string[] =>
    texts.flatMap((text, at) => (text === "" || taken.has(at) !== isTaken ? [] : [text]));
  return { shape, columns, figures, used: named(true), unused: named(false), asks };
}

/**
 * Finds the heading of a shape among the first rows of a sheet.
 * @param rows the first rows, at most a few dozen
 * @param name the sheet's name, which is read like a title
 */
export function headingOf(shape: Shape, rows: readonly Row[], name: string): Heading | undefined {
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
      const title = titles.map((text) => pattern?.exec(plainHeading(text)) ?? null).find((one) => one !== null) ?? null;
      // A shape that its title tells apart is not this one without it.
      if (pattern !== undefined && title === null) continue;
      return { ...found, below: rows[at + deep - 1]?.number ?? 0, by: groupsOf(title), titles };
    }
  return undefined;
}

/** How well a heading fits: every column that was found, those needed counting twice. */
export const fitOf = (heading: Heading): number =>
  [...heading.columns.keys()].reduce((sum, name) => sum + (heading.shape.columns[name]?.needed === true ? 2 : 1), 0) +
  heading.figures.reduce((sum, one) => sum + (one.wanted.needed === true ? 2 : 1), 0);
