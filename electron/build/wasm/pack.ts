/** Makes bytes shorter by naming what has been there before; model/workforce/wasm/unpack.ts has the form and makes them whole. */

const least = 3;
const longest = 127 + least;
const furthest = 0x8000;

/** How long what lies at `from` is the same as what lies at `at`. */
function sameAt(bytes: Uint8Array, from: number, at: number): number {
  let length = 0;
  while (length < longest && at + length < bytes.length && bytes[from + length] === bytes[at + length]) length += 1;
  return length;
}

export function pack(bytes: Uint8Array): Uint8Array {
  const packed: number[] = [];
  const fresh: number[] = [];
  const writeFresh = (): void => {
    for (let from = 0; from < fresh.length; from += 128) {
      const some = fresh.slice(from, from + 128);
      packed.push(some.length - 1, ...some);
    }
    fresh.length = 0;
  };
  const seen = new Map<string, number[]>();
  const startOf = (at: number): string => bytes.slice(at, at + least).join();
  for (let at = 0; at < bytes.length;) {
    let length = 0;
    let back = 0;
    for (const from of seen.get(startOf(at)) ?? []) {
      const same = sameAt(bytes, from, at);
      if (same >= length && at - from <= furthest) [length, back] = [same, at - from - 1];
    }
    // Far back, three bytes are not shorter than themselves.
    const worth = length > least || (length === least && back < 128);
    const ends = at + (worth ? length : 1);
    if (worth) {
      writeFresh();
      packed.push(128 + length - least, ...(back < 128 ? [back] : [128 + (back >> 8), back & 255]));
    } else fresh.push(...bytes.slice(at, ends));
    for (; at < ends; at += 1) seen.set(startOf(at), [...(seen.get(startOf(at)) ?? []), at]);
  }
  writeFresh();
  return Uint8Array.from(packed);
}
