/** Workbooks made here, and changes to what their parts say: cells, references, kinds, formats, ranges. */
import * as xlsx from "@e965/xlsx";
import type { Stream } from "../stream";
import { changedBytes } from "./bytes";
import { awkwardCells } from "./cells";
import { packaged, partsOf, wronglyPackaged, type Part } from "./package";
import { tables } from "./tables";

const cellsOf = (table: string): (string | number)[][] =>
  table.split("\n").map((line) =>
    line.split(/[,;]/).map((text) => {
      const number = Number(text);
      return text !== "" && Number.isFinite(number) ? number : text;
    }),
  );

function bookOf(names: readonly string[]): Uint8Array {
  const book = xlsx.utils.book_new();
  names.forEach((table, at) => {
    const sheet = xlsx.utils.aoa_to_sheet(cellsOf(table));
    if (at % 2 === 1) {
      sheet["!merges"] = [xlsx.utils.decode_range("A1:B2")];
      sheet["!rows"] = [{}, { hidden: true }];
      sheet["!cols"] = [{}, { hidden: true }];
    }
    sheet["H2"] = { t: "n", v: 0.113, z: "0.0%" };
    sheet["I2"] = { t: "n", v: 46_000, z: "dd/mm/yyyy" };
    sheet["J2"] = { t: "n", v: 3, f: "1+2" };
    xlsx.utils.book_append_sheet(book, sheet, `Sheet ${at + 1}`);
  });
  return new Uint8Array(xlsx.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

/** Two or three sheets a book, as parts. */
const books: readonly (readonly Part[])[] = [0, 3, 6, 9, 12].map((from) =>
  partsOf(bookOf(tables.slice(from, from + 3))),
);

const references = [
  "A1",
  "XFD1048576",
  "ZZZ9",
  "A0",
  "A99999999",
  "",
  "A1:XFD1048576",
  "B2:A1",
  "A-1",
  "1A",
  "AAAAAAAAAAAA1",
];
const kinds = ["n", "s", "str", "b", "e", "d", "inlineStr", "zz"];
const numbers = [
  "0",
  "-1",
  "1e308",
  "1e999",
  "NaN",
  "2958466",
  "-693594",
  "4294967296",
  "0.1.2",
  "",
  "0x1",
  "99999999999999999999",
];
const formats = [
  "0%",
  "dd/mm/yyyy",
  "[h]:mm",
  "yyyy",
  '"%"0',
  "@",
  "[$-409]d",
  "[",
  "[>100]0;0;0",
  "0".repeat(300),
  "????????/????",
  "General;General",
  "#,##0.00_);[Red](",
  "e",
  "[ss].000",
  "\\",
];

type Change = (xml: string, stream: Stream) => string;
/** Replaces one of the places a pattern fits, if any. */
function atOne(xml: string, pattern: RegExp, stream: Stream, to: (found: string) => string): string {
  const found = [...xml.matchAll(pattern)];
  if (found.length === 0) return xml;
  const one = stream.pick(found);
  return `${xml.slice(0, one.index)}${to(one[0])}${xml.slice(one.index + one[0].length)}`;
}
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const changes: readonly Change[] = [
  (xml, stream) => atOne(xml, / r="[^"]*"/g, stream, () => ` r="${stream.pick(references)}"`),
  (xml, stream) => atOne(xml, / ref="[^"]*"/g, stream, () => ` ref="${stream.pick(references)}"`),
  (xml, stream) => atOne(xml, / t="[^"]*"/g, stream, () => ` t="${stream.pick(kinds)}"`),
  (xml, stream) => atOne(xml, / s="[^"]*"/g, stream, () => ` s="${stream.pick(numbers)}"`),
  (xml, stream) => atOne(xml, /<v>[^<]*<\/v>/g, stream, () => `<v>${stream.pick(numbers)}</v>`),
  (xml, stream) => atOne(xml, /<v>[^<]*<\/v>/g, stream, () => `<v>${escaped(stream.pick(awkwardCells))}</v>`),
  (xml, stream) =>
    atOne(xml, /<t(?: [^>]*)?>[^<]*<\/t>/g, stream, () => `<t>${escaped(stream.pick(awkwardCells))}</t>`),
  (xml, stream) => atOne(xml, /<f>[^<]*<\/f>/g, stream, () => `<f>${escaped(stream.pick(awkwardCells))}</f>`),
  (xml, stream) => atOne(xml, /<v>[^<]*<\/v>/g, stream, (found) => `<f>A1*2</f>${stream.chance(0.5) ? found : ""}`),
  (xml, stream) => atOne(xml, / formatCode="[^"]*"/g, stream, () => ` formatCode="${escaped(stream.pick(formats))}"`),
  (xml, stream) => atOne(xml, / numFmtId="[^"]*"/g, stream, () => ` numFmtId="${stream.pick(numbers)}"`),
  (xml, stream) =>
    atOne(xml, / (?:min|max|hidden|sheetId|r:id|count|date1904|name|Target)="[^"]*"/g, stream, (found) =>
      found.replace(/"[^"]*"/, `"${escaped(stream.pick([...numbers, ...awkwardCells]))}"`),
    ),
  (xml, stream) => atOne(xml, /<[^>]*>/g, stream, () => ""),
  (xml, stream) => atOne(xml, /<[^>]*>/g, stream, (found) => found + found),
  (xml, stream) => atOne(xml, /<row[^>]*>.*?<\/row>/gs, stream, (found) => found + found),
  (xml, stream) => atOne(xml, /<c [^>]*>.*?<\/c>/gs, stream, (found) => found.repeat(1 + stream.below(50))),
  (xml, stream) =>
    atOne(
      xml,
      /<\/sheetData>/g,
      stream,
      (found) =>
        `${found}<mergeCells><mergeCell ref="${stream.pick(references)}"/><mergeCell ref="A1:C9"/></mergeCells>`,
    ),
  (xml, stream) =>
    xml.replace(
      /^/,
      stream.pick(["\ufeff", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "<!--", "<![CDATA[", ""]),
    ),
  (xml, stream) => xml.slice(0, stream.below(xml.length + 1)),
];

function changedPart({ name, bytes }: Part, stream: Stream): Part {
  let xml = new TextDecoder().decode(bytes);
  for (let left = 1 + stream.below(4); left > 0; left -= 1) xml = stream.pick(changes)(xml, stream);
  return { name, bytes: new Uint8Array(Buffer.from(xml, "utf8")) };
}

/** A workbook with something wrong in its parts, in how it is packed, or in its bytes. */
export function changedWorkbook(stream: Stream): Uint8Array {
  const parts = stream.pick(books);
  const how = stream.next();
  if (how < 0.1) return changedBytes(packaged(parts), stream);
  if (how < 0.2) return wronglyPackaged(parts, stream);
  // The parts that say what is in cells are changed most often.
  const said = parts.filter(({ name }) => /sheet\d|sharedStrings|styles|workbook\.xml/.test(name));
  const chosen = stream.chance(0.9) ? stream.pick(said) : stream.pick(parts);
  const changed = parts.map((part) =>
    part !== chosen
      ? part
      : stream.chance(0.1)
        ? { ...part, bytes: changedBytes(part.bytes, stream) }
        : changedPart(part, stream),
  );
  return packaged(changed);
}
