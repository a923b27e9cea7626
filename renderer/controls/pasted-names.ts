/** The names a pasted block has for its rows and columns, and the boxes they are those of. */
import { pasteWords as words } from "../words/pasted-boxes";
import { boxOf, type Box, type BoxGrid, type BoxRow } from "./boxes";
import { isNumber } from "./fill-cells";

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether a label is a name, or the beginning of it: Band 6 of "Band 6, people". */
const isName = (label: string, name: string): boolean =>
  plain(label) !== "" && (plain(name) === plain(label) || plain(name).startsWith(`${plain(label)} `));

const isNamed = (label: string, { names }: Box): boolean => names.some((name) => isName(label, name));

const boxIn = ({ boxes }: BoxRow, column: number): Box | undefined => {
  const input = boxes[column];
  return input === undefined ? undefined : boxOf(input);
};

/** Rows with a name. A table's own names come before those of its boxes. */
export function rowsNamed(label: string, { rows, column }: BoxGrid): readonly BoxRow[] {
  const exact = rows.filter(({ name }) => name !== undefined && plain(name) === plain(label) && plain(label) !== "");
  return exact.length > 0
    ? exact
    : rows.filter((row) => {
        const box = boxIn(row, column);
        return (row.name !== undefined && isName(label, row.name)) || (box !== undefined && isNamed(label, box));
      });
}

/** True of a cell that names a row, or that is no number and so must be meant as a name. */
export const isLabel = (cell: string, grid: BoxGrid, here: Box): boolean =>
  rowsNamed(cell, grid).length > 0 || !isNumber(cell, here);

/** True of a first row that is words alone: what stands over the columns, and no figure. */
export const isHeading = (cells: readonly string[], here: Box): boolean =>
  cells.some((cell) => /\p{L}{2}/u.test(cell)) && !cells.some((cell) => isNumber(cell, here));

/** The column with a heading, or why there is none. A heading of boxes in no table is what they are called. */
export function columnHeaded(heading: string, { heads, column }: BoxGrid, here: Box): number | string {
  const exact = heads.flatMap((head, at) => (plain(head) === plain(heading) && plain(heading) !== "" ? [at] : []));
  const found = exact.length > 0 ? exact : heads.flatMap((head, at) => (isName(heading, head) ? [at] : []));
  if (found.length === 1) return found[0] ?? column;
  return found.length === 0 && isNamed(heading, here) ? column : words.noColumn(heading);
}
