/** The number each letter stands for (electron/browser-edition/packed.ts), by its place in ASCII. */
const numbers = new Uint8Array(128);
let known = 0;
for (let code = 33; code < 127; code += 1)
  if (!"\"$&'-<>\\`".includes(String.fromCharCode(code))) {
    numbers[code] = known;
    known += 1;
  }

/** Four bytes of every five letters, and one less than there are letters of the last. */
function bytesOf(packed: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.floor((packed.length * 4) / 5));
  let to = 0;
  for (let at = 0; at < packed.length; at += 5) {
    let value = 0;
    for (let next = at; next < at + 5; next += 1)
      value = value * 85 + (next < packed.length ? (numbers[packed.charCodeAt(next)] ?? 0) : 84);
    for (let left = 24; left >= 0 && to < bytes.length; left -= 8) {
      bytes[to] = value >>> left;
      to += 1;
    }
  }
  return bytes;
}

/**
 * What the browser edition carries deflated.
 * @param packed deflated without a header, in eighty-five letters
 */
export const inflatedResponse = (packed: string): Response =>
  new Response(new Response(bytesOf(packed)).body?.pipeThrough(new DecompressionStream("deflate-raw")));
