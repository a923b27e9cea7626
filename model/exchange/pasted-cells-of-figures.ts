/** The rows of a pasted block, each as the cells of one figure: its name, its part, its number and its unit. */
import { elementAt } from "../assumptions/present";
import type { Plan } from "../plan/plan";
import { pastedCells } from "./pasted-cells";
import { assumptionNamed, headingNamed } from "./pasted-names";

export interface FigureCells {
  /** Number of the row in the block, from 1. */
  readonly row: number;
  readonly name: string;
  /** Everything behind the name: a part, a number, a unit. */
  readonly rest: readonly string[];
}

const hasDigit = (cell: string): boolean => /\d/.test(cell);

/**
 * A row is `name, value` or `name, part, value`, with the unit behind if wanted. Where a heading names assumptions, a row
 * is a part with a number under each of them.
 */
export function cellsOfFigures(text: string, plan: Plan): readonly FigureCells[] {
  const rows = pastedCells(text);
  const [head, ...body] = rows;
  const columns = (head ?? []).map((cell) => headingNamed(plan, cell));
  const headed =
    head !== undefined &&
    body.length > 0 &&
    columns[0] === undefined &&
    columns.some((column) => column !== undefined) &&
    assumptionNamed(plan, elementAt(head, 0)) === undefined &&
    !head.some((cell, at) => at > 0 && columns[at] === undefined && hasDigit(cell));
  if (!headed) return rows.map(([name = "", ...rest], index) => ({ row: index + 1, name, rest }));
  const unknown = head.flatMap((cell, at): FigureCells[] =>
    at > 0 && columns[at] === undefined && cell !== "" ? [{ row: 1, name: cell, rest: [] }] : [],
  );
  const figures = body.flatMap((cells, index) =>
    columns.flatMap((column, at): FigureCells[] => {
      if (column === undefined) return [];
      const value = cells[at] ?? "";
      return [
        {
          row: index + 2,
          name: column.assumption.label,
          rest: [cells[0] ?? "", value, ...(column.percent ? ["%"] : [])],
        },
      ];
    }),
  );
  return [...unknown, ...figures];
}
