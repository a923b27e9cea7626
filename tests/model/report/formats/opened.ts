/** Office documents read back: their parts, and their words as a person meets them. */
import { strFromU8, unzipSync } from "fflate";

export type Parts = ReadonlyMap<string, string>;

export const partsOf = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));

export function partAt(parts: Parts, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`No part ${path}; there are ${[...parts.keys()].join(", ")}`);
  return part;
}

const unescaped = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replaceAll("&amp;", "&");

/** The texts of paragraphs, of Word ("w") or of slides ("a"), in the order of the part. */
export const paragraphsOf = (part: string, prefix: "w" | "a"): readonly string[] =>
  part
    .split(new RegExp(`</${prefix}:p>`))
    .map((paragraph) =>
      [...paragraph.matchAll(new RegExp(`<${prefix}:t(?: [^>]*)?>([^<]*)</${prefix}:t>`, "g"))]
        .map(([, text = ""]) => unescaped(text))
        .join(""),
    )
    .filter((text) => text !== "");

/** Values of an attribute of every element of a name. */
export const attributesOf = (part: string, element: string, attribute: string): readonly string[] =>
  [...part.matchAll(new RegExp(`<${element}\\b[^>]*?\\b${attribute}="([^"]*)"`, "g"))].map(([, value = ""]) =>
    unescaped(value),
  );

/** Elements that are opened and not closed in their turn; none in a part that is XML. */
export function unclosed(part: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name = "", , alone] of part.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g,
  )) {
    if (alone === "/") continue;
    if (close !== "/") open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}
