/**
 * Staffing from workload: the staff of one category that the yearly workload of a service needs, and how the staff there
 * are compare with it.
 *
 * Source: World Health Organization, "Workload indicators of staffing need (WISN): user's manual", Geneva 2010,
 * ISBN 978 92 4 150019 7.
 *
 * Times are a year's; staff are WTE and never rounded. A figure that is not known is NaN, and so is what depends on it.
 */
import { problem, type Outcome } from "../../plan/problem";

export interface WorkingYear {
  /** Days one WTE could work if never absent: weeks in a year x days worked a week. */
  readonly possibleDays: number;
  /** Days one WTE is absent: public holidays, annual leave, sickness, training. */
  readonly absences: readonly { readonly label: string; readonly days: number }[];
  /** Hours worked in a day. */
  readonly hoursPerDay: number;
}

/** What one WTE has available in a year. */
export interface AvailableTime {
  readonly days: number;
  readonly hours: number;
}

/** One component of the workload, such as first assessments. */
export interface Workload {
  readonly label: string;
  /** Units a year. */
  readonly yearly: number;
  /** Hours of this category of staff that one unit takes, done well. */
  readonly hoursPerUnit: number;
}

/** Work that everybody in the category does and that no unit of workload counts, such as meetings. */
export interface CategoryAllowance {
  readonly label: string;
  /** Share of available time, 0 to 1. */
  readonly share: number;
}

/** Work that only some in the category do, such as supervising learners. */
export interface IndividualAllowance {
  readonly label: string;
  /** Hours a year of all who do it together. */
  readonly hoursPerYear: number;
}

export interface StaffingInput {
  readonly year: WorkingYear;
  readonly workloads: readonly Workload[];
  /** None listed means no such work, and so for individual allowances. */
  readonly categoryAllowances: readonly CategoryAllowance[];
  readonly individualAllowances: readonly IndividualAllowance[];
  /** Staff there are, WTE. */
  readonly actual: number;
}

export interface StaffingNeed {
  readonly available: AvailableTime;
  /** For each workload in order: the units one WTE does in a year with nothing else to do, and the WTE it takes. */
  readonly workloads: readonly (Workload & { readonly standardWorkload: number; readonly staff: number })[];
  /** WTE for the workloads alone. */
  readonly base: number;
  /** What the base is multiplied by for work that everybody does: 1 / (1 - the shares together). */
  readonly categoryFactor: number;
  /** WTE for work that only some do. */
  readonly individualFactor: number;
  /** Base x category factor + individual factor, WTE. */
  readonly required: number;
  /** Actual / required; below 1 staff work under pressure. */
  readonly ratio: number;
  /** Actual - required, WTE; below 0 there are too few. */
  readonly difference: number;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

export function availableTime({ possibleDays, absences, hoursPerDay }: WorkingYear): AvailableTime {
  const days = possibleDays - sumOf(absences.map((absence) => absence.days));
  return { days, hours: days * hoursPerDay };
}

/**
 * The staff a year's workload needs. Problems: `no-available-time` when absences leave no time to work; `no-workload` when
 * none is listed, which is not the same as none to do; `allowances-take-all-time` when work that everybody does fills it.
 */
export function staffingNeed({
  year,
  workloads,
  categoryAllowances,
  individualAllowances,
  actual,
}: StaffingInput): Outcome<StaffingNeed> {
  const available = availableTime(year);
  if (available.hours <= 0)
    return {
      ok: false,
      problems: [
        problem(
          "no-available-time",
          "working year",
          `Of ${year.possibleDays} possible working days of ${year.hoursPerDay} hours, absences leave ${available.days}, so nobody has time to work. Check the days of absence and the hours in a day.`,
        ),
      ],
    };
  if (workloads.length === 0)
    return {
      ok: false,
      problems: [
        problem(
          "no-workload",
          "workload",
          "No workload is listed, so the staff it needs are not known. List what the service does in a year and the hours each unit takes.",
        ),
      ],
    };
  const shares = sumOf(categoryAllowances.map((allowance) => allowance.share));
  // Shares such as 70%, 20% and 10% add up to a little less than 1 in the numbers of a computer.
  if (shares >= 1 - 1e-9) {
    const listed = categoryAllowances.map((allowance) => `${allowance.label} ${percent(allowance.share)}`).join(", ");
    return {
      ok: false,
      problems: [
        problem(
          "allowances-take-all-time",
          "category allowances",
          `Work that everybody does takes ${percent(shares)} of available time (${listed}), so none is left for the workload. Lower these shares until they add up to less than 100%.`,
        ),
      ],
    };
  }
  const components = workloads.map((workload) => {
    const standardWorkload = available.hours / workload.hoursPerUnit;
    return { ...workload, standardWorkload, staff: workload.yearly / standardWorkload };
  });
  const base = sumOf(components.map((component) => component.staff));
  const categoryFactor = 1 / (1 - shares);
  const individualFactor = sumOf(individualAllowances.map((allowance) => allowance.hoursPerYear)) / available.hours;
  const required = base * categoryFactor + individualFactor;
  return {
    ok: true,
    value: {
      available,
      workloads: components,
      base,
      categoryFactor,
      individualFactor,
      required,
      ratio: actual / required,
      difference: actual - required,
    },
    problems: [],
  };
}

const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
