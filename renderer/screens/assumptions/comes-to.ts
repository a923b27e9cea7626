/** What formulas come to: the lowest and the highest of the numbers an assumption, or one of its values, resolves to at the start. */
import { dimensionNames, type DimensionName, type Resolved, type Value, type Where } from "../../../model";

type Scope = ReturnType<Resolved["members"]["scope"]>;
type Series = NonNullable<ReturnType<Resolved["series"]>>;

export interface ComesTo {
  readonly low: number;
  readonly high: number;
}

/**
 * Undefined where there is no number: an empty figure, or an assumption given in amounts over other people.
 * @param written the value as the plan writes it, so that people for whom a more specific value holds are left out
 */
export function comesTo(resolved: Resolved, id: string, where: Where = {}, written?: Value): ComesTo | undefined {
  const series = resolved.series(id);
  const scope = resolved.members.scope(where);
  if (series === undefined) return amountOf(resolved, id, scope);
  const whole = scope.size === 0 && written !== undefined;
  const known = whole ? kept.get(series) : undefined;
  if (known?.written === written && known !== undefined) return known.comesTo;
  const found = inSeries(resolved, series, scope, written);
  if (whole) kept.set(series, { written, comesTo: found });
  return found;
}

/** Of the value for everybody; a series is another one as soon as anything about it is. */
const kept = new WeakMap<Series, { readonly written: Value; readonly comesTo: ComesTo | undefined }>();

function inSeries(resolved: Resolved, series: Series, scope: Scope, written: Value | undefined): ComesTo | undefined {
  const { id } = series;
  const values = series.at(0);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  values.forEach((value, index) => {
    const member = (name: DimensionName): number =>
      series.stride[name] === 0
        ? (scope.get(name)?.[0] ?? 0)
        : Math.floor(index / series.stride[name]) % resolved.members.size(name);
    if (Number.isNaN(value) || !series.dimensions.every((name) => scope.get(name)?.includes(member(name)) ?? true))
      return;
    if (written !== undefined && resolved.origin(id, 0, member)?.written !== written) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  });
  return low > high ? undefined : { low, high };
}

function amountOf(resolved: Resolved, id: string, scope: Scope): ComesTo | undefined {
  const own = resolved
    .amounts(id)
    .find((amount) =>
      dimensionNames.every((name) => JSON.stringify(amount.scope.get(name)) === JSON.stringify(scope.get(name))),
    );
  const value = own?.at(0);
  return value === undefined || Number.isNaN(value) ? undefined : { low: value, high: value };
}
