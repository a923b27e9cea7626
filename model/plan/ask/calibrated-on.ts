/** The time that what a plan works out is about: which counts of the past its figures are calibrated on. */
import { calendarMonths } from "../../assumptions/declared/choices";
import type { Plan } from "../plan";
import { isWorkedOut } from "./worked-out";

/** A calibration on what was counted, with its time in absolute months. */
export interface CalibratedOn {
  /** What is worked out. */
  readonly label: string;
  /** The time as the plan says it: "2019 to 2024". */
  readonly window: string;
  /** Its first month; undefined as far back as there are counts. */
  readonly from: number | undefined;
  /** The first month after it. */
  readonly until: number;
}

/** What these hold the plan to has been counted; the others hold it to what is to come, or to a day. */
const onThePast: readonly string[] = ["exit-rate", "age-balance"];

const APRIL = 3;
/** A time in words as the months it covers: "2024", "2023/24", "September 2001". */
function timeOf(words: string): readonly [from: number, until: number] | undefined {
  const [, calendarYear] = /^(\d{4})$/.exec(words) ?? [];
  if (calendarYear !== undefined) return [Number(calendarYear) * 12, (Number(calendarYear) + 1) * 12];
  const [, planningYear] = /^(\d{4})\/\d{2}$/.exec(words) ?? [];
  if (planningYear !== undefined) {
    const from = Number(planningYear) * 12 + APRIL;
    return [from, from + 12];
  }
  const [, month = "", year] = /^([a-z]+) (\d{4})$/i.exec(words) ?? [];
  const at = calendarMonths.findIndex(({ id }) => id === month.toLowerCase());
  return at < 0 ? undefined : [Number(year) * 12 + at, Number(year) * 12 + at + 1];
}

/** A window in words as months: a time, "X to Y", or "before X"; undefined where it is none of these. */
export function windowMonths(window: string): Pick<CalibratedOn, "from" | "until"> | undefined {
  const text = window.trim();
  const [, before] = /^before (.+)$/i.exec(text) ?? [];
  if (before !== undefined) {
    const time = timeOf(before);
    return time && { from: undefined, until: time[0] };
  }
  const [first = "", last = first] = text.split(/ to |\s*[–—]\s*/);
  const [from, until] = [timeOf(first), timeOf(last)];
  return from === undefined || until === undefined || until[1] <= from[0]
    ? undefined
    : { from: from[0], until: until[1] };
}

/** The calibrations of a plan that rest on counts and are still worked out, the longest time first. */
export function calibratedOn(plan: Plan): readonly CalibratedOn[] {
  const length = ({ from, until }: CalibratedOn): number => until - (from ?? -Infinity);
  return (plan.calibrations ?? [])
    .filter(({ method, unknown }) => onThePast.includes(method) && unknown.some((id) => isWorkedOut(plan, id)))
    .flatMap(({ label, window }): CalibratedOn[] => {
      const time = windowMonths(window);
      return time === undefined ? [] : [{ label, window, ...time }];
    })
    .sort((a, b) => (length(a) === length(b) ? 0 : length(b) - length(a)));
}
