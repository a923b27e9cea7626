/**
 * How the bytes of a text file stand for letters. Files of the NHS come in four ways: UTF-8 with and without its mark,
 * UTF-16 (what Excel calls Unicode text) and Windows-1252 (what Excel calls CSV). A mark at the start settles it;
 * without one every second byte of UTF-16 is zero, and bytes that are no UTF-8 are Windows-1252.
 */
import { firstBytes, smallPieces, type ByteSource } from "./source";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface EncodingFound {
  readonly encoding: Encoding;
  /** What was assumed in reading it, in a sentence; undefined where the bytes leave nothing to assume. */
  readonly says: string | undefined;
}

/** Bytes looked at to tell UTF-16 without a mark. */
const sample = 4096;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** UTF-16 without a mark: in plain text nearly every second byte is zero, and hardly any of the others. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of bytes.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const half = bytes.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (half < 2) return undefined;
  if (even > 0.6 * half && odd < 0.1 * half) return "utf-16be";
  return odd > 0.6 * half && even < 0.1 * half ? "utf-16le" : undefined;
}

async function isUtf8(source: ByteSource): Promise<boolean> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const piece of smallPieces(source)) strict.decode(piece, { stream: true });
    strict.decode();
    return true;
  } catch (error) {
    // A decoder that is told to be strict says a TypeError; anything else is the file's, and not about its letters.
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Finds the encoding. The file is read once to its end where nothing at its start settles it. */
export async function encodingOf(source: ByteSource): Promise<EncodingFound> {
  const start = await firstBytes(source, sample);
  const marked = marks.find(([, mark]) => mark.every((byte, at) => start[at] === byte));
  if (marked !== undefined) return { encoding: marked[0], says: undefined };
  const wide = unmarkedUtf16(start);
  if (wide !== undefined)
    return {
      encoding: wide,
      says: "The file does not say how its letters are kept; it is read as Unicode text (UTF-16).",
    };
  return (await isUtf8(source))
    ? { encoding: "utf-8", says: undefined }
    : {
        encoding: "windows-1252",
        says: "The file is not UTF-8, so its letters are read as Windows text (Windows-1252), as Excel writes CSV.",
      };
}

/** The text of a file, piece by piece, without the mark at its start. Letters cut by the end of a piece come whole in the next. */
export async function* textOf(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of smallPieces(source)) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield text;
  }
  const rest = decoder.decode();
  if (rest !== "") yield rest;
}

/** The whole text of a file, in whatever encoding it is: for one that is known to be small. */
export async function wholeText(source: ByteSource): Promise<string> {
  const { encoding } = await encodingOf(source);
  let all = "";
  for await (const text of textOf(source, encoding)) all += text;
  return all;
}

/** UTF-8 that was once read as Windows-1252 and saved so: an apostrophe becomes three letters, a pound sign two. */
const twiceEncoded = /[\u00c3\u00c2][\u0080-\u00bf\u201a-\u2122]|\u00e2\u20ac[\u0080-\u00bf\u2018-\u2122\u0153]/;

/** The first stretch of letters that was encoded twice, as it stands; undefined where there is none. */
export function brokenLetters(text: string): string | undefined {
  const found = twiceEncoded.exec(text);
  if (found === null) return undefined;
  const line = text.slice(text.lastIndexOf("\n", found.index) + 1).split(/[\r\n]/, 1)[0] ?? "";
  return line.length > 60 ? `${line.slice(0, 60)}\u2026` : line;
}
