/** The word somebody probably meant: the known word that differs by the fewest letters. */
import { elementAt } from "../../assumptions/present";

/** Letters to insert, drop, change or swap with the next to get from a to b. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const here = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        elementAt(last, column) + 1,
        elementAt(here, column - 1) + 1,
        elementAt(last, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, elementAt(before, column - 2) + 1);
      here.push(least);
    }
    before = last;
    last = here;
  }
  return elementAt(last, b.length);
}

const plain = (word: string): string => word.toLowerCase().replace(/[\s_-]/g, "");

/** The nearest of the known words, or undefined when none is near: more than a third of the letters (at least two) differ. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const sought = plain(word);
  if (sought.length > 80) return undefined;
  const allowed = Math.max(2, Math.floor(sought.length / 3));
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const other = plain(candidate);
    if (Math.abs(other.length - sought.length) > allowed) continue;
    const far = distance(sought, other);
    if (far <= allowed && far < other.length && far < bestDistance) [best, bestDistance] = [candidate, far];
  }
  return best;
}

/** ` Did you mean "leaver_rate"?`, or nothing. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const best = nearest(word, known);
  return best === undefined ? "" : ` Did you mean "${best}"?`;
}

/** Faults of one list for which a word is looked for that may be meant: nobody reads on, and of 100,000 it takes minutes. */
const mostHints = 20;

/** {@link didYouMean}, for the first faults that it is asked about. */
export function firstHints(): typeof didYouMean {
  let asked = 0;
  return (word, known) => ((asked += 1) > mostHints ? "" : didYouMean(word, known));
}
