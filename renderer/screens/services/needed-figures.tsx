import { applyEdit } from "../../state/apply-edit";
import { useState } from "react";
import {
  catalogueEntry,
  type NeededFigure,
  type Plan,
  type Reading,
  type ServiceView,
  setValue,
  type Value,
  valueWords,
} from "../../../model";
import { figureProps, rangeInto } from "../../controls/figure-props";
import { NumberBox } from "../../controls/number-box";
import { OfferedFigure } from "../../own-service/offered-figure";
import { inspect, showScreen } from "../../state/view-store";
import { needWords as words } from "../../words/services";
import { ServiceBasis } from "./service-basis";
import { TwoCountsForm } from "./two-counts";
import { unitFor } from "../../words/unit-for";

const order = ["list", "hours", "health", "outcome"] as const satisfies readonly NeededFigure["missing"][];

/** Figures of one assumption that different parts of the service lack. */
interface NeedGroup {
  readonly assumption: string;
  readonly says: string;
  readonly figures: readonly NeededFigure[];
}

/**
 * Gives a figure a service still needs, for the part of it that lacks one, in the base. It is judgement, also where it is
 * a reading of a source: what was found elsewhere is an estimate here.
 */
function giveFigure({ assumption, where }: NeededFigure, value: Value, reading?: Reading): unknown {
  if (value === null) return undefined;
  return applyEdit((now, by) =>
    setValue(now, { assumption, where, value, why: reading?.label, source: reading?.source }, by),
  );
}

/** Figures of the same kind are told once, with a box for each part; what each says beyond that keeps them apart. */
function groupsOf(figures: readonly NeededFigure[]): readonly NeedGroup[] {
  const groups = new Map<string, NeededFigure[]>();
  for (const figure of figures) {
    const key = `${figure.assumption} ${figure.says}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()].map((list) => ({ assumption: list[0]!.assumption, says: list[0]!.says, figures: list }));
}

/** The figures a service does not have yet, each with a box: what it is, where to find it, what stays missing without it. */
export function NeededFigures({
  plan,
  view,
  readOnly,
  first = false,
}: {
  readonly plan: Plan;
  readonly view: ServiceView;
  readonly readOnly: boolean;
  readonly first?: boolean;
}) {
  return (
    <section className="service-needs">
      <h2>{first ? words.first : words.heading}</h2>
      <p className="note">
        {words.teach} {words.base}
      </p>
      {first ? (
        <>
          <ServiceBasis plan={plan} view={view} readOnly={readOnly} />
          <TwoCountsForm plan={plan} view={view} readOnly={readOnly} />
        </>
      ) : null}
      {order.map((missing) => {
        const groups = groupsOf(view.needed.filter((figure) => figure.missing === missing));
        if (groups.length === 0) return null;
        return (
          <div key={missing} className="need-group">
            <h3>{words.groups[missing]}</h3>
            <ul role="list" className="need-list">
              {groups.map((group) => (
                <Need key={`${group.assumption} ${group.says}`} plan={plan} group={group} readOnly={readOnly} />
              ))}
            </ul>
          </div>
        );
      })}
    </section>
  );
}

function Need({
  plan,
  group,
  readOnly,
}: {
  readonly plan: Plan;
  readonly group: NeedGroup;
  readonly readOnly: boolean;
}) {
  const assumption = plan.assumptions.find((one) => one.id === group.assumption);
  const known = catalogueEntry(group.assumption);
  const [only] = group.figures;
  const label = group.figures.length === 1 ? words.forWhom(only!.label, only!.for) : only!.label;
  // What contradicts itself, or lies in another part of the plan, is not mended by one number.
  // A figure of the plan's own, which an effect is worked out from, is one number for the whole plan.
  const own = known === undefined && assumption !== undefined;
  const boxed = group.figures.filter((figure) => own || Object.keys(figure.where).length > 0);
  const readings = (assumption?.readings ?? []).filter((reading) => reading.value !== null);
  return (
    <li>
      <div className="need-about">
        <p>
          {assumption === undefined ? (
            <strong>{label}</strong>
          ) : (
            <button
              type="button"
              className="link"
              onClick={() => inspect({ kind: "assumption", assumption: group.assumption })}
            >
              {label}
            </button>
          )}
        </p>
        <p className="note">{group.says}</p>
        {boxed.length === 0 || readings.length === 0 ? null : (
          <details>
            <summary>{words.examples(readings.length)}</summary>
            <ul role="list" className="need-readings">
              {readings.map((reading) => {
                const source = plan.sources.find((one) => one.id === reading.source);
                return (
                  <li key={reading.label}>
                    <p>
                      {reading.label}: <strong>{valueWords(only!.unit, reading.value)}</strong>
                    </p>
                    <p className="note">
                      {[reading.note, source === undefined ? undefined : words.from(source.title)]
                        .filter((part) => part !== undefined)
                        .join(" ")}
                    </p>
                    <TakeReading reading={reading} figures={boxed} readOnly={readOnly} />
                  </li>
                );
              })}
            </ul>
          </details>
        )}
      </div>
      <div className="need-boxes">
        {boxed.length === 0 ? (
          <button
            type="button"
            className="button"
            onClick={() =>
              assumption === undefined
                ? showScreen("assumptions")
                : inspect({ kind: "assumption", assumption: group.assumption })
            }
          >
            {assumption === undefined ? words.workforce : words.open}
          </button>
        ) : (
          boxed.map((figure) => (
            <div key={JSON.stringify(figure.where)}>
              <NumberBox
                label={boxed.length === 1 ? label : figure.for}
                hideLabel={boxed.length === 1}
                unit={unitFor(plan, group.assumption, figure.where, figure.unit)}
                value={null}
                choices={known?.choices}
                {...figureProps(assumption ?? { id: group.assumption })}
                disabled={readOnly}
                onChange={(value) => giveFigure(figure, value)}
                onRange={rangeInto(group.assumption, { where: figure.where }, undefined)}
              />
              <OfferedFigure
                plan={plan}
                assumption={group.assumption}
                where={figure.where}
                label={figure.for}
                unit={unitFor(plan, group.assumption, figure.where, figure.unit)}
                readOnly={readOnly}
              />
            </div>
          ))
        )}
      </div>
    </li>
  );
}

/** With more parts than this, which one a reading is for is picked from a list. */
const BUTTONS = 4;

/** Takes a cited example for one of the parts that lack a figure. */
function TakeReading({
  reading,
  figures,
  readOnly,
}: {
  readonly reading: Reading;
  readonly figures: readonly NeededFigure[];
  readonly readOnly: boolean;
}) {
  const [picked, setPicked] = useState(0);
  const button = (figure: NeededFigure, text: string) => (
    <button
      key={JSON.stringify(figure.where)}
      type="button"
      className="button"
      disabled={readOnly}
      aria-label={words.useNamed(words.forWhom(figure.label, figure.for), reading.label)}
      onClick={() => giveFigure(figure, reading.value, reading)}
    >
      {text}
    </button>
  );
  if (figures.length <= BUTTONS)
    return (
      <div className="need-uses">
        {figures.map((figure) => button(figure, figures.length === 1 ? words.use : words.useFor(figure.for)))}
      </div>
    );
  return (
    <div className="need-uses">
      <label className="place-picker">
        <span>{words.useForPart}</span>
        <select value={picked} disabled={readOnly} onChange={(event) => setPicked(Number(event.target.value))}>
          {figures.map((figure, index) => (
            <option key={JSON.stringify(figure.where)} value={index}>
              {figure.for}
            </option>
          ))}
        </select>
      </label>
      {button(figures[picked] ?? figures[0]!, words.use)}
    </div>
  );
}
