/**
 * What a workbook's package says of itself, read from the list at its end before anything is unpacked: how many parts,
 * how large they become, and whether there are macros. (PKWARE, .ZIP File Format Specification, 4.3.12 and 4.3.16.)
 */
import { readingLimits, Unreadable } from "./limits";

interface Part {
  readonly name: string;
  readonly unpacked: number;
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
      unpacked: view.getUint32(at + 24, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return part;
  });
}

const tooLarge = (): Unreadable =>
  new Unreadable(
    `The workbook becomes larger than ${readingLimits.unpacked / 1024 / 1024} MB when it is unpacked. Save the sheet you need as CSV, which may be of any size.`,
  );

/**
 * Checks a package before it is unpacked.
 * @throws Unreadable where it would become too large, holds macros or is no workbook
 */
export function checkPackage(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  if (parts.reduce((sum, part) => sum + part.unpacked, 0) > readingLimits.unpacked) throw tooLarge();
  if (parts.some((part) => /vbaProject/i.test(part.name)))
    throw new Unreadable(
      "The workbook holds macros, which are never opened here. Save it as a workbook without macros (.xlsx).",
    );
  if (!parts.some((part) => /^\/?xl\/workbook\.xml$/i.test(part.name)))
    throw new Unreadable(
      "This is a package, but not an Excel workbook (.xlsx). Open it in the program it comes from and save it as .xlsx or CSV.",
    );
}
