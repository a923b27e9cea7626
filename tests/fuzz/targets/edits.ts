/** Edits one after another, some with one part past its limits: each is refused in sentences, or the plan opens the same. */
import type { Stream } from "../stream";
import type { Target } from "../target";

export const edits: Target<Stream> = {
  name: "edits",
  must: "each is refused in sentences, or the plan it makes opens and is the same",
  mostTime: 20_000,
  make: (stream) => stream,
  // Its plans are made by every verb, which takes seconds that the other targets need not wait for.
  fault: async (stream) => {
    const { faultOf, madeFrom } = await import("../inputs/spoilt-edits");
    return faultOf(madeFrom(stream));
  },
};
