/** Which figures of a plan are given once a scenario is laid over it and its formulas are worked out. */
import { catalogueEntry } from "../assumptions/catalogue";
import { entriesOf, type Member } from "../plan/ask/entries";
import { combinationsWithout, emptyTotals, type FiguresGiven } from "../plan/check/figures-given";
import type { Resolved } from "./resolved";
import { indexIn } from "./series";

/** The months in which a figure is looked at: those in which it may change, from the start of the plan on. */
const monthsRead = (id: string, changes: readonly number[]): readonly number[] =>
  catalogueEntry(id)?.read === "at the start" ? [0] : [...new Set([0, ...changes.filter((month) => month > 0)])];

export function figuresResolved(resolved: Resolved): FiguresGiven {
  const { plan, members } = resolved;
  const isTotal = (id: string): boolean => catalogueEntry(id)?.kind === "total";
  return {
    given: (id) => {
      if (isTotal(id))
        return resolved
          .amounts(id)
          .some((amount) => monthsRead(id, amount.changes).some((month) => Number.isFinite(amount.at(month))));
      const series = resolved.series(id);
      return (
        series !== undefined &&
        monthsRead(id, series.changes).some((month) => series.at(month).some((value) => Number.isFinite(value)))
      );
    },
    endsEarly: (id) => {
      const stops = (changes: readonly number[], at: (month: number) => number): boolean =>
        Number.isFinite(at(0)) && monthsRead(id, changes).some((month) => !Number.isFinite(at(month)));
      const series = resolved.series(id);
      if (series === undefined) return resolved.amounts(id).some((amount) => stops(amount.changes, amount.at));
      return [...series.at(0).keys()].some((index) =>
        stops(series.changes, (month) => series.at(month)[index] ?? Number.NaN),
      );
    },
    emptyParts: (id, needing) => {
      if (isTotal(id)) {
        const number = plan.assumptions.findIndex((assumption) => assumption.id === id);
        const there = resolved
          .amounts(id)
          .filter((amount) => monthsRead(id, amount.changes).every((month) => Number.isFinite(amount.at(month))));
        return emptyTotals(
          id,
          number < 0 ? [] : entriesOf(plan.assumptions[number]!, number, members),
          (name, member) => there.some((amount) => amount.scope.get(name)?.includes(member) ?? true),
          members,
          needing,
        );
      }
      const series = resolved.series(id);
      if (series === undefined) return [];
      const months = monthsRead(id, series.changes);
      if (months.every((month) => series.at(month).every((value) => Number.isFinite(value)))) return [];
      const has = (member: Member): boolean =>
        months.every((month) => Number.isFinite(series.at(month)[indexIn(series, member)]));
      return combinationsWithout(has, series.dimensions, members, needing) ?? ["some of the people it is needed for"];
    },
  };
}
