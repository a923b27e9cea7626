/** What is known to be coming, in numbers: the people who leave, move up or join, and the WTE away (see month/events). */
import type { AppliedEvent } from "../../plan/ask/ancestry";

/** What an event does to the people of its row. */
export const knownKinds = { leave: 0, moveUp: 1, join: 2 } as const;
export type KnownKind = (typeof knownKinds)[keyof typeof knownKinds];

export interface KnownEvents {
  /** Those of people who leave, move up or join, in the order in which their months carry them out. */
  readonly list: readonly AppliedEvent[];
  /** The same by number, for the months to read: what each does, to which row, and how much. */
  readonly kind: Uint8Array;
  readonly row: Int32Array;
  readonly amount: Float64Array;
  /** 1 where the amount is WTE, 0 where it is heads. */
  readonly inWte: Uint8Array;
  /** Numbers of the events of each month. */
  readonly due: readonly Int32Array[];
  /** Who joins a row where nobody works: part of each origin and age (origin * ages + age). */
  readonly standIn: Float64Array;

  /** Those of people who are away. */
  readonly absences: readonly AppliedEvent[];
  /**
   * WTE away, and of it what temporary staff stand in for: (month + 1) * rows + row at the end of a month, the first
   * rows on the day before the plan starts. Empty where nobody is known to be away.
   */
  readonly away: Float64Array;
  readonly covered: Float64Array;
}
