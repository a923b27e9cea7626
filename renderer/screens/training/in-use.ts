/** What a plan, or one of its scenarios, uses for an assumption, as far as it is written down as a plain value. */
import { type Assumption, type Change, changesOf, type Plan, type Value, whereOf } from "../../../model";

/** The changes a scenario makes to an assumption, its own last. */
export const changesTo = (plan: Plan, scenario: string | undefined, id: string): readonly Change[] =>
  changesOf(plan, scenario).flatMap(({ change }) => (change.assumption === id ? [change] : []));

/** The value set for everybody: the scenario's where it sets one from the start on, otherwise the base's. */
export function valueInUse(plan: Plan, scenario: string | undefined, assumption: Assumption): Value {
  const set = changesTo(plan, scenario, assumption.id)
    .filter((change) => change.op === "set" && change.where === undefined)
    .at(-1);
  return set?.value ?? assumption.when?.at(-1)?.value ?? assumption.value;
}

/** From when on a dated list of places replaces the opening intake and its growth; undefined when there is none. */
export function listedFrom(
  plan: Plan,
  scenario: string | undefined,
): { readonly from: string | undefined } | undefined {
  const listed = plan.assumptions.find((one) => one.id === "commissioned_places");
  const change = changesTo(plan, scenario, "commissioned_places").at(-1);
  if (change !== undefined) return { from: change.from };
  if (listed === undefined) return undefined;
  if (listed.value !== null) return { from: undefined };
  const dated = listed.when?.find((entry) => entry.value !== null);
  return dated === undefined ? undefined : { from: dated.from };
}

/** A value of a route that is written as one number and that nothing changes over time; undefined otherwise. */
export function plainForRoute(plan: Plan, scenario: string | undefined, id: string, route: string): number | undefined {
  const assumption = plan.assumptions.find((one) => one.id === id);
  if (assumption === undefined || changesTo(plan, scenario, id).length > 0) return undefined;
  const names = (named: string | readonly string[] | undefined): boolean =>
    typeof named === "string" ? named === route : named?.includes(route) === true;
  const entries = assumption.where ?? [];
  // A value that also depends on something else than the route has no single answer here.
  if (entries.some((entry) => Object.keys(whereOf(entry)).join() !== "route")) return undefined;
  const entry = entries.find((one) => names(one.route)) ?? assumption;
  return typeof entry.value === "number" && (entry.when?.length ?? 0) === 0 ? entry.value : undefined;
}

/**
 * How many planning years lie between a route's start and its end: the months from the start of the year to the intake
 * and on through the course, in whole years. Undefined when the length or month of intake is not one plain number.
 */
export function yearsOfCourse(plan: Plan, scenario: string | undefined, route: string): number | undefined {
  const length = plainForRoute(plan, scenario, "route_length", route);
  const month = plainForRoute(plan, scenario, "intake_month", route);
  if (length === undefined || month === undefined) return undefined;
  const fromApril = (month - 4 + 12) % 12;
  return Math.floor((fromApril + length) / 12);
}
