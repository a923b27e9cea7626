/** The limits a value must keep. */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Assumption } from "../plan";
import { unitSense } from "./unit-sense";
import { plainNumber, isRate, valueWords } from "./value-words";

export interface Bounds {
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** The most is itself not allowed. */
  readonly mostExcluded: boolean;
}

/** Whether limits stand the wrong way round, so that nothing could keep them. */
export const reversed = (limits: Assumption["limits"]): boolean =>
  limits?.least !== undefined && limits.most !== undefined && limits.least > limits.most;

/** The narrower of the catalogue's limits and the assumption's own. */
export function boundsOf(assumption: Pick<Assumption, "id" | "limits">): Bounds {
  const hard = catalogueEntry(assumption.id)?.limits ?? {};
  const own = reversed(assumption.limits) ? {} : (assumption.limits ?? {});
  const least = hard.least === undefined ? own.least : Math.max(hard.least, own.least ?? hard.least);
  const most = hard.most === undefined ? own.most : Math.min(hard.most, own.most ?? hard.most);
  return { least, most, mostExcluded: hard.mostExcluded === true && most === hard.most };
}

/**
 * {@link boundsOf}, and no further than anybody can mean: what is typed, pasted or changed keeps these. A figure of the
 * plan's own that says no limits has those of its unit.
 */
export function senseOf(assumption: Pick<Assumption, "id" | "limits"> & { readonly unit?: string }): Bounds {
  const bounds = boundsOf(assumption);
  const known = catalogueEntry(assumption.id);
  const ownUnit = known === undefined && assumption.limits === undefined ? unitSense(assumption.unit ?? "") : undefined;
  const sense: { readonly least?: number; readonly most?: number } = known?.sense ?? ownUnit ?? {};
  const least = Math.max(bounds.least ?? Number.NEGATIVE_INFINITY, sense.least ?? Number.NEGATIVE_INFINITY);
  const most = Math.min(bounds.most ?? Number.POSITIVE_INFINITY, sense.most ?? Number.POSITIVE_INFINITY);
  return {
    least: Number.isFinite(least) ? least : undefined,
    most: Number.isFinite(most) ? most : undefined,
    mostExcluded: bounds.mostExcluded && most === bounds.most,
  };
}

export const outside = (value: number, { least, most, mostExcluded }: Bounds): boolean =>
  (least !== undefined && value < least) || (most !== undefined && (value > most || (mostExcluded && value === most)));

/** Bounds as the sentences of a check have them, in the numbers of the file. */
export function boundsWords({ least, most, mostExcluded }: Bounds): string {
  const upper = mostExcluded ? `below ${most}` : `${most} at most`;
  if (least === undefined) return upper;
  return most === undefined
    ? `${least} or more`
    : mostExcluded
      ? `from ${least} to below ${most}`
      : `from ${least} to ${most}`;
}

/** A number without its unit where another one with it follows: the 0 of "between 0 and 100%". */
const bare = (unit: string, value: number): string =>
  isRate(unit) && value !== 0
    ? valueWords(unit, value)
    : unit.startsWith("GBP")
      ? valueWords("GBP", value)
      : unit === "choice"
        ? valueWords(unit, value)
        : plainNumber(value);

/** Bounds in their own unit: "between 0 and 100%", "between 16 and 90 years". */
export function boundsInUnit(unit: string, { least, most }: Bounds): string {
  if (least === undefined) return most === undefined ? "a number" : `${valueWords(unit, most)} at most`;
  return most === undefined
    ? `${valueWords(unit, least)} or more`
    : `between ${bare(unit, least)} and ${valueWords(unit, most)}`;
}

/** The sentence that refuses a value beyond its bounds, by the name of what it is of; undefined where it keeps them. */
export function outsideWords(named: string, unit: string, value: number, bounds: Bounds): string | undefined {
  if (!outside(value, bounds)) return undefined;
  const words = Math.abs(value) < 1e12 || !Number.isFinite(value) ? valueWords(unit, value) : String(value);
  const refused = bounds.mostExcluded && value === bounds.most ? `${words} itself is too much` : `${words} is not`;
  return `${named} must be ${boundsInUnit(unit, bounds)}, and ${refused}.`;
}

/**
 * The limits that draws of an assumption keep: its own, and what they leave open but its figures say. A share lies
 * between nothing and all of it; what is above nothing in every figure of its ranges does not fall below nothing.
 */
export function drawnWithin(
  assumption: Pick<Assumption, "id" | "limits" | "unit" | "range" | "evenly" | "where">,
): Bounds {
  const bounds = boundsOf(assumption);
  if (assumption.unit === "share") return { ...bounds, least: bounds.least ?? 0, most: bounds.most ?? 1 };
  const lows = [assumption, ...(assumption.where ?? [])].flatMap(
    ({ range, evenly }) => range?.low ?? evenly?.low ?? [],
  );
  return bounds.least === undefined && lows.every((low) => low > 0) ? { ...bounds, least: 0 } : bounds;
}
