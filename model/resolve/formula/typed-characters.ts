/**
 * Text as a keyboard would have written it: full-width letters and digits and Arabic digits become ordinary ones, every kind of space
 * one blank, the minus sign a hyphen, and marks that cannot be seen are dropped. Raised digits stay as they are, since
 * a footnote mark after a number must not become part of it.
 */
export const plainCharacters = (text: string): string =>
  text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
    .replace(/[\s\u00a0\u3000]+/g, " ")
    .replace(/[\u2212\u2010\u2011\ufe63]/g, "-")
    .trim();
