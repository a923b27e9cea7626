/**
 * Owen's nested scrambling of binary places: each is turned over or not by a toss that depends on all the places before
 * it. Evenly filled points stay as evenly filled, each alone is anywhere with the same chance, and their error falls
 * faster than that of the points as they were (Owen, "Scrambled net variance for integrals of smooth functions", 1997).
 */
import { streamFrom } from "./seed";

/** What the tosses of one scrambling are made from. */
export interface ScrambleKey {
  readonly turn: number;
  readonly odd: number;
}

export function scrambleKey(text: string): ScrambleKey {
  const stream = streamFrom(text);
  const word = (): number => Math.floor(stream.uniform() * 0x100000000);
  return { turn: word(), odd: word() | 1 };
}

/**
 * 32 scrambled places. The places before one, with a 1 in front, number the node of the tree they lead to; its toss is
 * the top bit of the node's number mixed (by the finishing steps of MurmurHash3), so that no tree need be kept.
 */
export function nestedScramble(bits: number, { turn, odd }: ScrambleKey): number {
  let flips = 0;
  for (let place = 0; place < 32; place += 1) {
    const node = place === 0 ? 1 : (1 << place) | (bits >>> (32 - place));
    let mixed = Math.imul(node ^ turn, odd);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    flips |= ((mixed ^ (mixed >>> 16)) & 0x80000000) >>> place;
  }
  return (bits ^ flips) >>> 0;
}
