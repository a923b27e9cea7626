/**
 * What stands behind the effect of a service: its source and status, the range it may lie in, and the two readings it
 * is the difference of, where it is one.
 */
import { parseFormula, type Formula } from "../../resolve/formula/formula";
import type { DimensionName } from "../../assumptions/catalogue";
import type { Resolved } from "../../resolve/resolved";
import type { Assumption, Status } from "../../plan/plan";
import { pick } from "../../workforce/program/inputs";

/** Low and high of an effect; the true one lies between them so many times in 10, as `level` says (0.8 is 8 in 10). */
export interface EffectRange {
  readonly low: number;
  readonly high: number;
  readonly level: number;
}

/** One of the two published numbers an effect is the difference of, in the outcome's unit for one of what it is counted by. */
export interface EffectReading {
  /** The name of the figure; empty text where a formula has the bare number. */
  readonly label: string;
  readonly value: number;
}

export interface EffectEvidence {
  /** Id of a place; undefined where all places have the same effect. */
  readonly place: string | undefined;
  /** The effect at the end of what is shown. NaN where it is missing. */
  readonly effect: number;
  /** The assumption to open: the effect, or the figure it is taken from by a formula that does nothing but name it. */
  readonly assumption: string;
  /** Title of the source. */
  readonly source: string | undefined;
  readonly status: Status;
  readonly reason: string | undefined;
  /** Names of the scenarios that changed it. */
  readonly changedBy: readonly string[];
  readonly range: EffectRange | undefined;
  /** Before and after, where the effect is after less before. */
  readonly readings: { readonly before: EffectReading; readonly after: EffectReading } | undefined;
  /** Other ways to read the source, each with the effect it gives: those of the figure the effect is, without the one taken. */
  readonly others: readonly EffectReading[];
}

type Member = (dimension: DimensionName) => number;

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Every number or formula an assumption gives, without those left empty. */
const givenValues = ({ value, when = [], where = [] }: Assumption): unknown[] =>
  [
    value,
    ...when.map((one) => one.value),
    ...where.flatMap((entry) => [entry.value, ...(entry.when ?? []).map((one) => one.value)]),
  ].filter((one) => one !== null);

function formulaBehind(resolved: Resolved, id: string, month: number, member: Member): Formula | undefined {
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
    return givenValues(origin.assumption).length === 1 && value >= range.low && value <= range.high
      ? { low: range.low, high: range.high, level: range.level }
      : undefined;
  }
  const formula = formulaBehind(resolved, id, month, member);
  if (formula === undefined) return undefined;
  const ranges = formula.names.flatMap((name) => {
    const found = rangeOf(resolved, name, month, member);
    return found === undefined ? [] : [{ name, ...found }];
  });
  const [only, ...others] = ranges;
  if (only === undefined || others.length > 0) return undefined;
  const at = (end: number): number =>
    formula.evaluate(
      Object.fromEntries(
        formula.names.map((name) => [name, name === only.name ? end : pick(resolved.series(name), month, member)]),
      ),
    );
  const ends = [at(only.low), at(only.high)];
  return { low: Math.min(...ends), high: Math.max(...ends), level: only.level };
}

/** The two readings an assumption carries, in their order, when its value is the second less the first. */
function twoReadings({ readings = [] }: Assumption, effect: number): EffectEvidence["readings"] {
  const [before, after, ...more] = readings.map(({ label, value }): EffectReading => ({
    label,
    value: typeof value === "number" ? value : Number.NaN,
  }));
  return before !== undefined && after !== undefined && more.length === 0 && near(after.value - before.value, effect)
    ? { before, after }
    : undefined;
}

/** The readings of the figure an effect is, with the effect each gives; the one taken is left out. */
const otherReadings = ({ readings = [] }: Assumption, effect: number): readonly EffectReading[] =>
  readings.flatMap(({ label, value }): EffectReading[] => {
    const formula = typeof value === "string" ? parseFormula(value) : undefined;
    const gives = typeof value === "number" ? value : formula?.ok === true ? formula.value.evaluate({}) : Number.NaN;
    return Number.isFinite(gives) && !near(gives, effect) ? [{ label, value: gives }] : [];
  });

/** The two ends of a formula that is one figure less another, as "= 112 - 128" or "= after - before". */
function endsOf(
  { expression }: Formula,
  resolved: Resolved,
  month: number,
  member: Member,
): EffectEvidence["readings"] {
  if (expression.kind !== "sum" || expression.op !== "-") return undefined;
  const [after, before] = [expression.left, expression.right].map((end): EffectReading | undefined => {
    if (end.kind === "number") return { label: "", value: end.value };
    return end.kind === "name"
      ? {
          label: resolved.origin(end.name, month, member)?.assumption.label ?? end.name,
          value: pick(resolved.series(end.name), month, member),
        }
      : undefined;
  });
  return before === undefined || after === undefined ? undefined : { before, after };
}

/** Evidence for the effect at one place and outcome, given by `member`, in a month of the plan. */
export function evidenceOf(
  resolved: Resolved,
  month: number,
  member: Member,
  place: string | undefined,
): EffectEvidence {
  const id = "outcome_effect";
  const effect = pick(resolved.series(id), month, member);
  const own = resolved.origin(id, month, member);
  const formula = formulaBehind(resolved, id, month, member);
  const named =
    formula?.expression.kind === "name" ? resolved.origin(formula.expression.name, month, member) : undefined;
  // A bare name says where the effect comes from; an entry with a source of its own says so itself.
  const set = own?.changes.some(({ change }) => change.op === "set") === true;
  const from = own?.source === undefined && !set ? (named ?? own) : own;
  const changes = [...(own?.changes ?? []), ...(named?.changes ?? [])];
  const carried = [own, named].flatMap((origin) =>
    origin === undefined ? [] : (twoReadings(origin.assumption, effect) ?? []),
  )[0];
  return {
    place,
    effect,
    assumption: named?.assumption.id ?? id,
    source: resolved.plan.sources.find((source) => source.id === from?.source)?.title,
    status: from?.status ?? "judgement",
    reason: own?.reason ?? (set ? undefined : named?.reason),
    changedBy: [...new Set(changes.map((change) => change.scenario.name))],
    range: rangeOf(resolved, id, month, member),
    // What a scenario made of the effect is no longer the difference.
    readings:
      changes.length > 0
        ? undefined
        : (carried ?? (formula === undefined ? undefined : endsOf(formula, resolved, month, member))),
    others: named === undefined || carried !== undefined ? [] : otherReadings(named.assumption, effect),
  };
}
