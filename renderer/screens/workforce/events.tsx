import { Fragment, useRef, useState } from "react";
import {
  addEvent,
  changeEvent,
  eventCover,
  eventSentence,
  eventsOf,
  eventTime,
  eventWhere,
  eventWords,
  placesUpFrom,
  removeEvent,
  type AppliedEvent,
  type Plan,
} from "../../../model";
import { applyEdit } from "../../state/apply-edit";
import { eventsWords as words } from "../../words/events";
import { WhatIsLeft } from "./what-is-left";
import { EventForm } from "./event-form";

interface EventsProps {
  readonly plan: Plan;
  readonly readOnly: boolean;
  /** The scenario shown: its own events are edited here; the plan's where it is the base. */
  readonly scenario: string | undefined;
  readonly place: string | undefined;
}

/** What is known to be coming in the place shown: a list, and a form that adds to it. */
export function Events({ plan, readOnly, scenario, place }: EventsProps) {
  const [editing, setEditing] = useState<number | undefined>(undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  const applied = eventsOf(plan, scenario).filter(
    ({ event }) => place === undefined || placesUpFrom(plan, event.place).includes(place),
  );
  const name = plan.scenarios.find((one) => one.id === scenario)?.name;
  return (
    <section aria-labelledby="events-title">
      <h2 id="events-title" ref={heading} tabIndex={-1}>
        {words.heading(name)}
      </h2>
      <p className="note">{words.note}</p>
      {(plan.structure.services ?? []).length === 0 ? null : <p className="note">{words.servicesToo}</p>}
      {applied.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <div className="scenarios-scroll" tabIndex={0} role="group" aria-labelledby="events-title">
          <table className="change-list">
            <caption>{words.caption(applied.length)}</caption>
            <thead>
              <tr>
                {Object.values(words.columns).map((label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ))}
                <th scope="col" data-print="no">
                  <span className="visually-hidden">{words.tools}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {applied.map((one, row) => (
                <EventRow
                  key={`${one.scenario?.id ?? ""} ${one.index}`}
                  plan={plan}
                  scenario={scenario}
                  applied={one}
                  readOnly={readOnly}
                  editing={editing === row}
                  onEdit={() => setEditing(editing === row ? undefined : row)}
                  onGone={() => heading.current?.focus()}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {applied.length === 0 ? null : (
        <WhatIsLeft scenario={scenario} place={place} events={applied.map(({ event }) => event)} />
      )}
      {readOnly ? null : (
        <div className="events-add" data-print="no">
          <h3>{words.addTitle}</h3>
          <p className="note">{name === undefined ? words.inBase : words.inScenario(name)}</p>
          <EventForm
            key={place ?? ""}
            plan={plan}
            scenario={scenario}
            place={place}
            label={words.add}
            onTake={(event) => applyEdit((now, by) => addEvent(now, scenario, event, by))}
          />
        </div>
      )}
    </section>
  );
}

interface RowProps {
  readonly plan: Plan;
  readonly scenario: string | undefined;
  readonly applied: AppliedEvent;
  readonly readOnly: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

function EventRow({ plan, scenario, applied, readOnly, editing, onEdit, onGone }: RowProps) {
  const { event, index } = applied;
  const own = applied.scenario?.id === scenario;
  const sentence = eventSentence(event);
  return (
    <Fragment>
      <tr>
        <th scope="row">
          {eventWords(event)}
          {own ? null : (
            <span className="note">
              {applied.scenario === undefined ? words.ofBase : words.of(applied.scenario.name)}
            </span>
          )}
        </th>
        <td>{eventWhere(plan, event)}</td>
        <td>{eventTime(event)}</td>
        <td>{eventCover(event) ?? ""}</td>
        <td className="wordy">{event.why ?? ""}</td>
        <td data-print="no">
          {own && !readOnly ? (
            <div className="row-tools">
              <button
                type="button"
                className="quiet"
                aria-expanded={editing}
                aria-label={editing ? words.cancelNamed(sentence) : words.changeNamed(sentence)}
                onClick={onEdit}
              >
                {editing ? words.cancel : words.change}
              </button>
              <button
                type="button"
                className="quiet"
                aria-label={words.removeNamed(sentence)}
                onClick={() => {
                  if (applyEdit((now, by) => removeEvent(now, scenario, index, by)).ok) onGone();
                }}
              >
                {words.remove}
              </button>
            </div>
          ) : null}
        </td>
      </tr>
      {editing ? (
        <tr className="edit-row" data-print="no">
          <td colSpan={6}>
            <EventForm
              plan={plan}
              scenario={scenario}
              place={undefined}
              event={event}
              label={words.save}
              onTake={(next) => {
                const made = applyEdit((now, by) => changeEvent(now, scenario, index, next, by));
                if (made.ok) onEdit();
                return made;
              }}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  );
}
