/** Saved quarters of shortages after places were put together or divided: they stay as they were, and say what has changed. */
import type { SavedQuarter } from "../../shortage-schema";
import type { NewPlace, Regrouping } from "./regrouping";

/** Whether a place is what it was, such as one beside which others are added. */
const isAsBefore = ({ place, parts }: NewPlace): boolean =>
  parts.every(({ from, share }) => from === place.id && share === 1);

export function savedQuartersAfter(
  { olds, news, inside }: Regrouping,
  quarters: readonly SavedQuarter[],
): SavedQuarter[] {
  const others = news.filter((one) => !isAsBefore(one));
  const same = new Set(news.filter(isAsBefore).map(({ place }) => place.id));
  // A place that only gets others under it stays what it was.
  const ended = inside ? [] : [...olds].filter((id) => !same.has(id));
  return quarters.map((one) => ({
    ...one,
    remade: [...new Set([...(one.remade ?? []), ...ended, ...others.map(({ place }) => place.id)])].sort(),
  }));
}
