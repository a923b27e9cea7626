/**
 * Makes packed bytes whole. A byte below 128 says how many new ones follow, less one. A higher one says, less 125, how
 * many to take again from what is there, and the next (or, from 128 on, that less 128 and one more) from how far back,
 * less one.
 */
export function unpack(packed: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let at = 0; at < packed.length;) {
    const says = packed[at]!;
    at += 1;
    if (says < 128) {
      for (const end = at + says + 1; at < end; at += 1) bytes.push(packed[at]!);
      continue;
    }
    let back = packed[at]!;
    at += 1;
    if (back >= 128) {
      back = (back - 128) * 256 + packed[at]!;
      at += 1;
    }
    for (let left = says - 125; left > 0; left -= 1) bytes.push(bytes[bytes.length - 1 - back]!);
  }
  return Uint8Array.from(bytes);
}
