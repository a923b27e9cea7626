/** What the compile steps read: the resolved assumptions, with the values of a draw laid over them where there is one. */
import type { Resolved } from "../../resolve/resolved";
import { indexIn, keptSeries, type Amount, type Series } from "../../resolve/series";
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

export const overridden = (value: number, { op, value: amount }: Override): number =>
  op === "set" ? amount : op === "add" ? value + amount : value * amount;

export function inputsOf(resolved: Resolved, base: Resolved, overrides: Overrides): Inputs {
  const changed = new Map<string, Series>();
  let past: Inputs | undefined;
  const inputs: Inputs = {
    resolved,
    base,
    overrides,
    get past() {
      return (past ??= resolved === base ? inputs : inputsOf(base, base, overrides));
    },
    series: (id) => {
      const made = changed.get(id);
      if (made !== undefined) return made;
      const series = resolved.series(id);
      const override = overrides.get(id);
      if (series === undefined || override === undefined) return series;
      const size = series.at(0).length;
      const over = keptSeries(series, size, (month, into) => {
        const values = series.at(month);
        for (let i = 0; i < size; i += 1) into[i] = overridden(values[i]!, override);
      });
      changed.set(id, over);
      return over;
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
