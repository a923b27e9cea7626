/** Where a value is from: its source, how good it is and why it was chosen. */
import type { Assumption, Change, Status, WhereEntry } from "../plan";
import { dayWords } from "./value-words";

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

/**
 * What a value rests on once a scenario has changed it. A value that a change sets takes over nothing of what it
 * replaced: it is a judgement for the reason the change gives. One that is added to or multiplied still rests on the base.
 * @param changes those of the value, in the order in which they apply
 */
export function provenanceAfter(base: Provenance, changes: readonly Change[]): Provenance {
  const set = changes.findLast((change) => change.op === "set");
  return set === undefined ? base : { source: undefined, status: "judgement", reason: set.why };
}

const OWN = "Your figure, ";

/**
 * The reason of a figure that a person gave without one.
 * @param when an ISO time
 */
export const yourFigureWords = (when: string): string => `${OWN}${dayWords(when)}.`;

/** True when a figure is there because a person typed it, and for no other reason that they gave. */
export const isYourFigure = (reason: string | undefined): boolean => reason?.startsWith(OWN) ?? false;
