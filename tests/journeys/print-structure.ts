/** What a PDF tells somebody who cannot see it: its title, language, outline, and the tree of what its words are. */
import { objectsOf } from "./print-pages";

export interface Tagged {
  /** What it is in the tree: "H1", "Table", "TH", "Figure". */
  readonly tag: string;
  /** Of a picture: what stands in its place. */
  readonly alternative: string | undefined;
  /** Of a heading cell: what it heads. */
  readonly scope: string | undefined;
  /** Pages that have words of it, as the PDF numbers its objects; in the order of its words. */
  readonly pages: readonly string[];
  readonly children: readonly Tagged[];
}

export interface Structure {
  readonly title: string | undefined;
  readonly language: string | undefined;
  readonly outline: readonly string[];
  /** Everything in the tree, what holds something before what it holds; none where the PDF has no tags. */
  readonly all: readonly Tagged[];
}

/** A string of a PDF as text: of single bytes, or of two each where it begins with a mark. */
function textOf(string: string | undefined): string | undefined {
  if (string === undefined) return undefined;
  const bytes = string.startsWith("<")
    ? Buffer.from(string.slice(1, -1), "hex")
    : Buffer.from(
        string
          .slice(1, -1)
          .replaceAll(/\\(\d{3}|[\s\S])/g, (_, of: string) =>
            /^\d{3}$/.test(of) ? String.fromCharCode(parseInt(of, 8)) : ({ n: "\n", r: "\r", t: "\t" }[of] ?? of),
          ),
        "latin1",
      );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? Buffer.from(bytes.subarray(2)).swap16().toString("utf16le")
    : bytes.toString("latin1");
}

const aString = String.raw`(\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f]*>)`;
const valueOf = (head: string, key: string): string | undefined =>
  textOf(new RegExp(`/${key}\\s*${aString}`).exec(head)?.[1]);

/** The tree of a PDF as Chromium writes it. */
export function structureOf(pdf: Buffer): Structure {
  const objects = objectsOf(pdf);
  const elements = new Map<string, Tagged & { readonly children: Tagged[] }>();
  const heads = [...objects].filter(([, { head }]) => /\/S\s*\/\w+/.test(head) && /\/P \d+ 0 R/.test(head));
  for (const [id, { head }] of heads)
    elements.set(id, {
      tag: /\/S\s*\/(\w+)/.exec(head)?.[1] ?? "",
      alternative: valueOf(head, "Alt"),
      scope: /\/Scope\s*\/(\w+)/.exec(head)?.[1],
      pages: [...head.matchAll(/\/Pg (\d+) 0 R/g)].map(([, page = ""]) => page),
      children: [],
    });
  for (const [id, { head }] of heads) {
    const kids = /\/K\s*\[([^\]]*)\]/.exec(head)?.[1] ?? /\/K (\d+ 0 R)/.exec(head)?.[1] ?? "";
    for (const [, kid = ""] of kids.matchAll(/(?<!\/\w+ )(\d+) 0 R/g)) {
      const child = elements.get(kid);
      if (child !== undefined) elements.get(id)?.children.push(child);
    }
  }
  const below = new Set([...elements.values()].flatMap(({ children }) => children));
  const roots = [...elements.values()].filter((one) => !below.has(one));
  const catalog = [...objects.values()].find(({ head }) => /\/Type\s*\/Catalog/.test(head))?.head ?? "";
  const about = [...objects.values()].find(({ head }) => /\/Producer/.test(head))?.head ?? "";
  return {
    title: valueOf(about, "Title"),
    language: valueOf(catalog, "Lang"),
    outline: [...objects.values()].flatMap(({ head }) =>
      /\/Parent \d+ 0 R/.test(head) && /\/Title/.test(head) ? [valueOf(head, "Title") ?? ""] : [],
    ),
    all:
      /\/StructTreeRoot/.test(catalog) && /\/Marked true/.test(pdf.toString("latin1"))
        ? roots.flatMap((root) => [root, ...inside(root)])
        : [],
  };
}

/** Everything inside an element. */
export const inside = ({ children }: Tagged): readonly Tagged[] => children.flatMap((one) => [one, ...inside(one)]);

/** Pages whose last words are those of a heading: what they head stands on the next. */
export function headingsLast(all: readonly Tagged[]): number {
  const heading = new Set(all.filter(({ tag }) => /^H\d$/.test(tag)).flatMap((one) => [one, ...inside(one)]));
  const last = new Map<string, boolean>();
  for (const one of all) for (const page of one.pages) last.set(page, heading.has(one));
  return [...last.values()].filter((isHeading) => isHeading).length;
}
