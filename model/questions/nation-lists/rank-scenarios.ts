/** The base and the scenarios in the order of a list at a month end, shortest first. */
import { firstNone, isNone, readAt, type NationList, type NationListMeasure, type NationListRun } from "./nation-lists";

export interface RankedRun {
  /** 1 is the shortest list. Where nobody waits in several, the one that came to it first; alike in both share a rank. */
  readonly rank: number;
  readonly scenario: string | undefined;
  readonly name: string;
  /** People. */
  readonly value: number;
  /** Less those of the base. */
  readonly change: number;
  /** The first month at whose end there was nobody, where there is nobody at the month end asked about. */
  readonly noneSince: string | undefined;
}

/** None where the list is not run, or the month lies before its count. */
export function rankScenarios(list: NationList, measure: NationListMeasure, month: string): readonly RankedRun[] {
  const valueOf = (one: NationListRun): number => readAt(one, measure, month);
  const [base] = list.runs;
  if (base === undefined || Number.isNaN(valueOf(base))) return [];
  const inBase = valueOf(base);
  const ranked = list.runs.map((one) => {
    const value = valueOf(one);
    const noneSince = isNone(value) ? firstNone(one, measure) : undefined;
    return { one, value, shown: Math.round(value), noneSince };
  });
  const order = (a: (typeof ranked)[number], b: (typeof ranked)[number]): number =>
    a.shown - b.shown || (a.noneSince ?? "").localeCompare(b.noneSince ?? "");
  return ranked.toSorted(order).map((here, _, all): RankedRun => ({
    rank: all.findIndex((other) => order(other, here) === 0) + 1,
    scenario: here.one.scenario,
    name: here.one.name,
    value: here.value,
    change: here.value - inBase,
    noneSince: here.noneSince,
  }));
}
