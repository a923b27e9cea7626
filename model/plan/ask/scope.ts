/** The people a value, a change or a log entry is for: bare scopes, compared as sets of people and said in words. */
import { dimensionNames, type DimensionName } from "../../assumptions/catalogue";
import { namedMembers } from "../members";
import type { Plan, Where } from "../plan";
import { levelName } from "./level-name";

/** The members a scope names in one dimension, as a list; none when it names none. */
export const idsOf = (named: string | readonly string[] | undefined): readonly string[] =>
  named === undefined ? [] : typeof named === "string" ? [named] : named;

const isDimension = new Set<string>(dimensionNames);

/** The names of the dimensions a scope names, as they stand in it. */
export const dimensionsOf = (where: Where): readonly DimensionName[] =>
  Object.keys(where).filter((key): key is DimensionName => isDimension.has(key));

/** The dimensions a scope names, without anything else an entry may carry. */
export function whereOf(where: Where | undefined): Where {
  const named: { -readonly [Name in keyof Where]: Where[Name] } = {};
  if (where !== undefined) for (const name of dimensionNames) if (where[name] !== undefined) named[name] = where[name];
  return named;
}

/** True when two scopes name the same members, in whatever order they list them. */
export function sameWhere(a: Where | undefined, b: Where | undefined): boolean {
  const key = (where: Where | undefined, name: DimensionName): string => [...idsOf(where?.[name])].sort().join(" ");
  return dimensionNames.every((name) => key(a, name) === key(b, name));
}

/** True when a scope names nothing: it is for everybody. */
export const isEverything = (where: Where | undefined): boolean => Object.keys(whereOf(where)).length === 0;

/** A part of a plan as people choose it: a level with its pay band, anything else by its label. */
export function memberWords(
  { levels }: Plan["structure"],
  dimension: DimensionName,
  member: { readonly id: string; readonly label: string } | undefined,
): string | undefined {
  const level = dimension === "level" ? levels.find(({ id }) => id === member?.id) : undefined;
  return level === undefined ? member?.label : levelName(level);
}

/** The people a value is for, as people say it: "London; Registered (band 6)"; "Everything" when nothing is named. */
export function whereLabel(plan: Pick<Plan, "structure">, where: Where): string {
  const lists = namedMembers(plan.structure);
  const words = dimensionNames.flatMap((name) =>
    where[name] === undefined
      ? []
      : [
          idsOf(where[name])
            .map(
              (id) =>
                memberWords(
                  plan.structure,
                  name,
                  lists[name].find((entry) => entry.id === id),
                ) ?? id,
            )
            .join(", "),
        ],
  );
  return words.length === 0 ? "Everything" : words.join("; ");
}
