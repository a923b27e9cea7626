/** Reading a service's view by moment, year and tier: null where a figure is missing. */
import type { Plan, ServiceMeasureId, ServiceView, TierView } from "../../../model";
import { serviceWords } from "../../words/services";
import type { Figure } from "../../words/format";

export const known = (value: number | undefined): Figure =>
  value === undefined || !Number.isFinite(value) ? null : value;

/** A figure in a planning year of the view; null for a year it does not have. */
export const inYear = (view: ServiceView, measure: ServiceMeasureId, year: number): Figure =>
  known(view.byYear[measure]?.[year]);

export const atStart = (view: ServiceView, measure: ServiceMeasureId): Figure => known(view.opening[measure]);

/** A figure at the end of a week; -1 is the day before the plan starts. */
export const inWeek = (view: ServiceView, measure: ServiceMeasureId, week: number): Figure =>
  week < 0 ? atStart(view, measure) : known(view.figures[measure]?.[week]);

/** A stock of a tier at the end of a planning year. */
export function tierAtEnd(view: ServiceView, measure: ServiceMeasureId, tier: number, year: number): Figure {
  const span = view.years[year];
  return span === undefined ? null : known(view.tierFigures[measure]?.[span.last * view.tiers.length + tier]);
}

/** A flow of a tier over a planning year. */
export function tierInYear(view: ServiceView, measure: ServiceMeasureId, tier: number, year: number): Figure {
  const span = view.years[year];
  const values = view.tierFigures[measure];
  if (span === undefined || values === undefined) return null;
  let sum = 0;
  for (let week = span.first; week <= span.last; week += 1)
    sum += values[week * view.tiers.length + tier] ?? Number.NaN;
  return known(sum);
}

/** Hours of a level in a case of a tier. They stand in the order of the plan's levels, of which only some work in the service. */
export const hoursOfLevel = (plan: Plan, tier: TierView, level: string): Figure =>
  known(tier.hoursPerCase[plan.structure.levels.findIndex((one) => one.id === level)]);

/** A stock by week with its opening in front, as the pictures by week take it. */
export const fromStart = (view: ServiceView, measure: ServiceMeasureId): readonly Figure[] => [
  atStart(view, measure),
  ...Array.from(view.figures[measure] ?? [], known),
];

/** What each moment of {@link fromStart} is called. */
export const momentNames = (view: ServiceView): readonly string[] => [
  serviceWords.atStart,
  ...view.weeks.map(serviceWords.weekOf),
];

/** Planning years counted in the moments of {@link fromStart}. */
export const momentYears = (view: ServiceView) =>
  view.years.map(({ name, first, last }) => ({ name, first: first + 1, last: last + 1 }));

export interface WaitProfile {
  readonly step: number;
  /** The last step holds everybody who waited longer. */
  readonly open: boolean;
  readonly steps: number;
  /** The most people in any step of any week. */
  readonly most: number;
  /** People by tier and step at the end of a week; -1 is the day before the plan starts. */
  readonly at: (week: number) => readonly (readonly number[])[];
}

/** The list by weeks waited, cut after the last step that anybody is ever in; undefined where it was not kept. */
export function waitProfile(view: ServiceView): WaitProfile | undefined {
  const { profile } = view;
  if (profile === undefined) return undefined;
  const tiers = view.tiers.length;
  const row = (people: Float64Array, week: number, step: number): number => {
    let sum = 0;
    for (let tier = 0; tier < tiers; tier += 1) sum += people[(week * tiers + tier) * profile.steps + step] ?? 0;
    return sum;
  };
  let most = 0;
  let lastUsed = 0;
  const look = (people: Float64Array, weeks: number): void => {
    for (let week = 0; week < weeks; week += 1)
      for (let step = 0; step < profile.steps; step += 1) {
        const total = row(people, week, step);
        most = Math.max(most, total);
        // Less than a hundredth of a person is no reason for a longer axis.
        if (total > 0.01) lastUsed = Math.max(lastUsed, step);
      }
  };
  look(profile.opening, 1);
  look(profile.people, view.weeks.length);
  const steps = Math.min(profile.steps, lastUsed + 1);
  return {
    step: profile.step,
    steps,
    most,
    open: steps === profile.steps,
    at: (week) =>
      view.tiers.map((_, tier) =>
        Array.from(
          (week < 0 ? profile.opening : profile.people).subarray(
            (Math.max(0, week) * tiers + tier) * profile.steps,
            (Math.max(0, week) * tiers + tier) * profile.steps + steps,
          ),
        ),
      ),
  };
}

/** WTE of all levels in a week of the plan, where it is known of any. */
export function staffInWeek(view: ServiceView, week: number): Figure {
  const staff = view.levels.map(({ wte }) => wte[week] ?? Number.NaN).filter((wte) => !Number.isNaN(wte));
  return staff.length === 0 ? null : staff.reduce((sum, wte) => sum + wte, 0);
}
