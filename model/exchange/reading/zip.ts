/**
 * What a workbook's package says of itself, read from the list at its end before anything is unpacked: how many parts,
 * how large they become, and whether there are macros. (PKWARE, .ZIP File Format Specification, 4.3.12 and 4.3.16.)
 */
import { readingLimits, Unreadable } from "./limits";

interface Part {
  readonly name: string;
  readonly packed: number;
  /** What the package says the part becomes. */
  readonly unpacked: number;
  readonly isDeflated: boolean;
  /** Where the part begins in the package, with a head of its own. */
  readonly at: number;
}

const endOfList = 0x06054b50;
const partOfList = 0x02014b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const furthest = 22 + 65_535;

function endAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - furthest); at -= 1)
    if (view.getUint32(at, true) === endOfList) return at;
  throw new Unreadable("The workbook is cut short or damaged. Open it in Excel, save it again and try once more.");
}

/** The parts of a package as its own list gives them. */
function partsOf(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endAt(view);
  const count = view.getUint16(end + 10, true);
  if (count > readingLimits.parts) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  return Array.from({ length: count }, () => {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== partOfList)
      throw new Unreadable(
        "The workbook's list of parts is damaged. Open it in Excel, save it again and try once more.",
      );
    const length = view.getUint16(at + 28, true);
    const part = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + length)),
      isDeflated: view.getUint16(at + 10, true) === 8,
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return part;
  });
}

const beyond = (what: string, limit: number): Unreadable =>
  new Unreadable(
    `The workbook ${what} ${limit / 1024 / 1024} MB. Save the sheet you need as CSV, which may be of any size.`,
  );
const tooLarge = (): Unreadable => beyond("when it is unpacked becomes larger than", readingLimits.unpacked);

/** Refuses a workbook for its own size, before any of it is read. */
export function checkSize(bytes: number): void {
  if (bytes > readingLimits.workbook) throw beyond("is larger than", readingLimits.workbook);
}

/** How many bytes parts become, or so many that they are too many: a package can say less than is in it. */
async function bytesOf(parts: readonly Part[], bytes: Uint8Array): Promise<number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found = 0;
  for (const part of parts) {
    if (!part.isDeflated || part.at + 30 > bytes.length) continue;
    const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
    const packed = new Blob([bytes.slice(from, from + part.packed)]).stream();
    const reader = packed.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
    try {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        found += piece.value.length;
        if (found > readingLimits.unpacked) return found;
      }
    } catch {
      // It is damaged, which whoever reads it says better.
    } finally {
      await reader.cancel().catch(() => undefined);
    }
  }
  return found;
}

/**
 * Checks a package before it is unpacked.
 * @throws Unreadable where it would become too large, holds macros or is no workbook
 */
export async function checkPackage(bytes: Uint8Array): Promise<void> {
  const parts = partsOf(bytes);
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > readingLimits.unpacked) throw tooLarge();
  if (parts.some(({ name, unpacked }) => /sharedStrings/i.test(name) && unpacked > readingLimits.words))
    throw beyond("holds words of more than", readingLimits.words);
  if (parts.some((part) => /vbaProject/i.test(part.name)))
    throw new Unreadable(
      "The workbook holds macros, which are never opened here. Save it as a workbook without macros (.xlsx).",
    );
  if (!parts.some((part) => /^\/?xl\/workbook\.xml$/i.test(part.name)))
    throw new Unreadable(
      "This is a package, but not an Excel workbook (.xlsx). Open it in the program it comes from and save it as .xlsx or CSV.",
    );
  if ((await bytesOf(parts, bytes)) > readingLimits.unpacked) throw tooLarge();
}
