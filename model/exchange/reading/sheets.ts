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
  [[0x89, 0x50, 0x4e, 0x47], "This is a picture. A table has to come as CSV, text or an Excel workbook."],
  [[0xff, 0xd8, 0xff], "This is a picture. A table has to come as CSV, text or an Excel workbook."],
];

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
  const start = await firstBytes(source, 8);
  const other = others.find(([mark]) => startsWith(start, mark));
  if (other !== undefined) throw new Unreadable(other[1]);
  return startsWith(start, packaged) ? workbookSheets(await wholeOf(source)) : [await textSheet(source)];
}
