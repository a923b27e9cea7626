/** What passes between the page and the worker. */
import type { Plan } from "../../model";
import type { Answer } from "./answers";
import type { Query } from "./queries";

export interface Batch {
  readonly version: number;
  /** The plan of that version; left out when the worker has it already. */
  readonly plan: Plan | undefined;
  readonly queries: readonly { readonly key: string; readonly query: Query }[];
}

/** What is still to be said of the batch in hand is not wanted any more. */
export interface LeaveOff {
  readonly kind: "leave-off";
}

/** Before anything is asked: what many will ask of a plan that many will open, worked out for nobody. */
export interface Warm {
  readonly kind: "warm";
  /** A plan that comes with the application, as its file has it. */
  readonly text: string;
  readonly queries: readonly Query[];
}

export interface Replies {
  readonly version: number;
  /** None in a mere sign of life. */
  readonly answers: readonly { readonly key: string; readonly answer: Answer }[];
  /** False while more answers of the same batch are to come: the quick ones are not kept waiting for the slow. */
  readonly last: boolean;
  readonly runs: number;
}
