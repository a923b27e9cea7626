/** What passes between the page and a worker that runs draws, or what is run beside them. */
import type { EnsembleAsked, FailedDraw, KeptTable, Plan, Problem } from "../../../model";

/** Of one job: a version of a plan and what is asked of it. A new job replaces the one before. */
export type DrawMessage =
  | { readonly kind: "draws-of"; readonly job: number; readonly plan: Plan; readonly asked: EnsembleAsked }
  | { readonly kind: "run-draws"; readonly job: number; readonly from: number; readonly to: number }
  /** The draws of a job are not wanted any more: they end with the one in hand, and nothing is said of them. */
  | { readonly kind: "leave-draws"; readonly job: number };

export type DrawReply =
  | {
      readonly kind: "ready";
      readonly job: number;
      readonly tables: readonly KeptTable[];
      readonly columns: number;
      readonly asItStands: Float64Array;
      /** How many runs there are; infinity for draws. */
      readonly runs: number;
      readonly certain: boolean;
    }
  | { readonly kind: "not-ready"; readonly job: number; readonly problems: readonly Problem[] }
  | {
      readonly kind: "drawn";
      readonly job: number;
      readonly from: number;
      readonly to: number;
      readonly values: Float32Array<ArrayBuffer>;
      readonly failed: readonly FailedDraw[];
      readonly milliseconds: number;
    };
