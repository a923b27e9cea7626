/** Where the second line of a chart crosses its first: marked, and named by what is so from then on. */
import type { Figure } from "../words/format";

/** What is so from a crossing on. */
export interface CrossingWords {
  /** The second line comes to lie over the first. */
  readonly over: string;
  readonly under: string;
}

export interface Crossing {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where two lines cross, between years that both have; a touch that does not go through is none. */
export function crossingsOf(
  years: readonly string[],
  [first, second]: readonly [readonly Figure[], readonly Figure[]],
  xs: readonly number[],
  y: (value: number) => number,
  words: CrossingWords,
): readonly Crossing[] {
  const found: Crossing[] = [];
  /** The last year in which the lines were apart, and by how much. */
  let apart: { readonly year: number; readonly off: number } | undefined;
  years.forEach((name, year) => {
    const [a, b] = [first[year] ?? null, second[year] ?? null];
    if (a === null || b === null) {
      apart = undefined;
      return;
    }
    const off = b - a;
    if (off === 0) return;
    if (apart !== undefined && apart.off * off < 0) {
      const share = apart.off / (apart.off - off);
      const [from, to] = [apart.year, year];
      const at = (values: readonly [number, number]): number => values[0] + share * (values[1] - values[0]);
      found.push({
        x: at([xs[from] ?? 0, xs[to] ?? 0]),
        y: y(at([first[from] ?? 0, a])),
        text: `From ${name} ${off > 0 ? words.over : words.under}`,
      });
    }
    apart = { year, off };
  });
  return found;
}
