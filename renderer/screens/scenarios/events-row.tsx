import { eventSentence, eventsOf, eventWhere, type AppliedEvent, type Plan, type Scenario } from "../../../model";
import { eventsWords as words } from "../../words/events";

/** What a scenario knows to be coming beside the base: its own, and those of the scenarios it is based on. */
const beyondBase = (plan: Plan, scenario: Scenario): readonly AppliedEvent[] =>
  eventsOf(plan, scenario.id).filter((one) => one.scenario !== undefined);

export const haveEvents = (plan: Plan, scenarios: readonly Scenario[]): boolean =>
  scenarios.some((scenario) => beyondBase(plan, scenario).length > 0);

/** An event with its place: "2 people leave in October 2026 (North team; band 6)". */
function placedEvent(plan: Plan, { event }: AppliedEvent): string {
  const where = eventWhere(plan, event);
  return where === "" ? eventSentence(event) : `${eventSentence(event)} (${where})`;
}

/** The row of events in the grid of differences; none where no scenario knows of any. */
export function EventsRow({ plan, scenarios }: { readonly plan: Plan; readonly scenarios: readonly Scenario[] }) {
  if (!haveEvents(plan, scenarios)) return null;
  return (
    <tr>
      <th scope="row">{words.gridRow}</th>
      <td>
        <EventList plan={plan} events={eventsOf(plan, undefined)} none={words.noEvents} />
      </td>
      {scenarios.map((scenario) => {
        const events = beyondBase(plan, scenario);
        return (
          <td key={scenario.id} data-changed={events.length > 0}>
            <EventList plan={plan} events={events} none={words.asBase} />
          </td>
        );
      })}
    </tr>
  );
}

/** The same as lines of a list, one for each scenario that knows of any. */
export function EventsLines({ plan, scenarios }: { readonly plan: Plan; readonly scenarios: readonly Scenario[] }) {
  const knowing = scenarios
    .map((scenario) => ({ scenario, events: beyondBase(plan, scenario) }))
    .filter(({ events }) => events.length > 0);
  return (
    <tbody>
      {knowing.map(({ scenario, events }, line) => (
        <tr key={scenario.id}>
          {line > 0 ? null : (
            <>
              <th scope="rowgroup" rowSpan={knowing.length}>
                {words.gridRow}
              </th>
              <td rowSpan={knowing.length}>
                <EventList plan={plan} events={eventsOf(plan, undefined)} none={words.noEvents} />
              </td>
            </>
          )}
          <td>{scenario.name}</td>
          <td data-changed="true">
            <EventList plan={plan} events={events} none={words.asBase} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function EventList({
  plan,
  events,
  none,
}: {
  readonly plan: Plan;
  readonly events: readonly AppliedEvent[];
  readonly none: string;
}) {
  if (events.length === 0) return <span className="note">{none}</span>;
  return (
    <ul>
      {events.map((one) => (
        <li key={`${one.scenario?.id ?? ""} ${one.index}`}>{placedEvent(plan, one)}</li>
      ))}
    </ul>
  );
}
