/**
 * What an appraisal says: for each option, what it costs and what it brings by year as differences from doing nothing, in
 * the prices of one year, what that is worth today, and what cannot be said for want of which figure. Doing nothing is the
 * base of the plan; the options are its scenarios.
 */
import type { EffectEvidence } from "../../services/judge/effect-evidence";
import type { AppliedRates } from "./rates";

/** Whose money a line is, or that it is none. */
export type Money =
  /** Leaves or comes back to the budget of the service: cash-releasing where it is a benefit. */
  | "cash"
  /** Money that others spend: the levy, the state, the learners. */
  | "elsewhere"
  /** Time or capacity freed for other work, which no budget gets back. */
  | "not-cash"
  /** Value to people and to society. */
  | "society"
  /** Value of health, in quality-adjusted life years. */
  | "health";

/** A figure nobody has given, without which something cannot be said. */
export interface Wanted {
  /** Id of the assumption to give; empty where what is wanted is no figure of the register. */
  readonly assumption: string;
  readonly label: string;
  /** What is missing and where it may be had. */
  readonly says: string;
}

/** How much there is of what a line is counted by: leavers, WTE-years, cases. */
export interface Driver {
  readonly label: string;
  readonly unit: string;
  /** By planning year: of the option less of doing nothing. */
  readonly years: readonly number[];
  /** Added up, and added up as it is discounted. */
  readonly total: number;
  readonly presentAmount: number;
}

/** One cost or benefit in money. */
export interface AppraisalLine {
  readonly id: string;
  readonly label: string;
  /** A benefit below 0 is a loss, and a cost below 0 is spent less; neither changes sides. */
  readonly side: "cost" | "benefit";
  readonly money: Money;
  /** What it counts, and what it does not. */
  readonly means: string;
  /** GBP by planning year, option less do nothing: above 0 is more cost, or more benefit. NaN is missing. */
  readonly years: readonly number[];
  readonly total: number;
  readonly presentValue: number;
  readonly driver: Driver | undefined;
  /** Why it is missing; empty where it is not. */
  readonly wanted: readonly Wanted[];
  /** Only for outcomes: what its effect rests on. */
  readonly evidence?: readonly EffectEvidence[];
}

/** Whether an option costs more or less and does more or less than doing nothing. */
export type Standing = "dearer-and-more" | "dearer-and-no-more" | "cheaper-and-more" | "cheaper-and-less" | "same";

/** What one unit of an effect costs. */
export interface CostEach {
  readonly standing: Standing | "unknown";
  /** GBP for one unit, both discounted; NaN where it says nothing: an option that is no dearer, or does no more. */
  readonly cost: number;
}

/** What an option brings, counted as it is, whether or not it has a price. */
export interface Effect {
  readonly id: string;
  readonly label: string;
  /** For one of them, as in "per extra WTE-year". */
  readonly one: string;
  readonly unit: string;
  /** Label of the service; undefined for the workforce. */
  readonly service: string | undefined;
  /** `flow`: added up over the years. `stock`: read at the end of each year, and of the plan. */
  readonly kind: "flow" | "stock";
  /** By planning year, in the direction that is wanted: above 0 the option is better than doing nothing. */
  readonly years: readonly number[];
  /** Of a flow the sum over the years, of a stock the last year. */
  readonly total: number;
  /** The sum discounted as money is; of a stock the last year as it is. */
  readonly presentAmount: number;
  readonly each: CostEach;
  /**
   * GBP for one at which the option just pays: it has to be worth at least so much where the option brings more of it, and
   * at most so much where it brings less. 0 where the option pays whatever one is worth; NaN where it never does, of a
   * stock, and where it is not known.
   */
  readonly breakEvenValue: number;
  /** GBP that one is taken to be worth; undefined where nobody says. */
  readonly value: number | undefined;
  /** Share of its effect with which the option would pay at that value; undefined where it has none. */
  readonly breakEvenShare: number | undefined;
  /** Why it is missing; empty where it is not. */
  readonly wanted: readonly Wanted[];
  /** Only for outcomes. */
  readonly evidence?: readonly EffectEvidence[];
}

/** Money by what it is; GBP. */
export interface Amounts {
  /** All costs, and those of the service's own budget. */
  readonly costs: number;
  readonly ownCosts: number;
  /** Benefits that release cash to the service; those that do not; and those of people and society, health with them. */
  readonly cashReleasing: number;
  readonly notCashReleasing: number;
  readonly society: number;
  /** Benefits less costs. */
  readonly net: number;
  /** Cash released less costs of the service's own budget. */
  readonly ownNet: number;
}

/** A year in which something is first so and stays so to the end of the plan. */
export type Reached =
  | {
      readonly kind: "reached";
      readonly year: string;
      /** Years from the start of the plan, the last one by its share. */ readonly after: number;
    }
  /** It never costs more than it brings. */
  | { readonly kind: "from-the-start" }
  | { readonly kind: "not-within-the-plan" }
  /** Nothing is spent and nothing comes of it. */
  | { readonly kind: "nothing" }
  | { readonly kind: "unknown" };

/** Benefits for each pound of costs, or why there is no such ratio. */
export type Ratio =
  { readonly kind: "ratio"; readonly value: number } | { readonly kind: "none"; readonly why: string };

/** The net present value under another convention than the one the appraisal is told in. */
export interface Reading {
  readonly id: "undiscounted" | "health" | "first-year-discounted";
  readonly label: string;
  readonly netPresentValue: number;
}

/** What the money of an option comes to: in the plan as it stands, or in one of its futures. */
export interface OptionSums {
  /** By planning year, not discounted, of the lines that are known. */
  readonly years: readonly Amounts[];
  /** The same discounted and added up. */
  readonly presentValue: Amounts;
  /** GBP by planning year: benefits less costs so far, discounted; and so far, of the own budget, not discounted. */
  readonly cumulative: readonly number[];
  readonly ownCumulative: readonly number[];
  /** False where a line is missing: the amounts are then of what is given, and there is no ratio and no year. */
  readonly complete: boolean;
  /** False where a line of the service's own budget is missing. */
  readonly ownComplete: boolean;
  /** Benefits of every kind for each pound of all costs; and cash released for each pound of the own budget. */
  readonly ratio: Ratio;
  readonly cashRatio: Ratio;
  /** When discounted benefits have made up for costs; and when cash released has made up for the own budget, not discounted. */
  readonly breakEven: Reached;
  readonly payback: Reached;
  /** GBP a year, the same every year, that the option could cost besides and break even; below 0 it does not. */
  readonly room: number;
  readonly readings: readonly Reading[];
}

export interface AppraisedOption extends OptionSums {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly AppraisalLine[];
  readonly effects: readonly Effect[];
  /** What is wanted for what is missing, each once. */
  readonly wanted: readonly Wanted[];
  /** Benefits that may be counted twice, in sentences. */
  readonly countedTwice: readonly string[];
  /** What is nowhere counted, in sentences. */
  readonly notCounted: readonly string[];
  /** Lines by how far they move the net present value, the furthest first; those that do not move it are left out. */
  readonly drives: readonly {
    readonly line: string;
    readonly label: string;
    /** GBP that it adds to the net present value. */
    readonly adds: number;
  }[];
}

/** What is known of whether such work pays, for and against. */
export interface EvidenceFound {
  readonly id: string;
  /** What it is about, in words: "Falls". */
  readonly about: string;
  readonly finding: "gain" | "mixed" | "no-gain" | "not-known";
  readonly says: string;
  readonly source: string;
  readonly figures: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number;
    readonly unit: string;
    readonly note: string | undefined;
  }[];
  /** Labels of the outcomes of the plan that it bears on; empty where it bears on none. */
  readonly bearsOn: readonly string[];
}

export interface Appraisal {
  /** Planning years, the first of them year 0. */
  readonly years: readonly string[];
  /** The year whose prices all money is in; undefined where the plan names none. */
  readonly prices: string | undefined;
  readonly rates: AppliedRates;
  readonly options: readonly AppraisedOption[];
  /** Options that cannot be run, and why. */
  readonly stopped: readonly { readonly id: string; readonly name: string; readonly says: string }[];
  /** For what the plan's outcomes are; those that bear on an outcome come first. */
  readonly evidence: readonly EvidenceFound[];
}
