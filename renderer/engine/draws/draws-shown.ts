/** What screens ask of the draws of a plan, and what they are shown of them. */
import type { EnsembleAsked, Plan, Problem, Sample } from "../../../model";

/** Fewer draws than this say nothing of a range: the ends of 8 in 10 would be the ends of what there is. */
export const FEWEST_TO_SAY = 16;

/** How far the draws of one version of the plan have come. */
export interface DrawsShown {
  /** Version of the plan they belong to, and what was asked of it. */
  readonly version: number;
  readonly asked: EnsembleAsked;
  readonly state: "running" | "done" | "stopped" | "failed";
  /** The first draws; undefined until there are any. */
  readonly sample: Sample | undefined;
  readonly done: number;
  readonly of: number;
  /** True where fewer were run than asked for, for the room they take. */
  readonly fewer: boolean;
  /** Nothing in the plan has a range and nothing is left to chance: every draw is the plan as it stands. */
  readonly certain: boolean;
  readonly problems: readonly Pick<Problem, "says">[];
}

export interface DrawsAsked {
  readonly version: number;
  readonly plan: Plan;
  readonly asked: EnsembleAsked;
  readonly count: number;
}

export interface DrawPool {
  /** Wants draws; the same plan and question with more draws goes on from those there are. Undefined wants none. */
  ask(asked: DrawsAsked | undefined): void;
  /** Draws nothing while nobody looks, and keeps what there is: asked the same again, it goes on from there. */
  rest(): void;
  /**
   * The plan has changed: what is under way is left off at once, so that the figures of the changed plan have the
   * processors, and nothing is drawn until draws are asked for again.
   */
  leaveOff(): void;
  /** Stops where it is and keeps what there is. */
  cancel(): void;
  /** Goes on with what was stopped. */
  resume(): void;
  shown(): DrawsShown | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  stop(): void;
}
