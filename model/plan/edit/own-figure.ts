/**
 * A number typed by a person is theirs: it never keeps the source, the status or the reason of the figure it replaced.
 * It is a judgement, "your figure" of its day, until a source is named for it.
 */
import { provenanceOf } from "../ask/provenance";
import { monthWords } from "../ask/value-words";
import type { Assumption, Plan, Status, Value, WhereEntry } from "../plan";
import { longest } from "../schema";
import { cut, yourFigure, type Signature } from "./edit";
import { without } from "./without";

/** What the person says about the figure, where they say anything. */
export interface Grounds {
  readonly why?: string | undefined;
  readonly source?: string | undefined;
  readonly status?: Status | undefined;
}

const groundsOf = (signed: Signature, { why, source, status }: Grounds) => ({
  ...(source === undefined ? {} : { source }),
  status: status ?? ("judgement" as const),
  reason: why === undefined || why === "" ? yourFigure(signed) : why,
});

/** What the values of other dates rest on: they have no place of their own to say so. */
function othersRestOn(plan: Plan, before: Pick<Assumption, "source" | "status" | "reason">): string {
  const title = plan.sources.find((one) => one.id === before.source)?.title;
  return [
    `The values of other dates are as before: ${before.status}${title === undefined ? "" : `, ${title}`}.`,
    before.reason ?? "",
  ]
    .join(" ")
    .trim();
}

/** Entries that take their source, status or reason from the assumption keep it as their own, before it changes. */
function pinned(assumption: Assumption): readonly WhereEntry[] | undefined {
  return assumption.where?.map((entry) => {
    if (entry.status === "judgement") return entry;
    const { source, status, reason } = provenanceOf(assumption, entry);
    return {
      ...entry,
      ...(source === undefined ? {} : { source }),
      status,
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** The assumption with a person's value for everybody; the parts keep what they rest on. */
export function ownWhole(
  plan: Plan,
  assumption: Assumption,
  given: { readonly value: Value; readonly dated?: string | undefined },
  grounds: Grounds,
  signed: Signature,
): Assumption {
  const rest = without(assumption, "source", "givenFor", "where");
  const where = pinned(assumption);
  return {
    ...rest,
    ...(where === undefined ? {} : { where: [...where] }),
    ...valueAt(assumption, given),
    ...groundsOf(signed, mixed(plan, assumption, given, assumption, grounds, signed)),
  };
}

/** An entry with a person's value in it. */
export function ownEntry(
  plan: Plan,
  assumption: Assumption,
  entry: WhereEntry,
  given: { readonly value: Value; readonly dated?: string | undefined },
  grounds: Grounds,
  signed: Signature,
): WhereEntry {
  const rest = without(entry, "source", "givenFor", "reason");
  const { source, status, reason } = provenanceOf(assumption, entry);
  const before = {
    status,
    ...(source === undefined ? {} : { source }),
    ...(reason === undefined ? {} : { reason }),
  };
  return {
    ...rest,
    ...valueAt(entry, given),
    ...groundsOf(signed, mixed(plan, entry, given, before, grounds, signed)),
  };
}

type Held = Pick<Assumption, "value" | "range">;

/**
 * A value in place of another. A range that does not say about which number it is was about the one replaced; from now
 * on it says so, and moves with the value instead of becoming a range of another shape.
 */
const inPlaceOf = ({ value: before, range }: Held, value: Value): Held => ({
  value,
  ...(range === undefined || range.likely !== undefined || typeof before !== "number" || value === before
    ? {}
    : { range: { low: range.low, likely: before, high: range.high, level: range.level } }),
});

function valueAt(
  holder: Held & Pick<Assumption, "when">,
  { value, dated }: { readonly value: Value; readonly dated?: string | undefined },
): Pick<Assumption, "value" | "range" | "when"> {
  if (dated === undefined) return inPlaceOf(holder, value);
  const before = holder.when ?? [];
  const when = before.some((one) => one.from === dated)
    ? before.map((one) => (one.from === dated ? { ...one, ...inPlaceOf(one, value) } : one))
    : [...before, { from: dated, value }].sort((a, b) => a.from.localeCompare(b.from));
  return { value: holder.value, when };
}

/** Where only one of several dated values is the person's, the reason says so and what the others rest on. */
function mixed(
  plan: Plan,
  holder: Pick<Assumption, "value" | "when">,
  { dated }: { readonly dated?: string | undefined },
  before: Pick<Assumption, "source" | "status" | "reason">,
  grounds: Grounds,
  signed: Signature,
): Grounds {
  const others =
    (holder.when ?? []).some((one) => one.from !== dated && one.value !== null) ||
    (dated !== undefined && holder.value !== null);
  if (!others || before.status === "judgement") return grounds;
  const own = grounds.why === undefined || grounds.why === "" ? yourFigure(signed) : grounds.why;
  const from = dated === undefined ? "" : `From ${monthWords(dated)}: `;
  return { ...grounds, why: cut(`${from}${own} ${othersRestOn(plan, before)}`, longest.prose) };
}
