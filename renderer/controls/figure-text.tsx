import { useId, useRef, useState } from "react";
import { readFigure, type FigureGiven } from "../../model";
import { BoxSays, givenWords, type Said } from "./box-says";
import { boxText } from "./box-text";
import { usePasted } from "./use-pasted";
import { longestFigure } from "./box-limits";

/** A box for a figure that is worked with as it is typed, letter by letter. What it says of the text is its owner's. */
export function FigureText({
  label,
  names = [],
  unit,
  limits = {},
  text,
  invalid,
  onText,
}: {
  readonly label: string;
  /** What it is called besides, by which a pasted row finds it. */
  readonly names?: readonly string[];
  readonly unit: string;
  readonly limits?: { readonly least?: number | undefined; readonly most?: number | undefined };
  readonly text: string;
  readonly invalid: boolean;
  readonly onText: (text: string) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const give = (given: FigureGiven): string | undefined => {
    if (given.kind === "range") return `${label} takes one figure, and ${givenWords(unit, given)} is a range.`;
    onText(boxText(given.value, unit));
    return undefined;
  };
  const { onPaste, onFill } = usePasted(
    input,
    {
      names: [label, ...names],
      read: (cell, percents) =>
        readFigure(cell, {
          named: label,
          unit,
          bounds: { ...limits, mostExcluded: false },
          usual: undefined,
          now: null,
          ranges: false,
          formulas: false,
          percents,
        }),
      give,
      inWords: (given) => `${label} ${givenWords(unit, given)}`,
    },
    setSaid,
  );
  return (
    <>
      <label className="sheet-field">
        <span>{label}</span>
        <input
          ref={input}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={longestFigure}
          value={text}
          aria-invalid={invalid}
          aria-describedby={said === undefined ? undefined : `${id}-says`}
          onChange={(event) => {
            setSaid(undefined);
            onText(event.target.value);
          }}
          onPaste={onPaste}
        />
      </label>
      {said === undefined ? null : (
        <BoxSays
          id={`${id}-says`}
          said={said}
          onTake={() => setSaid(undefined)}
          onFill={onFill}
          onLeave={() => setSaid(undefined)}
        />
      )}
    </>
  );
}
