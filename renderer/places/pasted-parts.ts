import { pastedCells, readNumber } from "../../model";
import { placesWords } from "../words/places";

const words = placesWords.pasted;

/** A place that another is divided into, as it is typed. */
export interface Part {
  readonly name: string;
  readonly share: string;
}

/** The share that a text is; undefined where it is none. */
export function shareOf(text: string): number | undefined {
  const read = text.trim() === "" ? undefined : readNumber(text, { unit: "share" });
  return read?.ok === true && read.value.kind === "number" ? read.value.value : undefined;
}

/**
 * Names of places, with their shares beside them where the block has any; its heading is left out.
 * @returns why none of it can be used, or undefined for a single cell
 */
export function readParts(text: string): readonly Part[] | string | undefined {
  const rows = pastedCells(text);
  if (rows.length < 2 && rows.every((cells) => cells.length < 2)) return undefined;
  if (rows.some((cells) => cells.length > 2)) return words.tooWide;
  const [head, ...rest] = rows;
  const headed = head?.[1] !== undefined && shareOf(head[1]) === undefined && rest.some(([, one = ""]) => shareOf(one));
  const parts = (headed ? rest : rows).map(([name = "", share = ""]): Part => ({ name, share }));
  const bad = parts.find(({ name, share }) => name === "" || (share !== "" && shareOf(share) === undefined));
  if (bad === undefined) return parts;
  return bad.name === "" ? words.nameless(bad.share) : words.noShare(bad.name, bad.share);
}
