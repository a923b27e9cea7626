/**
 * What stands behind the effect of a service: its source and status, the range it may lie in, and the two readings it
 * is the difference of, where it is one.
 */
import { parseFormula } from "../assumptions/formula";
import type { DimensionName } from "../assumptions/catalogue";
import type { Resolved } from "../assumptions/resolve";
import type { Assumption, Status } from "../plan/plan";
import { pick } from "../workforce/inputs";

/** Low and high of an effect; the true one lies between them so many times in 10, as `level` says (0.8 is 8 in 10). */
export interface EffectRange {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

export interface Reading {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly source: string | undefined;
}

export interface EffectEvidence {
  /** Id of a place; undefined where all places have the same effect. */
  readonly place: string | undefined;
  /** The effect at the end of what is shown. NaN where it is missing. */
  readonly effect: number;
  /** The assumption to open: the one a formula takes the effect from, where it names only one. */
  readonly assumption: string;
  /** Title of the source. */
  readonly source: string | undefined;
  readonly status: Status;
  readonly reason: string | undefined;
  /** Names of the scenarios that changed it. */
  readonly changedBy: readonly string[];
  readonly range: EffectRange | undefined;
  /** Before and after, where the effect is after less before. */
  readonly readings: { readonly before: Reading; readonly after: Reading } | undefined;
}

type Member = (dimension: DimensionName) => number;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Every number or formula an assumption gives, without those left empty. */
const givenValues = ({ value, when = [], where = [] }: Assumption): unknown[] => [value, ...when.map((one) => one.value), ...where.flatMap((entry) => [entry.value, ...(entry.when ?? []).map((one) => one.value)])].filter((one) => one !== null);

function formulaBehind(resolved: Resolved, id: string, month: number, member: Member) {
  const written = resolved.origin(id, month, member)?.written;
  const parsed = typeof written === "string" ? parseFormula(written) : undefined;
  return parsed?.ok === true ? parsed.value : undefined;
}

/**
 * The range of an assumption's value for one combination. A range is that of the one value it was given with: where an
 * assumption gives several, or a scenario has changed the value, it has none. The range of a formula is what it gives at
 * the ends of the range of the one assumption it names that has one.
 */
export function rangeOf(resolved: Resolved, id: string, month: number, member: Member): EffectRange | undefined {
  const origin = resolved.origin(id, month, member);
  if (origin === undefined || origin.changes.length > 0) return undefined;
  const { range } = origin.assumption;
  if (range !== undefined) {
    const value = pick(resolved.series(id), month, member);
    return givenValues(origin.assumption).length === 1 && value >= range.low && value <= range.high ? { low: range.low, high: range.high, level: range.level } : undefined;
  }
  const formula = formulaBehind(resolved, id, month, member);
  if (formula === undefined) return undefined;
  const ranges = formula.names.flatMap((name) => {
    const found = rangeOf(resolved, name, month, member);
    return found === undefined ? [] : [{ name, ...found }];
  });
  const [only, ...others] = ranges;
  if (only === undefined || others.length > 0) return undefined;
  const at = (end: number): number => formula.evaluate(Object.fromEntries(formula.names.map((name) => [name, name === only.name ? end : pick(resolved.series(name), month, member)])));
  const ends = [at(only.low), at(only.high)];
  return { low: Math.min(...ends), high: Math.max(...ends), level: only.level };
}

const titleOf = (resolved: Resolved, id: string | undefined): string | undefined => resolved.plan.sources.find((source) => source.id === id)?.title;

/** The two readings of an assumption, in the order in which it carries them, when its value is the second less the first. */
function twoReadings(resolved: Resolved, id: string, effect: number): EffectEvidence["readings"] {
  const assumption = resolved.plan.assumptions.find((one) => one.id === id);
  const [before, after, ...more] = (assumption?.readings ?? []).map((one): Reading => ({ label: one.label, value: typeof one.value === "number" ? one.value : Number.NaN, unit: assumption!.unit, source: titleOf(resolved, one.source ?? assumption!.source) }));
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return near(after.value - before.value, effect) ? { before, after } : undefined;
}

function readingsOf(resolved: Resolved, id: string, month: number, member: Member, effect: number): EffectEvidence["readings"] {
  const own = twoReadings(resolved, id, effect);
  if (own !== undefined) return own;
  const names = formulaBehind(resolved, id, month, member)?.names ?? [];
  const [after, before] = names.map((name): Reading => {
    const origin = resolved.origin(name, month, member);
    return { label: origin?.assumption.label ?? name, value: pick(resolved.series(name), month, member), unit: origin?.assumption.unit ?? "", source: titleOf(resolved, origin?.source) };
  });
  if (after !== undefined && before === undefined) return twoReadings(resolved, names[0]!, effect);
  // A formula of two figures is their difference only if it comes to it: "= after - before".
  return after !== undefined && before !== undefined && names.length === 2 && near(after.value - before.value, effect) ? { before, after } : undefined;
}

/** Evidence for the effect at one place and outcome, given by `member`, in a month of the plan. */
export function evidenceOf(resolved: Resolved, month: number, member: Member, place: string | undefined): EffectEvidence {
  const id = "outcome_effect";
  const effect = pick(resolved.series(id), month, member);
  const own = resolved.origin(id, month, member);
  const names = own?.names.length === 1 && formulaBehind(resolved, id, month, member) !== undefined ? own.names : [];
  // A formula that names one figure has its source; the entry's own comes first where it has one.
  const named = names[0] === undefined ? undefined : resolved.origin(names[0], month, member);
  const source = own?.source ?? named?.source;
  return {
    place,
    effect,
    assumption: named === undefined ? id : names[0]!,
    source: titleOf(resolved, source),
    status: (own?.source === undefined ? named?.status : undefined) ?? own?.status ?? "judgement",
    reason: own?.reason ?? named?.reason,
    changedBy: [...new Set([...(own?.changes ?? []), ...(named?.changes ?? [])].map((change) => change.scenario.name))],
    range: rangeOf(resolved, id, month, member),
    readings: own === undefined || own.changes.length > 0 ? undefined : readingsOf(resolved, id, month, member, effect),
  };
}
