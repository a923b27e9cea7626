/** When a plan starts and how many years it looks ahead. */
import { checkPlan } from "../check/check-plan";
import { monthWords } from "../ask/value-words";
import type { Plan } from "../plan";
import { hasErrors, type Outcome } from "../problem";
import { edited, refused, type Edit, type Signature } from "./edit";

export interface PlanDates {
  /** A month written as 2026-12; the list and the staff of the opening stand on the day before it. */
  readonly start: string;
  readonly years: number;
}

const mostYears = 40;
const isMonth = (text: string): boolean => /^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/.test(text);
const inWords = ({ start, years }: PlanDates): string =>
  `from ${monthWords(start)}, ${years} ${years === 1 ? "year" : "years"}`;

/**
 * Changes the dates. The figures of the opening stay as they are: what was counted on one day is then taken to stand at
 * another. Refused where something in the plan would no longer hold.
 */
export function setPlanDates(plan: Plan, dates: PlanDates, signed: Signature): Outcome<Edit> {
  const { start, years } = dates;
  if (!isMonth(start)) return refused("no-month", "A plan starts in a month, written as 2026-12.");
  if (!Number.isInteger(years) || years < 1 || years > mostYears)
    return refused("no-years", `A plan looks 1 to ${mostYears} whole years ahead.`);
  if (plan.start === start && plan.years === years) return edited(plan, signed, { what: "Dates of the plan" });
  const next: Plan = { ...plan, start, years };
  const known = new Set(checkPlan(plan).map(({ says }) => says));
  const problems = checkPlan(next).filter(({ severity, says }) => severity === "error" && !known.has(says));
  return hasErrors(problems)
    ? { ok: false, problems }
    : edited(next, signed, { what: "Dates of the plan", from: inWords(plan), to: inWords(dates) });
}
