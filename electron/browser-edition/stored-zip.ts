/**
 * What the library of slides takes of the packer it brings, which is a quarter of it: parts put into a zip as they are. A
 * document of ours is opened and packed again at once (`settled` in model/report/formats/office/package.ts), so nothing
 * need be made smaller here.
 */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
const checkOf = (bytes: Uint8Array): number =>
  ~bytes.reduce((sum, byte) => (sum >>> 8) ^ (table[(sum ^ byte) & 255] ?? 0), -1) >>> 0;

/** Numbers of so many bytes each, the least byte first. */
const numbers = (...list: readonly (readonly [value: number, bytes: number])[]): Uint8Array =>
  Uint8Array.from(
    list.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255)),
  );

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

export default class StoredZip {
  readonly #parts = new Map<string, Uint8Array>();

  /** Folders are in the names of their parts. */
  folder(): this {
    return this;
  }

  file(name: string, content: string, { base64 = false } = {}): this {
    const bytes = base64
      ? Uint8Array.from(atob(content), (one) => one.charCodeAt(0))
      : new TextEncoder().encode(content);
    this.#parts.set(name, bytes);
    return this;
  }

  generateAsync({ type }: { readonly type: string }): Promise<Uint8Array | string> {
    const bytes = this.#packed();
    if (type === "uint8array") return Promise.resolve(bytes);
    if (type !== "base64") throw new Error(`A zip is not made as ${type} here.`);
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    return Promise.resolve(btoa(text));
  }

  #packed(): Uint8Array {
    const parts: Uint8Array[] = [];
    const list: Uint8Array[] = [];
    let at = 0;
    for (const [path, bytes] of this.#parts) {
      const name = new TextEncoder().encode(path);
      // Version 1.0, names in UTF-8, stored, 1 January 1980.
      const said = numbers([10, 2], [0x800, 2], [0, 2], [0, 2], [33, 2], [checkOf(bytes), 4], [bytes.length, 4]);
      const lengths = numbers([bytes.length, 4], [name.length, 2], [0, 2]);
      const part = joined([numbers([0x04034b50, 4]), said, lengths, name, bytes]);
      list.push(
        joined([
          numbers([0x02014b50, 4], [10, 2]),
          said,
          lengths,
          numbers([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]),
          name,
        ]),
      );
      parts.push(part);
      at += part.length;
    }
    const entries = joined(list);
    const count = list.length;
    const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [entries.length, 4], [at, 4], [0, 2]);
    return joined([...parts, entries, end]);
  }
}
