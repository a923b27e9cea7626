/** What is told of a plan that runs by chance where the question itself is answered without: the two are different numbers. */
import type { Plan } from "../../plan/plan";
import type { Note } from "../report";
import { note } from "./say";

/**
 * Says that the figures beside it are not those of the one possible future; nothing for a plan without chance.
 * @param what the figures, as a sentence begins: "What it would take"
 */
export const onAverage = ({ chance }: Plan, what: string): readonly Note[] =>
  chance?.on === true
    ? [
        note(
          `${what} is worked out without the chance of whole people, on what comes on average, and so from other figures than those of the one possible future.`,
          "caution",
        ),
      ]
    : [];
