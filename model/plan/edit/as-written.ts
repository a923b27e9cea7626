/** What the file takes of a value, a month and a number of months: an edit that wrote anything else could not be read again. */
import type { Value } from "../plan";
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

/** The sentence for a number of months over which nothing can come in; undefined where it can, and where there is none. */
export const rampUnwritable = (ramp: number | undefined): Outcome<never> | undefined =>
  changeSchema.shape.ramp.safeParse(ramp).success
    ? undefined
    : refused("no-ramp", "What comes in over months takes 1 to 600 whole months.");
