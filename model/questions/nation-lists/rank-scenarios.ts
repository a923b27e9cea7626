/** The base and the scenarios in the order of a list at a month end, shortest first. */
import { readAt, type NationList, type NationListMeasure, type NationListRun } from "./nation-lists";

export interface RankedRun {
  /** 1 is the shortest list. Those that come to the same number of whole people share a rank. */
  readonly rank: number;
  readonly scenario: string | undefined;
  readonly name: string;
  /** People. */
  readonly value: number;
  /** Less those of the base. */
  readonly change: number;
}

/** None where the list is not run, or the month lies before its count. */
export function rankScenarios(list: NationList, measure: NationListMeasure, month: string): readonly RankedRun[] {
  const valueOf = (one: NationListRun): number => readAt(one, measure, month);
  const [base] = list.runs;
  if (base === undefined || Number.isNaN(valueOf(base))) return [];
  const inBase = valueOf(base);
  const shown = (one: NationListRun): number => Math.round(valueOf(one));
  return list.runs
    .toSorted((a, b) => shown(a) - shown(b))
    .map((one, _, all): RankedRun => {
      const value = valueOf(one);
      return {
        rank: all.findIndex((other) => shown(other) === shown(one)) + 1,
        scenario: one.scenario,
        name: one.name,
        value,
        change: value - inBase,
      };
    });
}
