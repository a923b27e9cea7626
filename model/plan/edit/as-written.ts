/** What the file takes of a value, a month and a number of months: an edit that wrote anything else could not be read again. */
import { knownIds } from "../check/names";
import { idsOf, dimensionsOf } from "../ask/scope";
import type { Plan, Value, Where } from "../plan";
import type { Outcome } from "../problem";
import { changeSchema, valueSchema } from "../schema";
import { monthText } from "../schema-parts";
import { refused } from "./edit";

/** The sentence for a value that a plan cannot hold; undefined where it can. */
export function valueUnwritable(value: Value): Outcome<never> | undefined {
  if (valueSchema.safeParse(value).success) return undefined;
  return typeof value === "string"
    ? refused("no-formula", 'A formula starts with "=". Write it so, or give a number.')
    : refused("not-finite", `${value} is not a number to reckon with. Enter a number.`);
}

/** The sentence for a month that is none; undefined where it is one, and where there is none. */
export const monthUnwritable = (month: string | undefined): Outcome<never> | undefined =>
  month === undefined || monthText.safeParse(month).success
    ? undefined
    : refused("no-month", "A month is written as 2027-04. Write it so, or leave it out.");

/** The sentence for people whom the plan does not have; undefined where it has them. */
export function whereUnwritable({ structure }: Plan, where: Where = {}): Outcome<never> | undefined {
  const named = dimensionsOf(where);
  if (named.length === 0) return undefined;
  const known = knownIds(structure);
  for (const dimension of named) {
    const stranger = idsOf(where[dimension]).find((id) => !known[dimension].has(id));
    if (stranger !== undefined)
      return refused("unknown-people", `The plan has no ${dimension} "${stranger}". Choose one it has.`);
  }
  return undefined;
}

/** The sentence for a number of months over which nothing can come in; undefined where it can, and where there is none. */
export const rampUnwritable = (ramp: number | undefined): Outcome<never> | undefined =>
  changeSchema.shape.ramp.safeParse(ramp).success
    ? undefined
    : refused("no-ramp", "What comes in over months takes 1 to 600 whole months.");
