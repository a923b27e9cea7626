import { whereToFind, worthMeasuring, type Target, type ValueOfKnowing, type WhatMatters } from "../../../../model";
import { NumberBox } from "../../../controls/number-box";
import { inWordsAlike } from "../../../words/uncertainty";
import { mattersWords, worthWords as words } from "../../../words/what-matters";
import { targetFor } from "../figure/measures";
import { useMatters, type DrawnFigure, type Figured } from "./figured";
import { OpenAssumption } from "./open-assumption";
import { widestLimits } from "../../../controls/box-limits";

export interface WorthMeasuringProps extends Figured {
  readonly target: Target | undefined;
  readonly onTarget: (target: Target | undefined) => void;
}

/** Told apart from chance, as shares of the spread are. */
const says = ({ now, known, gain, error }: ValueOfKnowing): string => {
  const [is = "", would = ""] = inWordsAlike([now, known]);
  return gain > 2 * error ? words.knows(is, would, gain, error) : words.knowsNothing;
};

/** What is worth measuring before anything is decided, the most worth first. */
export function WorthMeasuring({ plan, sample, table, drawn, ...props }: WorthMeasuringProps & DrawnFigure) {
  const matters = useMatters(plan, sample, table, props.at, drawn);
  return matters === undefined ? (
    <p className="note">{mattersWords.shares.waiting}</p>
  ) : (
    <WorthList {...props} matters={matters} />
  );
}

export function WorthList({
  look,
  year,
  matters,
  target,
  onTarget,
}: WorthMeasuringProps & { readonly matters: WhatMatters }) {
  const { now, each } = worthMeasuring(matters, target);
  const { label, unit, aim } = look;
  const [first] = each;
  return (
    <section>
      <h2>
        {first === undefined ? words.none(label, year) : words.finding(first.matter.assumption.label, label, year)}
      </h2>
      <NumberBox
        label={words.target(label, aim)}
        unit={unit}
        limits={widestLimits(unit)}
        value={target?.value ?? null}
        onChange={(value) => onTarget(typeof value === "number" ? targetFor(look, value) : undefined)}
      />
      {target === undefined ? <p className="note">{words.targetHow}</p> : null}
      <ol className="worth-measuring">
        {each.map(({ matter: { assumption }, known, narrower, evidence, knowing }) => (
          <li key={assumption.id}>
            <h3>
              <OpenAssumption assumption={assumption} />
            </h3>
            <p>{words.narrows(unit, now, known, narrower)}</p>
            {knowing === undefined ? null : <p>{says(knowing)}</p>}
            <p className="note">
              {words.evidence(evidence.status, evidence.givenFor)} {words.where(whereToFind(assumption.id))}
            </p>
          </li>
        ))}
      </ol>
      <p className="note">
        {words.how} {words.howNarrowed}
      </p>
    </section>
  );
}
