/** Every box of the screens into which something is typed, read off the source. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = join(import.meta.dirname, "../../../renderer");

export interface Box {
  /** As "places/merge-places.tsx:22". */
  readonly at: string;
  readonly kind: string;
  /** What stands between the angle brackets. */
  readonly text: string;
}

/** Where the opening element that begins at an index ends: at the first > outside of braces and quotes. */
function endOf(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === "{") depth += 1;
    else if (letter === "}") depth -= 1;
    else if (depth === 0 && letter === '"') at = text.indexOf('"', at + 1);
    else if (depth === 0 && letter === ">") return at;
  }
  return text.length;
}

function boxesIn(file: string): readonly Box[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(/<(input|textarea|NumberBox|TextField)\s/g)].map((found) => ({
    at: `${file.replaceAll("\\", "/")}:${text.slice(0, found.index).split("\n").length}`,
    kind: found[1] ?? "",
    text: text.slice(found.index, endOf(text, found.index)),
  }));
}

export const boxes = (): readonly Box[] =>
  readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".tsx"))
    .flatMap((entry) => boxesIn(relative(root, join(entry.parentPath, entry.name))));

/** Whether an attribute is given. */
export const has = ({ text }: Box, name: string): boolean => new RegExp(`\\s${name}(?==|\\s|$)`).test(text);

/** The kind of an input; texts where it says none. */
export const typeOf = ({ text }: Box): string => /\stype="([a-z]+)"/.exec(text)?.[1] ?? "text";
