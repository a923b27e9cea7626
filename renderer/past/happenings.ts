/** What happens when in a plan, for its charts over years: where it starts, what changes by a date, and known events. */
import {
  absoluteMonth,
  calendarOf,
  catalogueEntry,
  changesOf,
  eventSentence,
  eventsOf,
  eventWords,
  monthWords,
  type Calendar,
  type Plan,
} from "../../model";
import type { Happening } from "../charts";
import { happeningWords as words } from "../words/past";

interface Dated {
  readonly month: string;
  readonly label: string;
  readonly says: string;
}

/** Where a month stands on an axis whose 0 is the end of the first planning year. */
function yearsIn(calendar: Calendar, month: number): number {
  const year = calendar.years.findIndex(({ first, last }) => month >= first && month <= last + 1);
  const found = calendar.years[year];
  return found === undefined ? Number.NaN : year - 1 + (month - found.first) / (found.last + 1 - found.first);
}

/** What has a value for every year is a series, and nothing that happens on a date. */
const FEW = 3;

/** Topics that speak of lists of people waiting alone. */
const listTopics: readonly string[] = ["referrals", "work", "team", "aims"];

/** Whether a figure is of a list and what is done with it, which the staff know nothing of. */
const isOfLists = (id: string): boolean => listTopics.includes(catalogueEntry(id)?.topic ?? "");

/** Figures of the base that the model reads and that take another value on a date within the plan. */
const inBase = (plan: Plan, ofLists: boolean): readonly Dated[] =>
  plan.assumptions.flatMap(({ id, label, when = [] }) =>
    (catalogueEntry(id) === undefined || when.length > FEW || (isOfLists(id) && !ofLists) ? [] : when).map(
      ({ from }) => ({
        month: from,
        label,
        says: words.changes(label, monthWords(from)),
      }),
    ),
  );

const inScenario = (plan: Plan, scenario: string, ofLists: boolean): readonly Dated[] =>
  changesOf(plan, scenario).flatMap(({ change: { assumption, from = plan.start, ramp } }) => {
    const label = plan.assumptions.find(({ id }) => id === assumption)?.label ?? assumption;
    return isOfLists(assumption) && !ofLists
      ? []
      : [{ month: from, label, says: words.begins(label, monthWords(from), ramp) }];
  });

/** Everything of one month as one. */
function together(dated: readonly Dated[]): readonly Dated[] {
  const months = [...new Set(dated.map(({ month }) => month))];
  return months.map((month) => {
    const all = [...new Map(dated.filter((one) => one.month === month).map((one) => [one.says, one])).values()];
    return {
      month,
      label: words.several(all.map(({ label }) => label)),
      says: all.map(({ says }) => says).join("; "),
    };
  });
}

/**
 * What happens under a scenario (the base when left out) from the start of the plan to its end.
 * @param ofLists with what changes only lists of people waiting, and no staff
 */
export function happeningsOf(plan: Plan, scenario: string | undefined, ofLists = false): readonly Happening[] {
  const calendar = calendarOf(plan.start, plan.years);
  const start = { month: plan.start, label: words.starts, says: words.startsIn(monthWords(plan.start)) };
  const dated = together([
    start,
    ...(scenario === undefined ? [] : inScenario(plan, scenario, ofLists)),
    ...eventsOf(plan, scenario).map(({ event }) => ({
      month: event.from,
      label: eventWords(event),
      says: eventSentence(event),
    })),
    ...inBase(plan, ofLists).filter(({ month }) => month !== plan.start),
  ]);
  return dated.flatMap(({ month, label, says }): Happening[] => {
    const at = yearsIn(calendar, absoluteMonth(month) - calendar.start);
    return Number.isNaN(at) ? [] : [{ at, label, says, ...(says === start.says ? { start: true as const } : {}) }];
  });
}
