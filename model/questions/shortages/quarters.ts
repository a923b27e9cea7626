/** The quarters of planning years: Q1 is April to June. */
import { monthWords } from "../../plan/ask/value-words";
import { monthName, planningYearName, planningYearOf, type Calendar } from "../../plan/calendar";

export interface Quarter {
  /** As "2026/27 Q1". */
  readonly name: string;
  /** First and last month of the plan in it, counted from the plan's start. */
  readonly first: number;
  readonly last: number;
}

const APRIL = 3;

/** The quarters a plan covers, in order. A plan that begins or ends inside one has a part of it. */
export function quartersOf({ start, months }: Pick<Calendar, "start" | "months">): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let month = 0; month < months;) {
    const absolute = start + month;
    const into = (((absolute - APRIL) % 12) + 12) % 12;
    const last = Math.min(months - 1, month + 2 - (into % 3));
    quarters.push({
      name: `${planningYearName(planningYearOf(absolute))} Q${Math.floor(into / 3) + 1}`,
      first: month,
      last,
    });
    month = last + 1;
  }
  return quarters;
}

/** The quarter a month such as 2026-11 lies in, or the nearest the plan has: its index. */
export function quarterAt({ start, months }: Pick<Calendar, "start" | "months">, absolute: number): number {
  const quarters = quartersOf({ start, months });
  const found = quarters.findIndex(({ last }) => start + last >= absolute);
  return found < 0 ? quarters.length - 1 : found;
}

/** "2026/27 Q1" as it is said: "April to June 2026"; the plan's own months where it covers only a part. */
export function quarterSays({ first, last }: Quarter, start: number): string {
  const [from, to] = [first, last].map((month) => monthWords(monthName(start + month))) as [string, string];
  return first === last ? to : `${from.replace(/ \d+$/, "")} to ${to}`;
}
