/** Plans as files with values swapped, lost and made up, and bytes changed: read or refused in bounded time and sentences. */
import { readFileSync } from "node:fs";
import { readPlan } from "../../../model/index";
import { openFault } from "../../model/edit/calls/holds";
import { changedBytes } from "../inputs/bytes";
import { swapped } from "../inputs/swapped";
import type { Target } from "../target";

const names = ["community-team", "tiered-children", "wales", "children-before-after"];
const texts = names.map((name) => readFileSync(`seeds/plans/${name}.otplan`, "utf8"));

/** A message is a sentence or a few, with at most this many letters. */
const mostLetters = 2000;

export const planFiles: Target<string> = {
  name: "plan",
  must: "it is refused in sentences, or opens and is the same when it is saved and opened again",
  make: (stream) => {
    const text = stream.pick(texts);
    const other = stream.chance(0.6)
      ? JSON.stringify(swapped(JSON.parse(text), stream, stream.pick([0.0005, 0.002, 0.02])))
      : text;
    const bytes = new TextEncoder().encode(other);
    return new TextDecoder().decode(stream.chance(0.4) ? changedBytes(bytes, stream) : bytes);
  },
  fault: (text) => Promise.resolve(faultOf(text)),
};

function faultOf(text: string): string | undefined {
  const read = readPlan(text);
  const long = read.problems.find(({ says }) => says === "" || says.length > mostLetters);
  if (long !== undefined) return `a message of ${long.says.length} letters: ${long.kind}`;
  if (!read.ok) return read.problems.length === 0 ? "refused without a reason" : undefined;
  return openFault(read.value);
}
