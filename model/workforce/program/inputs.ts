/** What the compile steps read: the resolved assumptions, with the values of a draw laid over them where there is one. */
import type { Resolved } from "../../resolve/resolved";
import { indexIn, latest, type Amount, type Series } from "../../resolve/series";
import type { DimensionName } from "../../assumptions/catalogue";
import type { AmountChange } from "../../resolve/amount-changes";

/** One assumption changed everywhere and for the whole run, as sensitivity and chance draws do. */
export interface Override {
  readonly op: "set" | "add" | "multiply";
  readonly value: number;
}

export type Overrides = ReadonlyMap<string, Override>;

export interface Inputs {
  readonly resolved: Resolved;
  /** The plan without its scenario and without draws: what was published about the opening. */
  readonly base: Resolved;
  readonly overrides: Overrides;
  /** What held before the plan starts. A scenario does not change the past: it is read from the plan itself (and its draw). */
  readonly past: Inputs;
  series(id: string): Series | undefined;
  amounts(id: string): readonly Amount[];
  /** Changes to amounts, in order: the scenario's, then a draw's. */
  amountChanges(id: string): readonly AmountChange[];
}

const overridden = (value: number, { op, value: amount }: Override): number =>
  op === "set" ? amount : op === "add" ? value + amount : value * amount;

/** Lays a draw over a series, in arrays that the next draw over it fills again. */
export type OverSeries = (series: Series, override: Override) => Series;

interface Laid {
  readonly over: Series;
  override: Override;
  /** How many draws have been laid over it. */
  draws: number;
}

/** Numbers as they are without a draw, with one, and the last of the draws that they are of. */
interface Filled {
  readonly plain: Float64Array;
  readonly values: Float64Array;
  of: number;
}

function laidOver(series: Series, override: Override): Laid {
  const { changes } = series;
  const kept: Filled[] = [];
  const before = new Map<number, Filled>();
  const fillable = (month: number): Filled => {
    const plain = series.at(month);
    return { plain, values: new Float64Array(plain.length), of: 0 };
  };
  /** Most series were before the start what they are in all of its months: those that are alike are filled once. */
  const beforeStart = (month: number): Filled => {
    let found = before.get(month);
    if (found !== undefined) return found;
    const here = fillable(month);
    for (const there of before.values())
      if (there.plain.every((value, i) => Object.is(value, here.plain[i]))) found = there;
    before.set(month, (found ??= here));
    return found;
  };
  const laid: Laid = {
    override,
    draws: 1,
    over: {
      ...series,
      at: (month) => {
        const step = changes.length === 1 && month >= changes[0]! ? 0 : latest(changes, month);
        const found = step < 0 ? beforeStart(month) : (kept[step] ??= fillable(changes[step]!));
        if (found.of !== laid.draws) {
          found.of = laid.draws;
          // Asked for again, so that who reads it first in a draw is noted.
          const plain = series.at(month);
          const { values } = found;
          for (let i = 0; i < plain.length; i += 1) values[i] = overridden(plain[i]!, laid.override);
        }
        return found.values;
      },
    },
  };
  return laid;
}

export function overSeries(): OverSeries {
  const all = new Map<Series, Laid>();
  return (series, override) => {
    let laid = all.get(series);
    if (laid === undefined) all.set(series, (laid = laidOver(series, override)));
    if (laid.override !== override) {
      laid.override = override;
      laid.draws += 1;
    }
    return laid.over;
  };
}

/** @param over lays the overrides; those of one draw are then good until the next */
export function inputsOf(
  resolved: Resolved,
  base: Resolved,
  overrides: Overrides,
  over: OverSeries = overSeries(),
): Inputs {
  let past: Inputs | undefined;
  const inputs: Inputs = {
    resolved,
    base,
    overrides,
    get past() {
      return (past ??= resolved === base ? inputs : inputsOf(base, base, overrides, over));
    },
    series: (id) => {
      const series = resolved.series(id);
      const override = overrides.get(id);
      return series === undefined || override === undefined ? series : over(series, override);
    },
    amounts: (id) => resolved.amounts(id),
    amountChanges: (id) => {
      const override = overrides.get(id);
      const changes = resolved.amountChanges(id);
      return override === undefined ? changes : [...changes, changeOf(override)];
    },
  };
  return inputs;
}

/** A draw of an amount is a change to all of it, for the whole run. */
const changeOf = ({ op, value }: Override): AmountChange => ({
  op,
  scope: new Map(),
  changes: [0],
  weight: () => 1,
  amount: () => value,
});

/** One value of a series for one combination; `missing` where the plan does not have the assumption. NaN where the combination is none, as in the prices of a year that is not named. */
export const pick = (
  series: Series | undefined,
  month: number,
  member: (dimension: DimensionName) => number,
  missing = Number.NaN,
): number => (series === undefined ? missing : (series.at(month)[indexIn(series, member)] ?? Number.NaN));

/** The same for courses: by route and place, with every other dimension at its first member. */
export function courseReader(series: Series | undefined, month: number): (route: number, place: number) => number {
  if (series === undefined) return () => Number.NaN;
  const values = series.at(month);
  const { route: byRoute, place: byPlace } = series.stride;
  return (route, place) => values[route * byRoute + place * byPlace] ?? Number.NaN;
}

/**
 * The same values read many times in a walk over places, settings, levels, ages and origins: the position is worked
 * out from strides instead of by name.
 */
export function fastReader(
  series: Series | undefined,
  month: number,
  missing: number,
): (place: number, setting: number, level: number, origin: number, age: number) => number {
  if (series === undefined) return () => missing;
  const values = series.at(month);
  const { place: sp, setting: ss, level: sl, origin: so, age: sa } = series.stride;
  return (place, setting, level, origin, age) =>
    values[place * sp + setting * ss + level * sl + origin * so + age * sa]!;
}
