/** A plan in numbers: what everything that runs it reads. */
import type { DimensionName } from "../assumptions/catalogue";
import type { AppliedChange } from "../plan/ask/ancestry";
import type { Calendar } from "../plan/calendar";
import type { Members } from "../plan/members";
import type { Assumption, Plan, Value } from "../plan/plan";
import type { Outcome } from "../plan/problem";
import type { AmountChange } from "./amount-changes";
import type { Made, Total } from "./made";
import type { Amount, Series } from "./series";

/** A plan under one scenario (or the base), every assumption turned into numbers. */
export interface Resolved {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly members: Members;
  readonly calendar: Calendar;
  /** The values of an assumption; undefined when the plan does not have it. Not for totals. */
  readonly series: (id: string) => Series | undefined;
  /** The amounts of an assumption of kind "total"; empty when the plan does not have it. */
  readonly amounts: (id: string) => readonly Amount[];
  /** What the scenario does to these amounts, in order; who reads the amounts carries it out (amount-changes.ts). */
  readonly amountChanges: (id: string) => readonly AmountChange[];
  /** What one value is made of, for "why?". */
  origin(id: string, month: number, member: (dimension: DimensionName) => number): ValueOrigin | undefined;
  /** The assumptions that the formulas of an assumption name. */
  formulaNames(id: string): readonly string[];
  /** The same with one assumption multiplied everywhere and always; formulas that name it follow. Fails where that passes a limit. */
  scaled(id: string, factor: number): Outcome<Resolved>;
  /**
   * Another version of the plan under the same scenario: what {@link resolvePlan} gives, to the bit and the problem. Only
   * assumptions that are other objects there are worked out, and those whose formulas rest on them.
   * @param base that version before any scenario: what the scenario leaves alone is taken from there
   */
  revised(plan: Plan, base?: Resolved): Outcome<Resolved>;
  /** What another register may take from this one; nothing where its numbers are not those that are written. */
  readonly made: Made | undefined;
}

/** Where one value comes from: the entry that won and the scenario changes on top of it. */
export interface ValueOrigin {
  readonly assumption: Assumption;
  /** The chosen entry's scope in words, and its own source or reason where it has one. */
  readonly where: string;
  readonly written: Value;
  readonly source: string | undefined;
  readonly status: Assumption["status"];
  readonly reason: string | undefined;
  readonly changes: readonly AppliedChange[];
  /** The assumptions its formulas name. */
  readonly names: readonly string[];
}

/** What an assumption comes to; the same objects wherever it was taken over from another register. */
export interface ComesTo {
  readonly series: Series | undefined;
  readonly total: Total | undefined;
}

/** What an assumption comes to in a register; undefined where its numbers are not those that are written. */
export const comesTo = ({ made }: Pick<Resolved, "made">, id: string): ComesTo | undefined =>
  made && { series: made.work.series.get(id), total: made.register.totals.get(id) };
