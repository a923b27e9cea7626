/**
 * One service as a screen, a report or an export shows it: plain data that can pass to and from a worker. Built by
 * {@link serviceView} from a run; nothing here is worked out again by who reads it.
 */
import type { WeeksOfYear } from "./weeks";

/** A figure that is empty and has to be given before something can be worked out. */
export interface NeededFigure {
  readonly assumption: string;
  readonly label: string;
  readonly unit: string;
  /** For what it is empty: "Targeted", "Targeted, Registered"; empty text for the service as a whole. */
  readonly for: string;
  /** The `where` that would give it: the service or tier, and the level. */
  readonly where: {
    readonly service?: string;
    readonly tier?: string;
    readonly level?: string;
    readonly outcome?: string;
  };
  /** What stays missing without it: the list; hours; list health; an outcome; money. */
  readonly missing: "list" | "hours" | "health" | "outcome";
  /** What it is and where to find it, in a sentence or two. */
  readonly says: string;
}

/** A service figure by week; see {@link serviceMeasures}. */
export type ServiceMeasureId =
  | "referred"
  | "rereferred"
  | "removed"
  | "escalated"
  | "started"
  | "completed"
  | "waiting"
  | "in_treatment"
  | "open"
  | "longest_wait"
  | "mean_wait"
  | "median_wait"
  | "wait_92"
  | "over_18"
  | "over_52"
  | "over_aim"
  | "within_aim"
  | "wait_of_started"
  | "hours_available"
  | "hours_used"
  | "use_of_capacity";

export interface ServiceMeasure {
  readonly id: ServiceMeasureId;
  readonly label: string;
  readonly unit: "people" | "weeks" | "share" | "hours per week" | "cases per week";
  /** Read at the end of the week or year; summed over it; or a mean of it. */
  readonly kind: "stock" | "flow" | "mean";
  /** True when it can be told by tier. */
  readonly byTier: boolean;
  readonly means: string;
  readonly sum: ServiceSum;
}

/** One part of the sum of a service's number: another measure, or two of them multiplied or one less the other. */
export type ServiceTerm = { readonly says: "" | "at the start of the year" | "plus" | "less" | "divided by" } & (
  | { readonly measure: ServiceMeasureId }
  | {
      readonly label: string;
      readonly unit: string;
      /** `weeks` is how many the year has. */
      readonly product: readonly [ServiceMeasureId, ServiceMeasureId | "weeks"];
    }
  | {
      readonly label: string;
      readonly unit: string;
      readonly difference: readonly [ServiceMeasureId, ServiceMeasureId];
    }
  | { readonly label: string; readonly unit: string; readonly weeks: true }
);

export interface ServiceSum {
  readonly terms?: readonly ServiceTerm[];
  /** Of one tier, people who get worse while waiting come and go too; over all tiers that cancels out. */
  readonly between?: "plus" | "less";
  /** What a reading, which is no sum, is taken from. */
  readonly readFrom?: ServiceMeasureId;
}

export interface TierView {
  readonly id: string;
  readonly label: string;
  readonly about: string | undefined;
  readonly statutory: boolean;
  /** Share of accepted referrals at the start, and in each planning year. */
  readonly share: number;
  /** Attended contacts of a case, and hours of a case by level of the plan. NaN where not known. */
  readonly contactsPerCase: number;
  readonly hoursPerCase: readonly number[];
  /** Hours of work that a year's referrals to the tier bring, all levels. NaN where not known. */
  readonly hoursPerYear: readonly number[];
}

/** One link of the capacity chain, as "WTE in post 6.0", "less annual leave 15.4%", "hours for patients 98". */
export interface ChainLink {
  readonly id: string;
  readonly label: string;
  /** How it enters: the start of the chain, times, less a share of contracted time, less or plus hours, or a result on the way. */
  readonly says: "is" | "times" | "less share" | "less hours" | "plus hours" | "gives";
  readonly value: number;
  readonly unit: "WTE" | "hours per week" | "share" | "cases per week";
  readonly assumption: string | undefined;
}

export interface LevelView {
  readonly id: string;
  readonly label: string;
  /** WTE in the service by week. NaN where not known. */
  readonly wte: Float64Array;
  /** Hours that cases in treatment take of the level in each week. NaN where starts are counted or the list is not known. */
  readonly used: Float64Array;
  /** The capacity chain in each planning year, at its last week, and at the start (first). */
  readonly chain: readonly { readonly year: string; readonly links: readonly ChainLink[] }[];
}

/** The time that runs out first: a level's own, or that of a level and all above it. */
export interface RunsOut {
  readonly level: string;
  readonly orAbove: boolean;
  /** As a sentence has it: "Registered", "Registered and above". */
  readonly label: string;
  /** Weeks of the year in which somebody waited for want of it. */
  readonly weeks: number;
}

export interface ServiceView {
  readonly service: string;
  readonly label: string;
  readonly about: string | undefined;
  readonly capacity: "hours" | "starts";
  readonly staffing: "workforce" | "stated-team" | "not-known";
  readonly policy: number;
  /** The places it serves (leaves), and the one shown; all of them together where undefined. */
  readonly places: readonly { readonly id: string; readonly label: string }[];
  readonly place: string | undefined;
  /** Weeks by their first day; planning years with their first and last week. */
  readonly weeks: readonly string[];
  readonly years: readonly WeeksOfYear[];
  /** Empty figures; where one of them keeps the list from being worked out, `runs` is false and the figures below are empty. */
  readonly needed: readonly NeededFigure[];
  readonly runs: boolean;
  readonly tiers: readonly TierView[];
  /** Levels of staff who work in the service. */
  readonly levels: readonly LevelView[];
  /** By measure, a value for every week; NaN is missing. */
  readonly figures: Readonly<Partial<Record<ServiceMeasureId, Float64Array>>>;
  /** By measure that can be told by tier: week * tiers + tier. */
  readonly tierFigures: Readonly<Partial<Record<ServiceMeasureId, Float64Array>>>;
  /** By measure, the day before the plan starts, for stocks. */
  readonly opening: Readonly<Partial<Record<ServiceMeasureId, number>>>;
  readonly openingByTier: Readonly<Partial<Record<ServiceMeasureId, readonly number[]>>>;
  /** By measure, a value for every planning year of `years`. */
  readonly byYear: Readonly<Partial<Record<ServiceMeasureId, readonly number[]>>>;
  /** For every planning year of `years`, the time for want of which most people waited; undefined where nobody did, and where starts are counted and not hours. */
  readonly runsOut: readonly (RunsOut | undefined)[];
  /** The list by weeks waited, for one place at a time; undefined for several together. */
  readonly profile:
    | { readonly step: number; readonly steps: number; readonly people: Float64Array; readonly opening: Float64Array }
    | undefined;
}
