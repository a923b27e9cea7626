/** Which value of a service's figure is in use for a part of it, and where a change of it is written. */
import { mostSpecific, placesUpFrom, sameWhere, whereOf, type Plan, type Value, type Where } from "../../../model";
import { changesTo } from "../training/in-use";

/** Why a figure cannot be changed with one number: it differs by place, changes on dates, or a scenario adds to it. */
export type Held = "by-place" | "dated";

export interface FigureInUse {
  readonly value: Value;
  /** The scope a change is written with. */
  readonly where: Where;
  readonly held: Held | undefined;
}

/** The names under which a value can be given for one part: for a tier also its service, for a place those it lies in. */
function namesOf(
  plan: Plan,
  where: Where,
  place: string | undefined,
): Readonly<Partial<Record<string, readonly string[]>>> {
  const names: Partial<Record<string, readonly string[]>> = { place: placesUpFrom(plan, place) };
  for (const [dimension, named] of Object.entries(whereOf(where))) {
    const ids = typeof named === "string" ? [named] : (named ?? []);
    names[dimension] =
      dimension === "tier"
        ? [
            ...ids,
            ...(plan.structure.services ?? [])
              .filter((service) => service.tiers.some((tier) => ids.includes(tier.id)))
              .map((service) => service.id),
          ]
        : ids;
  }
  return names;
}

/**
 * The value that holds from the start of the plan for a part of a service, with what the scenario sets.
 *
 * @param where the part, without a place: a tier, a service and level
 * @param place one of the service's places; every place when undefined, in which case values of single places hold the figure
 */
export function figureInUse(
  plan: Plan,
  scenario: string | undefined,
  id: string,
  where: Where,
  place: string | undefined,
): FigureInUse {
  const assumption = plan.assumptions.find((one) => one.id === id);
  const names = namesOf(plan, where, place);
  const covers = (scope: Where | undefined, besides?: string): boolean =>
    Object.entries(whereOf(scope)).every(
      ([dimension, named]) =>
        dimension === besides ||
        (typeof named === "string" ? [named] : (named ?? [])).some((one) => names[dimension]?.includes(one) === true),
    );
  const entries = assumption?.where ?? [];
  const changes = changesTo(plan, scenario, id);
  const byPlace = [...entries, ...changes.map((change) => change.where ?? {})].some(
    (scope) => whereOf(scope).place !== undefined && covers(scope, "place"),
  );
  const entry = mostSpecific(
    plan,
    entries.filter((one) => covers(one)),
    whereOf,
  );
  const own = changes.filter((change) => covers(change.where));
  const set = own.findLast((change) => change.op === "set");
  const dated =
    own.some((change) => change.from !== undefined || change.ramp !== undefined || change.op !== "set") ||
    ((entry ?? assumption)?.when?.length ?? 0) > 0;
  const scope = byPlace && place !== undefined ? { ...where, place } : where;
  const written = [...entries, ...own.map((change) => change.where ?? {})].find((one) => sameWhere(one, scope));
  return {
    value: set?.value ?? entry?.value ?? assumption?.value ?? null,
    where: written === undefined ? scope : whereOf(written),
    held: byPlace && place === undefined ? "by-place" : dated ? "dated" : undefined,
  };
}
