/** What passing work from one level to another frees in a case, and what supervising it takes back. */
import type { Figure } from "../../words/format";

export interface Delegation {
  /** Hours of a case that pass to the other level. */
  readonly moved: number;
  /** Hours of the level that passes them on, to supervise. */
  readonly supervised: number;
}

/**
 * Out of the hours a case takes of the level that passes work on, as the model gives them after delegation: they are
 * what is left of its own work and the supervision of the rest, own x (1 - share + share x supervision).
 *
 * @returns null where a figure is missing, or nothing of the level's time is left to tell from
 */
export function delegationOf(hoursAfter: Figure, share: Figure, supervision: Figure): Delegation | null {
  if (hoursAfter === null || share === null || supervision === null) return null;
  if (share === 0) return { moved: 0, supervised: 0 };
  const left = 1 - share + share * supervision;
  if (left <= 0) return null;
  const moved = (hoursAfter / left) * share;
  return { moved, supervised: moved * supervision };
}
