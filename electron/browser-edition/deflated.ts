import { deflateRawSync } from "node:zlib";

/** How much text a block of its own code is found for: which is best depends on how much the text changes. */
const blocks = [5, 6, 7, 8, 9];

/** A text deflated as small as it gets here, in the letters a page can carry. The same text is always the same letters. */
export function deflated(text: string | Uint8Array): string {
  const [first, ...others] = blocks.map((memLevel) => deflateRawSync(text, { level: 9, memLevel }));
  if (first === undefined) throw new RangeError("A bug: nothing to choose from.");
  return others.reduce((best, one) => (one.length < best.length ? one : best), first).toString("base64");
}
