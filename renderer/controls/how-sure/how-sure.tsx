/** How sure a value is, to read and to change: certain, a range, equally likely between two numbers, or one of its readings. */
import { useId, useState } from "react";
import {
  chancesOf,
  drawnOf,
  isNumberOfSomething,
  isWorkedOut,
  readingOf,
  setSpread,
  setValue,
  setWeights,
  valueWithSpread,
  type Assumption,
  type Plan,
  type SpreadAt,
  type ValueSpread,
} from "../../../model";
import { RangeCurve } from "../../charts";
import { applyEdit } from "../../state/apply-edit";
import { figureText } from "../../words/figure-text";
import { howSureWords as words, type KindOfSpread } from "../../words/how-sure";
import { RangeBoxes } from "./range-boxes";
import { ReadingWeights } from "./reading-weights";

export interface HowSureProps {
  readonly plan: Plan;
  readonly assumption: Assumption;
  /** Which of its values; everybody's before any date when left out. */
  readonly at?: SpreadAt;
  readonly readOnly: boolean;
  /** Without a heading of its own, under a line that says the same. */
  readonly bare?: boolean;
}

const isPartOf = ({ where, dated }: SpreadAt): boolean => where !== undefined || dated !== undefined;

function kindOf(assumption: Assumption, spread: ValueSpread, isPart: boolean): KindOfSpread {
  if (!isPart && chancesOf(assumption) !== undefined) return "readings";
  if (spread.evenly !== undefined) return "evenly";
  return spread.range === undefined ? "certain" : "range";
}

export function HowSure({ plan, assumption, at = {}, readOnly, bare = false }: HowSureProps) {
  const id = useId();
  const held = valueWithSpread(assumption, at);
  const [chosen, setChosen] = useState<KindOfSpread | undefined>(undefined);
  if (held === undefined || !(isNumberOfSomething(assumption) || readingOf(assumption)?.kind === "value")) return null;
  const isPart = isPartOf(at);
  const { range, evenly } = held;
  const spread: ValueSpread = {
    ...(range === undefined ? {} : { range }),
    ...(evenly === undefined ? {} : { evenly }),
  };
  const now = kindOf(assumption, spread, isPart);
  const kind = chosen ?? now;
  const labels = words.kinds(isPart);
  const offered = (["certain", "range", "evenly", "readings"] as const).filter((one) =>
    one === "readings"
      ? !isPart && readingOf(assumption)?.kind === "value" && assumption.readings !== undefined
      : one === "certain" || isNumberOfSomething(assumption),
  );
  const choose = (next: KindOfSpread): void => {
    setChosen(next === now ? undefined : next);
    if (next === "certain") {
      applyEdit((plan, by) =>
        now === "readings"
          ? setWeights(plan, assumption.id, undefined, by)
          : setSpread(plan, assumption.id, at, {}, by),
      );
      setChosen(undefined);
    } else if (next === "readings") {
      const even = (assumption.readings ?? []).map(({ value }) => (value === null ? 0 : 1));
      applyEdit((plan, by) => setWeights(plan, assumption.id, even, by));
      setChosen(undefined);
    }
  };
  const workedOut = !isPart && isWorkedOut(plan, assumption.id);
  const drawn = kind === now && kind !== "readings" && !workedOut ? drawnOf(assumption, spread, held.value) : undefined;
  const { unit } = assumption;
  const likely = range?.likely;
  const givenFor = drawn === undefined || typeof held.value !== "number" || likely === held.value ? undefined : likely;
  const makeValue = (value: number): void => {
    applyEdit((now, by) => setValue(now, { assumption: assumption.id, ...at, value }, by));
  };
  return (
    <fieldset className="how-sure">
      <legend className={bare ? "visually-hidden" : undefined}>
        <h3>{words.heading}</h3>
      </legend>
      <select
        aria-label={words.heading}
        id={id}
        value={kind}
        disabled={readOnly}
        onChange={(event) => choose(event.target.value as KindOfSpread)}
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {labels[one]}
          </option>
        ))}
      </select>
      {kind === "range" || kind === "evenly" ? (
        <RangeBoxes
          key={kind}
          kind={kind}
          assumption={assumption}
          at={at}
          value={held.value}
          spread={spread}
          readOnly={readOnly}
          onTaken={() => setChosen(undefined)}
        />
      ) : null}
      {kind === "readings" ? <ReadingWeights assumption={assumption} readOnly={readOnly} /> : null}
      {workedOut ? <p className="note">{words.workedOut}</p> : null}
      {givenFor === undefined ? null : (
        <p className="note">
          {words.moved(figureText(unit, givenFor), figureText(unit, held.value))}{" "}
          <button type="button" className="link" disabled={readOnly} onClick={() => makeValue(givenFor)}>
            {words.makeValue(figureText(unit, givenFor))}
          </button>
        </p>
      )}
      {drawn === undefined ? null : (
        <>
          <RangeCurve
            data={{
              curve: drawn.curve,
              marks: (drawn.level === 1 ? [drawn.low, drawn.high] : [drawn.low, drawn.middle, drawn.high]).map(
                (value) => ({
                  value,
                  text: figureText(unit, value),
                }),
              ),
            }}
            label={words.curve(words.drawn(unit, drawn))}
          />
          <p className="note">{words.drawn(unit, drawn)}</p>
        </>
      )}
    </fieldset>
  );
}
