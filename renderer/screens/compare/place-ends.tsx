import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { Why } from "../../controls/why";
import { compareWords as words } from "../../words/compare";
import type { Figure } from "../../words/format";

interface Place {
  readonly id: string;
  readonly label: string;
  readonly value: Figure;
}

/** The highest and the lowest place, how many print the same, and all places together. */
export function PlaceEnds({
  measure,
  year,
  high,
  low,
  whole,
  write,
}: {
  readonly measure: string;
  readonly year: string;
  readonly high: (Place & { readonly others: number }) | undefined;
  readonly low: (Place & { readonly others: number }) | undefined;
  readonly whole: Place;
  readonly write: (value: Figure) => string;
}) {
  const figure = (name: string, { id, label, value }: Place, others: number) => (
    <HeadlineFigure key={name} label={name} change={words.ends.places(label, others)}>
      <Why asked={{ measure, label: `${name}, ${label}, ${year}`, year, place: id }}>{write(value)}</Why>
    </HeadlineFigure>
  );
  return (
    <HeadlineFigures>
      {high === undefined ? null : figure(words.ends.high, high, high.others)}
      {low === undefined || low.id === high?.id ? null : figure(words.ends.low, low, low.others)}
      {figure(words.ends.whole, whole, 0)}
    </HeadlineFigures>
  );
}
