import { planVersion, readPlan, refusalWords } from "../../model/index";

/** What the desk has to know of plans: which version it writes, and what its reader would refuse. */
export interface PlanFormat {
  /** Files of a later version are never written over. */
  readonly version: number;
  /** Why a text could not be opened again: what and where, as one sentence. Undefined when it could be. */
  readonly refusal: (text: string) => string | undefined;
}

/** The model's own reader, so that nothing is kept that it would not take back. */
export const planFormat: PlanFormat = {
  version: planVersion,
  refusal: (text) => {
    const read = readPlan(text);
    return read.ok ? undefined : refusalWords(read.problems);
  },
};
