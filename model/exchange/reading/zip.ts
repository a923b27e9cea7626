/**
 * A workbook's package: what it says of itself, read from the list at its end before anything is unpacked, and its parts,
 * unpacked one by one and held against what was said of them. (PKWARE, .ZIP File Format Specification, 4.3.7, 4.3.12 and
 * 4.3.16.)
 */
import { checkSum } from "./check-sum";
import { readingLimits, Unreadable } from "./limits";

interface Listed {
  readonly name: string;
  readonly method: number;
  readonly sum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where the part begins in the package. */
  readonly at: number;
}

/** A part of a package as it was before it was packed. */
export interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

const endOfList = 0x06054b50;
const partOfList = 0x02014b50;
const part = 0x04034b50;
/** The end record is 22 bytes and a comment of at most 65,535. */
const furthest = 22 + 65_535;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const damaged = (what: string): Unreadable =>
  new Unreadable(`${what} Open it in Excel, save it again and try once more.`);
const partDamaged = (name: string): Unreadable =>
  damaged(`A part of the workbook is damaged ("${name.length > 60 ? `${name.slice(0, 60)}\u2026` : name}").`);

function endAt(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - furthest); at -= 1)
    if (view.getUint32(at, true) === endOfList) return at;
  throw damaged("The workbook is cut short or damaged.");
}

/** The parts of a package as its own list gives them. */
function listOf(bytes: Uint8Array): readonly Listed[] {
  const view = viewOf(bytes);
  const end = endAt(view);
  const count = view.getUint16(end + 10, true);
  if (count > readingLimits.parts) throw tooLarge();
  let at = view.getUint32(end + 16, true);
  const names = new TextDecoder();
  return Array.from({ length: count }, () => {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== partOfList)
      throw damaged("The workbook's list of parts is damaged.");
    const length = view.getUint16(at + 28, true);
    const listed = {
      name: names.decode(bytes.subarray(at + 46, at + 46 + length)),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return listed;
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

/** @throws Unreadable where a package would become too large, holds macros or is no workbook */
function checkList(parts: readonly Listed[]): void {
  if (parts.reduce((sum, { unpacked }) => sum + unpacked, 0) > readingLimits.unpacked) throw tooLarge();
  if (parts.some(({ name, unpacked }) => /sharedStrings/i.test(name) && unpacked > readingLimits.words))
    throw beyond("holds words of more than", readingLimits.words);
  if (parts.some(({ name }) => /vbaProject/i.test(name)))
    throw new Unreadable(
      "The workbook holds macros, which are never opened here. Save it as a workbook without macros (.xlsx).",
    );
  if (!parts.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name)))
    throw new Unreadable(
      "This is a package, but not an Excel workbook (.xlsx). Open it in the program it comes from and save it as .xlsx or CSV.",
    );
}

/**
 * Unpacks deflated bytes by the platform's own means, into as many bytes as were told; undefined where they are damaged or
 * become more or fewer.
 * @throws Unreadable where they become more than a workbook may have, whatever was told
 */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  const content = new Uint8Array(size);
  const bytes = new Blob([packed as Uint8Array<ArrayBuffer>]).stream();
  const reader = bytes.pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  let at = 0;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      if (at + piece.value.length <= size) content.set(piece.value, at);
      at += piece.value.length;
      if (at > readingLimits.unpacked) break;
    }
  } catch {
    // Of bytes in memory nothing can fail but the unpacking; what the error is called differs from platform to platform.
    return undefined;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (at > readingLimits.unpacked) throw tooLarge();
  return at === size ? content : undefined;
}

async function unpacked(bytes: Uint8Array, listed: Listed): Promise<Part> {
  const view = viewOf(bytes);
  const { name, method, at } = listed;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== part) throw partDamaged(name);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytes.subarray(from, from + listed.packed);
  const content = method === 0 ? packed : method === 8 ? await inflated(packed, listed.unpacked) : undefined;
  if (content?.length !== listed.unpacked || checkSum(content) !== listed.sum) throw partDamaged(name);
  return { name, content };
}

/**
 * The parts of a workbook that say what is in it; pictures and the like are not unpacked.
 * @throws Unreadable for a package that would become too large, holds macros, is no workbook or is damaged
 */
export async function workbookParts(bytes: Uint8Array): Promise<readonly Part[]> {
  const list = listOf(bytes);
  checkList(list);
  const parts: Part[] = [];
  for (const listed of list) if (/\.(?:xml|rels)$/i.test(listed.name)) parts.push(await unpacked(bytes, listed));
  return parts;
}
