/** Files as people have them, made here: text in any encoding and workbooks, cut into pieces of any size. */
import * as xlsx from "@e965/xlsx";
import { elementAt, readPlan, type ByteSource, type Plan } from "../../../model/index";
import { readFileSync } from "node:fs";
import { crc32, deflateRawSync } from "node:zlib";

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

interface PackedPart {
  readonly name: string;
  readonly text: string;
  /** What the package says the part becomes; its true size where that is left out. */
  readonly says?: number;
}

/** A package written part by part, which may say of a part what it is not. */
export function packaged(parts: readonly PackedPart[]): Uint8Array {
  const bodies: Uint8Array[] = [];
  const list: Uint8Array[] = [];
  let at = 0;
  for (const { name, text, says = text.length } of parts) {
    const named = Buffer.from(name);
    const packed = deflateRawSync(text);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(text), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(says, 22);
    head.writeUInt16LE(named.length, 26);
    bodies.push(head, named, packed);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(crc32(text), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(says, 24);
    entry.writeUInt16LE(named.length, 28);
    entry.writeUInt32LE(at, 42);
    list.push(entry, named);
    at += head.length + named.length + packed.length;
  }
  const entries = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...bodies, entries, end]));
}

const spaces = "http://schemas.openxmlformats.org";

/** A workbook of one sheet, written as it stands, so that it can say what no library would write. */
export const workbookAround = (sheet: string): Uint8Array =>
  packaged([
    {
      name: "[Content_Types].xml",
      text: `<Types xmlns="${spaces}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      text: `<Relationships xmlns="${spaces}/package/2006/relationships"><Relationship Id="r1" Type="${spaces}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      text: `<workbook xmlns="${spaces}/spreadsheetml/2006/main" xmlns:r="${spaces}/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      text: `<Relationships xmlns="${spaces}/package/2006/relationships"><Relationship Id="r1" Type="${spaces}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: "xl/worksheets/sheet1.xml",
      text: `<worksheet xmlns="${spaces}/spreadsheetml/2006/main">${sheet}</worksheet>`,
    },
  ]);
