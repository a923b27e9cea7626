/** The finding of a list in sentences, worked out from the results: how many wait, how long, and how many of them within the aim. */
import { monthInWords } from "./headline";
import { formatOf, percentage, relativeChange } from "./numbers";
import type { Selection } from "./select";
import type { ServiceScenario, ServiceSheet } from "./service-results";
import { scopeInWords } from "./service-tables";

const count = formatOf({ unit: "people" }, 0).write;
const people = (value: number): string => `${count(value)} ${count(value) === "1" ? "person" : "people"}`;
const weeks = (value: number): string => `${count(value)} ${count(value) === "1" ? "week" : "weeks"}`;

/** A measure of the whole list at one time; NaN where it was not asked for. */
const valueOf = ({ wholes }: ServiceScenario, measure: string, time: number): number =>
  wholes.find((table) => table.measure.id === measure)?.values[time] ?? Number.NaN;

function waits(scenario: ServiceScenario, time: number): string {
  const longest = valueOf(scenario, "longest_wait", time);
  if (!Number.isFinite(longest) || count(valueOf(scenario, "waiting", time)) === "0") return "";
  const within = valueOf(scenario, "within_aim", time);
  return `; the longest wait would then be ${weeks(longest)}${Number.isFinite(within) ? `, and ${percentage(within)} of those waiting would have waited no longer than the service aims for` : ""}`;
}

/** One sentence for the base and one for each scenario; none for a list that cannot be worked out. */
export function serviceHeadline({ asked, scenarios, times }: ServiceSheet, { calendar, years }: Selection): string[] {
  const [base, ...others] = scenarios as readonly [ServiceScenario, ...ServiceScenario[]];
  const time = times.at(-1)!;
  const when = monthInWords(calendar, calendar.years[years.at(-1)!]!.last);
  const opening = base.wholes.find((table) => table.measure.id === "waiting")?.opening[0] ?? Number.NaN;
  const end = valueOf(base, "waiting", time);
  if (!Number.isFinite(opening) || !Number.isFinite(end)) return [];
  const list = scopeInWords(asked);
  const [from, to] = [count(opening), count(end)];
  const moves =
    from === to
      ? to === "0"
        ? `Nobody waits for ${list} at the start, nor in ${when}`
        : `The list of ${list} is at ${people(end)} at the start and in ${when}`
      : `The list of ${list} ${end > opening ? "grows" : "falls"} from ${from === "0" ? "nobody" : people(opening)} to ${to === "0" ? "nobody" : people(end)} by ${when}`;
  const sentences = [`${moves}${waits(base, time)}.`];
  for (const other of others) {
    const waiting = valueOf(other, "waiting", time);
    if (!Number.isFinite(waiting)) continue;
    const difference = waiting - end;
    const change = relativeChange(end, waiting);
    const apart =
      count(Math.abs(difference)) === "0"
        ? "as many as in the base"
        : `${count(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than in the base${to === "0" ? "" : ` (${change})`}`;
    sentences.push(
      `Under "${other.name}" it is at ${count(waiting) === "0" ? "nobody" : people(waiting)} in ${when}, ${apart}${waits(other, time)}.`,
    );
  }
  return sentences;
}
