import type { NumberKind } from "./format";
import { formatDecimal, rangeEnds, rangeInSentence } from "./format";

const draws = (count: number): string => formatDecimal(count);

/** What is said of drawn futures, wherever they are shown. */
export const futuresWords = {
  note: "Bands: 50, 80 and 95 in 100 futures. Thin lines: three of them. Dashed: their middle.",
  band: "Shaded: where 8 in 10 futures lie.",
  /** "8 in 10: 20,100 to 24,000", or "8 in 10 come to 20,100". */
  range: (kind: NumberKind, low: number, high: number): string => {
    const [from, to] = rangeEnds(kind, low, high);
    return from === to ? `8 in 10 come to ${to}` : `8 in 10: ${from} to ${to}`;
  },
  /** As it goes on in a sentence. */
  between: (kind: NumberKind, low: number, high: number): string => {
    const [from, to] = rangeInSentence(kind, low, high);
    return from === to ? `in 8 of 10 futures ${to}` : `in 8 of 10 futures between ${from} and ${to}`;
  },
  /** Put behind a figure in a sentence; nothing where all these futures have the same. */
  sure: (kind: NumberKind, range: { readonly low: number; readonly high: number } | undefined): string => {
    const [from, to] = range === undefined ? ["", ""] : rangeInSentence(kind, range.low, range.high);
    return from === to ? "" : ` (in 8 of 10 futures between ${from} and ${to})`;
  },
  /** "Two or more people leave in 2026/27 in 4 in 10 futures." */
  leave: (least: number, chance: string, year: string) =>
    `${["", "Somebody leaves", "Two or more people leave", "Three or more people leave"][least] ?? ""} in ${year}: ${chance}`,
  label: "Futures drawn from the ranges",
  running: (done: number, of: number) => `${draws(done)} of ${draws(of)} futures drawn`,
  stopped: (done: number, of: number) => `Stopped at ${draws(done)} of ${draws(of)} futures`,
  done: (count: number, seed: string) => `${draws(count)} futures drawn, seed ${seed}`,
  fewer: (count: number) => `No more than ${draws(count)} fit: each keeps many figures.`,
  failed: (count: number, says: string) =>
    `${draws(count)} ${count === 1 ? "future" : "futures"} cannot be run and ${count === 1 ? "is" : "are"} left out. The first: ${says}`,
  cannot: "The futures cannot be drawn.",
  lost: "The futures cannot be drawn: what draws them stopped twice. Save the plan, and open it again.",
  certain: "No figure in this plan has a range, so there is one future.",
  stop: "Stop",
  goOn: "Go on",
  many: (count: number) => `Draw ${draws(count)}`,
} as const;
