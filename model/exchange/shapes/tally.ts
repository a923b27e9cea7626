/** Sums that lose nothing, and an account of what was not used. */
import type { NotUsed } from "./found";

/** How many rows or sentences of a kind are listed; the others are counted. */
export const listed = 20;

/** Adds many numbers without losing the last digits (Neumaier, 1974), and knows how many rows they are from. */
export class Sum {
  #sum = 0;
  #lost = 0;
  readonly first: number;
  rows = 0;
  /** @param first number of the first row */
  constructor(first: number) {
    this.first = first;
  }
  add(value: number): void {
    const next = this.#sum + value;
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum;
    this.#sum = next;
    this.rows += 1;
  }
  get value(): number {
    return this.#sum + this.#lost;
  }
}

/** Rows that were not used, by why. */
export class Tally {
  readonly #rows = new Map<string, { count: number; readonly rows: number[] }>();
  add(why: string, row: number): void {
    const one = this.#rows.get(why) ?? { count: 0, rows: [] };
    one.count += 1;
    if (one.rows.length < listed) one.rows.push(row);
    this.#rows.set(why, one);
  }
  all(): readonly NotUsed[] {
    return [...this.#rows].map(([why, { count, rows }]) => ({ why, count, rows }));
  }
}

/** Sentences, of which the first are listed and the others counted. */
export const shortened = (sentences: ReadonlySet<string>): readonly string[] =>
  sentences.size <= listed
    ? [...sentences]
    : [...[...sentences].slice(0, listed), `And ${sentences.size - listed} more of these.`];
