import { extname } from "node:path";

/** Names Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Longer than any title that helps to find a file. */
const MOST_LETTERS = 120;
/** Room for an ending and a number within the 255 bytes that a name may have. */
const MOST_BYTES = 230;

/** As many whole letters as a disk can hold in a name. */
function asNameAllows(text: string): string {
  let [letters, bytes] = [0, 0];
  let kept = "";
  for (const letter of text) {
    letters += 1;
    bytes += Buffer.byteLength(letter, "utf8");
    if (letters > MOST_LETTERS || bytes > MOST_BYTES) break;
    kept += letter;
  }
  return kept;
}

/**
 * A file name that every system accepts, from a title a person typed: `Budget 2027/28: draft?` with ending `otplan`
 * becomes `Budget 2027-28 draft.otplan`.
 */
export function fileNameFrom(title: string, ending: string): string {
  const withoutEnding = extname(title).toLowerCase() === `.${ending}` ? title.slice(0, -(ending.length + 1)) : title;
  const plain = asNameAllows(
    withoutEnding
      .replace(/[/\\]/g, "-")
      .replace(/[<>:"|?*\p{Cc}\p{Cs}]/gu, "")
      .replace(/\s+/g, " ")
      .trim(),
  ).replace(/[. ]+$/, "");
  return `${plain === "" || DEVICES.test(plain) ? `Plan ${plain}`.trim() : plain}.${ending}`;
}

/** A chosen path with its ending: not every save dialog adds it. */
export const withEnding = (path: string, ending: string): string => (extname(path) === "" ? `${path}.${ending}` : path);

/** The plan named on a command line, if there is one: the last argument that ends in .otplan. */
export const planArgument = (commandLine: readonly string[]): string | undefined =>
  commandLine.filter((argument) => !argument.startsWith("-") && argument.toLowerCase().endsWith(".otplan")).at(-1);
