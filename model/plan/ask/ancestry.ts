/** What rests on what: scenarios on those they are based on, places on those they lie in. Circles and gaps end the line. */
import type { Change, Plan, PlannedEvent, Scenario } from "../plan";

/** Walks from one id to the next until there is none, or one comes again. */
function line(first: string | undefined, next: (id: string) => string | undefined): string[] {
  const ids: string[] = [];
  const seen = new Set<string>();
  for (let at = first; at !== undefined && !seen.has(at); at = next(at)) {
    seen.add(at);
    ids.push(at);
  }
  return ids;
}

/**
 * Where ids lead back to themselves: each circle once, as a chain that ends where it begins, by the first of the ids that
 * leads into it. An id is walked over once, however many lead to it.
 */
export function circlesIn(
  ids: Iterable<string>,
  next: (id: string) => string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const walked = new Set<string>();
  for (const id of ids) {
    const chain = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !walked.has(at)) {
      walked.add(at);
      chain.add(at);
      at = next(at);
    }
    if (at === undefined || !chain.has(at)) continue;
    const walk = [...chain];
    circles.set(id, [...walk.slice(walk.indexOf(at)), at]);
  }
  return circles;
}

/** What is known of a list of scenarios. A plan is never changed in place, so what was found of its list once holds. */
interface Family {
  readonly byId: ReadonlyMap<string, Scenario>;
  readonly lines: Map<string, readonly Scenario[]>;
}
const families = new WeakMap<readonly Scenario[], Family>();

function familyOf(scenarios: readonly Scenario[]): Family {
  const known = families.get(scenarios);
  if (known !== undefined) return known;
  const made: Family = { byId: new Map(scenarios.map((entry) => [entry.id, entry])), lines: new Map() };
  families.set(scenarios, made);
  return made;
}

/** A scenario may rest on so many others, one on the next. Nobody could say what one of more comes to. */
export const mostBeneath = 50;

/** The scenario and those it is based on, oldest first; none for the base. */
export function lineage({ scenarios }: Pick<Plan, "scenarios">, scenario: string | undefined): readonly Scenario[] {
  if (scenario === undefined) return [];
  const { byId, lines } = familyOf(scenarios);
  const known = lines.get(scenario);
  if (known !== undefined) return known;
  const found = line(scenario, (id) => byId.get(id)?.basedOn)
    .flatMap((id) => byId.get(id) ?? [])
    .reverse();
  lines.set(scenario, found);
  return found;
}

/** A change together with the scenario it stands in: the one asked for, or one it is based on. */
export interface AppliedChange {
  readonly change: Change;
  readonly scenario: Scenario;
}

/** Every change of a scenario in the order in which it applies; none for the base. */
export const changesOf = (plan: Pick<Plan, "scenarios">, scenario: string | undefined): readonly AppliedChange[] =>
  lineage(plan, scenario).flatMap((entry) => entry.changes.map((change) => ({ change, scenario: entry })));

/** Something known to be coming, and where it stands: in a scenario's list, or in the plan's own where none is named. */
export interface AppliedEvent {
  readonly event: PlannedEvent;
  readonly scenario: Scenario | undefined;
  /** Its place in that list. */
  readonly index: number;
}

/** Everything known to be coming under a scenario: the plan's own first, then those of the scenarios it rests on. */
export const eventsOf = (
  plan: Pick<Plan, "events" | "scenarios">,
  scenario: string | undefined,
): readonly AppliedEvent[] =>
  [undefined, ...lineage(plan, scenario)].flatMap((of) =>
    ((of === undefined ? plan : of).events ?? []).map((event, index) => ({ event, scenario: of, index })),
  );

/** True when the second scenario is the first or rests on it, so that basing the first on it would go in a circle. */
export const restsOn = (plan: Pick<Plan, "scenarios">, first: string, second: string): boolean =>
  lineage(plan, second).some((one) => one.id === first);

/** A place and those it lies in, the nearest first. */
export function placesUpFrom(plan: Pick<Plan, "structure">, place: string | undefined): readonly string[] {
  const parents = new Map(plan.structure.places.map((one) => [one.id, one.parent]));
  return line(place, (id) => parents.get(id));
}
