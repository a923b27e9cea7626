/** 32-bit numbers as text and back: lowest byte first on every machine. */
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const places = new Int8Array(128).fill(-1);
for (let at = 0; at < letters.length; at += 1) places[letters.charCodeAt(at)] = at;

/** Base 64 of the numbers, 4 bytes each. */
export function toBase64(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, at) => view.setFloat32(at * 4, value, true));
  const bytes = new Uint8Array(view.buffer);
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a, b, c] = [bytes[at]!, bytes[at + 1], bytes[at + 2]];
    chunks.push(
      letters[a >> 2]! +
        letters[((a & 3) << 4) | ((b ?? 0) >> 4)]! +
        (b === undefined ? "=" : letters[((b & 15) << 2) | ((c ?? 0) >> 6)]!) +
        (c === undefined ? "=" : letters[c & 63]!),
    );
  }
  return chunks.join("");
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
      const padding = code === 61 && at + i > bytes.length;
      const value = padding ? 0 : code < 128 ? places[code]! : -1;
      if (value < 0) return undefined;
      four = (four << 6) | value;
    }
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (four >> shift) & 255;
  }
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: count }, (_, number) => view.getFloat32(number * 4, true));
}
