/** Months a plan's start can be moved to. */
import type { Plan } from "../../model";

/** A month some months after another, both written 2026-04. */
export function monthAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
}

type Dates = Pick<Plan, "start" | "years" | "history">;

export const monthsAround = ({ start, years }: Dates): { readonly least: string; readonly most: string } => ({
  least: monthAfter(start, 1),
  most: monthAfter(start, 12 * years - 1),
});

/** The month after the last that was counted, where the plan reaches it; a year on otherwise. */
export function firstStart(plan: Dates): string {
  const { least, most } = monthsAround(plan);
  const counted = (plan.history ?? [])
    .flatMap(({ points }) => points.flatMap(({ at, value }) => (value === null ? [] : [at])))
    .sort();
  const last = counted.at(-1);
  const next = last === undefined ? undefined : monthAfter(last, 1);
  if (next !== undefined && next >= least && next <= most) return next;
  const yearOn = monthAfter(plan.start, 12);
  return yearOn <= most ? yearOn : most;
}
