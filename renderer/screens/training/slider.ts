import type { Assumption } from "../../../model";

/** Where a slider runs: over what is usual, or the range given, or all that a share can be. Undefined when the value lies outside or none of these is known. */
export function sliderOf(
  assumption: Assumption,
  value: number,
): { readonly least: number; readonly most: number } | undefined {
  const share = assumption.unit === "share" ? { least: 0, most: 1 } : undefined;
  const least = assumption.unusual?.below ?? assumption.range?.low ?? share?.least;
  const most = assumption.unusual?.above ?? assumption.range?.high ?? share?.most;
  return least === undefined || most === undefined || value < least || value > most ? undefined : { least, most };
}
