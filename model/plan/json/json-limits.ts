/**
 * How much a JSON text may hold, and how much it does: counted before any of it is held, for a text of fifty megabytes can
 * hold twenty million values, which take seconds and gigabytes.
 */

/** A plan for a whole nation by system has 5,000 values, and one with 100,000 entries in its log fewer than these. */
export const mostValues = 1_000_000;
/** An object of more keys takes seconds and hundreds of megabytes to hold, and nobody has written it. */
export const mostKeys = 100_000;
/** A plan has lists and objects in one another some ten deep. */
export const deepest = 500;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openList, closeList, openObject, closeObject] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Where the string that begins at `start` ends; the length of the text where it does not. */
export function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === backslash) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

/** How many keys the objects of a text have in all, repeated ones counted again; undefined where it holds more than may be. */
export function keysWritten(text: string): number | undefined {
  const keysAt = new Int32Array(deepest + 1);
  let [values, keys, depth] = [1, 0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfString(text, at);
    else if (sign === comma) {
      if (++values > mostValues) return undefined;
    } else if (sign === colon) {
      keys += 1;
      const here = (keysAt[depth] ?? 0) + 1;
      if (here > mostKeys) return undefined;
      keysAt[depth] = here;
    } else if (sign === openObject || sign === openList) {
      // What is in it; that an empty one has nothing makes too many by one of it.
      if (++values > mostValues || ++depth > deepest) return undefined;
      keysAt[depth] = 0;
    } else if (sign === closeObject || sign === closeList) {
      if (--depth < 0) return keys;
    }
  }
  return keys;
}

/** How many keys the objects of a value have in all. */
export function keysHeld(value: unknown): number {
  const waiting: unknown[] = [value];
  let keys = 0;
  for (;;) {
    const next = waiting.pop();
    if (typeof next === "object" && next !== null) {
      if (Array.isArray(next)) for (const item of next as readonly unknown[]) waiting.push(item);
      else
        for (const item of Object.values(next)) {
          keys += 1;
          waiting.push(item);
        }
    }
    if (waiting.length === 0) return keys;
  }
}
