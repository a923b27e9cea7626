/** Files as people have them, made here: text in any encoding and workbooks, cut into pieces of any size. */
import * as xlsx from "@e965/xlsx";
import { elementAt, readPlan, type ByteSource, type Plan } from "../../../model/index";
import { readFileSync } from "node:fs";

/** A file that comes in pieces of so many bytes. */
export function inPieces(name: string, bytes: Uint8Array, size = 65_536): ByteSource {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
  }
  return { name, size: bytes.length, chunks: pieces };
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(2 * marked.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < marked.length; at += 1) view.setUint16(2 * at, marked.charCodeAt(at), order === "le");
  return bytes;
}

/** Letters of Windows-1252 above 127 that the tests use. */
const windows = new Map([
  ["\u00a3", 0xa3],
  ["\u2013", 0x96],
  ["\u2019", 0x92],
  ["\u00e9", 0xe9],
  ["\u00f6", 0xf6],
  ["\u00a0", 0xa0],
]);
export const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => windows.get(letter) ?? letter.charCodeAt(0));

/** A workbook of sheets, each a list of rows. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly (string | number | null)[])[]>>,
  change: (book: xlsx.WorkBook) => void = () => undefined,
): Uint8Array {
  const book = xlsx.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  change(book);
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

export const sheetIn = (book: xlsx.WorkBook, name: string): xlsx.WorkSheet => {
  const sheet = book.Sheets[name];
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

export function planFile(name: string): Plan {
  const read = readPlan(readFileSync(`seeds/plans/${name}.otplan`, "utf8"));
  if (!read.ok) throw new Error(elementAt(read.problems, 0).says);
  return read.value;
}
