/** Slider and box are one control: both show and change the same number, with keys, in the words people type. */
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { namesAssumptions, readNumber, readRange, type RangeInput, type Value } from "../../model";
import { startGesture } from "../state/gesture";
import { followPointer, type PointerGesture } from "../state/pointer-gesture";
import { notChosen } from "../words/choices";
import { rangeTaken } from "../words/how-sure";
import { figureOf, kindOf } from "../words/measure-kinds";

export interface NumberBoxProps {
  readonly label: string;
  readonly unit: string;
  readonly value: Value;
  /** Bounds of the slider; without them there is only the box. */
  readonly slider?: { readonly least: number; readonly most: number } | undefined;
  /** Hard limits; a value outside is refused with a sentence. */
  readonly limits?: { readonly least?: number | undefined; readonly most?: number | undefined } | undefined;
  /** The values it can take, where they stand for choices: then it is a list to pick from. */
  readonly choices?: readonly { readonly value: number; readonly label: string }[] | undefined;
  readonly disabled?: boolean | undefined;
  readonly onChange: (value: Value) => void;
  /** Takes a range typed for the value, such as 8 to 14; without it the middle alone is taken. */
  readonly onRange?: ((range: RangeInput) => void) | undefined;
  readonly hideLabel?: boolean | undefined;
}

const isRate = (unit: string): boolean => kindOf(unit) === "rate";

/** How the value stands in the box: a rate in per cent, a formula as it was written, nothing for a missing figure. */
function boxText(value: Value, unit: string): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (isRate(unit)) return `${Number((value * 100).toPrecision(10))}%`;
  return Number.isInteger(value) || Math.abs(value) >= 1000
    ? value.toLocaleString("en-GB", { maximumFractionDigits: 4 })
    : String(Number(value.toPrecision(10)));
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

function TypedBox({ label, unit, value, slider, limits, disabled, onChange, onRange, hideLabel }: NumberBoxProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [says, setSays] = useState<string | undefined>(undefined);
  const [ranged, setRanged] = useState<string | undefined>(undefined);
  const number = typeof value === "number" ? value : undefined;

  const inside = (candidate: number): boolean =>
    !(limits?.least !== undefined && candidate < limits.least) &&
    !(limits?.most !== undefined && candidate > limits.most);
  const refuse = (candidate: number): string | undefined =>
    inside(candidate)
      ? undefined
      : `${figureOf(unit, candidate)} is outside ${figureOf(unit, limits?.least ?? Number.NEGATIVE_INFINITY)} to ${figureOf(unit, limits?.most ?? Number.POSITIVE_INFINITY)}.`;

  const take = (text: string): void => {
    setTyped(undefined);
    setSays(undefined);
    setRanged(undefined);
    if (text.trim() === boxText(value, unit)) return;
    if (text.trim() === "") {
      onChange(null);
      return;
    }
    // A formula that names assumptions is the model's to judge; it says what is wrong when it resolves the plan.
    if (namesAssumptions(text.trim())) {
      onChange(text.trim());
      return;
    }
    const range = onRange === undefined ? undefined : readRange(text, { percent: isRate(unit), unit });
    if (onRange !== undefined && range?.ok === true) {
      const { low, likely, high } = range.value;
      const beyond = refuse(low) ?? refuse(high);
      if (beyond === undefined) {
        setRanged(rangeTaken(figureOf(unit, low), figureOf(unit, high), figureOf(unit, likely), range.value.halfWay));
        onRange(range.value);
      } else {
        setTyped(text);
        setSays(beyond);
      }
      return;
    }
    const read = readNumber(text, { percent: isRate(unit), unit });
    if (!read.ok) {
      setTyped(text);
      setSays(read.problems[0]?.says);
      return;
    }
    const input = read.value;
    if (input.kind === "missing" || input.kind === "empty") {
      onChange(null);
      return;
    }
    const candidate = input.kind === "range" ? (input.low + input.high) / 2 : input.value;
    const refusal = refuse(candidate);
    if (refusal !== undefined) {
      setTyped(text);
      setSays(refusal);
      return;
    }
    onChange(input.kind === "number" && input.formula !== undefined ? input.formula : candidate);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === "Enter") take(event.currentTarget.value);
    else if (event.key === "Escape") {
      setTyped(undefined);
      setSays(undefined);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && number !== undefined) {
      event.preventDefault();
      const next = number + (event.key === "ArrowUp" ? 1 : -1) * stepOf(number, unit) * (event.shiftKey ? 10 : 1);
      if (inside(next)) {
        setTyped(undefined);
        onChange(Number(next.toPrecision(12)));
      }
    }
  };

  return (
    <div className="number-box" data-slider={slider !== undefined}>
      <label htmlFor={id} className={hideLabel === true ? "visually-hidden" : undefined}>
        {label}
      </label>
      {slider === undefined || number === undefined ? null : (
        <Slider label={label} unit={unit} number={number} {...slider} disabled={disabled} onChange={onChange} />
      )}
      <input
        id={id}
        className="field number"
        type="text"
        inputMode="decimal"
        disabled={disabled}
        value={typed ?? boxText(value, unit)}
        placeholder="no figure"
        aria-invalid={says !== undefined}
        aria-describedby={says === undefined ? undefined : `${id}-says`}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={(event) => take(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {isRate(unit) || unit === "share" ? null : <span className="unit">{unit.replace(/^GBP/, "£")}</span>}
      {ranged === undefined ? null : (
        <p className="note" role="status">
          {ranged}
        </p>
      )}
      {says === undefined ? null : (
        <p id={`${id}-says`} className="says-why" role="alert">
          {says}
        </p>
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
