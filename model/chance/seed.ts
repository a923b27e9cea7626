/**
 * Chance that can be repeated: a stream of numbers made from a seed that the user can read, write down and type again.
 * The same seed gives the same stream on every machine.
 */

export interface Stream {
  /** The next number, evenly spread over [0, 1), with 53 random bits. */
  uniform(): number;
}

const starts = [0x9e3779b9, 0x7f4a7c15, 0x2545f491] as const;

/** 32 bits that depend on every character of the text: multiply and rotate, then the finishing steps of MurmurHash3. */
function hash(text: string, start: number): number {
  let h = start ^ text.length;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0xcc9e2d51);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * A stream from a seed, by the generator sfc32 (Chris Doty-Humphrey, PractRand): 96 bits of state from the seed and a
 * counter, so that no stream repeats within 2^32 steps, and none is known to fail a statistical test of practical size.
 */
export function streamFrom(seed: string): Stream {
  let a = hash(seed, starts[0]);
  let b = hash(seed, starts[1]);
  let c = hash(seed, starts[2]);
  let counter = 1;
  const next = (): number => {
    const out = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  };
  // The first steps still show the likeness of two seeds that differ in one character.
  for (let i = 0; i < 15; i += 1) next();
  return {
    uniform: () => {
      const high = next() >>> 5;
      const low = next() >>> 6;
      return (high * 0x4000000 + low) / 0x20000000000000;
    },
  };
}
