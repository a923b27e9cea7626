/** Views of services written by hand, so that what is worked out from them can be checked without running a list. Every figure is made up for the test. */
import { calendarOf, type LevelView, type Plan, type Resolved, type Service, type ServiceView } from "../../../model";
import { weeksOf } from "../../../model/services/figures/weeks";
import { resolved } from "../run-plan";
import { planWithService, tier, type ServiceOptions } from "./build-service";

export interface HandMade {
  readonly plan: Plan;
  readonly resolved: Resolved;
  readonly view: ServiceView;
}

export interface ViewOptions {
  /** People who complete in every week, by tier; nothing of it known where left out. */
  readonly completed?: readonly number[];
  /** People waiting at the end of every week. */
  readonly waiting?: number;
  /** WTE in every week, by level. */
  readonly wte?: Readonly<Record<string, number>>;
  readonly place?: string;
}

export function viewOf(plan: Plan, { completed, waiting, wte = {}, place }: ViewOptions): ServiceView {
  const weeks = weeksOf(calendarOf(plan.start, plan.years));
  const service = plan.structure.services![0]!;
  const every = (value: number): Float64Array => new Float64Array(weeks.count).fill(value);
  const tiers = service.tiers.length;
  return {
    service: service.id,
    label: service.label,
    about: undefined,
    capacity: service.capacity,
    staffing: service.staffing,
    policy: 1,
    places: plan.structure.places.filter((one) => one.parent !== undefined).map(({ id, label }) => ({ id, label })),
    place,
    weeks: weeks.names,
    years: weeks.years,
    needed:
      completed === undefined
        ? [
            {
              assumption: "referrals",
              label: "Referrals",
              unit: "referrals per week",
              for: "",
              where: { service: service.id },
              missing: "list",
              says: "",
            },
          ]
        : [],
    runs: completed !== undefined,
    tiers: service.tiers.map(({ id, label }) => ({
      id,
      label,
      about: undefined,
      statutory: false,
      share: Number.NaN,
      contactsPerCase: Number.NaN,
      hoursPerCase: [],
      hoursPerYear: [],
    })),
    levels: Object.entries(wte).map(([id, value]): LevelView => ({
      id,
      label: plan.structure.levels.find((level) => level.id === id)!.label,
      wte: every(value),
      used: every(Number.NaN),
      chain: [],
    })),
    figures:
      completed === undefined
        ? {}
        : {
            completed: every(completed.reduce((sum, one) => sum + one, 0)),
            ...(waiting === undefined ? {} : { waiting: every(waiting) }),
          },
    tierFigures:
      completed === undefined
        ? {}
        : { completed: Float64Array.from({ length: weeks.count * tiers }, (_, i) => completed[i % tiers]!) },
    opening: {},
    openingByTier: {},
    byYear: {},
    runsOut: [],
    profile: undefined,
  };
}

/** A plan with one service and a view of it. Three years from April 2026: 156 whole weeks, 52 of them in each year. */
export function handMade(
  service: Partial<Service>,
  options: ServiceOptions,
  view: ViewOptions,
  scenario?: string,
): HandMade {
  const plan = planWithService({ ...options, service: { staffing: "stated-team", ...service } });
  return { plan, resolved: resolved(plan, scenario), view: viewOf(plan, view) };
}

export const outcome = (
  id: string,
  per: "case" | "contact" | "wte" | "person",
  more: { readonly relative?: boolean; readonly aim?: "more" | "fewer"; readonly unit?: string } = {},
): NonNullable<Service["outcomes"]>[number] => ({
  id,
  label: id,
  unit: more.unit ?? id,
  per,
  aim: more.aim ?? "more",
  ...(more.relative === undefined ? {} : { relative: more.relative }),
});

export { tier };
