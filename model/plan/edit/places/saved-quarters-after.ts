/** Saved quarters of shortages after places were put together or divided: they stay as they were, and say what has changed. */
import type { SavedQuarter } from "../../shortage-schema";
import type { Regrouping } from "./regrouping";

/** A place that only gets others under it stays what it was. */
export const savedQuartersAfter = (
  { olds, news, inside }: Regrouping,
  quarters: readonly SavedQuarter[],
): SavedQuarter[] =>
  quarters.map((one) => ({
    ...one,
    remade: [...new Set([...(one.remade ?? []), ...(inside ? [] : olds), ...news.map(({ place }) => place.id)])].sort(),
  }));
