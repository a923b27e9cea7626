/** The worker's side of a file: reads it a piece at a time, keeps its figures, and tries them in a plan when asked. */
import { importPreview, knownShapes, readFile, Unreadable, type ByteSource, type SheetRead } from "../../../model";
import type { FileMessage, FilePreviewMessage, FileReadMessage, FileReply, SheetSeen } from "./messages";

/** Between two signs of life, in milliseconds. */
const BETWEEN = 100;

type Post = (reply: FileReply) => void;

/** Bytes read at once. */
const PIECE = 64 * 1024;

/**
 * Streams that are being read. An engine may take a stream of a file back as garbage while a read of it is on its way,
 * if nothing holds it but the function that waits; then the wait never ends (Chromium, a file on disk).
 */
const held = new Set<ReadableStreamBYOBReader>();

/**
 * A file of the page as bytes; each reading of it begins at its start. All pieces come in the same memory, so a piece has
 * to be done with before the next is asked for.
 */
function sourceOfFile(file: File, heard: (bytes: number) => void): ByteSource {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    const reader = file.stream().getReader({ mode: "byob" });
    held.add(reader);
    let room = new Uint8Array(PIECE);
    let bytes = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read(room);
        if (done) return;
        bytes += value.length;
        heard(bytes);
        yield value;
        room = new Uint8Array(value.buffer);
      }
    } finally {
      held.delete(reader);
      await reader.cancel().catch(() => undefined);
    }
  }
  return { name: file.name, size: file.size, chunks: pieces };
}

const seen = ({ sheet, reading, start }: SheetRead): SheetSeen => ({
  sheet,
  shape: reading?.heading.shape.id,
  used: reading?.heading.used ?? [],
  unused: reading?.heading.unused ?? [],
  rows: reading?.rows ?? 0,
  start,
});

/** What went wrong, in a sentence: a file that was moved or changed while it was read is the commonest. */
function refusal(error: unknown): string {
  if (error instanceof Unreadable) return error.message;
  if (error instanceof DOMException)
    return "The file could not be read to its end. It may have been moved, changed or closed off meanwhile; choose it again.";
  // What a library says may quote a cell, which may be somebody's name.
  return `The file could not be read (${error instanceof Error ? error.name : "no reason given"}).`;
}

async function read({ job, file, as }: FileReadMessage, post: Post): Promise<readonly SheetRead[]> {
  let told = performance.now();
  let [bytes, rows] = [0, 0];
  const tell = (): void => {
    const now = performance.now();
    if (now - told < BETWEEN) return;
    told = now;
    post({ kind: "file-progress", job, bytes, rows });
  };
  const source = sourceOfFile(file, (so) => {
    bytes = so;
    tell();
  });
  try {
    const sheets = await readFile(
      source,
      (sheet) => as[sheet] ?? knownShapes,
      (so) => {
        rows = so;
      },
    );
    post({ kind: "file-done", job, sheets: sheets.map(seen) });
    return sheets;
  } catch (error) {
    post({ kind: "file-refused", job, says: refusal(error) });
    return [];
  }
}

function preview(sheets: readonly SheetRead[], message: FilePreviewMessage, post: Post): void {
  const { job, version, plan, from, answers, known, signed } = message;
  post({
    kind: "file-previewed",
    job,
    version,
    preview: importPreview(plan, sheets, from, answers, known, signed),
  });
}

/** Answers about one file at a time: the last that was read. */
export function fileAnswerer(): (message: FileMessage, post: Post) => Promise<void> {
  let sheets: readonly SheetRead[] = [];
  return async (message, post) => {
    if (message.kind === "file-read") sheets = await read(message, post);
    else preview(sheets, message, post);
  };
}
