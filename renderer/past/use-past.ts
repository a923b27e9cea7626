/** What was counted before, for the chart of a measure: the lines, the note under them, and what stands beside. */
import { useMemo } from "react";
import {
  countsEverybody,
  drawnHistory,
  historyYears,
  keptYears,
  type BesideLine,
  type HistoryAsked,
  type HistorySeries,
  type Plan,
  type Where,
} from "../../model";
import type { StockHistory } from "../charts";
import { useTables, whereOf } from "../engine/use-answer";
import { valueAt, type ResultTable } from "../engine/table-values";
import { pastWords as words } from "../words/past";
import { publishedHistory } from "./shipped-history";

export interface Past {
  readonly history: StockHistory | undefined;
  readonly note: string;
  readonly beside: readonly BesideLine[];
}

/** The same without the line of the same people later; the whole of it for the plan alone. */
export function pastOf(
  plan: Plan,
  asked: HistoryAsked,
  goesOn: readonly (readonly (number | null)[] | undefined)[] = [],
): Past {
  return asDrawn(plan, asked, goesOn);
}

/** The past of a chart of some staff only: their counts on the line, all others beside it. */
export const pastOfGroup = (plan: Plan, asked: HistoryAsked, group: Where): Past =>
  asDrawn(plan, { ...asked, group }, []);

function asDrawn(plan: Plan, asked: HistoryAsked, goesOn: readonly (readonly (number | null)[] | undefined)[]): Past {
  const { drawn, beside } = drawnHistory(plan, publishedHistory, asked);
  const found = historyYears(plan, drawn);
  const kept = keptYears(plan, asked.measure, { ...asked.group, ...whereOf(asked.place) });
  const years = [found?.years ?? [], kept?.years ?? []].sort((a, b) => b.length - a.length)[0] ?? [];
  if (found === undefined && kept === undefined) return { history: undefined, note: "", beside };
  // Both end with the year before the plan, and one may begin later.
  const fromFirst = <T>(values: readonly T[], own: readonly string[] | undefined, none: T): readonly T[] => [
    ...Array.from({ length: years.length - (own ?? []).length }, () => none),
    ...values,
  ];
  const history: StockHistory = {
    years,
    kept: (kept?.lines ?? []).map(({ id, label, values }) => ({
      id,
      name: label,
      values: fromFirst(values, kept?.years, null),
    })),
    lines: (found === undefined ? [] : drawn).map((series, number) => {
      const counted = fromFirst(found?.counted[number] ?? [], found?.years, undefined);
      const later = goesOn[number];
      return {
        id: series.id,
        name: words.line(series),
        values: counted.map((count) => count?.point.value ?? null),
        joined: counted.map((count) => count?.joined ?? false),
        breaks: counted.map((count) =>
          count === undefined || count.breaks.length === 0 ? undefined : count.breaks.join(" "),
        ),
        ...(later === undefined ? {} : { goesOn: later }),
      };
    }),
  };
  return {
    history,
    note: [
      ...(found === undefined
        ? []
        : [
            words.note(
              drawn.map((_, number) => ({ some: goesOn[number] !== undefined, years: found.counted[number] ?? [] })),
              found.older,
            ),
          ]),
      ...(kept === undefined ? [] : [words.keptNote]),
    ].join(" "),
    beside,
  };
}

const yearsOf = (tables: readonly ResultTable[] | undefined): readonly (number | null)[] | undefined =>
  tables?.[0]?.times.map((_, time) => valueAt(tables[0], 0, time));

/** The history of a measure at a place, and what the plan has of the people who were counted, where they are only some. */
export function usePast(plan: Plan, scenario: string | undefined, { measure, unit, place }: HistoryAsked): Past {
  const { drawn } = useMemo(
    () => drawnHistory(plan, publishedHistory, { measure, unit, place }),
    [plan, measure, unit, place],
  );
  const some = (series: HistorySeries | undefined): { measures: string[]; where: Where } | undefined =>
    series === undefined || countsEverybody(series)
      ? undefined
      : { measures: [measure], where: { ...series.where, ...whereOf(place) } };
  // A chart draws three lines of counts at most, and hooks cannot be called in a loop of changing length.
  const first = useTables(scenario, some(drawn[0]));
  const second = useTables(scenario, some(drawn[1]));
  const third = useTables(scenario, some(drawn[2]));
  return pastOf(
    plan,
    { measure, unit, place },
    [first, second, third].map((one, number) => (some(drawn[number]) === undefined ? undefined : yearsOf(one.tables))),
  );
}
