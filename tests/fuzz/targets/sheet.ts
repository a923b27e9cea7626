/** A plan's own sheet, edited in any way and brought back. */
import { planSheetText } from "../../../model/index";
import { changedBytes } from "../inputs/bytes";
import { changedTable } from "../inputs/text";
import type { Stream } from "../stream";
import type { Target } from "../target";
import { readBytes, readingFault, triedFault } from "./held";
import { plans } from "./plans";

interface Edited {
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly stream: Stream;
}

const texts = plans.map((plan) => planSheetText(plan).slice(1).replaceAll("\r\n", "\n"));

export const ownSheet: Target<Edited> = {
  name: "sheet",
  must: "what differs is shown, and a plan it goes into still runs",
  make: (stream) => {
    const at = stream.below(texts.length);
    const table = changedTable(texts[at] ?? "", stream);
    return { at, bytes: stream.chance(0.2) ? changedBytes(table, stream) : table, stream };
  },
  fault: async ({ at, bytes, stream }) => {
    const read = await readBytes(bytes);
    const plan = plans[at];
    const wrong = readingFault(read);
    if (wrong !== undefined || typeof read === "string" || plan === undefined) return wrong;
    return triedFault(plan, read, stream);
  },
};
