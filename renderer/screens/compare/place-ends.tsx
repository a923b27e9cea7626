import { HeadlineFigure, HeadlineFigures } from "../../controls/headline-figures";
import { Why } from "../../controls/why";
import { compareWords as words } from "../../words/compare";
import type { Figure } from "../../words/format";
import type { Between, PlaceFigure } from "./place-values";

/** What the sentence above leaves out: the place in the middle, and those that moved most since the plan starts. */
export function PlaceEnds({
  measure,
  year,
  between: { middle, up, down },
  write,
  writeChange,
}: {
  readonly measure: string;
  readonly year: string;
  readonly between: Between;
  readonly write: (value: Figure) => string;
  readonly writeChange: (change: number) => string;
}) {
  const figure = (name: string, { id, label, value }: PlaceFigure, beside: string) => (
    <HeadlineFigure key={name} label={name} change={beside}>
      <Why asked={{ measure, label: `${name}, ${label}, ${year}`, year, place: id }}>{write(value)}</Why>
    </HeadlineFigure>
  );
  const moved = (name: string, place: Between["up"]) =>
    place === undefined ? null : figure(name, place, words.ends.moved(place.label, writeChange(place.change)));
  return (
    <HeadlineFigures>
      {middle === undefined ? null : figure(words.ends.middle, middle, middle.label)}
      {moved(words.ends.up, up)}
      {moved(words.ends.down, down)}
    </HeadlineFigures>
  );
}
