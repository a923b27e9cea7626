/** What a box says of what was typed or pasted: why it is refused, what is asked, or what was made of it. */
import { valueWords, type FigureGiven, type FigureRead } from "../../model";
import { rangeTaken } from "../words/how-sure";
import { pasteWords as words } from "../words/pasted-boxes";
import type { PastedBlock } from "./fill-cells";

export type Said =
  | Extract<FigureRead, { readonly kind: "asked" | "refused" }>
  | { readonly kind: "taken"; readonly says: string }
  | { readonly kind: "pasted"; readonly block: PastedBlock };

/** More than these are counted and not listed. */
const LISTED = 8;

export const givenWords = (unit: string, given: FigureGiven): string =>
  given.kind === "value"
    ? valueWords(unit, given.value)
    : `${valueWords(unit, given.range.low)} to ${valueWords(unit, given.range.high)}`;

/** A range is said again in full, since the box shows its middle alone. */
export function takenWords(unit: string, given: FigureGiven): Said | undefined {
  if (given.kind === "value") return undefined;
  const { low, likely, high, halfWay } = given.range;
  return {
    kind: "taken",
    says: rangeTaken(valueWords(unit, low), valueWords(unit, high), valueWords(unit, likely), halfWay),
  };
}

export function BoxSays({
  id,
  said,
  onTake,
  onFill,
  onLeave,
}: {
  readonly id: string;
  readonly said: Said;
  readonly onTake: (given: FigureGiven) => void;
  readonly onFill: (block: PastedBlock) => void;
  readonly onLeave: () => void;
}) {
  switch (said.kind) {
    case "taken":
      return (
        <p id={id} className="note" role="status">
          {said.says}
        </p>
      );
    case "refused":
      return (
        <p id={id} className="says-why" role="alert">
          {said.says}
        </p>
      );
    case "asked":
      return (
        <div className="says-why">
          <p id={id} role="alert">
            {said.says}
          </p>
          <div className="box-choices">
            {said.readings.map(({ words: reading, is }) => (
              <button key={reading} type="button" className="button" onClick={() => onTake(is)}>
                {reading}
              </button>
            ))}
          </div>
        </div>
      );
    case "pasted": {
      const { refused, fillings } = said.block;
      return (
        <div className="says-why">
          <div id={id} role="alert">
            <p>{words.nothingYet(refused.length)}</p>
            <ul>
              {refused.slice(0, LISTED).map((says, at) => (
                <li key={at}>{says}</li>
              ))}
              {refused.length > LISTED ? <li>{words.more(refused.length - LISTED)}</li> : null}
            </ul>
          </div>
          <div className="box-choices">
            {fillings.length === 0 ? null : (
              <button type="button" className="button" onClick={() => onFill(said.block)}>
                {words.fillOthers(fillings.length)}
              </button>
            )}
            <button type="button" className="button" onClick={onLeave}>
              {words.leave}
            </button>
          </div>
        </div>
      );
    }
  }
}
