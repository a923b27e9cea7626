/** Clinics put on for some weeks, beside those of the team. */
import { calendarOf, monthName } from "../../plan/calendar";
import { refused, type Edit, type Signature } from "../../plan/edit/edit";
import type { Change, Plan, Where } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";
import { weeksOf } from "../../services/figures/weeks";
import type { ClinicsPutOn } from "./kinds";
import { serviceChangeSentence } from "./sentence";
import { grounds, serviceIn, withListed, written } from "./writing";

/**
 * Puts clinics on for so many weeks, in a scenario or in the base. Figures are dated by months, so that what is left of
 * the weeks in the last month is spread over it: so many weeks' worth is put on in all.
 * @param of id of the scenario; the base where undefined
 */
export function putClinicsOn(
  plan: Plan,
  of: string | undefined,
  clinics: ClinicsPutOn,
  signed: Signature,
): Outcome<Edit> {
  const { service: id, place, from, weeks, aWeek, level, why } = clinics;
  const found = serviceIn(plan, of, id, [from]);
  if (!found.ok) return found;
  if (!(Number.isInteger(weeks) && weeks >= 1 && weeks <= 520))
    return refused("clinic-weeks", "Clinics are put on for a whole number of weeks, up to 520. Give another.");
  if (!(aWeek > 0 && Number.isFinite(aWeek)))
    return refused("clinic-size", "Clinics put on start somebody. Give more than 0 a week.");
  const hours = found.value.service.capacity === "hours";
  if (hours && !plan.structure.levels.some((one) => one.id === level))
    return refused("clinic-level", "Say whose hours the clinics are: a level of staff of the plan.");
  if (place !== undefined && !plan.structure.places.some((one) => one.id === place))
    return refused("unknown-place", `The plan has no place "${place}". Choose one it has.`);
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
  const told = {
    what: "Clinics put on",
    to: serviceChangeSentence(plan, { what: "clinics", ...clinics, level: hours ? level : undefined }),
    why,
  };
  return written(withListed(plan, assumption, 0), found.value, changes, told, signed);
}

/** Months in which as many clinics are on, one after another. */
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
  const inMonth = (): number => monthOfWeek.filter((one) => one === month).length;
  for (; month < calendar.months && left >= inMonth(); month += 1) left -= inMonth();
  const whole = month > begins ? [{ first: from, after: named(month), part: 1 }] : [];
  const rest =
    left > 0 && month < calendar.months
      ? [{ first: named(month), after: named(month + 1), part: left / inMonth() }]
      : [];
  return [...whole, ...rest];
}
