/** Text in an office document: what XML cannot hold is left out, and nothing in it is markup. */
import { textOf } from "../../read";
import type { OwnWords, Say } from "../../report";

/** Characters that no XML may contain (https://www.w3.org/TR/xml/#charsets), and halves of characters. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const plain = (text: string): string => text.replaceAll(notInXml, "");

/** As much of a text as there is room for; half a character at its end is left out. */
export const firstOf = (text: string, most: number): string => plain(text.slice(0, most));

export const sentence = (says: readonly Say[]): string => plain(textOf(says));

/** As an attribute or the text of an element. */
export const escaped = (text: string): string =>
  plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Somebody's own paragraphs, and under them what has moved since. */
export const ownLines = ({ text, quotes }: OwnWords): readonly { readonly text: string; readonly moved: boolean }[] => [
  ...text.map((line) => ({ text: plain(line), moved: false })),
  ...quotes.flatMap(({ says }) => (says === undefined ? [] : [{ text: plain(says), moved: true }])),
];
