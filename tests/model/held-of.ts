/** What is still held of things that nobody should hold any more. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** What the machine compiles beside the program holds things for a moment; what is leaked stays for ever. */
const TRIES = 100;

export async function heldOf<T extends object>(things: readonly WeakRef<T>[]): Promise<readonly T[]> {
  setFlagsFromString("--expose_gc");
  const collect = runInNewContext("gc") as () => void;
  for (let tried = 0; tried < TRIES; tried += 1) {
    // What a weak reference was made to, or was asked for, is kept until that turn is over.
    await new Promise((done) => setTimeout(done, 20));
    collect();
    if (things.every((thing) => thing.deref() === undefined)) return [];
  }
  return things.flatMap((thing) => thing.deref() ?? []);
}
