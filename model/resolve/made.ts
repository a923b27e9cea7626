/** A register of figures as it was made: what it was made of, what it came to, and so what another may go on from. */
import type { AppliedChange } from "../plan/ask/ancestry";
import type { Calendar } from "../plan/calendar";
import type { Members, Scope } from "../plan/members";
import type { Assumption, Plan } from "../plan/plan";
import type { Problem } from "../plan/problem";
import type { AmountChange } from "./amount-changes";
import type { ByAssumption } from "./by-assumption";
import type { Formula } from "./formula/formula";
import type { Pieces } from "./pieces";
import type { Amount, Series } from "./series";

/**
 * What is at hand while an assumption is worked out. What it comes to keeps this for as long as some version of the plan
 * takes it over from another, so that neither the plan nor more series than its formulas name are in it: each version
 * would hold on to the one before.
 */
export interface Working {
  readonly members: Members;
  readonly calendar: Calendar;
  readonly problems: Problem[];
  /** The formulas of the assumption in hand, by their text. */
  readonly formulas: Map<string, Formula>;
  readonly units: ReadonlyMap<string, string>;
  /** What the formulas name. */
  readonly series: { get(id: string): Series | undefined };
}

/** What is at hand while one assumption after another is worked out. */
export interface WorkingAll extends Working {
  readonly plan: Plan;
  readonly series: ByAssumption<Series>;
}

/** A change of a scenario, by the people and months of the plan. */
export interface TimedChange {
  readonly applied: AppliedChange;
  readonly scope: Scope;
  readonly from: number;
}

/** What an assumption was given as, the changes on top of it, and what was wrong with how its formulas are written. */
export interface Detail {
  readonly assumption: Assumption;
  readonly pieces: Pieces;
  readonly changes: readonly TimedChange[];
  /** Its formulas as they are written, and as they were read. */
  readonly written: readonly string[];
  readonly formulas: Map<string, Formula>;
  readonly names: readonly string[];
  readonly misread: readonly Problem[];
}

export interface Register {
  readonly details: ByAssumption<Detail>;
  /** Ids, each after those its formulas name. */
  readonly order: readonly string[];
  /** The same by where they stand among the assumptions. */
  readonly positions: readonly number[];
  readonly totals: ByAssumption<Total>;
  /** What was wrong with what an assumption comes to. */
  readonly found: ByAssumption<readonly Problem[]>;
}

/** An assumption of kind "total": its amounts, and what the scenario does to them. */
export interface Total {
  readonly amounts: readonly Amount[];
  readonly changes: readonly AmountChange[];
}

/** A register as it was made: what another version of its plan, or another scenario, may go on from. */
export interface Made {
  readonly scenario: string | undefined;
  readonly work: WorkingAll;
  readonly register: Register;
}
