/** How much may be typed where no assumption says so: the longest texts, and numbers beyond which nobody can mean one. */
import { longest } from "../../model";
import { isRate } from "./box-text";

/** Most characters of what is typed for a figure: a number, a range, or a formula. */
export const longestFigure = longest.prose;
/** Most characters of what is looked for. */
export const longestSought = longest.title;
/** Most characters of a pasted block: more than a sheet of every assumption by place. */
export const longestPasted = 1_000_000;
/** Most characters of a day or a month as people write it: "30 September 2027". */
export const longestDay = 40;

/** The months and days that a box for one goes to. */
export const months = { first: "1900-01", last: "2199-12" } as const;
export const days = { first: "1900-01-01", last: "2199-12-31" } as const;

/** Between which any number of a unit lies, such as a target; what it is given to may ask for less. */
export const widestLimits = (unit: string): { readonly least: number; readonly most: number } => {
  const most = isRate(unit) || unit === "share" ? 10 : 1e12;
  return { least: -most, most };
};
