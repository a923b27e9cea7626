/** The rows of a pasted block, each as the cells of one figure: its name, its part, its date, its number and its unit. */
import { elementAt } from "../assumptions/present";
import type { Plan } from "../plan/plan";
import { blockCells } from "./pasted-cells";
import { assumptionNamed, headingNamed, partNamed } from "./pasted-names";
import type { KnownPlaces } from "../plan/ask/places/known-places";
import { isNumberOnly, writtenDate } from "./reading/written-date";

export interface FigureCells {
  /** Number of the row in the block, from 1. */
  readonly row: number;
  readonly name: string;
  /** Everything behind the name: a part, a number, a unit. */
  readonly rest: readonly string[];
  /** The month from which it holds, where the block says so: 2024-04 for 2024/25. */
  readonly from?: string;
}

type Rows = readonly (readonly string[])[];

const hasDigit = (cell: string): boolean => /\d/.test(cell);

/** The month from which a value under or beside a year or a month holds; undefined for every other text. */
function fromMonth(cell: string): string | undefined {
  if (isNumberOnly(cell)) return undefined;
  const date = writtenDate(cell);
  if (date?.is === "year") return date.from;
  return date?.is === "month" ? date.month : date?.is === "day" ? date.day.slice(0, 7) : undefined;
}

/** Whether a block has several dates in it: what a block of counts by date has, and one of a plan's figures may have. */
export const hasDates = (text: string): boolean =>
  new Set(blockCells(text).flatMap((cells) => cells.flatMap((cell) => fromMonth(cell) ?? []))).size > 1;

/** Years or months across: the row with at least two of them and no assumption, and every row below it under each. */
function acrossTime(rows: Rows, plan: Plan): readonly FigureCells[] | undefined {
  const at = rows.findIndex(
    (cells) =>
      cells.filter((cell) => fromMonth(cell) !== undefined).length > 1 &&
      assumptionNamed(plan, elementAt(cells, 0)) === undefined,
  );
  const head = rows[at];
  if (head === undefined || at > 4) return undefined;
  const dated = head.flatMap((cell, column) => {
    const from = fromMonth(cell);
    return from === undefined ? [] : [{ column, from }];
  });
  const isUnit = (column: number): boolean => /^units?$/i.test(head[column] ?? "");
  let name = "";
  return rows.slice(at + 1).flatMap((cells, below): readonly FigureCells[] => {
    // A name that is merged over several rows stands in the first of them.
    name = (cells[0] ?? "") === "" ? name : elementAt(cells, 0);
    const first = elementAt(dated, 0).column;
    const between = Array.from({ length: Math.max(0, first - 1) }, (_, column) => column + 1);
    const parts = between.filter((column) => !isUnit(column)).map((column) => cells[column] ?? "");
    const units = between.filter(isUnit).map((column) => cells[column] ?? "");
    const filled = (texts: readonly string[]): readonly string[] => texts.filter((text) => text !== "");
    return dated
      .filter(({ column }) => (cells[column] ?? "") !== "")
      .map(({ column, from }) => ({
        row: at + below + 2,
        name,
        rest: [...filled(parts), cells[column] ?? "", ...filled(units)],
        from,
      }));
  });
}

/** Parts across: rows that each name an assumption, with a number under every place or other part of the heading. */
function acrossParts(rows: Rows, plan: Plan, known: KnownPlaces): readonly FigureCells[] | undefined {
  const [head, ...body] = rows;
  const assumption = body.map((cells) => assumptionNamed(plan, elementAt(cells, 0))).find((one) => one !== undefined);
  if (head === undefined || assumption === undefined || assumptionNamed(plan, elementAt(head, 0)) !== undefined)
    return undefined;
  const parts = head.flatMap((cell, column) => (column > 0 && cell !== "" ? [{ cell, column }] : []));
  const named = parts.filter(({ cell }) => partNamed(plan, assumption, cell, known).where !== undefined);
  if (named.length < 2) return undefined;
  return body.flatMap((cells, below) =>
    parts
      .filter(({ column }) => (cells[column] ?? "") !== "")
      .map(({ cell, column }) => ({ row: below + 2, name: elementAt(cells, 0), rest: [cell, cells[column] ?? ""] })),
  );
}

/** Headings of columns that say whom a row is of. */
const saysWhom =
  /^(?:settings?|employers?|levels?|bands?|grades?|places?|regions?|systems?|trusts?|teams?|ages?|age bands?|origins?|routes?|services?|tiers?)$/i;

/** Assumptions across: below a heading that names them every row is a part, or a year, with a number under each. */
function acrossAssumptions(rows: Rows, plan: Plan): readonly FigureCells[] | undefined {
  const columnsOf = (cells: readonly string[]): readonly ReturnType<typeof headingNamed>[] =>
    cells.map((cell) => headingNamed(plan, cell));
  const at = rows.slice(0, 4).findIndex((cells, row) => {
    const columns = columnsOf(cells);
    return (
      row < rows.length - 1 &&
      columns[0] === undefined &&
      columns.some((column) => column !== undefined) &&
      !cells.some((cell, column) => column > 0 && columns[column] === undefined && hasDigit(cell))
    );
  });
  const head = rows[at];
  // What stands above is a title only where it is one cell.
  if (head === undefined || rows.slice(0, at).some((cells) => cells.filter((cell) => cell !== "").length > 1))
    return undefined;
  const columns = columnsOf(head);
  const first = columns.findIndex((column) => column !== undefined);
  // Beside the first column others may say whom a row is of: a setting, a level.
  const whom = head.flatMap((cell, column) => (column > 0 && column < first && saysWhom.test(cell) ? [column] : []));
  const unknown = head.flatMap((cell, column): FigureCells[] =>
    column > 0 && columns[column] === undefined && cell !== "" && !whom.includes(column)
      ? [{ row: at + 1, name: cell, rest: [] }]
      : [],
  );
  const [second = []] = rows.slice(at + 1);
  // A second row of the heading says the units: it names no part, and nothing in it is a number.
  const isUnits = (second[0] ?? "") === "" && second.some((cell) => cell !== "") && !second.some(hasDigit);
  const units = isUnits ? second : undefined;
  const isPercent = (column: number): boolean => /%|per ?cent/i.test(units?.[column] ?? "");
  const from = at + (units === undefined ? 1 : 2);
  const figures = rows.slice(from).flatMap((cells, below) =>
    columns.flatMap((column, place): FigureCells[] => {
      if (column === undefined) return [];
      const dated = fromMonth(cells[0] ?? "");
      return [
        {
          row: from + below + 1,
          name: column.assumption.label,
          rest: [
            ...(dated === undefined ? [cells[0] ?? ""] : []),
            ...whom.flatMap((at) => cells[at] || []),
            cells[place] ?? "",
            ...(column.percent || isPercent(place) ? ["%"] : []),
          ],
          ...(dated === undefined ? {} : { from: dated }),
        },
      ];
    }),
  );
  return [...unknown, ...figures];
}

/** "Leaver rate 8.4%" in one cell: a name and a number, where what stands before the number is one. */
function inOneCell(cells: readonly string[], plan: Plan): readonly string[] {
  if (cells.filter((cell) => cell !== "").length > 1) return cells;
  const [, name = "", value = ""] = /^(.*?\S)[\s:=]+([-+(\u00a3\u2212\u2013]*[\d.].*)$/.exec(cells[0] ?? "") ?? [];
  return assumptionNamed(plan, name) === undefined ? cells : [name, value];
}

/**
 * A row is `name, value` or `name, part, value`, with the unit behind if wanted. Where a heading names assumptions, parts
 * or years, a row has a number under each of them.
 */
export function cellsOfFigures(text: string, plan: Plan, known: KnownPlaces): readonly FigureCells[] {
  const rows = blockCells(text);
  return (
    acrossTime(rows, plan) ??
    acrossAssumptions(rows, plan) ??
    acrossParts(rows, plan, known) ??
    rows
      .map((cells) => inOneCell(cells, plan))
      .map(([name = "", ...rest], index): FigureCells => {
        const date = rest.slice(0, -1).findIndex((cell) => fromMonth(cell) !== undefined);
        const from = date < 0 ? undefined : fromMonth(elementAt(rest, date));
        return from === undefined
          ? { row: index + 1, name, rest }
          : { row: index + 1, name, rest: rest.filter((_, column) => column !== date), from };
      })
  );
}
