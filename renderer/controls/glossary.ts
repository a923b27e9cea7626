/** The terms of the field in what is written on a page, and what each means. */
import glossary from "../../seeds/glossary.json";

export interface Term {
  readonly term: string;
  readonly meaning: string;
}

/** A part of a text, with what it means where it is a term. */
export interface TextPart {
  readonly text: string;
  readonly term?: Term;
}

const isLetters = (name: string): boolean => /^[A-Z]{2,}$/.test(name);
const plain = (name: string): string => (isLetters(name) ? name : name.toLowerCase());

/** What a term is found by: its name, and its other names where they cannot be taken for everyday words. */
const named = new Map<string, Term>(
  glossary.terms
    .filter((term) => !("inText" in term))
    .flatMap((term) =>
      [term.term, ...term.also.filter((name) => isLetters(name) || name.includes(" "))].map(
        (name) => [plain(name), { term: term.term, meaning: term.meaning }] as const,
      ),
    ),
);

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Letters as they are, words however they begin; of two that begin alike the longer. */
const ANY = new RegExp(
  `(?<![\\w-])(?:${[...named.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) =>
      isLetters(name) ? name : `[${name.charAt(0).toUpperCase()}${name.charAt(0)}]${escaped(name.slice(1))}s?`,
    )
    .join("|")})(?![\\w-])`,
  "g",
);

const termOf = (found: string): Term | undefined =>
  named.get(plain(found)) ?? named.get(plain(found).replace(/s$/, ""));

/** A text in parts, each term in it where it comes first. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  const met = new Set<string>();
  let at = 0;
  for (const { 0: found, index } of text.matchAll(ANY)) {
    const term = termOf(found);
    if (term === undefined || met.has(term.term)) continue;
    met.add(term.term);
    if (index > at) parts.push({ text: text.slice(at, index) });
    parts.push({ text: found, term });
    at = index + found.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}

/** A term by any way that its name is written. */
export const termNamed = (name: string): Term | undefined =>
  glossary.terms.find((entry) => entry.term.toLowerCase() === name.toLowerCase());

/** What makes a label say what its first term means, on hover and on focus, whatever else the label does; nothing without a term. */
export function termIn(label: string): { readonly "data-term"?: string; readonly "aria-description"?: string } {
  const term = partsOf(label).find((part) => part.term !== undefined)?.term;
  return term === undefined ? {} : { "data-term": term.term, "aria-description": term.meaning };
}
