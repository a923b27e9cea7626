/** Slider and box are one control: both show and change the same number, with keys, in the words people type. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import {
  outsideWords,
  readFigure,
  unitName,
  type FigureAsked,
  type FigureGiven,
  type RangeInput,
  type Value,
} from "../../model";
import { startGesture } from "../state/gesture";
import { followPointer, type PointerGesture } from "../state/pointer-gesture";
import { notChosen } from "../words/choices";
import { BoxSays, givenWords, takenWords, type Said } from "./box-says";
import { boxText, isRate, shortText } from "./box-text";
import { refusalOf } from "./fill-boxes";
import { usePasted } from "./use-pasted";
import { longestFigure } from "./box-limits";

export interface NumberBoxProps {
  readonly label: string;
  readonly unit: string;
  readonly value: Value;
  /** Bounds of the slider; without them there is only the box. */
  readonly slider?: { readonly least: number; readonly most: number } | undefined;
  /** What the figure is called in sentences, where the label is only that of a part. */
  readonly named?: string | undefined;
  /** Limits; a value outside is refused with a sentence. */
  readonly limits?:
    | {
        readonly least?: number | undefined;
        readonly most?: number | undefined;
        readonly mostExcluded?: boolean | undefined;
      }
    | undefined;
  /** What is usual, by which a number that could mean two is told. */
  readonly usual?: FigureAsked["usual"];
  /** True where no formula can be kept: a sum is taken as what it comes to. */
  readonly plain?: boolean | undefined;
  /** The values it can take, where they stand for choices: then it is a list to pick from. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[] | undefined;
  readonly disabled?: boolean | undefined;
  /** May give what came of it: an outcome that is none is said in the box. */
  readonly onChange: (value: Value) => unknown;
  /** Takes a figure of a pasted block, where what is typed alone would change others that the block has too. */
  readonly onPasted?: ((value: Value) => unknown) | undefined;
  /** Takes a range typed for the value, such as 8 to 14; without it a range is refused. */
  readonly onRange?: ((range: RangeInput) => unknown) | undefined;
  readonly hideLabel?: boolean | undefined;
  /** What a formula comes to: it stands in the box until the box is in focus, which then has the formula. */
  readonly comesTo?: number | undefined;
}

/** What is asked of a text in the box. */
function askedOf({ label, named, unit, value, limits, usual, plain, onRange }: NumberBoxProps) {
  return {
    named: named === undefined || named === label ? label : `${named}, ${label}`,
    unit,
    bounds: { least: limits?.least, most: limits?.most, mostExcluded: limits?.mostExcluded === true },
    usual,
    now: value,
    ranges: onRange !== undefined,
    formulas: plain !== true,
  };
}

/** The step of an arrow key: a tenth of a point for rates, one for counts, a hundredth of what is between. */
function stepOf(value: number, unit: string): number {
  if (isRate(unit)) return 0.001;
  return Math.abs(value) >= 20 ? 1 : Math.abs(value) >= 2 ? 0.1 : 0.01;
}

export const NumberBox = (props: NumberBoxProps) =>
  props.choices === undefined ? <TypedBox {...props} /> : <ChoiceBox {...props} choices={props.choices} />;

/** A figure that stands for one of a few choices, named instead of numbered. A formula keeps its place in the list. */
function ChoiceBox({
  label,
  value,
  choices,
  disabled,
  onChange,
  hideLabel,
}: NumberBoxProps & { readonly choices: NonNullable<NumberBoxProps["choices"]> }) {
  const id = useId();
  const named = choices.some((choice) => choice.value === value);
  return (
    <div className="number-box" data-choice="true">
      <label htmlFor={id} className={hideLabel === true ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value ?? ""}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value === "" ? null : Number(event.target.value))}
      >
        {named ? null : <option value={value ?? ""}>{value ?? notChosen}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

function TypedBox(props: NumberBoxProps) {
  const { label, unit, value, slider, disabled, onChange, hideLabel } = props;
  const id = useId();
  const [focused, setFocused] = useState(false);
  const result =
    typeof value === "string" && props.comesTo !== undefined
      ? boxText(Number(props.comesTo.toPrecision(4)), unit)
      : undefined;
  const whole = boxText(value, unit);
  const shown = result ?? shortText(value, unit);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const input = useRef<HTMLInputElement>(null);
  const number = typeof value === "number" ? value : undefined;
  const asked = askedOf(props);

  const clear = (): void => {
    setTyped(undefined);
    setSaid(undefined);
  };
  /** A question goes with its buttons, so that the one pressed gives the focus back to the box. */
  const back = (): void => input.current?.focus();
  /** Takes a figure; what stands in its way is said, and the text stays to be mended. */
  const take = (
    given: FigureGiven,
    text?: string,
    onValue: (value: Value) => unknown = onChange,
  ): string | undefined => {
    const stops = refusalOf(given.kind === "range" ? props.onRange?.(given.range) : onValue(given.value));
    setTyped(stops === undefined ? undefined : text);
    setSaid(stops === undefined ? takenWords(unit, given) : { kind: "refused", says: stops });
    return stops;
  };
  const takeText = (text: string): void => {
    if (text.trim() === boxText(value, unit)) {
      clear();
      return;
    }
    const found = readFigure(text, asked);
    switch (found.kind) {
      case "empty": {
        clear();
        const stops = value === null ? undefined : refusalOf(onChange(null));
        if (stops !== undefined) setSaid({ kind: "refused", says: stops });
        return;
      }
      case "value":
      case "range":
        take(found, text);
        return;
      default:
        setTyped(text);
        setSaid(found);
    }
  };

  const { onPaste, onFill } = usePasted(
    input,
    {
      names: props.named === undefined ? [label] : [label, props.named],
      read: (text, percents) => readFigure(text, { ...asked, percents }),
      give: (given) => take(given, undefined, props.onPasted),
      inWords: (given) => `${label} ${givenWords(unit, given)}`,
    },
    (what) => {
      setTyped(undefined);
      setSaid(what);
    },
  );

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") takeText(event.currentTarget.value);
    else if (event.key === "Escape" && (typed !== undefined || said !== undefined)) {
      // The first Esc is for the box; what lies around it closes with the next.
      event.preventDefault();
      clear();
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && number !== undefined) {
      event.preventDefault();
      const next = number + (event.key === "ArrowUp" ? 1 : -1) * stepOf(number, unit) * (event.shiftKey ? 10 : 1);
      if (outsideWords(label, unit, next, asked.bounds) === undefined) {
        setTyped(undefined);
        onChange(Number(next.toPrecision(12)));
      }
    }
  };

  return (
    <div className="number-box" data-slider={slider !== undefined} data-formula={result !== undefined}>
      <label htmlFor={id} className={hideLabel === true ? "visually-hidden" : undefined}>
        {label}
      </label>
      {slider === undefined || number === undefined ? null : (
        <Slider label={label} unit={unit} number={number} {...slider} disabled={disabled} onChange={onChange} />
      )}
      <input
        ref={input}
        id={id}
        className="field number"
        type="text"
        inputMode="decimal"
        maxLength={longestFigure}
        disabled={disabled}
        value={typed ?? (focused ? whole : shown)}
        placeholder="no figure"
        aria-invalid={said !== undefined && said.kind !== "taken"}
        aria-describedby={said !== undefined ? `${id}-says` : result !== undefined ? `${id}-formula` : undefined}
        title={shown === whole ? undefined : whole}
        onFocus={() => setFocused(true)}
        onChange={(event) => {
          setTyped(event.target.value);
          if (said?.kind === "taken") setSaid(undefined);
        }}
        onBlur={(event) => {
          setFocused(false);
          if (typed !== undefined) takeText(event.currentTarget.value);
        }}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      {isRate(unit) || unit === "share" ? null : <span className="unit">{unitName(unit).replace(/^GBP/, "£")}</span>}
      {result === undefined ? null : (
        <span className="visually-hidden" id={`${id}-formula`}>
          {boxText(value, unit)}
        </span>
      )}
      {said === undefined ? null : (
        <BoxSays
          id={`${id}-says`}
          said={said}
          onTake={(given) => {
            take(given, typed);
            back();
          }}
          onFill={(block) => {
            onFill(block);
            back();
          }}
          onLeave={() => {
            clear();
            back();
          }}
        />
      )}
    </div>
  );
}

/** The slider beside the box. A press is one undo step, however far it goes; an arrow key is one each. */
function Slider({
  label,
  unit,
  number,
  least,
  most,
  disabled,
  onChange,
}: Pick<NumberBoxProps, "label" | "unit" | "disabled" | "onChange"> & {
  readonly number: number;
  readonly least: number;
  readonly most: number;
}) {
  const press = useRef<PointerGesture>(undefined);
  useEffect(() => {
    const last = press;
    return () => last.current?.leave();
  }, []);
  return (
    <input
      type="range"
      aria-label={`${label}, slider`}
      min={least}
      max={most}
      step={isRate(unit) ? 0.001 : "any"}
      value={number}
      disabled={disabled}
      onPointerDown={(event) => {
        press.current = followPointer(
          startGesture(label, () => undefined),
          event.currentTarget,
        );
      }}
      onChange={(event) => {
        const next = Number(Number(event.target.value).toPrecision(4));
        if (press.current?.isDown() === true) press.current.edit(() => onChange(next));
        else onChange(next);
      }}
    />
  );
}
