/** Text in an office document: what XML cannot hold is left out, and nothing in it is markup. */
import { textOf } from "../../read";
import type { OwnWords, ReportSource, Say } from "../../report";

/** Characters that no XML may contain (https://www.w3.org/TR/xml/#charsets), and halves of characters. */
const notInXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

export const plain = (text: string): string => text.replaceAll(notInXml, "");

/** As much of a text as there is room for; half a character at its end is left out. */
export const firstOf = (text: string, most: number): string => plain(text.slice(0, most));

export const sentence = (says: readonly Say[]): string => plain(textOf(says));

/** As an attribute or the text of an element. */
export const escaped = (text: string): string =>
  plain(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** "Title, publisher, date, link". */
export const sourceLine = ({ title, publisher, date, url }: ReportSource): string =>
  plain([title, publisher, date, url].filter((part) => part !== undefined && part !== "").join(", "));

/** Somebody's own paragraphs, and under them what has moved since. */
export const ownLines = ({ text, quotes }: OwnWords): readonly { readonly text: string; readonly moved: boolean }[] => [
  ...text.map((line) => ({ text: plain(line), moved: false })),
  ...quotes.flatMap(({ says }) => (says === undefined ? [] : [{ text: plain(says), moved: true }])),
];

/** "holds", "does not hold" or "not judged". */
export const verdict = (holds: boolean | null): string =>
  holds === null ? "not judged" : holds ? "holds" : "does not hold";
