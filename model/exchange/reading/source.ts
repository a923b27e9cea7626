/**
 * A file as bytes that can be read more than once, a piece at a time, so that a list of a million rows never has to be
 * in memory whole. The desktop, the browser and the command line each give one.
 */
export interface ByteSource {
  /** The file's name without its folder. */
  readonly name: string;
  /** Bytes in all. */
  readonly size: number;
  /** The bytes from the start, in pieces of any size. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Bytes that are in memory already. */
export const sourceOf = (name: string, bytes: Uint8Array): ByteSource => ({
  name,
  size: bytes.length,
  chunks: () => onePiece(bytes),
});

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** The first bytes of a file, at most as many as asked for. */
export async function firstBytes(source: ByteSource, most: number): Promise<Uint8Array> {
  const found = new Uint8Array(Math.min(most, source.size));
  let at = 0;
  for await (const piece of source.chunks()) {
    const part = piece.subarray(0, found.length - at);
    found.set(part, at);
    at += part.length;
    if (at >= found.length) break;
  }
  return found.subarray(0, at);
}

/**
 * The most bytes handled at once. What is made of so few is small enough that an engine takes it back as soon as it is
 * done with; texts of some hundred thousand letters it keeps until it runs short.
 */
const piece = 64 * 1024;

/** The bytes of a source in small pieces, whatever size they come in. */
export async function* smallPieces(source: ByteSource): AsyncGenerator<Uint8Array> {
  for await (const bytes of source.chunks())
    for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}
