/** The number each letter stands for (electron/browser-edition/packed.ts), by its place in ASCII. */
const numbers = new Uint8Array(128);
let known = 0;
for (let code = 33; code < 127; code += 1)
  if (!"\"$&'-<>\\`".includes(String.fromCharCode(code))) {
    numbers[code] = known;
    known += 1;
  }

/**
 * Four bytes of every five letters, and one less than there are letters of the last. Written out, and in whole numbers
 * that fit a register, because this is the first that runs and nothing has compiled it yet.
 */
function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const { length } = packed;
  const bytes = new Uint8Array(Math.floor((length * 4) / 5));
  const at = (place: number): number => (place < length ? (numbers[packed.charCodeAt(place)] ?? 0) : 84);
  let to = 0;
  for (let from = 0; from < length; from += 5) {
    // The value of the first four letters, and with the fifth as its upper 16 bits and its lower.
    const four = ((at(from) * 85 + at(from + 1)) * 85 + at(from + 2)) * 85 + at(from + 3);
    const low = (four & 0xffff) * 85 + at(from + 4);
    const high = (four >>> 16) * 85 + (low >>> 16);
    // What is beyond the end of the bytes is let fall.
    bytes[to] = high >>> 8;
    bytes[to + 1] = high;
    bytes[to + 2] = low >>> 8;
    bytes[to + 3] = low;
    to += 4;
  }
  return bytes;
}

/**
 * What the browser edition carries deflated.
 * @param packed deflated without a header, in eighty-five letters
 */
export const inflatedResponse = (packed: string): Response =>
  new Response(new Response(bytesOf(packed)).body?.pipeThrough(new DecompressionStream("deflate-raw")));
