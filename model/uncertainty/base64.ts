/** 32-bit numbers as text and back: lowest byte first on every machine. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const PADDING = "=".charCodeAt(0);
const places = new Int8Array(128).fill(-1);
for (let at = 0; at < letters.length; at += 1) places[letters.charCodeAt(at)] = at;

/** Letters that so many numbers take. */
export const lettersFor = (count: number): number => 4 * Math.ceil((count * 4) / 3);

/** Writes the numbers in base 64, 4 bytes each, as codes of letters from `at` on. */
export function writeBase64(values: Float32Array, codes: Uint8Array, at: number): void {
  const one = new DataView(new ArrayBuffer(4));
  let [three, bytes, end] = [0, 0, at];
  const put = (group: number, count: number): void => {
    for (let letter = 0; letter < 4; letter += 1)
      codes[end++] = letter <= count ? letters.charCodeAt((group >> (18 - 6 * letter)) & 63) : PADDING;
  };
  for (let number = 0; number < values.length; number += 1) {
    one.setFloat32(0, values[number]!, true);
    for (let byte = 0; byte < 4; byte += 1) {
      three = (three << 8) | one.getUint8(byte);
      bytes += 1;
      if (bytes % 3 !== 0) continue;
      put(three, 3);
      three = 0;
    }
  }
  const over = bytes % 3;
  if (over > 0) put(three << (8 * (3 - over)), over);
}

/** The numbers of a text of base 64; undefined where it is none, or holds another count of numbers. */
export function fromBase64(text: string, count: number): Float32Array<ArrayBuffer> | undefined {
  if (text.length !== lettersFor(count)) return undefined;
  const values = new Float32Array(count);
  const one = new DataView(new ArrayBuffer(4));
  const whole = count * 4;
  let at = 0;
  for (let letter = 0; letter < text.length; letter += 4) {
    let four = 0;
    for (let i = 0; i < 4; i += 1) {
      const code = text.charCodeAt(letter + i);
      const padding = code === PADDING && at + i > whole;
      const value = padding ? 0 : code < 128 ? places[code]! : -1;
      if (value < 0) return undefined;
      four = (four << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < whole; shift -= 8, at += 1) {
      one.setUint8(at % 4, (four >> shift) & 255);
      if (at % 4 === 3) values[(at - 3) / 4] = one.getFloat32(0, true);
    }
  }
  return values;
}
