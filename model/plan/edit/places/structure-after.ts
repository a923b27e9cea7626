/** The structure and the events of a plan after places were put together or divided: all that names a place follows, or is refused by name. */
import { listed } from "../../ask/words";
import type { Plan, PlannedEvent, Service } from "../../plan";
import type { Outcome } from "../../problem";
import { refused } from "../edit";
import { without } from "../without";
import { historyAfter } from "./history-after";
import { savedQuartersAfter } from "./saved-quarters-after";
import type { NewPlace, PlanPlace, Regrouping } from "./regrouping";

/** The one new place an old one goes into whole; undefined where it is divided, or is not concerned. */
function wholeInto({ news }: Regrouping, id: string): NewPlace | undefined {
  const [only, ...others] = news.filter(({ parts }) => parts.some(({ from, share }) => from === id && share > 0));
  return others.length === 0 ? only : undefined;
}

/** The places as a list: a new one stands where the first of its parts stood. */
function placesListed({ plan, news, inside, olds }: Regrouping): PlanPlace[] {
  const done = new Set<NewPlace>();
  return plan.structure.places.flatMap((old): PlanPlace[] => {
    if (!olds.has(old.id)) return [old];
    const begun = news.filter((one) => !done.has(one) && one.parts.some(({ from }) => from === old.id));
    for (const one of begun) done.add(one);
    const made = begun.map(({ place }): PlanPlace => {
      const parent = inside ? old.id : old.parent;
      const rest = without(place, "parent");
      return parent === undefined ? rest : { ...rest, parent };
    });
    return inside ? [old, ...made] : made;
  });
}

/** A place that something stands at, afterwards; a refusal where it is divided. */
function standsAt(change: Regrouping, id: string, what: string): Outcome<string> {
  if (!change.olds.has(id)) return { ok: true, problems: [], value: id };
  const into = wholeInto(change, id);
  return into === undefined
    ? refused(
        "stands-at-divided-place",
        `${what} stands at ${change.labelOf(id)}, which is divided. Put it at one of the places beside it, or take it out, before this is done.`,
      )
    : { ok: true, problems: [], value: into.place.id };
}

function eventsAfter(change: Regrouping, events: readonly PlannedEvent[]): Outcome<PlannedEvent[]> {
  const moved: PlannedEvent[] = [];
  for (const event of events) {
    const at = standsAt(
      change,
      event.place,
      `The event "${event.why ?? event.what.replaceAll("-", " ")}" of ${event.from}`,
    );
    if (!at.ok) return at;
    moved.push({ ...event, place: at.value });
  }
  return { ok: true, problems: [], value: moved };
}

function servicesAfter(change: Regrouping): Outcome<Service[] | undefined> {
  const { services } = change.plan.structure;
  if (services === undefined) return { ok: true, problems: [], value: undefined };
  const moved: Service[] = [];
  for (const service of services) {
    // A service of a place that only gets places under it goes on serving all of it.
    if (service.place === undefined || change.inside) {
      moved.push(service);
      continue;
    }
    const at = standsAt(change, service.place, `The service "${service.label}"`);
    if (!at.ok) return at;
    moved.push({ ...service, place: at.value });
  }
  return { ok: true, problems: [], value: moved };
}

/** Moves of staff that begin or end at a place which is put together or divided would mean something else. */
function movesHindered({ plan, olds, inside, labelOf }: Regrouping): Outcome<never> | undefined {
  if (inside) return undefined;
  const move = plan.structure.moves?.find(({ from, to }) =>
    [from.place, to.place].some((id) => id !== undefined && olds.has(id)),
  );
  const ends =
    move === undefined ? [] : [move.from.place, move.to.place].filter((id) => id !== undefined && olds.has(id));
  return move === undefined
    ? undefined
    : refused(
        "move-of-place",
        `The move "${move.label}" begins or ends at ${listed(ends.map((id) => labelOf(id ?? "")))}. Its rate is of the staff there alone, so take it out, or move it to the larger place, before this is done.`,
      );
}

/** The plan with its structure and events moved; the figures are not looked at. */
export function structureAfter(change: Regrouping): Outcome<Plan> {
  const hindered = movesHindered(change);
  if (hindered !== undefined) return hindered;
  const { plan } = change;
  const services = servicesAfter(change);
  if (!services.ok) return services;
  const events = eventsAfter(change, plan.events ?? []);
  if (!events.ok) return events;
  const history = historyAfter(change);
  if (!history.ok) return history;
  const scenarios: Plan["scenarios"] = [];
  for (const scenario of plan.scenarios) {
    const own = eventsAfter(change, scenario.events ?? []);
    if (!own.ok) return own;
    scenarios.push(scenario.events === undefined ? scenario : { ...scenario, events: own.value });
  }
  return {
    ok: true,
    problems: [],
    value: {
      ...plan,
      structure: {
        ...plan.structure,
        places: placesListed(change),
        ...(services.value === undefined ? {} : { services: services.value }),
      },
      ...(history.value === undefined ? {} : { history: history.value }),
      ...(plan.events === undefined ? {} : { events: events.value }),
      ...(plan.shortageQuarters === undefined
        ? {}
        : { shortageQuarters: savedQuartersAfter(change, plan.shortageQuarters) }),
      scenarios,
    },
  };
}
