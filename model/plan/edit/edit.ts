/**
 * What every edit of a plan gives: the plan as it becomes and the entry it leaves in the log. An edit that cannot be
 * made says why; one that changes nothing gives the very plan it was given.
 */
import type { LogEntry, Plan } from "../plan";
import { problem, type Outcome } from "../problem";
import { longest } from "../schema";
import { yourFigureWords } from "../ask/provenance";
import { tooMany } from "./too-many";

/** When an edit is made and by whom: passed in, because the model has no clock and knows nobody. */
export interface Signature {
  /** An ISO time. */
  readonly when: string;
  /** The name the person has set, if any. */
  readonly who?: string | undefined;
}

export interface Edit {
  readonly plan: Plan;
  /** Not yet in the plan's log: several edits may become one entry. */
  readonly logEntry: LogEntry;
}

/** What an edit tells the log, besides when and by whom. */
export interface Told {
  /** The assumption or the thing, in words. */
  readonly what: string;
  readonly where?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly unit?: string | undefined;
  readonly why?: string | undefined;
}

/** The text, cut with an ellipsis where it is longer than the file holds. */
export const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** The text with an ending, cut before it where both together are longer than the file holds. */
export const withEnding = (text: string, ending: string, most: number): string =>
  `${cut(text, most - ending.length)}${ending}`;

/** Texts one after another, as far as the file holds them. */
export const inTurn = (texts: readonly (string | undefined)[], most: number): string =>
  cut(texts.filter((text) => text !== undefined && text !== "").join(" "), most);

/** An entry of the log, every text cut to what the file holds. */
export function logEntry(signed: Signature, { what, where, from, to, unit, why }: Told): LogEntry {
  const given = (name: "where" | "from" | "to" | "unit" | "why", text: string | undefined, most: number) =>
    text === undefined || text === "" ? {} : { [name]: cut(text, most) };
  return {
    when: signed.when,
    what: cut(what, longest.prose),
    ...given("where", where, longest.logged),
    ...given("from", from, longest.logged),
    ...given("to", to, longest.logged),
    ...given("unit", unit, longest.unit),
    ...given("why", why, longest.prose),
    ...(signed.who === undefined || signed.who === "" ? {} : { by: cut(signed.who, longest.name) }),
  };
}

/** The edit; refused where the plan would hold more of something than its file does. */
export function edited(plan: Plan, signed: Signature, told: Told): Outcome<Edit> {
  const says = tooMany(plan);
  return says === undefined
    ? { ok: true, value: { plan, logEntry: logEntry(signed, told) }, problems: [] }
    : refused("too-many", says);
}

/** @param says what stands in the way, and what to do about it */
export const refused = (kind: string, says: string): Outcome<never> => ({
  ok: false,
  problems: [problem(kind, "", says)],
});

/** The sentence for a text that is longer than the file holds; undefined when it fits. */
export const tooLong = (text: string, most: number): Outcome<never> | undefined =>
  text.length <= most
    ? undefined
    : refused(
        "too-long",
        `This text has ${text.length.toLocaleString("en-GB")} characters, and a plan keeps at most ${most.toLocaleString("en-GB")} here. Shorten it.`,
      );

/** The reason of a figure that a person gave without one. */
export const yourFigure = (signed: Signature): string => yourFigureWords(signed.when);

/**
 * Several edits made together, as one entry of the log: what each was before the first and is after the last of them.
 * @param what what they are together; left out, what the only thing edited is called
 */
export function togetherLogged(entries: readonly LogEntry[], signed: Signature, what?: string): LogEntry | undefined {
  const things = new Map<string, { readonly first: LogEntry; last: LogEntry }>();
  for (const entry of entries) {
    const key = `${entry.what}\n${entry.where ?? ""}`;
    const thing = things.get(key);
    if (thing === undefined) things.set(key, { first: entry, last: entry });
    else thing.last = entry;
  }
  const [one, ...others] = things.values();
  if (one === undefined) return undefined;
  if (others.length === 0) return logEntry(signed, { ...one.last, from: one.first.from, what: what ?? one.last.what });
  const all = [one, ...others];
  const sameThing = all.every(({ last }) => last.what === one.last.what);
  const named = (side: "from" | "to"): string =>
    all
      .map(({ first, last }) => {
        const label = sameThing ? (last.where ?? last.what) : [last.what, last.where].filter(Boolean).join(", ");
        return `${label} ${(side === "from" ? first : last)[side] ?? ""}`.trim();
      })
      .join("; ");
  const units = new Set(all.map(({ last }) => last.unit));
  const reasons = new Set(all.map(({ last }) => last.why));
  return logEntry(signed, {
    what: what ?? (sameThing ? one.last.what : `${all.length} figures`),
    from: named("from"),
    to: named("to"),
    unit: units.size === 1 ? one.last.unit : undefined,
    why: reasons.size === 1 ? one.last.why : undefined,
  });
}

/** Makes edits one after another, as one. The first that cannot be made stands in the way of all. */
export function allOf(
  plan: Plan,
  signed: Signature,
  what: string | undefined,
  steps: readonly ((plan: Plan, signed: Signature) => Outcome<Edit>)[],
): Outcome<Edit> {
  let now = plan;
  const entries: LogEntry[] = [];
  for (const step of steps) {
    const made = step(now, signed);
    if (!made.ok) return made;
    if (made.value.plan !== now) entries.push(made.value.logEntry);
    now = made.value.plan;
  }
  const entry = togetherLogged(entries, signed, what) ?? logEntry(signed, { what: what ?? "" });
  return { ok: true, value: { plan: now, logEntry: entry }, problems: [] };
}
