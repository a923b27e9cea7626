/** Keeps the rows of a table as they stand, cell by cell, for a shape that is compared with the plan and not added up. */
import { isBlank, type Cell, type Row } from "../reading/sheet";
import type { KeptRow, RowReader } from "./found";
import type { Heading } from "./heading";
import { Tally } from "./tally";

/** Rows that are kept: far more than a plan has values, so that a file of any size costs no more memory than these. */
const most = 50_000;

export function keptReader(heading: Heading): RowReader {
  const kept: KeptRow[] = [];
  const notUsed = new Tally();
  let rows = 0;
  let blankRows = 0;
  const cellsOf = ({ cells }: Row): ReadonlyMap<string, Cell> =>
    new Map(
      [...heading.columns].flatMap(([name, at]) => {
        const cell = cells[at];
        return cell === undefined || isBlank(cell) ? [] : [[name, cell] as const];
      }),
    );
  return {
    take(row) {
      if (row.number <= heading.below) return;
      if (row.cells.every(isBlank)) {
        blankRows += 1;
        return;
      }
      rows += 1;
      if (kept.length < most) kept.push({ row: row.number, cells: cellsOf(row) });
      else notUsed.add("more rows than a sheet of assumptions can have", row.number);
    },
    done: () => ({
      heading,
      findings: [],
      missing: [],
      notUsed: notUsed.all(),
      asks: [],
      doubts: [],
      says: heading.shape.says ?? [],
      rows,
      blankRows,
      rowsOf: [],
      kept,
    }),
  };
}
