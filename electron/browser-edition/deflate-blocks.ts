/** Blocks of deflated text: how often each sign comes, the codes that makes, and the bits (RFC 1951, 3.2). */

/** What a list has at a place where it has something. */
export function there<T>(list: ArrayLike<T>, place: number): T {
  const found = list[place];
  if (found === undefined) throw new RangeError(`A bug: there is nothing at ${place} of ${list.length}.`);
  return found;
}

/** What a text is said in: a byte, or a length and how far back it stands; `back` is 0 for a byte. */
export interface Tokens {
  readonly value: Int32Array;
  readonly back: Int32Array;
}

/** Bits that a byte, a length or a code of distances takes. */
export interface Costs {
  readonly literal: Float64Array;
  readonly length: Float64Array;
  readonly distance: Float64Array;
}

interface Block {
  readonly literals: Int32Array;
  readonly distances: Int32Array;
}

interface Code {
  readonly literals: Uint8Array;
  readonly distances: Uint8Array;
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const byLength = Array.from({ length: 259 }, (_, long) => {
  const code = lengthBases.findLastIndex((base) => base <= Math.max(3, long));
  return { code: 257 + code, extra: there(lengthExtras, code), base: there(lengthBases, code) };
});
export const lengthOf = (long: number): { readonly code: number; readonly extra: number; readonly base: number } =>
  there(byLength, long);

const extraOfDistance = (code: number): number => Math.max(0, (code >> 1) - 1);
const baseOfDistance = (code: number): number => (code < 4 ? code + 1 : ((2 + (code & 1)) << ((code >> 1) - 1)) + 1);
const byDistance = new Uint8Array(32_769);
for (let code = 0; code < 30; code += 1)
  for (let far = baseOfDistance(code); far < baseOfDistance(code) + 2 ** extraOfDistance(code); far += 1)
    byDistance[far] = code;
export const distanceOf = (far: number): number => there(byDistance, far);

const ofBlockEnd = 256;

export function blockOf({ value, back }: Tokens, from: number, to: number): Block {
  const literals = new Int32Array(286);
  const distances = new Int32Array(30);
  for (let at = from; at < to; at += 1) {
    if (back[at] === 0) literals[there(value, at)] = there(literals, there(value, at)) + 1;
    else {
      const { code } = lengthOf(there(value, at));
      literals[code] = there(literals, code) + 1;
      const far = distanceOf(there(back, at));
      distances[far] = there(distances, far) + 1;
    }
  }
  literals[ofBlockEnd] = 1;
  return { literals, distances };
}

/** How long the code of each sign is, none longer than `most`. */
function lengthsFor(counts: ArrayLike<number>, most: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  for (let flatter = 1; ; flatter *= 2) {
    const used = Array.from(counts, (count, sign) => ({
      signs: [sign],
      count: count === 0 ? 0 : Math.ceil(count / flatter),
    })).filter(({ count }) => count > 0);
    lengths.fill(0);
    for (const { signs } of used.length === 1 ? used : []) lengths[there(signs, 0)] = 1;
    const single = used.sort((a, b) => a.count - b.count);
    const pairs: typeof single = [];
    let [one, two] = [0, 0];
    const least = (): (typeof single)[number] =>
      two >= pairs.length || (one < single.length && there(single, one).count <= there(pairs, two).count)
        ? there(single, one++)
        : there(pairs, two++);
    for (let joined = 1; joined < single.length; joined += 1) {
      const [a, b] = [least(), least()];
      const signs = [...a.signs, ...b.signs];
      for (const sign of signs) lengths[sign] = there(lengths, sign) + 1;
      pairs.push({ signs, count: a.count + b.count });
    }
    if (lengths.every((length) => length <= most)) return lengths;
  }
}

/** Distances need a code even where there are none. */
export function codeOf({ literals, distances }: Block): Code {
  const code = { literals: lengthsFor(literals, 15), distances: lengthsFor(distances, 15) };
  if (code.distances.every((length) => length === 0)) code.distances[0] = 1;
  return code;
}

const lastUsed = (lengths: Uint8Array, least: number): number =>
  Math.max(least, lengths.findLastIndex((length) => length > 0) + 1);

/** The lengths of both codes as they are told: a sign, and how often it is meant. */
function toldLengths({
  literals,
  distances,
}: Code): { readonly sign: number; readonly extra: number; readonly bits: number }[] {
  const all = [...literals.subarray(0, lastUsed(literals, 257)), ...distances.subarray(0, lastUsed(distances, 1))];
  const told: { sign: number; extra: number; bits: number }[] = [];
  for (let at = 0; at < all.length;) {
    const length = there(all, at);
    let run = 1;
    while (at + run < all.length && all[at + run] === length) run += 1;
    at += run;
    if (length !== 0) {
      told.push({ sign: length, extra: 0, bits: 0 });
      run -= 1;
    }
    while (run >= 3) {
      const most = length === 0 ? 138 : 6;
      const now = Math.min(run, most);
      if (length !== 0) told.push({ sign: 16, extra: now - 3, bits: 2 });
      else told.push(now <= 10 ? { sign: 17, extra: now - 3, bits: 3 } : { sign: 18, extra: now - 11, bits: 7 });
      run -= now;
    }
    for (; run > 0; run -= 1) told.push({ sign: length, extra: 0, bits: 0 });
  }
  return told;
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function headerOf(code: Code) {
  const told = toldLengths(code);
  const counts = new Int32Array(19);
  for (const { sign } of told) counts[sign] = there(counts, sign) + 1;
  const lengths = lengthsFor(counts, 7);
  const shown = Math.max(4, orderOfLengths.findLastIndex((sign) => there(lengths, sign) > 0) + 1);
  return { told, lengths, shown };
}

/** How many bits a block takes. */
export function bitsOf(block: Block): number {
  const code = codeOf(block);
  const { told, lengths, shown } = headerOf(code);
  let bits = 17 + 3 * shown + told.reduce((sum, one) => sum + there(lengths, one.sign) + one.bits, 0);
  for (let sign = 0; sign < 286; sign += 1)
    bits +=
      there(block.literals, sign) * (there(code.literals, sign) + (sign > 256 ? there(lengthExtras, sign - 257) : 0));
  for (let sign = 0; sign < 30; sign += 1)
    bits += there(block.distances, sign) * (there(code.distances, sign) + extraOfDistance(sign));
  return bits;
}

/** A sign that a block does not have would need a code of its own there. */
const unused = 13;

export function costsOf({ literals, distances }: Code): Costs {
  const of = (length: number): number => (length === 0 ? unused : length);
  return {
    literal: Float64Array.from(literals.subarray(0, 256), of),
    length: Float64Array.from(byLength, ({ code, extra }) => of(there(literals, code)) + extra),
    distance: Float64Array.from(distances, (length, sign) => of(length) + extraOfDistance(sign)),
  };
}

/** The codes themselves, their first bit first. */
function codesOf(lengths: Uint8Array): Int32Array {
  const codes = new Int32Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= 15; length += 1) {
    lengths.forEach((one, sign) => {
      if (one !== length) return;
      codes[sign] = code;
      code += 1;
    });
    code <<= 1;
  }
  return codes;
}

/** Adds a block to the bits written so far. */
export function writeBlock(
  bits: number[],
  { value, back }: Tokens,
  from: number,
  to: number,
  code: Code,
  last: boolean,
): void {
  const number = (of: number, many: number): void => {
    for (let bit = 0; bit < many; bit += 1) bits.push((of >> bit) & 1);
  };
  const writer = (lengths: Uint8Array): ((sign: number) => void) => {
    const codes = codesOf(lengths);
    return (sign) => {
      for (let bit = there(lengths, sign) - 1; bit >= 0; bit -= 1) bits.push((there(codes, sign) >> bit) & 1);
    };
  };
  const { told, lengths, shown } = headerOf(code);
  number(last ? 1 : 0, 1);
  number(2, 2);
  number(lastUsed(code.literals, 257) - 257, 5);
  number(lastUsed(code.distances, 1) - 1, 5);
  number(shown - 4, 4);
  for (const sign of orderOfLengths.slice(0, shown)) number(there(lengths, sign), 3);
  const [length, literal, distance] = [writer(lengths), writer(code.literals), writer(code.distances)];
  for (const one of told) {
    length(one.sign);
    number(one.extra, one.bits);
  }
  for (let at = from; at < to; at += 1) {
    if (back[at] === 0) {
      literal(there(value, at));
      continue;
    }
    const long = lengthOf(there(value, at));
    literal(long.code);
    number(there(value, at) - long.base, long.extra);
    const far = distanceOf(there(back, at));
    distance(far);
    number(there(back, at) - baseOfDistance(far), extraOfDistance(far));
  }
  literal(ofBlockEnd);
}
