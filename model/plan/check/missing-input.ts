import type { Where } from "../plan";

/** A figure that is empty and needed, and what cannot be answered without it. */
export interface MissingInput {
  readonly assumption: string;
  readonly label: string;
  /** `error`: the plan cannot be run. `note`: some measures, or the list of a service, stay missing. */
  readonly severity: "error" | "note";
  readonly says: string;
  /** What cannot be answered while it is empty; none when the plan cannot be run at all. */
  readonly measures: readonly string[];
  /** The declared figure that is worked out from it, where it is one of the plan's own. */
  readonly behind?: string;
  /** The parts for which it stands in the plan without a number; none where it is empty as a whole. */
  readonly parts?: readonly Where[];
}
