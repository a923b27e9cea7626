/** A range as three numbers and a level or as two numbers, each in its box, or typed in one; what cannot be drawn is refused with the nearest. */
import { useId, useState } from "react";
import {
  hindersSpread,
  nearestWords,
  readRange,
  setSpread,
  usualLevel,
  type Assumption,
  type SpreadAt,
  type SpreadHindrance,
  type Value,
  type ValueSpread,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { figureText } from "../../words/figure-text";
import { howSureWords as words } from "../../words/how-sure";
import { kindOf } from "../../words/measure-kinds";
import { figureProps } from "../figure-props";
import { NumberBox } from "../number-box";
import { longestFigure } from "../box-limits";

interface Numbers {
  readonly low: number | undefined;
  readonly likely: number | undefined;
  readonly high: number | undefined;
  readonly level: number;
}

const levels = [0.5, 0.8, 0.9, 0.95];

/** The numbers as they stand, from whichever kind of spread there is. */
const numbersOf = ({ range, evenly }: ValueSpread, value: Value): Numbers => {
  const { low, high } = range ?? evenly ?? { low: undefined, high: undefined };
  return {
    low,
    likely: range?.likely ?? (typeof value === "number" ? value : undefined),
    high,
    level: range?.level ?? usualLevel,
  };
};

export function RangeBoxes({
  kind,
  assumption,
  at,
  value,
  spread,
  readOnly,
  onTaken,
}: {
  readonly kind: "range" | "evenly";
  readonly assumption: Assumption;
  readonly at: SpreadAt;
  readonly value: Value;
  readonly spread: ValueSpread;
  readonly readOnly: boolean;
  /** Called when the plan has it. */
  readonly onTaken: () => void;
}) {
  const id = useId();
  const { unit } = assumption;
  const [draft, setDraft] = useState<Partial<Numbers>>({});
  const [hinders, setHinders] = useState<SpreadHindrance | undefined>(undefined);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [says, setSays] = useState("");
  const numbers: Numbers = { ...numbersOf(spread, value), ...draft };

  const give = (to: ValueSpread): void => {
    setDraft({});
    setHinders(undefined);
    setTyped(undefined);
    if (applyEdit((now, by) => setSpread(now, assumption.id, at, to, by)).ok) onTaken();
  };
  /** Back to what the plan has: nothing is said of what is no longer asked. */
  const drop = (): void => {
    setDraft({});
    setHinders(undefined);
    setSays("");
  };
  const take = (next: Numbers): void => {
    setSays("");
    const { low, likely, high, level } = next;
    setDraft(next);
    if (low === undefined || high === undefined) return;
    const to: ValueSpread =
      kind === "evenly"
        ? { evenly: { low, high } }
        : { range: { low, ...(likely === undefined ? {} : { likely }), high, level } };
    const found = hindersSpread(assumption, at, to);
    if (found === undefined) give(to);
    else setHinders(found);
  };
  const inOne = (text: string): void => {
    if (text.trim() === "") {
      setTyped(undefined);
      return;
    }
    const read = readRange(text, { percent: kindOf(unit) === "rate", unit, shortened: true });
    if (!read.ok) {
      drop();
      setTyped(text);
      setSays(read.problems[0]?.says ?? "");
      return;
    }
    const { low, likely, high, halfWay } = read.value;
    setTyped(undefined);
    take({ ...numbers, low, likely, high });
    if (halfWay && kind === "range") setSays(words.halfWay(figureText(unit, likely)));
  };
  const box = (end: "low" | "likely" | "high", label: string) => (
    <NumberBox
      label={label}
      unit={unit}
      value={numbers[end] ?? null}
      {...figureProps(assumption)}
      plain
      disabled={readOnly}
      onChange={(next) => {
        if (typeof next !== "string") take({ ...numbers, [end]: next ?? undefined });
      }}
    />
  );
  return (
    <>
      <div className="range-boxes">
        <div className="number-box">
          <label htmlFor={`${id}-typed`}>{words.typed}</label>
          <input
            id={`${id}-typed`}
            className="field range-typed"
            maxLength={longestFigure}
            type="text"
            value={typed ?? ""}
            placeholder={words.typedHow}
            disabled={readOnly}
            aria-describedby={says === "" ? undefined : `${id}-says`}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={(event) => inOne(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter") inOne(event.currentTarget.value);
              else if (event.key === "Escape" && typed !== undefined) {
                event.preventDefault();
                setTyped(undefined);
                drop();
              }
            }}
          />
        </div>
        {box("low", kind === "range" ? words.low : words.from)}
        {kind === "range" ? box("likely", words.middle) : null}
        {box("high", kind === "range" ? words.high : words.to)}
        {kind === "range" ? (
          <label className="range-level-choice">
            <span>{words.level}</span>
            <select
              value={numbers.level}
              disabled={readOnly}
              onChange={(event) => take({ ...numbers, level: Number(event.target.value) })}
            >
              {[...new Set([...levels, numbers.level])]
                .sort((a, b) => a - b)
                .map((level) => (
                  <option key={level} value={level}>
                    {words.levelOf(level)}
                  </option>
                ))}
            </select>
          </label>
        ) : null}
      </div>
      <p id={`${id}-says`} className="note" role="status">
        {says === "" && (numbers.low === undefined || numbers.high === undefined) ? words.incomplete : says}
      </p>
      {hinders === undefined ? null : (
        <div className="says-why" role="alert">
          <p>{hinders.says}</p>
          {hinders.nearest === undefined ? null : (
            <button type="button" className="button" onClick={() => give(hinders.nearest ?? {})}>
              {words.take(nearestWords(unit, hinders.nearest))}
            </button>
          )}
        </div>
      )}
    </>
  );
}
