/** What a scenario says in the words of another plan: its members and figures for those it named. */
import { dimensionNames, type DimensionName } from "../../assumptions/catalogue";
import { idsOf } from "../ask/scope";
import { without } from "../edit/without";
import type { Change, Plan, PlannedEvent, Where } from "../plan";
import { assumptionKey, memberKey, takenAs, type TakeAnswers } from "./questions";
import { assumptionsIn, type ScenarioSource } from "./source";

/** The scope with this plan's members for those of the other; undefined where nobody of it is left. */
function scopeHere(where: Where | undefined, answers: TakeAnswers): Where | undefined {
  const scope: Where = {};
  for (const dimension of dimensionNames) {
    const ids = idsOf(where?.[dimension]);
    if (ids.length === 0) continue;
    const here = ids.map((id) => memberHere(dimension, id, answers)).filter((id) => id !== undefined);
    const [first, ...others] = [...new Set(here)];
    if (first === undefined) return undefined;
    scope[dimension] = others.length === 0 ? first : [first, ...others];
  }
  return scope;
}

function memberHere(dimension: DimensionName, id: string, answers: TakeAnswers): string | undefined {
  const answer = answers[memberKey({ dimension, id })];
  return answer === takenAs.leaveOut ? undefined : (answer ?? id);
}

/** A change as it stands here; undefined where somebody said to leave out what it names. */
export function changeHere(change: Change, answers: TakeAnswers): Change | undefined {
  const gone = assumptionsIn(change).some((id) => answers[assumptionKey(id)] === takenAs.leaveOut);
  const where = scopeHere(change.where, answers);
  if (gone || where === undefined) return undefined;
  const rest = without(change, "where");
  const named = (id: string): string => answers[assumptionKey(id)] ?? id;
  return {
    ...rest,
    assumption: named(change.assumption),
    value: typeof change.value === "string" ? change.value.replaceAll(/[a-z_][a-z0-9_]*/g, named) : change.value,
    ...(change.where === undefined ? {} : { where }),
  };
}

/** The same of an event. */
export function eventHere(event: PlannedEvent, answers: TakeAnswers): PlannedEvent | undefined {
  const place = memberHere("place", event.place, answers);
  const setting = memberHere("setting", event.setting, answers);
  const level = memberHere("level", event.level, answers);
  return place === undefined || setting === undefined || level === undefined
    ? undefined
    : { ...event, place, setting, level };
}

/** The plan with what the source calls things that it has not got, to say what is left out by name. */
export function asThere(plan: Plan, { names, assumptions }: ScenarioSource): Plan {
  const of = (dimension: DimensionName): { id: string; label: string }[] =>
    names.filter((one) => one.dimension === dimension).map(({ id, label }) => ({ id, label }));
  const level = { registered: true, payBand: "", recruitedFrom: "pool" } as const;
  return {
    ...plan,
    assumptions: [...assumptions],
    structure: {
      ...plan.structure,
      places: of("place").map((one) => ({ ...one, kind: "team" })),
      settings: of("setting"),
      levels: of("level").map((one) => ({ ...one, ...level })),
      services: of("service").map((one) => ({ ...one, staffing: "not-known", capacity: "hours", tiers: of("tier") })),
    },
  };
}
