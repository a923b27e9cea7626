/**
 * Everything a report is made from: the plan run under the scenarios it tells, its futures, and what the questions of the
 * model answer. A kind of report is a pure function of this. How it comes about is in `work.ts`.
 */
import type { Plan } from "../../plan/plan";
import type { CheckResult } from "../../questions/checks/check-result";
import type { ForPlan } from "../../questions/backtest/for-plan";
import type { Stands } from "../../questions/backtest/stands";
import type { BesidePublished } from "../../questions/published-opening";
import type { Sample } from "../../uncertainty/sample";
import type { ReportAsked, ReportTarget, Shipped } from "./asked";
import type { AppraisalTold } from "./appraised";
import type { Needed } from "./needed";
import type { QuarterTold } from "./quarter-told";
import type { Told } from "./told";
import type { WorkshopTold } from "./workshop-told";

export interface Checked {
  readonly told: Told;
  readonly checks: readonly CheckResult[];
}

export interface TriedPast extends ForPlan {
  readonly stands: readonly Stands[];
}

export interface Results {
  readonly plan: Plan;
  readonly asked: ReportAsked;
  /** The base first. */
  readonly told: readonly Told[];
  readonly base: Told;
  /** The other plan, as it stands, and its own futures. */
  readonly beside: Told | undefined;
  readonly besideFutures: Sample | undefined;
  /** The list that is told first; undefined where the plan has none that can be worked out. */
  readonly service: { readonly id: string; readonly label: string } | undefined;
  /** What chances and what it would take are told of. */
  readonly target: ReportTarget | undefined;
  readonly futures: Sample | undefined;
  /** Why no futures could be drawn where they were asked for. */
  readonly noFutures: string | undefined;
  readonly needed: Needed | undefined;
  readonly published: readonly BesidePublished[];
  readonly publishedTables: Shipped["publishedTables"];
  readonly past: readonly TriedPast[];
  readonly checked: readonly Checked[];
  readonly quarter: QuarterTold | undefined;
  /** Of a closing pack. */
  readonly workshop: WorkshopTold | undefined;
  /** Of a business case. */
  readonly appraised: AppraisalTold | undefined;
}
