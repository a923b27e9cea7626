/** The one measure a room looks at under a scenario, by planning year, and how far sliders and scenarios can take it. */
import { projectPlan, projectServices, resolutionsOf } from "../../calibrate/run";
import type { Plan, Scenario } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import type { WorkshopMeasure, WorkshopSlider } from "../../plan/workshop-schema";
import type { Resolutions } from "../../resolve/resolutions";
import { serviceMeasures } from "../../services/figures/service-measures";
import type { Services } from "../../services/services";
import type { Projection } from "../../workforce/run/projection";

export interface RoomLine {
  readonly label: string;
  readonly unit: string;
  readonly kind: "stock" | "flow" | "mean";
  /** Planning years, in order. */
  readonly times: readonly string[];
  /** On the day before the plan starts; null where it is a flow, or missing. */
  readonly opening: number | null;
  /** At the end of each year, or in it; null is missing. */
  readonly values: readonly (number | null)[];
}

/** What a scenario comes to: its staff, and its lists where they are asked for. */
export interface RoomRuns {
  readonly staff: () => Outcome<Projection>;
  readonly lists: () => Outcome<Services>;
}

const known = (value: number | undefined): number | null =>
  value === undefined || !Number.isFinite(value) ? null : value;

const failed = (says: string): Outcome<never> => ({
  ok: false,
  problems: [{ severity: "error", kind: "no-figure", at: "", says }],
});

function ofStaff({ measure, place }: WorkshopMeasure, staff: Projection): Outcome<RoomLine> {
  const [table] = staff.tables({ measures: [measure], ...(place === undefined ? {} : { where: { place } }) });
  if (table === undefined) return failed("There is no such figure of the workforce. Choose another.");
  const { label, unit, kind } = table.measure;
  return {
    ok: true,
    problems: [],
    value: {
      label,
      unit,
      kind,
      times: table.times,
      opening: known(table.opening[0]),
      values: [...table.values].slice(0, table.times.length).map(known),
    },
  };
}

function ofList({ measure, service = "", place }: WorkshopMeasure, lists: Services): Outcome<RoomLine> {
  const declared = serviceMeasures.find(({ id }) => id === measure);
  const whole = lists.view(service, undefined, { profile: false });
  const at = whole.places.some(({ id }) => id === place) ? place : undefined;
  const view = at === undefined ? whole : lists.view(service, at, { profile: false });
  if (declared === undefined) return failed("There is no such figure of a list. Choose another.");
  if (!view.runs) return failed(`The list of ${view.label} cannot be worked out yet. Its figures are on Services.`);
  const { label, unit, kind } = declared;
  return {
    ok: true,
    problems: [],
    value: {
      label,
      unit,
      kind,
      times: view.years.map(({ name }) => name),
      opening: known(view.opening[declared.id]),
      values: (view.byYear[declared.id] ?? []).map(known),
    },
  };
}

/** The measure as it comes to under a scenario. Fails where that cannot be run, or the plan has no such place or list. */
export function roomLine(
  { structure: { places, services = [] } }: Pick<Plan, "structure">,
  shown: WorkshopMeasure,
  { staff, lists }: RoomRuns,
): Outcome<RoomLine> {
  const has = (list: readonly { readonly id: string }[], id: string | undefined): boolean =>
    id === undefined || list.some((one) => one.id === id);
  if (!has(places, shown.place) || !has(services, shown.service))
    return failed("The plan has no such place or list any more. Choose another.");
  if (shown.service === undefined) {
    const run = staff();
    return run.ok ? ofStaff(shown, run.value) : run;
  }
  const run = lists();
  return run.ok ? ofList(shown, run.value) : run;
}

function runsOf(plan: Plan, scenario: string | undefined, resolutions: Resolutions): RoomRuns {
  const under = scenario === undefined ? {} : { scenario };
  const staff = (): Outcome<Projection> => projectPlan(plan, { resolutions, recorded: false, ...under });
  return {
    staff,
    lists: () =>
      projectServices(plan, {
        resolutions,
        base: () => projectPlan(plan, { resolutions, recorded: false }),
        projection: staff(),
        ...under,
      }),
  };
}

/** A scenario that moves sliders to ends of theirs, starting from the base. */
const movedTo = (id: string, ends: readonly (readonly [WorkshopSlider, number])[]): Scenario => ({
  id,
  name: id,
  changes: ends.map(([slider, value]) => ({
    assumption: slider.assumption,
    op: slider.op,
    value,
    ...(slider.where === undefined ? {} : { where: slider.where }),
    ...(slider.from === undefined ? {} : { from: slider.from }),
  })),
});

/**
 * The least and the most that the measure comes to in any year: in the base, under the scenarios, with each slider at its
 * ends, and with all of them at the ends that take it furthest either way. Undefined where the base cannot be run.
 */
export function roomReach(
  plan: Plan,
  shown: WorkshopMeasure,
  scenarios: readonly string[],
  sliders: readonly WorkshopSlider[],
): readonly [least: number, most: number] | undefined {
  const ends = sliders.flatMap((slider) => [slider.least, slider.most].map((value) => [slider, value] as const));
  const single = ends.map((end, at) => movedTo(`reach-${at}`, [end]));
  const seen: number[] = [];
  const lineIn = (of: Plan, scenario: string | undefined, resolutions: Resolutions): readonly number[] => {
    const line = roomLine(of, shown, runsOf(of, scenario, resolutions));
    const values = line.ok ? [line.value.opening, ...line.value.values].filter((value) => value !== null) : [];
    seen.push(...values);
    return values;
  };
  const withEnds: Plan = { ...plan, scenarios: [...plan.scenarios, ...single] };
  const resolutions = resolutionsOf(withEnds);
  if (lineIn(withEnds, undefined, resolutions).length === 0) return undefined;
  for (const id of scenarios) lineIn(withEnds, id, resolutions);
  const last = single.map(({ id }) => lineIn(withEnds, id, resolutions).at(-1));
  const furthest = (way: 1 | -1): readonly (readonly [WorkshopSlider, number])[] =>
    sliders.flatMap((_, at) => {
      const [low, high] = [last[2 * at], last[2 * at + 1]];
      if (low === undefined || high === undefined) return [];
      const end = ends[(high - low) * way > 0 ? 2 * at + 1 : 2 * at];
      return end === undefined ? [] : [end];
    });
  const both = [movedTo("reach-up", furthest(1)), movedTo("reach-down", furthest(-1))];
  const withBoth: Plan = { ...plan, scenarios: [...plan.scenarios, ...both] };
  const again = resolutionsOf(withBoth);
  if (sliders.length > 1) for (const { id } of both) lineIn(withBoth, id, again);
  return [Math.min(...seen), Math.max(...seen)];
}
