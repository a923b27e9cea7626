/** Clinics put on for some weeks, beside those of the team. */
import { monthWords } from "../../plan/ask/value-words";
import { calendarOf, monthName } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Change, Plan, Where } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { weeksOf } from "../../services/figures/weeks";
import { addedTo, grounds, serviceInScenario, withListed } from "./into-scenario";

export interface ClinicsPutOn {
  readonly service: string;
  /** Id of one of the places of the service; every one of them has as many where left out. */
  readonly place?: string | undefined;
  readonly from: string;
  readonly weeks: number;
  /** Cases started a week where the service counts starts; hours for patients a week where it counts hours. */
  readonly aWeek: number;
  /** The level of staff whose hours they are, where hours are counted. */
  readonly level?: string | undefined;
  readonly why?: string | undefined;
}

/**
 * Puts clinics on for so many weeks, in a scenario. Figures are dated by months, so that what is left of the weeks in
 * the last month is spread over it: so many weeks' worth is put on in all.
 */
export function putClinicsOn(plan: Plan, scenario: string, clinics: ClinicsPutOn, signed: Signature): Outcome<Edit> {
  const { service: id, place, from, weeks, aWeek, level, why } = clinics;
  const found = serviceInScenario(plan, scenario, id, [from]);
  if (!found.ok) return found;
  if (!(Number.isInteger(weeks) && weeks >= 1 && weeks <= 520))
    return refused("clinic-weeks", "Clinics are put on for a whole number of weeks, up to 520. Give another.");
  if (!(aWeek > 0)) return refused("clinic-size", "Clinics put on start somebody. Give more than 0 a week.");
  const hours = found.value.service.capacity === "hours";
  if (hours && !plan.structure.levels.some((one) => one.id === level))
    return refused("clinic-level", "Say whose hours the clinics are: a level of staff of the plan.");
  const assumption = hours ? "extra_hours" : "extra_starts";
  const where: Where = {
    service: id,
    ...(hours && level !== undefined ? { level } : {}),
    ...(place === undefined ? {} : { place }),
  };
  // What is put on is taken off again by the very same amount, so that nothing is left of it.
  const changes = stretchesOf(plan, from, weeks).flatMap(({ first, after, part }): Change[] => {
    const change = { assumption, op: "add", where, ...grounds(why) } as const;
    return [
      { ...change, value: aWeek * part, from: first },
      { ...change, value: -aWeek * part, from: after },
    ];
  });
  const size = aWeek.toLocaleString("en-GB", { maximumFractionDigits: 1 });
  const told = {
    what: "Clinics put on",
    to: `${size} ${hours ? "hours" : "cases"} a week for ${weeks} ${weeks === 1 ? "week" : "weeks"} from ${monthWords(from)}`,
    why,
  };
  return addedTo(withListed(plan, assumption, 0), found.value, changes, told, signed);
}

interface Stretch {
  readonly first: string;
  /** The month after the last. */
  readonly after: string;
  /** The part of the weeks of its months in which clinics are on. */
  readonly part: number;
}

/** The months in which clinics are on in every week, and the last of them, where they are on in some. */
function stretchesOf(plan: Plan, from: string, weeks: number): readonly Stretch[] {
  const calendar = calendarOf(plan.start, plan.years);
  const { month: monthOfWeek } = weeksOf(calendar);
  const named = (month: number): string => monthName(calendar.start + month);
  const begins = calendar.monthOf(from);
  let left = weeks;
  let month = begins;
  const inMonth = (): number => monthOfWeek.reduce((count, one) => count + (one === month ? 1 : 0), 0);
  for (; month < calendar.months && left >= inMonth(); month += 1) left -= inMonth();
  const whole = month > begins ? [{ first: from, after: named(month), part: 1 }] : [];
  const rest =
    left > 0 && month < calendar.months
      ? [{ first: named(month), after: named(month + 1), part: left / inMonth() }]
      : [];
  return [...whole, ...rest];
}
