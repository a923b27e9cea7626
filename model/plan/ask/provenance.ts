/** Where a value is from: its source, how good it is and why it was chosen. */
import type { Assumption, Status, WhereEntry } from "../plan";

export interface Provenance {
  readonly source: string | undefined;
  readonly status: Status;
  readonly reason: string | undefined;
}

/**
 * What one of an assumption's values rests on. An entry takes what it does not say from the assumption, but a judgement
 * has only the source that it names itself: a person's figure never borrows the source of the one beside it.
 * @param entry one of the assumption's entries; its own value when left out
 */
export const provenanceOf = (
  assumption: Pick<Assumption, "source" | "status" | "reason">,
  entry?: Pick<WhereEntry, "source" | "status" | "reason">,
): Provenance => ({
  source: entry?.source ?? (entry?.status === "judgement" ? undefined : assumption.source),
  status: entry?.status ?? assumption.status,
  reason: entry?.reason ?? assumption.reason,
});
