/** Scenarios on their way from one plan into another, with what the other has to know to take them. */
import { catalogueEntry, dimensionNames, type DimensionName } from "../../assumptions/catalogue";
import { lineage } from "../ask/ancestry";
import { idsOf } from "../ask/scope";
import { canonical } from "../compare/same";
import { sha256 } from "../json/sha-256";
import { namedMembers } from "../members";
import type { Assumption, Change, Plan, Scenario } from "../plan";
import type { ScenarioFile } from "./schema";

/** A member of one of the plan's dimensions, as a scenario names it. */
export interface NamedThere {
  readonly dimension: DimensionName;
  readonly id: string;
  readonly label: string;
}

export interface ScenarioSource {
  /** Title of the plan they were made in. */
  readonly title: string;
  /** SHA-256 of its base: other figures beneath a scenario bring it to something else. */
  readonly base: string;
  /** Every one after those it is based on. */
  readonly scenarios: readonly Scenario[];
  readonly names: readonly NamedThere[];
  readonly assumptions: readonly Assumption[];
}

/** Parts of a plan that change nothing of what a scenario comes to. */
const beside: ReadonlySet<string> = new Set([
  "title",
  "about",
  "scenarios",
  "sources",
  "notes",
  "log",
  "history",
  "forecasts",
  "shortageRules",
  "shortageQuarters",
  "reports",
  "workshop",
]);

/** SHA-256 of everything in a plan's base that its scenarios rest on. */
export const baseHash = (plan: Plan): string =>
  sha256(canonical(Object.fromEntries(Object.entries(plan).filter(([key]) => !beside.has(key)))));

/** Ids of the assumptions that a change is about or reckons with. */
export function assumptionsIn({ assumption, value }: Pick<Change, "assumption" | "value">): readonly string[] {
  return [assumption, ...(typeof value === "string" ? (value.match(/[a-z_][a-z0-9_]*/g) ?? []) : [])];
}

/** The plan's own figures that the changes need, and those that these reckon with in turn. */
function ownFigures(plan: Plan, scenarios: readonly Scenario[]): readonly Assumption[] {
  const own = new Map(
    plan.assumptions.filter(({ id }) => catalogueEntry(id) === undefined).map((one) => [one.id, one]),
  );
  const found = new Set<Assumption>();
  const add = (ids: readonly string[]): void => {
    for (const one of ids.flatMap((id) => own.get(id) ?? [])) {
      if (found.has(one)) continue;
      found.add(one);
      const values = [one.value, ...(one.where ?? []).map(({ value }) => value)];
      for (const value of values) if (typeof value === "string") add(assumptionsIn({ assumption: one.id, value }));
    }
  };
  for (const { changes } of scenarios) for (const change of changes) add(assumptionsIn(change));
  return [...found];
}

/** What a scenario names of each dimension. */
export function namedIn({ changes, events = [] }: Scenario): readonly Pick<NamedThere, "dimension" | "id">[] {
  const ofChanges = changes.flatMap(({ where }) =>
    dimensionNames.flatMap((dimension) => idsOf(where?.[dimension]).map((id) => ({ dimension, id }))),
  );
  const ofEvents = events.flatMap(({ place, setting, level }) => [
    { dimension: "place" as const, id: place },
    { dimension: "setting" as const, id: setting },
    { dimension: "level" as const, id: level },
  ]);
  const all = new Map([...ofChanges, ...ofEvents].map((one) => [`${one.dimension} ${one.id}`, one]));
  return [...all.values()];
}

/** Some of a plan's scenarios, each with those it is based on. */
export function scenariosOf(plan: Plan, ids: readonly string[]): ScenarioSource {
  const wanted = new Set(ids.flatMap((id) => lineage(plan, id)));
  // A lineage is told from the oldest, so that whoever is based on another comes after it.
  const scenarios = [...wanted];
  const members = namedMembers(plan.structure);
  const named = new Map(scenarios.flatMap(namedIn).map((one) => [`${one.dimension} ${one.id}`, one]));
  return {
    title: plan.title,
    base: baseHash(plan),
    scenarios,
    names: [...named.values()].flatMap(({ dimension, id }) => {
      const member = members[dimension].find((one) => one.id === id);
      return member === undefined ? [] : [{ dimension, id, label: member.label }];
    }),
    assumptions: ownFigures(plan, scenarios),
  };
}

/** A scenario of a plan as the text of a file of its own. */
export function writeScenario(plan: Plan, id: string): string {
  const { title, base, scenarios, names, assumptions } = scenariosOf(plan, [id]);
  const file: ScenarioFile = {
    format: "otplan-scenario",
    version: 1,
    plan: { title, base },
    scenarios: [...scenarios],
    names: [...names],
    assumptions: [...assumptions],
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
