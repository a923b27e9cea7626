/** A list run on, ready to be drawn: what was published before it and since, and a line for the base and each scenario. */
import { elementAt, isReturned, type NationList } from "../../../../model";
import type { SeriesLook, WeekLine, WeekLinesData } from "../../../charts";
import type { Figure } from "../../../words/format";
import { nationListWords as words } from "../../../words/nation-lists";

/** Months from one to another, as 2023-10. */
function monthsBetween(first: string, last: string): readonly string[] {
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const from = number(first);
  return Array.from({ length: number(last) - from + 1 }, (_, at) => {
    const month = from + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

/** The planning year of a month: 2023/24 for October 2023. */
function planningYear(month: string): string {
  const year = Number(month.slice(0, 4)) - (Number(month.slice(5)) < 4 ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** People waiting by month end; a month that was not published, or lies before the run, has none. */
export function nationListLines(list: NationList, lookOf: (scenario: string | undefined) => SeriesLook): WeekLinesData {
  const returned = list.published.filter(isReturned);
  const run = elementAt(list.runs, 0).run;
  const first = returned[0]?.month ?? elementAt(run.months, 0);
  const months = monthsBetween(first, elementAt(run.months, -1));
  const years = [...new Set(months.map(planningYear))];
  const totals = new Map(returned.map(({ month, total }) => [month, total]));
  const published: WeekLine = {
    id: "published",
    name: words.published,
    values: months.map((month): Figure => totals.get(month) ?? null),
    colour: "var(--ink-soft)",
    dash: "",
    marked: true,
  };
  return {
    weeks: months.map(words.ended),
    years: years.map((name) => ({
      name,
      first: months.findIndex((month) => planningYear(month) === name),
      last: months.findLastIndex((month) => planningYear(month) === name),
    })),
    kind: "heads",
    lines: [
      ...list.runs.map(({ scenario, name, run: one }): WeekLine => {
        const look = lookOf(scenario);
        const from = months.indexOf(elementAt(one.months, 0));
        return {
          id: scenario ?? "base",
          name,
          values: months.map((_, at): Figure => (at < from ? null : (one.waiting[at - from] ?? null))),
          colour: look.colour,
          dash: look.dash,
        };
      }),
      published,
    ],
  };
}
