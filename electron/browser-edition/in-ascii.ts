/** A text that is taken as it is written, with a letter beyond ASCII in it. */
const rawBeyond = /\bString\.raw`[^`]*[^\0-\x7f]/;

/** Such a letter behind a stroke that says nothing of it, which before a number would say otherwise. */
const strokeBefore = /(?<!\\)((?:\\\\)*)\\(?=[^\0-\x7f])/g;

/**
 * The same script in letters of ASCII alone: one that stands beyond them, even once, makes a browser hold and read the
 * whole of it in two bytes a letter.
 * @throws Error when such a letter is in a text that is taken as it is written: written otherwise it would be another text
 */
export function inAscii(code: string): string {
  const found = rawBeyond.exec(code);
  if (found !== null) throw new Error(`Write the last letter as its number, \\u and four digits: ${found[0]}`);
  return code
    .replace(strokeBefore, "$1")
    .replace(/[^\0-\x7f]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
