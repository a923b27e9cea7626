/** What is known to be coming, one event at a time: in the plan's own list, or in a scenario's. */
import { eventSentence, eventWhere } from "../ask/event-words";
import { eventFaults } from "../check/events";
import { membersOf } from "../members";
import type { Plan, PlannedEvent } from "../plan";
import type { Outcome } from "../problem";
import { eventSchema, longest } from "../schema";
import { edited, refused, tooLong, type Edit, type Signature, type Told } from "./edit";
import { scenarioIn, withScenario } from "./parts";
import { without } from "./without";

/** A list of events: a scenario's, or the plan's own where it is undefined. */
type Of = string | undefined;

const nowhere = (): Outcome<never> => refused("unknown-scenario", "The plan has no such scenario. Choose another.");
const gone = (): Outcome<never> =>
  refused("unknown-event", "This event is not in the list any more, so there is nothing to change.");

const listIn = (plan: Plan, of: Of): readonly PlannedEvent[] | undefined => {
  const whole = of === undefined ? plan : scenarioIn(plan, of);
  return whole && (whole.events ?? []);
};

/** An empty list is left out of the file. */
function withList(plan: Plan, of: Of, events: readonly PlannedEvent[]): Plan {
  const list = events.length === 0 ? {} : { events: [...events] };
  if (of === undefined) return { ...without(plan, "events"), ...list };
  const scenario = scenarioIn(plan, of);
  return scenario === undefined ? plan : withScenario(plan, { ...without(scenario, "events"), ...list });
}

/** Why an event cannot stand in the plan; undefined where it can. */
function hindrance(plan: Plan, event: PlannedEvent): Outcome<never> | undefined {
  const long = tooLong(event.why ?? "", longest.prose);
  if (long !== undefined) return long;
  const { places, settings, levels } = plan.structure;
  for (const [name, list] of [
    ["place", places],
    ["setting", settings],
    ["level", levels],
  ] as const)
    if (!list.some((one) => one.id === event[name]))
      return refused("unknown-member", `The plan has no ${name} "${event[name]}". Choose one it has.`);
  const fault = eventFaults(plan, membersOf(plan), event)[0];
  if (fault !== undefined) return refused(...fault);
  return eventSchema.safeParse(event).success
    ? undefined
    : refused(
        "event-amount",
        "People are counted whole, WTE is above zero, a month is written as 2027-04, and what is covered is a share from 0 to 1. Give it so.",
      );
}

const told = (plan: Plan, of: Of, from: PlannedEvent | undefined, to: PlannedEvent | undefined): Told => {
  const about = to ?? from;
  const scenario = of === undefined ? undefined : scenarioIn(plan, of);
  const where = [
    about === undefined ? "" : eventWhere(plan, about),
    scenario === undefined ? "" : `in "${scenario.name}"`,
  ].filter((text) => text !== "");
  return {
    what: "Known to be coming",
    where: where.length === 0 ? undefined : where.join(", "),
    from: from === undefined ? "nothing" : eventSentence(from),
    to: to === undefined ? "nothing" : eventSentence(to),
    why: to?.why,
  };
};

/**
 * Adds an event after the others. Refused, with a sentence, where it cannot be: an amount, a place, a level or a month
 * that does not hold.
 * @param of the scenario whose event it is; the plan's own where undefined
 */
export function addEvent(plan: Plan, of: string | undefined, event: PlannedEvent, signed: Signature): Outcome<Edit> {
  const list = listIn(plan, of);
  if (list === undefined) return nowhere();
  return (
    hindrance(plan, event) ?? edited(withList(plan, of, [...list, event]), signed, told(plan, of, undefined, event))
  );
}

/** Puts another event in the place of one of a list. Refused as {@link addEvent} is, and where there is none there. */
export function changeEvent(
  plan: Plan,
  of: string | undefined,
  index: number,
  event: PlannedEvent,
  signed: Signature,
): Outcome<Edit> {
  const list = listIn(plan, of);
  if (list === undefined) return nowhere();
  const before = list[index];
  if (before === undefined) return gone();
  const next = list.map((one, number) => (number === index ? event : one));
  return hindrance(plan, event) ?? edited(withList(plan, of, next), signed, told(plan, of, before, event));
}

/** Takes an event out of a list. Refused where there is none there. */
export function removeEvent(plan: Plan, of: string | undefined, index: number, signed: Signature): Outcome<Edit> {
  const list = listIn(plan, of);
  if (list === undefined) return nowhere();
  const before = list[index];
  if (before === undefined) return gone();
  const next = list.filter((_, number) => number !== index);
  return edited(withList(plan, of, next), signed, told(plan, of, before, undefined));
}
