/**
 * Circles that neither of two plans has and both together make: one table bases a scenario on another, and the other table
 * the other way round. Each is asked: the links of one side stand, and those of the other are as they are in that side's plan.
 */
import type { Assumption, Plan } from "../plan";
import { circleIdOf, type Answers } from "./merging";

/** What one thing rests on. */
interface Links {
  readonly id: string;
  readonly label: string;
  readonly on: readonly string[];
}

/** A kind of thing that rests on others of its kind. */
interface Kind {
  readonly name: string;
  /** What is said of a circle of them. */
  readonly what: string;
  /** A link in words: "A is based on B". */
  readonly says: (one: string, other: string) => string;
  readonly links: (plan: Plan) => readonly Links[];
  /** The plan with what one of them rests on as another plan has it. */
  readonly as: (plan: Plan, id: string, other: Plan) => Plan;
}

export interface CircleAsked {
  readonly id: string;
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
}

const one = (id: string | undefined): readonly string[] => (id === undefined ? [] : [id]);

/** The thing with another link, or without it where it is to have none. */
function linked<T extends object, K extends keyof T>(thing: T, key: K, to: T[K] | undefined): T {
  const made = { ...thing };
  if (to === undefined) Reflect.deleteProperty(made, key);
  else made[key] = to;
  return made;
}

const scenarios: Kind = {
  name: "scenarios",
  what: "Scenarios based on one another in a circle",
  says: (name, other) => `"${name}" is based on "${other}"`,
  links: (plan) => plan.scenarios.map(({ id, name, basedOn }) => ({ id, label: name, on: one(basedOn) })),
  as: (plan, id, other) => ({
    ...plan,
    scenarios: plan.scenarios.map((scenario) =>
      scenario.id === id ? linked(scenario, "basedOn", other.scenarios.find((of) => of.id === id)?.basedOn) : scenario,
    ),
  }),
};

const places: Kind = {
  name: "places",
  what: "Places that lie in one another in a circle",
  says: (label, other) => `${label} lies in ${other}`,
  links: ({ structure }) => structure.places.map(({ id, label, parent }) => ({ id, label, on: one(parent) })),
  as: (plan, id, other) => {
    const parent = other.structure.places.find((place) => place.id === id)?.parent;
    const put = plan.structure.places.map((place) => (place.id === id ? linked(place, "parent", parent) : place));
    return { ...plan, structure: { ...plan.structure, places: put } };
  },
};

/** Tiers are named within their service, by both. */
const tierId = (service: string, tier: string): string => `${service}/${tier}`;

const tiers: Kind = {
  name: "tiers",
  what: "Tiers that escalate to one another in a circle",
  says: (label, other) => `${label} escalates to ${other}`,
  links: ({ structure: { services = [] } }) =>
    services.flatMap((service) =>
      service.tiers.map(({ id, label, escalatesTo }) => ({
        id: tierId(service.id, id),
        label: `${label} (${service.label})`,
        on: one(escalatesTo).map((to) => tierId(service.id, to)),
      })),
    ),
  as: (plan, id, other) => {
    const { services = [] } = plan.structure;
    const put = services.map((service) => ({
      ...service,
      tiers: service.tiers.map((tier) => {
        if (tierId(service.id, tier.id) !== id) return tier;
        const there = other.structure.services?.find((of) => of.id === service.id);
        return linked(tier, "escalatesTo", there?.tiers.find((of) => of.id === tier.id)?.escalatesTo);
      }),
    }));
    return { ...plan, structure: { ...plan.structure, services: put } };
  },
};

/** The other assumptions that the formulas of one name. */
function namedBy({ value, when = [], where = [] }: Assumption): readonly string[] {
  const values = [value, ...when.map((dated) => dated.value)];
  const inWhere = where.flatMap((entry) => [entry.value, ...(entry.when ?? []).map((dated) => dated.value)]);
  const formulas = [...values, ...inWhere].filter((text) => typeof text === "string");
  return [...new Set(formulas.flatMap((text) => text.match(/[a-z_][a-z0-9_]*/g) ?? []))];
}

const formulas: Kind = {
  name: "formulas",
  what: "Formulas that go round in a circle",
  says: (label, other) => `${label} is reckoned from ${other}`,
  links: ({ assumptions }) => {
    const known = new Set(assumptions.map(({ id }) => id));
    return assumptions.map((assumption) => ({
      id: assumption.id,
      label: assumption.label,
      on: namedBy(assumption).filter((id) => known.has(id)),
    }));
  },
  as: (plan, id, other) => ({
    ...plan,
    assumptions: plan.assumptions.map((assumption) =>
      assumption.id === id ? (other.assumptions.find((of) => of.id === id) ?? assumption) : assumption,
    ),
  }),
};

const kinds: readonly Kind[] = [scenarios, places, tiers, formulas];

type Link = readonly [from: string, to: string];

/** The links of a circle, found from the first thing that leads back to itself; undefined where none does. */
function circleIn(links: readonly Links[]): readonly Link[] | undefined {
  const byId = new Map(links.map((of) => [of.id, of]));
  const cleared = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const at = path.indexOf(id);
    if (at >= 0) return path.slice(at);
    if (cleared.has(id)) return undefined;
    for (const next of byId.get(id)?.on ?? []) {
      const found = walk(next, [...path, id]);
      if (found !== undefined) return found;
    }
    cleared.add(id);
    return undefined;
  };
  for (const { id } of links) {
    const circle = walk(id, []);
    if (circle !== undefined) return circle.map((from, at): Link => [from, circle[(at + 1) % circle.length] ?? from]);
  }
  return undefined;
}

const holds = (links: readonly Links[], [from, to]: Link): boolean =>
  links.some(({ id, on }) => id === from && on.includes(to));

/** Asks about every circle to which each of two plans gave a link, and takes out the links of whoever is not to stand. */
export function settleCircles(
  merged: Plan,
  mine: Plan,
  theirs: Plan,
  given: Answers,
): { readonly plan: Plan; readonly asked: readonly CircleAsked[] } {
  let plan = merged;
  const asked: CircleAsked[] = [];
  for (const kind of kinds) {
    const [ofMine, ofTheirs] = [kind.links(mine), kind.links(theirs)];
    for (;;) {
      const links = kind.links(plan);
      const circle = circleIn(links) ?? [];
      const id = circleIdOf(kind.name, circle);
      const [onlyMine, onlyTheirs] = [
        circle.filter((link) => !holds(ofTheirs, link)),
        circle.filter((link) => !holds(ofMine, link)),
      ];
      // A circle of one side alone, or one that comes again, is told by the checks of the plan.
      if (onlyMine.length === 0 || onlyTheirs.length === 0 || asked.some((before) => before.id === id)) break;
      const label = (of: string): string => links.find((known) => known.id === of)?.label ?? of;
      const said = (these: readonly Link[]): string =>
        these.map(([from, to]) => kind.says(label(from), label(to))).join("; ");
      asked.push({ id, what: kind.what, mine: said(onlyMine), theirs: said(onlyTheirs) });
      const [stands, gives] = given[id] === "theirs" ? [theirs, onlyMine] : [mine, onlyTheirs];
      plan = gives.reduce((now, [from]) => kind.as(now, from, stands), plan);
    }
  }
  return { plan, asked };
}
