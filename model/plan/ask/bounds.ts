/** The limits a value must keep. */
import { catalogueEntry } from "../../assumptions/catalogue";
import type { Assumption } from "../plan";

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
