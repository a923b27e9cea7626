/** What it takes, as a sentence for a screen, a report or the command line. */
import { monthWords } from "../../plan/ask/value-words";
import type { Takes, TakesReading, TakesRequest } from "./service-takes";

const written = (value: number, places: number): string =>
  value.toLocaleString("en-GB", { maximumFractionDigits: places });
const weeksWords = (weeks: number): string => `${written(weeks, 1)} ${weeks === 1 ? "week" : "weeks"}`;
const per = (share: number): string => `${written(share * 100, 1)}%`;
/** Pounds to three figures: what is worked out from tenths of a WTE is not known to the pound. */
export const pounds = (value: number): string =>
  `£${value.toLocaleString("en-GB", { maximumSignificantDigits: 3, maximumFractionDigits: 0 })}`;

const ofList = ({ share, weeks }: TakesRequest): string =>
  share === undefined
    ? `nobody waits longer than ${weeksWords(weeks)}`
    : `${per(share)} of the list have waited no longer than ${weeksWords(weeks)}`;

const reached = ({ share, weeks }: TakesRequest, read: TakesReading): string =>
  share === undefined
    ? `a longest wait of ${weeksWords(read.longest)}`
    : `${per(Math.floor(read.within * 1000) / 1000)} of the list within ${weeksWords(weeks)}`;

const unit = { starts: "more starts a week", team: "more WTE", posts: "more funded posts (WTE)" } as const;

/** "£121,000"; undefined where it is not known. */
export const takesCost = ({ cost }: Takes): string | undefined => (cost === undefined ? undefined : pounds(cost));

/** "4.6 more WTE of Band 6". */
function takesAmount({ kind, level, more = 0 }: Takes): string {
  return `${written(more, 1)} ${unit[kind]}${level === undefined ? "" : ` of ${level.label}`}`;
}

/** "4.6 more WTE of Band 6", of staff and of posts alike: short enough for the name of a scenario. */
export function takesShortly(takes: Takes): string {
  return takesAmount(takes.kind === "posts" ? { ...takes, kind: "team" } : takes);
}

/** ", £121,000 a year (2026/27 prices)"; nothing where the cost is not known. */
const costBehind = ({ cost, prices }: Takes): string =>
  cost === undefined
    ? ""
    : `, ${pounds(cost)} a year (${prices === undefined ? "year of prices not named" : `${prices} prices`})`;

/** The answer: what is needed, or that it is so already, or that it cannot be reached and what the best is. */
export function takesSays(takes: Takes): string {
  const { request, label, more, now, then, runsOut } = takes;
  const when = `by the end of ${monthWords(request.by)}`;
  const since = request.from === undefined ? "" : ` from ${monthWords(request.from)}`;
  if (more === 0)
    return `Nothing more is needed: ${when} the list of ${label} comes to ${reached(request, now)} as it is.`;
  if (more === undefined) {
    const of = takes.level === undefined ? "more starts" : `more WTE of ${takes.level.label} alone`;
    const first = runsOut === undefined ? "" : ` The time of ${runsOut.label} runs out first.`;
    return `That ${ofList(request)} ${when} cannot be reached with ${of}${since}; the best is ${reached(request, then)}.${first}`;
  }
  const cost = costBehind(takes);
  const starts =
    takes.kind === "starts"
      ? `${written(then.starts, 1)} starts a week, ${takesAmount(takes)}`
      : `${written(then.starts, 1)} starts a week, which is ${takesAmount(takes)}`;
  return `So that ${ofList(request)} ${when}, the list of ${label} needs ${starts}${since}${cost}.`;
}

/** Another level in place of the first, behind its sentence: what is aimed at has been said there. */
export function takesInstead(takes: Takes, first: Takes): string {
  const so = first.more === undefined ? "It can be reached with" : "Or, in place of that,";
  return `${so} ${takesAmount(takes)}${costBehind(takes)}.`;
}

/** What stands beside the answer: what it would be without, and why something is not told. */
export function takesBeside(takes: Takes): string {
  const { request, more, now, kind, cost, runsOut } = takes;
  const without = `As it is, it comes to ${reached(request, now)}, with ${written(now.starts, 1)} starts a week.`;
  const says = more === 0 ? [] : [without];
  if (more !== undefined && more > 0) {
    if (kind === "starts") says.push("Nothing is known of the staff, so neither WTE nor cost can be told.");
    else if (cost === undefined) says.push("The cost is missing: the pay of these staff is not given.");
    if (kind === "posts") says.push("Posts are filled as the plan recruits; the answer counts the time that takes.");
    if (runsOut !== undefined) says.push(`After that the time of ${runsOut.label} runs out.`);
  }
  return says.join(" ");
}
