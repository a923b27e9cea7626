/** A seed that can be read out over the telephone: three words. */
import { power } from "./portable";
import { words } from "./words";

const inASeed = 3;

/** How many seeds there are. */
export const seedCount = power(words.length, inASeed);

/**
 * A seed of three words, such as "quiet garden harbour": the one at this part of all there are.
 * @param random from 0 up to but not 1, by chance
 */
export function seedFrom(random: number): string {
  let left = Math.floor(random * seedCount);
  return Array.from({ length: inASeed }, () => {
    const at = left % words.length;
    left = Math.floor(left / words.length);
    return words[at]!;
  }).join(" ");
}

export type SeedOrNearest =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      /** What is wrong with what was typed: one or two sentences. */
      readonly says: string;
      /** For each word that is not known, those it is most like. */
      readonly nearest: readonly { readonly word: string; readonly known: readonly string[] }[];
    };

const pairsOf = (word: string): string[] =>
  Array.from({ length: word.length + 1 }, (_, at) => ` ${word} `.slice(at, at + 2));

/** How alike two words are: the pairs of neighbouring letters they share, of all they have (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  const left = pairsOf(b);
  const all = a.length + b.length + 2;
  let shared = 0;
  for (const pair of pairsOf(a)) {
    const at = left.indexOf(pair);
    if (at < 0) continue;
    left.splice(at, 1);
    shared += 1;
  }
  return (2 * shared) / all;
}

/** The three known words most like a word, the likest first; fewer where fewer share anything with it. */
const nearestWords = (word: string): string[] =>
  words
    .map((known) => ({ known, like: likeness(word, known) }))
    .filter(({ like }) => like > 0.25)
    .sort((a, b) => b.like - a.like)
    .slice(0, 3)
    .map(({ known }) => known);

/**
 * The seed somebody has typed: three known words in any case, with spaces, hyphens or commas between. It comes back in
 * lower case with single spaces, which is how a plan keeps it.
 */
export function readSeed(typed: string): SeedOrNearest {
  const found = typed
    .toLowerCase()
    .split(/[\s,.\u2010-\u2014-]+/)
    .filter((word) => word !== "");
  const nearest = found
    .filter((word) => !words.includes(word))
    .map((word) => ({ word, known: nearestWords(word.slice(0, 40)) }));
  if (nearest.length > 0) {
    const says = nearest.map(({ word, known }) =>
      known.length === 0
        ? `"${word}" is not one of the words for seeds.`
        : `"${word}" is not one of the words for seeds: ${known.join(", ")}?`,
    );
    return { ok: false, says: says.join(" "), nearest };
  }
  if (found.length !== inASeed)
    return {
      ok: false,
      says: `A seed is three words, such as "${seedFrom(0.36)}"; there are ${found.length} here.`,
      nearest: [],
    };
  return { ok: true, value: found.join(" ") };
}
