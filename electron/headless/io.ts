/** What a run from the command line touches: a file to read, two streams to write to, a file to leave behind. */
import { readFile } from "node:fs/promises";
import type { Failure } from "../bridge";
import { codeOf } from "../files/disk";
import { safeWrite } from "../files/safe-write";

export interface Io {
  /** Rejects with Node's `ErrnoException`. */
  readFile(path: string): Promise<Uint8Array>;
  /** Everything on standard input, to its end. */
  stdin(): Promise<Uint8Array>;
  /** Rejects with `EPIPE` when the reader has gone. */
  stdout(text: string): Promise<void>;
  stderr(text: string): Promise<void>;
  /** Writes beside and renames, so that a file of results is whole or not there. */
  writeFile(path: string, bytes: Uint8Array): Promise<{ readonly ok: true } | Failure>;
}

/** True when whoever was reading has closed the pipe, as `head` does once it has its lines. */
export const readerGone = (error: unknown): boolean => ["EPIPE", "ERR_STREAM_DESTROYED"].includes(codeOf(error));

const writer =
  (stream: NodeJS.WriteStream) =>
  (text: string): Promise<void> =>
    new Promise((done, fail) => {
      stream.write(text, (error) => {
        if (error === null || error === undefined) done();
        else fail(error);
      });
    });

/** The real streams and disk. */
export function processIo(): Io {
  // A closed pipe is reported to the write that met it; without a listener Node would end the process with a trace.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  return {
    readFile: (path) => readFile(path),
    stdin: async () => {
      const parts: Uint8Array[] = [];
      for await (const part of process.stdin) parts.push(part as Uint8Array);
      return Buffer.concat(parts);
    },
    stdout: writer(process.stdout),
    stderr: writer(process.stderr),
    writeFile: (path, bytes) => safeWrite(path, bytes),
  };
}
