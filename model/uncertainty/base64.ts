/** 32-bit numbers as text and back: lowest byte first on every machine. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PADDING = "=".charCodeAt(0);
const places = new Int8Array(128).fill(-1);
for (let at = 0; at < letters.length; at += 1) places[letters.charCodeAt(at)] = at;

/** Numbers written at once: their bytes come out in whole groups of three. */
const AT_ONCE = 6144;

/** Base 64 of the numbers, 4 bytes each. In stretches, so that millions of them take no room beside their text. */
export function toBase64(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(AT_ONCE * 4));
  const codes = new Uint8Array(Math.ceil((AT_ONCE * 4) / 3) * 4);
  let text = "";
  for (let first = 0; first < values.length; first += AT_ONCE) {
    const count = Math.min(AT_ONCE, values.length - first);
    for (let at = 0; at < count; at += 1) view.setFloat32(at * 4, values[first + at]!, true);
    text += lettersOf(new Uint8Array(view.buffer, 0, count * 4), codes);
  }
  return text;
}

function lettersOf(bytes: Uint8Array, codes: Uint8Array): string {
  let end = 0;
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    codes[end++] = letters.charCodeAt(a >> 2);
    codes[end++] = letters.charCodeAt(((a & 3) << 4) | ((b ?? 0) >> 4));
    codes[end++] = b === undefined ? PADDING : letters.charCodeAt(((b & 15) << 2) | ((c ?? 0) >> 6));
    codes[end++] = c === undefined ? PADDING : letters.charCodeAt(c & 63);
  }
  return String.fromCharCode(...codes.subarray(0, end));
}

/** The numbers of a text of base 64; undefined where it is none, or holds another count of numbers. */
export function fromBase64(text: string, count: number): Float32Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(count * 4);
  if (text.length !== 4 * Math.ceil(bytes.length / 3)) return undefined;
  let at = 0;
  for (let letter = 0; letter < text.length; letter += 4) {
    let four = 0;
    for (let i = 0; i < 4; i += 1) {
      const code = text.charCodeAt(letter + i);
      const padding = code === PADDING && at + i > bytes.length;
      const value = padding ? 0 : code < 128 ? places[code]! : -1;
      if (value < 0) return undefined;
      four = (four << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (four >> shift) & 255;
  }
  const view = new DataView(bytes.buffer);
  const values = new Float32Array(count);
  for (let number = 0; number < count; number += 1) values[number] = view.getFloat32(number * 4, true);
  return values;
}
