/** What has been worked out so far while places are put together or divided. */
import type { Regrouping } from "../../plan/edit/places/regrouping";
import type { Plan } from "../../plan/plan";
import type { PlaceNumbers } from "./numbers";
import type { AskedFor, PutTogether } from "./page";

export interface Working {
  plan: Plan;
  readonly change: Regrouping;
  readonly numbers: PlaceNumbers;
  readonly answers: ReadonlyMap<string, number>;
  readonly figures: PutTogether[];
  readonly asked: AskedFor[];
  /** Figures of places that an answer was given for: whatever else they could come to, they are that. */
  readonly answered: Set<string>;
}

/** What a figure of a place is known by in {@link Working}, and what the keys of its questions begin with. */
export const figureAt = (assumption: string, place: string): string => `${assumption}@${place}`;
