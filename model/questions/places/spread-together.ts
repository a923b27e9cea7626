/** The range of a figure put together, from the ranges of its parts: they have the same luck, so ends go with ends. */
import type { Entry } from "../../plan/ask/entries";
import { elementAt } from "../../assumptions/present";
import type { Assumption, WhereEntry } from "../../plan/plan";
import type { Target } from "./target";

type Spread = Pick<WhereEntry, "range" | "evenly">;

const written = (assumption: Assumption, { path }: Entry): Spread => {
  const place = path[2] === "where" ? path[3] : undefined;
  return (typeof place === "number" ? assumption.where?.[place] : undefined) ?? {};
};

/** Nothing where none of the parts has a range of its own, or where they cannot be put together. */
export function spreadTogether(assumption: Assumption, { rule, parts }: Target, entries: readonly Entry[]): Spread {
  const spreads = entries.map((entry) => written(assumption, entry));
  const together = (end: (spread: Spread, value: number) => number): number => {
    const values = parts.map(({ value }, number) => end(elementAt(spreads, number), value));
    if (rule.kind === "sum")
      return parts.reduce((sum, { share }, number) => sum + share * elementAt(values, number), 0);
    if (rule.kind === "largest") return Math.max(...values);
    const weights = parts.map(({ weight, share }) => (Number.isNaN(weight) ? share : weight));
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return all > 0
      ? values.reduce((sum, value, number) => sum + value * elementAt(weights, number), 0) / all
      : elementAt(values, 0);
  };
  const levels = new Set(spreads.flatMap(({ range }) => (range === undefined ? [] : [range.level])));
  const [level, ...others] = levels;
  if (level !== undefined && others.length === 0 && spreads.every(({ evenly }) => evenly === undefined))
    return {
      range: {
        low: together(({ range }, value) => range?.low ?? value),
        likely: together(({ range }, value) => range?.likely ?? value),
        high: together(({ range }, value) => range?.high ?? value),
        level,
      },
    };
  if (levels.size === 0 && spreads.some(({ evenly }) => evenly !== undefined))
    return {
      evenly: {
        low: together(({ evenly }, value) => evenly?.low ?? value),
        high: together(({ evenly }, value) => evenly?.high ?? value),
      },
    };
  return {};
}
