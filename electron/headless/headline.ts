/** The findings in sentences, worked out from the results: where staff in post go, who waits and for how long. */
import { elementAt, monthName, monthWords, type Calendar, type PostsReach } from "../../model/index";
import { amount, formatOf, percentage, relativeChange } from "./numbers";
import type { Results, ScenarioSheet } from "./results";
import type { Selection } from "./select";
import type { ServiceScenario, ServiceSheet } from "./service-results";
import { scopeInWords } from "./tables";

/** A month of the plan, counted from its start, as people say it: March 2037. */
const monthInWords = (calendar: Calendar, month: number): string => monthWords(monthName(calendar.start + month));

const lastOf = (result: ScenarioSheet, measure: string, time: number): number =>
  result.wholes.find((table) => table.measure.id === measure)?.values[time] ?? Number.NaN;

/** How many posts would be empty, and what is over establishment beside it: never one hidden behind the other. */
function emptyPosts(result: ScenarioSheet, time: number): string[] {
  const [posts, vacant, over] = ["establishment", "vacant_posts", "over_establishment"].map((measure) =>
    lastOf(result, measure, time),
  ) as [number, number, number];
  if (![posts, vacant, over].every(Number.isFinite)) return [];
  const none = amount(0);
  if (amount(vacant) === none)
    return amount(over) === none
      ? ["Every funded post would then be filled."]
      : [`There would then be ${amount(over)} WTE more staff than funded posts.`];
  const elsewhere = amount(over) === none ? "" : `, and ${amount(over)} WTE over establishment elsewhere`;
  return [`${amount(vacant)} WTE of posts (${percentage(vacant / posts)}) would then be empty${elsewhere}.`];
}

/** Why a scenario changes nothing about people, and how to see what its posts do. */
const reachInWords = (reach: PostsReach | undefined): string[] =>
  reach === undefined
    ? []
    : reach === "nothing"
      ? [
          "Its staff and posts are the base's in every month: the base has this already, or it changes something else, such as what is needed or what it costs.",
        ]
      : [
          `It ${reach === "nobody" ? "moves no people" : "moves people between posts and adds none"}: in a supply-led plan posts do not decide how many there are.`,
          "Run it with --closure posts-led to see which of its posts are filled.",
        ];

/** The staff and the empty posts of the base and of each scenario; none when staff in post is missing. */
export function headline(results: Results, selection: Selection): string[] {
  const time = elementAt(results.times, -1);
  const month = selection.time === "month" ? time : elementAt(selection.calendar.years, time).last;
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
  const sentences = [`${of} ${moves}.`, ...emptyPosts(base, time)];
  for (const other of others) {
    const staff = lastOf(other, "staff_in_post", time);
    const difference = staff - end;
    const apart =
      amount(difference) === amount(0)
        ? "the same as in the base"
        : `${amount(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than in the base (${relativeChange(end, staff)})`;
    sentences.push(
      `Under "${other.name}" they are ${amount(staff)} WTE by ${when}, ${apart}.`,
      ...emptyPosts(other, time),
      ...reachInWords(other.reach),
    );
  }
  return sentences;
}

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
  const time = elementAt(times, -1);
  const when = monthInWords(calendar, elementAt(calendar.years, elementAt(years, -1)).last);
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
  const { name } = elementAt(calendar.years, elementAt(years, -1));
  const short = base.runsOut.get(name);
  const sentences = [
    `${moves}${waits(base, time)}.`,
    ...(short === undefined ? [] : [`What runs out first in ${name} is the time of ${short}.`]),
  ];
  for (const other of others) {
    const waiting = valueOf(other, "waiting", time);
    if (!Number.isFinite(waiting)) continue;
    const difference = waiting - end;
    const change = relativeChange(end, waiting);
    const apart =
      count(Math.abs(difference)) === "0"
        ? "as many as in the base"
        : `${count(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"} than in the base${to === "0" ? "" : ` (${change})`}`;
    const shortThen = other.runsOut.get(name);
    sentences.push(
      `Under "${other.name}" it is at ${count(waiting) === "0" ? "nobody" : people(waiting)} in ${when}, ${apart}${waits(other, time)}.`,
      ...(shortThen === undefined || shortThen === short
        ? []
        : [`What runs out first in ${name} is then the time of ${shortThen}.`]),
    );
  }
  return sentences;
}
