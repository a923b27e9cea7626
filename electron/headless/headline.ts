/** The findings in sentences, worked out from the results: where staff in post go, and which share of posts is empty. */
import type { Calendar } from "../../model/index";
import { amount, percentage, relativeChange } from "./numbers";
import type { Results } from "./results";
import type { Selection } from "./select";
import type { ScenarioSheet } from "./sheet";

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
/** A month of the plan, counted from its start, as people say it: March 2037. */
export const monthInWords = (calendar: Calendar, month: number): string =>
  `${monthNames[(calendar.start + month) % 12]!} ${Math.floor((calendar.start + month) / 12)}`;

const lastOf = (result: ScenarioSheet, measure: string, time: number): number =>
  result.wholes.find((table) => table.measure.id === measure)?.values[time] ?? Number.NaN;

function emptyPosts(rate: number): string {
  if (!Number.isFinite(rate)) return "";
  if (percentage(rate) === percentage(0)) return "; funded posts and staff would then be in balance";
  return rate > 0
    ? `; ${percentage(rate)} of posts would then be empty`
    : `; there would then be ${percentage(-rate)} more staff than funded posts`;
}

/** One sentence for the base and one for each scenario; none when staff in post is missing. */
export function headline(results: Results, selection: Selection): string[] {
  const time = results.times.at(-1)!;
  const month = selection.time === "month" ? time : selection.calendar.years[time]!.last;
  const when = monthInWords(selection.calendar, month);
  const [base, ...others] = results.scenarios as [ScenarioSheet, ...ScenarioSheet[]];
  const end = lastOf(base, "staff_in_post", time);
  if (!Number.isFinite(end) || !Number.isFinite(results.opening)) return [];
  const [from, to] = [amount(results.opening), amount(end)];
  const of = selection.whereInWords === "" ? "Staff in post" : `Staff in post (${selection.whereInWords})`;
  const moves =
    from === to
      ? `stay at ${to} WTE until ${when}`
      : `${end > results.opening ? "grow" : "fall"} from ${from} WTE to ${to} WTE by ${when}`;
  const sentences = [`${of} ${moves}${emptyPosts(lastOf(base, "vacancy_rate", time))}.`];
  for (const other of others) {
    const staff = lastOf(other, "staff_in_post", time);
    const difference = staff - end;
    const apart =
      amount(difference) === amount(0)
        ? "the same as in the base"
        : `${amount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than in the base (${relativeChange(end, staff)})`;
    sentences.push(
      `Under "${other.name}" they are ${amount(staff)} WTE by ${when}, ${apart}${emptyPosts(lastOf(other, "vacancy_rate", time))}.`,
    );
  }
  return sentences;
}
