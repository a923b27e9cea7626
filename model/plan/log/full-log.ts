/**
 * A log that is full goes on: its oldest entries become one that says how many changes it stands for, of which days and
 * whose, and holds the SHA-256 of what they said, so that an earlier save can be held against it. Nothing else moves.
 * `decisions/0013` has the reasons.
 */
import { canonical } from "../compare/same";
import { sha256 } from "../json/sha-256";
import type { LogEntry, Plan } from "../plan";

/**
 * What a log keeps one by one: entries, and letters in them. A plan's file holds a million values and 50 MB, of which an
 * entry has up to nine and some ten thousand letters; the log alone never keeps a plan from being saved.
 */
export const logKeeps = { entries: 50_000, letters: 10_000_000 } as const;
/** What is left of that when the oldest are told together, so that it is seldom done. */
const left = 0.8;
/** Names that an entry tells one by one: the longest that there may be leave room for the rest of what an entry says. */
const mostNamed = 8;

const what = "Earlier changes, told together";
const unit = "changes";
const counted = /^([\d,]+) changes$/;

/** How many changes an entry stands for where it stands for others; undefined for one of its own. */
function standsFor(entry: LogEntry): number | undefined {
  const many = entry.what === what && entry.unit === unit ? counted.exec(entry.to ?? "")?.[1] : undefined;
  return many === undefined ? undefined : Number(many.replaceAll(",", ""));
}

/** How many changes a log tells of, those that it tells together counted one by one. */
export const changesTold = (log: readonly LogEntry[]): number =>
  log.reduce((sum, entry) => sum + (standsFor(entry) ?? 1), 0);

const inWords = (count: number): string => count.toLocaleString("en-GB");
const signOf = (entries: readonly LogEntry[]): string => sha256(entries.map(canonical).join("\n"));

/** Whose they are, those with most first: "Ann (12), Ben (3), without a name (2)". */
function whose(entries: readonly LogEntry[]): string {
  const by = new Map<string, number>();
  for (const { by: name = "without a name" } of entries) by.set(name, (by.get(name) ?? 0) + 1);
  const all = [...by].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  const rest = all.slice(mostNamed).reduce((sum, [, count]) => sum + count, 0);
  return [
    ...all.slice(0, mostNamed).map(([name, count]) => `${name} (${inWords(count)})`),
    ...(rest === 0 ? [] : [`${inWords(all.length - mostNamed)} others (${inWords(rest)})`]),
  ].join(", ");
}

function together(entries: readonly LogEntry[], sign: string): LogEntry {
  const times = entries.map(({ when }) => when).sort();
  const [first = "", last = ""] = [times[0], times.at(-1)];
  return {
    when: last,
    what,
    where: `from ${first.slice(0, 10)} to ${last.slice(0, 10)}`,
    to: `${inWords(entries.length)} ${unit}`,
    unit,
    why: `A plan keeps its latest changes one by one, and counts those before. By ${whose(entries)}. An earlier save of the plan has them one by one; the SHA-256 of what they said is ${sign}.`,
  };
}

const lettersIn = (entry: LogEntry): number =>
  Object.values(entry).reduce<number>((sum, text) => sum + (text?.length ?? 0), 0);

/** Letters in a log by the log: it grows by one entry at a time, and is not counted anew for each. */
const lettersOf = new WeakMap<readonly LogEntry[], number>();

function letters(log: readonly LogEntry[]): number {
  const known = lettersOf.get(log) ?? log.reduce((sum, entry) => sum + lettersIn(entry), 0);
  lettersOf.set(log, known);
  return known;
}

/** The log with its oldest entries told together. What stands for others already stays, so that no count is of a count. */
function shorter(log: readonly LogEntry[]): LogEntry[] {
  let [entries, size] = [log.length, letters(log)];
  const gone = new Set<LogEntry>();
  for (const entry of log) {
    if (entries <= logKeeps.entries * left && size <= logKeeps.letters * left) break;
    if (standsFor(entry) !== undefined) continue;
    gone.add(entry);
    entries -= 1;
    size -= lettersIn(entry);
  }
  const oldest = [...gone];
  return oldest.length === 0
    ? [...log]
    : log.flatMap((one) => (one === oldest[0] ? [together(oldest, signOf(oldest))] : gone.has(one) ? [] : [one]));
}

/** The plan with an entry at the end of its log, the oldest of which are told together where there would be too many. */
export function withEntry(plan: Plan, entry: LogEntry): Plan {
  const log = [...plan.log, entry];
  lettersOf.set(log, letters(plan.log) + lettersIn(entry));
  return withLogThatFits({ ...plan, log });
}

/** The plan with no more in its log than {@link logKeeps}. */
export const withLogThatFits = (plan: Plan): Plan =>
  plan.log.length <= logKeeps.entries && letters(plan.log) <= logKeeps.letters
    ? plan
    : { ...plan, log: shorter(plan.log) };

/** Entries of a log that another tells together, known by the SHA-256 of what they said. */
export function toldTogether(log: readonly LogEntry[], other: readonly LogEntry[]): ReadonlySet<LogEntry> {
  const found = new Set<LogEntry>();
  const own = log.filter((entry) => standsFor(entry) === undefined);
  let from = 0;
  for (const entry of other) {
    const count = standsFor(entry);
    if (count === undefined) continue;
    const part = own.slice(from, from + count);
    if (part.length < count || entry.why?.includes(signOf(part)) !== true) continue;
    for (const one of part) found.add(one);
    from += count;
  }
  return found;
}
