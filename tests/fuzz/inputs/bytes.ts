/** Changes to bytes, whatever they mean. */
import type { Stream } from "../stream";

const awkward: readonly (readonly number[])[] = [
  [0],
  [0xff],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xef, 0xbb, 0xbf],
  [0x22],
  [0x22, 0x22, 0x22],
  [0x0d],
  [0x0d, 0x0a],
  [0x0a],
  [0x09],
  [0x2c],
  [0x3b],
  [0xc3],
  [0xf0, 0x9f],
  [0x50, 0x4b, 0x03, 0x04],
  [0xff, 0xff, 0xff, 0xff],
  [0xff, 0xff, 0xff, 0x7f],
];

type Change = (bytes: Uint8Array, stream: Stream) => Uint8Array;

const joined = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
/** Two places in bytes, the first before the second. */
function between(bytes: Uint8Array, stream: Stream): readonly [number, number] {
  const one = stream.below(bytes.length + 1);
  const other = Math.min(bytes.length, one + 1 + stream.below(64));
  return [one, other];
}

const changes: readonly Change[] = [
  (bytes, stream) => {
    const changed = bytes.slice();
    if (bytes.length > 0) changed[stream.below(bytes.length)] = stream.below(256);
    return changed;
  },
  (bytes, stream) => {
    const changed = bytes.slice();
    const at = stream.below(Math.max(1, bytes.length));
    changed[at] = (changed[at] ?? 0) ^ (1 << stream.below(8));
    return changed;
  },
  (bytes, stream) => {
    const at = stream.below(bytes.length + 1);
    return joined(bytes.subarray(0, at), Uint8Array.from(stream.pick(awkward)), bytes.subarray(at));
  },
  (bytes, stream) => {
    const [from, to] = between(bytes, stream);
    return joined(bytes.subarray(0, from), bytes.subarray(to));
  },
  (bytes, stream) => {
    const [from, to] = between(bytes, stream);
    return joined(bytes.subarray(0, to), bytes.subarray(from));
  },
  (bytes, stream) => bytes.slice(0, stream.below(bytes.length + 1)),
  (bytes, stream) => {
    const changed = bytes.slice();
    const [from, to] = between(bytes, stream);
    return changed.fill(stream.pick([0, 0x20, 0x22, 0xff]), from, to);
  },
];

/** Up to some changes, one after another. */
export function changedBytes(bytes: Uint8Array, stream: Stream, most = 6): Uint8Array {
  let now = bytes;
  for (let left = stream.below(most + 1); left > 0; left -= 1) now = stream.pick(changes)(now, stream);
  return now;
}
