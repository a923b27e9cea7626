/** England's own list beside those of its regions added up: two answers to one question, and why they differ. */
import { readAt, type NationList, type NationListMeasure } from "./nation-lists";

export interface BesideSum {
  readonly scenario: string | undefined;
  /** The nation run on its own list. */
  readonly own: number;
  /** The places that are run, added up. */
  readonly added: number;
  readonly run: readonly string[];
  /** Places that are not run, so that the sum leaves them out. */
  readonly notRun: readonly string[];
}

/** At a month end under the base or a scenario; undefined where the nation or every part is not run. */
export function besideSum(
  nation: NationList,
  parts: readonly NationList[],
  {
    scenario,
    measure,
    month,
  }: { readonly scenario: string | undefined; readonly measure: NationListMeasure; readonly month: string },
): BesideSum | undefined {
  const at = (list: NationList): number => {
    const run = list.runs.find((one) => one.scenario === scenario);
    return run === undefined ? Number.NaN : readAt(run, measure, month);
  };
  const own = at(nation);
  const there = parts.filter((part) => !Number.isNaN(at(part)));
  if (Number.isNaN(own) || there.length === 0) return undefined;
  return {
    scenario,
    own,
    added: there.reduce((sum, part) => sum + at(part), 0),
    run: there.map(({ place }) => place.label),
    notRun: parts.filter((part) => !there.includes(part)).map(({ place }) => place.label),
  };
}
