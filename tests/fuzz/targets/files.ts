/** Files of any bytes: text and workbooks, read, and some of them tried in a plan. */
import { changedBytes } from "../inputs/bytes";
import { tables } from "../inputs/tables";
import { changedTable } from "../inputs/text";
import { changedWorkbook } from "../inputs/workbooks";
import type { Stream } from "../stream";
import type { Target } from "../target";
import { plans } from "./plans";
import { readBytes, readingFault, triedFault } from "./held";

interface FileMade {
  readonly bytes: Uint8Array;
  /** Choices left for whoever tries it in a plan. */
  readonly stream: Stream;
}

const must =
  "answers or says a sentence of ours, under 2,000 letters; every figure is a number; a plan it goes into still runs";

/** One file in so many is tried in a plan too, which takes far longer than reading it. */
const triedEvery = 16;

async function fault({ bytes, stream }: FileMade): Promise<string | undefined> {
  const read = await readBytes(bytes);
  const wrong = readingFault(read);
  if (wrong !== undefined || typeof read === "string" || stream.below(triedEvery) > 0) return wrong;
  return triedFault(stream.pick(plans), read, stream);
}

export const textFiles: Target<FileMade> = {
  name: "text",
  must,
  make: (stream) => {
    const table = changedTable(stream.pick(tables), stream);
    return { bytes: stream.chance(0.5) ? table : changedBytes(table, stream), stream };
  },
  fault,
};

export const workbookFiles: Target<FileMade> = {
  name: "workbook",
  must,
  make: (stream) => ({ bytes: changedWorkbook(stream), stream }),
  fault,
};
