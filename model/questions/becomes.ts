/** What a plan says in a few figures before and after something is done to it, in the base and under scenarios. */
import { elementAt } from "../assumptions/present";
import { projectPlan, projectServices } from "../calibrate/run";
import { lineage } from "../plan/ask/ancestry";
import { monthWords } from "../plan/ask/value-words";
import { absoluteMonth, calendarOf, monthName } from "../plan/calendar";
import { same } from "../plan/compare/same";
import type { Plan, Scenario } from "../plan/plan";

/** A figure at the end of the plan, or of the shorter of both, before and after. */
export interface Becomes {
  /** Name of the scenario; undefined for the base. */
  readonly scenario: string | undefined;
  readonly label: string;
  readonly unit: string;
  /** Undefined where the plan, or its scenario, was not there or does not run. */
  readonly before: number | undefined;
  readonly after: number | undefined;
}

const measures = [
  ["staff_in_post", "Staff in post", "WTE"],
  ["vacant_posts", "Vacant posts", "WTE"],
] as const;

type End = readonly (readonly [label: string, unit: string, value: number])[];

/** Staff and vacant posts at the last year end until a month, and who waits for its services then; what does not run is left out. */
function endOf(plan: Plan, scenario: string | undefined, month: number): End {
  const first = absoluteMonth(plan.start);
  const year = calendarOf(plan.start, plan.years).years.findLastIndex(({ last }) => first + last <= month);
  if (year === -1) return [];
  const named = scenario === undefined ? {} : { scenario };
  const run = projectPlan(plan, { recorded: false, ...named });
  const staff: End = run.ok
    ? run.value
        .tables({ measures: measures.map(([id]) => id), by: [], time: "year" })
        .map(
          (table, at) =>
            [elementAt(measures, at)[1], elementAt(measures, at)[2], elementAt(table.values, year)] as const,
        )
    : [];
  const services = (plan.structure.services ?? []).length === 0 ? undefined : projectServices(plan, named);
  if (services?.ok !== true) return staff;
  const waiting = (plan.structure.services ?? []).flatMap((service): End => {
    const view = services.value.view(service.id, undefined);
    const end = view.runs ? view.figures.waiting?.[year] : undefined;
    return end === undefined ? [] : [[`Waiting for ${service.label}`, "people", end]];
  });
  return [...staff, ...waiting];
}

const lastMonth = ({ start, years }: Plan): number => absoluteMonth(start) + 12 * years - 1;

/** A scenario with all that it rests on, as a plan has them; undefined where it has not got it. */
const restsOn = (plan: Plan, id: string): readonly Scenario[] | undefined =>
  plan.scenarios.some((one) => one.id === id) ? lineage(plan, id) : undefined;

/**
 * What the figures of the base, and of every scenario that only one of the plans has or that is other than it was, itself
 * or in what it rests on, come to before and after. A scenario is looked at beside the base of its own plan.
 */
export function planBecomes(before: Plan, after: Plan): readonly Becomes[] {
  // Where one ends before the other, both are read when that one ends.
  const last = Math.min(lastMonth(before), lastMonth(after));
  const figures = (scenario: string | undefined, name: string | undefined): readonly Becomes[] => {
    const [was, is] = [before, after].map((plan) =>
      scenario === undefined || restsOn(plan, scenario) !== undefined ? endOf(plan, scenario, last) : [],
    );
    const all = new Map([...(is ?? []), ...(was ?? [])].map(([label, unit]) => [label, unit]));
    return [...all].map(([label, unit]) => ({
      scenario: name,
      label: `${label} in ${monthWords(monthName(last))}`,
      unit,
      before: was?.find(([one]) => one === label)?.[2],
      after: is?.find(([one]) => one === label)?.[2],
    }));
  };
  const gone = before.scenarios.filter(({ id }) => restsOn(after, id) === undefined);
  const changed = [...after.scenarios, ...gone].filter(({ id }) => !same(restsOn(before, id), restsOn(after, id)));
  return [figures(undefined, undefined), ...changed.map(({ id, name }) => figures(id, name))].flat();
}
