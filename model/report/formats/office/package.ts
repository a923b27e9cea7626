/**
 * An office document is a zip of XML parts. The libraries that write them put the time of writing and random names into
 * it; here both become what the report says, so that the same report is the same bytes wherever and whenever it is made.
 */
import type { Zippable } from "fflate";
import { toSchema } from "./to-schema";

/** Changes the text of a part, by its path: "word/document.xml". */
export type PartEdit = (path: string, text: string) => string;

/** What the files in the zip are dated: the first day a zip can name, by any clock. */
const noTime = "1980-01-01T00:00:00";
/** A name that a library drew at random, as a list of relations has it. */
const randomName = /\bId="(rId[\w-]{20,})"/g;

const isText = (path: string): boolean => /\.(xml|rels|vml)$/.test(path);

/** "word/_rels/document.xml.rels" names what "word/document.xml" refers to. */
const ownerOf = (rels: string): string => rels.replace(/_rels\/([^/]+)\.rels$/, "$1");

/** Gives every relation with a random name the next free number, in the list and in the part that uses it. */
function nameInOrder(parts: Map<string, string>): void {
  for (const [path, list] of parts) {
    if (!path.endsWith(".rels")) continue;
    const names = [...list.matchAll(randomName)].map(([, name]) => name ?? "");
    const rename = (text: string): string =>
      names.reduce((done, name, at) => done.replaceAll(`"${name}"`, `"rIdOwn${at + 1}"`), text);
    if (names.length === 0) continue;
    parts.set(path, rename(list));
    const owner = ownerOf(path);
    const text = parts.get(owner);
    if (text !== undefined) parts.set(owner, rename(text));
  }
}

/** Parts that a library numbers on from one document to the next: "chart7.xml", and the workbook behind it. */
const numbered = /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx)\b)/g;

/** Numbers such parts from 1, in their paths and wherever a text names them. */
function numberFromOne(paths: readonly string[]): (text: string) => string {
  const found = new Map<string, Set<number>>();
  for (const path of paths)
    for (const [, stem = "", number] of path.matchAll(numbered))
      found.set(stem, (found.get(stem) ?? new Set()).add(Number(number)));
  const places = new Map([...found].map(([stem, numbers]) => [stem, [...numbers].sort((a, b) => a - b)]));
  return (text) =>
    text.replaceAll(numbered, (whole, stem: string, number: string) => {
      const at = places.get(stem)?.indexOf(Number(number)) ?? -1;
      return at < 0 ? whole : `${stem}${at + 1}`;
    });
}

/** Pictures and charts of a Word document are numbered on from the last one written, too. */
function picturesFromOne(text: string): string {
  let at = 0;
  return text.replaceAll(/(<wp:docPr id=")\d+/g, (_, start: string) => `${start}${++at}`);
}

/** The list of types without parts that a library names and does not write. */
const typesOf = (text: string, paths: ReadonlySet<string>): string =>
  text.replaceAll(/<Override\b[^>]*\bPartName="\/([^"]+)"[^>]*\/>/g, (type, path: string) =>
    paths.has(path) ? type : "",
  );

/** The first part names the types of the others, as readers of a stream expect. */
const inOrder = (a: string, b: string): number =>
  Number(b === "[Content_Types].xml") - Number(a === "[Content_Types].xml") || (a < b ? -1 : a > b ? 1 : 0);

/**
 * The document again, settled.
 * @param made the day it says it was made, as 2026-11-29
 */
export async function settled(
  bytes: Uint8Array,
  made: string,
  edit: PartEdit = (_, text) => text,
): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const read = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/"));
  const again = numberFromOne(read.map(([path]) => path));
  const files = read.map(([path, part]) => [again(path), part] as const);
  const texts = new Map(
    files.filter(([path]) => isText(path)).map(([path, part]) => [path, picturesFromOne(again(strFromU8(part)))]),
  );
  nameInOrder(texts);
  const types = texts.get("[Content_Types].xml");
  if (types !== undefined) texts.set("[Content_Types].xml", typesOf(types, new Set(files.map(([path]) => path))));
  const whole: Zippable = {};
  for (const [path, part] of files.sort(([a], [b]) => inOrder(a, b))) {
    const text = texts.get(path);
    const dated = text?.replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g,
      (_, open: string, close: string) => `${open}${made}T00:00:00Z${close}`,
    );
    const bytesOfPart =
      dated !== undefined
        ? strToU8(edit(path, toSchema(path, dated)))
        : /\.xlsx$/.test(path)
          ? await settled(part, made)
          : part;
    whole[path] = [bytesOfPart, { mtime: noTime, os: 0 }];
  }
  return zipSync(whole, { level: 6 });
}
