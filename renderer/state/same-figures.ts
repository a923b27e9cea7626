import type { Plan } from "../../model";

/** What is written in a plan beside its figures: no result is worked out from it. */
const beside: ReadonlySet<string> = new Set<keyof Plan>(["log", "notes", "reports", "workshop"]);

/** Whether two states of a plan come to the same results: they differ at most in what stands beside the figures. */
export const sameFigures = (one: Plan, other: Plan): boolean =>
  (Object.keys({ ...one, ...other }) as (keyof Plan)[]).every((key) => beside.has(key) || one[key] === other[key]);
