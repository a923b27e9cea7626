/** Has everything collected that nobody holds on to, so that a test can tell what is held. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

export async function collectGarbage(): Promise<void> {
  setFlagsFromString("--expose_gc");
  // What a weak reference was made to is kept until the turn it was made in is over.
  await new Promise((done) => setImmediate(done));
  (runInNewContext("gc") as () => void)();
}
