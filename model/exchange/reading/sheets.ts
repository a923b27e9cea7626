/** Any file people bring, as sheets of rows: text of every delimiter and encoding, and Excel workbooks. */
import { textSheet } from "./delimited";
import { Unreadable } from "./limits";
import type { Sheet } from "./sheet";
import { firstBytes, type ByteSource } from "./source";
import { workbookSheets } from "./workbook";
import { checkSize } from "./zip";

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

const packaged = [0x50, 0x4b];
const oldOffice = [0xd0, 0xcf, 0x11, 0xe0];
const picture = "This is a picture. A table has to come as CSV, text or an Excel workbook.";
/** Kinds that are met by mistake, with what to do instead. */
const others: readonly (readonly [readonly number[], string])[] = [
  [
    oldOffice,
    "This is an old Excel workbook (.xls) or one with a password. Open it in Excel and save it as .xlsx without a password, or as CSV.",
  ],
  [
    [0x25, 0x50, 0x44, 0x46],
    "This is a PDF, which has no cells. Look for the same table as a spreadsheet beside it, or copy the table and paste it.",
  ],
  [[0x1f, 0x8b], "This file is packed (gzip). Unpack it first."],
  [[0x89, 0x50, 0x4e, 0x47], picture],
  [[0xff, 0xd8, 0xff], picture],
  [[0x47, 0x49, 0x46, 0x38], picture],
  [[0x49, 0x49, 0x2a, 0x00], picture],
  [[0x4d, 0x4d, 0x00, 0x2a], picture],
  [[0x52, 0x49, 0x46, 0x46], picture],
];

/** Kinds of text that have no rows and cells, by how they begin. */
const otherTexts: readonly (readonly [RegExp, string])[] = [
  [/^\s*\{[^]*"format"\s*:\s*"otplan"/, "This is a plan, and no table. Open it as a plan instead."],
  [
    /^\s*(?:\{\s*["}]|\[\s*[[{])/,
    "This is data for programs (JSON), and no table. A table has to come as CSV, text or an Excel workbook.",
  ],
  [
    /^\s*<(?:!doctype html|html|head|body|table|meta)\b/i,
    "This is a web page. Copy the table out of it and paste it, or open it in Excel and save it as .xlsx or CSV.",
  ],
  [/^\s*<\?xml\b/i, "This is XML, and no table. Open it in Excel and save it as .xlsx or CSV."],
  [/^\{\\rtf/, "This is a document (RTF), and no table. Copy the table out of it and paste it."],
];
/** Bytes in which a text says what it is. */
const beginning = 512;

async function wholeOf(source: ByteSource): Promise<Uint8Array> {
  checkSize(source.size);
  const bytes = new Uint8Array(source.size);
  let at = 0;
  for await (const piece of source.chunks()) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/**
 * The sheets of a file. What kind of file it is, its first bytes say; its name is not asked.
 * @throws Unreadable with a sentence that says what the file is and what to do
 */
export async function sheetsOf(source: ByteSource): Promise<readonly Sheet[]> {
  if (source.size === 0) throw new Unreadable(`${source.name} is empty.`);
  const start = await firstBytes(source, beginning);
  const other = others.find(([mark]) => startsWith(start, mark));
  if (other !== undefined) throw new Unreadable(other[1]);
  const text = new TextDecoder().decode(start);
  const otherText = otherTexts.find(([pattern]) => pattern.test(text));
  if (otherText !== undefined) throw new Unreadable(otherText[1]);
  return startsWith(start, packaged) ? workbookSheets(await wholeOf(source)) : [await textSheet(source)];
}
