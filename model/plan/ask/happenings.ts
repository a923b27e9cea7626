/** What happens when in a plan, for whatever is drawn or told over its time: its start, what changes by a date, known events. */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Plan } from "../plan";
import { eventSentence, eventWords } from "./event-words";
import { changesOf, eventsOf } from "./ancestry";
import { monthWords } from "./value-words";

/** Something with a date. */
export interface DatedHappening {
  /** "2025-04". */
  readonly month: string;
  /** A few words. */
  readonly label: string;
  /** The whole of it: what, and when. */
  readonly says: string;
  /** It is the start of the plan and nothing else. */
  readonly start?: true;
}

const starts = "Plan starts";

const words = {
  startsIn: (month: string) => `${month}: the plan starts; what stands before was counted`,
  changes: (label: string, month: string) => `${month}: ${label} takes another value in the base`,
  begins: (label: string, month: string, months: number | undefined) =>
    `${month}: the scenario's change to ${label} begins${months === undefined ? "" : ` and is complete ${months} months later`}`,
  /** What happens in one month: two things by name, of more the first and how many change with it. */
  several: ([first = "", second, ...others]: readonly string[]): string =>
    second === undefined
      ? first
      : others.length === 0
        ? `${first}; ${second}`
        : first === starts
          ? `${first}; ${others.length + 1} changes`
          : `${first} and ${others.length + 1} other changes`,
};

/** What has a value for every year is a series, and nothing that happens on a date. */
const FEW = 3;

/** Topics that speak of lists of people waiting alone. */
const listTopics: readonly string[] = ["referrals", "work", "team", "aims"];

/** Whether a figure is of a list and what is done with it, which the staff know nothing of. */
const isOfLists = (id: string): boolean => listTopics.includes(catalogueEntry(id)?.topic ?? "");

/** Figures of the base that the model reads and that take another value on a date within the plan. */
const inBase = (plan: Plan, ofLists: boolean): readonly DatedHappening[] =>
  plan.assumptions.flatMap(({ id, label, when = [] }) =>
    (catalogueEntry(id) === undefined || when.length > FEW || (isOfLists(id) && !ofLists) ? [] : when).map(
      ({ from }) => ({
        month: from,
        label,
        says: words.changes(label, monthWords(from)),
      }),
    ),
  );

const inScenario = (plan: Plan, scenario: string, ofLists: boolean): readonly DatedHappening[] =>
  changesOf(plan, scenario).flatMap(({ change: { assumption, from = plan.start, ramp } }) => {
    const label = plan.assumptions.find(({ id }) => id === assumption)?.label ?? assumption;
    return isOfLists(assumption) && !ofLists
      ? []
      : [{ month: from, label, says: words.begins(label, monthWords(from), ramp) }];
  });

/** Everything of one month as one. */
function together(dated: readonly DatedHappening[]): readonly DatedHappening[] {
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
 * What happens under a scenario (the base when left out), a month each; months beyond the plan too.
 * @param ofLists with what changes only lists of people waiting, and no staff
 */
export function datedHappenings(plan: Plan, scenario: string | undefined, ofLists = false): readonly DatedHappening[] {
  const start = { month: plan.start, label: starts, says: words.startsIn(monthWords(plan.start)) };
  return together([
    start,
    ...(scenario === undefined ? [] : inScenario(plan, scenario, ofLists)),
    ...eventsOf(plan, scenario).map(({ event }) => ({
      month: event.from,
      label: eventWords(event),
      says: eventSentence(event),
    })),
    ...inBase(plan, ofLists).filter(({ month }) => month !== plan.start),
  ]).map((one) => (one.says === start.says ? { ...one, start: true as const } : one));
}
