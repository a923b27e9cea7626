/** Choices from a seed: the same words give the same choices on every machine, so that an input is known by its seed alone. */

/** A number of a text (FNV-1a, 32 bits). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

export class Stream {
  #state: number;
  constructor(seed: string) {
    this.#state = hashOf(seed);
  }
  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  /** A whole number from 0 to below the one given. */
  below(most: number): number {
    return Math.floor(this.next() * most);
  }
  chance(part: number): boolean {
    return this.next() < part;
  }
  pick<T>(all: readonly T[]): T {
    const found = all[this.below(all.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  }
}
