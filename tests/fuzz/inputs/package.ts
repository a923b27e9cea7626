/** A package of parts (zip) taken apart and put together, and wrongly put together: names, sizes, methods and lists that lie. */
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import type { Stream } from "../stream";

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The parts of a sound package. */
export function partsOf(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [packed, named, extra, comment, local] = [
      view.getUint32(at + 20, true),
      view.getUint16(at + 28, true),
      view.getUint16(at + 30, true),
      view.getUint16(at + 32, true),
      view.getUint32(at + 42, true),
    ];
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + named));
    const stored = view.getUint16(at + 10, true) === 0;
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const content = bytes.subarray(from, from + packed);
    at += 46 + named + extra + comment;
    return { name, bytes: stored ? content : new Uint8Array(inflateRawSync(content)) };
  });
}

/** What a package says of a part, where it may lie. */
interface Told {
  readonly method: number;
  readonly size: number;
  readonly check: number;
}

/** Puts parts together; `told` may change what is said of one. */
export function packaged(
  parts: readonly Part[],
  told: (told: Told, at: number) => Told = (one) => one,
  offset: (at: number) => number = (at) => at,
): Uint8Array {
  const locals: Buffer[] = [];
  const list: Buffer[] = [];
  let from = 0;
  parts.forEach(({ name, bytes }, number) => {
    const content = deflateRawSync(bytes);
    const named = Buffer.from(name, "utf8");
    const { method, size, check } = told({ method: 8, size: bytes.length, check: crc32(bytes) }, number);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(check >>> 0, 10);
    about.writeUInt32LE(content.length, 14);
    about.writeUInt32LE(size >>> 0, 18);
    about.writeUInt16LE(named.length, 22);
    locals.push(Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), about, named, content]));
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset(from) >>> 0, 10);
    list.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), about, end, named]));
    from += 30 + named.length + content.length;
  });
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset(from) >>> 0, 16);
  return new Uint8Array(Buffer.concat([...locals, listed, end]));
}

/** A package that is told of wrongly. */
export function wronglyPackaged(parts: readonly Part[], stream: Stream): Uint8Array {
  const at = stream.below(parts.length);
  const one = stream.pick(parts);
  switch (stream.below(7)) {
    case 0:
      return packaged(parts, (told, number) => (number === at ? { ...told, size: stream.below(2 ** 32) } : told));
    case 1:
      return packaged(parts, (told, number) => (number === at ? { ...told, method: stream.below(100) } : told));
    case 2:
      return packaged(parts, (told, number) => (number === at ? { ...told, check: stream.below(2 ** 32) } : told));
    case 3:
      return packaged(parts, undefined, (from) => (stream.chance(0.2) ? stream.below(2 ** 31) : from));
    case 4:
      return packaged(parts.toSpliced(at, 1));
    case 5:
      return packaged([...parts, one]);
    default:
      return packaged(
        parts.with(at, {
          ...one,
          name: stream.pick([
            "",
            "../x",
            "xl/vbaProject.bin",
            "__proto__",
            "xl/worksheets/sheet99.xml",
            one.name.toUpperCase(),
          ]),
        }),
      );
  }
}
