import { elementAt } from "../assumptions/present";

/**
 * Rows and cells of a block copied from a spreadsheet: tabs between cells, quotes around cells that hold tabs or lines.
 * @param between the letter between cells, where it is a file with another one
 */
export const pastedCells = (text: string, between: "\t" | "," | ";" = "\t"): readonly (readonly string[])[] =>
  pastedRows(text, between).filter((row) => row.some((one) => one !== ""));

/** The rows as {@link pastedCells} has them with the blank ones between, which hold the place of something that is not known. */
export function pastedRows(text: string, between: "\t" | "," | ";" = "\t"): readonly (readonly string[])[] {
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
  // A quotation mark that is never closed is a letter of the text, and no cell that holds the rest of it.
  if (quoted) return pastedRows(text.replaceAll('"', "\u201d"), between);
  return rows;
}

/** Cells of a block: by tabs; without any by several blanks, semicolons or commas, as reports, e-mails and files have them. */
export function blockCells(text: string): readonly (readonly string[])[] {
  const plain = text.replace(/^\ufeff/, "");
  if (plain.includes("\t")) return pastedCells(plain);
  const spaced = pastedCells(plain).map((row) => row.flatMap((cell) => cell.split(/\s{2,}|:\s+(?=[^:]*$)/)));
  if (spaced.some((row) => row.length > 1)) return spaced;
  const semicolons = pastedCells(plain, ";");
  return semicolons.some((row) => row.length > 1) ? semicolons : pastedCells(plain, ",");
}
