import { Fragment, useState } from "react";
import { amountWords, whenWords } from "../../words/change-words";
import { domainWords } from "../../words/scenario-library";
import { sheetWords as words, words as screenWords } from "../../words/scenarios";
import { whereLabel } from "../../words/where-label";
import {
  type AppliedChange,
  type Assumption,
  type Domain,
  eventSentence,
  eventsOf,
  eventWhere,
  type Plan,
  putChange,
  removeChange,
  removeEvent,
  removeLine,
  type Scenario,
  scenarioLines,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { ChangeFields } from "./change-fields";
import { baseCell } from "./differences";

/** Where the base figure is from: its source, or what else it rests on. */
function sourceOf(plan: Plan, assumption: Assumption): string {
  const source = plan.sources.find((one) => one.id === assumption.source);
  return source === undefined
    ? `${words.noSource}, ${words.status[assumption.status]}`
    : `${source.title}, ${words.status[assumption.status]}`;
}

/** Everything in which one scenario differs from the base, as a list to read, edit and print. */
export function ChangeList({
  plan,
  scenario,
  readOnly,
}: {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly readOnly: boolean;
}) {
  const [editing, setEditing] = useState<number | undefined>(undefined);
  const lines = scenarioLines(plan, scenario.id);
  const known = eventsOf(plan, scenario.id).filter((one) => one.scenario !== undefined);
  const count = lines.length + known.length;
  if (count === 0) return <p className="note">{words.nothing}</p>;
  const { columns } = words;
  return (
    <div className="scenarios-scroll" tabIndex={0} role="group" aria-label={words.listCaption(scenario.name, count)}>
      <table className="change-list">
        <caption>{words.listCaption(scenario.name, count)}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col" data-print="no">
              <span className="visually-hidden">{words.edit}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, row) => {
            const { of, changes, says, why, domain } = line;
            const [change] = changes;
            if (says !== undefined)
              return (
                <SentenceRow
                  key={row}
                  scenario={scenario}
                  of={of}
                  says={says}
                  why={why}
                  domain={domain}
                  readOnly={readOnly}
                  onReset={() => applyEdit((now, by) => removeLine(now, line, by))}
                />
              );
            const index = of.id === scenario.id ? scenario.changes.indexOf(change) : -1;
            return (
              <ChangeRow
                key={row}
                plan={plan}
                scenario={scenario}
                applied={{ change, scenario: of }}
                index={index}
                readOnly={readOnly}
                editing={index >= 0 && editing === index}
                onEdit={() => setEditing(editing === index ? undefined : index)}
              />
            );
          })}
          {known.map(({ event, scenario: of, index }) =>
            of === undefined ? null : (
              <SentenceRow
                key={`${of.id} ${index}`}
                scenario={scenario}
                of={of}
                says={`${eventSentence(event)}${withPlace(eventWhere(plan, event))}`}
                why={event.why}
                domain={undefined}
                readOnly={readOnly}
                onReset={() => applyEdit((now, by) => removeEvent(now, of.id, index, by))}
              />
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

const withPlace = (where: string): string => (where === "Everything" ? "" : ` (${where})`);

/** A change that reads as one sentence: what is done to posts or to a service, or somebody who leaves, joins or is away. */
function SentenceRow({
  scenario,
  of,
  says,
  why,
  domain,
  readOnly,
  onReset,
}: {
  readonly scenario: Scenario;
  /** The scenario it stands in: this one, or one it is based on. */
  readonly of: Scenario;
  readonly says: string;
  readonly why: string | undefined;
  readonly domain: Domain | undefined;
  readonly readOnly: boolean;
  readonly onReset: () => void;
}) {
  return (
    <tr>
      <th scope="row" colSpan={4}>
        {says}
      </th>
      <td className="wordy">
        {why ?? ""}
        {of.id === scenario.id ? null : <span className="note"> {screenWords.inherited(of.name)}</span>}
      </td>
      <td>{domain === undefined ? "" : domainWords[domain].name}</td>
      <td />
      <td data-print="no">
        {of.id !== scenario.id ? null : (
          <div className="row-tools">
            <button
              type="button"
              className="quiet"
              disabled={readOnly}
              aria-label={screenWords.resetNamed(says, scenario.name)}
              onClick={onReset}
            >
              {screenWords.reset}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly applied: AppliedChange;
  /** Place among the scenario's own changes; -1 for one of a scenario it is based on. */
  readonly index: number;
  readonly readOnly: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
}

function ChangeRow({ plan, scenario, applied, index, readOnly, editing, onEdit }: RowProps) {
  const { change } = applied;
  const assumption = plan.assumptions.find((one) => one.id === change.assumption);
  const label = assumption?.label ?? change.assumption;
  const place = whereLabel(plan, change.where ?? {});
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {label}
          <span className="note">{place}</span>
        </th>
        <td>{assumption === undefined ? "" : baseCell(plan, assumption, change.where).says}</td>
        <td>{amountWords(assumption?.unit ?? "", change)}</td>
        <td>{whenWords(change)}</td>
        <td className="wordy">
          {change.why ?? ""}
          {index < 0 ? <span className="note"> {screenWords.inherited(applied.scenario.name)}</span> : null}
        </td>
        <td>{change.domain === undefined ? "" : domainWords[change.domain].name}</td>
        <td className="wordy">{assumption === undefined ? "" : sourceOf(plan, assumption)}</td>
        <td data-print="no">
          {index < 0 ? null : (
            <div className="row-tools">
              <button
                type="button"
                className="quiet"
                disabled={readOnly}
                aria-expanded={editing}
                aria-label={words.editNamed(`${label}, ${place}`)}
                onClick={onEdit}
              >
                {editing ? words.done : words.edit}
              </button>
              <button
                type="button"
                className="quiet"
                disabled={readOnly}
                aria-label={screenWords.resetNamed(`${label}, ${place}`, scenario.name)}
                onClick={() => applyEdit((now, by) => removeChange(now, scenario.id, change, by))}
              >
                {screenWords.reset}
              </button>
            </div>
          )}
        </td>
      </tr>
      {editing && assumption !== undefined ? (
        <tr className="edit-row" data-print="no">
          <td colSpan={8}>
            <ChangeFields
              plan={plan}
              assumption={assumption}
              change={change}
              onChange={(next) => applyEdit((now, by) => putChange(now, scenario.id, index, next, by))}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
