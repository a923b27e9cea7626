import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * What the page carries deflated, in eighty-five letters: five say four bytes, where base64 takes five and a third. The
 * letters are those of ASCII that mean nothing to HTML or in a text of a script, in their order; what is missing is
 * `"$&'-<>\` and the backtick. Read by renderer/shell/inflated.ts.
 */
const letters = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((letter) => !"\"$&'-<>\\`".includes(letter))
  .join("");

/** The smallest that a text is deflated to without a header: which block size is best depends on how much the text changes. */
function smallest(text: string): Uint8Array {
  const [first, ...others] = [9, 8, 7, 6, 5].map((memLevel) => deflateRawSync(text, { level: 9, memLevel }));
  if (first === undefined) throw new RangeError("A bug: nothing to choose from.");
  return others.reduce((best, one) => (one.length < best.length ? one : best), first);
}

/** A text as the page carries it. The same text is always the same letters. */
export function packed(text: string): string {
  const bytes = smallest(text);
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 4) {
    let value = 0;
    for (let next = 0; next < 4; next += 1) value = value * 256 + (bytes[at + next] ?? 0);
    let group = "";
    for (let next = 0; next < 5; next += 1) {
      group = letters.charAt(value % 85) + group;
      value = Math.floor(value / 85);
    }
    groups.push(group.slice(0, Math.min(4, bytes.length - at) + 1));
  }
  return groups.join("");
}

/** The text that was `packed`. */
export function unpacked(carried: string): string {
  const bytes: number[] = [];
  for (let at = 0; at < carried.length; at += 5) {
    const group = carried.slice(at, at + 5);
    let value = 0;
    for (const letter of group.padEnd(5, letters.charAt(84))) value = value * 85 + letters.indexOf(letter);
    for (let next = 3; next > 4 - group.length; next -= 1) bytes.push(Math.floor(value / 256 ** next) % 256);
  }
  return inflateRawSync(Uint8Array.from(bytes)).toString();
}
