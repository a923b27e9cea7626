/** What a report is asked to tell, and what is shipped beside a plan that it is held against. */
import type { Plan } from "../../plan/plan";
import type { SavedQuarter, ShortageRule } from "../../plan/shortage-schema";
import type { WorkshopMeasure } from "../../plan/workshop-schema";
import type { Backtest } from "../../questions/backtest/past-plan";
import type { HistorySeries } from "../../questions/backtest/history";
import type { Guidance } from "../../questions/appraisal/guidance";
import type { PublishedFigure } from "../../questions/published-opening";
import type { SpotsAsked } from "../../questions/shortages/spots";
import type { ReportKind } from "../report";

/** A figure that is to be at most, or at least, so much in a planning year. */
export interface ReportTarget {
  /** A measure of the workforce, or of a list where there is a service. */
  readonly measure: string;
  readonly service?: string;
  readonly year: string;
  readonly is: "at-most" | "at-least";
  readonly value: number;
}

export interface ReportAsked {
  readonly kind: ReportKind;
  /** Ids of the scenarios told beside the base. */
  readonly scenarios: readonly string[];
  /** Id of a place; left out, the whole plan. */
  readonly place?: string;
  /** Id of the service whose list is told; left out, the plan's first. */
  readonly service?: string;
  readonly target?: ReportTarget;
  /** The one figure that a room looked at, drawn beside the others. */
  readonly looked?: WorkshopMeasure;
  /** Futures drawn for its ranges and chances; 0 draws none and prints no range. */
  readonly draws: number;
  /** The day it is made: an ISO day or time. */
  readonly made: string;
  /** Version of the model. */
  readonly version: string;
  /** SHA-256 of the bytes of the plan's file, in hexadecimal. */
  readonly hash: string;
  /** Index of the quarter whose shortages are told, and by what. */
  readonly quarter?: number;
  readonly spots?: SpotsAsked;
  /** Quarters saved in another plan, to be compared with in place of the plan's own. */
  readonly quarters?: readonly SavedQuarter[];
  /** Another plan told beside this one, as it stands. */
  readonly beside?: { readonly plan: Plan; readonly hash: string };
}

/** Data that is shipped and belongs to no plan. */
export interface Shipped {
  readonly rules: readonly ShortageRule[];
  readonly published: readonly PublishedFigure[];
  /** The published tables those figures stand in, by name. */
  readonly publishedTables: readonly { readonly id: string; readonly label: string }[];
  readonly backtests: readonly Backtest[];
  readonly history: readonly HistorySeries[];
  /** How options are appraised, and what is known of whether such work pays. */
  readonly guidance: Guidance;
}
