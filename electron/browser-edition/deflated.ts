/**
 * Deflates as small as it knows how (RFC 1951): of all the ways to say a text, the one that takes the fewest bits under the
 * codes of the round before, round after round. It is some hundred times slower than what browsers undo it with, and
 * leaves a twenty-fifth less than zlib does; a build has the time.
 */
import {
  bitsOf,
  blockOf,
  codeOf,
  costsOf,
  type Costs,
  distanceOf,
  lengthOf,
  there,
  type Tokens,
  writeBlock,
} from "./deflate-blocks.ts";

const LONGEST = 258;
const FARTHEST = 32_768;
/** So many places that begin alike are looked at for the longest match. */
const LOOKED_AT = 600;
const ROUNDS = 8;
/** Blocks begin as so many tokens and are put together where one code for both takes fewer bits. */
const SMALLEST_BLOCK = 3000;

/** By place, the longest match at each distance that has one longer than any nearer. */
interface Matches {
  readonly first: Int32Array;
  readonly lengths: Int32Array;
  readonly distances: Int32Array;
}

function matchesIn(bytes: Uint8Array): Matches {
  const size = bytes.length;
  const before = new Int32Array(size).fill(-1);
  const heads = new Int32Array(1 << 16).fill(-1);
  const first = new Int32Array(size + 1);
  const lengths: number[] = [];
  const distances: number[] = [];
  for (let at = 0; at < size; at += 1) {
    first[at] = lengths.length;
    if (at + 3 > size) continue;
    const hash = ((there(bytes, at) << 8) ^ (there(bytes, at + 1) << 4) ^ (there(bytes, at + 2) * 2654)) & 0xffff;
    const most = Math.min(LONGEST, size - at);
    let best = 2;
    let from = there(heads, hash);
    for (let tries = 0; tries < LOOKED_AT && from >= 0 && at - from <= FARTHEST && best < most; tries += 1) {
      if (bytes[from + best] === bytes[at + best]) {
        let length = 0;
        while (length < most && bytes[from + length] === bytes[at + length]) length += 1;
        if (length > best) {
          best = length;
          lengths.push(length);
          distances.push(at - from);
        }
      }
      from = there(before, from);
    }
    before[at] = there(heads, hash);
    heads[hash] = at;
  }
  first[size] = lengths.length;
  return { first, lengths: Int32Array.from(lengths), distances: Int32Array.from(distances) };
}

/** The cheapest way to say all bytes. @param costsAt the costs of whatever begins at a place */
function cheapest(bytes: Uint8Array, { first, lengths, distances }: Matches, costsAt: (at: number) => Costs): Tokens {
  const size = bytes.length;
  const cost = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const length = new Int32Array(size + 1);
  const distance = new Int32Array(size + 1);
  cost[0] = 0;
  for (let at = 0; at < size; at += 1) {
    const costs = costsAt(at);
    const here = there(cost, at);
    const literal = here + there(costs.literal, there(bytes, at));
    if (literal < there(cost, at + 1)) {
      cost[at + 1] = literal;
      length[at + 1] = 1;
    }
    let next = 3;
    for (let match = there(first, at); match < there(first, at + 1); match += 1) {
      const back = there(distances, match);
      const withDistance = here + there(costs.distance, distanceOf(back));
      for (; next <= there(lengths, match); next += 1) {
        const whole = withDistance + there(costs.length, next);
        if (whole < there(cost, at + next)) {
          cost[at + next] = whole;
          length[at + next] = next;
          distance[at + next] = back;
        }
      }
    }
  }
  const steps: number[] = [];
  for (let at = size; at > 0; at -= there(length, at)) steps.push(at);
  steps.reverse();
  const tokens: Tokens = { value: new Int32Array(steps.length), back: new Int32Array(steps.length) };
  steps.forEach((end, number) => {
    const long = there(length, end);
    tokens.value[number] = long === 1 ? there(bytes, end - 1) : long;
    tokens.back[number] = long === 1 ? 0 : there(distance, end);
  });
  return tokens;
}

/** Where blocks end, by token. */
function blocksOf(tokens: Tokens): readonly number[] {
  const sizeOf = (from: number, to: number): number => bitsOf(blockOf(tokens, from, to));
  const all = tokens.value.length;
  const blocks = Array.from({ length: Math.max(1, Math.ceil(all / SMALLEST_BLOCK)) }, (_, number) => {
    const [from, to] = [number * SMALLEST_BLOCK, Math.min(all, (number + 1) * SMALLEST_BLOCK)];
    return { from, to, size: sizeOf(from, to) };
  });
  const together = (at: number): number => {
    const [one, next] = [blocks[at], blocks[at + 1]];
    return one === undefined || next === undefined ? 0 : one.size + next.size - sizeOf(one.from, next.to);
  };
  const gains = blocks.map((_, at) => together(at));
  for (;;) {
    const at = gains.reduce((best, gain, number) => (gain > there(gains, best) ? number : best), 0);
    const [one, next] = [there(blocks, at), blocks[at + 1]];
    if (next === undefined || there(gains, at) <= 0) return blocks.map(({ to }) => to);
    blocks.splice(at, 2, { from: one.from, to: next.to, size: one.size + next.size - there(gains, at) });
    gains.splice(at, 1);
    gains[at] = together(at);
    if (at > 0) gains[at - 1] = together(at - 1);
  }
}

/** @returns deflated bytes without a header */
export function deflated(bytes: Uint8Array): Uint8Array {
  const matches = matchesIn(bytes);
  const plain: Costs = {
    literal: new Float64Array(256).fill(8),
    length: Float64Array.from({ length: LONGEST + 1 }, (_, long) => 7 + lengthOf(Math.max(3, long)).extra),
    distance: Float64Array.from({ length: 30 }, (_, code) => 5 + Math.max(0, (code >> 1) - 1)),
  };
  let costsAt: (at: number) => Costs = () => plain;
  let best: Uint8Array | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const tokens = cheapest(bytes, matches, costsAt);
    const ends = blocksOf(tokens);
    const bits: number[] = [];
    const costs: { readonly until: number; readonly costs: Costs }[] = [];
    let place = 0;
    ends.forEach((end, number) => {
      const from = number === 0 ? 0 : there(ends, number - 1);
      const code = codeOf(blockOf(tokens, from, end));
      writeBlock(bits, tokens, from, end, code, number === ends.length - 1);
      for (let at = from; at < end; at += 1) place += tokens.back[at] === 0 ? 1 : there(tokens.value, at);
      costs.push({ until: place, costs: costsOf(code) });
    });
    const made = Uint8Array.from({ length: Math.ceil(bits.length / 8) }, (_, at) => {
      let byte = 0;
      for (let bit = 0; bit < 8; bit += 1) byte |= (bits[at * 8 + bit] ?? 0) << bit;
      return byte;
    });
    if (best === undefined || made.length < best.length) best = made;
    let block = 0;
    costsAt = (at) => {
      if (at === 0) block = 0;
      while (at >= there(costs, block).until) block += 1;
      return there(costs, block).costs;
    };
  }
  return best ?? new Uint8Array();
}
