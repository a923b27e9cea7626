import { catalogueEntry, type Assumption } from "../../../model";

export interface Bounds {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What an assumption may not pass, by its own limits or by what the figure is. */
export const limitsOf = (assumption: Assumption): Bounds => ({
  ...catalogueEntry(assumption.id)?.limits,
  ...assumption.limits,
});

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
