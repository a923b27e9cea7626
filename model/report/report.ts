/**
 * A report as data: what it says, and nothing of how it looks. The screen, a printed page, Word, PowerPoint, Excel, CSV
 * and JSON are formats of it, and none of them works anything out. All text is plain: no format may read it as markup,
 * and none as a formula. It holds only what JSON holds, and is the same for the same plan, inputs and day.
 */
import type { ReportKind } from "../plan/report-schema";
import type { ReportChart } from "./chart";
import type { ReportTable } from "./table";

export type { ReportChart, ReportBand, ReportMark, ReportSeries } from "./chart";
export type { Cell, Column, NumberCell, ReportTable, Row } from "./table";

export { reportKinds, type ReportKind } from "../plan/report-schema";

/** What a range says: so many of the futures lie between its ends. */
export interface ReportRange {
  readonly low: number;
  readonly high: number;
  /** Share of the futures between them, such as 0.8. */
  readonly level: number;
  /** As it is printed: "8 in 10 futures lie between 2,900 WTE and 3,240 WTE". */
  readonly shown: string;
}

/** What "why?" opens: a measure of the run at a place and time, an assumption, or a figure of a list. */
export type WhyRef =
  | {
      readonly of: "measure";
      readonly measure: string;
      readonly scenario: string | null;
      readonly place: string | null;
      /** A planning year such as 2027/28, or null for the day before the plan starts. */
      readonly time: string | null;
    }
  | {
      readonly of: "service";
      readonly measure: string;
      readonly service: string;
      readonly scenario: string | null;
      readonly place: string | null;
      readonly time: string | null;
    }
  | { readonly of: "assumption"; readonly assumption: string };

/** A number in a sentence or a cell: what it is, and how it is printed. */
export interface ReportNumber {
  /** With full precision, in `unit`: shares from 0 to 1, money in pounds. Null is missing, never zero. */
  readonly value: number | null;
  readonly unit: string;
  /** As it is printed, with its unit: "3,120 WTE", "3.6%", "£1.2m", "no figure". */
  readonly shown: string;
  readonly range?: ReportRange;
  readonly why?: WhyRef;
  /** Ids of the report's `sources` that it rests on most. */
  readonly sources?: readonly string[];
}

/** Text between numbers, and numbers; joined without anything between them they are the sentence. */
export type Say = string | ReportNumber;

/** What has to be so for a sentence to hold, read off the results. A format may show it; `claimHolds` judges it. */
export interface HoldsTest {
  /** In words: "staff in post at the end are fewer than at the start". */
  readonly says: string;
  readonly left: number | null;
  readonly is: "above" | "below" | "equal" | "at least" | "at most" | "known" | "missing";
  /** What `left` is held against; left out for known and missing. */
  readonly right?: number;
  /** How near counts as equal, in the same unit: half of the last digit printed. */
  readonly within?: number;
}

/** A sentence computed from the model. It stands in a report only while its tests hold; see `claimHolds`. */
export interface Claim {
  readonly block: "claim";
  /** Stays the same over edits of the plan, so that own words may quote it. */
  readonly id: string;
  /** What it is in the report: its finding, an ask or an answer set in larger type, or a sentence among others. */
  readonly role: "headline" | "ask" | "answer" | "sentence";
  readonly says: readonly Say[];
  readonly holds: readonly HoldsTest[];
}

/** What own words quoted of the report when they were written, beside what it is now. */
export interface Quoted {
  readonly claim: string;
  readonly was: string;
  /** Null where the report no longer says it. */
  readonly now: string | null;
  readonly moved: boolean;
  /** What is printed under the words where it has moved: "Was 12.0 WTE when written on 3 June 2026, is 14.2 WTE now." */
  readonly says?: string;
}

/** Somebody's own words, told apart from what the model says. */
export interface OwnWords {
  readonly block: "own words";
  /** Paragraphs of plain text. */
  readonly text: readonly string[];
  /** An ISO time. */
  readonly written: string;
  readonly by?: string;
  readonly quotes: readonly Quoted[];
}

export interface Note {
  readonly block: "note";
  /** `caution` is what must not be missed, `missing` what could not be worked out and why, `example` that figures are made up. */
  readonly kind: "plain" | "caution" | "missing" | "example";
  readonly text: string;
}

/** A list of short sentences. */
export interface ReportList {
  readonly block: "list";
  readonly id: string;
  readonly items: readonly (readonly Say[])[];
}

export interface ReportSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly date?: string;
  readonly url?: string;
  readonly note?: string;
}

/** The sources that the report cites, in the order of their titles. */
export interface SourceList {
  readonly block: "sources";
  readonly sources: readonly ReportSource[];
}

export interface ReportCheck {
  readonly id: string;
  readonly label: string;
  /** Null where it has nothing to judge. */
  readonly holds: boolean | null;
  readonly says: string;
}

/** What must always hold of the results, and whether it does. */
export interface CheckList {
  readonly block: "checks";
  readonly checks: readonly ReportCheck[];
}

export type Block = Claim | OwnWords | ReportTable | ReportChart | ReportList | Note | SourceList | CheckList;

export interface Section {
  /** One of the ids its kind of report has; what is left out and reordered is kept by it. */
  readonly id: string;
  readonly title: string;
  readonly level: 1 | 2;
  readonly blocks: readonly Block[];
  /** One page or slide begins here. */
  readonly newPage?: boolean;
}

/** What the report is of; enough of it stands on every page to tell two reports apart, all of it is in the full one. */
export interface ReportIdentity {
  readonly plan: string;
  /** Figures in it are made up or another service's: every page says so. */
  readonly example: boolean;
  /** First month, as 2026-04, and the planning years it covers. */
  readonly start: string;
  readonly years: number;
  /** The scenarios it tells, the base (null) first. */
  readonly scenarios: readonly { readonly id: string | null; readonly name: string }[];
  /** The place it is about; null is the whole plan. */
  readonly place: { readonly id: string; readonly label: string } | null;
  /** The day the report was made, as 2026-11-29: passed in. */
  readonly made: string;
  /** Version of the model that worked it out, and of the plan's file. */
  readonly modelVersion: string;
  readonly planVersion: number;
  /** What the draws began from, and how many there were; null where no futures were drawn. */
  readonly draws: { readonly seed: string; readonly many: number } | null;
  /** Of the chance the workforce was run by; null where it was run with expected numbers. */
  readonly chance: string | null;
  /** SHA-256 of what went in, in hexadecimal, with what each is of. */
  readonly hashes: readonly { readonly of: string; readonly sha256: string }[];
}

export interface Report {
  readonly format: "ot-workforce-report";
  readonly version: 1;
  readonly kind: ReportKind;
  readonly title: string;
  readonly subtitle: string;
  readonly identity: ReportIdentity;
  /** In the order they are printed. */
  readonly sections: readonly Section[];
}
