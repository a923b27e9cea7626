/** One plan under one scenario, run for a report: its staff and its lists, as far as they can be worked out. */
import { projectPlan, projectServices } from "../../calibrate/run";
import { calendarOf, type Calendar } from "../../plan/calendar";
import type { Plan } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { Runs } from "../../questions/shortages/judge";
import type { Resolutions } from "../../resolve/resolutions";
import type { ServiceView } from "../../services/figures/view";
import type { Services } from "../../services/services";
import type { Projection } from "../../workforce/run/projection";

export interface Told {
  readonly plan: Plan;
  /** Undefined is the base. */
  readonly scenario: string | undefined;
  readonly name: string;
  readonly calendar: Calendar;
  readonly staff: Projection | undefined;
  readonly lists: Services | undefined;
  /** Why the staff, or the lists, cannot be worked out. */
  readonly stopped: readonly string[];
}

const errorsOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.problems.filter(({ severity }) => severity === "error").map(({ says }) => says);

/** Runs it with every cell kept, so that whatever a report tells can be read off it. */
export function toldOf(plan: Plan, resolutions: Resolutions, scenario: string | undefined, name: string): Told {
  const under = scenario === undefined ? {} : { scenario };
  const staff = projectPlan(plan, { resolutions, recorded: true, ...under });
  const served = (plan.structure.services ?? []).length > 0;
  const lists = served
    ? projectServices(plan, {
        resolutions,
        projection: staff,
        ...(scenario === undefined ? { base: () => staff } : {}),
        ...under,
      })
    : undefined;
  return {
    plan,
    scenario,
    name,
    calendar: calendarOf(plan.start, plan.years),
    staff: staff.ok ? staff.value : undefined,
    lists: lists?.ok === true ? lists.value : undefined,
    stopped: [...errorsOf(staff), ...(lists === undefined ? [] : errorsOf(lists))],
  };
}

/** What shortages are judged by. */
export const runsOf = ({ calendar, staff, lists }: Told): Runs => ({ calendar, staff, lists });

/** A measure of the workforce at a place, on the opening day and at each planning year. */
export interface Line {
  readonly opening: number;
  readonly years: readonly number[];
  readonly unit: string;
  readonly label: string;
  readonly kind: "stock" | "flow" | "mean";
}

/** Lines that were read already: a report says the same figure in several places. */
const read = new WeakMap<Told, Map<string, Line | undefined>>();

/** Undefined where the workforce cannot be run, or the plan has no such place. */
export function staffLine(told: Told, measure: string, place: string | undefined): Line | undefined {
  const lines = read.get(told) ?? new Map<string, Line | undefined>();
  read.set(told, lines);
  const key = JSON.stringify([measure, place]);
  if (!lines.has(key)) lines.set(key, lineRead(told, measure, place));
  return lines.get(key);
}

function lineRead({ staff, plan }: Told, measure: string, place: string | undefined): Line | undefined {
  if (place !== undefined && plan.structure.places.every(({ id }) => id !== place)) return undefined;
  const [table] = staff?.tables({ measures: [measure], ...(place === undefined ? {} : { where: { place } }) }) ?? [];
  return table === undefined
    ? undefined
    : {
        opening: table.opening[0] ?? Number.NaN,
        years: [...table.values],
        unit: table.measure.unit,
        label: table.measure.label,
        kind: table.measure.kind,
      };
}

/** The list of a service at one of its places, or at all of them; undefined where it cannot be worked out. */
export function listOf(
  { lists, plan }: Told,
  service: string | undefined,
  place: string | undefined,
): ServiceView | undefined {
  if (lists === undefined || service === undefined) return undefined;
  if (!(plan.structure.services ?? []).some(({ id }) => id === service)) return undefined;
  const whole = lists.view(service, undefined);
  const at = whole.places.some(({ id }) => id === place) ? place : undefined;
  const view = at === undefined ? whole : lists.view(service, at);
  return view.runs ? view : undefined;
}
