import { elementAt } from "../assumptions/present";

/**
 * Rows and cells of a block copied from a spreadsheet: tabs between cells, quotes around cells that hold tabs or lines.
 * @param between the letter between cells, where it is a file with another one
 */
export function pastedCells(text: string, between: "\t" | "," | ";" = "\t"): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    elementAt(rows, -1).push(cell.trim());
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === "") quoted = true;
    else if (letter === between) endCell();
    else if (letter === "\n" || letter === "\r") {
      if (letter === "\r" && text[at + 1] === "\n") at += 1;
      endCell();
      rows.push([]);
    } else cell += letter;
  }
  endCell();
  return rows.filter((row) => row.some((one) => one !== ""));
}
