/** Whether a stream was closed by whoever started the program: Node puts the empty device in its place, and says nothing. */
import { fstatSync, readSync, statSync, writeSync } from "node:fs";

/** The code of a stream that was closed from the start, as no system gives it. */
export const CLOSED = "ECLOSED";

const empty = "/dev/null";
const works = (step: () => number): boolean => {
  try {
    step();
    return true;
  } catch {
    return false;
  }
};

function isEmptyDevice(stream: number): boolean {
  try {
    const found = fstatSync(stream);
    return found.isCharacterDevice() && found.rdev === statSync(empty).rdev;
  } catch {
    return false;
  }
}

/** Opened for reading and writing, as nobody opens it who throws results away in a shell. */
const openedBothWays = (stream: number): boolean =>
  isEmptyDevice(stream) && works(() => readSync(stream, Buffer.alloc(1))) && works(() => writeSync(stream, "\n"));

/**
 * Node opens the empty device for reading and writing where a stream was closed. So does a program that starts this one
 * and leaves its output out; nothing tells the two apart, and results that reach nobody are never called delivered.
 */
export const outputClosed = (): boolean => process.platform !== "win32" && openedBothWays(1);
