/**
 * What a person is asked before figures of a file go into a plan, and what they answered. Nothing is guessed: a name that
 * is not exactly one of the plan's is asked about, and until then its figures stay out.
 */

import type { OpenKind } from "../shapes/open-question";

/** What a question is about: names, times and numbers of the plan, or how the file is read. */
export type AskKind =
  "place" | "level" | "setting" | "service" | "size" | "time" | "from" | "point" | "share" | "figure" | OpenKind;

/** Questions whose answer is shown also where it was taken as usual: another would change much. */
export const shownWhenTaken: ReadonlySet<AskKind> = new Set<AskKind>(["time", "size", "from", "point", "date"]);

export interface Ask {
  readonly kind: AskKind;
  /** What the file has, as it is written there. */
  readonly written: string;
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  /** The answer in use: the person's, or what was exactly meant. Undefined where nobody has answered yet. */
  readonly answer: string | undefined;
  /** Asks for a number in this unit, as it is typed, and offers no options. */
  readonly unit?: string;
  /** Why the answer that was given cannot be used. */
  readonly fault?: string;
  /** The place that holds it as the file says, where that is the answer because it is itself none of the plan's. */
  readonly heldBy?: string;
  /** Which of the options are like what is written; they are offered first and never taken. */
  readonly near?: readonly string[];
}

/** Of every kind of question the answers by what is written; `leave-out` leaves the figures out. */
export type Answers = Readonly<Partial<Record<AskKind, Readonly<Record<string, string>>>>>;

/** The answer that leaves the figures of a name out. */
export const leaveOut = "leave-out";
