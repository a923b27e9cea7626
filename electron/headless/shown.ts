/** What a terminal is sent: what would move its cursor, colour it or turn the order of its letters is shown, not done. */

/** Control characters but tab and the end of a line, and the marks that turn the direction of writing. */
const unseen =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\r(?!\n)/g;

/** The picture of a control character, such as ␛ for escape; others by their number. */
function picture(found: string): string {
  const code = found.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? "\u2421" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** As JSON writes a character by its number, so that what is read of it is the same. */
const numbered = (found: string): string => `\\u${found.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** A text that a terminal prints as it is written. */
export const shown = (text: string): string => text.replace(unseen, /^[[{]/.test(text) ? numbered : picture);
