/** Changes that have a date, written into the base as dated values: before and after are then one plan. */
import { contains } from "../../plan/ask/precedence";
import { mostSpecific } from "../../plan/ask/most-specific";
import { provenanceOf } from "../../plan/ask/provenance";
import { sameWhere, whereLabel, whereOf } from "../../plan/ask/scope";
import { monthWords } from "../../plan/ask/value-words";
import { absoluteMonth, monthName } from "../../plan/calendar";
import { refused, type Signature } from "../../plan/edit/edit";
import { ownEntry } from "../../plan/edit/own-figure";
import { assumptionIn, withAssumption } from "../../plan/edit/parts";
import { membersOf } from "../../plan/members";
import type { Assumption, Change, Plan, Value, Where, WhereEntry } from "../../plan/plan";
import type { Outcome } from "../../plan/problem";

type Dated = readonly { readonly from: string; readonly value: Value }[];

/**
 * The plan with the changes in its base, each for the people it names. What holds before its date stays, with what it
 * rests on said in the reason; what holds from then on is the person's. A figure that goes to another over months goes
 * in a straight line where nothing else about it is dated, and month by month otherwise. Refused where the base has a
 * value of a later date for the same people, which the change would take away unseen.
 */
export function intoBase(plan: Plan, changes: readonly Change[], signed: Signature): Outcome<Plan> {
  let now = plan;
  for (const change of changes) {
    const made = withDated(now, change, signed);
    if (!made.ok) return made;
    now = made.value;
  }
  return { ok: true, problems: [], value: now };
}

function withDated(plan: Plan, change: Change, signed: Signature): Outcome<Plan> {
  const assumption = assumptionIn(plan, change.assumption);
  if (assumption === undefined || change.from === undefined)
    return refused("no-figure", `The plan has no dated figure "${change.assumption}" to change. Give it first.`);
  const where = whereOf(change.where);
  const members = membersOf(plan);
  const scope = members.scope(where);
  const ready = withEntryFor(plan, assumption, where);
  const shape = change.ramp !== undefined && !hasDates(assumption) ? "linear" : (assumption.shape ?? "step");
  const entries: WhereEntry[] = [];
  for (const entry of ready.where ?? []) {
    if (!contains(scope, members.scope(whereOf(entry)))) {
      entries.push(entry);
      continue;
    }
    const later = (entry.when ?? []).find(({ from }) => from >= (change.from ?? ""));
    if (later !== undefined && (change.op !== "add" || shape === "linear"))
      return refused(
        "dated-later",
        `${assumption.label} of ${whereLabel(plan, whereOf(entry))} already has a value from ${monthWords(later.from)}. Choose a later month, take that value out in Assumptions, or make the change in a scenario.`,
      );
    const when = datesWith(entry, change, shape);
    const [first] = when.filter(({ from }) => from >= (change.from ?? ""));
    entries.push(
      first === undefined
        ? entry
        : ownEntry(
            plan,
            assumption,
            { ...entry, when: [...when] },
            { value: first.value, dated: first.from },
            { why: change.why },
            signed,
          ),
    );
  }
  const next: Assumption = { ...ready, where: entries };
  return {
    ok: true,
    problems: [],
    value: withAssumption(plan, shape === (assumption.shape ?? "step") ? next : { ...next, shape }),
  };
}

const hasDates = ({ when = [], where = [] }: Assumption): boolean =>
  when.length > 0 || where.some((entry) => (entry.when ?? []).length > 0);

/** The assumption with an entry for exactly these people, which has what held for them. */
function withEntryFor(plan: Plan, assumption: Assumption, where: Where): Assumption {
  const entries = assumption.where ?? [];
  if (entries.some((entry) => sameWhere(entry, where))) return assumption;
  const members = membersOf(plan);
  const scope = members.scope(where);
  const around = mostSpecific(
    plan,
    entries.filter((entry) => contains(members.scope(whereOf(entry)), scope)),
    whereOf,
  );
  const held = around ?? assumption;
  // Where only parts of them have a value, the parts are changed, and nobody else has one to change.
  const onlyParts = held.value === null && entries.some((entry) => contains(scope, members.scope(whereOf(entry))));
  if (onlyParts) return assumption;
  const { source, status, reason } = provenanceOf(assumption, around);
  const entry: WhereEntry = {
    ...where,
    value: held.value,
    ...(held.when === undefined ? {} : { when: [...held.when] }),
    ...(source === undefined ? {} : { source }),
    status,
    ...(reason === undefined ? {} : { reason }),
  };
  return { ...assumption, where: [...entries, entry] };
}

const later = (month: string, by: number): string => monthName(absoluteMonth(month) + by);

/** What holds in a month, of values that go in steps or have no later date. */
const heldIn = ({ value, when = [] }: Pick<WhereEntry, "value" | "when">, month: string): Value => {
  const standing = when.filter(({ from }) => from <= month).at(-1);
  return standing === undefined ? value : standing.value;
};

/** The dated values of an entry once the change is among them. */
function datesWith(
  entry: Pick<WhereEntry, "value" | "when">,
  { op, value: to, from = "", ramp }: Change,
  shape: "step" | "linear",
): Dated {
  const before: Dated = entry.when ?? [];
  const old = heldIn(entry, from);
  if (op === "add") {
    const at = before.some((one) => one.from === from) ? before : [...before, { from, value: old }];
    return at
      .toSorted((a, b) => a.from.localeCompare(b.from))
      .map((one) => (one.from < from ? one : { from: one.from, value: plus(one.value, to) }));
  }
  if (old === null) return [...before, { from: later(from, ramp === undefined ? 0 : 1), value: to }];
  if (shape === "linear") {
    const stands = ramp === undefined ? later(from, -1) : from;
    const held = before.some((one) => one.from === stands) ? [] : [{ from: stands, value: old }];
    return [...before, ...held, { from: later(from, ramp ?? 0), value: to }];
  }
  if (ramp === undefined) return [...before, { from, value: to }];
  return [
    ...before,
    ...Array.from({ length: ramp }, (_, at) => ({
      from: later(from, at + 1),
      value: between(old, to, (at + 1) / ramp),
    })),
  ];
}

const body = (value: number | string): string =>
  typeof value === "number" ? String(value) : value.replace(/^=\s*/, "");

/** What is put on and taken off again by the very same amount leaves nothing, however numbers are rounded. */
const plus = (old: Value, more: number | string): Value => {
  if (old === null) return more;
  if (typeof old !== "number" || typeof more !== "number") return `= (${body(old)}) + (${body(more)})`;
  const sum = old + more;
  return Math.abs(sum) < 1e-9 ? 0 : sum;
};

const between = (old: number | string, to: number | string, part: number): Value => {
  if (part === 1) return to;
  return typeof old === "number" && typeof to === "number"
    ? old + (to - old) * part
    : `= (${body(old)}) + ((${body(to)}) - (${body(old)})) * ${part}`;
};
